import type { Campaign, ProgressPlan } from '../domain/campaign.ts';
import { monthsOf, type NamedDeadline } from '../domain/campaign-deadlines.ts';
import { MONTHS, monthObligation } from '../domain/obligation.ts';
import { absolute, area, cell, columnName, quotedTab } from './a1.ts';
import { BOARD, BOARD_COLUMNS, boardLastDay, boardMonthColumn, fetchedColumn } from './progress-board.ts';
import { lineData, progressCharts } from './progress-charts.ts';
import { HEAT } from './progress-facts.ts';
import { EXPORT, PROGRESS_TAB } from './progress-layout.ts';
import { OUTLOOK_FORMULAS } from './progress-outlook-formulas.ts';
import { BOARD_WIDTHS, boardHighlights, boardMerges, boardStyles } from './progress-tab-style.ts';
import { SHEET_IDS, TAB_TITLES } from './registry.ts';
import { COUNTED_BY_WORDS } from './setting-words.ts';
import type { SummaryUnit } from './summary-tab.ts';
import { type CellWrite, type Fill, type TabSpec, write } from './tab.ts';
import { dateValue, formula, quotedText } from './value.ts';

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
    frozenColumns: 2,
    tabColor: '#1a5e8b',
    columnWidths: BOARD_WIDTHS,
    hiddenColumns: [
      ...MONTHS.filter((month) => !inPeriod.has(month)).map(boardMonthColumn),
      ...(plan.final === null ? [C.final] : []),
      ...(hasLastYear ? [] : [C.lastYearAdmission, C.lastYearTraining]),
      ...Array.from({ length: C.columns - C.code }, (_, index) => C.code + index),
    ],
    rowHeights: [
      [0, 28],
      [BOARD.labelRow, 36],
      [BOARD.warningRow, 24],
      [BOARD.headerRow, 64],
    ],
    merges: boardMerges(),
    styles: boardStyles(units.length),
    cells: [
      ...head(campaign, plan, units.length, deadlines),
      ...units.flatMap((unit, index) => unitRow(unit, BOARD.firstUnitRow + index)),
      ...totals(campaign, units.length),
      ...chartData(plan, units.length),
    ],
    fills: units.length === 0 ? [] : fills(units.length),
    charts: charts.charts,
    validations: [],
    highlights: boardHighlights(units.length),
  };
}

/** `$C$8:$C$67`: the unit rows of one column. */
const range = (column: number, units: number): string => {
  const first = cell(BOARD.firstUnitRow, column);
  return `${absolute(first)}:${absolute(cell(BOARD.firstUnitRow + Math.max(units, 1) - 1, column))}`;
};

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

