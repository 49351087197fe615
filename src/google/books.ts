import {
  type BookFacts,
  type Books,
  GoogleError,
  type Reading,
  type ReadRange,
  type Reply,
  type TabFacts,
  type TabRead,
} from '../app/ports.ts';
import { type Area, a1Area, areaAt, toGridRange } from '../sheets/cells/a1.ts';
import { type Grid, gridOf } from '../sheets/cells/grid.ts';
import { BOOK_FIELDS, BOOK_PROPERTIES } from '../sheets/cells/registry.ts';
import { chartSources } from '../sheets/cells/tab-charts.ts';
import type { ProtectionFound } from '../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../sheets/cells/value.ts';
import { callGoogle, undeclared } from './retry.ts';

type Schema = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** A range without the number of its tab: a tab has a hundred of them. */
const BOUNDS = '(startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)';
const TAB_FIELDS =
  'properties(sheetId,title,hidden,tabColorStyle,gridProperties(rowCount,columnCount)),' +
  `protectedRanges(protectedRangeId,range${BOUNDS},description,unprotectedRanges${BOUNDS},editors(users),warningOnly),` +
  'charts(chartId,spec(basicChart(domains(domain(sourceRange)),series(series(sourceRange)))))';
const CELL_FIELDS = {
  values: 'effectiveValue',
  entered: 'userEnteredValue,effectiveValue',
  withValidation: 'userEnteredValue,dataValidation(condition(type))',
  withFormats:
    'userEnteredValue,effectiveValue,userEnteredFormat(numberFormat(type)),effectiveFormat(numberFormat(type))',
} as const;

/**
 * Options that Google's own print window sends; undocumented, but many published scripts use them. Margins in inches: 20,
 * 20, 30 and 15 mm (Hướng dẫn 36-HD/VPTW and 05-HD/VPTW).
 */
const PRINT_OPTIONS =
  'format=pdf&size=A4&portrait=true&fitw=true&top_margin=0.79&bottom_margin=0.79&left_margin=1.18&right_margin=0.59' +
  '&gridlines=false&printtitle=false&sheetnames=false&pagenumbers=false&fzr=false&attachment=false';

/** The advanced service `Sheets`, always by sheet id and by data filter (docs/platform.md 49). */
export function googleBooks(): Books {
  const officeId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const spreadsheets = () => {
    const service = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
    if (service === undefined) throw undeclared('sheets');
    return service;
  };
  return {
    officeId,
    structure: (bookId) => {
      const found = callGoogle('sheets', { idempotent: true }, () =>
        spreadsheets().get(bookId, { fields: `properties(${BOOK_FIELDS}),sheets(${TAB_FIELDS})` }),
      );
      const facts: BookFacts = {
        locale: found.properties?.locale ?? '',
        timeZone: found.properties?.timeZone ?? '',
        autoRecalc: found.properties?.autoRecalc ?? '',
        tabs: (found.sheets ?? []).map(tabFacts),
      };
      return facts;
    },
    read: (bookId, ranges, detail) => {
      const fields = `sheets(${TAB_FIELDS},conditionalFormats(ranges(startRowIndex)),data(startRow,startColumn,rowData(values(${CELL_FIELDS[detail]}))))`;
      const readTabs = (portion: readonly TabRanges[]): Schema[] => {
        const dataFilters = portion.flat().map((range) => ({ gridRange: gridRangeOf(range) }));
        try {
          const { sheets = [] } = callGoogle('sheets', { idempotent: true }, () =>
            spreadsheets().getByDataFilter({ dataFilters }, bookId, { fields }),
          );
          return sheets;
        } catch (error) {
          if (!isPerhapsTooLarge(error, portion)) throw error;
          const half = Math.ceil(portion.length / 2);
          return [...readTabs(portion.slice(0, half)), ...readTabs(portion.slice(half))];
        }
      };
      return readingOf(portionsOf(ranges).flatMap(readTabs), ranges);
    },
    shown: (bookId, ranges) => {
      const dataFilters = ranges.map((range) => ({ gridRange: gridRangeOf(range) }));
      const fields = `sheets(properties(sheetId),data(startRow,startColumn,rowData(values(${CELL_FIELDS.values}))))`;
      const { sheets = [] } = callGoogle('sheets', { idempotent: true }, () =>
        spreadsheets().getByDataFilter({ dataFilters }, bookId, { fields }),
      );
      return new Map(
        sheets.map(({ properties: { sheetId = 0 } = {}, data = [] }) => [sheetId, gridOf(sheetId, data)]),
      );
    },
    apply: (bookId, requests) => {
      if (requests.length === 0) return [];
      const done = callGoogle('sheets', { idempotent: false }, () =>
        spreadsheets().batchUpdate({ requests: [...requests] as SheetRequest[] }, bookId),
      );
      return (done.replies ?? []) as Reply[];
    },
    create: (title) => {
      const made = callGoogle('sheets', { idempotent: false }, () =>
        spreadsheets().create({ properties: { title, ...BOOK_PROPERTIES } }),
      );
      if (made.spreadsheetId === undefined) throw new RangeError('Sheets.create gave no id');
      return made.spreadsheetId;
    },
    url: (bookId, sheetId) => `https://docs.google.com/spreadsheets/d/${bookId}/edit#gid=${sheetId}`,
    printUrl: (bookId, sheetId, of) =>
      `https://docs.google.com/spreadsheets/d/${bookId}/export?gid=${sheetId}&range=${a1Area(of)}&${PRINT_OPTIONS}`,
    workbookUrl: (bookId) => `https://docs.google.com/spreadsheets/d/${bookId}/export?format=xlsx`,
  };
}

