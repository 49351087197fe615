import { cellName } from '../book/a1.ts';
import type { Book, Sheet } from '../book/book.ts';
import type { Cell } from '../book/cell.ts';
import { formatOf } from '../cells/cell-read.ts';
import { patternOf } from '../cells/number-format.ts';
import { serialOf } from '../cells/serial-date.ts';
import type { Calculated, CalculationError, Calculator, ErrorType } from './calculator.ts';
import {
  createEngine,
  type Engine,
  type EngineCell,
  type EngineCommand,
  type EngineSheet,
  type Extent,
  setMoment,
} from './engine.ts';
import { resultFunction } from './engine-blank.ts';
import { calculatedTabs, clockCells, namesItsCells } from './engine-tabs.ts';
import { addressText, type Formula, isFormula } from './formula.ts';
import { type LocaleForm, localeForm } from './formula-locale.ts';

const NOTHING: Extent = { rows: 0, columns: 0 };

/** o-spreadsheet refuses some names Google allows, so it knows every tab by its id. */
const alias = (sheetId: number) => `T_${sheetId}`;

/** Calculates with o-spreadsheet; `now` is the platform's clock. */
export function createCalculator(now: () => number): Calculator {
  let engine: Engine | undefined;
  let known: Book | undefined;
  /** What the engine holds of `known`, by tab. */
  let held: ReadonlyMap<number, Sheet> = new Map();
  /** Tabs on which a formula was evaluated that no cell holds: a rule of a validation or of a highlight. */
  const askedOn = new Set<number>();
  /** How far results reach, by tab, since anything was last calculated. */
  const extents = new Map<number, Extent>();
  let lastSerial = 0;
  let lastMoment = 0;

  const tabsOf = (book: Book, isKept: (sheetId: number) => boolean): ReadonlyMap<number, Sheet> => {
    const needed = new Set(calculatedTabs(book).map(({ id }) => id));
    const sheets = book.sheets.filter(({ id }) => needed.has(id) || askedOn.has(id) || isKept(id));
    return new Map(sheets.map((sheet) => [sheet.id, sheet]));
  };
  const build = (book: Book): Engine => {
    const locale = localeForm(book.properties.locale);
    const formats = new Map<string, number>();
    const sheets = [...held.values()].map((sheet) => engineSheet(sheet, book, locale, formats));
    return createEngine(
      sheets,
      Object.fromEntries([...formats].map(([pattern, id]) => [id, pattern])),
      locale,
    );
  };
  const passTime = (present: Engine, serial: number) => {
    if (serial === lastSerial) return;
    const isNewDay = Math.floor(serial) !== Math.floor(lastSerial);
    const stale = [...held.values()].flatMap((sheet) =>
      clockCells(sheet, isNewDay).map((place) => ({ sheetId: alias(sheet.id), ...place })),
    );
    if (stale.length > 0) present.passTime(stale, namesItsCells(held.values()));
  };
  const synchronized = (book: Book): Engine => {
    const moment = calculatedAt(book, now());
    if (engine && book === known && moment === lastMoment) return engine;
    const serial = serialOf(moment, book.properties.timeZone);
    setMoment(serial);
    lastMoment = moment;
    extents.clear();
    if (!engine || !known || mustRebuild(known, book, held)) {
      held = tabsOf(book, () => false);
      engine = build(book);
    } else {
      if (known !== book) {
        const tabs = tabsOf(book, (id) => held.has(id));
        const commands = changes({ book: known, tabs: held }, { book, tabs });
        if (commands.length > 0) engine.apply(commands);
        held = tabs;
      }
      passTime(engine, serial);
    }
    known = book;
    lastSerial = serial;
    return engine;
  };

  return {
    cell(book, sheetId, row, column) {
      const present = synchronized(book);
      return held.has(sheetId) ? calculated(present.cell(alias(sheetId), row, column)) : { value: null };
    },
    evaluate(book, formula, sheetId, row, column) {
      const present = synchronized(book);
      setMoment(lastSerial);
      if (!held.has(sheetId)) {
        askedOn.add(sheetId);
        const tabs = tabsOf(book, (id) => held.has(id));
        present.apply(changes({ book, tabs: held }, { book, tabs }));
        held = tabs;
      }
      return calculated(present.evaluate(alias(sheetId), engineFormula(formula, book), row, column));
    },
    spillExtent(book, sheetId) {
      const present = synchronized(book);
      const extent = extents.get(sheetId) ?? (held.has(sheetId) ? present.extent(alias(sheetId)) : NOTHING);
      extents.set(sheetId, extent);
      return extent;
    },
  };
}

