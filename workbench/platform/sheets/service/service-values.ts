import { filteredRanges, shuffled } from '../book/data-filters.ts';
import { parseRange } from '../book/grid-range.ts';
import type { DataFilter, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Operation } from './operation.ts';
import { dateTimeRender, dimension, valueRender } from './options.ts';
import { type RenderOptions, readValues } from './values-read.ts';

const rendering = {
  majorDimension: dimension,
  valueRenderOption: valueRender,
  dateTimeRenderOption: dateTimeRender,
};

const get: Operation = {
  method: 'spreadsheets.values.get',
  kind: 'read',
  takes: ['spreadsheetId', 'range'],
  options: rendering,
  answers: 'ValueRange',
  run({ store, user }, [id, range, optional]) {
    const reading = store.readingFor(String(id), user);
    return readValues(reading, parseRange(reading.book, String(range)), (optional ?? {}) as RenderOptions);
  },
};

const batchGet: Operation = {
  method: 'spreadsheets.values.batchGet',
  kind: 'read',
  takes: ['spreadsheetId'],
  options: { ranges: 'texts', ...rendering },
  answers: 'BatchGetValuesResponse',
  run({ store, user }, [id, optional]) {
    const reading = store.readingFor(String(id), user);
    const { ranges = [], ...options } = (optional ?? {}) as { ranges?: string[] } & RenderOptions;
    const valueRanges = ranges.map((range) => readValues(reading, parseRange(reading.book, range), options));
    return { spreadsheetId: reading.book.id, ...(valueRanges.length > 0 && { valueRanges }) };
  },
};

const batchGetByDataFilter: Operation = {
  method: 'spreadsheets.values.batchGetByDataFilter',
  kind: 'read',
  body: 'BatchGetValuesByDataFilterRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchGetValuesByDataFilterResponse',
  run({ store, user }, [resource, id]) {
    const reading = store.readingFor(String(id), user);
    const { dataFilters = [], ...options } = resource as { dataFilters?: DataFilter[] } & RenderOptions;
    if (dataFilters.length === 0) throw badRequest('Must specify at least one dataFilter.');
    // Filters whose answers name one range share one result, which repeats them all.
    const results = new Map<string, { valueRange: ValueRange; dataFilters: DataFilter[] }>();
    filteredRanges(reading.book, dataFilters).forEach((range, index) => {
      const valueRange = readValues(reading, range, options);
      const key = valueRange.range ?? '';
      const result = results.get(key) ?? { valueRange, dataFilters: [] };
      result.dataFilters.push(dataFilters[index] ?? {});
      results.set(key, result);
    });
    return { spreadsheetId: reading.book.id, valueRanges: shuffled([...results.values()]) };
  },
};

export const valueOperations = { get, batchGet, batchGetByDataFilter };
