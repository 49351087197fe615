import type { TableBasis } from './registration-report.ts';

/** What the official tables of every form have. */
interface OfficialTableOf<Unit> {
  readonly basis: TableBasis;
  readonly units: readonly Unit[];
  readonly withTyped: unknown;
}

/**
 * A report that comes after the table was closed completes it; a figure that was frozen stays, and its change is a correction.
 * Otherwise a unit that was reopened because its report was missing would be called missing for good. `reported`: the units
 * whose report is in by now, as they stand.
 */
export function completedTable<Unit extends { readonly code: string }, Table extends OfficialTableOf<Unit>>(
  frozen: Table,
  reported: readonly Unit[],
  isMissing: (unit: Unit) => boolean,
  withTyped: Table['withTyped'],
): Table {
  const inNow = new Map(reported.map((unit) => [unit.code, unit]));
  const listed = new Set(frozen.units.map(({ code }) => code));
  const founded = reported.filter(({ code }) => !listed.has(code));
  const cameSince = frozen.units.filter((unit) => isMissing(unit) && inNow.has(unit.code));
  const added = [...cameSince, ...founded].map(({ code }) => code);
  if (added.length === 0) return frozen;
  const completed = frozen.units.map((unit) =>
    cameSince.includes(unit) ? (inNow.get(unit.code) ?? unit) : unit,
  );
  return { ...frozen, basis: { ...frozen.basis, added }, units: [...completed, ...founded], withTyped };
}
