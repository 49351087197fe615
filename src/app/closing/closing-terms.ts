import type { Moment } from '../../domain/calendar/day.ts';
import type { NotIn } from '../../domain/report/closed-table.ts';
import type { Cell } from '../../sheets/cells/a1.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { FormPlace } from '../../sheets/entry-book/report-places.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import type { Reading } from '../ports.ts';

/** The official table as it stands. */
interface Snapshot {
  readonly notIn: NotIn;
  /** Columns of `Số chốt` that it needs; left out where those that the tab always has are enough. */
  readonly width?: number;
  readonly request: (idOf: (code: string) => number | null) => SheetRequest;
}

/** How the periods of one form are closed. */
export interface Closing {
  /** How the blocks of `Số chốt` name the period. */
  readonly blockName: string;
  /** Where the form stands in a unit's tab. */
  readonly place: FormPlace;
  /** Where a unit's tab holds the moments at which what the period closes was closed. */
  readonly places: readonly Cell[];
  /** Locks what the tab, with these moments in it, does not leave open. */
  readonly narrow: (entry: RosterEntry, after: Grid, found: readonly ProtectionFound[]) => SheetRequest[];
  readonly snapshot: (reading: Reading, at: Moment, leftOut: ReadonlySet<string>) => Snapshot;
}
