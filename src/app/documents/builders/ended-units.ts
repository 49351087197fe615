import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { TARGETS, type TargetKind } from '../../../domain/form/progress.ts';
import { missingOf, type ProgressReport, type ProgressUnit } from '../../../domain/report/progress-report.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { dayText, fewText } from '../../../words/wording.ts';
import { fewOrNone, figureText } from './common.ts';

/** What the report of form B says of units that ended in the year. */

/** Units with a line of their own: those that live, and those that still owe a report. */
export const ownLines = ({ units, ended: { settled } }: ProgressReport): readonly ProgressUnit[] =>
  units.filter((unit) => !settled.includes(unit));

/** `kết thúc 30/06/2024, nhập vào Chi bộ Hai`; '' of a unit that lives. */
export function endText({ ended }: ProgressUnit, { units }: ProgressReport): string {
  if (ended === null) return '';
  const heir = units.find(({ code }) => code.toLowerCase() === ended.heir.toLowerCase())?.name ?? ended.heir;
  return `kết thúc ${dayText(ended.on)}${heir === '' ? '' : `, nhập vào ${heir}`}`;
}

/** One line for all of them: what they did is in TỔNG CỘNG. */
export function endedLine(report: ProgressReport): string[][] {
  const { settled } = report.ended;
  if (settled.length === 0) return [];
  // Without any figure to add there is no sum: nothing reported is no 0.
  const sum = (of: (unit: ProgressUnit) => number | null): string => {
    const counts = settled.flatMap((unit) => of(unit) ?? []);
    return counts.length === 0 ? '–' : figureText(counts.reduce((total, count) => total + count, 0));
  };
  const cells = (kind: TargetKind) => [
    sum(({ target }) => target[kind]),
    sum(({ done, hasReported }) => (hasReported ? done[kind] : null)),
    sum((unit) => (unit.target[kind] === null ? null : missingOf(unit, kind))),
  ];
  const [target = '', done = '', missing = ''] = cells('admission');
  const remark = settled.map((unit) => `${unit.name} ${endText(unit, report)}`).join('; ');
  return [
    ['', 'Đơn vị đã kết thúc trong năm', target, done, '–', missing, '–', ...cells('training'), remark],
  ];
}

const TARGET_WORDS: Readonly<Record<TargetKind, string>> = {
  admission: 'chỉ tiêu kết nạp',
  training: 'chỉ tiêu cử đi học',
};

/** Targets of ended units that nobody else was given. */
export function unassignedLines(report: ProgressReport, campaign: Campaign): string[] {
  const say = wordsOf(campaign);
  const { unreached, unassigned } = report.ended;
  const left = TARGETS.flatMap((kind) =>
    unassigned[kind] === 0 ? [] : [`${fewText(unassigned[kind])} ${say(TARGET_WORDS[kind])}`],
  );
  if (left.length === 0) return [];
  const whose = unreached.map(({ name, target, done }) => {
    const figures = say`chỉ tiêu ${fewText(target.admission ?? 0)}, đã kết nạp ${fewOrNone(done.admission)}`;
    return `${name} (${figures})`;
  });
  return [
    `- Chưa giao lại ${left.join(', ')} của ${campaign.unitWord} đã kết thúc trong năm${whose.length === 0 ? '' : `: ${whose.join('; ')}`}.`,
  ];
}
