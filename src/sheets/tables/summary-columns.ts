import type { RegistrationField } from '../../domain/form/registration.ts';
import { cell } from '../cells/a1.ts';

/** Columns of `Tổng hợp`: A–K are read by people, L–AA (hidden) by the script and the board's own formulas. */
export const SUMMARY_COLUMNS = {
  order: 0,
  name: 1,
  members: 2,
  staff: 3,
  trained: 4,
  target: 5,
  note: 6,
  state: 7,
  acceptedAt: 8,
  daysLate: 9,
  closedAt: 10,
  code: 11,
  sheetId: 12,
  stateCode: 13,
  pending: 14,
  // What was accepted; blank until something is.
  acceptedMembers: 15,
  acceptedStaff: 16,
  acceptedTrained: 17,
  acceptedTarget: 18,
  assigned: 19,
  lastDay: 20,
  // What stands in the unit's tab now: a count, blank, or that it is wrong.
  typedMembers: 21,
  typedStaff: 22,
  typedTrained: 23,
  typedTarget: 24,
  // Whether the unit owes form A (`Demand` in `src/domain/campaign/unit-life.ts`), and the last day of its life.
  demand: 25,
  until: 26,
} as const;

export const ACCEPTED_COLUMN = {
  members: SUMMARY_COLUMNS.acceptedMembers,
  staff: SUMMARY_COLUMNS.acceptedStaff,
  trained: SUMMARY_COLUMNS.acceptedTrained,
  target: SUMMARY_COLUMNS.acceptedTarget,
} as const satisfies Readonly<Record<RegistrationField, number>>;

export const TYPED_COLUMN = {
  members: SUMMARY_COLUMNS.typedMembers,
  staff: SUMMARY_COLUMNS.typedStaff,
  trained: SUMMARY_COLUMNS.typedTrained,
  target: SUMMARY_COLUMNS.typedTarget,
} as const satisfies Readonly<Record<RegistrationField, number>>;

/** How many columns are read by people: those before the hidden ones. */
export const SHOWN_COLUMNS = SUMMARY_COLUMNS.code;

/** Columns of the figures above the units, in their order. */
export const SUMMARY_BOARD = {
  units: 1,
  superior: 2,
  registered: 3,
  gap: 4,
  share: 5,
  timeliness: 6,
  faulty: 7,
  zero: 8,
  edited: 9,
  closed: 10,
} as const;

export const SUMMARY = {
  titleRow: 0,
  subtitleRow: 1,
  boardLabelRow: 2,
  headerRow: 5,
  firstUnitRow: 6,
  columns: 27,
  /** No merged cell may cross the line (see `TabSpec.merges`): the headings begin behind it. */
  frozenColumns: 2,
  boardRow: 3,
  warning: cell(4, 2),
  /** Hidden: the one formula that asks for the date. */
  today: cell(0, SUMMARY_COLUMNS.code),
  /** Hidden too: the specification that the tab was last brought to (`src/sheets/cells/tab-mark.ts`). */
  mark: cell(3, SUMMARY_COLUMNS.code),
  /** What the first cell of the tab shows to the office (`run-notice.ts`). */
  notice: { text: cell(1, SUMMARY_COLUMNS.code), nextRun: cell(2, SUMMARY_COLUMNS.code) },
} as const;
