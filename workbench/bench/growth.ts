import { row } from './print.ts';

/** What was measured at each size of office, smallest first. */
export interface Series {
  readonly label: string;
  readonly values: readonly number[];
}

/** Growth for each unit, from the smallest office to the largest; 0 for a series that does not grow. */
export function perUnit(sizes: readonly number[], values: readonly number[]): number {
  const [smallest = 0] = sizes;
  const [first = 0] = values;
  return ((values.at(-1) ?? first) - first) / ((sizes.at(-1) ?? smallest) - smallest);
}

/**
 * Times and sizes vary from run to run, so small growth of them means nothing. Calls do not vary: any part of a call for each
 * unit is growth.
 */
export const growthText = (slope: number, digits: number): string =>
  slope === 0 ? 'constant' : `${slope > 0 ? '+' : ''}${slope.toFixed(digits)}`;

export function printGrowth(
  title: string,
  sizes: readonly number[],
  series: readonly Series[],
  digits: number,
): void {
  row([title, ...sizes, 'per unit']);
  for (const { label, values } of series) {
    const cells = values.map((value) => value.toFixed(digits === 0 ? 0 : 1));
    row([label, ...cells, growthText(perUnit(sizes, values), 2)]);
  }
}
