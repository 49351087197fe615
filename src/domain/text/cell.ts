/**
 * A number that its cell shows as something else: 1/5 or 1-2 typed is the serial of a day, 300% typed is 3, `12 ₫` typed may
 * be money, 1E3 typed is 1000. The cell keeps that number format for the next number.
 */
export type FormattedAs = (typeof FORMATS)[number];
const FORMATS = ['date', 'percent', 'money', 'scientific'] as const;

/** The content of a cell, in the kinds that rules A1 and A2 tell apart (docs/product.md 5). */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly formattedAs: FormattedAs | null }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly text: string };

export const isFormatShown = (problem: string): problem is FormattedAs =>
  FORMATS.some((format) => format === problem);

export const BLANK: CellContent = { kind: 'blank' };
export const numberCell = (value: number): CellContent => ({ kind: 'number', value, formattedAs: null });
export const textCell = (text: string): CellContent => ({ kind: 'text', text });

/** What a vi_VN spreadsheet makes of a text typed into a cell: "1.234" is 1234, "1,5" a fraction; what is no number stays text. */
export function typedCell(typed: string): CellContent {
  const text = typed.normalize('NFC').trim();
  if (text === '') return BLANK;
  return /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)
    ? // A sheet shows and keeps -0 as 0.
      numberCell(Number(text.replace(/\./g, '').replace(',', '.')) + 0)
    : textCell(text);
}

/** A text just as typed, blanks and spelling kept: what the sheet's own comparison sees. */
export const rawText = (cell: CellContent): string => (cell.kind === 'text' ? cell.text : plainText(cell));

/** The text a person would see, NFC and trimmed; a formula counts as no text at all. */
export function plainText(cell: CellContent): string {
  switch (cell.kind) {
    case 'blank':
    case 'formula':
      return '';
    case 'text':
      return cell.text.normalize('NFC').trim();
    case 'number':
      return String(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
  }
}
