import { choiceKey } from './expression.ts';

/** Accepted figures of one column; null where a unit has none. */
type Figures = readonly (number | null)[];

const present = (figures: Figures): readonly number[] => figures.filter((one) => one !== null);

/** Sum; null adds nothing, as a blank in the sheet does. */
export const sumOf = (figures: Figures): number => present(figures).reduce((sum, one) => sum + one, 0);

/** Simple mean with one decimal; null when there is no figure. Reckoned in tenths, which are whole. */
export function meanOf(figures: Figures): number | null {
  const inTenths = present(figures).map((one) => Math.round(one * 10));
  return inTenths.length === 0 ? null : Math.round(sumOf(inTenths) / inTenths.length) / 10;
}

/** Largest figure, or the last day; null when there is none. */
export const largestOf = (figures: Figures): number | null =>
  figures.reduce((most, one) => (most === null || (one !== null && one > most) ? one : most), null);

/** How many units chose each text, in the list's order; texts that nobody chose are left out. */
export const countsOf = (
  texts: readonly string[],
  chosen: readonly (string | null)[],
): readonly (readonly [text: string, units: number])[] =>
  texts
    .map(
      (text) =>
        [text, chosen.filter((one) => one !== null && choiceKey(one) === choiceKey(text)).length] as const,
    )
    .filter(([, units]) => units > 0);
