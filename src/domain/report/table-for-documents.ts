import type { Figure } from '../form/column.ts';
import type { Standing } from '../form/submitted.ts';
import { completed, type Official } from './completed.ts';
import { type Correction, correctionOf, type FiguresOf } from './correction.ts';
import { hasFigures } from './registration-report.ts';

/** A line of a table, of whatever form. */
interface Reported<Field extends string, Value extends Figure> extends FiguresOf<Field, Value> {
  readonly standing: Standing;
}

/** The table that documents are made of, and the changes that they must mention. */
export interface TableForDocuments<Field extends string, Value extends Figure, Table> {
  readonly table: Table;
  /**
   * Differences between `table` and the live figures. If there are none, and no later report completed the snapshot, those
   * between the last two snapshots.
   */
  readonly changes: Correction<Field, Value> | null;
  /** Differences between the newest snapshot and the live figures; if there are none, those between the last two snapshots. */
  readonly correction: Correction<Field, Value> | null;
}

/**
 * The newest snapshot, completed by the reports that came after it, and the changes to mention. Without a snapshot, the live
 * table and no changes.
 */
export function tableForDocuments<
  Field extends string,
  Value extends Figure,
  Line extends Reported<Field, Value>,
  WithTyped,
  Table extends Official<Line, WithTyped>,
>(
  fields: readonly Field[],
  snapshots: readonly (Table & Official<Line, WithTyped>)[],
  live: Table & Official<Line, WithTyped>,
): TableForDocuments<Field, Value, Table> {
  const newest = snapshots.at(-1);
  if (newest === undefined) return { table: live, changes: null, correction: null };
  // An acceptance is never taken back: a unit that shows no figures now has changed nothing.
  const changesOf = (frozen: Official<Line, WithTyped>, later: Official<Line, WithTyped>) =>
    correctionOf<Field, Value>(
      fields,
      { at: frozen.basis.at, units: frozen.units },
      later.units.filter(hasFigures),
    );
  const table = completed<Line, WithTyped, Table>(
    newest,
    live.units.filter(hasFigures),
    ({ standing }) => standing === 'missing',
    live.withTyped,
  );
  const previous = snapshots.at(-2);
  const earlier = previous === undefined ? null : changesOf(previous, newest);
  return {
    table,
    changes: changesOf(table, live) ?? (table.basis.added.length > 0 ? null : earlier),
    correction: changesOf(newest, live) ?? earlier,
  };
}
