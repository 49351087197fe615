import { type Area, type Cell, toGridRange } from './a1.ts';
import { type Style, toCellFormat } from './style.ts';
import type { CellWrite, TabSpec } from './tab.ts';
import { type SheetRequest, toExtendedValue, type Written } from './value.ts';

/** Writes cells of a tab, its mark last. A fill is one request when at least three of its cells are to be written. */
export function writeSpecCells(spec: TabSpec, cells: readonly CellWrite[]): SheetRequest[] {
  const left = new Set(cells);
  const repeats = (spec.fills ?? []).flatMap((fill): SheetRequest[] => {
    const inside = cells.filter((one) => isWithin(fill, one));
    const first = spec.cells.find(({ row, column }) => row === fill.row && column === fill.column);
    if (first === undefined) throw new RangeError(`no formula to fill ${JSON.stringify(fill)}`);
    if (inside.length < 3) return [];
    for (const one of inside) left.delete(one);
    return [
      {
        repeatCell: {
          range: toGridRange(spec.sheetId, fill),
          cell: { userEnteredValue: toExtendedValue(first.value) },
          fields: 'userEnteredValue',
        },
      },
    ];
  });
  const isMark = ({ row, column }: Cell) => row === spec.mark?.row && column === spec.mark.column;
  const [mark, others] = [true, false].map((of) => [...left].filter((one) => isMark(one) === of));
  return [...repeats, ...writeCells(spec.sheetId, others ?? []), ...writeCells(spec.sheetId, mark ?? [])];
}

const isWithin = (of: Area, { row, column }: Cell): boolean =>
  row >= of.row && row < of.row + of.rows && column >= of.column && column < of.column + of.columns;

/** Writes values, row by row, neighbours together: formats and validations stay as they are. */
export function writeCells(sheetId: number, cells: readonly CellWrite[]): SheetRequest[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellWrite[][] = [];
  for (const next of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row === next.row && last.column + 1 === next.column) run.push(next);
    else runs.push([next]);
  }
  return runs.map((run) => {
    const first = run[0] as CellWrite;
    return {
      updateCells: {
        start: { sheetId, rowIndex: first.row, columnIndex: first.column },
        rows: [{ values: run.map(({ value }) => ({ userEnteredValue: toExtendedValue(value) })) }],
        fields: 'userEnteredValue',
      },
    };
  });
}

/** Adds rows as `appendRows` does, each cell in a style of its own; a property that one of them names is reset in the others. */
export function appendStyledRows(
  sheetId: number,
  rows: readonly (readonly (readonly [value: Written, style: Style])[])[],
): SheetRequest {
  const fields = rows.flat().flatMap(([, style]) => toCellFormat(style).fields.split(','));
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({
        values: cells.map(([value, style]) => {
          const { format } = toCellFormat(style);
          return {
            userEnteredValue: toExtendedValue(value),
            ...(Object.keys(format).length === 0 ? {} : { userEnteredFormat: format }),
          };
        }),
      })),
      fields: ['userEnteredValue', ...new Set(fields)].filter((field) => field !== '').join(','),
    },
  };
}

/**
 * Adds rows after the last row that holds anything; safe beside another writer, no read needed. Each column's number
 * format goes along, because rows beyond the tab's first size have none.
 */
export const appendRows = (
  sheetId: number,
  rows: readonly (readonly Written[])[],
  formats: readonly Style['number'][],
): SheetRequest => ({
  appendCells: {
    sheetId,
    rows: rows.map((values) => ({
      values: values.map((value, column) => {
        const number = formats[column];
        return {
          userEnteredValue: toExtendedValue(value),
          ...(number === undefined ? {} : { userEnteredFormat: toCellFormat({ number }).format }),
        };
      }),
    })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});
