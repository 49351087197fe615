import { type Formula, formulaText, type SeparatorStyle } from '../engine/formula.ts';
import { localeForm } from '../engine/formula-locale.ts';
import { parseFormula } from '../engine/formula-parse.ts';
import type { Book } from './book.ts';

export const sheetByTitle = (book: Book, title: string) =>
  book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());

const titleOf = (book: Book) => (sheetId: number) => book.sheets.find(({ id }) => id === sheetId)?.title;

/** Parses formula text in the book's locale, against the tabs that exist now. */
export const parseIn = (book: Book, text: string): Formula =>
  parseFormula(text, localeForm(book.properties.locale), (title) => sheetByTitle(book, title)?.id);

export const writtenIn = (book: Book, formula: Formula, style?: SeparatorStyle): string =>
  formulaText(formula, titleOf(book), style);
