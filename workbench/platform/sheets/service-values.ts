import type { DataFilter, GridRange, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book } from './book.ts';
import { filteredRange, shuffled } from './data-filters.ts';
import type { Draft } from './draft.ts';
import { clippedArea, parseRange, rangeOf } from './grid-range.ts';
import { lastDataRow, requireCellBudget } from './requests/cells.ts';
import type { Operation, Scene } from './service.ts';
import { type RenderOptions, readValues, sheetOf } from './values-read.ts';
import { clearValues, type Written, writeValues } from './values-write.ts';

const record = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;

const get: Operation = {
  method: 'spreadsheets.values.get',
  kind: 'read',
  run({ store, user }, [id, range, optional]) {
    const reading = store.readingFor(String(id), user);
    return readValues(reading, parseRange(reading.book, String(range)), record(optional) as RenderOptions);
  },
};

const batchGet: Operation = {
  method: 'spreadsheets.values.batchGet',
  kind: 'read',
  run({ store, user }, [id, optional]) {
    const reading = store.readingFor(String(id), user);
    const options = record(optional);
    const ranges = Array.isArray(options.ranges) ? options.ranges : [options.ranges];
    const valueRanges = ranges.map((range) =>
      readValues(reading, parseRange(reading.book, String(range)), options as RenderOptions),
    );
    return { spreadsheetId: reading.book.id, valueRanges };
  },
};

const batchGetByDataFilter: Operation = {
  method: 'spreadsheets.values.batchGetByDataFilter',
  kind: 'read',
  body: 'BatchGetValuesByDataFilterRequest',
  run({ store, user }, [resource, id]) {
    const reading = store.readingFor(String(id), user);
    const { dataFilters = [], ...options } = resource as { dataFilters?: DataFilter[] } & RenderOptions;
    // Filters that match one range share one result, which names them all.
    const byRange = new Map<string, { range: GridRange; filters: DataFilter[] }>();
    for (const filter of dataFilters) {
      const range = filteredRange(reading.book, filter);
      const area = clippedArea(range, sheetOf(reading.book, range));
      const key = JSON.stringify(rangeOf(range.sheetId ?? 0, area));
      const known = byRange.get(key) ?? { range, filters: [] };
      known.filters.push(filter);
      byRange.set(key, known);
    }
    const valueRanges = [...byRange.values()].map(({ range, filters }) => ({
      valueRange: readValues(reading, range, options),
      dataFilters: filters,
    }));
    return { spreadsheetId: reading.book.id, valueRanges: shuffled(valueRanges) };
  },
};

const update: Operation = {
  method: 'spreadsheets.values.update',
  kind: 'write',
  body: 'ValueRange',
  run(scene, [resource, id, range, optional]) {
    const data = resource as ValueRange;
    const [written] = write(scene, String(id), record(optional).valueInputOption, (book) => [
      [parseRange(book, String(range)), data],
    ]);
    return { spreadsheetId: String(id), ...written };
  },
};

const batchUpdate: Operation = {
  method: 'spreadsheets.values.batchUpdate',
  kind: 'write',
  body: 'BatchUpdateValuesRequest',
  run(scene, [resource, id]) {
    const { data = [], valueInputOption } = resource as { data?: ValueRange[]; valueInputOption?: string };
    const responses = write(scene, String(id), valueInputOption, (book) =>
      data.map((each) => [parseRange(book, each.range ?? ''), each]),
    );
    return {
      spreadsheetId: String(id),
      ...totals(responses),
      responses: responses.map((each) => ({ spreadsheetId: String(id), ...each })),
    };
  },
};

