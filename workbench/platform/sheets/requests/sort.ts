import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { areaOf, clippedArea, overlaps } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { calculatedAt } from '../cells/cell-read.ts';
import { isError } from '../engine/calculator.ts';
import { isFormula } from '../engine/formula.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler, Handlers } from './handler.ts';

interface Line {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  /** What the cells come to, formulas calculated. */
  readonly values: readonly (number | string | boolean | undefined)[];
}

/**
 * Sorts as Google does: numbers, then text, then booleans, blanks last. A formula goes along as if it were copied, so what
 * it names in its own row it goes on naming (inferred).
 */
export const sortRange: Handler<'sortRange'> = (draft, { range = {}, sortSpecs = [] }) =>
  reorder(draft, range, (a, b, left) => {
    for (const { dimensionIndex = 0, sortOrder } of sortSpecs) {
      const at = dimensionIndex - left;
      const order = compare(a.values[at], b.values[at], sortOrder === 'DESCENDING');
      if (order !== 0) return order;
    }
    return 0;
  });

/** The rows in an order that looks random and is the same in every run. */
const randomizeRange: Handler<'randomizeRange'> = (draft, { range = {} }) => {
  const places = new Map<number, number>();
  const placeOf = (row: number) => {
    const place = places.get(row) ?? draft.freshId(() => false);
    places.set(row, place);
    return place;
  };
  return reorder(draft, range, (a, b) => placeOf(a.row) - placeOf(b.row));
};

function reorder(
  draft: Draft,
  range: GridRange,
  compareLines: (a: Line, b: Line, left: number) => number,
): undefined {
  const present = draft.sheet(range.sheetId);
  const area = areaOf(range, present);
  requireOpen(draft.book, present, draft.user, area);
  if (present.merges.some((merge) => overlaps(clippedArea(merge, present), area)))
    throw badRequest('local platform: sorting a range with merged cells is not emulated');
  const reading = draft.reading();
  const lines: Line[] = [];
  for (let row = area.top; row < area.bottom; row++) {
    const columns = Array.from({ length: area.right - area.left }, (_, at) => area.left + at);
    lines.push({
      row,
      cells: columns.map((column) => present.cells.get(row, column)),
      values: columns.map((column) => {
        const { value } = calculatedAt(reading, present, row, column);
        return value === null || isError(value) ? undefined : value;
      }),
    });
  }
  lines.sort((a, b) => compareLines(a, b, area.left));
  const { cells } = draft.edit(present.id);
  lines.forEach((line, y) => {
    line.cells.forEach((cell, x) => {
      cells.set(area.top + y, area.left + x, cell && movedBy(cell, area.top + y - line.row));
    });
  });
}

const movedBy = (cell: Cell, rows: number): Cell =>
  isFormula(cell.value) ? { ...cell, value: copiedBy(cell.value, rows, 0) } : cell;

const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, undefined: 3 };

function compare(x: Line['values'][number], y: Line['values'][number], isDescending: boolean): number {
  if (x === undefined || y === undefined) return (ranks[typeof x] ?? 0) - (ranks[typeof y] ?? 0);
  const order =
    typeof x === typeof y
      ? typeof x === 'string'
        ? x.localeCompare(String(y), 'vi')
        : Number(x) - Number(y)
      : (ranks[typeof x] ?? 0) - (ranks[typeof y] ?? 0);
  return isDescending ? -order : order;
}

export const sortHandlers: Handlers = { sortRange, randomizeRange };
