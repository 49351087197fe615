import { REGISTRATION_FIELDS, type RegistrationField } from '../registration.ts';
import { type Correction, correctionOf } from './correction.ts';
import type { OfficialTable } from './registration-report.ts';

const changesOf = (frozen: OfficialTable, later: OfficialTable): Correction<RegistrationField> | null =>
  correctionOf(
    REGISTRATION_FIELDS,
    { at: frozen.basis.at, units: frozen.units },
    later.units.map((unit) => ({ ...unit, isSettled: unit.standing === 'submitted' })),
  );

/**
 * The table a document is made of, and what must be said beside it: the newest snapshot, with what changed since; when
 * nothing did, what that snapshot changed of the one before. Without a snapshot, the live table.
 */
export function tableForDocuments(
  snapshots: readonly OfficialTable[],
  live: OfficialTable,
): { readonly table: OfficialTable; readonly correction: Correction<RegistrationField> | null } {
  const newest = snapshots.at(-1);
  if (newest === undefined) return { table: live, correction: null };
  const since = changesOf(newest, live);
  if (since !== null) return { table: newest, correction: since };
  const previous = snapshots.at(-2);
  return { table: newest, correction: previous === undefined ? null : changesOf(previous, newest) };
}
