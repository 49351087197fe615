import { sameAccount } from '../../accounts.ts';
import type { Book, Dimension, Sheet } from '../book/book.ts';
import type { Grid } from '../book/grid.ts';
import { type Area, clippedArea } from '../book/grid-range.ts';
import { lineOf } from '../book/metadata-lookup.ts';
import { admits } from '../book/permissions.ts';
import { sheetResourceProperties } from '../book/sheet-properties.ts';
import { cellDataAt } from '../cells/cell-data.ts';
import { ownSpelling, type Reading } from '../cells/cell-read.ts';
import { DEFAULT_FORMAT, SPREADSHEET_THEME } from '../cells/theme.ts';
import type { EmbeddedChart, GridRange, ProtectedRange, SheetResource, SpreadsheetResource } from './api.ts';
import { childMask, type FieldMask, parseFieldMask, project } from './field-mask.ts';

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Everything but grid data: what a `get` without mask answers. */
export const withoutData: Exclude<FieldMask, '*'> = {
  spreadsheetId: '*',
  spreadsheetUrl: '*',
  properties: '*',
  namedRanges: '*',
  developerMetadata: '*',
  sheets: {
    properties: '*',
    merges: '*',
    conditionalFormats: '*',
    protectedRanges: '*',
    charts: '*',
    bandedRanges: '*',
    basicFilter: '*',
    filterViews: '*',
    rowGroups: '*',
    columnGroups: '*',
    developerMetadata: '*',
  },
};

/** Everything the platform itself looks at: looks that Google works out are left to who asks for them. */
const withoutLooks: FieldMask = {
  ...withoutData,
  sheets: {
    ...(withoutData.sheets as object),
    data: {
      startRow: '*',
      startColumn: '*',
      rowMetadata: '*',
      columnMetadata: '*',
      rowData: {
        values: {
          userEnteredValue: '*',
          effectiveValue: '*',
          formattedValue: '*',
          userEnteredFormat: '*',
          hyperlink: '*',
          note: '*',
          textFormatRuns: '*',
          dataValidation: '*',
        },
      },
    },
  },
};

/** The mask of the platform's own look at a file. */
export const ownMask = (fields: string | undefined): FieldMask =>
  fields === undefined ? withoutLooks : parseFieldMask(fields);