const batchUpdateByDataFilter: Operation = {
  method: 'spreadsheets.values.batchUpdateByDataFilter',
  kind: 'write',
  body: 'BatchUpdateValuesByDataFilterRequest',
  run(scene, [resource, id]) {
    const { data = [], valueInputOption } = resource as {
      data?: (ValueRange & { dataFilter?: DataFilter })[];
      valueInputOption?: string;
    };
    const responses = write(scene, String(id), valueInputOption, (book) =>
      data.map(({ dataFilter = {}, ...each }) => [filteredRange(book, dataFilter), each]),
    );
    const named = responses.map((each, index) => ({ ...each, dataFilter: data[index]?.dataFilter }));
    return { spreadsheetId: String(id), ...totals(responses), responses: shuffled(named) };
  },
};

function write(
  { store, user }: Scene,
  id: string,
  inputOption: unknown,
  targets: (book: Book) => [GridRange, ValueRange][],
): Written[] {
  const option = typeof inputOption === 'string' ? inputOption : undefined;
  return store.change(id, user, (draft) =>
    targets(draft.book).map(([range, data]) =>
      writeValues(draft, range, data, option, store.today(draft.book)),
    ),
  );
}

const totals = (responses: readonly Written[]) => ({
  totalUpdatedRows: sum(responses.map((each) => each.updatedRows)),
  totalUpdatedColumns: sum(responses.map((each) => each.updatedColumns)),
  totalUpdatedCells: sum(responses.map((each) => each.updatedCells)),
  totalUpdatedSheets: new Set(responses.map((each) => each.updatedRange.replace(/![^!]*$/, ''))).size,
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Appends below the last row of the tab that holds a value; finding smaller tables within the range is not emulated. */
const append: Operation = {
  method: 'spreadsheets.values.append',
  kind: 'write',
  body: 'ValueRange',
  run({ store, user }, [resource, id, range, optional]) {
    const data = resource as ValueRange;
    const option = record(optional).valueInputOption;
    const updates = store.change(String(id), user, (draft) =>
      appendRows(draft, parseRange(draft.book, String(range)), data, option, store.today(draft.book)),
    );
    return { spreadsheetId: String(id), updates: { spreadsheetId: String(id), ...updates } };
  },
};

function appendRows(
  draft: Draft,
  range: GridRange,
  data: ValueRange,
  option: unknown,
  today: number,
): Written {
  if (data.majorDimension === 'COLUMNS')
    throw badRequest('local platform: append by columns is not emulated');
  const sheet = draft.edit(sheetOf(draft.book, range).id);
  const startRowIndex = Math.max(lastDataRow(sheet.cells) + 1, range.startRowIndex ?? 0);
  const rowCount = Math.max(sheet.grid.rowCount, startRowIndex + (data.values?.length ?? 0));
  sheet.grid = { ...sheet.grid, rowCount };
  requireCellBudget(draft);
  const target = {
    sheetId: sheet.id,
    startRowIndex,
    ...(range.startColumnIndex !== undefined && { startColumnIndex: range.startColumnIndex }),
  };
  return writeValues(draft, target, data, typeof option === 'string' ? option : undefined, today);
}

const clear: Operation = {
  method: 'spreadsheets.values.clear',
  kind: 'write',
  run({ store, user }, [, id, range]) {
    const clearedRange = store.change(String(id), user, (draft) =>
      clearValues(draft, parseRange(draft.book, String(range))),
    );
    return { spreadsheetId: String(id), clearedRange };
  },
};

const batchClear: Operation = {
  method: 'spreadsheets.values.batchClear',
  kind: 'write',
  body: 'BatchClearValuesRequest',
  run({ store, user }, [resource, id]) {
    const { ranges = [] } = resource as { ranges?: string[] };
    const clearedRanges = store.change(String(id), user, (draft) =>
      ranges.map((range) => clearValues(draft, parseRange(draft.book, range))),
    );
    return { spreadsheetId: String(id), clearedRanges };
  },
};

export const valueOperations = {
  get,
  batchGet,
  batchGetByDataFilter,
  update,
  batchUpdate,
  batchUpdateByDataFilter,
  append,
  clear,
  batchClear,
};
