/** What the emulator promises of `spreadsheets.batchUpdate`. Sources: docs/platform.md, with their own sources. */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, refusal, stranger, unit } from './sheets-fixture.ts';

const addSheet = (sheetId: number, title: string, more: object = {}) => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount: 20, columnCount: 5 }, ...more } },
});
const text = (sheetId: number, row: number, column: number, stringValue: string) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});

describe('a batch (docs/platform.md 38: in order, atomic, replies mirror requests)', () => {
  it('leaves nothing changed when its last request is refused', () => {
    const { update, shown, spreadsheets, id } = openBook();
    const before = JSON.stringify(spreadsheets.snapshot());
    expect(() => update(text(0, 0, 0, 'a'), addSheet(5, 'Mới'), text(99, 0, 0, 'b'))).toThrow();
    expect(shown(0, 0)).toBe('');
    expect(JSON.stringify(spreadsheets.snapshot())).toBe(before);
    expect(JSON.stringify(spreadsheets.resource(id))).not.toContain('Mới');
  });

  it('names the request it refuses (docs/platform.md 39: "Invalid requests[0].addSheet: …")', () => {
    const { update } = openBook();
    expect(refusal(() => update(text(0, 0, 0, 'a'), addSheet(1, 'Trang tính1')))).toBe(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].addSheet: A sheet with the name "Trang tính1" already exists. Please enter another name.',
    );
  });

  it('throws GoogleJsonResponseException with details', () => {
    const { update } = openBook();
    const error = (() => {
      try {
        return update(addSheet(0, 'x'));
      } catch (thrown) {
        return thrown as Error & { details: object };
      }
    })();
    expect(error).toMatchObject({ name: 'GoogleJsonResponseException', details: { code: 400 } });
  });

  it('counts as one write whatever it holds, refused or not (docs/platform.md 8)', () => {
    const { update, calls } = openBook();
    update(text(0, 0, 0, 'a'), text(0, 0, 1, 'b'));
    expect(() => update(text(9, 0, 0, 'a'))).toThrow();
    expect(calls.map(({ method, kind }) => `${kind} ${method}`)).toEqual([
      'write spreadsheets.batchUpdate',
      'write spreadsheets.batchUpdate',
    ]);
    expect(calls.every(({ requestBytes, responseBytes }) => requestBytes > 50 && responseBytes > 10)).toBe(
      true,
    );
  });

  it('of more than 100,000 requests, or of more than 10 MB, is refused (reported from the live API)', () => {
    const { update } = openBook();
    const requests = Array.from({ length: 100_001 }, () => ({ deleteSheet: {} }));
    expect(refusal(() => update(...requests))).toContain('Cannot exceed 100000 requests in a single batch.');
    const long = Array.from({ length: 210 }, (_, row) => text(0, row, 0, 'x'.repeat(50_000)));
    expect(refusal(() => update(...long))).toContain(
      'Request payload size exceeds the limit: 10485760 bytes.',
    );
  });

  it('is refused to whom the file is not shared with (docs/platform.md 39)', () => {
    const { updateAs } = openBook();
    expect(refusal(() => updateAs(stranger, text(0, 0, 0, 'a')))).toContain(
      'The caller does not have permission',
    );
  });
});

