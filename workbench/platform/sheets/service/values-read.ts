import { cellName } from '../book/a1.ts';
import type { Book, Sheet } from '../book/book.ts';
import { type Area, clippedArea, rangeName } from '../book/grid-range.ts';
import { type Reading, renderedAt } from '../cells/cell-read.ts';
import type { GridRange, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import { usedExtent } from './resource-read.ts';

export interface RenderOptions {
  readonly majorDimension?: string;
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

export function sheetOf(book: Book, range: GridRange): Sheet {
  const sheet = book.sheets.find(({ id }) => id === (range.sheetId ?? 0));
  if (!sheet) throw badRequest(`No grid with id: ${range.sheetId ?? 0}`);
  return sheet;
}

/**
 * The area a values call means. A start beyond the grid is refused; an end beyond it is cut off where values are read
 * (measured live: github brekkylab/backlot, routers/google.py), and refused where they are written, which nobody measured.
 */
export function valuesArea(sheet: Sheet, range: GridRange, mayOverflow = true): Area {
  const area = clippedArea(range, sheet);
  const { rowCount, columnCount } = sheet.grid;
  const overflows = (range.endRowIndex ?? 0) > rowCount || (range.endColumnIndex ?? 0) > columnCount;
  if (area.top >= rowCount || area.left >= columnCount || (overflows && !mayOverflow)) {
    const asked = {
      ...area,
      bottom: range.endRowIndex ?? area.bottom,
      right: range.endColumnIndex ?? area.right,
    };
    throw badRequest(
      `Range (${rangeName(sheet, asked, cellName)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return area;
}

/** One range of values: trailing empty rows and columns left out, though `range` echoes the request (docs/platform.md 48). */
export function readValues(reading: Reading, range: GridRange, options: RenderOptions): ValueRange {
  const sheet = sheetOf(reading.book, range);
  const area = valuesArea(sheet, range);
  const majorDimension = options.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
  // How Google answers a filter of no cells (measured live, same source).
  if (area.top >= area.bottom || area.left >= area.right) return { range: '#REF!', majorDimension };
  const render = options.valueRenderOption ?? 'FORMATTED_VALUE';
  const dates = options.dateTimeRenderOption ?? 'SERIAL_NUMBER';
  const extent = usedExtent(reading, sheet);
  const right = Math.min(area.right, extent.columns);
  const rows: (string | number | boolean)[][] = [];
  for (let row = area.top; row < Math.min(area.bottom, extent.rows); row++) {
    const values: (string | number | boolean)[] = [];
    for (let column = area.left; column < right; column++)
      values.push(renderedAt(reading, sheet, row, column, render, dates));
    rows.push(values);
  }
  const values = trimmed(majorDimension === 'COLUMNS' ? transposed(rows) : rows);
  return {
    range: rangeName(sheet, area, cellName),
    majorDimension,
    ...(values.length > 0 && { values }),
  };
}

function trimmed<T>(rows: T[][]): T[][] {
  for (const row of rows) while (row.length > 0 && row.at(-1) === '') row.pop();
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const transposed = <T>(rows: T[][]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
