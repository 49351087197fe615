import { sameAccount } from '../accounts.ts';
import type { CellData } from './api.ts';
import type { Book, Cell, Sheet } from './book.ts';
import { type Calculated, type Calculator, errorTexts, isError } from './calculator.ts';
import { childMask, type FieldMask, project } from './field-mask.ts';
import { type Formula, isFormula, type SeparatorStyle } from './formula.ts';
import { localeForm } from './formula-locale.ts';
import { formatted } from './number-format.ts';
import { writtenIn } from './titles.ts';

/** In which of its possible spellings Google gives back what was written. */
export interface ReadBack {
  /** Disputed on live Google (platform.md D). */
  readonly formulaReadBack: SeparatorStyle;
  /** `cldr`: Viet Nam's zone by CLDR's own id for it, as the API's "CLDR format" may mean. */
  readonly timeZoneReadBack: 'as-written' | 'cldr';
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
    sheet.cells.get(row, column)?.format,
    localeForm(reading.book.properties.locale),
  );

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
  const type = cell?.format?.numberFormat?.type ?? '';
  const isDate =
    /^(DATE|TIME|DATE_TIME)$/.test(type) || (type === '' && /[dyh]/.test(calculated.format ?? ''));
  return typeof value === 'number' && dates === 'FORMATTED_STRING' && isDate
    ? shownAt(reading, sheet, row, column)
    : value;
}

/** A cell as GridData shows it, as far as the mask asks; undefined when nothing of it is left. */
export function cellDataAt(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  mask: FieldMask,
): CellData | undefined {
  const cell = sheet.cells.get(row, column);
  const calculated = calculatedAt(reading, sheet, row, column);
  if (!cell && calculated.value === null) return undefined;
  const asks = (field: keyof CellData) => childMask(mask, field) !== undefined;
  const data: CellData = {};
  if (asks('userEnteredValue') && cell?.value !== undefined) data.userEnteredValue = enteredOf(reading, cell);
  if (calculated.value !== null) {
    if (asks('effectiveValue')) data.effectiveValue = effectiveOf(calculated);
    if (asks('formattedValue')) data.formattedValue = shownAt(reading, sheet, row, column);
  }
  if (asks('userEnteredFormat') && cell?.format) data.userEnteredFormat = cell.format;
  // The look of a formula's result is Google's affair; only what the cell itself has is told.
  const type = cell?.format?.numberFormat?.type;
  if (mask !== '*' && asks('effectiveFormat') && type !== undefined)
    data.effectiveFormat = { numberFormat: { type } };
  if (asks('dataValidation') && cell?.validation) data.dataValidation = cell.validation;
  if (asks('note') && cell?.note !== undefined) data.note = cell.note;
  if (asks('textFormatRuns') && cell?.runs) data.textFormatRuns = [...cell.runs];
  if (asks('hyperlink') && isFormula(cell?.value)) {
    const link = linkOf(reading, cell.value, sheet, row, column);
    if (link) data.hyperlink = link;
  }
  return isShallow(mask) ? data : (project(data, mask) as CellData);
}

/** Whether every field is asked for whole, as most masks do: then nothing is left to be cut. */
const isShallow = (mask: FieldMask): boolean =>
  mask === '*' || Object.values(mask).every((inner) => inner === '*');

/** The target of a formula that is one HYPERLINK call. */
function linkOf(
  { book, calculator }: Reading,
  formula: Formula,
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  const [first, ...rest] = formula.parts;
  if (first?.kind !== 'function' || !/^hyperlink$/i.test(first.text)) return undefined;
  const asking: Formula = { ...formula, parts: [{ kind: 'function', text: 'PLATFORM.LINK' }, ...rest] };
  const { value } = calculator.evaluate(book, asking, sheet.id, row, column);
  return typeof value === 'string' ? value : undefined;
}
