import type { Month } from '../../domain/campaign/obligation.ts';
import { OVERDUE } from '../../words/wording.ts';
import { absolute, type Cell, cell } from '../cells/a1.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';

/** A report past its last day that was not handed in. */
export const OVERDUE_MISSING = `${OVERDUE} chưa nộp`;

/**
 * Columns of `Tiến độ`: A–AO are read by people, those from AP on (hidden) by the script and the board's own formulas. The first
 * ten answer whether the plan will be met and fit on a small screen.
 */
export const PROGRESS_TABLE_COLUMNS = {
  order: 0,
  name: 1,
  admissionTarget: 2,
  admitted: 3,
  admissionMissing: 4,
  /** Proposed for admission and not admitted yet. */
  proposed: 5,
  forecast: 6,
  verdict: 7,
  /** Months past their last day and not handed in, then those handed in late. */
  reports: 8,
  warnings: 9,
  /** Twelve columns, January first. */
  months: 10,
  final: 22,
  admissionShare: 23,
  needed: 24,
  trainingTarget: 25,
  classSent: 26,
  trainingShare: 27,
  trainingMissing: 28,
  /** From the list of candidates to admission, five columns (`SOURCE_STEPS`). */
  steps: 29,
  lastYearAdmission: 34,
  lastYearTraining: 35,
  /** Five columns that the charts lie over and that hold what the charts draw: Google leaves hidden columns out of its answer. */
  charts: 36,
  code: 41,
  sheetId: 42,
  /** The export row of the unit's tab, from its heat letters on. */
  fetched: 43,
  /** Twelve numbers, January first: the months' columns show them with a sign. */
  monthly: 66,
  /** The month up to which the unit is judged (`src/domain/form/progress-outlook.ts`). */
  through: 78,
  /** The last day of the unit's life, and the months of the year before it. */
  until: 79,
  monthsBefore: 80,
  /** What a unit that ended did not reach and nobody took over: admissions, then places in the class. */
  unassignedAdmission: 81,
  unassignedTraining: 82,
  /** Holders of a certificate who are neither admitted nor proposed. */
  ready: 83,
  /** Whole people that the plan asks for and that are not admitted. */
  behind: 84,
  /** How many months are past their last day and not handed in. */
  overdue: 85,
  columns: 86,
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
  shown: 41,
  /** The plan in one sentence. */
  plan: cell(0, PROGRESS_TABLE_COLUMNS.admissionTarget),

  // Hidden facts, one under the other.
  year: cell(0, PROGRESS_TABLE_COLUMNS.code),
  firstMonth: cell(1, PROGRESS_TABLE_COLUMNS.code),
  lastMonth: cell(2, PROGRESS_TABLE_COLUMNS.code),
  idleMonths: cell(4, PROGRESS_TABLE_COLUMNS.code),
  /** The specification that the tab was last brought to (`src/sheets/cells/tab-mark.ts`). */
  mark: cell(4, PROGRESS_TABLE_COLUMNS.sheetId),
  today: cell(0, PROGRESS_TABLE_COLUMNS.sheetId),
  currentMonth: cell(1, PROGRESS_TABLE_COLUMNS.sheetId),
  /** The last month whose last day is over; 0 before the first. */
  lastDue: cell(2, PROGRESS_TABLE_COLUMNS.sheetId),
  finalLastDay: cell(3, PROGRESS_TABLE_COLUMNS.sheetId),
  /** What the first cell of the tab shows to the office (`run-notice.ts`). */
  notice: { text: cell(1, PROGRESS_TABLE_COLUMNS.fetched), nextRun: cell(2, PROGRESS_TABLE_COLUMNS.fetched) },
  /** The figures of the sentence on the plan, side by side (`progress-plan-formulas.ts`). */
  planFigures: cell(3, PROGRESS_TABLE_COLUMNS.fetched),
} as const;

/** The rows below the units', by how far they stand below the last of them. */
export const PROGRESS_TABLE_TOTALS = { sum: 0, withTyped: 1, superior: 2, plan: 3, rows: 4 } as const;

/** The column that holds what the export row holds there. */
export const fetchedColumn = (exported: number): number =>
  PROGRESS_TABLE_COLUMNS.fetched + exported - EXPORT.heat;

/** A unit's number that the month's column shows with a sign. */
export const monthNumberColumn = (month: Month): number => PROGRESS_TABLE_COLUMNS.monthly + month - 1;

export const boardMonthColumn = (month: Month): number => PROGRESS_TABLE_COLUMNS.months + month - 1;

/** A month's general last day, in the hidden part of the first row. */
export const boardLastDay = (month: Month): Cell => cell(0, PROGRESS_TABLE_COLUMNS.fetched + month - 1);

/** `$C$8:$C$67`: the unit rows of one column; without units the heading, which counts as nothing and is no total itself. */
export const boardRange = (column: number, units: number): string => {
  const first = cell(units === 0 ? PROGRESS_TABLE.headerRow : PROGRESS_TABLE.firstUnitRow, column);
  return `${absolute(first)}:${absolute(cell(PROGRESS_TABLE.firstUnitRow + units - 1, column))}`;
};
