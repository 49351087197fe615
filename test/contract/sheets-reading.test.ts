/** What the emulator promises of reads. Sources: docs/platform.md, with their own sources. */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, refusal, stranger } from './sheets-fixture.ts';

function filledBook() {
  const book = openBook();
  book.update(
    {
      addSheet: {
        properties: { sheetId: 5, title: "Đảng bộ D'Ran", gridProperties: { rowCount: 20, columnCount: 6 } },
      },
    },
    {
      addSheet: {
        properties: { sheetId: 6, title: 'Chi bộ 2', gridProperties: { rowCount: 20, columnCount: 6 } },
      },
    },
    {
      updateCells: {
        start: { sheetId: 5, rowIndex: 2, columnIndex: 1 },
        fields: 'userEnteredValue,userEnteredFormat,note,dataValidation',
        rows: [
          {
            values: [
              { userEnteredValue: { stringValue: 'Kết nạp' } },
              {
                userEnteredValue: { numberValue: 1234.5 },
                userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0.0' } },
              },
            ],
          },
          { values: [] },
          {
            values: [
              { userEnteredValue: { formulaValue: '=C3*2' } },
              { userEnteredValue: { formulaValue: '=1/0' }, note: 'lỗi' },
              {
                userEnteredValue: { boolValue: false },
                dataValidation: { condition: { type: 'BOOLEAN' }, strict: false },
              },
            ],
          },
          { values: [{ userEnteredFormat: { textFormat: { bold: true } } }] },
        ],
      },
    },
  );
  const { Values } = book.sheets.Spreadsheets;
  const range = "'Đảng bộ D''Ran'!B3:F10";
  const values = (options: object = {}) =>
    (Values.get(book.id, range, options) as { values?: unknown[][] }).values;
  return { ...book, Values, range, values };
}

