import { cellName } from '../book/a1.ts';
import type { Book, Sheet } from '../book/book.ts';
import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, rangeName, rangeOf } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { parseIn } from '../book/titles.ts';
import type { Google } from '../book/unknowns.ts';
import { requireShort } from '../cells/cell-write.ts';
import { isPlainText } from '../cells/number-format.ts';
import { parseTyped } from '../cells/typed-text.ts';
import { localeForm } from '../engine/formula-locale.ts';
import type { CellFormat, GridRange, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import { sheetOf, valuesArea } from './values-read.ts';

/** What a written text comes to in a cell of that format: its value, and a number format when it brings one. */
export function interpreted(
  book: Book,
  text: string,
  format: CellFormat | undefined,
  todaySerial: number,
  google: Google,
): Pick<Cell, 'value' | 'format' | 'look'> {
  if (isPlainText(format)) return { value: text.replace(/^'/, '') || undefined, format };
  const typed = parseTyped(text, localeForm(book.properties.locale), todaySerial);
  if (typed.isFormula) return { value: parseIn(book, text), format };
  if (typed.numberFormat?.type === 'CURRENCY' && google.typedMoney === 'text') return { value: text, format };
  const isAutomatic = format?.numberFormat === undefined;
  // A cell that shows percentages takes a plain 5 for 5 %.
  const isPercent = format?.numberFormat?.type === 'PERCENT' && typed.numberFormat === undefined;
  if (isPercent && typeof typed.value === 'number')
    return { value: Number((typed.value / 100).toPrecision(15)), format };
  const value = typed.value === '' ? undefined : typed.value;
  if (!isAutomatic || !typed.numberFormat) return { value, format };
  const isRecorded = typed.numberFormat.type !== 'PERCENT';
  return isRecorded || google.typedLook === 'entered'
    ? { value, format: { ...format, numberFormat: typed.numberFormat } }
    : { value, format, look: typed.numberFormat };
}

export interface Written {
  readonly updatedRange: string;
  readonly updatedRows: number;
  readonly updatedColumns: number;
  readonly updatedCells: number;
  /** The cells that were written to; not told. */
  readonly target: GridRange;
}

/** Writes rows of values from a range's first cell: null skips, "" clears (docs/platform.md 48). */
export function writeValues(
  draft: Draft,
  range: GridRange,
  data: ValueRange,
  inputOption: string | undefined,
  todaySerial: number,
): Written {
  if (inputOption !== 'RAW' && inputOption !== 'USER_ENTERED')
    throw badRequest("'valueInputOption' is required but not specified");
  const present = sheetOf(draft.book, range);
  const area = valuesArea(present, range, false);
  const rows = data.majorDimension === 'COLUMNS' ? transposed(data.values ?? []) : (data.values ?? []);
  const width = Math.max(0, ...rows.map((row) => row.length));
  requireFit(present, area, range, rows.length, width);
  const written = { ...area, bottom: area.top + rows.length, right: area.left + width };
  if (rows.length > 0 && width > 0) requireOpen(draft.book, present, draft.user, written);
  const { cells } = draft.edit(present.id);
  let updatedCells = 0;
  rows.forEach((row, y) => {
    row.forEach((value: unknown, x) => {
      if (value === null || value === undefined) return;
      updatedCells++;
      const cell = cells.get(area.top + y, area.left + x);
      cells.set(area.top + y, area.left + x, {
        ...cell,
        runs: undefined,
        look: undefined,
        ...entered(draft, value, cell?.format, inputOption, todaySerial),
      });
    });
  });
  return {
    updatedRange: rangeName(present, written, cellName),
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells,
    target: rangeOf(present.id, written),
  };
}

function entered(
  { book, google }: Draft,
  value: unknown,
  format: CellFormat | undefined,
  option: string,
  todaySerial: number,
) {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string')
    throw badRequest(`Invalid values: ${JSON.stringify(value)} is no value of a cell`);
  requireShort(value);
  return option === 'RAW'
    ? { value: value === '' ? undefined : value }
    : interpreted(book, value, format, todaySerial, google);
}

function requireFit(sheet: Sheet, area: Area, range: GridRange, height: number, width: number): void {
  const isCell =
    range.endRowIndex === (range.startRowIndex ?? 0) + 1 &&
    range.endColumnIndex === (range.startColumnIndex ?? 0) + 1;
  const bottom = isCell ? sheet.grid.rowCount : area.bottom;
  const right = isCell ? sheet.grid.columnCount : area.right;
  const name = rangeName(sheet, area, cellName);
  if (area.top + height > bottom)
    throw badRequest(`Requested writing within range [${name}], but tried writing to row [${bottom + 1}]`);
  if (area.left + width > right)
    throw badRequest(`Requested writing within range [${name}], but tried writing to column [${right + 1}]`);
}

const transposed = (columns: unknown[][]): unknown[][] => {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
};

/** Empties the values of a range; formats and validation stay. */
export function clearValues(draft: Draft, range: GridRange): string {
  const present = sheetOf(draft.book, range);
  const area = valuesArea(present, range, false);
  requireOpen(draft.book, present, draft.user, area);
  clearArea(draft.edit(present.id), area);
  return rangeName(present, area, cellName);
}

export function clearArea(sheet: Sheet, area: Area): void {
  for (let row = area.top; row < Math.min(area.bottom, sheet.cells.height); row++) {
    for (let column = area.left; column < area.right; column++) {
      const cell = sheet.cells.get(row, column);
      if (cell) sheet.cells.set(row, column, { ...cell, value: undefined, runs: undefined, look: undefined });
    }
  }
}