describe('the body is checked against the published schema', () => {
  it.each([
    [{ foo: {} }, `Unknown name "foo" at 'requests[0]': Cannot find field.`],
    [
      { addSheet: { propertys: {} } },
      `Unknown name "propertys" at 'requests[0].add_sheet': Cannot find field.`,
    ],
    [
      { addSheet: { properties: { gridProperties: { rows: 3 } } } },
      `Unknown name "rows" at 'requests[0].add_sheet.properties.grid_properties': Cannot find field.`,
    ],
    [
      { mergeCells: { range: gridRange(0, 0, 2, 0, 2), mergeType: 'ALL' } },
      `Invalid value at 'requests[0].merge_cells.merge_type' (TYPE_ENUM), "ALL"`,
    ],
    [{ addSheet: {}, deleteSheet: {} }, "oneof field 'kind' is already set"],
    [
      {
        repeatCell: {
          range: gridRange(0, 0, 1, 0, 1),
          fields: '*',
          cell: { userEnteredValue: { numberValue: 1, stringValue: 'a' } },
        },
      },
      "oneof field 'value' is already set",
    ],
    [
      { deleteSheet: { sheetId: 1.5 } },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), 1.5`,
    ],
  ])('%j is refused', (request, message) => {
    const { update } = openBook();
    expect(refusal(() => update(request))).toContain(message);
  });

  it('refuses by name what Google has and the platform does not', () => {
    const { update, sheets } = openBook();
    expect(refusal(() => update({ addSlicer: {} }))).toContain('addSlicer is not emulated');
    expect(() => (sheets.Spreadsheets as unknown as { Tables: unknown }).Tables).toThrow(
      'local platform: Sheets.Spreadsheets.Tables is not emulated',
    );
  });
});

describe('updateCells and repeatCell (docs/platform.md 41)', () => {
  it('touches only the fields of the mask, one level down as well', () => {
    const { update, spreadsheets, id } = openBook();
    const range = gridRange(0, 0, 1, 0, 1);
    const format = (userEnteredFormat: object, fields: string) => ({
      repeatCell: { range, cell: { userEnteredFormat }, fields },
    });
    update(
      format({ textFormat: { bold: true }, wrapStrategy: 'WRAP' }, 'userEnteredFormat'),
      format({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat.italic'),
      format({}, 'userEnteredFormat(wrapStrategy)'),
    );
    expect(JSON.stringify(spreadsheets.resource(id))).toContain(
      '"userEnteredFormat":{"textFormat":{"bold":true,"italic":true}}',
    );
  });

  it('repeats a formula with its relative references moving along', () => {
    const { update, spreadsheets, at } = openBook();
    const cell = { userEnteredValue: { formulaValue: '=A1+$A$1' } };
    update({ repeatCell: { range: gridRange(0, 0, 2, 1, 3), cell, fields: 'userEnteredValue' } });
    expect(spreadsheets.cell(at(1, 2)).entered).toEqual({ formulaValue: '=B2+$A$1' });
  });

  it('refuses what does not fit the grid or a cell', () => {
    const { update, enter } = openBook();
    update(addSheet(7, 'Nhỏ'));
    expect(refusal(() => enter(20, 0, { stringValue: 'a' }, 7))).toContain('beyond the last row of: 19');
    expect(refusal(() => update({ unmergeCells: { range: gridRange(7, 20, 21, 0, 1) } }))).toContain(
      'startRowIndex[20] is after last row in grid[19]',
    );
    update({ unmergeCells: { range: gridRange(7, 0, 21, 0, 99) } });
    expect(refusal(() => update({ unmergeCells: { range: gridRange(7, -1, 2, 0, 1) } }))).toContain(
      'less than 0',
    );
    expect(refusal(() => enter(0, 0, { stringValue: 'x'.repeat(50_001) }))).toContain(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

describe('tabs', () => {
  it('takes an id once and a name once, up to 100 characters (docs/platform.md 11)', () => {
    const { update } = openBook();
    expect(refusal(() => update(addSheet(0, 'x')))).toContain('already exists');
    expect(refusal(() => update(addSheet(-1, 'x')))).toContain('less than 0');
    expect(refusal(() => update(addSheet(5, 'x'.repeat(101))))).toContain(
      'The sheet name cannot be greater than 100 characters.',
    );
    expect(() => update(addSheet(5, `Đảng bộ D'Ran ${'x'.repeat(86)}`))).not.toThrow();
  });

  it('never lets all tabs be hidden or deleted', () => {
    const { update } = openBook();
    expect(() => update({ deleteSheet: { sheetId: 0 } })).toThrow();
    expect(() =>
      update({ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }),
    ).toThrow();
  });
});

