import { type Area, areaAt, between } from '../cells/a1.ts';
import { PROGRESS_TAB, RECORD } from '../progress-form/progress-layout.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';

/** Ranges that submission and reminders read: inputs, tick, accepted values, codes. All but one hold plain values. */
export const UNIT_TAB_FACTS: readonly Area[] = [
  between(UNIT_TAB.unitCode, UNIT_TAB.assigned),
  UNIT_TAB.inputs,
  // The labels beside the values, and the marks of their rows below, prove that nothing was inserted.
  areaAt(UNIT_TAB.tick.row, UNIT_TAB.panel.column, UNIT_TAB.paperReceivedOn.row - UNIT_TAB.tick.row + 1, 2),
  // From what is owed and the answer, above the log's values, down to the facts of a return and the marks beside.
  between(UNIT_TAB.demand, UNIT_TAB.closedMark),
];

const records = (column: number, columns: number): Area =>
  areaAt(PROGRESS_TAB.januaryRow, column, PROGRESS_TAB.correctionRow - PROGRESS_TAB.januaryRow + 1, columns);

/**
 * Ranges that submission and reminders read: typed and accepted values. The many long formulas between are left out, because
 * `Tiến độ` shows their results.
 */
export const UNIT_PROGRESS_FACTS: readonly Area[] = [
  between(PROGRESS_TAB.unitCode, PROGRESS_TAB.movedCertified),
  PROGRESS_TAB.opening,
  PROGRESS_TAB.openingAccepted,
  // The labels in front, and the marks of their rows, prove that nothing was inserted.
  records(RECORD.label, RECORD.tick + 1),
  records(RECORD.lastDay, 1),
  records(RECORD.accepted, RECORD.moved - RECORD.accepted + 1),
  records(RECORD.returnedAt, RECORD.mark - RECORD.returnedAt + 1),
];
