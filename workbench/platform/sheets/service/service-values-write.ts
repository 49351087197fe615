import { cellName } from '../book/a1.ts';
import type { Book, Sheet } from '../book/book.ts';
import { filteredRanges, shuffled } from '../book/data-filters.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, parseRange, rangeName } from '../book/grid-range.ts';
import { tableAt } from '../cells/table-range.ts';
import { requireCellBudget } from '../requests/cells.ts';
import { splice } from '../requests/dimensions.ts';
import type { DataFilter, GridRange, ValueRange } from './api.ts';
import type { Operation, Scene } from './operation.ts';
import { dateTimeRender, type OptionTypes, valueInput, valueRender } from './options.ts';
import { readValues, sheetOf } from './values-read.ts';
import { clearValues, type Written, writeValues } from './values-write.ts';

/** How an answer repeats the written values, where it is asked to. */
const echoOptions: OptionTypes = {
  includeValuesInResponse: 'flag',
  responseValueRenderOption: valueRender,
  responseDateTimeRenderOption: dateTimeRender,
};

interface EchoOptions {
  readonly includeValuesInResponse?: boolean;
  readonly responseValueRenderOption?: string;
  readonly responseDateTimeRenderOption?: string;
}

/** What was written, read again after the whole call. */
function withEcho<T extends Written>(
  scene: Scene,
  id: string,
  options: unknown,
  written: T,
  majorDimension?: string,
) {
  const { target, ...told } = written;
  const echo = (options ?? {}) as EchoOptions;
  if (!echo.includeValuesInResponse) return told;
  const updatedData = readValues(scene.store.reading(id), target, {
    ...(majorDimension !== undefined && { majorDimension }),
    ...(echo.responseValueRenderOption !== undefined && {
      valueRenderOption: echo.responseValueRenderOption,
    }),
    ...(echo.responseDateTimeRenderOption !== undefined && {
      dateTimeRenderOption: echo.responseDateTimeRenderOption,
    }),
  });
  return { ...told, updatedData };
}

const inputOptionOf = (optional: unknown) =>
  (optional as { valueInputOption?: string } | undefined)?.valueInputOption;

const update: Operation = {
  method: 'spreadsheets.values.update',
  kind: 'write',
  body: 'ValueRange',
  takes: ['body', 'spreadsheetId', 'range'],
  options: { valueInputOption: valueInput, ...echoOptions },
  answers: 'UpdateValuesResponse',
  run(scene, [resource, id, range, optional]) {
    const data = resource as ValueRange;
    const [written] = write(scene, String(id), inputOptionOf(optional), (book) => [
      [parseRange(book, String(range)), data],
    ]);
    if (written === undefined) throw new RangeError('one range is written, one is told of');
    return {
      spreadsheetId: String(id),
      ...withEcho(scene, String(id), optional, written, data.majorDimension),
    };
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
    const {
      data = [],
      valueInputOption,
      ...echo
    } = resource as { data?: ValueRange[]; valueInputOption?: string } & EchoOptions;
    const responses = write(scene, String(id), valueInputOption, (book) =>
      data.map((each) => [parseRange(book, each.range ?? ''), each]),
    );
    return {
      spreadsheetId: String(id),
      ...totals(responses),
      responses: responses.map((each, index) => ({
        spreadsheetId: String(id),
        ...withEcho(scene, String(id), echo, each, data[index]?.majorDimension),
      })),
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
    const {
      data = [],
      valueInputOption,
      ...echo
    } = resource as {
      data?: (ValueRange & { dataFilter?: DataFilter })[];
      valueInputOption?: string;
    } & EchoOptions;
    const filters = data.map(({ dataFilter = {} }) => dataFilter);
    const responses = write(scene, String(id), valueInputOption, (book) =>
      filteredRanges(book, filters).map((range, index) => [range, data[index] ?? {}]),
    );
    const named = responses.map((each, index) => ({
      ...withEcho(scene, String(id), echo, each, data[index]?.majorDimension),
      dataFilter: filters[index] ?? {},
    }));
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

const append: Operation = {
  method: 'spreadsheets.values.append',
  kind: 'write',
  body: 'ValueRange',
  takes: ['body', 'spreadsheetId', 'range'],
  options: {
    valueInputOption: valueInput,
    insertDataOption: { name: 'InsertDataOption', values: ['OVERWRITE', 'INSERT_ROWS'] },
    ...echoOptions,
  },
  answers: 'AppendValuesResponse',
  run(scene, [resource, id, range, optional]) {
    const { store, user } = scene;
    const data = resource as ValueRange;
    const isInserting =
      (optional as { insertDataOption?: string } | undefined)?.insertDataOption === 'INSERT_ROWS';
    const { tableRange, written } = store.change(String(id), user, (draft) => {
      const asked = parseRange(draft.book, String(range));
      const sheet = sheetOf(draft.book, asked);
      const table = tableAt(sheet, asked);
      const target = belowTable(draft, sheet, asked, table, heightOf(data), isInserting);
      return {
        tableRange: table && rangeName(sheet, table, cellName),
        written: writeValues(draft, target, data, inputOptionOf(optional), store.today(draft.book)),
      };
    });
    const updates = withEcho(scene, String(id), optional, written, data.majorDimension);
    return {
      spreadsheetId: String(id),
      ...(tableRange !== undefined && { tableRange }),
      updates: { spreadsheetId: String(id), ...updates },
    };
  },
};

const heightOf = ({ values = [], majorDimension }: ValueRange): number =>
  majorDimension === 'COLUMNS' ? Math.max(0, ...values.map((column) => column.length)) : values.length;

/** The cells below the table, from its first column on; without a table the range's first cell. Rows are made where they are missing. */
function belowTable(
  draft: Draft,
  { id }: Sheet,
  asked: GridRange,
  table: Area | undefined,
  height: number,
  isInserting: boolean,
): GridRange {
  const startRowIndex = table?.bottom ?? asked.startRowIndex ?? 0;
  const startColumnIndex = table?.left ?? asked.startColumnIndex ?? 0;
  const sheet = draft.edit(id);
  if (isInserting && table && height > 0 && startRowIndex < sheet.grid.rowCount)
    splice(draft, { sheetId: id, dimension: 'ROWS', at: startRowIndex, removed: 0, added: height });
  const { grid } = draft.sheet(id);
  draft.edit(id).grid = { ...grid, rowCount: Math.max(grid.rowCount, startRowIndex + height) };
  requireCellBudget(draft);
  return { sheetId: id, startRowIndex, startColumnIndex };
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