describe('duplicateSheet (docs/platform.md 44, 45)', () => {
  const duplicated = () => {
    const book = openBook();
    const rule = { condition: { type: 'BOOLEAN' }, strict: true };
    book.update(
      addSheet(1, 'Mẫu', { hidden: true }),
      text(1, 0, 0, 'Chỉ tiêu'),
      {
        updateCells: {
          start: { sheetId: 1, rowIndex: 1 },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { formulaValue: '=A1&"!"' },
                  userEnteredFormat: { textFormat: { bold: true } },
                  note: 'ghi chú',
                },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      },
      { setDataValidation: { range: gridRange(1, 2, 3, 0, 1), rule } },
      { mergeCells: { range: gridRange(1, 4, 5, 0, 2), mergeType: 'MERGE_ALL' } },
      {
        updateDimensionProperties: {
          range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 333 },
          fields: 'pixelSize',
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [gridRange(1, 0, 2, 0, 1)],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1=""' }] },
              format: {},
            },
          },
        },
      },
      { addNamedRange: { namedRange: { name: 'o_mau', range: gridRange(1, 0, 1, 0, 1) } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 1 }, editors: { users: [] } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'unit', visibility: 'DOCUMENT', location: { sheetId: 1 } },
        },
      },
      { duplicateSheet: { sourceSheetId: 1, newSheetId: 50, newSheetName: 'Chi bộ 1' } },
      text(50, 0, 0, 'Của chi bộ 1'),
    );
    const { sheets, namedRanges } = book.spreadsheets.resource(book.id) as {
      sheets: {
        properties: { sheetId: number; index: number; hidden?: boolean };
        [field: string]: unknown;
      }[];
      namedRanges: { range: { sheetId: number } }[];
    };
    const copy = sheets.find(({ properties }) => properties.sheetId === 50);
    if (!copy) throw new Error('no copy');
    return { ...book, copy, namedRanges };
  };

  it('lands at index 0 unless told otherwise, hidden as its source', () => {
    expect(duplicated().copy.properties).toMatchObject({ index: 0, hidden: true });
  });

  it('copies values, formulas, formats, notes, validation, merges, sizes and conditional formats', () => {
    const { copy, shown } = duplicated();
    expect([shown(1, 0, 50), shown(1, 0, 1)]).toEqual(['Của chi bộ 1!', 'Chỉ tiêu!']);
    const written = JSON.stringify(copy);
    expect(written).toContain('"bold":true');
    expect(written).toContain('ghi chú');
    expect(written).toContain('"type":"BOOLEAN"');
    expect(written).toContain('"pixelSize":333');
    expect(copy.merges).toEqual([gridRange(50, 4, 5, 0, 2)]);
    expect(copy.conditionalFormats).toMatchObject([{ ranges: [gridRange(50, 0, 2, 0, 1)] }]);
  });

  it('copies named ranges but, as far as anybody knows, neither protections nor developer metadata', () => {
    const { copy, namedRanges } = duplicated();
    expect(namedRanges.map(({ range }) => range.sheetId).sort()).toEqual([1, 50]);
    expect(copy.protectedRanges).toBeUndefined();
    expect(copy.developerMetadata).toBeUndefined();
  });
});

describe('conditional formats', () => {
  const rule = (formula: string, index?: number) => ({
    addConditionalFormatRule: {
      rule: {
        ranges: [gridRange(0, 0, 5, 0, 1)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: {},
        },
      },
      ...(index !== undefined && { index }),
    },
  });
  const formulas = (book: ReturnType<typeof openBook>) =>
    [...JSON.stringify(book.spreadsheets.resource(book.id)).matchAll(/"userEnteredValue":"([^"]+)"/g)].map(
      ([, formula]) => formula,
    );

  it('may not look at another tab, and the whole batch falls with it (docs/platform.md 65)', () => {
    const { update } = openBook();
    update(addSheet(1, 'Cài đặt'), {
      addNamedRange: { namedRange: { name: 'han', range: gridRange(1, 0, 1, 0, 1) } },
    });
    const message = 'Conditional format rule cannot reference a different sheet.';
    expect(refusal(() => update(rule("='Cài đặt'!A1=1")))).toContain(message);
    expect(refusal(() => update(rule('=A1>han')))).toContain(message);
    expect(() => update(rule("='Trang tính1'!A1=1"))).not.toThrow();
  });

  it('refuses a comma formula in vi_VN (docs/platform.md 66)', () => {
    const { update } = openBook();
    expect(refusal(() => update(rule('=AND(A1=1,B1=2)')))).toContain(
      'Invalid ConditionValue.userEnteredValue: =AND(A1=1,B1=2)',
    );
    expect(() => update(rule('=AND(A1=1;B1=2)'))).not.toThrow();
  });

  it('are inserted at their index and follow inserted rows', () => {
    const book = openBook();
    book.update(rule('=A1=1'), rule('=A1=2'), rule('=$B$9=3', 1));
    expect(formulas(book)).toEqual(['=A1=2', '=$B$9=3', '=A1=1']);
    book.update({
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 5, endIndex: 7 } },
    });
    expect(formulas(book)).toEqual(['=A1=2', '=$B$11=3', '=A1=1']);
    book.update({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
    expect(formulas(book)).toEqual(['=$B$11=3', '=A1=1']);
  });
});

