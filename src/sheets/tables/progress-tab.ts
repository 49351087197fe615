import type { Campaign, ProgressPlan } from '../../domain/campaign/campaign.ts';
import { monthsOf, type NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { monthsBefore } from '../../domain/campaign/unit-life.ts';
import { MONTH_SIGNS } from '../../words/progress-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { CLOSED_UNREPORTED, STATE_TEXT } from '../../words/wording.ts';
import { a1, absolute, areaAt, beside, between, cell, columnName, quotedTab } from '../cells/a1.ts';
import { firstOf } from '../cells/expression-formula.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import {
  submittedFormula,
  TOTAL_LABEL,
  typingFormula,
  WITH_TYPED_LABEL,
} from '../cells/submitted-formulas.ts';
import { type CellWrite, type Fill, type TabSpec, write } from '../cells/tab.ts';
import { dateValue, formula, quotedText } from '../cells/value.ts';
import { HEAT } from '../progress-form/progress-facts.ts';
import { EXPORT, openingCell, PENDING_REFUSED, PROGRESS_TAB } from '../progress-form/progress-layout.ts';
import { BAR_DATA, LINE_DATA, progressCharts } from './progress-charts.ts';
import { OUTLOOK_FORMULAS } from './progress-outlook-formulas.ts';
import { boardHead } from './progress-tab-head.ts';
import { boardHighlights, boardMerges, boardStyles, PROGRESS_TABLE_WIDTHS } from './progress-tab-style.ts';
import {
  boardMonthColumn,
  boardRange,
  fetchedColumn,
  monthNumberColumn,
  OVERDUE_MISSING,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
  PROGRESS_TABLE_TOTALS,
} from './progress-table.ts';
import { SOURCE_STEPS } from './source-steps.ts';
import type { SummaryUnit } from './summary-unit-row.ts';

const C = PROGRESS_TABLE_COLUMNS;

/** `Tiến độ`: the official table of form B, with live formulas: every unit of the year, in the order of `Danh sách`. */
export function progressTabSpec(
  campaign: Campaign,
  plan: ProgressPlan,
  units: readonly SummaryUnit[],
  deadlines: readonly NamedDeadline[],
): TabSpec {
  const total = PROGRESS_TABLE.firstUnitRow + units.length;
  const charts = progressCharts(plan, units.length, wordsOf(campaign));
  const inPeriod = new Set(monthsOf(plan));
  const hasLastYear = units.some(
    ({ unit }) => unit.lastYearAdmission !== null || unit.lastYearTraining !== null,
  );
  return {
    sheetId: SHEET_IDS.progress,
    title: TAB_TITLES.progress,
    mark: PROGRESS_TABLE.mark,
    watched: [
      between(PROGRESS_TABLE.notice.text, PROGRESS_TABLE.notice.nextRun),
      areaAt(PROGRESS_TABLE.headerRow, 0, 1, C.columns),
      areaAt(PROGRESS_TABLE.firstUnitRow, C.sheetId, units.length),
    ],
    isHidden: false,
    rows: Math.max(
      total + PROGRESS_TABLE_TOTALS.rows + 1,
      PROGRESS_TABLE.firstUnitRow + charts.rows,
      LINE_DATA.row + Math.max(MONTHS.length, units.length) + 1,
    ),
    columns: C.columns,
    frozenRows: PROGRESS_TABLE.firstUnitRow,
    frozenColumns: PROGRESS_TABLE.frozenColumns,
    tabColor: COLORS.official,
    columnWidths: PROGRESS_TABLE_WIDTHS,
    hiddenColumns: [
      ...MONTHS.filter((month) => !inPeriod.has(month)).map(boardMonthColumn),
      ...(plan.final === null ? [C.final] : []),
      ...(hasLastYear ? [] : [C.lastYearAdmission, C.lastYearTraining]),
      ...Array.from({ length: C.columns - C.code }, (_, index) => C.code + index),
    ],
    rowHeights: [
      [0, 54],
      [PROGRESS_TABLE.labelRow, 36],
      // Three lines: two totals may differ, and targets of ended units be left over.
      [PROGRESS_TABLE.warning.row, 48],
      [PROGRESS_TABLE.groupRow, 34],
      [PROGRESS_TABLE.headerRow, 64],
    ],
    merges: boardMerges(units.length),
    styles: boardStyles(units.length),
    cells: [
      ...boardHead(campaign, plan, units.length, deadlines),
      ...units.flatMap((unit, index) => unitRow(campaign, unit, PROGRESS_TABLE.firstUnitRow + index)),
      ...totals(campaign, units.length),
      ...lineCells(plan, units.length),
      ...barCells(units.length),
    ],
    fills: units.length === 0 ? [] : fills(units.length),
    charts: charts.charts,
    spareChartIds: charts.spareIds,
    validations: [],
    highlights: boardHighlights(units.length),
  };
}

