import { type Day, dayOfSerial } from '../calendar/day.ts';
import { countsOf, largestOf, meanOf, sumOf } from '../form/totals.ts';
import type { FormColumn } from './own-form.ts';

/** The figure of all units in one column; null where no unit has one. */
export type ColumnTotal =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'day'; readonly value: Day | null }
  /** How many units said yes. */
  | { readonly kind: 'yeses'; readonly units: number }
  /** How many units chose each text, in the list's order. */
  | { readonly kind: 'tally'; readonly counts: readonly (readonly [text: string, units: number])[] };

/** The total of the accepted figures of a column; null is a blank. */
export function totalOf(
  { kind, total }: Pick<FormColumn, 'kind' | 'total'>,
  figures: readonly (number | string | null)[],
): ColumnTotal {
  const numbers = figures.map((one) => (typeof one === 'number' ? one : null));
  switch (total) {
    case 'none':
      return { kind: 'none' };
    case 'sum':
      return { kind: 'number', value: sumOf(numbers) };
    case 'mean':
      return { kind: 'number', value: meanOf(numbers) };
    case 'largest': {
      const largest = largestOf(numbers);
      if (kind.kind !== 'day') return { kind: 'number', value: largest };
      return { kind: 'day', value: largest === null ? null : dayOfSerial(largest) };
    }
    case 'tally': {
      if (kind.kind !== 'choice' && kind.kind !== 'yes-no')
        throw new RangeError(`figures of the kind ${kind.kind} are not counted`);
      const counts = countsOf(
        kind.texts,
        figures.map((one) => (typeof one === 'string' ? one : null)),
      );
      if (kind.kind === 'choice') return { kind: 'tally', counts };
      return { kind: 'yeses', units: counts.find(([text]) => text === kind.texts[0])?.[1] ?? 0 };
    }
  }
}
