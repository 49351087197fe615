import type { GridRange, ProtectedRange, SheetResource, SpreadsheetResource } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book, Dimension, Sheet } from './book.ts';
import { cellDataAt, ownSpelling, type Reading } from './cell-read.ts';
import { childMask, type FieldMask, parseFieldMask, project } from './field-mask.ts';
import type { Grid } from './grid.ts';
import { type Area, clippedArea } from './grid-range.ts';
import { admits } from './permissions.ts';
import { sheetResourceProperties } from './sheet-properties.ts';

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Everything but grid data: what a `get` without mask answers. */
export const withoutData: FieldMask = {
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
    developerMetadata: '*',
  },
};

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
    properties: timeZoneReadBack === 'cldr' ? inCldrZone(book.properties) : book.properties,
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
    ...(dataMask && {
      data: ranges.map((range) => gridData(reading, sheet, clippedArea(range, sheet), dataMask)),
    }),
    ...list('merges', sheet.merges),
    ...list('conditionalFormats', sheet.conditionalFormats),
    ...list(
      'protectedRanges',
      sheet.protectedRanges.map((protection) => protectionSeenBy(reading, protection, user)),
    ),
    ...list('charts', sheet.charts),
    ...list('bandedRanges', sheet.bandedRanges),
    ...list('developerMetadata', sheet.developerMetadata),
  };
}

/** Editors are visible only to those the protection admits (platform.md C). */
function protectionSeenBy(
  { book, ownSpellings }: Reading,
  protection: ProtectedRange,
  user: string,
): ProtectedRange {
  const { editors, ...visible } = protection;
  if (!admits(protection, book, user)) return visible;
  const users = editors?.users?.map((account) => ownSpelling(ownSpellings, account));
  return {
    ...visible,
    ...(editors && { editors: { ...editors, ...(users && { users }) } }),
    requestingUserCanEdit: true,
  };
}

function gridData(
  reading: Reading,
  sheet: Sheet,
  area: Area,
  mask: FieldMask,
): NonNullable<SheetResource['data']>[number] {
  const rowMask = childMask(mask, 'rowData');
  const cellMask = rowMask && childMask(rowMask, 'values');
  const effective = cellMask && cellMask !== '*' ? cellMask.effectiveFormat : undefined;
  if (effective !== undefined && JSON.stringify(effective) !== NUMBER_TYPE) {
    throw badRequest('local platform: of effectiveFormat only the type of the number format is emulated');
  }
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

const NUMBER_TYPE = JSON.stringify(parseFieldMask('numberFormat.type'));

const sizes = (sheet: Sheet, dimension: Dimension, start: number, end: number, pixelSize: number) =>
  Array.from({ length: end - start }, (_, offset) => ({
    pixelSize,
    ...sheet.dimensions[dimension].get(start + offset),
  }));

/** Rows with trailing empty cells and trailing empty rows left out (platform.md C). */
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
