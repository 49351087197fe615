import type { Dimension, Sheet } from '../book/book.ts';
import { requireCells } from '../book/grid-range.ts';
import type { DimensionRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';

export const countKey = { ROWS: 'rowCount', COLUMNS: 'columnCount' } as const;

export function dimensionOf(range: { dimension?: string }): Dimension {
  if (range.dimension !== 'ROWS' && range.dimension !== 'COLUMNS')
    throw badRequest('No dimension was specified.');
  return range.dimension;
}

/** Rows or columns that a request names; an end beyond the edge is cut off, as of a GridRange. */
export function dimensionSpan(
  range: DimensionRange,
  sheet: Sheet,
): { dimension: Dimension; start: number; end: number } {
  const dimension = dimensionOf(range);
  const size = requireCells(sheet).grid[countKey[dimension]];
  const { startIndex: start = 0, endIndex: end = size } = range;
  if (start < 0 || start >= size || start >= end)
    throw badRequest(`Invalid range of ${dimension}: [${start}, ${end}) in a grid of ${size}`);
  return { dimension, start, end: Math.min(end, size) };
}
