import { type Day, dayOf } from '../../../domain/calendar/day.ts';
import type { FormColumn } from '../../../domain/own-form/own-form.ts';
import {
  type ComparedTotals,
  comparedTotals,
  type OwingLine,
  type OwnReport,
  ownReport,
} from '../../../domain/report/official-own.ts';
import type { OwnLine } from '../../../domain/report/own-table.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { totalText } from '../../../words/figure-words.ts';
import { figureText } from '../../../words/rule-words.ts';
import { dayText, fewText, officialMomentText } from '../../../words/wording.ts';
import { type Block, type OfficialDocument, paragraph } from '../rendering/official-document.ts';
import type { OwnSources } from '../sources/own-sources.ts';
import { basisText, type DocumentContext, officeDocument, senderOf } from './common.ts';
import { correctionBlocks, correctionPart } from './correction.ts';
import { type LetterColumn, owingTable } from './letter-table.ts';
import {
  annexOf,
  letterDocument,
  NO_FIGURES,
  reportDocument,
  reportingText,
  shortcoming,
} from './office-documents.ts';
import { ownFigureText, ownTablesOf, totalsRemark } from './own-columns.ts';
import { ownDeadlineText, ownPeriodText, ownWhat, titleUnder, wordBefore } from './own-text.ts';

/** A document of an own form's period. */
export interface OwnContext extends DocumentContext {
  readonly own: OwnSources;
}

const reported = ({ form, table }: OwnSources): OwnReport => ownReport(form.columns, table);

const remarkOf = (report: OwnReport, columns: readonly FormColumn[]): string =>
  [`${basisText(report.basis)}.`, totalsRemark(columns)].filter((text) => text !== '').join(' ');

