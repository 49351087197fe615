import type { Grid } from '../../sheets/cells/grid.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import { toExtendedValue } from '../../sheets/cells/value.ts';

/** The tab with these cells as if they were written; formulas that depend on them keep their old results. */
export function gridAfter(grid: Grid, cells: readonly CellWrite[]): Grid {
  const written = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell.value] as const));
  return {
    ...grid,
    effective: (at) => {
      const value = written.get(`${at.row}:${at.column}`);
      return value === undefined ? grid.effective(at) : toExtendedValue(value);
    },
  };
}