describe('values (docs/platform.md 48)', () => {
  // A formula without a format of its own takes over that of what it refers to: prior knowledge, unsourced.
  it('leave out trailing empty rows and columns while the range echoes the request', () => {
    const { Values, id, range, values } = filledBook();
    expect(Values.get(id, range)).toMatchObject({ range, majorDimension: 'ROWS' });
    expect(values()).toEqual([['Kết nạp', '1.234,5'], [], ['2.469,0', '#DIV/0!', 'FALSE']]);
    expect(Values.get(id, 'Chi bộ 2!A1:B2')).toEqual({ range: "'Chi bộ 2'!A1:B2", majorDimension: 'ROWS' });
  });

  it('come formatted, unformatted or as formulas', () => {
    const { values } = filledBook();
    expect(values({ valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      ['Kết nạp', 1234.5],
      [],
      [2469, '#DIV/0!', false],
    ]);
    expect(values({ valueRenderOption: 'FORMULA' })?.[2]).toEqual(['=C3*2', '=1/0', false]);
    expect(values({ majorDimension: 'COLUMNS' })).toEqual([
      ['Kết nạp', '', '2.469,0'],
      ['1.234,5', '', '#DIV/0!'],
      ['', '', 'FALSE'],
    ]);
  });

  it('refuse a range they cannot parse or that begins beyond the grid', () => {
    const { Values, id } = filledBook();
    expect(refusal(() => Values.get(id, 'NoSuch!A1'))).toBe(
      'API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: NoSuch!A1',
    );
    expect(refusal(() => Values.get(id, 'Chi bộ 2!A21:Z99'))).toContain(
      "Range ('Chi bộ 2'!A21:Z99) exceeds grid limits. Max rows: 20, max columns: 6",
    );
  });

  it('are given to nobody the file is not shared with', () => {
    const { serviceOf, id } = filledBook();
    expect(refusal(() => serviceOf(stranger).Spreadsheets.Values.get(id, 'A1'))).toContain(
      'does not have permission',
    );
    expect(refusal(() => serviceOf(stranger).Spreadsheets.get('không có', {}))).toContain(
      'Requested entity was not found.',
    );
  });

  it('are fresh copies', () => {
    const { values } = filledBook();
    values()?.push(['thừa']);
    expect(values()).toHaveLength(3);
  });
});

describe('batchGetByDataFilter (docs/platform.md 49)', () => {
  const read = ({ Values, id }: ReturnType<typeof filledBook>, dataFilters: object[]) =>
    Values.batchGetByDataFilter({ dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' }, id) as {
      valueRanges: { valueRange: { range: string; values?: unknown[][] }; dataFilters: object[] }[];
    };
  const filters = [5, 6, 0].map((sheetId) => ({ gridRange: gridRange(sheetId, 2, 4, 1, 3) }));

  it('answers each filter with its values and the filter itself, in an order nobody promised', () => {
    const { valueRanges } = read(filledBook(), filters);
    expect(valueRanges.map(({ dataFilters }) => dataFilters[0])).not.toEqual(filters);
    expect(valueRanges).toHaveLength(3);
    const found = valueRanges.find(
      ({ dataFilters }) => JSON.stringify(dataFilters) === JSON.stringify([filters[0]]),
    );
    expect(found?.valueRange.values).toEqual([['Kết nạp', 1234.5]]);
  });

  it('answers two filters of one range once', () => {
    const [filter = {}] = filters;
    expect(read(filledBook(), [filter, filter]).valueRanges).toMatchObject([
      { dataFilters: [filter, filter] },
    ]);
  });

  it('counts as a read, a POST with a body', () => {
    const book = filledBook();
    read(book, filters);
    expect(book.calls.at(-1)).toMatchObject({
      method: 'spreadsheets.values.batchGetByDataFilter',
      kind: 'read',
    });
    expect(book.calls.at(-1)?.requestBytes).toBeGreaterThan(100);
  });
});

describe('get and getByDataFilter (docs/platform.md 42, 50)', () => {
  const dataFilters = [{ gridRange: gridRange(5, 2, 10, 1, 6) }];

  it('give no grid data unless a mask or includeGridData asks for it', () => {
    const { sheets, id } = filledBook();
    const plain = JSON.stringify(sheets.Spreadsheets.get(id));
    expect(plain).not.toContain('rowData');
    expect(plain).toContain('"sheetId":0');
    expect(JSON.stringify(sheets.Spreadsheets.get(id, { includeGridData: true }))).toContain('rowData');
    expect(
      JSON.stringify(sheets.Spreadsheets.get(id, { includeGridData: true, fields: 'properties.title' })),
    ).toBe('{"properties":{"title":"Sổ"}}');
  });

  it.each([
    'sheets(data(rowData(values(userEnteredValue,effectiveValue,note))))',
    'sheets/data/rowData/values(userEnteredValue,effectiveValue,note)',
    'sheets.data.rowData.values.userEnteredValue,sheets.data.rowData.values.effectiveValue,sheets.data.rowData.values.note',
  ])('apply the mask %s', (fields) => {
    const { sheets, id } = filledBook();
    expect(sheets.Spreadsheets.getByDataFilter({ dataFilters }, id, { fields })).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Kết nạp' },
                      effectiveValue: { stringValue: 'Kết nạp' },
                    },
                    { userEnteredValue: { numberValue: 1234.5 }, effectiveValue: { numberValue: 1234.5 } },
                  ],
                },
                {},
                {
                  values: [
                    { userEnteredValue: { formulaValue: '=C3*2' }, effectiveValue: { numberValue: 2469 } },
                    {
                      userEnteredValue: { formulaValue: '=1/0' },
                      effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO', message: expect.any(String) } },
                      note: 'lỗi',
                    },
                    { userEnteredValue: { boolValue: false }, effectiveValue: { boolValue: false } },
                  ],
                },
                { values: [{}] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('give only matched tabs, where the block starts, and leave out booleans that are false', () => {
    const { sheets, id } = filledBook();
    const fields =
      'sheets(properties(sheetId,title),data(startRow,startColumn,rowData.values(dataValidation,formattedValue)))';
    const answer = sheets.Spreadsheets.getByDataFilter({ dataFilters }, id, { fields }) as {
      sheets: object[];
    };
    expect(answer.sheets).toMatchObject([
      { properties: { sheetId: 5, title: "Đảng bộ D'Ran" }, data: [{ startRow: 2, startColumn: 1 }] },
    ]);
    expect(JSON.stringify(answer)).toContain(
      '{"formattedValue":"FALSE","dataValidation":{"condition":{"type":"BOOLEAN"}}}',
    );
  });

  it('refuse a mask naming a field that does not exist', () => {
    const { sheets, id } = filledBook();
    for (const fields of ['sheets.propertys', 'sheets(', 'properties, sheets'])
      expect(refusal(() => sheets.Spreadsheets.get(id, { fields }))).toContain(
        'failed with error: Request contains an invalid argument.',
      );
  });

  it('tell the target of a HYPERLINK', () => {
    const { enter, sheets, id } = filledBook();
    enter(0, 0, { formulaValue: '=HYPERLINK("https://x.vn/"&1;"Mở")' });
    const fields = 'sheets.data.rowData.values(hyperlink,formattedValue)';
    const answer = sheets.Spreadsheets.getByDataFilter({ dataFilters: [{ gridRange: { sheetId: 0 } }] }, id, {
      fields,
    });
    expect(JSON.stringify(answer)).toContain('{"formattedValue":"Mở","hyperlink":"https://x.vn/1"}');
  });
});

describe('writing values (docs/platform.md 48)', () => {
  it('skips null, clears with "", and parses only USER_ENTERED in the locale', () => {
    const { Values, id } = filledBook();
    const write = (values: unknown[][], valueInputOption: string) =>
      Values.update({ values }, id, 'Chi bộ 2!A1', { valueInputOption });
    write([['1,5', '=1+1', 'a']], 'RAW');
    expect(Values.get(id, 'Chi bộ 2!A1:C1', { valueRenderOption: 'FORMULA' })).toMatchObject({
      values: [['1,5', '=1+1', 'a']],
    });
    expect(
      write(
        [
          ['1,5', '=1+1', null],
          ['30/01/2026', ''],
        ],
        'USER_ENTERED',
      ),
    ).toMatchObject({ updatedCells: 4, updatedRows: 2 });
    expect(Values.get(id, 'Chi bộ 2!A1:C2', { valueRenderOption: 'UNFORMATTED_VALUE' })).toMatchObject({
      values: [[1.5, 2, 'a'], [46052]],
    });
  });

  it('refuses rows beyond the range and then writes nothing', () => {
    const { Values, id } = filledBook();
    const write = () =>
      Values.update({ values: [['a'], ['b']] }, id, 'Chi bộ 2!A1:B1', { valueInputOption: 'RAW' });
    expect(refusal(write)).toContain('tried writing to row [2]');
    expect(Values.get(id, 'Chi bộ 2!A1:B2')).not.toHaveProperty('values');
  });

  it('writes by filter, appends below the last row, clears values but not formats', () => {
    const { Values, id, shown } = filledBook();
    Values.batchUpdateByDataFilter(
      {
        valueInputOption: 'RAW',
        data: [{ dataFilter: { gridRange: gridRange(6, 0, 1, 0, 2) }, values: [['x', 1]] }],
      },
      id,
    );
    Values.append({ values: [['y', 2]] }, id, 'Chi bộ 2!A1', { valueInputOption: 'RAW' });
    expect([shown(0, 0, 6), shown(1, 0, 6), shown(1, 1, 6)]).toEqual(['x', 'y', '2']);
    Values.batchClear({ ranges: ["'Đảng bộ D''Ran'!A1:F20"] }, id);
    Values.update({ values: [[2]] }, id, "'Đảng bộ D''Ran'!C3", { valueInputOption: 'RAW' });
    expect([shown(2, 1, 5), shown(2, 2, 5)]).toEqual(['', '2,0']);
  });
});

describe('a file', () => {
  it('is made by create, with the tabs asked for', () => {
    const { sheets } = openBook();
    const made = sheets.Spreadsheets.create({
      properties: { title: 'Đợt 2026', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      sheets: [{ properties: { sheetId: 3, title: 'Tổng hợp' } }],
    });
    expect(made).toMatchObject({
      properties: { title: 'Đợt 2026' },
      sheets: [{ properties: { sheetId: 3, title: 'Tổng hợp', index: 0 } }],
    });
    expect(sheets.Spreadsheets.get(made.spreadsheetId, { fields: 'properties.locale' })).toEqual({
      properties: { locale: 'vi_VN' },
    });
  });

  it('survives a snapshot, broken references staying broken', () => {
    const { spreadsheets, enter, update, shown, id } = filledBook();
    enter(0, 0, { formulaValue: "='Chưa có'!A1" });
    enter(0, 1, { formulaValue: "='Chi bộ 2'!A1+1" });
    const before = spreadsheets.resource(id);
    spreadsheets.restore(JSON.parse(JSON.stringify(spreadsheets.snapshot())));
    expect(spreadsheets.resource(id)).toEqual(before);
    update({ addSheet: { properties: { title: 'Chưa có' } } });
    expect([shown(0, 0), shown(0, 1)]).toEqual(['#REF!', '1']);
  });

  it('goes back to a moment, what was calculated since forgotten', () => {
    const { spreadsheets, enter, update, shown, id, time } = filledBook();
    enter(0, 0, { numberValue: 1 });
    enter(0, 1, { formulaValue: '=A1+1' });
    enter(0, 2, { formulaValue: '=TODAY()' });
    const [before, today] = [spreadsheets.resource(id), shown(0, 2)];
    const kept = spreadsheets.snapshot();
    enter(0, 0, { numberValue: 41 });
    update({ addSheet: { properties: { title: 'Chưa có' } } });
    const other = spreadsheets.create({ title: 'Tệp khác', owner: 'a@b.vn' });
    time.now += 86_400_000;
    enter(5, 0, { numberValue: 7 });
    expect([shown(0, 1), shown(0, 2) === today]).toEqual(['42', false]);
    spreadsheets.restore(kept);
    time.now -= 86_400_000;
    expect(spreadsheets.resource(id)).toEqual(before);
    expect(spreadsheets.exists(other)).toBe(false);
    enter(0, 0, { numberValue: 2 });
    expect(shown(0, 1)).toBe('3');
  });

  it('is read at most sixty times a minute by one user when rates are limited (docs/platform.md 7)', () => {
    const { sheets, id, time } = openBook({ limitRates: true });
    const read = () => sheets.Spreadsheets.get(id, { fields: 'spreadsheetId' });
    for (let count = 0; count < 60; count++) read();
    expect(refusal(read)).toContain("Quota exceeded for quota metric 'Read requests'");
    time.now += 60_000;
    expect(read()).toEqual({ spreadsheetId: id });
  });
});
