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

/** The rectangle that begins at a cell of the layout: the cell alone unless an extent is given. */
export const areaFrom = ({ row, column }: Cell, rows = 1, columns = 1): Area =>
  areaAt(row, column, rows, columns);

/** The rectangle from its first cell to its last. */
export const between = (first: Cell, last: Cell): Area =>
  areaFrom(first, last.row - first.row + 1, last.column - first.column + 1);

export const covers = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B9`: what a person sees in the name box. */
export const a1 = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;
export const absolute = ({ row, column }: Cell): string => `$${columnName(column)}$${row + 1}`;

const lastCell = ({ row, column, rows, columns }: Area): Cell => cell(row + rows - 1, column + columns - 1);
/** `B9:E9`. */
export const a1Area = (area: Area): string => `${a1(area)}:${a1(lastCell(area))}`;
/** `$B$9:$E$9`. */
export const absoluteArea = (area: Area): string => `${absolute(area)}:${absolute(lastCell(area))}`;
/** `$L4`: its row moves along when the formula is copied down, its column stays. */
export const beside = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;

/** A tab's name as a formula writes it: always quoted, an apostrophe doubled (D'Ran is a real place). */
export const quotedTab = (title: string): string => `'${title.replace(/'/g, "''")}'`;

export const toGridRange = (sheetId: number, area: Area) => ({
  sheetId,
  startRowIndex: area.row,
  endRowIndex: area.row + area.rows,
  startColumnIndex: area.column,
  endColumnIndex: area.column + area.columns,
});

/** The cells of an area, row by row. */
export const cellsOf = (of: Area): Cell[] =>
  Array.from({ length: of.rows * of.columns }, (_, index) => ({
    row: of.row + Math.floor(index / of.columns),
    column: of.column + (index % of.columns),
  }));
