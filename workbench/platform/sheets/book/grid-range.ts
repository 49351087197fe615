import type { GridCoordinate, GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { type Corner, parseCorner, quoteTitle, splitSheetName } from './a1.ts';
import type { Book, Sheet } from './book.ts';

/** A rectangle within a tab, half-open, both sides bounded. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The area of a GridRange on its tab. A missing side is the tab's edge, and an end beyond the edge is cut off (recorded: a
 * sortRange to row 1000 of a tab of 6 rows); a start beyond the edge is a 400, whose bracket holds the last index
 * (SparkFund/google-apps-clj#23).
 */
export function areaOf(range: GridRange, sheet: Sheet): Area {
  const { rowCount, columnCount } = requireCells(sheet).grid;
  const sides = [
    ['Row', range.startRowIndex ?? 0, range.endRowIndex ?? rowCount, rowCount],
    ['Column', range.startColumnIndex ?? 0, range.endColumnIndex ?? columnCount, columnCount],
  ] as const;
  for (const [axis, start, end, limit] of sides) {
    if (start < 0) throw badRequest(`range.start${axis}Index[${start}] is less than 0`);
    if (end < 0) throw badRequest(`range.end${axis}Index[${end}] is less than 0`);
    if (start >= end)
      throw badRequest(`range.start${axis}Index[${start}] must be less than range.end${axis}Index[${end}]`);
    if (start >= limit)
      throw badRequest(
        `range.start${axis}Index[${start}] is after last ${axis.toLowerCase()} in grid[${limit - 1}]`,
      );
  }
  return clippedArea(range, sheet);
}

/** A chart's own sheet has no cells. Google's sentence for a request that writes to some is not known. */
export function requireCells(sheet: Sheet): Sheet {
  if (sheet.isChartSheet)
    throw badRequest(
      `local platform: cells of the sheet ${sheet.id}, which holds a chart only, are not emulated`,
    );
  return sheet;
}

/** A range as it is kept: an end beyond the edge is cut off, a side that is missing stays missing. */
export function cutRange(range: GridRange, { grid }: Sheet): GridRange {
  const { endRowIndex, endColumnIndex } = range;
  return {
    ...range,
    ...(endRowIndex !== undefined && { endRowIndex: Math.min(endRowIndex, grid.rowCount) }),
    ...(endColumnIndex !== undefined && { endColumnIndex: Math.min(endColumnIndex, grid.columnCount) }),
  };
}

/** A cell that a request names; the sentence was recorded for every API that takes a GridCoordinate. */
export function requireCell({ rowIndex = 0, columnIndex = 0 }: GridCoordinate, sheet: Sheet): void {
  const { rowCount, columnCount } = requireCells(sheet).grid;
  if (rowIndex >= rowCount)
    throw badRequest(`GridCoordinate.rowIndex[${rowIndex}] is after last row in grid[${rowCount - 1}]`);
  if (columnIndex >= columnCount)
    throw badRequest(
      `GridCoordinate.columnIndex[${columnIndex}] is after last column in grid[${columnCount - 1}]`,
    );
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
    const range = namedRangeOf(book, rest);
    if (range) return range;
    const whole = named(rest);
    if (whole) return { sheetId: whole.id };
  }
  const sheet = title === undefined ? book.sheets[0] : named(title);
  if (!sheet) throw unreadable();
  if (rest === '' && title !== undefined) return { sheetId: sheet.id };
  const corners = cornersOf(rest);
  if (corners === undefined) {
    const range = title === undefined ? undefined : namedRangeOf(book, rest);
    if (range === undefined || (range.sheetId ?? 0) !== sheet.id) throw unreadable();
    return range;
  }
  const [from, to] = corners;
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

const namedRangeOf = (book: Book, text: string): GridRange | undefined =>
  book.namedRanges.find(({ name }) => name?.toLowerCase() === text.toLowerCase())?.range;

/** The corners of `B2`, `B2:C3`, `B:C`, `2:3` or `R2C2:R3C3`; undefined when it is none of these. */
function cornersOf(text: string): readonly [Corner, Corner] | undefined {
  const [first = '', second, extra] = text.split(':');
  if (extra !== undefined) return undefined;
  const from = parseCorner(first) ?? numbered(first);
  const to = second === undefined ? from : (parseCorner(second) ?? numbered(second));
  const isHalf = second === undefined && (from?.row === undefined || from.column === undefined);
  return from === undefined || to === undefined || isHalf ? undefined : [from, to];
}

function numbered(text: string): Corner | undefined {
  const match = /^R([1-9]\d*)C([1-9]\d*)$/i.exec(text);
  return match ? { row: Number(match[1]) - 1, column: Number(match[2]) - 1 } : undefined;
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
