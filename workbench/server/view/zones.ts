import { columnName } from '../../../src/sheets/a1.ts';
import type { GridRange, SheetResource } from '../../platform/sheets/api.ts';

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A GridRange as `B9:E9`; sides left out reach the end of the tab. */
export function zoneName(range: GridRange, { properties }: SheetResource): string {
  const { rowCount = 1, columnCount = 1 } = properties?.gridProperties ?? {};
  const {
    startRowIndex = 0,
    startColumnIndex = 0,
    endRowIndex = rowCount,
    endColumnIndex = columnCount,
  } = range;
  const start = cellName(startRowIndex, startColumnIndex);
  const end = cellName(Math.min(endRowIndex, rowCount) - 1, Math.min(endColumnIndex, columnCount) - 1);
  return start === end ? start : `${start}:${end}`;
}
