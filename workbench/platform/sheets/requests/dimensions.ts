import type { Dimension, Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { requireOpenSheet } from '../book/permissions.ts';
import { remapOf, type Splice, spliceSpan } from '../engine/formula-shift.ts';
import type { DimensionProperties } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay } from '../service/field-mask.ts';
import { requireCellBudget, requiredMask } from './cells.ts';
import { countKey, dimensionOf, dimensionSpan } from './dimension-span.ts';
import { followAnchors } from './follow/chart-follow.ts';
import { followRanges } from './follow/follow-ranges.ts';
import { rewriteFormulas } from './follow/references.ts';
import { groupsAfter } from './groups.ts';
import type { Handler, Handlers } from './handler.ts';

const frozenKey = { ROWS: 'frozenRowCount', COLUMNS: 'frozenColumnCount' } as const;

/** Google's sentence, by deleteDimension and by a smaller count alike (theoephraim/node-google-spreadsheet#186 and #672). */
export function requireUnfrozenLeft({ grid }: Sheet, dimension: Dimension, start: number, end: number): void {
  const frozen = grid[frozenKey[dimension]] ?? 0;
  const left = grid[countKey[dimension]] - frozen - Math.max(0, end - Math.max(start, frozen));
  if (frozen > 0 && left < 1)
    throw badRequest(`Sorry, it is not possible to delete all non-frozen ${dimension.toLowerCase()}.`);
}

/** Puts in or takes out rows or columns; everything that points into the tab follows. */
export function splice(draft: Draft, change: Splice): void {
  const { sheetId, dimension, at, removed, added } = change;
  const remap = remapOf(change);
  rewriteFormulas(draft, { kind: 'remapped', ...remap });
  const sheet = draft.edit(sheetId);
  const size = sheet.grid[countKey[dimension]] - removed + added;
  // Fewer stay frozen when frozen ones are taken out; what is put in above the line is frozen or not: no source, left.
  const frozen = sheet.grid[frozenKey[dimension]] ?? 0;
  const thawed = Math.max(0, Math.min(frozen, at + removed) - at);
  sheet.grid = {
    ...sheet.grid,
    [countKey[dimension]]: size,
    ...(thawed > 0 && { [frozenKey[dimension]]: frozen - thawed }),
  };
  if (dimension === 'ROWS') sheet.cells.spliceRows(at, removed, added);
  else sheet.cells.spliceColumns(at, removed, added);

  sheet.dimensions = { ...sheet.dimensions, [dimension]: splicedSizes(sheet.dimensions[dimension], change) };
  followRanges(draft, remap);
  followAnchors(draft, sheet, change);
  sheet.groups = groupsAfter(sheet.groups, remap);
}

function splicedSizes(
  sizes: ReadonlyMap<number, DimensionProperties>,
  change: Splice,
): Map<number, DimensionProperties> {
  const next = new Map<number, DimensionProperties>();
  for (const [index, properties] of sizes) {
    const moved = spliceSpan(index, index, change);
    if (moved) next.set(moved[0], properties);
  }
  return next;
}

const insertDimension: Handler<'insertDimension'> = (draft, { range = {}, inheritFromBefore = false }) => {
  const dimension = dimensionOf(range);
  const present = draft.sheet(range.sheetId);
  const size = present.grid[countKey[dimension]];
  const { startIndex: at = 0, endIndex: end = 0 } = range;
  if (at < 0 || at > size || end <= at)
    throw badRequest(`Invalid range of ${dimension}: [${at}, ${end}) in a grid of ${size}`);
  if (inheritFromBefore && at === 0)
    throw badRequest('inheritFromBefore is not allowed when inserting at the start of the grid.');
  requireOpenSheet(draft.book, present, draft.user);
  splice(draft, { sheetId: present.id, dimension, at, removed: 0, added: end - at });
  requireFewColumns(draft.sheet(present.id));
  requireCellBudget(draft);
  inheritFormats(draft.edit(present.id), dimension, at, end, inheritFromBefore ? at - 1 : end);
};

