import type { Month } from '../../domain/campaign/obligation.ts';
import {
  MONTH_FIELDS,
  type MonthField,
  OPENING_FIELDS,
  type OpeningField,
} from '../../domain/form/progress.ts';
import { type Area, areaAt, type Cell, cell } from '../cells/a1.ts';
import { placesInRow, type ReportPlaces } from '../report/report-places.ts';

/**
 * Where form B is on a unit's tab: below form A, in the same columns. A–K are read and typed in, the columns from L on are
 * hidden. A month's row is its whole record: what is typed, what formulas say of it, what was accepted and answered.
 */
export const PROGRESS_TAB = {
  firstRow: 24,
  /** One past the last row of the tab. */
  endRow: 76,
  columns: 53,

  title: cell(24, 0),
  remark: cell(25, 0),
  /** Prints a month as it is signed. */
  print: cell(24, 10),
  link: cell(25, 10),

  openingHeaderRow: 26,
  opening: areaAt(27, 1, 1, 4),
  balanceNow: cell(27, 5),
  openingCheck: cell(27, 7),
  standingHeaderRow: 28,
  admissionRow: 29,
  trainingRow: 30,

  /** Its hidden cells hold what the running numbers start from. */
  monthHeaderRow: 31,
  /** January's row; every month has one, whatever the period. */
  januaryRow: 32,
  totalRow: 44,
  finalRow: 45,
  correctionTitleRow: 46,
  correctionHeaderRow: 47,
  correctionRow: 48,
  exportRow: 49,

  // Hidden facts of the unit and the campaign, beside the title.
  unitCode: cell(24, 11),
  year: cell(24, 12),
  firstMonth: cell(24, 13),
  lastMonth: cell(24, 14),
  today: cell(24, 15),
  /** The month of today in the campaign's year: 0 before it, 12 after it. */
  currentMonth: cell(24, 16),
  // Sums of what changes of units brought to this unit, less what they took from it.
  movedAdmission: cell(24, 17),
  movedTraining: cell(24, 20),
  movedCertified: cell(24, 21),
  assignedAdmission: cell(24, 18),
  assignedTraining: cell(24, 19),
  /** The sentences of the months' states, in a row. */
  words: cell(25, 11),
  /** The count or its problem code, one an opening figure. */
  openingShown: areaAt(27, 12, 1, 4),
  openingAccepted: areaAt(27, 30, 1, 4),

  correctionMonth: cell(48, 0),
  /** Merged with its two right neighbours. */
  correctionField: cell(48, 1),
  correctionOld: cell(48, 4),
  correctionNew: cell(48, 5),
  /** Merged with its two right neighbours. */
  correctionReason: cell(48, 6),
} as const;

/** A month as it is signed (`month-form.ts`): columns A–G, an A4 page of its own below the rest. */
export const MONTH_FORM = {
  area: areaAt(51, 0, 25, 7),
  superiorBody: cell(51, 0),
  partyTitle: cell(51, 3),
  unitHeading: cell(52, 0),
  star: cell(53, 0),
  placeAndDate: cell(53, 3),
  title: cell(55, 0),
  subtitle: cell(56, 0),
  dashes: cell(57, 0),
  headerRow: 58,
  /** After the six figures of the month. */
  balanceRow: 65,
  note: cell(66, 0),
  countedBy: cell(67, 0),
  signature: cell(69, 3),
  signerTitle: cell(70, 3),
  /** Its number, hidden; 0 while there is none. */
  month: cell(51, 11),
} as const;

/** Columns of the rows that are handed in: months, the final report, the correction. */
export const RECORD = {
  label: 0,
  counts: 1,
  note: 7,
  nothingNew: 8,
  tick: 9,
  state: 10,

  lastDay: 11,
  /** Six cells: the count or its problem code. */
  shown: 12,
  rules: 18,
  noteCode: 19,
  stateCode: 20,
  // Running numbers, to the end of the month.
  balance: 21,
  admissionProposed: 22,
  admitted: 23,
  classProposed: 24,
  classSent: 25,
  /** Months until this one that the unit owes, that are not handed in and not closed. */
  open: 26,
  daysLate: 27,
  heat: 28,
  facts: 29,

  /** Six counts, the note, *không phát sinh*. */
  accepted: 30,
  acceptedNote: 36,
  acceptedNothingNew: 37,
  firstAcceptedAt: 38,
  lastAcceptedAt: 39,
  receipt: 40,
  answer: 41,
  closedAt: 42,

  // Written by provisioning.
  /** Whether the unit owes the report (`Demand` in `src/domain/campaign/unit-life.ts`). */
  demand: 43,
  /** Candidates that a change of units brought or took away, from this month on. */
  moved: 44,

  // Running numbers of the accepted figures, to the end of the month: what everybody else is shown.
  acceptedAdmitted: 45,
  acceptedClassSent: 46,
  /** 1 where figures are typed and none of the month was accepted. */
  unsent: 47,

  /** When the office sent the report back; blank again once it is handed in. */
  returnedAt: 48,
  /** Set at the first return: the last day by which the first acceptance is judged. */
  judgedBy: 49,
  /** 1 where the note of an accepted month is another than the one that was accepted. */
  noteMoved: 50,
  /** How often the report was accepted or corrected. */
  times: 51,
  /** Says what stands in the row (`row-marks.ts`). */
  mark: 52,
} as const;

