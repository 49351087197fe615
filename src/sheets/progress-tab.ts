import type { Campaign, ProgressPlan } from '../domain/campaign.ts';
import { monthsOf, type NamedDeadline } from '../domain/campaign-deadlines.ts';
import { MONTHS } from '../domain/obligation.ts';
import { absolute, area, cell, columnName, quotedTab } from './a1.ts';
import { BOARD, BOARD_COLUMNS, boardMonthColumn, boardRange, fetchedColumn } from './progress-board.ts';
import { lineData, progressCharts } from './progress-charts.ts';
import { EXPORT, PROGRESS_TAB } from './progress-layout.ts';
import { OUTLOOK_FORMULAS } from './progress-outlook-formulas.ts';
import { boardHead } from './progress-tab-head.ts';
import { BOARD_WIDTHS, boardHighlights, boardMerges, boardStyles } from './progress-tab-style.ts';
import { SHEET_IDS, TAB_TITLES } from './registry.ts';
import type { SummaryUnit } from './summary-tab.ts';
import { type CellWrite, type Fill, type TabSpec, write } from './tab.ts';
import { formula, quotedText } from './value.ts';

const C = BOARD_COLUMNS;

/** `Tiến độ`: the official table of form B, with live formulas; active units only, in the order of `Danh sách`. */
export function progressTabSpec(
  campaign: Campaign,
  plan: ProgressPlan,
  units: readonly SummaryUnit[],
  deadlines: readonly NamedDeadline[],
): TabSpec {
  const total = BOARD.firstUnitRow + units.length;
  const charts = progressCharts(plan, units.length);
  const inPeriod = new Set(monthsOf(plan));
  const hasLastYear = units.some(
    ({ unit }) => unit.lastYearAdmission !== null || unit.lastYearTraining !== null,
  );
  return {
    sheetId: SHEET_IDS.progress,
    title: TAB_TITLES.progress,
    isHidden: false,
    rows: total + 4 + charts.rows,
    columns: C.columns,
    frozenRows: BOARD.firstUnitRow,
    frozenColumns: BOARD.frozenColumns,
    tabColor: '#1a5e8b',
    columnWidths: BOARD_WIDTHS,
    hiddenColumns: [
      ...MONTHS.filter((month) => !inPeriod.has(month)).map(boardMonthColumn),
      ...(plan.final === null ? [C.final] : []),
      ...(hasLastYear ? [] : [C.lastYearAdmission, C.lastYearTraining]),
      ...Array.from({ length: C.columns - C.code }, (_, index) => C.code + index),
    ],
    rowHeights: [
      [0, 36],
      [BOARD.labelRow, 36],
      [BOARD.warning.row, 24],
      [BOARD.groupRow, 34],
      [BOARD.headerRow, 64],
    ],
    merges: boardMerges(),
    styles: boardStyles(units.length),
    cells: [
      ...boardHead(campaign, plan, units.length, deadlines),
      ...units.flatMap((unit, index) => unitRow(unit, BOARD.firstUnitRow + index)),
      ...totals(campaign, units.length),
      ...chartData(plan, units.length),
    ],
    fills: units.length === 0 ? [] : fills(units.length),
    charts: charts.charts,
    spareChartIds: charts.spareIds,
    validations: [],
    highlights: boardHighlights(units.length),
  };
}

const exportRow = PROGRESS_TAB.exportRow + 1;

function unitRow({ unit, sheetId, tabTitle }: SummaryUnit, row: number): CellWrite[] {
  const tab = quotedTab(tabTitle);
  const fetch = (column: number, exported: number) =>
    write(row, column, formula(`${tab}!${columnName(exported)}$${exportRow}`));
  return [
    write(row, C.order, row - BOARD.firstUnitRow + 1),
    write(row, C.name, formula(`HYPERLINK("#gid=${sheetId}";${quotedText(unit.name)})`)),
    ...MONTHS.map((month) => fetch(boardMonthColumn(month), EXPORT.admittedByMonth + month - 1)),
    ...OUTLOOK_FORMULAS.map(([column, of]) => write(row, column, formula(of(row)))),
    write(row, C.final, formula(finalText(row))),
    write(row, C.lastYearAdmission, unit.lastYearAdmission),
    write(row, C.lastYearTraining, unit.lastYearTraining),
    write(row, C.code, unit.code),
    write(row, C.sheetId, sheetId),
    ...Array.from({ length: EXPORT.columns - EXPORT.heat }, (_, index) =>
      fetch(C.fetched + index, EXPORT.heat + index),
    ),
  ];
}