function head(
  campaign: Campaign,
  plan: ProgressPlan,
  units: number,
  deadlines: readonly NamedDeadline[],
): CellWrite[] {
  const { year } = campaign;
  const put = (to: { row: number; column: number }, value: CellWrite['value']) =>
    write(to.row, to.column, value);
  const total = BOARD.firstUnitRow + units;
  const at = (column: number) => absolute(cell(BOARD.valueRow, column));
  const today = absolute(BOARD.today);
  const month = `MIN(${absolute(BOARD.lastMonth)};${absolute(BOARD.currentMonth)})`;
  const heat = range(fetchedColumn(EXPORT.heat), units);
  const letters = (letter: string) => `COUNTIF(${heat};REPT("?";${month}-1)&"${letter}*")`;
  const labels: readonly (readonly [column: number, text: string])[] = [
    [C.order, 'STT'],
    [C.name, `Tên ${campaign.unitWord}`],
    [C.admissionTarget, 'Chỉ tiêu'],
    [C.admitted, 'Lũy kế'],
    [C.admissionShare, 'Tỷ lệ'],
    [C.admissionMissing, 'Còn thiếu'],
    [C.needed, 'Cần mỗi tháng còn lại'],
    [C.forecast, 'Dự báo cả năm'],
    [C.verdict, 'Kết quả'],
    [C.trainingTarget, 'Chỉ tiêu'],
    [C.classSent, 'Lũy kế'],
    [C.trainingShare, 'Tỷ lệ'],
    [C.trainingMissing, 'Còn thiếu'],
    ...MONTHS.map((one) => [boardMonthColumn(one), `T${one}`] as const),
    [C.warnings, 'Cảnh báo'],
    [C.late, 'Nộp chậm'],
    [C.missing, 'Quá hạn chưa nộp'],
    [C.final, 'Báo cáo năm'],
    [C.lastYearAdmission, 'Cùng kỳ năm trước: kết nạp'],
    [C.lastYearTraining, 'Cùng kỳ năm trước: cử đi học'],
    [C.code, 'Mã'],
    [C.sheetId, 'Mã trang'],
  ];
  const board = (
    columns: readonly [number, number, number, number],
    target: number | null,
    words: string,
  ): CellWrite[] => {
    const [targetAt, doneAt, shareAt, missingAt] = columns;
    return [
      write(BOARD.labelRow, targetAt, 'Cấp trên giao'),
      write(BOARD.labelRow, doneAt, words),
      write(BOARD.labelRow, shareAt, 'Tỷ lệ'),
      write(BOARD.labelRow, missingAt, 'Còn thiếu'),
      write(BOARD.valueRow, targetAt, target ?? '–'),
      write(BOARD.valueRow, doneAt, formula(absolute(cell(total, doneAt)))),
      write(BOARD.valueRow, shareAt, formula(`IF(N(${at(targetAt)})>0;${at(doneAt)}/${at(targetAt)};"–")`)),
      write(
        BOARD.valueRow,
        missingAt,
        formula(`IF(N(${at(targetAt)})>0;MAX(0;${at(targetAt)}-${at(doneAt)});"–")`),
      ),
    ];
  };
  const assignedWarning = (column: number, words: string): string => {
    const [given, superior] = [`SUM(${range(column, units)})`, at(column)];
    return `IF(ISNUMBER(${superior});IF(${given}<>${superior};"⚠ Tổng chỉ tiêu ${words} của các đơn vị là "&${given}&", cấp trên giao "&${superior}&". ";"");"")`;
  };
  return [
    write(0, 0, `TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN VÀ CỬ ĐI HỌC LỚP NĂM ${year}`),
    write(
      1,
      0,
      `${campaign.ownBody} · Kết nạp tính theo ${COUNTED_BY_WORDS[plan.admissionCountedBy]} · Bảng tự cập nhật khi đơn vị nhập`,
    ),
    write(BOARD.labelRow, C.name, 'Số đơn vị'),
    write(BOARD.valueRow, C.name, units),
    ...board(
      [C.admissionTarget, C.admitted, C.admissionShare, C.admissionMissing],
      campaign.superiorAdmissionTarget,
      'Đã kết nạp',
    ),
    ...board(
      [C.trainingTarget, C.classSent, C.trainingShare, C.trainingMissing],
      campaign.superiorTrainingTarget,
      'Đã cử đi học',
    ),
    write(BOARD.labelRow, C.needed, 'Đơn vị có cảnh báo'),
    write(BOARD.valueRow, C.needed, formula(`COUNTIF(${range(C.warnings, units)};"⚠*")`)),
    write(BOARD.labelRow, C.verdict, 'Đạt hoặc vượt'),
    write(
      BOARD.valueRow,
      C.verdict,
      formula(`COUNTIF(${range(C.verdict, units)};"Đạt")+COUNTIF(${range(C.verdict, units)};"Vượt")`),
    ),
    write(BOARD.labelRow, C.months, formula(`"Tháng "&${month}&": đúng hạn + chậm + chưa nộp = tổng số"`)),
    write(
      BOARD.valueRow,
      C.months,
      formula(
        `IF(${month}<${absolute(BOARD.firstMonth)};"–";${letters(HEAT.inTime)}&" + "&${letters(HEAT.late)}&" + "&(${units}-${letters(HEAT.inTime)}-${letters(HEAT.late)})&" = ${units}")`,
      ),
    ),
    write(
      BOARD.warningRow,
      0,
      formula(
        `${assignedWarning(C.admissionTarget, 'kết nạp')}&${assignedWarning(C.trainingTarget, 'cử đi học')}`,
      ),
    ),
    write(
      BOARD.warningRow,
      C.months,
      formula(`HYPERLINK("#gid=${SHEET_IDS.progress}&range=A${total + 4}";"→ Xem biểu đồ ở cuối bảng")`),
    ),
    write(BOARD.groupRow, C.admissionTarget, 'KẾT NẠP ĐẢNG VIÊN'),
    write(BOARD.groupRow, C.trainingTarget, 'CỬ ĐI HỌC LỚP'),
    write(BOARD.groupRow, C.months, 'LŨY KẾ KẾT NẠP: xanh đúng hạn, vàng chậm, đỏ quá hạn'),
    write(BOARD.groupRow, C.warnings, 'THEO DÕI'),
    ...labels.map(([column, text]) => write(BOARD.headerRow, column, text)),
    put(BOARD.year, year),
    put(BOARD.firstMonth, plan.firstMonth),
    put(BOARD.lastMonth, plan.lastMonth),
    put(BOARD.paceMargin, plan.paceMargin),
    put(BOARD.idleMonths, plan.idleMonths),
    put(BOARD.today, formula('TODAY()')),
    put(
      BOARD.finalLastDay,
      dateValue(deadlines.find(({ obligation }) => obligation === 'final')?.lastDay ?? null),
    ),
    put(
      BOARD.currentMonth,
      formula(
        `IF(YEAR(${today})<${absolute(BOARD.year)};0;IF(YEAR(${today})>${absolute(BOARD.year)};12;MONTH(${today})))`,
      ),
    ),
    put(
      BOARD.lastDue,
      formula(
        `MAX(0;${MONTHS.map((one) => `IF(AND(ISNUMBER(${absolute(boardLastDay(one))});${absolute(boardLastDay(one))}<${today});${one};0)`).join(';')})`,
      ),
    ),
    ...MONTHS.map((one) => {
      const named = deadlines.find(({ obligation }) => obligation === monthObligation(one));
      return put(boardLastDay(one), dateValue(named?.lastDay ?? null));
    }),
  ];
}

function totals(campaign: Campaign, units: number): CellWrite[] {
  const row = BOARD.firstUnitRow + units;
  const sum = (column: number) => write(row, column, formula(`SUM(${range(column, units)})`));
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
          `IF(COUNT(${range(boardMonthColumn(month), units)})=0;"";SUM(${range(boardMonthColumn(month), units)}))`,
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
