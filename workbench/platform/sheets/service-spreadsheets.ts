import type { DataFilter, GridRange, Request, SpreadsheetResource } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Reading } from './cell-read.ts';
import { filteredRange } from './data-filters.ts';
import { type FieldMask, parseFieldMask } from './field-mask.ts';
import { parseRange } from './grid-range.ts';
import { newBook } from './new-book.ts';
import { checkMask } from './request-schema.ts';
import { applyRequests } from './requests/apply.ts';
import { spreadsheetResource, withoutData } from './resource-read.ts';
import type { Operation } from './service.ts';

/** The mask of a read; without one, everything or everything but grid data. */
function readMask(fields: unknown, includeGridData: unknown): FieldMask {
  if (typeof fields !== 'string' || fields === '') return includeGridData === true ? '*' : withoutData;
  const mask = parseFieldMask(fields);
  checkMask(mask, 'Spreadsheet', fields);
  return mask;
}

const listed = (ranges: unknown): string[] | undefined => {
  if (ranges === undefined || ranges === null) return undefined;
  return (Array.isArray(ranges) ? ranges : [ranges]).map(String);
};

const create: Operation = {
  method: 'spreadsheets.create',
  kind: 'write',
  body: 'Spreadsheet',
  run({ store, user }, [resource, optional]) {
    const book = newBook(store.all().length, user, resource as SpreadsheetResource);
    store.add(book);
    return answer(store.reading(book.id), user, optionsOf(optional), undefined);
  },
};

const get: Operation = {
  method: 'spreadsheets.get',
  kind: 'read',
  run({ store, user }, [id, optional]) {
    const reading = store.readingFor(String(id), user);
    const options = optionsOf(optional);
    const ranges = listed(options.ranges)?.map((text) => parseRange(reading.book, text));
    return answer(reading, user, options, ranges);
  },
};

const getByDataFilter: Operation = {
  method: 'spreadsheets.getByDataFilter',
  kind: 'read',
  body: 'GetSpreadsheetByDataFilterRequest',
  run({ store, user }, [resource, id, optional]) {
    const reading = store.readingFor(String(id), user);
    const { dataFilters, includeGridData } = resource as {
      dataFilters?: DataFilter[];
      includeGridData?: boolean;
    };
    const ranges = dataFilters?.map((filter) => filteredRange(reading.book, filter));
    return answer(reading, user, { ...optionsOf(optional), includeGridData }, ranges);
  },
};

const batchUpdate: Operation = {
  method: 'spreadsheets.batchUpdate',
  kind: 'write',
  body: 'BatchUpdateSpreadsheetRequest',
  run({ store, user }, [resource, id, optional]) {
    const body = resource as {
      requests: Request[];
      includeSpreadsheetInResponse?: boolean;
      responseIncludeGridData?: boolean;
      responseRanges?: string[];
    };
    const spreadsheetId = String(id);
    const replies = store.change(spreadsheetId, user, (draft) => applyRequests(draft, body.requests));
    const reading = store.reading(spreadsheetId);
    const ranges = body.responseRanges?.map((text) => parseRange(reading.book, text));
    const updatedSpreadsheet =
      body.includeSpreadsheetInResponse &&
      answer(reading, user, { includeGridData: body.responseIncludeGridData }, ranges);
    if (optionsOf(optional).fields !== undefined)
      throw badRequest('local platform: fields of a batchUpdate response are not emulated');
    return { spreadsheetId, replies, ...(updatedSpreadsheet && { updatedSpreadsheet }) };
  },
};

type Options = { fields?: unknown; includeGridData?: unknown; ranges?: unknown };

const optionsOf = (optional: unknown): Options =>
  typeof optional === 'object' && optional !== null ? optional : {};

const answer = (reading: Reading, user: string, options: Options, ranges: readonly GridRange[] | undefined) =>
  spreadsheetResource(reading, user, readMask(options.fields, options.includeGridData), ranges);

export const spreadsheetOperations = { create, get, getByDataFilter, batchUpdate };
