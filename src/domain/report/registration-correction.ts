import { REGISTRATION_FIELDS, type RegistrationField } from '../form/registration.ts';
import { completedTable } from './completed-table.ts';
import { type Correction, correctionOf } from './correction.ts';
import { type BoardTable, hasFigures, type OfficialTable, type ReportedUnit } from './registration-report.ts';

const changesOf = (frozen: OfficialTable, later: OfficialTable): Correction<RegistrationField> | null =>
  correctionOf(
    REGISTRATION_FIELDS,
    { at: frozen.basis.at, units: frozen.units },
    // An acceptance is never taken back: a unit that shows no figures now has changed nothing.
    later.units.filter(hasFigures),
  );

/** The table that documents are made of, and the changes that they must mention. */
export interface TableForDocuments {
  readonly table: OfficialTable;
  /**
   * Differences between `table` and the live figures. If there are none, and no later report completed the snapshot, those
   * between the last two snapshots.
   */
  readonly changes: Correction<RegistrationField> | null;
  /** Differences between the newest snapshot and the live figures; if there are none, those between the last two snapshots. */
  readonly correction: Correction<RegistrationField> | null;
}

/**
 * The newest snapshot, completed by the reports that came after it, and the changes to mention. Without a snapshot, the live
 * table and no changes.
 */
export function tableForDocuments(snapshots: readonly OfficialTable[], live: BoardTable): TableForDocuments {
  const newest = snapshots.at(-1);
  if (newest === undefined) return { table: live, changes: null, correction: null };
  const table = completed(newest, live);
  const previous = snapshots.at(-2);
  const earlier = previous === undefined ? null : changesOf(previous, newest);
  return {
    table,
    changes: changesOf(table, live) ?? (table.basis.added.length > 0 ? null : earlier),
    correction: changesOf(newest, live) ?? earlier,
  };
}

const completed = (frozen: OfficialTable, live: BoardTable): OfficialTable =>
  completedTable<ReportedUnit, OfficialTable>(
    frozen,
    live.units.filter(hasFigures),
    ({ standing }) => standing === 'missing',
    live.withTyped,
  );
