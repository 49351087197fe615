import { type CellContent, type FormattedAs, numberCell } from '../text/cell.ts';
import { LARGEST_COUNT } from '../text/count-text.ts';
import { all, compare, constant, is, not, tenths, value, whole } from './expression.ts';
import type { CellProblem } from './judge.ts';

/** What can be wrong with one number; `blank` breaks rule A1, the others A2. Asked in this order, the first wins. */
export type CountProblem = 'formula' | 'blank' | 'not-a-number' | 'negative' | 'too-large' | 'fraction';

/** `not-listed`: none of a list's texts. */
export type ColumnProblem = CountProblem | 'not-listed' | 'too-long';

export type ColumnKind =
  | { readonly kind: 'count' | 'money' | 'rate' | 'day' | 'text' }
  /** A list of texts; a yes or no is a list of two. */
  | { readonly kind: 'choice'; readonly texts: readonly string[] };

/** What stands in a column once it is accepted: a number, a text as its list has it, null for nothing. */
export type Figure = number | string | null;

/** Largest figures by kind; a day is its serial number in a sheet. */
const LARGEST = { count: 999_999_999, money: 999_999_999_999_999, rate: 100, day: 2_958_465 } as const;
/**
 * 01/01/1910. A sheet takes a 5, a 2512 or a 2025 that is typed in place of a day for one of the years 1900 to 1909: no day
 * that is reported lies so far back.
 */
const FIRST_DAY = 3_654;
const LONGEST_TEXT = 300;

/** The least and the largest figure that a column takes. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What a column takes, with the decimals; null for a column of texts. */
export function measureOf({ kind }: ColumnKind): (Bounds & { readonly decimals: 0 | 1 }) | null {
  if (kind === 'text' || kind === 'choice') return null;
  return { ...boundsOf(kind), decimals: kind === 'rate' ? 1 : 0 };
}

const boundsOf = (kind: keyof typeof LARGEST): Bounds => ({
  least: kind === 'day' ? FIRST_DAY : 0,
  most: LARGEST[kind],
});

/**
 * The contents as the column takes them. A sheet keeps 95,5% as 0.955, which shows 95,5 in a column of percentages; a day
 * and an amount of money come with the format that such columns have.
 */
export function readContent(cell: CellContent, { kind }: ColumnKind): CellContent {
  if (cell.kind === 'number' && kind === 'rate' && cell.formattedAs === 'percent')
    return numberCell(withoutNoise(cell.value * 100));
  return cell.kind === 'number' && FORMAT_OF[kind] === cell.formattedAs ? numberCell(cell.value) : cell;
}

const FORMAT_OF: Partial<Record<ColumnKind['kind'], FormattedAs>> = { day: 'date', money: 'money' };

/** Digits behind the ninth decimal come from reckoning in binary. */
const withoutNoise = (number: number): number => Number(number.toFixed(9));

/** Problems of a whole number, or of one with a decimal. */
const numberProblems = <F extends string>(
  field: F,
  { least, most }: Bounds,
  rounded: typeof whole | typeof tenths,
): readonly CellProblem<F, CountProblem>[] => [
  // First, because a formula whose result is blank looks blank.
  { kind: 'formula', when: is('formula', field) },
  { kind: 'blank', when: is('blank', field) },
  { kind: 'not-a-number', when: not(is('number', field)) },
  { kind: 'negative', when: compare(value(field), '<', constant(least)) },
  { kind: 'too-large', when: compare(value(field), '>', constant(most)) },
  { kind: 'fraction', when: not(compare(value(field), '=', rounded(field))) },
];

/** Problems of a number of forms A and B. */
export const countProblems = <F extends string>(field: F): readonly CellProblem<F, CountProblem>[] =>
  numberProblems(field, { least: 0, most: LARGEST_COUNT }, whole);

/** Problems of a cell by the kind of its column. A blank is a problem of required columns only. */
export function columnProblems<F extends string>(
  field: F,
  column: ColumnKind,
): readonly CellProblem<F, ColumnProblem>[] {
  switch (column.kind) {
    case 'count':
    case 'money':
    case 'day':
      return numberProblems(field, boundsOf(column.kind), whole);
    case 'rate':
      return numberProblems(field, boundsOf('rate'), tenths);
    case 'text':
      return [
        ...textProblems(field),
        { kind: 'too-long', when: { op: 'longer', field, than: LONGEST_TEXT } },
      ];
    case 'choice':
      return [
        ...textProblems(field),
        { kind: 'not-listed', when: not({ op: 'one-of', field, texts: column.texts }) },
      ];
  }
}

const textProblems = <F extends string>(field: F): readonly CellProblem<F, ColumnProblem>[] => [
  { kind: 'formula', when: is('formula', field) },
  { kind: 'blank', when: all(not(is('formula', field)), not(is('filled', field))) },
];
