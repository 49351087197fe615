import type { Book } from '../book/book.ts';
import type { Formula } from './formula.ts';

/** Google's kinds of error, with the text a cell shows for each. */
export const errorTexts = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
} as const;

export type ErrorType = keyof typeof errorTexts;

export interface CalculationError {
  readonly type: ErrorType;
  readonly message: string;
}

/** What a formula comes to; null when it is blank, as `=A1` of an empty cell is. */
export interface Calculated {
  readonly value: number | string | boolean | null | CalculationError;
  /** Number format the formula gives its result, e.g. a date's; undefined when none. */
  readonly format?: string;
  /** Target of a HYPERLINK. */
  readonly link?: string;
}

export const isError = (value: Calculated['value']): value is CalculationError =>
  typeof value === 'object' && value !== null;

/** Calculates one book. Books are compared with the last one given, so that only what changed is calculated again. */
export interface Calculator {
  /** The value at a cell, spilled values included; null when nothing stands there. */
  cell(book: Book, sheetId: number, row: number, column: number): Calculated;
  /** The value of a formula as if it stood at that cell, which itself is left alone. */
  evaluate(book: Book, formula: Formula, sheetId: number, row: number, column: number): Calculated;
  /** Rows and columns that results of array formulas reach to on a tab. */
  spillExtent(book: Book, sheetId: number): { readonly rows: number; readonly columns: number };
}