const INTERVALS: Readonly<Record<string, number>> = { MINUTE: 60_000, HOUR: 3_600_000 };

/**
 * The moment that TODAY() and its like see: that of the file's last change, and of every minute or hour since where the
 * file asks for that ("Volatile functions are updated on every change and hourly", RecalculationInterval). From when Google
 * counts the hours is not known.
 */
function calculatedAt({ properties, changedAt }: Book, now: number): number {
  const interval = INTERVALS[properties.autoRecalc ?? ''];
  if (changedAt === undefined) return now;
  return interval === undefined ? changedAt : now - ((now - changedAt) % interval);
}

/**
 * Whether the engine cannot follow from one state to the next: tabs gone, resized but for rows added, another locale.
 * Rebuilding is slow, and the library keeps hold of what it built before.
 */
function mustRebuild(from: Book, to: Book, held: ReadonlyMap<number, Sheet>): boolean {
  if (from.properties.locale !== to.properties.locale || from.namedRanges !== to.namedRanges) return true;
  const sheets = new Map(to.sheets.map((sheet) => [sheet.id, sheet]));
  return [...held.values()].some(({ id, grid }) => {
    const next = sheets.get(id)?.grid;
    return next === undefined || next.rowCount < grid.rowCount || next.columnCount !== grid.columnCount;
  });
}

/** A book and what the engine holds of it. */
interface Held {
  readonly book: Book;
  readonly tabs: ReadonlyMap<number, Sheet>;
}

function changes(from: Held, to: Held): EngineCommand[] {
  const locale = localeForm(to.book.properties.locale);
  const commands: EngineCommand[] = [];
  for (const sheet of to.tabs.values()) {
    const { rowCount, columnCount } = sheet.grid;
    const name = alias(sheet.id);
    const before = from.tabs.get(sheet.id);
    if (before !== undefined) {
      if (rowCount > before.grid.rowCount) commands.push(addedRows(name, before.grid.rowCount, rowCount));
      continue;
    }
    commands.push({
      type: 'CREATE_SHEET',
      sheetId: name,
      name,
      position: from.tabs.size,
      rows: rowCount,
      cols: columnCount,
    });
  }
  for (const sheet of to.tabs.values()) {
    const before = from.tabs.get(sheet.id)?.cells;
    if (before === sheet.cells) continue;
    const height = Math.max(sheet.cells.height, before?.height ?? 0);
    for (let row = 0; row < height; row++) {
      const oldRow = before?.row(row);
      const newRow = sheet.cells.row(row);
      if (oldRow === newRow) continue;
      const width = Math.max(oldRow?.length ?? 0, newRow?.length ?? 0);
      for (let col = 0; col < width; col++) {
        const old = oldRow?.[col];
        const next = newRow?.[col];
        if (
          old === next ||
          (old?.value === next?.value && old?.format === next?.format && old?.look === next?.look)
        )
          continue;
        const format = enginePattern(next, locale) ?? '';
        const content = engineContent(next, to.book);
        if (content === engineContent(old, from.book) && format === (enginePattern(old, locale) ?? ''))
          continue;
        commands.push({ type: 'UPDATE_CELL', sheetId: alias(sheet.id), row, col, content, format });
      }
    }
  }
  return commands;
}

