import { MONTHS } from '../../domain/campaign/obligation.ts';
import { absolute, absoluteArea, areaAt, beside } from '../cells/a1.ts';
import { PROGRESS_TAB, RECORD } from './progress-layout.ts';

/** The month of today in the campaign's year: 0 before that year, 12 after it. */
export const currentMonthFormula = (today: string, year: string): string =>
  `IF(YEAR(${today})<${year};0;IF(YEAR(${today})>${year};12;MONTH(${today})))`;

/** A month's number from its row, so that one formula serves all twelve. */
export const monthNumber = (row: number): string =>
  `(ROW(${beside(row, RECORD.label)})-${PROGRESS_TAB.januaryRow})`;
/** The opening figures: each is a count or its problem code. */
export const OPENINGS = absoluteArea(PROGRESS_TAB.openingShown);
/** Outside the months that the campaign asks for. */
export const isOutside = (row: number): string =>
  `OR(${monthNumber(row)}<${absolute(PROGRESS_TAB.firstMonth)};${monthNumber(row)}>${absolute(PROGRESS_TAB.lastMonth)})`;
/** Outside the campaign's months or the unit's life, and not accepted: the row's figures are left out of every sum. */
export const isUncounted = (row: number): string =>
  `OR(${isOutside(row).slice(3, -1)};AND(${beside(row, RECORD.demand)}="none";ISBLANK(${beside(row, RECORD.firstAcceptedAt)})))`;
/** Every month that the unit may hand in is closed: then the figures at the start and the correction are locked too. */
export const NOTHING_OPEN = (() => {
  const twelve = (column: number) => absoluteArea(areaAt(PROGRESS_TAB.januaryRow, column, MONTHS.length));
  const asked = `${twelve(RECORD.demand)};"<>none"`;
  return `COUNTIFS(${asked})=COUNTIFS(${asked};${twelve(RECORD.closedAt)};">0")`;
})();
export const isOwed = (row: number): string => `${beside(row, RECORD.demand)}="owed"`;
