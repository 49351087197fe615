import type { Cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { type CellWrite, writeAt } from '../cells/tab.ts';

/** A code in a hidden cell that says what stands in its row, and the row's label. */
export interface RowMark {
  readonly at: Cell;
  readonly code: string;
  readonly label: Cell;
}

export const markCells = (marks: readonly RowMark[]): CellWrite[] =>
  marks.map(({ at, code }) => writeAt(at, code));

/**
 * Whether rows and columns are still where they were made: every mark is in its row, and every label's cell holds a text. What
 * the labels say does not matter: another version may word them otherwise.
 */
export const areRowsInPlace = (grid: Grid, marks: readonly RowMark[]): boolean =>
  marks.every(
    ({ at, code, label }) => textAt(grid, at) === code && (grid.effective(label).stringValue ?? '') !== '',
  );
