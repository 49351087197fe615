import {
  type Month,
  monthOfObligation,
  type Obligation,
  periodOfOwn,
} from '../../domain/campaign/obligation.ts';
import type { MonthFinding } from '../../domain/form/month-check.ts';
import { TARGETS, type TargetKind } from '../../domain/form/progress.ts';
import type { ProgressOutlook, ProgressWarning } from '../../domain/form/progress-outlook.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { monthCell, monthCountCell, openingCell } from '../../sheets/progress-form/progress-layout.ts';
import type { UnitChange } from '../../sheets/units/unit-changes.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText, dayText, fewText } from '../../words/wording.ts';

/** Words of mails and messages about form B. */

export const TARGET_WORDS: Readonly<Record<TargetKind, string>> = {
  admission: 'kết nạp',
  training: 'cử đi học lớp',
};

const TARGET_UNITS: Readonly<Record<TargetKind, string>> = { admission: 'đảng viên', training: 'người' };

/** "kết nạp còn thiếu 01 đảng viên" */
export const shortText = (kind: TargetKind, count: number, say: Say): string =>
  `${say(TARGET_WORDS[kind])} còn thiếu ${fewText(count)} ${say(TARGET_UNITS[kind])}`;

/** "báo cáo tiến độ tháng 11 năm 2024"; the short form is for lists of several. */
export function obligationName(obligation: Obligation, year: number, forms: readonly NamedForm[]): string {
  if (periodOfOwn(obligation) !== null) return ownName(obligation, forms);
  if (obligation === 'final') return `báo cáo năm ${year}`;
  const month = monthOfObligation(obligation);
  const name = month === null ? shortObligationName(obligation, forms) : `báo cáo tiến độ tháng ${month}`;
  return `${name} năm ${year}`;
}

const ownName = (obligation: Obligation, forms: readonly NamedForm[]): string =>
  `báo cáo “${obligationText(obligation, forms)}”`;

export function shortObligationName(obligation: Obligation, forms: readonly NamedForm[]): string {
  if (periodOfOwn(obligation) !== null) return ownName(obligation, forms);
  switch (obligation) {
    case 'registration':
      return 'đăng ký chỉ tiêu';
    case 'completion':
      return 'hoàn thành chỉ tiêu';
    case 'final':
      return 'báo cáo năm';
    default:
      return `báo cáo tháng ${monthOfObligation(obligation)}`;
  }
}

/** The cell to look at first. */
export function monthFindingCell(finding: MonthFinding, month: Month): string {
  switch (finding.kind) {
    case 'opening':
      return a1(openingCell(finding.field));
    case 'count':
    case 'rule':
      return a1(monthCountCell(month, finding.field));
    case 'note-is-formula':
    case 'personal':
      return a1(monthCell(month, 'note'));
  }
}

/** "kết nạp 01 đảng viên; cử đi học lớp 02 người": what is missing from the targets, '' when nothing is. */
export const missingText = ({ targets }: ProgressOutlook, say: Say): string =>
  TARGETS.filter((kind) => targets[kind].missing > 0)
    .map((kind) => `${say(TARGET_WORDS[kind])} ${fewText(targets[kind].missing)} ${say(TARGET_UNITS[kind])}`)
    .join('; ');

/** 61,9%: one decimal, none when it is a whole number. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000);
  return `${countText(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}%`;
}

const fewOrNoneText = (count: number): string => (count === 0 ? '0' : fewText(count));

export function warningText(
  warning: ProgressWarning,
  { targets, source, through }: ProgressOutlook,
  say: Say,
): string {
  switch (warning.kind) {
    case 'certified':
      return say`nguồn đã học lớp chưa đủ: có ${fewText(warning.available)} người có giấy chứng nhận hoặc đã được cử đi học, cần ${fewText(warning.needed)} người để đạt chỉ tiêu kết nạp`;
    case 'proposals':
      return say`kết nạp còn thiếu ${fewText(warning.needed)}, mới đề nghị ${fewOrNoneText(warning.proposed)}, đến tháng ${through} không còn nhiều thời gian`;
    case 'pace': {
      const { cumulative, planned, target } = targets[warning.target];
      const { proposed, ready } = source;
      const whence =
        warning.target === 'training'
          ? ''
          : proposed + ready === 0
            ? ', chưa có nguồn'
            : `; nguồn: ${fewOrNoneText(proposed)} đã đề nghị, ${fewOrNoneText(ready)} có giấy chứng nhận`;
      return `${say(TARGET_WORDS[warning.target])} chậm ${fewText(warning.behind)} so với kế hoạch: đến tháng ${through} mới đạt ${countText(cumulative)}/${countText(target ?? 0)}, kế hoạch ${countText(planned ?? 0)}${whence}`;
    }
    case 'idle':
      return `${fewText(warning.months)} tháng liền không phát sinh`;
  }
}

/** Why a target is another: `sáp nhập Chi bộ Một vào Chi bộ Hai từ 01/07/2024, theo QĐ số 12`. */
export function viMoveReason({ kind, on, basis }: UnitChange, from: string, to: string): string {
  const word = kind === '' ? 'chuyển' : kind.toLowerCase();
  const sides = [from === '' ? '' : ` ${from}`, to === '' ? '' : ` vào ${to}`].join('');
  return `${word}${sides} từ ${dayText(on)}${basis === '' ? '' : `, theo ${basis}`}`;
}
