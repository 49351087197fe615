import { parseCorner, quoteTitle, splitSheetName } from './a1.ts';
import type { GridRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book, Sheet } from './book.ts';

/** A rectangle within a tab, half-open, both sides bounded. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The area of a GridRange on its tab; a missing side is the tab's edge, beyond the edge is a 400. */
export function areaOf(range: GridRange, sheet: Sheet): Area {
  const { rowCount, columnCount } = sheet.grid;
  const area = {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? columnCount,
  };
  const bounds = [
    ['startRowIndex', area.top, rowCount, 'row'],
    ['endRowIndex', area.bottom, rowCount, 'row'],
    ['startColumnIndex', area.left, columnCount, 'column'],
    ['endColumnIndex', area.right, columnCount, 'column'],
  ] as const;
  for (const [name, index, limit, axis] of bounds) {
    if (index < 0) throw badRequest(`range.${name}[${index}] is less than 0`);
    if (index > limit) throw badRequest(`range.${name}[${index}] is after last ${axis} in grid[${limit}]`);
  }
  if (area.top >= area.bottom)
    throw badRequest(`range.startRowIndex[${area.top}] must be less than range.endRowIndex[${area.bottom}]`);
  if (area.left >= area.right)
    throw badRequest(
      `range.startColumnIndex[${area.left}] must be less than range.endColumnIndex[${area.right}]`,
    );
  return area;
}

/** The area clipped to the tab, for filters and stored ranges; empty areas have top >= bottom. */
export function clippedArea(range: GridRange, sheet: Sheet): Area {
  const { rowCount, columnCount } = sheet.grid;
  return {
    top: range.startRowIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? rowCount, rowCount),
    left: range.startColumnIndex ?? 0,
    right: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
}

export const contains = (area: Area, row: number, column: number) =>
  row >= area.top && row < area.bottom && column >= area.left && column < area.right;

export const overlaps = (a: Area, b: Area) =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
}

export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) visit(row, column);
  }
}

export const rangeOf = (sheetId: number, area: Area): GridRange => ({
  sheetId,
  startRowIndex: area.top,
  endRowIndex: area.bottom,
  startColumnIndex: area.left,
  endColumnIndex: area.right,
});

/** Parses an A1 range of a values call; without a tab's name the first tab is meant. */
export function parseRange(book: Book, text: string): GridRange {
  const unreadable = () => badRequest(`Unable to parse range: ${text}`);
  const { title, rest } = splitSheetName(text);
  const named = (name: string) =>
    book.sheets.find((sheet) => sheet.title.toLowerCase() === name.toLowerCase());
  if (title === undefined) {
    const namedRange = book.namedRanges.find(({ name }) => name === rest);
    if (namedRange?.range) return namedRange.range;
    const whole = named(rest);
    if (whole) return { sheetId: whole.id };
  }
  const sheet = title === undefined ? book.sheets[0] : named(title);
  if (!sheet) throw unreadable();
  if (rest === '' && title !== undefined) return { sheetId: sheet.id };
  const [first = '', second = first, extra] = rest.split(':');
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (
    !from ||
    !to ||
    extra !== undefined ||
    (first === second && (from.row === undefined || from.column === undefined))
  ) {
    throw unreadable();
  }
  const [top, bottom] = ordered(from.row, to.row);
  const [left, right] = ordered(from.column, to.column);
  return {
    sheetId: sheet.id,
    ...(top !== undefined && { startRowIndex: top }),
    ...(bottom !== undefined && { endRowIndex: bottom + 1 }),
    ...(left !== undefined && { startColumnIndex: left }),
    ...(right !== undefined && { endColumnIndex: right + 1 }),
  };
}

/** `B2:A1` means `A1:B2` (measured live: github brekkylab/backlot, routers/google.py). */
const ordered = (from: number | undefined, to: number | undefined) =>
  from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];

/** `'Tab'!A1:C9` as values responses echo it. */
export function rangeName(sheet: Sheet, area: Area, cell: (row: number, column: number) => string): string {
  const first = cell(area.top, area.left);
  const last = cell(area.bottom - 1, area.right - 1);
  return `${quoteTitle(sheet.title)}!${first === last ? first : `${first}:${last}`}`;
}
