type Row = (Cell | undefined)[];

/**
 * Sparse cells of one tab. A fork shares every row with its parent until one of them writes to it, so a batch that
 * touches ten cells copies ten rows; cells themselves are never changed, only replaced.
 */
import type { Cell } from './cell.ts';
export class Grid {
  #rows: (Row | undefined)[];
  #owned = new Set<Row>();

  constructor(rows: (Row | undefined)[] = []) {
    this.#rows = rows;
  }

  /** Rows up to the last one that ever held a cell. */
  get height(): number {
    return this.#rows.length;
  }

  fork(): Grid {
    this.#owned.clear();
    return new Grid(this.#rows.slice());
  }

  row(index: number): readonly (Cell | undefined)[] | undefined {
    return this.#rows[index];
  }

  get(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const current = this.#rows[row];
    if (cell === undefined && current?.[column] === undefined) return;
    this.#writable(row)[column] = isBlankCell(cell) ? undefined : cell;
  }

  /** Calls back for every cell that holds anything, row by row. */
  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    this.#rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell) visit(cell, row, column);
      });
    });
  }

  /** Removes `removed` rows at `at`, then puts `added` empty ones there. */
  spliceRows(at: number, removed: number, added: number): void {
    if (at < this.#rows.length)
      this.#rows.splice(at, removed, ...new Array<undefined>(added).fill(undefined));
  }

  spliceColumns(at: number, removed: number, added: number): void {
    this.#rows.forEach((cells, row) => {
      if (!cells || at >= cells.length) return;
      this.#writable(row).splice(at, removed, ...new Array<undefined>(added).fill(undefined));
    });
  }

  #writable(row: number): Row {
    const current = this.#rows[row];
    if (current && this.#owned.has(current)) return current;
    const copy = current?.slice() ?? [];
    while (this.#rows.length < row) this.#rows.push(undefined);
    this.#rows[row] = copy;
    this.#owned.add(copy);
    return copy;
  }
}

function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || Object.values(cell).every((part) => part === undefined);
}