/** THỐNG KÊ: the period's table, a row a unit, and who has not reported. */
export function ownStatisticsDocument(context: OwnContext): OfficialDocument {
  const { own, campaign } = context;
  const { form, period } = own;
  const report = reported(own);
  const { unitWord, year } = campaign;
  const { isWide, tables } = ownTablesOf(form.columns, report, unitWord, true);
  const when = ownPeriodText(form.rhythm, period.number, year);
  return {
    ...officeDocument(
      context,
      'BC',
      wordBefore('Thống kê', ownWhat(form, period, campaign)).replace(/\//g, '-'),
    ),
    symbol: null,
    about: null,
    title: 'THỐNG KÊ',
    subtitle: [titleUnder('Thống kê', form.title), ...(when === '' ? [] : [upperFirst(when)])],
    addressees: [],
    isWide,
    blocks: [
      { kind: 'remark', text: remarkOf(report, form.columns) },
      ...tables.map((table): Block => ({ kind: 'table', table })),
      paragraph(`${upperFirst(reportingText(report.reporting, unitWord, ownDeadlineText(form, period)))}.`),
    ],
    receivers: [],
    annex: null,
  };
}

/** BÁO CÁO: how the reports came in, every column's total beside that of the period before, who fell short; the table as annex. */
export function ownReportDocument(context: OwnContext): OfficialDocument {
  const { own, campaign } = context;
  const { form, period, changes, reasons } = own;
  const report = reported(own);
  const { unitWord } = campaign;
  const what = ownWhat(form, period, campaign);
  const { tables } = ownTablesOf(form.columns, report, unitWord, false);
  const labels = Object.fromEntries(form.columns.map(({ id, label }) => [id, label]));
  const corrected =
    changes === null
      ? []
      : correctionBlocks(changes, {
          unitWord,
          figures: labels,
          textOf: (id, figure) => {
            const column = form.columns.find((one) => one.id === id);
            return column === undefined ? '' : ownFigureText(column, figure);
          },
          isAdded: (id) => form.columns.some((one) => one.id === id && one.total === 'sum'),
          rates: [],
          reasonOf: ({ code }) => reasons.get(code) ?? '',
        });
  return reportDocument(
    {
      about: wordBefore('kết quả', what),
      bases: [],
      results: [
        paragraph(`${basisText(report.basis)}.`),
        paragraph(
          `1- Về việc báo cáo: ${reportingText(report.reporting, unitWord, ownDeadlineText(form, period))}.`,
        ),
        ...totalBlocks(report, context),
        paragraph('(Có biểu tổng hợp chi tiết kèm theo)'),
        ...correctionPart(corrected),
      ],
      shortcomings: shortcomings(report, unitWord, dayOf(context.now) > period.lastDay),
      annex: annexOf({ subtitle: what, remark: remarkOf(report, form.columns), tables }, context),
    },
    context,
  );
}

/** The total of each column that has one, in words; a sum or a mean also beside the period before. */
function totalBlocks(report: OwnReport, { own: { form, before }, campaign }: OwnContext): Block[] {
  const { unitWord, year } = campaign;
  const columns = form.columns.filter(({ total }) => total !== 'none');
  if (columns.length === 0) return [];
  if (report.reported === 0) return [paragraph(`2- Về số liệu: ${NO_FIGURES}.`)];
  const beforeText = before === null ? '' : ownPeriodText(form.rhythm, before.period.number, year);
  return [
    paragraph(`2- Về số liệu (của ${fewText(report.reported)} ${unitWord} đã báo cáo):`),
    ...columns.map((column, index) => {
      const compared = before === null ? null : comparedTotals(column, report, before.table);
      const then = compared === null ? '' : ` (${comparedText(column, compared, beforeText)})`;
      return paragraph(`- ${totalWords(column, report)}${then}${index === columns.length - 1 ? '.' : ';'}`);
    }),
  ];
}

function totalWords({ id, label, kind, total }: FormColumn, { totals }: OwnReport): string {
  const text = totalText(totals[id] ?? { kind: 'none' });
  if (text === '') return `${label}: ${NO_FIGURES}`;
  const unit = kind.kind === 'money' ? ' đồng' : kind.kind === 'rate' ? '%' : '';
  switch (total) {
    case 'mean':
      return `${label}: bình quân ${text}${unit}`;
    case 'largest':
      return `${label}: ${kind.kind === 'day' ? 'muộn nhất ngày' : 'cao nhất'} ${text}${unit}`;
    case 'tally':
      return kind.kind === 'yes-no' ? `${label}: ${text} đơn vị` : `${label}: ${text}`;
    default:
      return `${label}: ${text}${unit}`;
  }
}

/** Totals that two periods have of the same units: what other units reported is no rise and no fall. */
function comparedText(
  { kind }: FormColumn,
  { units, isOfAll, now, earlier }: ComparedTotals,
  when: string,
): string {
  const [unit, points] = kind.kind === 'rate' ? ['%', ' điểm phần trăm'] : ['', ''];
  // In tenths, which are whole: a mean has one decimal.
  const moved = (Math.round(now * 10) - Math.round(earlier * 10)) / 10;
  const text =
    moved === 0 ? 'không đổi' : `${moved > 0 ? 'tăng' : 'giảm'} ${figureText(Math.abs(moved))}${points}`;
  const of = isOfAll ? '' : `riêng ${fewText(units)} đơn vị có số cả hai kỳ: ${figureText(now)}${unit}, `;
  return `${of}${when}: ${figureText(earlier)}${unit}, ${text}`;
}

/** Before the last day nobody falls short by not having reported. */
function shortcomings({ units, late }: OwnReport, unitWord: string, isDue: boolean): Block[] {
  const of = (standing: OwnLine['standing']) => units.filter((unit) => unit.standing === standing);
  const lines = [
    ...(isDue ? shortcoming(of('missing'), 'chưa báo cáo', unitWord) : []),
    ...shortcoming(of('edited'), 'đã sửa số liệu sau khi báo cáo nhưng chưa báo cáo lại', unitWord),
    ...shortcoming(of('returned'), 'được trả lại báo cáo để sửa, chưa báo cáo lại', unitWord),
    ...shortcoming(late, 'báo cáo chậm', unitWord, {
      more: ({ daysLate }) => ` (chậm ${fewText(daysLate ?? 0)} ngày)`,
    }),
  ];
  const nobody = isDue ? `Không có ${unitWord} chưa báo cáo hoặc báo cáo chậm.` : 'Chưa hết hạn báo cáo.';
  return (lines.length > 0 ? lines : [nobody]).map((line) => paragraph(line));
}

/** CÔNG VĂN đôn đốc to exactly the units that owe the period's report. */
export function ownLetterDocument(owing: readonly OwingLine[], context: OwnContext): OfficialDocument {
  const { own, campaign, now } = context;
  const { form, period, live } = own;
  const { unitWord } = campaign;
  const sender = senderOf(campaign);
  const asked = live.filter(({ standing }) => standing !== 'not-owed').length;
  const what = ownWhat(form, period, campaign);
  const letter = letterDocument(
    {
      subject: `đôn đốc báo cáo ${what}`,
      names: owing.map(({ line }) => line.name),
      opening: () =>
        `${sender} đã đề nghị các ${unitWord} báo cáo ${what} về ${sender} ${ownDeadlineText(form, period)}. Đến ${officialMomentText(now)}, còn ${fewText(owing.length)}/${fewText(asked)} ${unitWord} chưa hoàn thành việc báo cáo, cụ thể như sau:`,
      table: owingTable(owing, ({ line }) => line.name, unitWord, {
        detailed: { nameWidth: 80, columns: DETAILED },
        short: { nameWidth: 41, columns: [shortStanding(period.lastDay)] },
      }),
      remarks: [],
    },
    context,
  );
  return { ...letter, name: letter.name.replace(/\//g, '-') };
}

const DETAILED: readonly LetterColumn<OwingLine>[] = [
  { label: 'Hạn báo cáo', width: 24, align: 'center', text: ({ lastDay }) => dayText(lastDay) },
  { label: 'Tình trạng', width: 50, text: (owing) => owedText(owing) },
];

/** Names the unit's own last day where it is not everybody's. */
const shortStanding = (general: Day): LetterColumn<OwingLine> => ({
  label: 'Tình trạng',
  width: 30,
  text: (owing) =>
    owing.lastDay > general && owing.daysOverdue === 0
      ? `${owedText(owing)} (hạn ${dayText(owing.lastDay)})`
      : owedText(owing),
});

function owedText({ line: { standing }, daysOverdue }: OwingLine): string {
  if (standing === 'edited') return 'Đã sửa, chưa báo cáo lại';
  if (standing === 'returned') return 'Được trả lại, chưa báo cáo lại';
  return daysOverdue === 0 ? 'Chưa báo cáo' : `Quá hạn ${fewText(daysOverdue)} ngày`;
}
