import type { ProgressPlan } from '../../domain/campaign.ts';
import { monthOfObligation } from '../../domain/obligation.ts';
import {
  type PressingUnit,
  type ProgressReport,
  type ProgressUnit,
  standingOf,
  type TargetTotal,
} from '../../domain/report/progress-report.ts';
import type { TableBasis } from '../../domain/report/registration-report.ts';
import { COUNTED_BY_WORDS } from '../../sheets/setting-words.ts';
import { countText, deadlineText, fewText } from '../../sheets/wording.ts';
import { viMonth } from '../vi-month.ts';
import { type Annex, type Block, type Paper, paragraph } from './paper.ts';
import {
  basisText,
  type DocumentContext,
  fewOrNone,
  figureText,
  fileDayOf,
  momentWords,
  permilleText,
  senderOf,
  symbolOf,
} from './vi-common.ts';
import { correctionPart } from './vi-correction.ts';
import { letterPaper, reportPaper } from './vi-office-papers.ts';

export interface ProgressContext extends DocumentContext {
  readonly plan: ProgressPlan;
}

export const periodText = ({ through }: Pick<ProgressReport, 'through'>, year: number): string =>
  through === null ? `năm ${year}` : `tháng ${through}/${year}`;

const monthsText = (months: readonly number[]): string => `tháng ${months.join(', ')}`;

/** Printed wherever admissions are counted: a decision of December with a ceremony in January falls in two years. */
const countedBy = ({ admissionCountedBy, whichDays }: ProgressPlan): string =>
  `Số đã kết nạp tính theo ${COUNTED_BY_WORDS[admissionCountedBy]}; số liệu mỗi tháng tính ${whichDays}.`;

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
      about: `kết quả thực hiện chỉ tiêu kết nạp đảng viên ${periodText(report, context.campaign.year)}`,
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

function results(report: ProgressReport, { campaign }: ProgressContext): Block[] {
  const { unitWord, classWord } = campaign;
  const { admission, training } = report.totals;
  const { above, reached, below, none } = report.byVerdict;
  const against = ({ target, missing, permille: rate }: TargetTotal, what: string): string =>
    target === null || rate === null
      ? ''
      : `, bằng ${permilleText(rate)} chỉ tiêu (${fewText(target)} ${what})${missing > 0 ? `, còn thiếu ${fewText(missing)}` : ''}`;
  const verdicts = (
    [
      [above, 'vượt'],
      [reached, 'đạt'],
      [below, 'chưa đạt'],
      [none, 'không có chỉ tiêu'],
    ] as const
  ).flatMap(([{ length }, word]) => (length === 0 ? [] : [`${fewText(length)} ${word}`]));
  return [
    paragraph(`${basisText(report.basis)}.`),
    paragraph(
      `1- Về kết nạp: lũy kế từ đầu năm đã kết nạp ${fewOrNone(admission.done)} đảng viên${against(admission, 'đảng viên')}.`,
    ),
    paragraph(
      `2- Về cử đi học: lũy kế từ đầu năm đã cử ${fewOrNone(training.done)} quần chúng ưu tú học ${classWord}${against(training, 'người')}.`,
    ),
    paragraph(`3- Về thực hiện chỉ tiêu kết nạp của các ${unitWord}: ${verdicts.join(', ')}.`),
  ];
}

function shortcomings({ late, byVerdict }: ProgressReport, { campaign }: ProgressContext): Block[] {
  const { unitWord } = campaign;
  const lines = [
    ...(late.length === 0
      ? []
      : [
          `- ${fewText(late.length)} ${unitWord} chưa báo cáo: ${names(late, ({ openMonths }) => ` (${monthsText(openMonths)})`)}.`,
        ]),
    ...(byVerdict.below.length === 0
      ? []
      : [
          `- ${fewText(byVerdict.below.length)} ${unitWord} chưa đạt chỉ tiêu kết nạp: ${names(
            byVerdict.below,
            (unit) =>
              ` (chỉ tiêu ${fewText(unit.target.admission ?? 0)}, đã kết nạp ${fewOrNone(unit.done.admission)}, còn thiếu ${fewText(standingOf(unit, 'admission').missing)})`,
          )}.`,
        ]),
  ];
  return lines.length === 0
    ? [paragraph(`Không có ${unitWord} chưa báo cáo hoặc chưa đạt chỉ tiêu kết nạp.`)]
    : lines.map((line) => paragraph(line));
}

const targetCells = (unit: ProgressUnit): string[] => {
  const admission = standingOf(unit, 'admission');
  const training = standingOf(unit, 'training');
  return [
    unit.target.admission === null ? '–' : figureText(unit.target.admission),
    figureText(unit.done.admission),
    admission.share === null ? '–' : permilleText(Math.round(admission.share * 1000)),
    unit.target.admission === null ? '–' : figureText(admission.missing),
    viMonth.verdict[admission.verdict],
    unit.target.training === null ? '–' : figureText(unit.target.training),
    figureText(unit.done.training),
    unit.target.training === null ? '–' : figureText(training.missing),
  ];
};

const totalCells = ({ admission, training }: ProgressReport['totals']): string[] => [
  admission.target === null ? '–' : countText(admission.target),
  countText(admission.done),
  admission.permille === null ? '–' : permilleText(admission.permille),
  countText(admission.missing),
  '',
  training.target === null ? '–' : countText(training.target),
  countText(training.done),
  countText(training.missing),
];

