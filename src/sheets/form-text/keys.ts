import { oneLine, unmarked } from '../../domain/text/plain-text.ts';

/** Relations are made letters first: an accent is what tells "not equal" from "equal" in Unicode. */
const keptRelations = (text: string): string => text.replace(/[\u2260\u226e-\u2271]/g, '<>');

/** To recognise words by: without accents, in half-width letters, in one case. */
export const keyOf = (text: string): string =>
  unmarked(keptRelations(text).normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*[:.]$/, '');

/** The name whose words are these; each name goes by several. */
export function named<K extends string>(
  text: string,
  names: Readonly<Record<K, readonly string[]>>,
): K | null {
  const key = keyOf(text);
  return (Object.keys(names) as K[]).find((name) => names[name].includes(key)) ?? null;
}

/** A text kept for spreadsheet programs by an apostrophe before it, as `guarded` writes it. */
export const unguarded = (text: string): string => oneLine(text).replace(/^'(?='*[=+\-@])/, '');

/** A text that a spreadsheet program would take for a formula gets an apostrophe (docs/product.md 12). */
export const guarded = (text: string): string => text.replace(/^(?='*[=+\-@])/, "'");

/** A whole number as people number things: `3`, `3.`, `03`; null for anything else. */
export function ordinalIn(text: string): number | null {
  const found = /^(\d{1,3})$/.exec(keyOf(text));
  return found === null ? null : Number(found[1]);
}

/** A text that its own commas parted into cells, as one; spreadsheet programs add blank cells behind it. */
export function joined(cells: readonly string[]): string {
  const last = cells.map((cell) => oneLine(cell) !== '').lastIndexOf(true);
  return cells.slice(0, last + 1).join(',');
}
