import { absolute, columnName } from './a1.ts';
import { PROGRESS_TAB, RECORD } from './progress-layout.ts';

/** `$L33`: moves along with the row only. */
export const beside = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;

/** A month's number from its row, so that one formula serves all twelve. */
export const monthNumber = (row: number): string =>
  `(ROW(${beside(row, RECORD.label)})-${PROGRESS_TAB.januaryRow})`;
export const isOutside = (row: number): string =>
  `OR(${monthNumber(row)}<${absolute(PROGRESS_TAB.firstMonth)};${monthNumber(row)}>${absolute(PROGRESS_TAB.lastMonth)})`;