const finalText = (row: number): string => {
  const state = `$${columnName(fetchedColumn(EXPORT.finalState))}${row + 1}`;
  const late = `$${columnName(fetchedColumn(EXPORT.finalDaysLate))}${row + 1}`;
  return `IF(${state}="submitted";IF(N(${late})>0;"Chậm "&${late}&" ngày";"Đúng hạn");IF(${state}="waiting";"Chờ kiểm tra";IF(${absolute(BOARD.today)}>${absolute(BOARD.finalLastDay)};"Quá hạn chưa nộp";"")))`;
};

/** The parts of the table that one repeated formula fills: down the units' rows, and along each unit's row. */
const fills = (units: number): Fill[] => [
  ...[...OUTLOOK_FORMULAS.map(([column]) => column), C.final].map((column) =>
    area(BOARD.firstUnitRow, column, units),
  ),
  ...Array.from({ length: units }, (_, index) => [
    area(BOARD.firstUnitRow + index, C.months, 1, MONTHS.length),
    area(BOARD.firstUnitRow + index, C.fetched, 1, EXPORT.columns - EXPORT.heat),
  ]).flat(),
];

function totals(campaign: Campaign, units: number): CellWrite[] {
  const row = BOARD.firstUnitRow + units;
  const sum = (column: number) => write(row, column, formula(`SUM(${boardRange(column, units)})`));
  const ratio = (at: number, column: number, done: number, target: number, then: string) =>
    write(
      at,
      column,
      formula(
        `IF(N(${ref(at, target)})>0;${then.replace('{t}', ref(at, target)).replace('{d}', ref(row, done))};"–")`,
      ),
    );
  const ref = (at: number, column: number) => absolute(cell(at, column));
  const pair = (at: number, target: number, done: number, share: number, missing: number) => [
    ratio(at, share, done, target, '{d}/{t}'),
    ratio(at, missing, done, target, 'MAX(0;{t}-{d})'),
  ];
  const A = [C.admissionTarget, C.admitted, C.admissionShare, C.admissionMissing] as const;
  const B = [C.trainingTarget, C.classSent, C.trainingShare, C.trainingMissing] as const;
  const plan = `IF(N(${ref(row + 1, C.admissionTarget)})>0;${ref(row + 1, C.admissionTarget)};${ref(row, C.admissionTarget)})`;
  return [
    write(row, C.name, 'TỔNG CỘNG'),
    ...[A[0], A[1], B[0], B[1]].map(sum),
    ...pair(row, ...A),
    ...pair(row, ...B),
    ...MONTHS.map((month) =>
      write(
        row,
        boardMonthColumn(month),
        formula(
          `IF(COUNT(${boardRange(boardMonthColumn(month), units)})=0;"";SUM(${boardRange(boardMonthColumn(month), units)}))`,
        ),
      ),
    ),
    write(row + 1, C.name, 'CẤP TRÊN GIAO'),
    write(row + 1, C.admissionTarget, campaign.superiorAdmissionTarget ?? '–'),
    write(row + 1, C.trainingTarget, campaign.superiorTrainingTarget ?? '–'),
    ...pair(row + 1, ...A),
    ...pair(row + 1, ...B),
    write(row + 2, C.name, 'Kế hoạch chia đều'),
    ...MONTHS.map((month) =>
      write(
        row + 2,
        boardMonthColumn(month),
        formula(`${plan}*MIN(1;${month}/${absolute(BOARD.lastMonth)})`),
      ),
    ),
  ];
}

/** Month by month what was done and what the straight line asks for; a month to come is no point of the line. */
function chartData(plan: ProgressPlan, units: number): CellWrite[] {
  const total = BOARD.firstUnitRow + units;
  const { row, column } = lineData(units);
  return [
    ...['Tháng', 'Thực hiện', 'Kế hoạch'].map((text, index) => write(row, column + index, text)),
    ...monthsOf(plan).flatMap((month, index) => {
      const done = absolute(cell(total, boardMonthColumn(month)));
      const at = row + 1 + index;
      return [
        write(at, column, `T${month}`),
        write(at, column + 1, formula(`IF(ISNUMBER(${done});${done};NA())`)),
        write(at, column + 2, formula(absolute(cell(total + 2, boardMonthColumn(month))))),
      ];
    }),
  ];
}
