import type { Moment } from '../calendar/day.ts';
import { sumOf } from '../form/totals.ts';
import { byKey } from '../text/by-key.ts';

/** One unit's numbers in an official table. */
export interface FiguresOf<Field extends string> {
  readonly code: string;
  readonly name: string;
  readonly figures: Readonly<Record<Field, number | null>>;
}

/** One number that differs from the one that *Chốt* froze. */
export interface CorrectedFigure<Field extends string> {
  readonly code: string;
  readonly name: string;
  readonly field: Field;
  readonly before: number | null;
  readonly after: number | null;
}

/** How a frozen table changed afterwards (*đính chính*). */
export interface Correction<Field extends string> {
  readonly frozenAt: Moment;
  readonly figures: readonly CorrectedFigure<Field>[];
  readonly totalsBefore: Readonly<Record<Field, number>>;
  readonly totalsAfter: Readonly<Record<Field, number>>;
}

/**
 * What differs between a frozen table and a later one. Both hold accepted figures only: a unit that was reopened and is
 * still typing has changed nothing yet. Null when nothing differs.
 */
export function correctionOf<Field extends string>(
  fields: readonly Field[],
  frozen: { readonly at: Moment; readonly units: readonly FiguresOf<Field>[] },
  later: readonly FiguresOf<Field>[],
): Correction<Field> | null {
  const before = new Map(frozen.units.map((unit) => [unit.code, unit]));
  const figures = later.flatMap((unit) => {
    const old = before.get(unit.code);
    if (old === undefined) return [];
    return fields.flatMap((field): CorrectedFigure<Field>[] =>
      old.figures[field] === unit.figures[field]
        ? []
        : [
            {
              code: unit.code,
              name: unit.name,
              field,
              before: old.figures[field],
              after: unit.figures[field],
            },
          ],
    );
  });
  if (figures.length === 0) return null;
  const now = new Map(later.map((unit) => [unit.code, unit.figures]));
  return {
    frozenAt: frozen.at,
    figures,
    totalsBefore: sumsOf(
      fields,
      frozen.units.map((unit) => unit.figures),
    ),
    totalsAfter: sumsOf(
      fields,
      frozen.units.map((unit) => now.get(unit.code) ?? unit.figures),
    ),
  };
}

/** The sum of every field. */
export function sumsOf<Field extends string>(
  fields: readonly Field[],
  rows: readonly Readonly<Record<Field, number | null>>[],
): Readonly<Record<Field, number>> {
  return byKey(fields, (field) => sumOf(rows.map((row) => row[field])));
}
