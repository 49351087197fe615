import type { DataFilter, GridRange, ValueRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book } from './book.ts';
import { echoed, filteredRanges, shuffled } from './data-filters.ts';
import type { Draft } from './draft.ts';
import { parseRange } from './grid-range.ts';
import type { Operation, Scene } from './operation.ts';
import { type OptionTypes, valueInput } from './options.ts';
import { lastDataRow, requireCellBudget } from './requests/cells.ts';
import { sheetOf } from './values-read.ts';
import { clearValues, type Written, writeValues } from './values-write.ts';

/** Answers that repeat the written values. */
const echoOptions = [
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
] as const;
const notEchoed: OptionTypes = Object.fromEntries(echoOptions.map((name) => [name, 'not emulated']));

function withoutEcho(body: unknown): unknown {
  const asked = echoOptions.find((name) => (body as Record<string, unknown>)[name]);
  if (asked) throw badRequest(`local platform: ${asked} is not emulated`);
  return body;
}

const inputOptionOf = (optional: unknown) =>
  (optional as { valueInputOption?: string } | undefined)?.valueInputOption;

const update: Operation = {
  method: 'spreadsheets.values.update',
  kind: 'write',
  body: 'ValueRange',
  takes: ['body', 'spreadsheetId', 'range'],
  options: { valueInputOption: valueInput, ...notEchoed },
  answers: 'UpdateValuesResponse',
  run(scene, [resource, id, range, optional]) {
    const data = resource as ValueRange;
    const [written] = write(scene, String(id), inputOptionOf(optional), (book) => [
      [parseRange(book, String(range)), data],
    ]);
    return { spreadsheetId: String(id), ...written };
  },
};

const batchUpdate: Operation = {
  method: 'spreadsheets.values.batchUpdate',
  kind: 'write',
  body: 'BatchUpdateValuesRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchUpdateValuesResponse',
  run(scene, [resource, id]) {
    const { data = [], valueInputOption } = withoutEcho(resource) as {
      data?: ValueRange[];
      valueInputOption?: string;
    };
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
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchUpdateValuesByDataFilterResponse',
  run(scene, [resource, id]) {
    const { data = [], valueInputOption } = withoutEcho(resource) as {
      data?: (ValueRange & { dataFilter?: DataFilter })[];
      valueInputOption?: string;
    };
    const filters = data.map(({ dataFilter = {} }) => dataFilter);
    const responses = write(scene, String(id), valueInputOption, (book) =>
      filteredRanges(book, filters).map((range, index) => [range, data[index] ?? {}]),
    );
    const named = responses.map((each, index) => ({ ...each, dataFilter: echoed(filters[index] ?? {}) }));
    return { spreadsheetId: String(id), ...totals(responses), responses: shuffled(named) };
  },
};

function write(
  { store, user }: Scene,
  id: string,
  inputOption: string | undefined,
  targets: (book: Book) => [GridRange, ValueRange][],
): Written[] {
  return store.change(id, user, (draft) =>
    targets(draft.book).map(([range, data]) =>
      writeValues(draft, range, data, inputOption, store.today(draft.book)),
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
  takes: ['body', 'spreadsheetId', 'range'],
  options: {
    valueInputOption: valueInput,
    // Rows are put below the last one, so that there is nothing to overwrite or to push down.
    insertDataOption: { name: 'InsertDataOption', values: ['OVERWRITE', 'INSERT_ROWS'] },
    ...notEchoed,
  },
  answers: 'AppendValuesResponse',
  run({ store, user }, [resource, id, range, optional]) {
    const data = resource as ValueRange;
    const option = inputOptionOf(optional);
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
  option: string | undefined,
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
  return writeValues(draft, target, data, option, today);
}

const clear: Operation = {
  method: 'spreadsheets.values.clear',
  kind: 'write',
  body: 'ClearValuesRequest',
  takes: ['body', 'spreadsheetId', 'range'],
  options: {},
  answers: 'ClearValuesResponse',
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
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchClearValuesResponse',
  run({ store, user }, [resource, id]) {
    const { ranges = [] } = resource as { ranges?: string[] };
    const clearedRanges = store.change(String(id), user, (draft) =>
      ranges.map((range) => clearValues(draft, parseRange(draft.book, range))),
    );
    return { spreadsheetId: String(id), clearedRanges };
  },
};

const batchClearByDataFilter: Operation = {
  method: 'spreadsheets.values.batchClearByDataFilter',
  kind: 'write',
  body: 'BatchClearValuesByDataFilterRequest',
  takes: ['body', 'spreadsheetId'],
  options: {},
  answers: 'BatchClearValuesByDataFilterResponse',
  run({ store, user }, [resource, id]) {
    const { dataFilters = [] } = resource as { dataFilters?: DataFilter[] };
    const clearedRanges = store.change(String(id), user, (draft) =>
      filteredRanges(draft.book, dataFilters).map((range) => clearValues(draft, range)),
    );
    return { spreadsheetId: String(id), clearedRanges };
  },
};

export const valueWriteOperations = {
  update,
  batchUpdate,
  batchUpdateByDataFilter,
  append,
  clear,
  batchClear,
  batchClearByDataFilter,
};
