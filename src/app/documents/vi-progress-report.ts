import type { TargetKind } from '../../domain/progress.ts';
import {
  type ProgressReport,
  type ProgressUnit,
  standingOf,
  type TargetTotal,
} from '../../domain/report/progress-report.ts';
import { countText, deadlineText, fewText } from '../../sheets/wording.ts';
import { type Annex, type Block, type Paper, paragraph } from './paper.ts';
import { basisText, cumulativeWord, fewOrNone, permilleText, senderOf, symbolOf } from './vi-common.ts';
import { correctionPart } from './vi-correction.ts';
import { endedLine, endText, ownLines, unassignedLines } from './vi-ended-units.ts';
import { reportingText, reportPaper } from './vi-office-papers.ts';
import {
  countedBy,
  headings,
  measuredBy,
  monthsText,
  type ProgressContext,
  periodText,
  targetCells,
  untilText,
} from './vi-progress.ts';

const names = (units: readonly ProgressUnit[], more: (unit: ProgressUnit) => string = () => ''): string =>
  units.map((unit) => `${unit.name}${more(unit)}`).join('; ');

/** BÁO CÁO of form B: results against targets, units behind or late, tasks; the table as annex. */
export function progressReportPaper(
  report: ProgressReport,
  corrected: readonly Block[],
  context: ProgressContext,
): Paper {
  return reportPaper(
    {
      about: `kết quả thực hiện chỉ tiêu kết nạp đảng viên ${untilText(report, context.campaign.year)}`,
      results: [
        ...results(report, context),
        paragraph(countedBy(context.plan)),
        paragraph('(Có biểu tổng hợp chi tiết kèm theo)'),
        ...correctionPart(corrected),
      ],
      shortcomings: shortcomings(report, context),
      annex: progressAnnex(report, context),
    },
    context,
  );
}

function results(report: ProgressReport, { campaign, settings, plan }: ProgressContext): Block[] {
  const cumulative = cumulativeWord(settings);
  const { unitWord, classWord } = campaign;
  const { admission, training } = report.totals;
  const { above, reached, below, none } = report.byVerdict;
  const against = (kind: TargetKind, what: string): string => {
    const superior = report.againstSuperior[kind];
    const { target, missing, permille: rate } = superior ?? report.totals[kind];
    if (target === null || rate === null) return '';
    const measure = `${measuredBy(superior !== null, unitWord)} (${fewText(target)} ${what})`;
    return `, bằng ${permilleText(rate)} ${measure}${missing > 0 ? `, còn thiếu ${fewText(missing)} ${what}` : ''}`;
  };
  const reported = report.units.filter(({ hasReported }) => hasReported).length;
  // While some have reported nothing, a sum says whose figures it holds.
  const whose =
    reported === report.units.length ? '' : `; theo số đã nộp của ${fewOrNone(reported)} ${unitWord}`;
  const verdicts = (
    [
      [above, 'vượt'],
      [reached, 'đạt'],
      [below, 'chưa đạt'],
      [none, 'không có chỉ tiêu'],
      [report.ended.unreached, 'đã kết thúc trong năm'],
    ] as const
  ).flatMap(([{ length }, word]) => (length === 0 ? [] : [`${fewText(length)} ${word}`]));
  return [
    paragraph(`${basisText(report.basis)}.`),
    paragraph(
      `1- Về việc báo cáo ${periodText(report, campaign.year)}: ${reportingText(report.reporting, unitWord, reportDeadline(report, plan))}.`,
    ),
    paragraph(
      `2- Về kết nạp: ${cumulative} từ đầu năm đã kết nạp ${fewOrNone(admission.done)} đảng viên${against('admission', 'đảng viên')}${whose}.`,
    ),
    paragraph(
      `3- Về cử đi học: ${cumulative} từ đầu năm đã cử ${fewOrNone(training.done)} quần chúng ưu tú học ${classWord}${against('training', 'người')}${whose}.`,
    ),
    paragraph(`4- Về thực hiện chỉ tiêu kết nạp của các ${unitWord}: ${verdicts.join(', ')}.`),
  ];
}

/** Of more units than this the figures stand in the annex alone: a page of brackets is not read. */
const MOST_DETAILED = 15;

/** When the last report of the table was due; without a report of the year, its last month's. */
const reportDeadline = (
  { through }: Pick<ProgressReport, 'through'>,
  { final, monthlyDay }: ProgressContext['plan'],
): string =>
  through === null && final !== null
    ? deadlineText(final.deadline)
    : `chậm nhất ngày ${monthlyDay} hằng tháng`;