describe('protected ranges (docs/platform.md 54)', () => {
  const protect = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });

  it('may have holes only when they cover a whole tab', () => {
    const { update } = openBook();
    const unprotectedRanges = [gridRange(0, 0, 1, 0, 1)];
    expect(refusal(() => update(protect({ range: gridRange(0, 0, 5, 0, 5), unprotectedRanges })))).toContain(
      'unprotectedRanges are only allowed on ProtectedRanges covering a whole sheet',
    );
    expect(() => update(protect({ range: { sheetId: 0 }, unprotectedRanges }))).not.toThrow();
  });

  it('of a whole tab are refused a second time, bounded ones are not (googleapis/google-api-python-client#1064)', () => {
    const { update } = openBook();
    update(protect({ protectedRangeId: 7, range: { sheetId: 0 }, description: 'một' }));
    const columns = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 };
    expect(() => update(protect({ protectedRangeId: 8, range: columns }))).not.toThrow();
    const change = {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 8, range: { sheetId: 0 } },
        fields: 'range',
      },
    };
    for (const request of [protect({ range: { sheetId: 0 } }), change])
      expect(refusal(() => update(request))).toMatch(/Sheet ".+" already has sheet protection\./);
    update({ deleteProtectedRange: { protectedRangeId: 7 } }, protect({ range: { sheetId: 0 } }));
  });

  it('answer with their id, chosen or drawn, which updates and deletes then use', () => {
    const { update, updateAs } = openBook();
    const { replies } = update(
      protect({ range: { sheetId: 0 }, editors: { users: [] } }),
      protect({ protectedRangeId: 77, range: gridRange(0, 0, 5, 0, 5) }),
    );
    const [first] = replies as { addProtectedRange: { protectedRange: { protectedRangeId: number } } }[];
    expect(replies).toMatchObject([{}, { addProtectedRange: { protectedRange: { protectedRangeId: 77 } } }]);
    expect(() => updateAs(unit, text(0, 0, 0, 'a'))).toThrow();
    update({
      deleteProtectedRange: { protectedRangeId: first?.addProtectedRange.protectedRange.protectedRangeId },
    });
    expect(() => updateAs(unit, text(0, 0, 0, 'a'))).not.toThrow();
  });

  it('stop a script of an editor they leave out, and nobody when they name no editors (docs/platform.md 56, 58)', () => {
    const { update, updateAs } = openBook();
    update(protect({ range: { sheetId: 0 } }));
    expect(() => updateAs(unit, text(0, 0, 0, 'a'))).not.toThrow();
    update(protect({ range: gridRange(0, 0, 1, 0, 1), editors: { users: ['vanphong@example.org'] } }));
    expect(refusal(() => updateAs(unit, text(0, 0, 0, 'b')))).toContain(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(() => updateAs(unit, text(0, 0, 1, 'b'))).not.toThrow();
    expect(() => update(text(0, 0, 0, 'b'))).not.toThrow();
  });

  it('that only warn have no editors (burnash/gspread#1437, from the live API)', () => {
    const { update } = openBook();
    const editors = { users: [unit] };
    const said = 'ProtectedRange is warningOnly. Editors cannot be set on it.';
    expect(refusal(() => update(protect({ range: { sheetId: 0 }, warningOnly: true, editors })))).toContain(
      said,
    );
    update(protect({ protectedRangeId: 7, range: { sheetId: 0 }, warningOnly: true }));
    const change = (protectedRange: object, fields: string) => ({
      updateProtectedRange: { protectedRange: { protectedRangeId: 7, ...protectedRange }, fields },
    });
    expect(refusal(() => update(change({ editors }, 'editors')))).toContain(said);
    update(change({ editors, warningOnly: false }, 'editors,warningOnly'));
  });

  it('show their editors only to those they admit', () => {
    const { update, serviceOf, id } = openBook();
    update(protect({ range: { sheetId: 0 }, editors: { users: [] } }));
    const seen = (user: string) =>
      JSON.stringify(serviceOf(user).Spreadsheets.get(id, { fields: 'sheets.protectedRanges' }));
    expect(seen('vanphong@example.org')).toContain('editors');
    expect(seen(unit)).not.toContain('editors');
  });
});
