import type { Book } from '../book/book.ts';
import type { Cell, Entered } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { parseIn } from '../book/titles.ts';
import { isFormula } from '../engine/formula.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { CellData, CellFormat } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { childMask, type FieldMask, overlay, project } from '../service/field-mask.ts';
import { bothColorsMasked, withBothColors } from './colors.ts';
import { checkedRule, ruleCopiedBy } from './conditions.ts';
import { isPlainText, requireKnownPattern } from './number-format.ts';

export const longestText = 50_000;

/** Google's refusal of an over-long cell (docs/platform.md 10). */
const tooLongMessage = 'Your input contains more than the maximum of 50000 characters in a single cell.';

const writable = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note', 'textFormatRuns'];
const readOnly = ['effectiveValue', 'effectiveFormat', 'formattedValue', 'hyperlink', 'dataSourceFormula'];

/** What a CellData and its mask do to a cell, parsed once and then applied to as many cells as wished. */
export type CellChange = (cell: Cell | undefined, rowsDown?: number, columnsRight?: number) => Cell;

export function cellChange(
  { book, google }: Draft,
  data: CellData,
  mask: FieldMask,
  sheetId: number,
): CellChange {
  const named = mask === '*' ? Object.keys(data) : Object.keys(mask);
  const refused = named.find((field) => !writable.includes(field) && !readOnly.includes(field));
  if (refused) throw badRequest(`local platform: CellData.${refused} is not emulated`);
  if (mask !== '*') {
    const ignored = named.find((field) => readOnly.includes(field));
    if (ignored) throw badRequest(`Invalid field: ${ignored} is read-only`);
  }
  const asks = (field: string) => childMask(mask, field) !== undefined;
  const value = asks('userEnteredValue') ? enteredValue(book, data.userEnteredValue) : undefined;
  const rule = asks('dataValidation') ? checkedRule(book, data.dataValidation, sheetId) : undefined;
  const formatMask = childMask(mask, 'userEnteredFormat');
  if (formatMask && data.userEnteredFormat) requireKnownPattern(data.userEnteredFormat);
  const format = formatMask && storedFormat(data.userEnteredFormat, formatMask);
  const storedMask = formatMask && bothColorsMasked(formatMask);
  const runs = data.textFormatRuns && withBothColors(data.textFormatRuns);

  return (cell = {}, rows = 0, columns = 0) => {
    const next: { -readonly [field in keyof Cell]: Cell[field] } = { ...cell };
    if (asks('userEnteredValue')) {
      next.value = isFormula(value) ? copiedBy(value, rows, columns) : value;
      next.runs = undefined;
      next.look = undefined;
    }
    if (storedMask) {
      next.format = overlay(cell.format, format, storedMask);
      if (childMask(storedMask, 'numberFormat') !== undefined) next.look = undefined;
    }
    if (typeof value === 'number' && google.numberIntoText === 'text' && isPlainText(next.format))
      next.value = String(value);
    if (asks('dataValidation')) next.validation = rule && ruleCopiedBy(book, rule, rows, columns);
    if (asks('note')) next.note = data.note === '' ? undefined : data.note;
    if (asks('textFormatRuns')) next.runs = runs;
    return next;
  };
}

/** A format as it is kept: no more than the mask names, and colours in both spellings. */
function storedFormat(format: CellFormat | undefined, mask: FieldMask): CellFormat | undefined {
  if (format === undefined) return undefined;
  const { borders, ...rest } = withBothColors(project(format, mask) as CellFormat);
  return borders === undefined ? rest : { ...rest, borders: mapBorders(borders) };
}

type Borders = NonNullable<CellFormat['borders']>;
type Border = NonNullable<Borders['top']>;

const mapBorders = (borders: Borders): Borders =>
  Object.fromEntries(Object.entries(borders).map(([side, border]) => [side, wholeBorder(border)]));

const widths: Readonly<Record<string, number>> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 };

/** A border is given back with its width and its colour, black unless told (recorded answers, burnash/gspread). */
export function wholeBorder(border: Border): Border {
  const { style, color, colorStyle } = border;
  if (style === undefined || style === 'NONE' || style === 'STYLE_UNSPECIFIED') return border;
  const drawn = withBothColors({ color: color ?? {}, ...(colorStyle && { colorStyle }) });
  return { style, width: widths[style] ?? 1, ...drawn };
}

/** Reads an ExtendedValue. Text stays text even when it begins with `=` (docs/platform.md 52). */
function enteredValue(book: Book, value: CellData['userEnteredValue']): Entered | undefined {
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
