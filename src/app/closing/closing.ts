import type { Moment } from '../../domain/calendar/day.ts';
import type { Area } from '../../sheets/cells/a1.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { Snapshot } from '../../sheets/records/closings.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import type { Reading, TabFacts } from '../ports.ts';

/** How one period is closed; `registrationClosing` and `progressClosing` are the two kinds. */
export interface Closing {
  /** Ranges to be read in every unit's tab. */
  readonly areas: readonly Area[];
  readonly closedAt: (grid: Grid) => Moment | null;
  /** False when rows or columns were inserted or deleted, so that the cells to be written have moved. */
  readonly isInPlace: (grid: Grid, unitCode: string) => boolean;
  readonly lock: (entry: RosterEntry, grid: Grid, facts: TabFacts | undefined, at: Moment) => SheetRequest[];
  /** The official table as it stands. */
  readonly snapshot: (reading: Reading, at: Moment, leftOut: ReadonlySet<string>) => Snapshot;
}
