import type { Moment } from '../day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../registration.ts';
import { type OfficialTable, type ReportedUnit, totalsOf } from './registration-report.ts';

/** One number that is not what *Chốt* froze. */
export interface CorrectedFigure {
  readonly unit: ReportedUnit;
  readonly field: RegistrationField;
  readonly before: number | null;
  readonly after: number | null;
}

/** What became of a frozen table afterwards (*đính chính*). */
export interface Correction {
  readonly frozenAt: Moment;
  readonly figures: readonly CorrectedFigure[];
  readonly totalsBefore: Readonly<Record<RegistrationField, number>>;
  readonly totalsAfter: Readonly<Record<RegistrationField, number>>;
}

/**
 * What differs between a frozen table and a later one. Only figures that were handed in count: a unit that was reopened
 * and is still typing has changed nothing yet. Null when nothing differs.
 */
export function correctionOf(frozen: OfficialTable, later: OfficialTable): Correction | null {
  const before = new Map(frozen.units.map((unit) => [unit.code, unit]));
  const figures = later.units.flatMap((unit) => {
    const old = before.get(unit.code);
    if (old === undefined || unit.standing !== 'submitted') return [];
    return REGISTRATION_FIELDS.flatMap((field): CorrectedFigure[] =>
      old.figures[field] === unit.figures[field]
        ? []
        : [{ unit, field, before: old.figures[field], after: unit.figures[field] }],
    );
  });
  if (figures.length === 0) return null;
  const changed = new Map(figures.map(({ unit }) => [unit.code, unit]));
  return {
    frozenAt: frozen.basis.at,
    figures,
    totalsBefore: totalsOf(frozen.units.map((unit) => unit.figures)),
    totalsAfter: totalsOf(frozen.units.map((unit) => (changed.get(unit.code) ?? unit).figures)),
  };
}

/**
 * The table a document is made of, and what must be said beside it: the newest snapshot, with what changed since; when
 * nothing did, what that snapshot changed of the one before. Without a snapshot, the live table.
 */
export function tableForDocuments(
  snapshots: readonly OfficialTable[],
  live: OfficialTable,
): { readonly table: OfficialTable; readonly correction: Correction | null } {
  const newest = snapshots.at(-1);
  if (newest === undefined) return { table: live, correction: null };
  const since = correctionOf(newest, live);
  if (since !== null) return { table: newest, correction: since };
  const previous = snapshots.at(-2);
  return { table: newest, correction: previous === undefined ? null : correctionOf(previous, newest) };
}
