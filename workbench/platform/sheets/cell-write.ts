import type { CellData } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book, Cell, Entered } from './book.ts';
import { checkedRule, ruleCopiedBy } from './conditions.ts';
import type { Draft } from './draft.ts';
import { childMask, type FieldMask, overlay } from './field-mask.ts';
import { isFormula } from './formula.ts';
import { copiedBy } from './formula-shift.ts';
import { isPlainText, requireKnownPattern } from './number-format.ts';
import { parseIn } from './titles.ts';

export const longestText = 50_000;

/** Google's refusal of an over-long cell (platform.md A). */
export const tooLongMessage =
  'Your input contains more than the maximum of 50000 characters in a single cell.';

const writable = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note', 'textFormatRuns'];
const readOnly = ['effectiveValue', 'effectiveFormat', 'formattedValue', 'hyperlink', 'dataSourceFormula'];

/** What a CellData and its mask do to a cell, parsed once and then applied to as many cells as wished. */
export type CellChange = (cell: Cell | undefined, rowsDown?: number, columnsRight?: number) => Cell;

export function cellChange({ book, google }: Draft, data: CellData, mask: FieldMask): CellChange {
  const named = mask === '*' ? Object.keys(data) : Object.keys(mask);
  const refused = named.find((field) => !writable.includes(field) && !readOnly.includes(field));
  if (refused) throw badRequest(`local platform: CellData.${refused} is not emulated`);
  if (mask !== '*') {
    const ignored = named.find((field) => readOnly.includes(field));
    if (ignored) throw badRequest(`Invalid field: ${ignored} is read-only`);
  }
  const asks = (field: string) => childMask(mask, field) !== undefined;
  const value = asks('userEnteredValue') ? enteredValue(book, data.userEnteredValue) : undefined;
  const rule = asks('dataValidation') ? checkedRule(book, data.dataValidation) : undefined;
  const formatMask = childMask(mask, 'userEnteredFormat');
  if (formatMask && data.userEnteredFormat) requireKnownPattern(data.userEnteredFormat);

  return (cell = {}, rows = 0, columns = 0) => {
    const next: { -readonly [field in keyof Cell]: Cell[field] } = { ...cell };
    if (asks('userEnteredValue')) {
      next.value = isFormula(value) ? copiedBy(value, rows, columns) : value;
      next.runs = undefined;
    }
    if (formatMask) next.format = overlay(cell.format, data.userEnteredFormat, formatMask);
    if (typeof value === 'number' && google.numberIntoText === 'text' && isPlainText(next.format))
      next.value = String(value);
    if (asks('dataValidation')) next.validation = rule && ruleCopiedBy(book, rule, rows, columns);
    if (asks('note')) next.note = data.note === '' ? undefined : data.note;
    if (asks('textFormatRuns')) next.runs = data.textFormatRuns;
    return next;
  };
}

/** Reads an ExtendedValue. Text stays text even when it begins with `=` (platform.md, second reading 4). */
export function enteredValue(book: Book, value: CellData['userEnteredValue']): Entered | undefined {
  if (!value) return undefined;
  if (value.errorValue) throw badRequest('ExtendedValue.errorValue is read-only');
  if (value.formulaValue !== undefined) {
    requireShort(value.formulaValue);
    if (!/^[=+]/.test(value.formulaValue))
      throw badRequest(`Invalid value: formulaValue must start with "=": ${value.formulaValue}`);
    return parseIn(book, value.formulaValue);
  }
  if (value.stringValue !== undefined) {
    requireShort(value.stringValue);
    return value.stringValue === '' ? undefined : value.stringValue;
  }
  return value.numberValue ?? value.boolValue;
}

export function requireShort(text: string): void {
  if (text.length > longestText) throw badRequest(tooLongMessage);
}