const addedRows = (name: string, from: number, to: number): EngineCommand => ({
  type: 'ADD_COLUMNS_ROWS',
  dimension: 'ROW',
  position: 'after',
  sheetId: name,
  sheetName: name,
  base: from - 1,
  quantity: to - from,
});

function engineSheet(
  sheet: Sheet,
  book: Book,
  locale: LocaleForm,
  patterns: Map<string, number>,
): EngineSheet {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === undefined) return;
    const at = cellName(row, column);
    cells[at] = engineContent(cell, book);
    const pattern = enginePattern(cell, locale);
    if (pattern === undefined) return;
    if (!patterns.has(pattern)) patterns.set(pattern, patterns.size + 1);
    formats[at] = patterns.get(pattern) ?? 0;
  });
  const name = alias(sheet.id);
  return {
    id: name,
    name,
    colNumber: sheet.grid.columnCount,
    rowNumber: sheet.grid.rowCount,
    cells,
    formats,
  };
}

/** Only literals carry a format into the engine: it makes `=A1+1` a date where A1 is one. */
function enginePattern(cell: Cell | undefined, locale: LocaleForm): string | undefined {
  const pattern = typeof cell?.value === 'number' ? patternOf(formatOf(cell), locale) : undefined;
  return pattern === '@' ? undefined : pattern;
}

function engineContent(cell: Cell | undefined, book: Book): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (isFormula(value)) return engineFormula(value, book);
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}

/** The formula as o-spreadsheet reads it: US separators, tabs by alias, names replaced by their ranges. */
function engineFormula(formula: Formula, book: Book): string {
  if (formula.malformed) return '=(';
  let text = '';
  for (const part of formula.parts) {
    if (part.kind === 'reference') {
      text += part.sheetId === undefined ? addressText(part) : `${alias(part.sheetId)}!${addressText(part)}`;
    } else if (part.kind === 'broken') text += '#REF';
    else if (part.kind === 'separator' || part.kind === 'number') text += part.us;
    else if (part.kind === 'name') text += namedAddress(part.text, book) ?? 'PLATFORM.UNKNOWN()';
    else text += engineText(part.text);
  }
  return `=${resultFunction}(${text})`;
}

/** o-spreadsheet knows no doubled quote inside a text: it is written as CHAR(34). */
const engineText = (text: string): string =>
  /^".*"".*"$/s.test(text) ? `("${text.slice(1, -1).split('""').join('"&CHAR(34)&"')}")` : text;

function namedAddress(name: string, book: Book): string | undefined {
  const range = book.namedRanges.find((named) => named.name?.toLowerCase() === name.toLowerCase())?.range;
  const sheet = range && book.sheets.find(({ id }) => id === (range.sheetId ?? 0));
  if (!range || !sheet) return undefined;
  const first = cellName(range.startRowIndex ?? 0, range.startColumnIndex ?? 0);
  const last = cellName(
    (range.endRowIndex ?? sheet.grid.rowCount) - 1,
    (range.endColumnIndex ?? sheet.grid.columnCount) - 1,
  );
  return `${alias(sheet.id)}!${first === last ? first : `${first}:${last}`}`;
}

const errorTypes: Readonly<Record<string, ErrorType>> = {
  '#N/A': 'N_A',
  '#REF': 'REF',
  '#BAD_EXPR': 'ERROR',
  '#CYCLE': 'REF',
  '#NAME?': 'NAME',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NUM!': 'NUM',
  '#SPILL!': 'REF',
  '#ERROR': 'VALUE',
  '#NULL!': 'NULL_VALUE',
};

function calculated({ value, format, message }: EngineCell): Calculated {
  const type = typeof value === 'string' ? errorTypes[value] : undefined;
  if (type) return { value: { type, message: message ?? '' } satisfies CalculationError };
  return { value, ...(format && { format }) };
}
