import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** A text that a spreadsheet program would take for a formula gets a leading apostrophe (docs/product.md 12). */
const safe = (cell: CsvCell): CsvCell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

export const csvText = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  stringify([[...header], ...rows.map((row) => row.map(safe))]);
