import type { ReadBack, Reading } from '../cells/cell-read.ts';
import { serialOf } from '../cells/serial-date.ts';
import type { Calculator } from '../engine/calculator.ts';
import { createCalculator } from '../engine/engine-calculator.ts';
import { notFound, permissionDenied } from '../service/api-error.ts';
import type { Book } from './book.ts';
import { Draft } from './draft.ts';
import { mayRead, mayWrite } from './permissions.ts';
import type { Google } from './unknowns.ts';

interface Entry {
  book: Book;
  readonly calculator: Calculator;
}

/** All files, each with its calculator. The only place where a changed book replaces the old one. */
export class Store {
  readonly #entries = new Map<string, Entry>();

  constructor(
    readonly now: () => number,
    readonly readBack: ReadBack,
    readonly google: Google,
  ) {}

  add(book: Book): void {
    this.#entries.set(book.id, { book, calculator: createCalculator(this.now) });
  }

  /** Replaces all files; the calculator of a file with the same id goes on from what it had calculated. */
  replaceAll(books: readonly Book[]): void {
    const before = new Map(this.#entries);
    this.#entries.clear();
    for (const book of books)
      this.#entries.set(book.id, {
        book,
        calculator: before.get(book.id)?.calculator ?? createCalculator(this.now),
      });
  }

  all(): Book[] {
    return [...this.#entries.values()].map(({ book }) => book);
  }

  remove(id: string): boolean {
    return this.#entries.delete(id);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Throws Google's 404 for an unknown file. */
  book(id: string): Book {
    return this.#entry(id).book;
  }

  reading(id: string, book = this.book(id)): Reading {
    return { book, calculator: this.#entry(id).calculator, ...this.readBack };
  }

  readingFor(id: string, user: string): Reading {
    const reading = this.reading(id);
    if (!mayRead(reading.book, user)) throw permissionDenied();
    return reading;
  }

  /** Changes a file as that user; when `change` throws, nothing has happened. */
  change<T>(id: string, user: string, change: (draft: Draft) => T): T {
    const book = this.book(id);
    if (!mayWrite(book, user)) throw permissionDenied();
    const draft = this.draft(book, user);
    const result = change(draft);
    this.keep(draft);
    return result;
  }

  /** A draft of that file on behalf of that user, until it is kept. */
  draft(book: Book, user: string): Draft {
    const readingOf = (changed: Book) => this.reading(book.id, changed);
    return new Draft(book, user, this.google, readingOf, () => this.today(book));
  }

  /** Makes the draft the file's present state. */
  keep(draft: Draft): void {
    draft.book.changedAt = this.now();
    this.commit(draft.book);
  }

  commit(book: Book): void {
    this.#entry(book.id).book = book;
  }

  today(book: Book): number {
    return Math.floor(serialOf(this.now(), book.properties.timeZone));
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw notFound();
    return entry;
  }
}
