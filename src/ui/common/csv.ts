export type CsvCell = string | number | null;

/**
 * A text that a spreadsheet program would take for a formula gets a leading apostrophe; numbers stay numbers. Where lists
 * are separated by commas, Excel cuts a text at them and at line feeds, quoted or not: every such piece is treated alike,
 * and so is one after a semicolon.
 */
function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  // With the comma of Vietnamese computers: there a point parts thousands, or makes a day of the number.
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = cell.replace(/^(?=[=+\-@\t\r])|(?<=[;,\t\r\n]["\s]*)(?=[=+\-@])/g, "'");
  return /[";,\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Parted by semicolons, as Excel opens it on a Vietnamese computer, with the mark by which it knows UTF-8. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
