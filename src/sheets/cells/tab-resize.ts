import { areaAt, toGridRange } from './a1.ts';
import { writeCells, writeSpecCells } from './cell-requests.ts';
import {
  type CellWrite,
  dimensionRequests,
  freezeRequest,
  hiddenRowRequests,
  highlightRequest,
  mergeRequest,
  styleRequest,
  type TabSpec,
} from './tab.ts';
import { type ChartFound, relayCharts } from './tab-charts.ts';
import { isWritten, type SheetRequest, toExtendedValue } from './value.ts';

/** What is known of a tab before its cells are read. */
interface TabBefore {
  readonly rows: number;
  readonly columns: number;
  readonly highlightCount: number;
  /** Rows among these that were left blank for a form that was not in use, from the first to one past the last. */
  readonly blank?: readonly [first: number, end: number] | undefined;
}

/**
 * Lays a tab that holds nothing but the add-on's own cells out anew, for another number of rows or columns: the tables when
 * units come or go. Formulas elsewhere keep pointing at it, because it is never deleted.
 */
export function relayTab(spec: TabSpec, before: TabBefore, charts: readonly ChartFound[]): SheetRequest[] {
  const { sheetId } = spec;
  const everything = toGridRange(
    sheetId,
    areaAt(0, 0, Math.max(spec.rows, before.rows), Math.max(spec.columns, before.columns)),
  );
  return [
    ...growRequests(spec, before),
    // Google keeps a row that is not frozen, and refuses the whole batch: whatever the office froze meanwhile gives way.
    freezeRequest({ ...spec, frozenRows: 0, frozenColumns: 0 }),
    { updateCells: { range: everything, fields: 'userEnteredValue,userEnteredFormat' } },
    { unmergeCells: { range: everything } },
    ...relayCharts(spec, charts),
    // Before the shrink: whether a rule goes with the last of its rows is not known, and their number must be right.
    ...Array.from({ length: before.highlightCount }, () => ({
      deleteConditionalFormatRule: { sheetId, index: 0 },
    })),
    ...shrinkRequests(spec, before),
    freezeRequest(spec),
    ...(spec.columns === before.columns ? [] : dimensionRequests(spec)),
    ...spec.merges.map((merge) => mergeRequest(sheetId, merge)),
    ...spec.styles.map(([of, style]) => styleRequest(sheetId, of, style)),
    ...spec.highlights.map((highlight, index) => highlightRequest(sheetId, highlight, index)),
    ...writeSpecCells(spec, spec.cells),
  ];
}

type Size = Pick<TabBefore, 'rows' | 'columns' | 'blank'>;

const growRequests = (spec: TabSpec, before: Size): SheetRequest[] =>
  (['ROWS', 'COLUMNS'] as const).flatMap((dimension) => {
    const length = sizeOf(spec, dimension) - sizeOf(before, dimension);
    return length > 0 ? [{ appendDimension: { sheetId: spec.sheetId, dimension, length } }] : [];
  });

const shrinkRequests = (spec: TabSpec, before: Size): SheetRequest[] =>
  (['ROWS', 'COLUMNS'] as const).flatMap((dimension) => {
    const [startIndex, endIndex] = [sizeOf(spec, dimension), sizeOf(before, dimension)];
    const range = { sheetId: spec.sheetId, dimension, startIndex, endIndex };
    return startIndex < endIndex ? [{ deleteDimension: { range } }] : [];
  });

const sizeOf = (of: Size, dimension: 'ROWS' | 'COLUMNS'): number =>
  dimension === 'ROWS' ? of.rows : of.columns;

export const isNewIn =
  ({ rows, columns, blank: [first, end] = [rows, rows] }: Size) =>
  ({ row, column }: { row: number; column: number }): boolean =>
    row >= rows || column >= columns || (row >= first && row < end);

/**
 * Adds the rows and columns that the tab does not have yet, with their looks; nothing that stands there is touched. Values
 * and validations come by repairing, which finds them missing, highlights by `newHighlights`.
 */
