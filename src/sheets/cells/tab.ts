import { type Area, type Cell, toGridRange } from './a1.ts';
import { rgb, type Style, toCellFormat } from './style.ts';
import { formula, type SheetRequest, type Written } from './value.ts';

export interface CellWrite extends Cell {
  readonly value: Written;
}

/** A whole tab as a value: what provisioning makes, compares with what stands there, and repairs. */
export interface TabSpec {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string;
  /** Pixels, from column A on. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  /** Rows of forms or months that are not in use. */
  readonly hiddenRows?: readonly number[];
  /** True while the tab's form is not in use. */
  readonly isHidden?: boolean;
  /** No merge may cross the line of frozen rows or columns: Google then refuses the whole batch. */
  readonly merges: readonly Area[];
  /** Later styles lie over earlier ones. */
  readonly styles: readonly (readonly [Area, Style])[];
  /** Cells that the add-on writes and repairs, without those that people or the sweep fill. */
  readonly cells: readonly CellWrite[];
  /**
   * Those of `cells` that hold the same label in every tab of the kind: a label found elsewhere proves that rows or columns
   * moved.
   */
  readonly landmarks?: readonly CellWrite[];
  /** Hidden: names the specification that the tab was last brought to (`tab-mark.ts`). */
  readonly mark?: Cell;
  /** Where its texts and numbers are looked at on every provisioning; its other cells only when the mark differs. */
  readonly watched?: readonly Area[];
  /** Rows that a new tab gets by copying those above them. */
  readonly repeats?: readonly Repeat[];
  /** Formulas among `cells` that one request writes. */
  readonly fills?: readonly Fill[];
  readonly charts?: readonly Chart[];
  /** Ids of the add-on's charts that have nothing to draw at present. */
  readonly spareChartIds?: readonly number[];
  readonly validations: readonly (readonly [Area, Validation])[];
  readonly highlights: readonly Highlight[];
}

/**
 * Cells of `cells` that hold one formula, its relative references moving along: Google writes it from the first cell on
 * ("Repeat a formula across a range", developers.google.com/workspace/sheets/api/samples/writing).
 */
export type Fill = Area;

/**
 * Rows of a new tab that are like those above them: `rows` rows from `row` on, `times` times more below. Only what differs is
 * written into the others, the rest is copied. Never where somebody may have typed.
 */
export interface Repeat {
  readonly row: number;
  readonly rows: number;
  readonly times: number;
}

/** A chart over ranges of its own tab; the id is ours, so that a lost one is known. */
export interface Chart {
  readonly chartId: number;
  readonly spec: GoogleAppsScript.Sheets.Schema.ChartSpec;
  readonly at: Cell;
  readonly width: number;
  readonly height: number;
}

/** Native data validation; `help` is what Google shows when it refuses. */
export interface Validation {
  readonly condition: GoogleAppsScript.Sheets.Schema.BooleanCondition;
  readonly help: string;
  /** Google warns and refuses nothing, for a list whose check knows more spellings than the list. */
  readonly isLenient?: true;
}

/** Conditional format: `when` is a formula over cells of the same tab only (docs/platform.md 65). */
export interface Highlight {
  readonly area: Area;
  readonly when: string;
  readonly style: Style;
}

export const write = (row: number, column: number, value: Written): CellWrite => ({ row, column, value });
export const writeAt = ({ row, column }: Cell, value: Written): CellWrite => write(row, column, value);
/** `text` without its leading `=`. */
export const formulaAt = (cell: Cell, text: string): CellWrite => writeAt(cell, formula(text));

export function sheetPropertiesOf(spec: TabSpec): GoogleAppsScript.Sheets.Schema.SheetProperties {
  return {
    sheetId: spec.sheetId,
    title: spec.title,
    hidden: spec.isHidden === true,
    tabColorStyle: { rgbColor: rgb(spec.tabColor) },
    gridProperties: {
      rowCount: spec.rows,
      columnCount: spec.columns,
      frozenRowCount: spec.frozenRows,
      frozenColumnCount: spec.frozenColumns,
      hideGridlines: true,
    },
  };
}

