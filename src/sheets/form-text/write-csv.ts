/** Rows as CSV, parted by commas; a semicolon is quoted too, since Excel of Vietnam parts a line at it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(','),
    )
    .map((line) => `${line}\n`)
    .join('');