/** How many columns are read and typed in: A–K. */
export const READ_COLUMNS = RECORD.state + 1;

/** Columns of the two rows that compare the year's targets with what is done. */
export const STANDING = { name: 0, target: 1, done: 2, share: 3, missing: 4, deadline: 5 } as const;

export const monthRow = (month: Month): number => PROGRESS_TAB.januaryRow + month - 1;

const fieldIndex = (field: MonthField): number => MONTH_FIELDS.indexOf(field);

export const monthCountCell = (month: Month, field: MonthField): Cell =>
  cell(monthRow(month), RECORD.counts + fieldIndex(field));
export const monthShownCell = (month: Month, field: MonthField): Cell =>
  cell(monthRow(month), RECORD.shown + fieldIndex(field));
export const monthAcceptedCell = (month: Month, field: MonthField): Cell =>
  cell(monthRow(month), RECORD.accepted + fieldIndex(field));
/** Any other cell of a month's record. */
export const monthCell = (
  month: Month,
  column: Exclude<keyof typeof RECORD, 'counts' | 'shown' | 'accepted'>,
): Cell => cell(monthRow(month), RECORD[column]);

export const monthTick = (month: Month): Area => areaAt(monthRow(month), RECORD.tick);

export const openingCell = (field: OpeningField): Cell =>
  cell(PROGRESS_TAB.opening.row, PROGRESS_TAB.opening.column + OPENING_FIELDS.indexOf(field));
export const openingShownCell = (field: OpeningField): Cell =>
  cell(PROGRESS_TAB.openingShown.row, PROGRESS_TAB.openingShown.column + OPENING_FIELDS.indexOf(field));
export const openingAcceptedCell = (field: OpeningField): Cell =>
  cell(PROGRESS_TAB.openingAccepted.row, PROGRESS_TAB.openingAccepted.column + OPENING_FIELDS.indexOf(field));

/** A cell of the row of *Báo cáo năm* or of *Đính chính*. */
export const finalCell = (
  column:
    | 'tick'
    | 'state'
    | 'stateCode'
    | 'daysLate'
    | 'lastDay'
    | 'firstAcceptedAt'
    | 'receipt'
    | 'answer'
    | 'closedAt'
    | 'demand'
    | 'returnedAt'
    | 'judgedBy',
): Cell => cell(PROGRESS_TAB.finalRow, RECORD[column]);

export const monthPlaces = (month: Month): ReportPlaces<MonthField> =>
  placesInRow(MONTH_FIELDS, monthRow(month), { ...RECORD, typed: RECORD.counts });

/** *Báo cáo năm*, which has no figures of its own. */
export const FINAL_PLACES: ReportPlaces<never> = placesInRow([], PROGRESS_TAB.finalRow, {
  ...RECORD,
  typed: RECORD.counts,
  note: null,
  nothingNew: null,
  lastAcceptedAt: null,
  acceptedNote: null,
  acceptedNothingNew: null,
});

export const correctionCell = (column: 'tick' | 'state' | 'receipt' | 'answer'): Cell =>
  cell(PROGRESS_TAB.correctionRow, RECORD[column]);

/**
 * The export row: what `Tiến độ` and the script take from the tab, in consecutive cells, so that one repeated formula
 * fetches them all.
 */
export const EXPORT = {
  /**
   * Twelve cells, January first: admissions of the year until the end of the month, accepted ones once any is; blank for a
   * month to come.
   */
  admittedByMonth: 0,
  /** Twelve letters, January first (`HEAT`). */
  heat: 12,
  /** Twelve records joined by `|` (`progress-facts.ts`). */
  months: 13,
  admissionTarget: 14,
  admitted: 15,
  trainingTarget: 16,
  classSent: 17,
  admittedBefore: 18,
  classSentBefore: 19,
  certified: 20,
  /** Months handed in late, in words. */
  late: 21,
  /** Months past their last day and not handed in, in words. */
  missing: 22,
  finalState: 23,
  finalDaysLate: 24,
  pending: 25,
  /** The last month of the period that was accepted; 0 when there is none. */
  acceptedThrough: 26,
  /** Twelve signs, January first: `0` a month accepted without movement, `1` one with, `.` not accepted. */
  moves: 27,
  /** How many months were accepted: until the first, figures are typed only. */
  acceptedMonths: 28,
  /** 1 where a month or the figures at the start are typed and not handed in. */
  typing: 29,
  // The tab's present figures, accepted or not.
  typedAdmitted: 30,
  typedClassSent: 31,
  /** 1 where the year's report is closed. */
  finalClosed: 32,
  /** Candidates in the list by the accepted figures; blank while none is accepted. */
  candidates: 33,
  /** Proposed for admission in the accepted months. */
  proposed: 34,
  columns: 35,
} as const;

/** In the export row: a tick waits, and a formula sees that the year's report will be refused. */
export const PENDING_REFUSED = 'final-refused';
/** In the export row: no tick waits, and the note of an accepted month was changed. */
export const PENDING_NOTE = 'note';

export const exportCell = (column: number): Cell => cell(PROGRESS_TAB.exportRow, column);