/** Apply before merges are made: Google refuses a merge across the line of frozen rows or columns. */
export const freezeRequest = (spec: TabSpec): SheetRequest => ({
  updateSheetProperties: {
    properties: sheetPropertiesOf(spec),
    fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
  },
});

/**
 * Requests that make the tab from nothing, at `index` or as the last one, without charts and values. Make every tab before any
 * formula is written: formulas refer to other tabs.
 */
export function makeTab(spec: TabSpec, index?: number): SheetRequest[] {
  const properties = { ...sheetPropertiesOf(spec), ...(index === undefined ? {} : { index }) };
  return [
    { addSheet: { properties } },
    ...dimensionRequests(spec),
    ...spec.merges.map((merge) => mergeRequest(spec.sheetId, merge)),
    ...spec.styles.map(([of, style]) => styleRequest(spec.sheetId, of, style)),
    ...spec.validations.map(([of, validation]) => validationRequest(spec.sheetId, of, validation)),
    ...spec.highlights.map((highlight, index) => highlightRequest(spec.sheetId, highlight, index)),
  ];
}

export function dimensionRequests(spec: TabSpec): SheetRequest[] {
  const columns = spec.columnWidths.map((pixelSize, start) => ({
    updateDimensionProperties: {
      range: { sheetId: spec.sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: start + 1 },
      properties: { pixelSize, hiddenByUser: spec.hiddenColumns.includes(start) },
      fields: 'pixelSize,hiddenByUser',
    },
  }));
  return [
    ...columns,
    ...heightRequests(spec),
    ...hiddenRowRequests(spec.sheetId, spec.hiddenRows ?? [], true),
  ];
}

export const heightRequests = ({
  sheetId,
  rowHeights,
}: Pick<TabSpec, 'sheetId' | 'rowHeights'>): SheetRequest[] =>
  rowHeights.map(([start, pixelSize]) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: start + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  }));

/** Heights of a copied tab that are not those of the tab it was copied from. */
export function heightsThatDiffer(copy: TabSpec, source: Pick<TabSpec, 'rowHeights'>): SheetRequest[] {
  const present = new Map(source.rowHeights);
  const rowHeights = copy.rowHeights.filter(([row, pixels]) => present.get(row) !== pixels);
  return heightRequests({ ...copy, rowHeights });
}

/** Hides rows or shows them again, neighbours together. */
export const hiddenRowRequests = (
  sheetId: number,
  rows: readonly number[],
  hiddenByUser: boolean,
): SheetRequest[] =>
  spans(rows).map(([startIndex, endIndex]) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex, endIndex },
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  }));

function spans(numbers: readonly number[]): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number) last[1] = number + 1;
    else found.push([number, number + 1]);
  }
  return found;
}

export const mergeRequest = (sheetId: number, merge: Area): SheetRequest => ({
  mergeCells: { range: toGridRange(sheetId, merge), mergeType: 'MERGE_ALL' },
});

export const styleRequest = (sheetId: number, of: Area, style: Style): SheetRequest => {
  const { format, fields } = toCellFormat(style);
  return { repeatCell: { range: toGridRange(sheetId, of), cell: { userEnteredFormat: format }, fields } };
};

export const validationRequest = (
  sheetId: number,
  of: Area,
  { condition, help, isLenient }: Validation,
): SheetRequest => ({
  setDataValidation: {
    range: toGridRange(sheetId, of),
    rule: { condition, inputMessage: help, strict: isLenient !== true, showCustomUi: true },
  },
});

export const highlightRequest = (
  sheetId: number,
  { area: of, when, style }: Highlight,
  index: number,
): SheetRequest => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [toGridRange(sheetId, of)],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${when}` }] },
        format: toCellFormat(style).format,
      },
    },
    index,
  },
});
