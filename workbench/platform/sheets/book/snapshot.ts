import type { Book, Sheet } from './book.ts';
import type { Cell } from './cell.ts';
import { Grid } from './grid.ts';

type StoredSheet = Omit<Sheet, 'cells' | 'dimensions'> & {
  /** Per row that has any: row, then column and index into `cells` by turns. */
  rows: number[][];
  dimensions: { ROWS: [number, object][]; COLUMNS: [number, object][] };
};
type StoredBook = Omit<Book, 'sheets'> & { sheets: StoredSheet[] };

interface Snapshot {
  readonly version: 1;
  readonly books: readonly StoredBook[];
  /** Every different cell once: the tabs of a campaign are copies of one template. Formats and rules likewise. */
  readonly cells: readonly StoredCell[];
  readonly parts: readonly unknown[];
}

/** A cell whose format and validation are indexes into `parts`. */
type StoredCell = Omit<Cell, 'format' | 'validation'> & { format?: number; validation?: number };

/**
 * Every file as it stood. It shares all with what goes on being used, since a book is never changed in place; only
 * `JSON.stringify` makes a copy, which `booksOf` reads as well.
 */
export class KeptBooks {
  readonly books: readonly Book[];

  constructor(books: readonly Book[]) {
    this.books = books;
  }

  toJSON(): unknown {
    return stored(this.books);
  }
}

/** Plain JSON of every file. Formulas are kept parsed, so that broken references stay broken. */
function stored(books: readonly Book[]): Snapshot {
  const parts = indexed();
  const cells = indexed();
  const storedCell = ({ format, validation, ...rest }: Cell): StoredCell => ({
    ...rest,
    ...(format && { format: parts.add(format) }),
    ...(validation && { validation: parts.add(validation) }),
  });
  const known = new Map<Cell, number>();
  const cellIndex = (cell: Cell): number => {
    const index = known.get(cell) ?? cells.add(storedCell(cell));
    known.set(cell, index);
    return index;
  };
  const storedSheet = ({ cells: grid, dimensions, ...rest }: Sheet): StoredSheet => {
    const rows = new Map<number, number[]>();
    grid.forEach((cell, row, column) => {
      const line = rows.get(row) ?? [row];
      rows.set(row, line);
      line.push(column, cellIndex(cell));
    });
    return {
      ...rest,
      rows: [...rows.values()],
      dimensions: { ROWS: [...dimensions.ROWS], COLUMNS: [...dimensions.COLUMNS] },
    };
  };
  return {
    version: 1,
    books: books.map((book) => ({ ...book, sheets: book.sheets.map(storedSheet) })),
    cells: cells.items as StoredCell[],
    parts: parts.items,
  };
}

/** A list that holds equal items once, and knows identical ones without writing them out. */
function indexed(): { items: unknown[]; add(item: object): number } {
  const items: unknown[] = [];
  const byIdentity = new Map<object, number>();
  const byText = new Map<string, number>();
  return {
    items,
    add(item) {
      const known = byIdentity.get(item);
      if (known !== undefined) return known;
      const text = JSON.stringify(item);
      const index = byText.get(text) ?? items.push(item) - 1;
      byText.set(text, index);
      byIdentity.set(item, index);
      return index;
    },
  };
}

export function booksOf(snapshot: unknown): readonly Book[] {
  if (snapshot instanceof KeptBooks) return snapshot.books;
  const { version, books, cells, parts } = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  if (version !== 1) throw new RangeError(`a snapshot of version ${version} cannot be read`);
  const restored = cells.map(({ format, validation, ...rest }) => ({
    ...rest,
    ...(format !== undefined && { format: parts[format] }),
    ...(validation !== undefined && { validation: parts[validation] }),
  })) as Cell[];
  return books.map((book) => ({
    ...book,
    sheets: book.sheets.map((sheet) => restoredSheet(sheet, restored)),
  }));
}

function restoredSheet({ rows, dimensions, ...rest }: StoredSheet, restored: readonly Cell[]): Sheet {
  const cells = new Grid();
  for (const [row = 0, ...pairs] of rows) {
    for (let at = 0; at < pairs.length; at += 2) cells.set(row, pairs[at] ?? 0, restored[pairs[at + 1] ?? 0]);
  }
  return {
    ...rest,
    cells,
    dimensions: { ROWS: new Map(dimensions.ROWS), COLUMNS: new Map(dimensions.COLUMNS) },
  };
}
