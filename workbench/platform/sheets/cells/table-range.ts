import type { Sheet } from '../book/book.ts';
import { type Area, clippedArea, contains, overlaps } from '../book/grid-range.ts';
import type { GridRange } from '../service/api.ts';

/**
 * The table that `values.append` finds: the block of filled cells, edges and corners touching, around the range's first
 * cell, else the last one that the range meets (Google's guide on appending). Undefined where there is none.
 *
 * Recorded: of A1:C1 with an empty B1 the range A1 finds A1 alone (burnash/gspread, tests/cassettes).
 */
export function tableAt(sheet: Sheet, range: GridRange): Area | undefined {
  const asked = clippedArea(range, sheet);
  const tables = tablesOf(sheet).filter((table) => overlaps(table, asked));
  const around = tables.find((table) => contains(table, asked.top, asked.left));
  return around ?? tables.sort((a, b) => a.bottom - b.bottom || b.left - a.left).at(-1);
}

/** Every block of filled cells of a tab; blocks whose rectangles touch are one. */
function tablesOf({ cells }: Sheet): Area[] {
  let tables: Area[] = [];
  cells.forEach(({ value }, row, column) => {
    if (value === undefined) return;
    let block: Area = { top: row, bottom: row + 1, left: column, right: column + 1 };
    for (;;) {
      const near = tables.filter((table) => touches(table, block));
      if (near.length === 0) break;
      block = near.reduce(around, block);
      tables = tables.filter((table) => !near.includes(table));
    }
    tables.push(block);
  });
  return tables;
}

const touches = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});