/** New rows look like the neighbour they inherit from: formats and size, not values or validation. */
function inheritFormats(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  neighbour: number,
): void {
  const size = sheet.dimensions[dimension].get(neighbour);
  const sizes = new Map(sheet.dimensions[dimension]);
  for (let index = start; index < end; index++) {
    if (size) sizes.set(index, size);
    const across = dimension === 'ROWS' ? sheet.grid.columnCount : sheet.grid.rowCount;
    for (let other = 0; other < across; other++) {
      const [row, column] = dimension === 'ROWS' ? [neighbour, other] : [other, neighbour];
      const format = sheet.cells.get(row, column)?.format;
      if (format)
        sheet.cells.set(dimension === 'ROWS' ? index : other, dimension === 'ROWS' ? other : index, {
          format,
        });
    }
  }
  sheet.dimensions = { ...sheet.dimensions, [dimension]: sizes };
}

const deleteDimension: Handler<'deleteDimension'> = (draft, { range = {} }) => {
  const sheet = draft.sheet(range.sheetId);
  const { dimension, start, end } = dimensionSpan(range, sheet);
  requireThere(dimension, range.endIndex ?? end, sheet.grid[countKey[dimension]]);
  if (end - start >= sheet.grid[countKey[dimension]])
    throw badRequest(`You can't delete all the ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`);
  requireUnfrozenLeft(sheet, dimension, start, end);
  requireOpenSheet(draft.book, sheet, draft.user);
  splice(draft, { sheetId: sheet.id, dimension, at: start, removed: end - start, added: 0 });
};

/** Whether Google cuts off the end of what is deleted is not known: refused, as deleting what is not there is. */
function requireThere(dimension: Dimension, end: number, size: number): void {
  if (end <= size) return;
  const word = dimension === 'ROWS' ? 'row' : 'column';
  throw badRequest(
    `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${end - 1} but there are only ${size} ${word}s.`,
  );
}

export function requireFewColumns({ grid }: Pick<Sheet, 'grid'>): void {
  if (grid.columnCount > 18_278)
    throw badRequest(
      'This action would increase the number of columns in the sheet above the limit of 18278 columns.',
    );
}

const appendDimension: Handler<'appendDimension'> = (draft, { sheetId, dimension, length = 0 }) => {
  const key = countKey[dimensionOf({ ...(dimension && { dimension }) })];
  if (length < 1) throw badRequest(`length[${length}] must be greater than 0`);
  requireOpenSheet(draft.book, draft.sheet(sheetId), draft.user);
  const sheet = draft.edit(sheetId);
  sheet.grid = { ...sheet.grid, [key]: sheet.grid[key] + length };
  requireFewColumns(sheet);
  requireCellBudget(draft);
};

const updateDimensionProperties: Handler<'updateDimensionProperties'> = (
  draft,
  { range = {}, properties = {}, fields },
) => {
  const mask = requiredMask(fields, 'DimensionProperties');
  const present = draft.sheet(range.sheetId);
  const { dimension, start, end } = dimensionSpan(range, present);
  if ((properties.pixelSize ?? 0) < 0) throw badRequest(`pixelSize[${properties.pixelSize}] is less than 0`);
  requireOpenSheet(draft.book, present, draft.user);
  const sheet = draft.edit(present.id);
  const sizes = new Map(sheet.dimensions[dimension]);
  for (let index = start; index < end; index++) {
    const next = overlay(sizes.get(index), properties, mask);
    if (next) sizes.set(index, next);
    else sizes.delete(index);
  }
  sheet.dimensions = { ...sheet.dimensions, [dimension]: sizes };
};

/** Sizes depend on fonts, which nothing here measures: the request is checked and changes nothing. */
const autoResizeDimensions: Handler<'autoResizeDimensions'> = (draft, { dimensions = {} }) => {
  dimensionSpan(dimensions, draft.sheet(dimensions.sheetId));
};

export const dimensionHandlers: Handlers = {
  insertDimension,
  deleteDimension,
  appendDimension,
  updateDimensionProperties,
  autoResizeDimensions,
};
