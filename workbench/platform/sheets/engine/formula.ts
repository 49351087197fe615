import { type Corner, formatCorner, quoteTitle } from '../book/a1.ts';

/**
 * A formula held by what it means: tabs by id, so that renaming follows by itself. A reference whose tab was missing
 * when the formula was written stays broken until somebody writes the formula again (docs/platform.md 46).
 */
export interface Formula {
  /** Begins after the `=`. */
  readonly parts: readonly Part[];
  /** Not a formula in the spreadsheet's locale; shown as `#ERROR!`. */
  readonly malformed: boolean;
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'separator'; readonly text: string; readonly us: string }
  | { readonly kind: 'number'; readonly text: string; readonly us: string }
  | { readonly kind: 'function'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'broken'; readonly text: string }
  | Reference;

export interface Reference {
  readonly kind: 'reference';
  /** The tab's id, or undefined for the formula's own tab. */
  readonly sheetId: number | undefined;
  /** `Tab!` as written and the title it had then; re-written when the title has changed. */
  readonly prefix: string;
  readonly title: string;
  readonly from: Corner;
  readonly to?: Corner;
  /** The address as written; undefined once it was moved. */
  readonly text: string | undefined;
}

export type SeparatorStyle = 'as-written' | 'us';

/** Finds the present title of a tab. */
export type TitleOf = (sheetId: number) => string | undefined;

export function addressText(reference: Reference): string {
  if (reference.text !== undefined) return reference.text;
  return formatCorner(reference.from) + (reference.to ? `:${formatCorner(reference.to)}` : '');
}

function referenceText(reference: Reference, titleOf: TitleOf): string {
  if (reference.sheetId === undefined) return addressText(reference);
  const title = titleOf(reference.sheetId);
  if (title === undefined) return '#REF!';
  return (title === reference.title ? reference.prefix : `${quoteTitle(title)}!`) + addressText(reference);
}

/** The formula as a reader gets it back, with the leading `=`. */
export function formulaText(
  formula: Formula,
  titleOf: TitleOf,
  style: SeparatorStyle = 'as-written',
): string {
  let text = '=';
  for (const part of formula.parts) {
    if (part.kind === 'reference') text += referenceText(part, titleOf);
    else if (style === 'us' && (part.kind === 'separator' || part.kind === 'number')) text += part.us;
    else text += part.text;
  }
  return text;
}

export const isFormula = (value: unknown): value is Formula =>
  typeof value === 'object' && value !== null && 'parts' in value;
