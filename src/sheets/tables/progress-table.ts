import type { Month } from '../../domain/campaign/obligation.ts';
import { OVERDUE } from '../../words/wording.ts';
import { absolute, type Cell, cell } from '../cells/a1.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';

/** A report past its last day that was not handed in. */
export const OVERDUE_MISSING = `${OVERDUE} chưa nộp`;

/** Columns of `Tiến độ`: A–AE are read by people, those from AF on (hidden) by the script and the board's own formulas. */
export const PROGRESS_TABLE_COLUMNS = {
  order: 0,
  name: 1,
  admissionTarget: 2,
  admitted: 3,
  admissionShare: 4,
  admissionMissing: 5,
  needed: 6,
  forecast: 7,
  verdict: 8,
  trainingTarget: 9,
  classSent: 10,
  trainingShare: 11,
  trainingMissing: 12,
  /** Twelve columns, January first. */
  months: 13,
  warnings: 25,
  late: 26,
  missing: 27,
  final: 28,
  lastYearAdmission: 29,
  lastYearTraining: 30,
  code: 31,
  sheetId: 32,
  /** The export row of the unit's tab, from its heat letters on. */
  fetched: 33,
  /** The month up to which the unit is judged (`src/domain/form/progress-outlook.ts`). */
  through: 54,
  /** The last day of the unit's life, and the months of the year before it. */
  until: 55,
  monthsBefore: 56,
  /** What a unit that ended did not reach and nobody took over: admissions, then places in the class. */
  unassignedAdmission: 57,
  unassignedTraining: 58,
  columns: 59,
} as const;

export const PROGRESS_TABLE = {
  labelRow: 2,
  valueRow: 3,
  warning: cell(4, PROGRESS_TABLE_COLUMNS.admissionTarget),
  groupRow: 5,
  headerRow: 6,
  firstUnitRow: 7,
  /** No merged cell may cross the line (see `TabSpec.merges`): the headings begin behind it. */
  frozenColumns: 2,
  shown: 31,

  // Hidden facts, one under the other.
  year: cell(0, PROGRESS_TABLE_COLUMNS.code),
  firstMonth: cell(1, PROGRESS_TABLE_COLUMNS.code),
  lastMonth: cell(2, PROGRESS_TABLE_COLUMNS.code),
  paceMargin: cell(3, PROGRESS_TABLE_COLUMNS.code),
  idleMonths: cell(4, PROGRESS_TABLE_COLUMNS.code),
  today: cell(0, PROGRESS_TABLE_COLUMNS.sheetId),
  currentMonth: cell(1, PROGRESS_TABLE_COLUMNS.sheetId),
  /** The last month whose last day is over; 0 before the first. */
  lastDue: cell(2, PROGRESS_TABLE_COLUMNS.sheetId),
  finalLastDay: cell(3, PROGRESS_TABLE_COLUMNS.sheetId),
  /** What the first cell of the tab shows to the office (`run-notice.ts`). */
  notice: { text: cell(1, PROGRESS_TABLE_COLUMNS.fetched), nextRun: cell(2, PROGRESS_TABLE_COLUMNS.fetched) },
} as const;

/** The rows below the units', by how far they stand below the last of them. */
export const PROGRESS_TABLE_TOTALS = { sum: 0, withTyped: 1, superior: 2, plan: 3, rows: 4 } as const;

/** The column that holds what the export row holds there. */
export const fetchedColumn = (exported: number): number =>
  PROGRESS_TABLE_COLUMNS.fetched + exported - EXPORT.heat;

export const boardMonthColumn = (month: Month): number => PROGRESS_TABLE_COLUMNS.months + month - 1;

/** A month's general last day, in the hidden part of the first row. */
export const boardLastDay = (month: Month): Cell => cell(0, PROGRESS_TABLE_COLUMNS.fetched + month - 1);

/** `$C$8:$C$67`: the unit rows of one column; without units the heading, which counts as nothing and is no total itself. */
export const boardRange = (column: number, units: number): string => {
  const first = cell(units === 0 ? PROGRESS_TABLE.headerRow : PROGRESS_TABLE.firstUnitRow, column);
  return `${absolute(first)}:${absolute(cell(PROGRESS_TABLE.firstUnitRow + units - 1, column))}`;
};
