import { type Day, dayOfSerial, type Moment, momentOfSerial, parseDay } from '../../domain/calendar/day.ts';
import { BLANK, type CellContent, type FormattedAs } from '../../domain/text/cell.ts';
import { visibleText } from '../../domain/text/plain-text.ts';
import type { Cell } from './a1.ts';
import { type CellData, type ExtendedValue, retitledFormula } from './value.ts';

/** A rectangle of a tab as it was read; cells outside what was read are blank. */
export interface Grid {
  readonly sheetId: number;
  /** What was typed: a formula stays a formula. */
  readonly entered: (at: Cell) => ExtendedValue;
  /** What is seen: a formula's result, where results were read. */
  readonly effective: (at: Cell) => ExtendedValue;
  readonly formattedAs: (at: Cell) => FormattedAs | null;
  /** The kind of the cell's validation: `BOOLEAN` for a checkbox; undefined when it has none. */
  readonly validationType: (at: Cell) => string | undefined;
  /** One past the last row that holds anything. */
  readonly endRow: number;
  /** Where a typed text stands, NFC; null when nowhere or more than once. */
  readonly placeOf: (text: string) => Cell | null;
}

type GridData = GoogleAppsScript.Sheets.Schema.GridData;

/** Google leaves out `startRow` and `startColumn` when 0, and empty cells at the ends (docs/platform.md 42). */
export function gridOf(sheetId: number, parts: readonly GridData[]): Grid {
  const cells = new Map<string, CellData>();
  const places = new Map<string, Cell | null>();
  let endRow = 0;
  for (const { startRow = 0, startColumn = 0, rowData = [] } of parts) {
    rowData.forEach(({ values = [] }, rowIndex) => {
      values.forEach((data, columnIndex) => {
        const place = { row: startRow + rowIndex, column: startColumn + columnIndex };
        cells.set(`${place.row}:${place.column}`, data);
        const text = data.userEnteredValue?.stringValue?.normalize('NFC');
        if (text !== undefined) places.set(text, places.has(text) ? null : place);
        const value = { ...data.effectiveValue, ...data.userEnteredValue };
        if (Object.keys(value).length > 0) endRow = Math.max(endRow, startRow + rowIndex + 1);
      });
    });
  }
  const at = ({ row, column }: Cell): CellData => cells.get(`${row}:${column}`) ?? {};
  return {
    sheetId,
    entered: (cell) => at(cell).userEnteredValue ?? {},
    effective: (cell) => at(cell).effectiveValue ?? at(cell).userEnteredValue ?? {},
    formattedAs: (cell) => formatShownOf(at(cell)),
    validationType: (cell) => at(cell).dataValidation?.condition?.type,
    endRow,
    placeOf: (text) => places.get(text) ?? null,
  };
}

/** Whether Google writes the look of a typed date down as entered or only as effective is not documented. */
function formatShownOf({ userEnteredFormat, effectiveFormat }: CellData): FormattedAs | null {
  const type = userEnteredFormat?.numberFormat?.type ?? effectiveFormat?.numberFormat?.type ?? '';
  if (/DATE|TIME/.test(type)) return 'date';
  if (type === 'CURRENCY') return 'money';
  if (type === 'SCIENTIFIC') return 'scientific';
  return type === 'PERCENT' ? 'percent' : null;
}

/** The cells as they are once tabs were renamed, by their present titles: Google keeps formulas pointed at the same tab. */
export const retitledGrid = (grid: Grid, newTitle: ReadonlyMap<string, string>): Grid => ({
  ...grid,
  entered: (at) => {
    const value = grid.entered(at);
    return value.formulaValue === undefined
      ? value
      : { ...value, formulaValue: retitledFormula(value.formulaValue, newTitle) };
  },
});

/** What a person left in the cell. */
export function contentOf(grid: Grid, at: Cell): CellContent {
  const value = grid.entered(at);
  if (value.formulaValue !== undefined) return { kind: 'formula', text: value.formulaValue };
  if (value.numberValue !== undefined)
    return { kind: 'number', value: value.numberValue, formattedAs: grid.formattedAs(at) };
  if (value.boolValue !== undefined) return { kind: 'boolean', value: value.boolValue };
  if (value.stringValue !== undefined) return { kind: 'text', text: value.stringValue };
  return BLANK;
}

/** The text a formula or a person put there, NFC and trimmed; numbers as digits. */
export function textAt(grid: Grid, at: Cell): string {
  const { stringValue, numberValue, boolValue } = grid.effective(at);
  if (stringValue !== undefined) return stringValue.normalize('NFC').trim();
  return numberValue === undefined
    ? boolValue === undefined
      ? ''
      : boolValue
        ? 'TRUE'
        : 'FALSE'
    : String(numberValue);
}

export const numberAt = (grid: Grid, at: Cell): number | null => grid.effective(at).numberValue ?? null;

/** The day in a cell: a date, or a text that names one (`31/01/2023`). */
export function dayAt(grid: Grid, at: Cell): Day | null {
  const serial = numberAt(grid, at);
  return serial === null ? parseDay(textAt(grid, at)) : dayOfSerial(serial);
}

export function momentAt(grid: Grid, at: Cell): Moment | null {
  const serial = numberAt(grid, at);
  return serial === null ? null : momentOfSerial(serial);
}

/**
 * Addresses separated by commas, semicolons, slashes, blanks or line ends; each once, as typed. Of `Name <a@b>` and
 * `mailto:a@b`, as mail programs copy them, the address alone; signs that no eye sees are no part of it. Wrong words with
 * only blanks between them are one wrong text: an address with a blank inside is one fault to correct.
 */
export function addressesIn(text: string): {
  readonly valid: readonly string[];
  readonly wrong: readonly string[];
} {
  const words = visibleText(text)
    .replace(/(?:"[^"]*"\s*|[^<>,;\n"@]*)<([^<>]*)>/g, ' $1 ')
    .split(/[,;|/\n\r]+/)
    .flatMap((part) =>
      joinedWrong(
        part
          .split(/\s+/)
          .map((word) => word.replace(/^mailto:/i, '').replace(/^["'([<]+|["')\]>.]+$/g, ''))
          .filter((word) => /[^-–•.]/.test(word)),
      ),
    );
  const unique = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  return { valid: unique.filter(isAddress), wrong: unique.filter((word) => !isAddress(word)) };
}

/** Wrong words that follow each other become one text, as long as it holds no more than one @. */
function joinedWrong(words: readonly string[]): string[] {
  const texts: string[] = [];
  for (const word of words) {
    const before = texts.at(-1);
    const joins = before !== undefined && !isAddress(before) && !isAddress(word);
    if (joins && `${before}${word}`.split('@').length <= 2) texts[texts.length - 1] = `${before} ${word}`;
    else texts.push(word);
  }
  return texts;
}

/** Plain ASCII addresses only: anything else Google refuses for the whole mail (docs/platform.md 37). */
const isAddress = (word: string): boolean =>
  word.length <= 254 &&
  /^[A-Za-z0-9_%+'-]+(?:\.[A-Za-z0-9_%+'-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    word,
  );
