import type { Book } from '../book/book.ts';
import { filteredRange } from '../book/data-filters.ts';
import { clippedArea, parseRange, rangeOf } from '../book/grid-range.ts';
import { isLookedFor, metadataFor, rangesFor } from '../book/metadata-lookup.ts';
import { newBook } from '../book/new-book.ts';
import { applyRequests } from '../requests/apply.ts';
import { copySheetTo } from '../requests/new-sheets.ts';
import type { DataFilter, GridRange, Request, SpreadsheetResource } from './api.ts';
import { badRequest } from './api-error.ts';
import type { FieldMask } from './field-mask.ts';
import type { Operation } from './operation.ts';
import { spreadsheetResource, withoutData } from './resource-read.ts';
import { responseMask } from './response-mask.ts';
import { sheetOf } from './values-read.ts';

/**
 * The mask of a read; without one, everything or everything but grid data. With one, includeGridData says nothing, and
 * `*` means no grid data either (measured live: github brekkylab/backlot, routers/google.py).
 */
function readMask(fields: unknown, includeGridData: unknown): FieldMask {
  if (typeof fields !== 'string' || fields === '') return includeGridData === true ? '*' : withoutData;
  const mask = responseMask(fields, 'Spreadsheet');
  return mask === '*' ? withoutData : mask;
}

const create: Operation = {
  method: 'spreadsheets.create',
  kind: 'write',
  body: 'Spreadsheet',
  takes: ['body'],
  options: {},
  run({ store, user }, [resource, optional]) {
    const mask = readMask(optionsOf(optional).fields, false);
    const book = newBook(store.all().length, user, resource as SpreadsheetResource, store.now());
    store.add(book);
    return spreadsheetResource(store.reading(book.id), user, mask, undefined);
  },
};

const get: Operation = {
  method: 'spreadsheets.get',
  kind: 'read',
  takes: ['spreadsheetId'],
  // Tables are not emulated, so that there are none to leave out.
  options: { ranges: 'texts', includeGridData: 'flag', excludeTablesInBandedRanges: 'flag' },
  run({ store, user }, [id, optional]) {
    const reading = store.readingFor(String(id), user);
    const { ranges, fields, includeGridData } = optionsOf(optional);
    const asked = ranges?.map((text) => parseRange(reading.book, text));
    return spreadsheetResource(reading, user, readMask(fields, includeGridData), asked);
  },
};

const getByDataFilter: Operation = {
  method: 'spreadsheets.getByDataFilter',
  kind: 'read',
  body: 'GetSpreadsheetByDataFilterRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  run({ store, user }, [resource, id, optional]) {
    const reading = store.readingFor(String(id), user);
    const { dataFilters = [], includeGridData } = resource as {
      dataFilters?: DataFilter[];
      includeGridData?: boolean;
    };
    const mask = readMask(optionsOf(optional).fields, includeGridData);
    const ranges = dataFilters.flatMap((filter) =>
      filter.developerMetadataLookup
        ? rangesFor(reading.book, filter)
        : [filteredRange(reading.book, filter, 'sheet')],
    );
    return spreadsheetResource(
      reading,
      user,
      mask,
      ranges.length > 0 ? distinct(reading.book, ranges) : undefined,
    );
  },
};

/** Reported from the live API. */
const MOST_REQUESTS = 100_000;

const batchUpdate: Operation = {
  method: 'spreadsheets.batchUpdate',
  kind: 'write',
  body: 'BatchUpdateSpreadsheetRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchUpdateSpreadsheetResponse',
  run({ store, user }, [resource, id]) {
    const body = resource as {
      requests: Request[];
      includeSpreadsheetInResponse?: boolean;
      responseIncludeGridData?: boolean;
      responseRanges?: string[];
    };
    const spreadsheetId = String(id);
    if (body.requests.length > MOST_REQUESTS)
      throw badRequest(`Cannot exceed ${MOST_REQUESTS} requests in a single batch.`);
    const replies = store.change(spreadsheetId, user, (draft) => applyRequests(draft, body.requests));
    const reading = store.reading(spreadsheetId);
    const ranges = body.responseRanges?.map((text) => parseRange(reading.book, text));
    const updatedSpreadsheet =
      body.includeSpreadsheetInResponse &&
      spreadsheetResource(reading, user, readMask(undefined, body.responseIncludeGridData), ranges);
    return { spreadsheetId, replies, ...(updatedSpreadsheet && { updatedSpreadsheet }) };
  },
};

/** A tab into another file of the same account, behind the others there. */
const copyTo: Operation = {
  method: 'spreadsheets.sheets.copyTo',
  kind: 'write',
  body: 'CopySheetToAnotherSpreadsheetRequest',
  takes: ['body', 'spreadsheetId', 'sheetId'],
  options: {},
  answers: 'SheetProperties',
  run({ store, user }, [resource, id, sheetId]) {
    const source = sheetOf(store.readingFor(String(id), user).book, { sheetId: Number(sheetId) });
    const destination = String((resource as { destinationSpreadsheetId?: string }).destinationSpreadsheetId);
    return store.change(destination, user, (draft) => copySheetTo(draft, source));
  },
};

interface Options {
  readonly fields?: string;
  readonly includeGridData?: boolean;
  readonly ranges?: readonly string[];
}

const optionsOf = (optional: unknown) => (optional ?? {}) as Options;

/** Filters of the same cells share one block (measured live, same source). */
function distinct(book: Book, ranges: readonly GridRange[]): GridRange[] {
  const byArea = new Map<string, GridRange>();
  for (const range of ranges) {
    const key = JSON.stringify(rangeOf(range.sheetId ?? 0, clippedArea(range, sheetOf(book, range))));
    if (!byArea.has(key)) byArea.set(key, range);
  }
  return [...byArea.values()];
}

export const spreadsheetOperations = { create, get, getByDataFilter, batchUpdate };
/** The metadata found, each with the filters that found it. */
const search: Operation = {
  method: 'spreadsheets.developerMetadata.search',
  kind: 'read',
  body: 'SearchDeveloperMetadataRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'SearchDeveloperMetadataResponse',
  run({ store, user }, [resource, id]) {
    const { book } = store.readingFor(String(id), user);
    const { dataFilters = [] } = resource as { dataFilters?: DataFilter[] };
    return {
      matchedDeveloperMetadata: metadataFor(book, dataFilters).map((developerMetadata) => ({
        developerMetadata,
        dataFilters: dataFilters.filter((filter) => isLookedFor(developerMetadata, filter)),
      })),
    };
  },
};

export const sheetOperations = { copyTo };
export const metadataOperations = { search };