/** The resource as far as the mask asks. `ranges` limits tabs and grid data; undefined means the whole file. */
export function spreadsheetResource(
  reading: Reading,
  user: string,
  mask: FieldMask,
  ranges: readonly GridRange[] | undefined,
): SpreadsheetResource {
  const { book, timeZoneReadBack } = reading;
  const sheetMask = childMask(mask, 'sheets');
  const sheets =
    sheetMask &&
    book.sheets.flatMap((sheet) => {
      const own = ranges?.filter(({ sheetId = 0 }) => sheetId === sheet.id);
      return own?.length === 0
        ? []
        : [sheetResource(reading, user, sheet, sheetMask, own ?? [{ sheetId: sheet.id }])];
    });
  const whole: SpreadsheetResource = {
    spreadsheetId: book.id,
    properties: {
      ...(timeZoneReadBack === 'cldr' ? inCldrZone(book.properties) : book.properties),
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: SPREADSHEET_THEME,
    },
    ...(sheets && { sheets }),
    ...(book.namedRanges.length > 0 && { namedRanges: [...book.namedRanges] }),
    ...(book.developerMetadata.length > 0 && { developerMetadata: [...book.developerMetadata] }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
  return project(whole, mask) as SpreadsheetResource;
}

/** CLDR keeps the name that the IANA made a link of. */
const inCldrZone = (properties: Book['properties']): Book['properties'] =>
  properties.timeZone === 'Asia/Ho_Chi_Minh' ? { ...properties, timeZone: 'Asia/Saigon' } : properties;

function sheetResource(
  reading: Reading,
  user: string,
  sheet: Sheet,
  mask: FieldMask,
  ranges: readonly GridRange[],
): SheetResource {
  const { book } = reading;
  const dataMask = childMask(mask, 'data');
  const list = <T>(name: keyof SheetResource, items: readonly T[]) =>
    items.length > 0 ? { [name]: items } : {};
  return {
    properties: sheetResourceProperties(book, sheet),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...(dataMask &&
      !sheet.isChartSheet && {
        data: ranges.map((range) => gridData(reading, sheet, clippedArea(range, sheet), dataMask)),
      }),
    ...list('merges', sheet.merges),
    ...list('conditionalFormats', sheet.conditionalFormats),
    ...list(
      'protectedRanges',
      sheet.protectedRanges.map((protection) => protectionSeenBy(reading, protection, user)),
    ),
    ...list(
      'charts',
      sheet.charts.map((chart) => chartSeenBy(reading, chart)),
    ),
    ...list('bandedRanges', sheet.bandedRanges),
    ...list('filterViews', sheet.filterViews ?? []),
    ...list('rowGroups', sheet.groups?.ROWS ?? []),
    ...list('columnGroups', sheet.groups?.COLUMNS ?? []),
    ...list('developerMetadata', sheet.developerMetadata),
  };
}

/** Editors are visible only to those the protection admits (docs/platform.md 54). */
function protectionSeenBy(
  { book, ownSpellings }: Reading,
  protection: ProtectedRange,
  user: string,
): ProtectedRange {
  const { editors, ...visible } = protection;
  if (!admits(protection, book, user)) return visible;
  // Recorded of a list of nobody: it is read back with the file's owner (burnash/gspread, tests/cassettes).
  const others = (editors?.users ?? []).filter((account) => !sameAccount(account, book.owner));
  const users = [book.owner, ...others].map((account) => ownSpelling(ownSpellings, account));
  return {
    ...visible,
    requestingUserCanEdit: true,
    ...(editors && { editors: { ...editors, users } }),
  };
}

/**
 * A series over a hidden row or column is missing from the answer unless the chart says SHOW_ALL
 * (github salvadoraveldano/r-googlesheets4, measured live; with SHOW_ALL nobody looked).
 */
function chartSeenBy({ book, hiddenSeries }: Reading, chart: EmbeddedChart): EmbeddedChart {
  const { spec } = chart;
  const basic = spec?.basicChart;
  if (basic?.series === undefined) return chart;
  if (spec?.hiddenDimensionStrategy === 'SHOW_ALL' && hiddenSeries === 'told') return chart;
  const isHidden = (range: GridRange) => {
    const sheet = book.sheets.find(({ id }) => id === (range.sheetId ?? 0));
    return sheet !== undefined && isAllHidden(sheet, clippedArea(range, sheet));
  };
  const series = basic.series.filter((one) => !(one.series?.sourceRange?.sources ?? []).some(isHidden));
  return series.length === basic.series.length
    ? chart
    : { ...chart, spec: { ...spec, basicChart: { ...basic, series } } };
}

function isAllHidden({ dimensions }: Sheet, { top, bottom, left, right }: Area): boolean {
  const areHidden = (dimension: Dimension, start: number, end: number) => {
    for (let index = start; index < end; index++)
      if (!dimensions[dimension].get(index)?.hiddenByUser) return false;
    return end > start;
  };
  return areHidden('ROWS', top, bottom) || areHidden('COLUMNS', left, right);
}

function gridData(
  reading: Reading,
  sheet: Sheet,
  area: Area,
  mask: FieldMask,
): NonNullable<SheetResource['data']>[number] {
  const rowMask = childMask(mask, 'rowData');
  const cellMask = rowMask && childMask(rowMask, 'values');
  const rows = cellMask ? rowData(reading, sheet, area, cellMask) : [];
  return {
    ...(area.top > 0 && { startRow: area.top }),
    ...(area.left > 0 && { startColumn: area.left }),
    ...(rows.length > 0 && { rowData: rows }),
    ...(childMask(mask, 'rowMetadata') && { rowMetadata: sizes(sheet, 'ROWS', area.top, area.bottom, 21) }),
    ...(childMask(mask, 'columnMetadata') && {
      columnMetadata: sizes(sheet, 'COLUMNS', area.left, area.right, 100),
    }),
  };
}

const sizes = (sheet: Sheet, dimension: Dimension, start: number, end: number, pixelSize: number) =>
  Array.from({ length: end - start }, (_, offset) => {
    const { developerMetadata, ...line } = sheet.dimensions[dimension].get(start + offset) ?? {};
    const location = lineOf(sheet.id, dimension, start + offset);
    return {
      pixelSize,
      ...line,
      ...(developerMetadata && {
        developerMetadata: developerMetadata.map((one) => ({ ...one, location })),
      }),
    };
  });

/** Rows with trailing empty cells and trailing empty rows left out (docs/platform.md 48). */
function rowData(reading: Reading, sheet: Sheet, area: Area, mask: FieldMask) {
  const extent = usedExtent(reading, sheet);
  const bottom = Math.min(area.bottom, extent.rows);
  const right = Math.min(area.right, extent.columns);
  const rows: { values?: object[] }[] = [];
  for (let row = area.top; row < bottom; row++) {
    const values: object[] = [];
    for (let column = area.left; column < right; column++) {
      const data = cellDataAt(reading, sheet, row, column, mask);
      if (!data) continue;
      while (values.length < column - area.left) values.push({});
      values.push(data);
    }
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
  return rows;
}

/** Rows and columns that hold anything, results of array formulas included. */
export function usedExtent({ book, calculator }: Reading, sheet: Sheet): Extent {
  const spill = calculator.spillExtent(book, sheet.id);
  const held = heldExtent(sheet.cells);
  return { rows: Math.max(spill.rows, held.rows), columns: Math.max(spill.columns, held.columns) };
}

const extents = new WeakMap<Grid, Extent>();

/** Cells of a book that is read are never written to any more, so each grid is looked through once. */
function heldExtent(cells: Grid): Extent {
  const known = extents.get(cells);
  if (known !== undefined) return known;
  let [rows, columns] = [0, 0];
  cells.forEach((_, row, column) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  const extent = { rows, columns };
  extents.set(cells, extent);
  return extent;
}
