import type { Reading } from '../cells/cell-read.ts';
import { badRequest } from '../service/api-error.ts';
import type { Book, Sheet } from './book.ts';
import { type Google, LIKELIEST_GOOGLE } from './unknowns.ts';

/**
 * A book being changed. Tabs are copied when first written to (cells by row), so throwing the draft away undoes
 * everything and keeping it costs only what was touched.
 */
export class Draft {
  readonly book: Book;
  readonly #own = new Set<Sheet>();
  /** Ids of charts that were deleted in this batch. */
  readonly freedCharts = new Set<number>();

  constructor(
    base: Book,
    /** On whose behalf: protections apply. */
    readonly user: string,
    readonly google: Google = LIKELIEST_GOOGLE,
    /** Calculates the book as it stands; a new file has nothing to calculate. */
    private readonly readingOf: (book: Book) => Reading = () => {
      throw new RangeError('nothing is calculated while a file is made');
    },
    /** The day at which a date typed without a year is read. */
    readonly today: () => number = () => 0,
  ) {
    this.book = { ...base };
  }

  /** What the formulas of the book come to now. A copy, so that what is written next is seen as a change. */
  reading(): Reading {
    const sheets = this.book.sheets.map((sheet) => (this.#own.has(sheet) ? copySheet(sheet) : sheet));
    return this.readingOf({ ...this.book, sheets });
  }

  /** The tab to look at; 400 when there is none. */
  sheet(sheetId = 0): Sheet {
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw badRequest(`No grid with id: ${sheetId}`);
    return sheet;
  }

  /** The tab to write to. */
  edit(sheetId = 0): Sheet {
    const present = this.sheet(sheetId);
    if (this.#own.has(present)) return present;
    const copy = copySheet(present);
    this.#own.add(copy);
    this.book.sheets = this.book.sheets.map((sheet) => (sheet === present ? copy : sheet));
    return copy;
  }

  /** Adds a tab that belongs to this draft. */
  insert(sheet: Sheet, index: number): void {
    this.#own.add(sheet);
    const { sheets } = this.book;
    this.book.sheets = [...sheets.slice(0, index), sheet, ...sheets.slice(index)];
  }

  /** An id as Google would draw it: it looks random and is the same in every run. */
  freshId(isTaken: (id: number) => boolean): number {
    do {
      this.book.seed = (Math.imul(this.book.seed, 1664525) + 1013904223) & 0x7fffffff;
    } while (isTaken(this.book.seed));
    return this.book.seed;
  }
}

export function copySheet(sheet: Sheet): Sheet {
  return { ...sheet, cells: sheet.cells.fork() };
}