const exportRow = PROGRESS_TAB.exportRow + 1;

function unitRow(campaign: Campaign, { unit, sheetId, tabTitle }: SummaryUnit, row: number): CellWrite[] {
  const say = wordsOf(campaign);
  const tab = quotedTab(tabTitle);
  const fetch = (column: number, exported: number) =>
    write(row, column, formula(`${tab}!${columnName(exported)}$${exportRow}`));
  return [
    write(row, C.order, row - PROGRESS_TABLE.firstUnitRow + 1),
    write(
      row,
      C.name,
      formula(`HYPERLINK("#gid=${sheetId}&range=${a1(openingCell('candidates'))}";${quotedText(unit.name)})`),
    ),
    ...MONTHS.flatMap((month) => [
      fetch(monthNumberColumn(month), EXPORT.admittedByMonth + month - 1),
      write(row, boardMonthColumn(month), formula(signedMonth(row, month))),
    ]),
    ...OUTLOOK_FORMULAS.map(([column, of]) => write(row, column, formula(say(of(row))))),
    write(row, C.final, formula(finalText(row))),
    write(row, C.lastYearAdmission, unit.lastYearAdmission),
    write(row, C.lastYearTraining, unit.lastYearTraining),
    write(row, C.until, dateValue(unit.life.until)),
    write(row, C.monthsBefore, monthsBefore(unit.life, campaign.year)),
    write(row, C.code, unit.code),
    write(row, C.sheetId, sheetId),
    ...Array.from({ length: EXPORT.columns - EXPORT.heat }, (_, index) =>
      fetch(C.fetched + index, EXPORT.heat + index),
    ),
  ];
}

/** A month's figure with the sign of its report: read without colour, and in a copy. */
const signedMonth = (row: number, month: Month): string => {
  const letter = `MID(${beside(row, fetchedColumn(EXPORT.heat))};COLUMN()-${boardMonthColumn(1)};1)`;
  const number = `${columnName(monthNumberColumn(month))}${row + 1}`;
  const signs = (['inTime', 'late', 'missing', 'exempt'] as const).map((state): readonly [string, string] => [
    `${letter}="${HEAT[state]}"`,
    quotedText(` ${MONTH_SIGNS[state]}`),
  ]);
  return `TRIM(${number}&${firstOf(signs, '""')})`;
};

const finalText = (row: number): string => {
  const state = beside(row, fetchedColumn(EXPORT.finalState));
  const late = beside(row, fetchedColumn(EXPORT.finalDaysLate));
  const pending = beside(row, fetchedColumn(EXPORT.pending));
  const closed = beside(row, fetchedColumn(EXPORT.finalClosed));
  return `IF(${state}="not-owed";"Không phải nộp";IF(${state}="submitted";${submittedFormula(late, { isLate: `N(${late})>0`, late: quotedText('Chậm '), inTime: quotedText('Đúng hạn') })};IF(${state}="waiting";IF(${pending}=${quotedText(PENDING_REFUSED)};${quotedText(REFUSED_AT_ONCE)};"Chờ kiểm tra");IF(${state}="returned";${quotedText(STATE_TEXT.returned)};IF(${closed}>0;${quotedText(CLOSED_UNREPORTED)};IF(${absolute(PROGRESS_TABLE.today)}>${absolute(PROGRESS_TABLE.finalLastDay)};${quotedText(OVERDUE_MISSING)};""))))))`;
};

/** The parts of the table that one repeated formula fills: down the units' rows, and along each unit's row. */
const fills = (units: number): Fill[] => [
  ...[...OUTLOOK_FORMULAS.map(([column]) => column), C.final].map((column) =>
    areaAt(PROGRESS_TABLE.firstUnitRow, column, units),
  ),
  areaAt(PROGRESS_TABLE.firstUnitRow, C.months, units, MONTHS.length),
  ...Array.from({ length: units }, (_, index) => [
    areaAt(PROGRESS_TABLE.firstUnitRow + index, C.monthly, 1, MONTHS.length),
    areaAt(PROGRESS_TABLE.firstUnitRow + index, C.fetched, 1, EXPORT.columns - EXPORT.heat),
  ]).flat(),
  ...[0, 1].map((index) => areaAt(BAR_DATA.row + 1, BAR_DATA.column + index, units)),
];

const at = (row: number, column: number) => absolute(cell(row, column));

/** The share and what is missing of a target, in a row of totals. */
function against(row: number, doneRow: number): CellWrite[] {
  const ratio = (column: number, target: number, then: string) =>
    write(row, column, formula(`IF(N(${at(row, target)})>0;${then};"–")`));
  return [
    [C.admissionTarget, C.admitted, C.admissionShare, C.admissionMissing] as const,
    [C.trainingTarget, C.classSent, C.trainingShare, C.trainingMissing] as const,
  ].flatMap(([target, done, share, missing]) => [
    ratio(share, target, `${at(doneRow, done)}/${at(row, target)}`),
    ratio(missing, target, `MAX(0;${at(row, target)}-${at(doneRow, done)})`),
  ]);
}

