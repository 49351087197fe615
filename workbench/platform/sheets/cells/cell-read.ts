import { sameAccount } from '../../accounts.ts';
import type { Book, Sheet } from '../book/book.ts';
import type { Cell } from '../book/cell.ts';
import { writtenIn } from '../book/titles.ts';
import type { Unknowns } from '../book/unknowns.ts';
import { type Calculated, type Calculator, errorTexts, isError } from '../engine/calculator.ts';
import { isFormula } from '../engine/formula.ts';
import { localeForm } from '../engine/formula-locale.ts';
import type { CellData, CellFormat } from '../service/api.ts';
import { formatted } from './number-format.ts';

/** In which of its possible spellings Google gives back what was written. */
export interface ReadBack extends Pick<Unknowns, 'formulaReadBack' | 'timeZoneReadBack' | 'hiddenSeries'> {
  /** Accounts that are given back as spelt here, however they were typed. */
  readonly ownSpellings: readonly string[];
}

/** A book with what is needed to read it. */
export interface Reading extends ReadBack {
  readonly book: Book;
  readonly calculator: Calculator;
}

export const ownSpelling = (ownSpellings: readonly string[], account: string): string =>
  ownSpellings.find((own) => sameAccount(own, account)) ?? account;

export function calculatedAt(
  { book, calculator }: Reading,
  sheet: Sheet,
  row: number,
  column: number,
): Calculated {
  const value = sheet.cells.get(row, column)?.value;
  if (value === undefined || isFormula(value)) return calculator.cell(book, sheet.id, row, column);
  return { value };
}

export const shownAt = (reading: Reading, sheet: Sheet, row: number, column: number): string =>
  formatted(
    calculatedAt(reading, sheet, row, column),
    formatOf(sheet.cells.get(row, column)),
    localeForm(reading.book.properties.locale),
  );

/** The cell's own format, with the look that a typed value brought along where Google keeps that apart. */
export const formatOf = (cell: Cell | undefined): CellFormat | undefined =>
  cell?.look === undefined ? cell?.format : { ...cell.format, numberFormat: cell.look };

export function enteredOf(
  { book, formulaReadBack }: Reading,
  cell: Cell | undefined,
): NonNullable<CellData['userEnteredValue']> {
  const value = cell?.value;
  if (value === undefined) return {};
  if (isFormula(value)) return { formulaValue: writtenIn(book, value, formulaReadBack) };
  return literal(value);
}

export function effectiveOf({ value }: Calculated): NonNullable<CellData['effectiveValue']> {
  if (value === null) return {};
  return isError(value) ? { errorValue: { type: value.type, message: value.message } } : literal(value);
}

function literal(value: number | string | boolean) {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'string' ? { stringValue: value } : { boolValue: value };
}

/** The value of a cell in a values response, by its render options. */
export function renderedAt(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  render: string,
  dates: string,
): string | number | boolean {
  const cell = sheet.cells.get(row, column);
  if (render === 'FORMULA' && isFormula(cell?.value)) return enteredOf(reading, cell).formulaValue ?? '';
  if (render === 'FORMATTED_VALUE') return shownAt(reading, sheet, row, column);
  const calculated = calculatedAt(reading, sheet, row, column);
  const { value } = calculated;
  if (value === null) return '';
  if (isError(value)) return errorTexts[value.type];
  const type = formatOf(cell)?.numberFormat?.type ?? '';
  const isDate =
    /^(DATE|TIME|DATE_TIME)$/.test(type) || (type === '' && /[dyh]/.test(calculated.format ?? ''));
  return typeof value === 'number' && dates === 'FORMATTED_STRING' && isDate
    ? shownAt(reading, sheet, row, column)
    : value;
}