export const PROGRESS_HEADINGS = [
  'Chỉ tiêu kết nạp',
  'Lũy kế kết nạp',
  'Tỷ lệ',
  'Còn thiếu',
  'Kết quả',
  'Chỉ tiêu cử đi học',
  'Lũy kế cử đi học',
  'Còn thiếu cử đi học',
] as const;

function progressAnnex(report: ProgressReport, { campaign, settings, plan }: ProgressContext): Annex {
  const widths = [16, 16, 17, 14, 19, 16, 16, 17];
  return {
    title: 'BIỂU TỔNG HỢP',
    subtitle: `kết quả thực hiện chỉ tiêu kết nạp đảng viên ${periodText(report, campaign.year)}`,
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
        ...PROGRESS_HEADINGS.map((label, index) => ({
          label,
          width: widths[index] ?? 20,
          align: index === 4 ? ('center' as const) : ('right' as const),
        })),
        { label: 'Ghi chú', width: 40 },
      ],
      rows: report.units.map((unit, index) => [
        String(index + 1),
        unit.name,
        ...targetCells(unit),
        unit.openMonths.length === 0 ? '' : `chưa báo cáo ${monthsText(unit.openMonths)}`,
      ]),
      totals: [['', 'TỔNG CỘNG', ...totalCells(report.totals), '']],
    },
  };
}

/** CÔNG VĂN đôn đốc of form B, to exactly the units that owe a month, their targets or the year's report. */
export function progressLetterPaper(
  pressing: readonly PressingUnit[],
  unitCount: number,
  basis: TableBasis,
  context: ProgressContext,
): Paper {
  const { campaign, plan } = context;
  const { unitWord, year } = campaign;
  const deadlines = [
    `báo cáo hằng tháng chậm nhất ngày ${plan.monthlyDay}`,
    ...(plan.completion === null ? [] : [`hoàn thành chỉ tiêu ${deadlineText(plan.completion.deadline)}`]),
    ...(plan.final === null ? [] : [`báo cáo năm ${deadlineText(plan.final.deadline)}`]),
  ];
  return letterPaper(
    {
      subject: `đôn đốc báo cáo, thực hiện chỉ tiêu kết nạp đảng viên năm ${year}`,
      names: pressing.map(({ line }) => line.name),
      opening: (asked) =>
        `Theo ${asked}, các ${unitWord} ${deadlines.join('; ')}. Đến ${momentWords(basis.at)}, còn ${fewText(pressing.length)}/${fewText(unitCount)} ${unitWord} chưa hoàn thành, cụ thể như sau:`,
      table: {
        columns: [
          { label: 'STT', width: 11, align: 'center' },
          { label: `Tên ${unitWord}`, width: 50 },
          { label: 'Chỉ tiêu kết nạp', width: 18, align: 'right' },
          { label: 'Đã kết nạp', width: 17, align: 'right' },
          { label: 'Còn thiếu', width: 17, align: 'right' },
          { label: 'Việc chưa hoàn thành', width: 52 },
        ],
        rows: pressing.map(({ line, duties }, index) => [
          String(index + 1),
          line.name,
          line.target.admission === null ? '–' : figureText(line.target.admission),
          figureText(line.done.admission),
          figureText(standingOf(line, 'admission').missing),
          owedText(line, duties),
        ]),
        totals: [],
      },
      remarks: [paragraph(countedBy(plan))],
    },
    context,
  );
}

function owedText(line: ProgressUnit, duties: PressingUnit['duties']): string {
  const months = duties.flatMap(({ obligation }) => monthOfObligation(obligation) ?? []);
  const missing = (kind: 'admission' | 'training', what: string): string[] => {
    const count = standingOf(line, kind).missing;
    return count === 0 ? [] : [`${what} còn thiếu ${fewText(count)}`];
  };
  return [
    ...(months.length === 0 ? [] : [`báo cáo ${monthsText(months)}`]),
    ...(duties.some(({ obligation }) => obligation === 'completion')
      ? [...missing('admission', 'kết nạp'), ...missing('training', 'cử đi học')]
      : []),
    ...(duties.some(({ obligation }) => obligation === 'final') ? ['báo cáo năm'] : []),
  ].join('; ');
}

/** THỐNG KÊ of one unit in form B. */
export function progressStatisticsPaper(
  unit: ProgressUnit,
  report: ProgressReport,
  { campaign, settings, now, plan }: ProgressContext,
): Paper {
  return {
    name: `Thống kê tiến độ ${unit.name} ${campaign.year} (${fileDayOf(now)})`,
    superior: campaign.ownBody,
    issuer: unit.name,
    symbol: null,
    about: null,
    place: campaign.place,
    title: 'THỐNG KÊ',
    subtitle: ['Kết quả thực hiện chỉ tiêu kết nạp đảng viên', periodText(report, campaign.year)],
    addressees: [],
    blocks: [
      {
        kind: 'table',
        table: {
          columns: PROGRESS_HEADINGS.map((label) => ({ label, width: 20, align: 'center' as const })),
          rows: [targetCells(unit)],
          totals: [],
        },
      },
      {
        kind: 'remark',
        text: `${basisText(report.basis)}. ${countedBy(plan)}${unit.openMonths.length === 0 ? '' : ` Đơn vị chưa báo cáo ${monthsText(unit.openMonths)}.`}`,
      },
    ],
    receivers: [],
    signature: { authority: campaign.unitSignature, title: campaign.unitSignerTitle },
    annex: null,
    lineSpacing: settings.lineSpacing,
  };
}