function shortcomings(report: ProgressReport, { campaign }: ProgressContext): Block[] {
  const { late, below } = report;
  const { unitWord } = campaign;
  const said = (
    units: readonly ProgressUnit[],
    what: string,
    more: (unit: ProgressUnit) => string,
    most = MOST_DETAILED,
  ): string[] =>
    units.length === 0
      ? []
      : [
          `- ${fewText(units.length)} ${unitWord} ${what}${
            units.length > most ? ` (số liệu tại biểu kèm theo): ${names(units)}` : `: ${names(units, more)}`
          }.`,
        ];
  const target = ({ target: { admission } }: ProgressUnit) => `chỉ tiêu ${fewText(admission ?? 0)}`;
  const lines = [
    ...unassignedLines(report, unitWord),
    ...said(late, 'chưa báo cáo', ({ openMonths }) => ` (${monthsText(openMonths)})`, late.length),
    ...said(below.none, 'có chỉ tiêu nhưng chưa kết nạp được đảng viên nào', (unit) => ` (${target(unit)})`),
    ...said(
      below.short,
      'đã kết nạp nhưng chưa đạt chỉ tiêu',
      (unit) =>
        ` (${target(unit)}, đã kết nạp ${fewOrNone(unit.done.admission)}, còn thiếu ${fewText(standingOf(unit, 'admission').missing)})`,
    ),
    ...said(
      below.unknown,
      'có chỉ tiêu nhưng chưa có báo cáo nào về kết nạp',
      (unit) => ` (${target(unit)})`,
    ),
  ];
  return lines.length === 0
    ? [paragraph(`Không có ${unitWord} chưa báo cáo hoặc chưa đạt chỉ tiêu kết nạp.`)]
    : lines.map((line) => paragraph(line));
}

/** What was done is the same on both lines and said on the first, as in `Tiến độ`. */
function totalRows({ totals, againstSuperior }: ProgressReport): string[][] {
  const cells = (of: Readonly<Record<TargetKind, TargetTotal | null>>, isFirst: boolean): string[] => {
    const { admission, training } = of;
    const shown = (count: number | null | undefined) => (count == null ? '–' : countText(count));
    const missing = (total: TargetTotal | null) => shown(total?.target == null ? null : total.missing);
    return [
      shown(admission?.target),
      isFirst ? shown(admission?.done) : '',
      admission?.permille == null ? '–' : permilleText(admission.permille),
      missing(admission),
      '',
      shown(training?.target),
      isFirst ? shown(training?.done) : '',
      missing(training),
    ];
  };
  return [
    ['', 'TỔNG CỘNG', ...cells(totals, true), ''],
    ...(againstSuperior.admission === null && againstSuperior.training === null
      ? []
      : [['', 'CẤP TRÊN GIAO', ...cells(againstSuperior, false), '']]),
  ];
}

function progressAnnex(report: ProgressReport, { campaign, settings, plan }: ProgressContext): Annex {
  const widths = [16, 16, 17, 14, 19, 16, 16, 17];
  return {
    title: 'BIỂU TỔNG HỢP',
    subtitle: `kết quả thực hiện chỉ tiêu kết nạp đảng viên ${untilText(report, campaign.year)}`,
    reference: [
      '(Kèm theo Báo cáo số ',
      { field: 'number' },
      `${symbolOf('BC', settings)}, `,
      { field: 'day' },
      ` của ${senderOf(campaign)})`,
    ],
    remark: `${basisText(report.basis)}. ${countedBy(plan)}`,
    table: {
      columns: [
        { label: 'STT', width: 11, align: 'center' },
        { label: `Tên ${campaign.unitWord}`, width: 75 },
        ...headings(settings).map((label, index) => ({
          label,
          width: widths[index] ?? 20,
          align: index === 4 ? ('center' as const) : ('right' as const),
        })),
        { label: 'Ghi chú', width: 40 },
      ],
      rows: [
        ...ownLines(report).map((unit, index) => [
          String(index + 1),
          unit.name,
          ...targetCells(unit),
          [
            unit.openMonths.length === 0 ? '' : `chưa báo cáo ${monthsText(unit.openMonths)}`,
            report.basis.added.includes(unit.code) ? 'báo cáo sau khi chốt' : '',
            endText(unit, report),
          ]
            .filter((text) => text !== '')
            .join('; '),
        ]),
        ...endedLine(report),
      ],
      totals: totalRows(report),
    },
  };
}
