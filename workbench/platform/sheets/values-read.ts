import { cellName } from './a1.ts';
import type { GridRange, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book, Sheet } from './book.ts';
import { type Reading, renderedAt } from './cell-read.ts';
import { type Area, clippedArea, rangeName } from './grid-range.ts';
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

/** The area a values call means; beyond the grid is refused. */
export function valuesArea(sheet: Sheet, range: GridRange): Area {
  const area = clippedArea(range, sheet);
  const { rowCount, columnCount } = sheet.grid;
  if (
    area.top >= rowCount ||
    area.left >= columnCount ||
    (range.endRowIndex ?? 0) > rowCount ||
    (range.endColumnIndex ?? 0) > columnCount
  ) {
    throw badRequest(
      `Range (${rangeName(sheet, { ...area, bottom: range.endRowIndex ?? area.bottom, right: range.endColumnIndex ?? area.right }, cellName)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return area;
}

/** One range of values: trailing empty rows and columns left out, though `range` echoes the request (platform.md C). */
export function readValues(reading: Reading, range: GridRange, options: RenderOptions): ValueRange {
  const sheet = sheetOf(reading.book, range);
  const area = valuesArea(sheet, range);
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
  const byColumns = options.majorDimension === 'COLUMNS';
  const values = trimmed(byColumns ? transposed(rows) : rows);
  return {
    range: rangeName(sheet, area, cellName),
    majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
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
