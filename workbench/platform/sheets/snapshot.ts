import type { Book, Cell, Sheet } from './book.ts';
import { isFormula } from './formula.ts';
import { Grid } from './grid.ts';

type StoredSheet = Omit<Sheet, 'cells' | 'dimensions'> & {
  cells: [row: number, column: number, cell: Cell][];
  dimensions: { ROWS: [number, object][]; COLUMNS: [number, object][] };
};
type StoredBook = Omit<Book, 'sheets'> & { sheets: StoredSheet[] };

interface Snapshot {
  readonly version: 1;
  readonly books: readonly StoredBook[];
}

/** Plain JSON of every file. Formulas are kept parsed, so that broken references stay broken. */
export function snapshotOf(books: readonly Book[]): unknown {
  const stored: Snapshot = {
    version: 1,
    books: books.map((book) => ({ ...book, sheets: book.sheets.map(storedSheet) })),
  };
  return JSON.parse(JSON.stringify(stored));
}

function storedSheet(sheet: Sheet): StoredSheet {
  const cells: StoredSheet['cells'] = [];
  sheet.cells.forEach((cell, row, column) => {
    cells.push([row, column, cell]);
  });
  return {
    ...sheet,
    cells,
    dimensions: { ROWS: [...sheet.dimensions.ROWS], COLUMNS: [...sheet.dimensions.COLUMNS] },
  };
}

export function booksOf(snapshot: unknown): Book[] {
  const { version, books } = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  if (version !== 1) throw new RangeError(`a snapshot of version ${version} cannot be read`);
  return books.map((book) => ({ ...book, sheets: book.sheets.map(restoredSheet) }));
}

function restoredSheet(stored: StoredSheet): Sheet {
  const cells = new Grid();
  for (const [row, column, cell] of stored.cells) cells.set(row, column, restoredCell(cell));
  return {
    ...stored,
    cells,
    dimensions: { ROWS: new Map(stored.dimensions.ROWS), COLUMNS: new Map(stored.dimensions.COLUMNS) },
  };
}

/** `undefined` fields of references are lost in JSON, which is how they are read too. */
const restoredCell = (cell: Cell): Cell =>
  isFormula(cell.value)
    ? {
        ...cell,
        value: {
          ...cell.value,
          parts: cell.value.parts.map((part) =>
            part.kind === 'reference' ? { ...part, sheetId: part.sheetId, text: part.text } : part,
          ),
        },
      }
    : cell;
