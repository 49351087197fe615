import type { Dimension, Sheet } from '../../book/book.ts';
import type { Cell } from '../../book/cell.ts';
import { Grid } from '../../book/grid.ts';
import { clippedArea } from '../../book/grid-range.ts';
import { requireOpenSheet } from '../../book/permissions.ts';
import { type Relocation, relocated, relocatedSpan } from '../../engine/formula-shift.ts';
import type { DimensionProperties } from '../../service/api.ts';
import { badRequest } from '../../service/api-error.ts';
import { dimensionSpan } from '../dimension-span.ts';
import { groupsAfter } from '../groups.ts';
import type { Handler, Handlers } from '../handler.ts';
import { requireWholeMerges } from '../merges.ts';
import { followRanges } from './follow-ranges.ts';
import { rewriteFormulas } from './references.ts';

/** Rows or columns dragged to another place; `destinationIndex` counts as before the move (discovery document). */
const moveDimension: Handler<'moveDimension'> = (draft, { source = {}, destinationIndex = 0 }) => {
  const present = draft.sheet(source.sheetId);
  const { dimension, start, end } = dimensionSpan(source, present);
  const size = dimension === 'ROWS' ? present.grid.rowCount : present.grid.columnCount;
  if (destinationIndex < 0 || destinationIndex > size)
    throw badRequest(`Invalid destinationIndex: ${destinationIndex} in a grid of ${size}`);
  if (destinationIndex > start && destinationIndex < end)
    throw badRequest('Invalid destinationIndex: it lies within the source.');
  requireOpenSheet(draft.book, present, draft.user);
  const move = { start, end, to: destinationIndex };
  requireUntorn(present, dimension, move);
  const remap = {
    sheetId: present.id,
    dimension,
    span: (first: number, last: number) => relocatedSpan(first, last, move),
  };
  rewriteFormulas(draft, { kind: 'remapped', ...remap });
  const sheet = draft.edit(present.id);
  sheet.cells = movedCells(sheet.cells, dimension, move);
  sheet.dimensions = { ...sheet.dimensions, [dimension]: movedSizes(sheet.dimensions[dimension], move) };
  followRanges(draft, remap);
  sheet.charts = sheet.charts.map((chart) => movedAnchor(chart, dimension, move));
  sheet.groups = groupsAfter(sheet.groups, remap);
  requireWholeMerges(sheet);
};

/** "You can't move part of a merged cell": Google's own sentence is not known, nor whether it says another. */
function requireUntorn(sheet: Sheet, dimension: Dimension, { start, end, to }: Relocation): void {
  for (const merge of sheet.merges) {
    const { top, bottom, left, right } = clippedArea(merge, sheet);
    const [first, last] = dimension === 'ROWS' ? [top, bottom] : [left, right];
    const isTorn = [start, end, to].some((line) => first < line && line < last);
    if (isTorn)
      throw badRequest('local platform: moving rows or columns of a merged cell in part is not emulated');
  }
}

function movedCells(cells: Grid, dimension: Dimension, move: Relocation): Grid {
  const moved = new Grid();
  cells.forEach((cell: Cell, row, column) => {
    if (dimension === 'ROWS') moved.set(relocated(row, move), column, cell);
    else moved.set(row, relocated(column, move), cell);
  });
  return moved;
}

const movedSizes = (sizes: ReadonlyMap<number, DimensionProperties>, move: Relocation) =>
  new Map([...sizes].map(([index, properties]) => [relocated(index, move), properties] as const));

function movedAnchor(chart: Sheet['charts'][number], dimension: Dimension, move: Relocation) {
  const overlay = chart.position?.overlayPosition;
  if (overlay === undefined) return chart;
  const key = dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const anchorCell = { ...overlay.anchorCell, [key]: relocated(overlay.anchorCell?.[key] ?? 0, move) };
  return { ...chart, position: { overlayPosition: { ...overlay, anchorCell } } };
}

export const moveHandlers: Handlers = { moveDimension };
