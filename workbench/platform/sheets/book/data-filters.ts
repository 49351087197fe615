import type { DataFilter, GridRange } from '../service/api.ts';
import { ApiError, badRequest } from '../service/api-error.ts';
import { sheetOf, valuesArea } from '../service/values-read.ts';
import { columnLetters, quoteTitle } from './a1.ts';
import type { Book, Sheet } from './book.ts';
import { parseRange } from './grid-range.ts';

/**
 * The range a filter names; an end beyond the grid stays for the reader to clip. The checks, their order and their
 * sentences were measured live (github brekkylab/backlot, routers/google.py, 2026-10): a tab that does not exist is
 * called a grid by the methods of `values` and a sheet by getByDataFilter.
 */
export function filteredRange(book: Book, filter: DataFilter, unknownTab: 'grid' | 'sheet'): GridRange {
  if (filter.developerMetadataLookup)
    throw badRequest('local platform: developerMetadataLookup is not emulated');
  if (filter.a1Range !== undefined) {
    const range = parseRange(book, filter.a1Range);
    valuesArea(sheetOf(book, range), range);
    return range;
  }
  const range = filter.gridRange;
  if (!range) throw badRequest('dataFilter.filter must be specified.');
  const { sheetId = 0 } = range;
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw badRequest(`No ${unknownTab} with id: ${sheetId}`);
  requireSensible(range, sheet);
  return range;
}

/** The ranges of all filters of a `values` call, which says which filter it refuses. */
export function filteredRanges(book: Book, filters: readonly DataFilter[]): GridRange[] {
  return filters.map((filter, index) => {
    try {
      return filteredRange(book, filter, 'grid');
    } catch (refusal) {
      if (!(refusal instanceof ApiError)) throw refusal;
      throw badRequest(`Invalid dataFilter[${index}]: ${refusal.message}`);
    }
  });
}

function requireSensible(range: GridRange, sheet: Sheet): void {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  if ([startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].some((index) => (index ?? 0) < 0))
    throw badRequest('GridRange indexes must be >= 0');
  const sides = [
    ['Row', startRowIndex, endRowIndex],
    ['Column', startColumnIndex, endColumnIndex],
  ] as const;
  for (const [axis, start, end] of sides) {
    if (start !== undefined && end !== undefined && end < start)
      throw badRequest(`end${axis}Index[${end}] cannot be before start${axis}Index[${start}]`);
  }
  const { rowCount, columnCount } = sheet.grid;
  if ((startRowIndex ?? 0) < rowCount && (startColumnIndex ?? 0) < columnCount) return;
  throw badRequest(
    `Range (${nameOf(range, sheet)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/** Only the sides that were given, `(empty)` before a range of no cells. */
function nameOf({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange, sheet: Sheet) {
  const corner = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnLetters(column)}${row ?? ''}`;
  const start = corner(startColumnIndex, startRowIndex === undefined ? undefined : startRowIndex + 1);
  const end = corner(endColumnIndex === undefined ? undefined : endColumnIndex - 1, endRowIndex);
  const isEmpty =
    (startRowIndex !== undefined && startRowIndex === endRowIndex) ||
    (startColumnIndex !== undefined && startColumnIndex === endColumnIndex);
  return `${isEmpty ? '(empty) ' : ''}${quoteTitle(sheet.title)}!${start === end ? start : `${start}:${end}`}`;
}

/**
 * The same items in another order, always the same one. Google does not promise any order of filter results
 * (docs/platform.md 49), and code that counts on one should fail here.
 */
export function shuffled<T>(items: readonly T[]): T[] {
  const half = Math.ceil(items.length / 2);
  const mixed: T[] = [];
  for (let index = 0; index < half; index++) {
    mixed.push(...items.slice(half + index, half + index + 1), ...items.slice(index, index + 1));
  }
  return mixed;
}
