import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { TargetKind } from '../../../domain/form/progress.ts';
import {
  missingOf,
  type ProgressLine,
  type ProgressReport,
  targetStanding,
} from '../../../domain/report/progress-report.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { fewText } from '../../../words/wording.ts';
import { type Block, paragraph } from '../rendering/official-document.ts';
import { fewOrNone } from './common.ts';
import { unassignedLines } from './ended-units.ts';
import { measuredBy, monthsText, monthText, type ProgressContext } from './progress-text.ts';

/** Of more units than this the figures stand in the annex alone: a page of brackets is not read. */
const MOST_DETAILED = 15;

const names = (units: readonly ProgressLine[], more: (unit: ProgressLine) => string = () => ''): string =>
  units.map((unit) => `${unit.name}${more(unit)}`).join('; ');

/** Part II: every unit that part I counts as missing, late or short, then what the office itself lacks. */
export function progressShortcomings(report: ProgressReport, { campaign }: ProgressContext): Block[] {
  const { unitWord } = campaign;
  const say = wordsOf(campaign);
  const said = (
    units: readonly ProgressLine[],
    what: string,
    more: (unit: ProgressLine) => string,
    most = MOST_DETAILED,
  ): string[] =>
    units.length === 0
      ? []
      : [
          `- ${fewText(units.length)} ${unitWord} ${what}${
            units.length > most ? ` (số liệu tại biểu kèm theo): ${names(units)}` : `: ${names(units, more)}`
          }.`,
        ];
  const { below, behind, late, open, through } = report;
  const planned = (unit: ProgressLine, kind: TargetKind) =>
    fewOrNone(targetStanding(unit, kind, report).planned ?? 0);
  const until = `kế hoạch đến hết tháng ${monthText(through ?? report.lastMonth)}`;
  const lines = [
    ...unassignedLines(report, campaign),
    ...said(open, 'chưa báo cáo', (unit) => ` (${openText(unit, report)})`, open.length),
    ...said(late, 'báo cáo chậm', () => '', late.length),
    ...said(
      behind.admission,
      say`kết nạp chậm so với ${until}`,
      (unit) =>
        say` (${target(unit)}, kế hoạch ${planned(unit, 'admission')}, đã kết nạp ${fewOrNone(unit.done.admission)})`,
    ),
    ...said(
      below.none,
      say('có chỉ tiêu nhưng chưa kết nạp được đảng viên nào'),
      (unit) => ` (${target(unit)})`,
    ),
    ...said(
      below.short,
      say('đã kết nạp nhưng chưa đạt chỉ tiêu'),
      (unit) =>
        say` (${target(unit)}, đã kết nạp ${fewText(unit.done.admission)}, ${missingText(unit, 'admission')})`,
    ),
    ...said(
      below.unknown,
      say('có chỉ tiêu nhưng chưa có báo cáo nào về kết nạp'),
      (unit) => ` (${target(unit)})`,
    ),
    ...said(
      behind.training,
      `cử đi học chậm so với ${until}`,
      (unit) =>
        ` (chỉ tiêu ${fewText(unit.target.training ?? 0)}, kế hoạch ${planned(unit, 'training')}, đã cử ${fewOrNone(unit.done.training)})`,
    ),
    ...said(
      below.training,
      'chưa đạt chỉ tiêu cử đi học',
      (unit) =>
        ` (chỉ tiêu ${fewText(unit.target.training ?? 0)}, đã cử ${fewOrNone(unit.done.training)}, ${missingText(unit, 'training')})`,
    ),
  ];
  const isOpen = report.byVerdict.open.length > 0;
  const nobody = `Không có ${unitWord} chưa báo cáo, báo cáo chậm hoặc ${isOpen ? 'chậm so với kế hoạch' : 'chưa đạt chỉ tiêu'}.`;
  return [...(lines.length === 0 ? [nobody] : lines), ...ownShortfall(report, campaign)].map((line) =>
    paragraph(line),
  );
}

const target = ({ target: { admission } }: ProgressLine): string => `chỉ tiêu ${fewText(admission ?? 0)}`;

const missingText = (unit: ProgressLine, kind: TargetKind): string =>
  `còn thiếu ${fewText(missingOf(unit, kind))}`;

/** What it did not hand in; a month whose last day has not passed is told apart. */
function openText({ openMonths, timeliness }: ProgressLine, { through }: ProgressReport): string {
  const isDue = through === null || openMonths.includes(through);
  return [
    ...(openMonths.length === 0 ? [] : [monthsText(openMonths)]),
    ...(timeliness !== 'missing' || (isDue && through !== null)
      ? []
      : [through === null ? 'báo cáo năm' : `tháng ${monthText(through)}, chưa hết hạn`]),
  ].join('; ');
}

/** One unit above its target hides another below it: the office is measured by the sum. */
function ownShortfall({ totals, againstSuperior, units }: ProgressReport, campaign: Campaign): string[] {
  if (!units.some(({ hasReported }) => hasReported)) return [];
  const of = (kind: TargetKind, what: string, noun: string): string[] => {
    const superior = againstSuperior[kind];
    const { target: wanted, done, missing } = superior ?? totals[kind];
    return wanted === null || missing === 0
      ? []
      : [
          `- Kết quả chung: ${what} ${fewOrNone(done)}/${fewText(wanted)} ${noun}, còn thiếu ${fewText(missing)} so với ${measuredBy(superior !== null, campaign.unitWord)}.`,
        ];
  };
  const say = wordsOf(campaign);
  return [
    ...of('admission', say('đã kết nạp'), say('đảng viên')),
    ...of('training', 'đã cử đi học', 'người'),
  ];
}
