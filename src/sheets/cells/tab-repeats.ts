import { type Area, areaAt, covers, toGridRange } from './a1.ts';
import { writeCells, writeSpecCells } from './cell-requests.ts';
import { type CellWrite, type Repeat, type TabSpec, validationRequest } from './tab.ts';
import { isWritten, type SheetRequest, toExtendedValue, type Written } from './value.ts';

/** The rows that are copied to. */
const copiedTo = ({ row, rows, times }: Repeat, { columns }: Pick<TabSpec, 'columns'>): Area =>
  areaAt(row + rows, 0, rows * times, columns);

/** The specification without what the repeats bring. */
export function withoutCopies(spec: TabSpec, repeats: readonly Repeat[]): TabSpec {
  const areas = repeats.map((one) => copiedTo(one, spec));
  const isCopied = ({ row, column }: { row: number; column: number }) =>
    areas.some((area) => covers(area, areaAt(row, column)));
  return {
    ...spec,
    merges: spec.merges.filter((one) => !isCopied(one)),
    styles: spec.styles.filter(([of]) => !isCopied(of)),
    cells: spec.cells.filter((one) => !isCopied(one)),
    validations: spec.validations.filter(([of]) => !isCopied(of)),
  };
}

/** Copies the rows, once the first ones are written, and writes what differs. */
export function copyRepeats(spec: TabSpec, repeats: readonly Repeat[]): SheetRequest[] {
  return repeats.flatMap((repeat): SheetRequest[] => {
    const to = copiedTo(repeat, spec);
    const held = new Map(spec.cells.map((one) => [`${one.row}:${one.column}`, one]));
    const differing = spec.cells.filter((one) => {
      if (!covers(to, areaAt(one.row, one.column))) return false;
      const by = Math.ceil((one.row - repeat.row - repeat.rows + 1) / repeat.rows) * repeat.rows;
      const source = held.get(`${one.row - by}:${one.column}`);
      return source === undefined || !isWritten(toExtendedValue(movedDown(source.value, by)), one.value);
    });
    const sheetId = spec.sheetId;
    return [
      {
        copyPaste: {
          source: toGridRange(sheetId, areaAt(repeat.row, 0, repeat.rows, spec.columns)),
          destination: toGridRange(sheetId, to),
          pasteType: 'PASTE_NORMAL',
        },
      },
      ...writeCells(sheetId, differing),
      ...spec.validations
        .filter(([of]) => covers(to, areaAt(of.row, of.column)))
        .map(([of, validation]) => validationRequest(sheetId, of, validation)),
    ];
  });
}

/** All cells of a tab yet to be filled. */
export const fillRequests = (spec: TabSpec, repeats: readonly Repeat[]): SheetRequest[] => {
  const { cells } = withoutCopies(spec, repeats);
  return [...writeSpecCells(spec, cells), ...copyRepeats(spec, repeats)];
};

/** As Google moves a copied formula's relative references; those inside quotes are texts. */
const movedDown = (value: CellWrite['value'], by: number): Written =>
  typeof value !== 'object' || value === null
    ? value
    : {
        formula: value.formula
          .split(/("(?:[^"]|"")*")/)
          .map((part, index) =>
            index % 2 === 1
              ? part
              : part.replace(/(?<=(?<![A-Z$])\$?[A-Z]{1,2})\d+(?![\d(])/g, (row) => String(Number(row) + by)),
          )
          .join(''),
      };
