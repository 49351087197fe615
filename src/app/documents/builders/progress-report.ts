import type { TargetKind } from '../../../domain/form/progress.ts';
import type { ProgressReport, TargetTotal } from '../../../domain/report/progress-report.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { planText } from '../../../words/plan-words.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import { countText, deadlineText, fewText, permilleText } from '../../../words/wording.ts';
import { type Annex, type Block, type OfficialDocument, paragraph } from '../rendering/official-document.ts';
import { basisText, cumulativeWord, fewOrNone, remarkText } from './common.ts';
import { correctionPart } from './correction.ts';
import { endedLine, endText, ownLines } from './ended-units.ts';
import { annexOf, NO_FIGURES, reportDocument, reportingText } from './office-documents.ts';
import { progressShortcomings } from './progress-shortcomings.ts';
import {
  countedBy,
  headings,
  measuredBy,
  monthsText,
  type ProgressContext,
  periodText,
  targetCells,
  untilText,
} from './progress-text.ts';
import { sourceBlocks } from './source-table.ts';

/** BÁO CÁO of form B: results against targets, units behind or late, tasks; the table as annex. */
export function progressReportDocument(
  report: ProgressReport,
  corrected: readonly Block[],
  context: ProgressContext,
): OfficialDocument {
  const say = wordsOf(context.campaign);
  return reportDocument(
    {
      about: say`kết quả thực hiện chỉ tiêu kết nạp đảng viên ${untilText(report, context.campaign.year)}`,
      results: [
        ...results(report, context),
        paragraph(countedBy(context.plan, say)),
        paragraph('(Có biểu tổng hợp chi tiết kèm theo)'),
        ...correctionPart(corrected),
      ],
      shortcomings: progressShortcomings(report, context),
      annex: progressAnnex(report, context),
    },
    context,
  );
}

const admittedText = (count: number, say: Say): string =>
  count === 0 ? say('chưa kết nạp đảng viên nào') : say`đã kết nạp ${fewText(count)} đảng viên`;

const sentText = (count: number, classWord: string, say: Say): string =>
  count === 0
    ? say`chưa cử quần chúng ưu tú nào học ${classWord}`
    : say`đã cử ${fewText(count)} quần chúng ưu tú học ${classWord}`;

function results(report: ProgressReport, context: ProgressContext): Block[] {
  const { campaign, settings, plan, standing } = context;
  const cumulative = cumulativeWord(settings);
  const { unitWord, classWord } = campaign;
  const say = wordsOf(campaign);
  const { admission, training } = report.totals;
  const { above, reached, open, below, none } = report.byVerdict;
  const against = (kind: TargetKind, what: string): string => {
    const superior = report.againstSuperior[kind];
    const { target, missing, permille: rate } = superior ?? report.totals[kind];
    if (target === null || rate === null) return '';
    const measure = `${measuredBy(superior !== null, unitWord)} (${fewText(target)} ${what})`;
    return `, bằng ${permilleText(rate)} ${measure}${missing > 0 ? `, còn thiếu ${fewText(missing)} ${what}` : ''}`;
  };
  const targetText = (kind: TargetKind, what: string): string => {
    const superior = report.againstSuperior[kind];
    const { target } = superior ?? report.totals[kind];
    return target === null
      ? ''
      : `; ${measuredBy(superior !== null, unitWord)} là ${fewOrNone(target)} ${what}`;
  };
  const reported = report.units.filter(({ hasReported }) => hasReported).length;
  // While some have reported nothing, a sum says whose figures it holds.
  const whose =
    reported === report.units.length || reported === 0
      ? ''
      : `; theo số đã nộp của ${fewText(reported)} ${unitWord}`;
  const verdicts = (
    [
      [above, 'vượt'],
      [reached, 'đạt'],
      [open, 'đang thực hiện'],
      [below, 'chưa đạt'],
      [none, `${unitWord} không được giao chỉ tiêu`],
      [report.ended.unreached, 'đã kết thúc trong năm'],
    ] as const
  ).flatMap(([{ length }, word]) => (length === 0 ? [] : [`${fewText(length)} ${word}`]));
  return [
    paragraph(say(planText(standing))),
    paragraph(`${basisText(report.basis)}.`),
    paragraph(
      `1- Về việc báo cáo ${periodText(report, campaign.year)}: ${reportingText(report.reporting, unitWord, reportDeadline(report, plan))}.`,
    ),
    paragraph(
      reported === 0
        ? say`2- Về kết nạp: ${NO_FIGURES}${targetText('admission', say('đảng viên'))}.`
        : say`2- Về kết nạp: ${cumulative} từ đầu năm ${admittedText(admission.done, say)}${against('admission', say('đảng viên'))}${whose}.`,
    ),
    paragraph(
      reported === 0
        ? `3- Về cử đi học: ${NO_FIGURES}${targetText('training', 'người')}.`
        : `3- Về cử đi học: ${cumulative} từ đầu năm ${sentText(training.done, classWord, say)}${against('training', 'người')}${whose}.`,
    ),
    paragraph(
      say`4- Về thực hiện chỉ tiêu kết nạp của các ${unitWord}: ${reported === 0 ? NO_FIGURES : verdicts.join(', ')}.`,
    ),
    ...sourceBlocks(context),
  ];
}

