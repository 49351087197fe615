/** A cell inside one tab, 0-based as in the Sheets API. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle inside one tab: first cell, then its extent. */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

export const cell = (row: number, column: number): Cell => ({ row, column });
export const areaAt = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B9`: what a person sees in the name box. */
export const a1 = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;
export const absolute = ({ row, column }: Cell): string => `$${columnName(column)}$${row + 1}`;

/** `B9:E9`. */
export const a1Area = (of: Area): string =>
  `${a1(of)}:${a1({ row: of.row + of.rows - 1, column: of.column + of.columns - 1 })}`;

/** A tab's name as a formula writes it: always quoted, an apostrophe doubled (D'Ran is a real place). */
export const quotedTab = (title: string): string => `'${title.replace(/'/g, "''")}'`;

export const toGridRange = (sheetId: number, of: Area) => ({
  sheetId,
  startRowIndex: of.row,
  endRowIndex: of.row + of.rows,
  startColumnIndex: of.column,
  endColumnIndex: of.column + of.columns,
});
