import type { TableBasis } from './registration-report.ts';

export interface Official<Line extends { readonly code: string }, WithTyped> {
  readonly basis: TableBasis;
  readonly units: readonly Line[];
  readonly withTyped: WithTyped;
}

/**
 * A report that comes after its period was closed completes the frozen table; a figure that was frozen stays, and its change
 * is a correction. Otherwise a unit that was reopened because its report was missing would be called missing for good.
 * `reported` are the lines of all units whose report is in by now.
 */
export function completed<
  Line extends { readonly code: string },
  WithTyped,
  Table extends Official<Line, WithTyped>,
>(
  frozen: Table & Official<Line, WithTyped>,
  reported: readonly Line[],
  isMissing: (line: Line) => boolean,
  withTyped: WithTyped,
): Table {
  const now = new Map(reported.map((line) => [line.code, line]));
  const listed = new Set(frozen.units.map(({ code }) => code));
  const cameSince = (line: Line) => isMissing(line) && now.has(line.code);
  const founded = [...now.values()].filter(({ code }) => !listed.has(code));
  const added = [...frozen.units.filter(cameSince), ...founded].map(({ code }) => code);
  if (added.length === 0) return frozen;
  const units = frozen.units.map((line) => (cameSince(line) ? (now.get(line.code) ?? line) : line));
  return { ...frozen, basis: { ...frozen.basis, added }, units: [...units, ...founded], withTyped };
}