function totals(campaign: Campaign, units: number): CellWrite[] {
  const row = PROGRESS_TABLE.firstUnitRow + units;
  const withTyped = row + PROGRESS_TABLE_TOTALS.withTyped;
  const superior = row + PROGRESS_TABLE_TOTALS.superior;
  const sum = (to: number, column: number, of = column) =>
    write(to, column, formula(`SUM(${boardRange(of, units)})`));
  return [
    write(row, C.name, TOTAL_LABEL),
    ...[C.admissionTarget, C.trainingTarget].map((column) => sum(row, column)),
    sum(row, C.admitted, fetchedColumn(EXPORT.admitted)),
    sum(row, C.classSent, fetchedColumn(EXPORT.classSent)),
    ...against(row, row),
    sum(row, C.proposed),
    ...SOURCE_STEPS.map((_, index) => sum(row, C.steps + index)),
    ...monthTotals(units),
    write(withTyped, C.name, WITH_TYPED_LABEL),
    sum(withTyped, C.admitted, fetchedColumn(EXPORT.typedAdmitted)),
    sum(withTyped, C.classSent, fetchedColumn(EXPORT.typedClassSent)),
    write(
      withTyped,
      C.proposed,
      formula(typingFormula(`COUNTIF(${boardRange(fetchedColumn(EXPORT.typing), units)};">0")`, '0')),
    ),
    write(superior, C.name, 'CẤP TRÊN GIAO'),
    write(superior, C.admissionTarget, campaign.superiorAdmissionTarget ?? '–'),
    write(superior, C.trainingTarget, campaign.superiorTrainingTarget ?? '–'),
    ...against(superior, row),
  ];
}

/** Month by month what was accepted until then, and what the straight line asks for; blank for a month that is not over. */
function monthTotals(units: number): CellWrite[] {
  const row = PROGRESS_TABLE.firstUnitRow + units;
  const plan = row + PROGRESS_TABLE_TOTALS.plan;
  const superior = at(row + PROGRESS_TABLE_TOTALS.superior, C.admissionTarget);
  const target = `IF(N(${superior})>0;${superior};${at(row, C.admissionTarget)})`;
  const isAccepted = boardRange(fetchedColumn(EXPORT.acceptedMonths), units);
  const [first, last, due] = [
    PROGRESS_TABLE.firstMonth,
    PROGRESS_TABLE.lastMonth,
    PROGRESS_TABLE.lastDue,
  ].map(absolute);
  return [
    write(plan, C.name, 'Kế hoạch chia đều'),
    ...MONTHS.flatMap((month) => {
      const column = boardMonthColumn(month);
      const done = `SUMIF(${isAccepted};">0";${boardRange(monthNumberColumn(month), units)})`;
      return [
        write(row, column, formula(`IF(OR(${month}<${first};${month}>MIN(${last};${due}));"";${done})`)),
        write(plan, column, formula(`${target}*MIN(1;${month}/${last})`)),
      ];
    }),
  ];
}

/** The cells that the line chart draws. A month that is not over has no point. */
function lineCells(plan: ProgressPlan, units: number): CellWrite[] {
  const total = PROGRESS_TABLE.firstUnitRow + units;
  const { row, column } = LINE_DATA;
  return [
    ...['Tháng', 'Thực hiện', 'Kế hoạch'].map((text, index) => write(row, column + index, text)),
    ...monthsOf(plan).flatMap((month, index) => {
      const done = at(total, boardMonthColumn(month));
      const to = row + 1 + index;
      return [
        write(to, column, `T${month}`),
        write(to, column + 1, formula(`IF(ISNUMBER(${done});${done};NA())`)),
        write(to, column + 2, formula(at(total + PROGRESS_TABLE_TOTALS.plan, boardMonthColumn(month)))),
      ];
    }),
  ];
}

/** The cells that the chart of the units draws. */
function barCells(units: number): CellWrite[] {
  if (units === 0) return [];
  const { row, column } = BAR_DATA;
  const columns = [
    ['Chỉ tiêu', C.admissionTarget],
    ['Lũy kế đã nộp', fetchedColumn(EXPORT.admitted)],
  ] as const;
  return columns.flatMap(([label, from], index) => [
    write(row, column + index, label),
    ...Array.from({ length: units }, (_, unit) =>
      write(row + 1 + unit, column + index, formula(beside(PROGRESS_TABLE.firstUnitRow + unit, from))),
    ),
  ]);
}