export function extendTab(spec: TabSpec, before: TabBefore): SheetRequest[] {
  const isNew = isNewIn(before);
  return [
    ...roomRequests(spec, before),
    ...spec.merges.filter(isNew).map((merge) => mergeRequest(spec.sheetId, merge)),
    ...spec.styles.filter(([of]) => isNew(of)).map(([of, style]) => styleRequest(spec.sheetId, of, style)),
  ];
}

/**
 * The same for a tab that is to be like `model`, extended before it in the same batch: its new rows are a copy, with values,
 * formulas and merges (CopyPasteRequest, discovery document), and whatever the tab's own spec says otherwise.
 */
export function extendLike(model: TabSpec, spec: TabSpec, before: TabBefore): SheetRequest[] {
  const isNew = isNewIn(before);
  const { rows, blank = [rows, rows] } = before;
  const added = [blank, [rows, spec.rows] as const].filter(([first, end]) => first < end);
  return [
    ...roomRequests(spec, before),
    // What a normal paste does to validations is not documented.
    ...added.flatMap(([first, end]) => {
      const area = areaAt(first, 0, end - first, spec.columns);
      const [source, destination] = [model, spec].map(({ sheetId }) => toGridRange(sheetId, area));
      return (['PASTE_NORMAL', 'PASTE_DATA_VALIDATION'] as const).map(
        (pasteType): SheetRequest => ({ copyPaste: { source, destination, pasteType } }),
      );
    }),
    ...writeCells(spec.sheetId, cellsThatDiffer(spec, model).filter(isNew)),
  ];
}

/** The part of a tab that stood before it was extended. */
export function standingPart(spec: TabSpec, before: Size): TabSpec {
  const isNew = isNewIn(before);
  return {
    ...spec,
    cells: spec.cells.filter((one) => !isNew(one)),
    fills: [],
    validations: spec.validations.filter(([of]) => !isNew(of)),
  };
}

/** The cells of a copy that its original does not hold already: both have the same ones, in the same order. */
export const cellsThatDiffer = (copy: TabSpec, original: TabSpec): CellWrite[] =>
  copy.cells.filter(({ value }, index) => {
    const held = original.cells[index];
    return held === undefined || !isWritten(toExtendedValue(held.value), value);
  });

function roomRequests(spec: TabSpec, before: Size): SheetRequest[] {
  const { sheetId } = spec;
  return [
    ...growRequests(spec, before),
    ...(before.columns < spec.columns ? [hiddenColumnsRequest(spec, before)] : []),
    ...spec.rowHeights
      .filter(([row]) => isNewIn(before)({ row, column: 0 }))
      .map(([startIndex, pixelSize]) => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      })),
  ];
}

const hiddenColumnsRequest = ({ sheetId, columns }: TabSpec, before: Size): SheetRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: before.columns, endIndex: columns },
    properties: { pixelSize: 60, hiddenByUser: true },
    fields: 'pixelSize,hiddenByUser',
  },
});

/**
 * Highlights of the rows and columns that a tab did not have, for it to get after every copy was made: whether a paste brings
 * those of its source along is not known, and then they would stand twice.
 */
export const newHighlights = (spec: TabSpec, before: TabBefore): SheetRequest[] =>
  spec.highlights
    .filter(({ area: of }) => isNewIn(before)(of))
    .map((highlight, index) => highlightRequest(spec.sheetId, highlight, before.highlightCount + index));

/** Shows the rows that a form in use needs and hides the others, after the forms or the months in use changed. */
export function showRows(spec: TabSpec, before: Size): SheetRequest[] {
  const rows = Array.from({ length: Math.max(spec.rows, before.rows) }, (_, row) => row);
  const hidden = rows.filter((row) => row >= spec.rows || spec.hiddenRows?.includes(row));
  return [
    ...hiddenRowRequests(
      spec.sheetId,
      rows.filter((row) => !hidden.includes(row)),
      false,
    ),
    ...hiddenRowRequests(spec.sheetId, hidden, true),
  ];
}
