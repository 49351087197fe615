import { columnName } from '../../../src/sheets/cells/a1.ts';
import { parseCorner } from '../../platform/sheets/book/a1.ts';
import type { GridRange, SheetResource } from '../../platform/sheets/service/api.ts';

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

/** Every cell of `B9:C10`, by name. */
export function namesIn(zone: string): string[] {
  const [first, last = first] = zone.split(':').map((corner) => parseCorner(corner));
  const { row: top = 0, column: left = 0 } = first ?? {};
  const { row: bottom = top, column: right = left } = last ?? {};
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along) => cellName(top + down, left + along)),
  ).flat();
}