/** When the last report of the table was due; without a report of the year, its last month's. */
const reportDeadline = (
  { through }: Pick<ProgressReport, 'through'>,
  { final, monthlyDay }: ProgressContext['plan'],
): string =>
  through === null && final !== null
    ? deadlineText(final.deadline)
    : `chậm nhất ngày ${fewText(monthlyDay)} hằng tháng`;

/** What was done is the same on both lines and said on the first, as in `Tiến độ`. */
function totalRows({ totals, againstSuperior, units }: ProgressReport): string[][] {
  const hasFigures = units.some(({ hasReported }) => hasReported);
  const cells = (of: Readonly<Record<TargetKind, TargetTotal | null>>, isFirst: boolean): string[] => {
    const { admission, training } = of;
    const shown = (count: number | null | undefined) => (count == null ? '–' : countText(count));
    const missing = (total: TargetTotal | null) => shown(total?.target == null ? null : total.missing);
    return [
      shown(admission?.target),
      isFirst ? shown(hasFigures ? admission?.done : null) : '',
      !hasFigures || admission?.permille == null ? '–' : permilleText(admission.permille),
      missing(admission),
      '',
      shown(training?.target),
      isFirst ? shown(hasFigures ? training?.done : null) : '',
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

function progressAnnex(report: ProgressReport, context: ProgressContext): Annex {
  const { campaign, settings, plan } = context;
  const say = wordsOf(campaign);
  const hasFigures = report.units.some(({ hasReported }) => hasReported);
  // The verdict `Đang thực hiện` and most names stand on one line, so that a dozen units need one page.
  const widths = [14, 14, 13, 13, 29, 14, 14, 14];
  return annexOf(
    {
      subtitle: say`kết quả thực hiện chỉ tiêu kết nạp đảng viên ${untilText(report, campaign.year)}`,
      remark: `${basisText(report.basis)}. ${countedBy(plan, say)}`,
      tables: [
        {
          columns: [
            { label: 'STT', width: 11, align: 'center' },
            { label: `Tên ${campaign.unitWord}`, width: 81 },
            ...headings(settings, say).map((label, index) => ({
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
              ...targetCells(unit, report, hasFigures),
              remarkText([
                unit.openMonths.length === 0 ? '' : `Chưa báo cáo ${monthsText(unit.openMonths)}`,
                report.basis.added.includes(unit.code) ? 'Báo cáo sau khi chốt' : '',
                upperFirst(endText(unit, report)),
              ]),
            ]),
            ...endedLine(report),
          ],
          totals: totalRows(report),
        },
      ],
    },
    context,
  );
}
