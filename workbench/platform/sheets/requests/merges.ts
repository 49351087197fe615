import type { Sheet } from '../book/book.ts';
import { type Area, areaOf, clippedArea, forEachCell, overlaps, rangeOf } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import type { GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler, Handlers } from './handler.ts';

const mergeCells: Handler<'mergeCells'> = (draft, { range = {}, mergeType = 'MERGE_ALL' }) => {
  const present = draft.sheet(range.sheetId);
  const area = areaOf(range, present);
  requireOpen(draft.book, present, draft.user, area);
  const sheet = draft.edit(present.id);
  const isCut = sheet.merges.some((merge) => {
    const other = clippedArea(merge, sheet);
    return overlaps(other, area) && !isInside(other, area);
  });
  if (isCut) throw badRequest('You must select all cells in a merged range to merge or unmerge them.');
  const added = mergedAreas(area, mergeType);
  for (const [line, dimension] of frozenLines(sheet)) {
    // Live reports only, but several and alike; Google says nothing of it in its reference.
    if (added.some((each) => crosses(each, line, dimension)))
      throw badRequest(`You can't merge frozen and non-frozen ${dimension}.`);
  }
  sheet.merges = [
    ...sheet.merges.filter((merge) => !overlaps(clippedArea(merge, sheet), area)),
    ...added.map((each): GridRange => rangeOf(sheet.id, each)),
  ];
  for (const each of added) {
    const anchor = sheet.cells.get(each.top, each.left);
    forEachCell(each, (row, column) => {
      if (row === each.top && column === each.left) return;
      const { value: _value, note: _note, runs: _runs, ...kept } = sheet.cells.get(row, column) ?? {};
      // Merging spreads the anchor's validation over the cells (docs/platform.md 63).
      sheet.cells.set(row, column, { ...kept, validation: anchor?.validation });
    });
  }
};

const frozenLines = ({ grid }: Sheet) =>
  [
    [grid.frozenRowCount ?? 0, 'rows'],
    [grid.frozenColumnCount ?? 0, 'columns'],
  ] as const;

const crosses = ({ top, bottom, left, right }: Area, line: number, dimension: 'rows' | 'columns') =>
  dimension === 'rows' ? top < line && line < bottom : left < line && line < right;

/** Rows or columns are not frozen through a merged cell. */
export function requireWholeMerges(sheet: Sheet): void {
  for (const [line, dimension] of frozenLines(sheet)) {
    if (sheet.merges.some((merge) => crosses(clippedArea(merge, sheet), line, dimension)))
      throw badRequest(`You can't freeze ${dimension} which contain only part of a merged cell.`);
  }
}

const isInside = (inner: Area, outer: Area) =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

function mergedAreas(area: Area, type: string): Area[] {
  const rows = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + index);
  const columns = Array.from({ length: area.right - area.left }, (_, index) => area.left + index);
  const areas =
    type === 'MERGE_ROWS'
      ? rows.map((row) => ({ ...area, top: row, bottom: row + 1 }))
      : type === 'MERGE_COLUMNS'
        ? columns.map((column) => ({ ...area, left: column, right: column + 1 }))
        : [area];
  return areas.filter((each) => (each.bottom - each.top) * (each.right - each.left) > 1);
}

const unmergeCells: Handler<'unmergeCells'> = (draft, { range = {} }) => {
  const present = draft.sheet(range.sheetId);
  const area = areaOf(range, present);
  requireOpen(draft.book, present, draft.user, area);
  const sheet = draft.edit(present.id);
  const touched = sheet.merges.filter((merge) => overlaps(clippedArea(merge, sheet), area));
  if (touched.some((merge) => !isInside(clippedArea(merge, sheet), area))) {
    throw badRequest('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter((merge) => !touched.includes(merge));
};

export const mergeHandlers: Handlers = { mergeCells, unmergeCells };