/** All ranges that are read of one tab. */
type TabRanges = readonly ReadRange[];

/**
 * Apps Script refuses a large answer of an advanced service with "Response Code: 413. Message: response too large." (public
 * reports of this very method); from how many bytes on is documented nowhere. A cell takes 20 to 40 bytes, so this is 3 to
 * 6 MB: 150 tabs of one form are one answer.
 */
const CELLS_AT_ONCE = 160_000;
/** Assumed for a whole tab whose size the caller does not give: that of a unit's tab with both forms. */
const CELLS_OF_A_TAB = 2_375;

const cellsIn = (tabs: readonly TabRanges[]): number =>
  tabs
    .flat()
    .reduce(
      (sum, { area: of, cells = CELLS_OF_A_TAB }) => sum + (of === undefined ? cells : of.rows * of.columns),
      0,
    );

/** The ranges in as few calls as fit, those of one tab always together. */
function portionsOf(ranges: readonly ReadRange[]): TabRanges[][] {
  const byTab = new Map<number, ReadRange[]>();
  for (const range of ranges) byTab.set(range.sheetId, [...(byTab.get(range.sheetId) ?? []), range]);
  const portions: TabRanges[][] = [];
  let room = 0;
  for (const tab of byTab.values()) {
    const cells = cellsIn([tab]);
    if (portions.length === 0 || cells > room) {
      portions.push([]);
      room = CELLS_AT_ONCE;
    }
    portions.at(-1)?.push(tab);
    room -= cells;
  }
  return portions;
}

/**
 * Nobody knows whether a 413 reaches us with its code. A failure without a code counts as too large only when the answer
 * was large.
 */
const isPerhapsTooLarge = (error: unknown, tabs: readonly TabRanges[]): boolean =>
  error instanceof GoogleError &&
  tabs.length > 1 &&
  (error.code === 413 || (error.code === null && cellsIn(tabs) > CELLS_AT_ONCE / 8));

const gridRangeOf = ({ sheetId, area: of }: ReadRange): GridRange =>
  of === undefined ? { sheetId } : toGridRange(sheetId, of);

function readingOf(sheets: readonly Schema[], ranges: readonly ReadRange[]): Reading {
  const grids = new Map<number, Grid>();
  const tabs = new Map<number, TabRead>();
  for (const sheet of sheets) {
    const facts = { ...tabFacts(sheet), highlightCount: sheet.conditionalFormats?.length ?? 0 };
    tabs.set(facts.sheetId, facts);
    grids.set(facts.sheetId, gridOf(facts.sheetId, sheet.data ?? []));
  }
  const asked = new Set(ranges.map(({ sheetId }) => sheetId));
  const get = <T>(from: ReadonlyMap<number, T>, sheetId: number): T => {
    const found = from.get(sheetId);
    if (found === undefined || !asked.has(sheetId)) throw new RangeError(`tab ${sheetId} was not read`);
    return found;
  };
  return {
    has: (sheetId) => asked.has(sheetId) && tabs.has(sheetId),
    grid: (sheetId) => get(grids, sheetId),
    tab: (sheetId) => get(tabs, sheetId),
  };
}

function tabFacts({ properties = {}, protectedRanges = [], charts = [] }: Schema): TabFacts {
  const size = {
    rows: properties.gridProperties?.rowCount ?? 0,
    columns: properties.gridProperties?.columnCount ?? 0,
  };
  return {
    sheetId: properties.sheetId ?? 0,
    title: properties.title ?? '',
    isHidden: properties.hidden === true,
    ...size,
    protections: protectedRanges.map((found) => protectionFacts(found, size)),
    charts: charts.flatMap(({ chartId, spec = {} }) =>
      chartId === undefined ? [] : [{ chartId, sources: chartSources(spec) }],
    ),
    tabColor: hexOf(properties.tabColorStyle?.rgbColor),
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function protectionFacts(found: GoogleAppsScript.Sheets.Schema.ProtectedRange, size: Size): ProtectionFound {
  return {
    protectedRangeId: found.protectedRangeId ?? 0,
    description: found.description ?? '',
    area: isWhole(found.range) ? null : areaOf(found.range, size),
    unprotected: (found.unprotectedRanges ?? []).map((range) => areaOf(range, size)),
    editors: found.editors?.users?.map((email) => email.toLowerCase()) ?? null,
    isWarningOnly: found.warningOnly === true,
  };
}

/** A range without any of the four bounds means the whole tab; A:C has two of them. */
const isWhole = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange = {}): boolean =>
  [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((bound) => bound === undefined);

/** Google leaves out a bound that is the tab's own, and zeros. */
function areaOf(range: GridRange = {}, { rows, columns }: Size): Area {
  const { startRowIndex: top = 0, endRowIndex: bottom = rows } = range;
  const { startColumnIndex: left = 0, endColumnIndex: right = columns } = range;
  return areaAt(top, left, bottom - top, right - left);
}

function hexOf(color: GoogleAppsScript.Sheets.Schema.Color | undefined): string {
  if (color === undefined) return '';
  const channel = (part = 0) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(color.red)}${channel(color.green)}${channel(color.blue)}`;
}
