import type { Moment } from '../calendar/day.ts';
import type { Figure } from '../form/column.ts';
import { sumOf } from '../form/totals.ts';
import { byKey } from '../text/by-key.ts';

/** One unit's numbers in an official table. */
export interface FiguresOf<Field extends string, Value extends Figure = number | null> {
  readonly code: string;
  readonly name: string;
  readonly figures: Readonly<Record<Field, Value>>;
}

/** One number that differs from the one that *Chốt* froze. */
export interface CorrectedFigure<Field extends string, Value extends Figure = number | null> {
  readonly code: string;
  readonly name: string;
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
}

/** How a frozen table changed afterwards (*đính chính*). */
export interface Correction<Field extends string, Value extends Figure = number | null> {
  readonly frozenAt: Moment;
  readonly figures: readonly CorrectedFigure<Field, Value>[];
  readonly totalsBefore: Readonly<Record<Field, number>>;
  readonly totalsAfter: Readonly<Record<Field, number>>;
}

/**
 * What differs between a frozen table and a later one. Both hold accepted figures only: a unit that was reopened and is
 * still typing has changed nothing yet. Null when nothing differs.
 */
export function correctionOf<Field extends string, Value extends Figure>(
  fields: readonly Field[],
  frozen: { readonly at: Moment; readonly units: readonly FiguresOf<Field, Value>[] },
  later: readonly FiguresOf<Field, Value>[],
): Correction<Field, Value> | null {
  const before = new Map(frozen.units.map((unit) => [unit.code, unit]));
  const figures = later.flatMap((unit) => {
    const old = before.get(unit.code);
    if (old === undefined) return [];
    return fields.flatMap((field): CorrectedFigure<Field, Value>[] =>
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

/** The sum of every field; texts add nothing. */
export function sumsOf<Field extends string>(
  fields: readonly Field[],
  rows: readonly Readonly<Record<Field, Figure>>[],
): Readonly<Record<Field, number>> {
  const numberIn = (figure: Figure) => (typeof figure === 'number' ? figure : null);
  return byKey(fields, (field) => sumOf(rows.map((row) => numberIn(row[field]))));
}
