import type { Dimension, Sheet } from '../../book/book.ts';
import type { Cell } from '../../book/cell.ts';
import type { Draft } from '../../book/draft.ts';
import { type Area, areaOf, clippedArea, overlaps } from '../../book/grid-range.ts';
import { requireOpen } from '../../book/permissions.ts';
import { spliceSpan } from '../../engine/formula-shift.ts';
import type { GridRange } from '../../service/api.ts';
import { badRequest } from '../../service/api-error.ts';
import { requireCellBudget } from '../cells.ts';
import { dimensionOf } from '../dimension-span.ts';
import type { Handler, Handlers } from '../handler.ts';
import { followRanges } from './follow-ranges.ts';
import { rewriteFormulas } from './references.ts';

/** "Inserts cells into a range, shifting the existing cells over or down" (discovery document). */
const insertRange: Handler<'insertRange'> = (draft, request) => shift(draft, request, 'inserted');

/** "Deletes a range of cells, shifting other cells into the deleted area" (discovery document). */
const deleteRange: Handler<'deleteRange'> = (draft, request) => shift(draft, request, 'deleted');

function shift(
  draft: Draft,
  request: { range?: GridRange; shiftDimension?: string },
  kind: 'inserted' | 'deleted',
): undefined {
  const { range = {}, shiftDimension } = request;
  const dimension = dimensionOf({ ...(shiftDimension && { dimension: shiftDimension }) });
  const present = draft.sheet(range.sheetId);
  const area = areaOf(range, present);
  const tail = tailOf(area, present, dimension);
  requireOpen(draft.book, present, draft.user, tail);
  requireWholeMerges(present, area, tail, kind, dimension);
  const [at, end] = dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
  const count = end - at;
  const change = {
    sheetId: present.id,
    dimension,
    at,
    ...(kind === 'inserted' ? { removed: 0, added: count } : { removed: count, added: 0 }),
  };
  const band =
    dimension === 'ROWS' ? { start: area.left, end: area.right } : { start: area.top, end: area.bottom };
  if (kind === 'inserted') makeRoom(draft, present, tail, dimension, count);
  const remap = {
    sheetId: present.id,
    dimension,
    band,
    span: (first: number, last: number) => spliceSpan(first, last, change),
  };
  rewriteFormulas(draft, { kind: 'remapped', ...remap });
  moveCells(draft.edit(present.id), tail, dimension, kind === 'inserted' ? count : -count);
  followRanges(draft, remap);
}

/** The cells from the range on to the edge of the tab, the way they are shifted. */
const tailOf = (area: Area, { grid }: Sheet, dimension: Dimension): Area =>
  dimension === 'ROWS' ? { ...area, bottom: grid.rowCount } : { ...area, right: grid.columnCount };

/** Rows or columns at the edge, where filled cells would be pushed out; whether Google makes them or refuses is not known. */
function makeRoom(draft: Draft, { id, cells, grid }: Sheet, tail: Area, dimension: Dimension, count: number) {
  let reach = 0;
  cells.forEach((cell, row, column) => {
    if (cell.value === undefined || row < tail.top || column < tail.left) return;
    if (row < tail.bottom && column < tail.right)
      reach = Math.max(reach, (dimension === 'ROWS' ? row : column) + 1);
  });
  const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  const needed = reach === 0 ? 0 : reach + count;
  if (needed <= grid[key]) return;
  draft.edit(id).grid = { ...grid, [key]: needed };
  requireCellBudget(draft);
}

/** How Google treats a merge that would be torn is not known. */
function requireWholeMerges(
  sheet: Sheet,
  area: Area,
  tail: Area,
  kind: 'inserted' | 'deleted',
  dimension: Dimension,
): void {
  for (const merge of sheet.merges) {
    const cells = clippedArea(merge, sheet);
    if (!overlaps(cells, tail)) continue;
    const isInBand =
      dimension === 'ROWS'
        ? cells.left >= tail.left && cells.right <= tail.right && cells.top >= tail.top
        : cells.top >= tail.top && cells.bottom <= tail.bottom && cells.left >= tail.left;
    const isTorn = kind === 'deleted' && overlaps(cells, area) && !isWithin(cells, area);
    if (!isInBand || isTorn)
      throw badRequest('local platform: shifting cells that tears a merged cell is not emulated');
  }
}

const isWithin = (inner: Area, outer: Area) =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** Positive: away from the start of the tab. What leaves the tail at its near end is gone. */
function moveCells({ cells }: Sheet, tail: Area, dimension: Dimension, by: number): void {
  const [rows, columns] = dimension === 'ROWS' ? [by, 0] : [0, by];
  const moved: (readonly [row: number, column: number, cell: Cell])[] = [];
  cells.forEach((cell, row, column) => {
    if (row >= tail.top && row < tail.bottom && column >= tail.left && column < tail.right)
      moved.push([row, column, cell]);
  });
  for (const [row, column] of moved) cells.set(row, column, undefined);
  for (const [row, column, cell] of moved)
    if (row + rows >= tail.top && column + columns >= tail.left)
      cells.set(row + rows, column + columns, cell);
}

export const shiftHandlers: Handlers = { insertRange, deleteRange };
