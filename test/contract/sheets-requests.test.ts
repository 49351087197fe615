/** The remaining requests of a batch, and what follows when rows and columns move. Source: field texts of the API (GS). */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, owner, refusal, unit } from './sheets-fixture.ts';

const small = (sheetId: number, title: string) => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount: 10, columnCount: 4 } } },
});
const insertRows = (startIndex: number, endIndex: number, inheritFromBefore = false) => ({
  insertDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex, endIndex }, inheritFromBefore },
});
const deleteRows = (startIndex: number, endIndex: number) => ({
  deleteDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex, endIndex } },
});

function smallBook() {
  const book = openBook();
  book.update(small(5, 'Chi bộ'));
  const tab = (): Record<string, unknown> => {
    const { sheets, namedRanges } = book.spreadsheets.resource(book.id) as {
      sheets: ({ properties: { sheetId: number } } & Record<string, unknown>)[];
      namedRanges?: object[];
    };
    return { ...sheets.find(({ properties }) => properties.sheetId === 5), namedRanges };
  };
  return { ...book, tab };
}

describe('inserting and deleting rows', () => {
  it('moves merges, protections with their holes, named ranges, conditional formats and banding', () => {
    const { update, tab } = smallBook();
    const format = {
      ranges: [gridRange(5, 2, 6, 0, 1)],
      booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} },
    };
    update(
      { mergeCells: { range: gridRange(5, 4, 5, 0, 2), mergeType: 'MERGE_ALL' } },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 5 }, unprotectedRanges: [gridRange(5, 2, 6, 1, 2)] },
        },
      },
      { addNamedRange: { namedRange: { name: 'vung', range: gridRange(5, 2, 6, 0, 1) } } },
      { addConditionalFormatRule: { rule: format } },
      {
        addBanding: {
          bandedRange: { range: gridRange(5, 2, 6, 2, 3), rowProperties: { firstBandColor: {} } },
        },
      },
      insertRows(3, 5),
    );
    expect(tab()).toMatchObject({
      properties: { gridProperties: { rowCount: 12 } },
      merges: [gridRange(5, 6, 7, 0, 2)],
      protectedRanges: [{ range: { sheetId: 5 }, unprotectedRanges: [gridRange(5, 2, 8, 1, 2)] }],
      namedRanges: [{ name: 'vung', range: gridRange(5, 2, 8, 0, 1) }],
      conditionalFormats: [{ ranges: [gridRange(5, 2, 8, 0, 1)] }],
      bandedRanges: [{ range: gridRange(5, 2, 8, 2, 3) }],
    });
    update(deleteRows(2, 8));
    expect(tab().merges).toBeUndefined();
    expect(tab().namedRanges).toBeUndefined();
    expect(tab().protectedRanges).toMatchObject([{ unprotectedRanges: [] }]);
  });

  it('gives new rows the format and size of the neighbour they inherit from', () => {
    const { update, tab } = smallBook();
    const bold = { userEnteredFormat: { textFormat: { bold: true } }, userEnteredValue: { numberValue: 1 } };
    const size = {
      range: { sheetId: 5, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      properties: { pixelSize: 40 },
      fields: 'pixelSize',
    };
    update(
      { repeatCell: { range: gridRange(5, 1, 2, 0, 1), cell: bold, fields: '*' } },
      { updateDimensionProperties: size },
      insertRows(2, 3, true),
    );
    const [{ rowData, rowMetadata }] = tab().data as [{ rowData: object[]; rowMetadata: object[] }];
    expect(rowData[2]).toEqual({ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] });
    expect(rowMetadata[2]).toEqual({ pixelSize: 40 });
  });

  it.each([
    [deleteRows(0, 10), "can't delete all the rows"],
    [deleteRows(9, 11), 'there are only 10 rows'],
    [insertRows(11, 12), 'Invalid range'],
    [insertRows(0, 1, true), 'inheritFromBefore'],
    [{ appendDimension: { sheetId: 5, dimension: 'ROWS', length: 0 } }, 'must be greater than 0'],
    [
      {
        updateDimensionProperties: {
          range: { sheetId: 5, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: -1 },
          fields: 'pixelSize',
        },
      },
      'less than 0',
    ],
  ])('refuses %j', (request, message) => {
    expect(refusal(() => smallBook().update(request))).toContain(message);
  });

  it('is closed to whom the tab is protected against (docs/platform.md 59)', () => {
    const { update, updateAs } = smallBook();
    update({ addProtectedRange: { protectedRange: { range: { sheetId: 5 }, editors: { users: [owner] } } } });
    expect(refusal(() => updateAs(unit, insertRows(0, 1)))).toContain('protected cell');
    expect(refusal(() => updateAs(unit, { deleteSheet: { sheetId: 5 } }))).toContain('protected cell');
  });
});

describe('tab properties', () => {
  it('keep what the mask does not name', () => {
    const { update, tab } = smallBook();
    const properties = { sheetId: 5, gridProperties: { frozenRowCount: 2 } };
    update({ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } });
    expect(tab().properties).toMatchObject({
      title: 'Chi bộ',
      gridProperties: { rowCount: 10, columnCount: 4, frozenRowCount: 2 },
    });
  });

  it('named whole without their counts would leave no rows: refused (our guess at Google’s answer)', () => {
    const { update } = smallBook();
    const properties = { sheetId: 5, gridProperties: { frozenRowCount: 2 } };
    expect(
      refusal(() => update({ updateSheetProperties: { properties, fields: 'gridProperties' } })),
    ).toContain('all the rows');
  });

  it('cut off what lies beyond a smaller grid', () => {
    const { update, enter, shown } = smallBook();
    enter(9, 0, { numberValue: 1 }, 5);
    enter(0, 0, { formulaValue: "='Chi bộ'!A10" });
    const properties = { sheetId: 5, gridProperties: { rowCount: 5 } };
    update({ updateSheetProperties: { properties, fields: 'gridProperties.rowCount' } });
    expect(shown(0, 0)).toBe('#REF!');
  });

  it('cannot freeze through a merged cell, nor cells be merged across what is frozen', () => {
    const freezing = (frozen: object) => ({
      updateSheetProperties: {
        properties: { sheetId: 5, gridProperties: frozen },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    });
    const merging = (...at: [number, number, number, number]) => ({
      mergeCells: { range: gridRange(5, ...at), mergeType: 'MERGE_ALL' },
    });
    const frozen = smallBook();
    frozen.update(freezing({ frozenRowCount: 2, frozenColumnCount: 1 }));
    frozen.update(merging(0, 2, 0, 1), merging(0, 2, 1, 4), merging(2, 4, 1, 2));
    expect(refusal(() => frozen.update(merging(4, 5, 0, 2)))).toContain('frozen and non-frozen columns');
    const { update } = smallBook();
    update(merging(4, 6, 1, 3));
    expect(refusal(() => update(freezing({ frozenColumnCount: 2 })))).toContain('part of a merged cell');
    expect(refusal(() => update(freezing({ frozenRowCount: 5 })))).toContain('part of a merged cell');
    update(freezing({ frozenColumnCount: 1, frozenRowCount: 4 }));
  });

  it('keep a row and a column that is not frozen, however the tab is made smaller', () => {
    const freezing = {
      updateSheetProperties: {
        properties: { sheetId: 5, gridProperties: { frozenRowCount: 6, frozenColumnCount: 3 } },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    };
    const deleting = (dimension: string, startIndex: number, endIndex: number) => ({
      deleteDimension: { range: { sheetId: 5, dimension, startIndex, endIndex } },
    });
    const shrinking = (gridProperties: object, field: string) => ({
      updateSheetProperties: {
        properties: { sheetId: 5, gridProperties },
        fields: `gridProperties.${field}`,
      },
    });
    const { update, tab } = smallBook();
    update(freezing);
    const sorry = 'Sorry, it is not possible to delete all non-frozen';
    expect(refusal(() => update(deleting('ROWS', 6, 10)))).toContain(`${sorry} rows.`);
    expect(refusal(() => update(deleting('ROWS', 4, 10)))).toContain(`${sorry} rows.`);
    expect(refusal(() => update(deleting('COLUMNS', 3, 4)))).toContain(`${sorry} columns.`);
    expect(refusal(() => update(shrinking({ rowCount: 5 }, 'rowCount')))).toContain(`${sorry} rows.`);
    expect(refusal(() => update(shrinking({ columnCount: 3 }, 'columnCount')))).toContain(
      `${sorry} columns.`,
    );
    update(deleting('ROWS', 4, 9));
    expect(tab().properties).toMatchObject({ gridProperties: { rowCount: 5, frozenRowCount: 4 } });
  });

  it('cannot freeze all that is not hidden: whether Google counts hidden rows is not known', () => {
    const { update } = smallBook();
    const range = { sheetId: 5, dimension: 'ROWS', startIndex: 4, endIndex: 10 };
    const properties = { sheetId: 5, gridProperties: { frozenRowCount: 4 } };
    const freeze = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } };
    const hide = (hiddenByUser: boolean) => ({
      updateDimensionProperties: { range, properties: { hiddenByUser }, fields: 'hiddenByUser' },
    });
    expect(refusal(() => update(hide(true), freeze))).toContain('not emulated');
    update(hide(true), hide(false), freeze);
  });

  it('cannot freeze everything', () => {
    const properties = { sheetId: 5, gridProperties: { frozenRowCount: 10 } };
    const request = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } };
    expect(refusal(() => smallBook().update(request))).toContain("You can't freeze all");
  });
});

describe('cells', () => {
  const column = (...values: (string | number)[]) => ({
    updateCells: {
      start: { sheetId: 5 },
      rows: values.map((value) => ({
        values: [
          { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
        ],
      })),
      fields: 'userEnteredValue',
    },
  });

  it('are appended below the last value, the grid growing as needed', () => {
    const { update, shown, tab } = smallBook();
    update(column('a', 'b'), {
      appendCells: {
        sheetId: 5,
        rows: Array.from({ length: 9 }, (_, index) => ({
          values: [{ userEnteredValue: { numberValue: index } }],
        })),
        fields: 'userEnteredValue',
      },
    });
    expect([shown(2, 0, 5), shown(10, 0, 5)]).toEqual(['0', '8']);
    expect(tab().properties).toMatchObject({ gridProperties: { rowCount: 11 } });
  });

  it('are sorted: numbers, then text, blanks last', () => {
    const { update, shown } = smallBook();
    const sort = (sortOrder: string) => ({
      sortRange: { range: gridRange(5, 0, 5, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
    });
    update(column('b', 3, 'a', 1), sort('ASCENDING'));
    expect([0, 1, 2, 3, 4].map((row) => shown(row, 0, 5))).toEqual(['1', '3', 'a', 'b', '']);
    update(sort('DESCENDING'));
    expect([0, 1, 2, 3, 4].map((row) => shown(row, 0, 5))).toEqual(['b', 'a', '3', '1', '']);
  });

  it('are copied with relative references moving, repeated over a multiple of the source', () => {
    const { update, enter, spreadsheets, at } = smallBook();
    enter(0, 1, { formulaValue: '=A1+$A$1' }, 5);
    update({ copyPaste: { source: gridRange(5, 0, 1, 1, 2), destination: gridRange(5, 1, 3, 1, 2) } });
    expect(spreadsheets.cell(at(2, 1, 5)).entered).toEqual({ formulaValue: '=A3+$A$1' });
  });

  it('are pasted with the merges inside them (PasteType, discovery document: "values, formulas, formats, and merges")', () => {
    const { update, tab } = smallBook();
    update({ mergeCells: { range: gridRange(5, 0, 1, 0, 2), mergeType: 'MERGE_ALL' } });
    update({ copyPaste: { source: gridRange(5, 0, 1, 0, 2), destination: gridRange(5, 2, 3, 0, 2) } });
    const merged = (row: number) => gridRange(5, row, row + 1, 0, 2);
    expect(tab()).toMatchObject({ merges: [merged(0), merged(2)] });
  });

  it('get borders at the edges and inside', () => {
    const { update, tab } = smallBook();
    update({
      updateBorders: {
        range: gridRange(5, 0, 2, 0, 1),
        top: { style: 'SOLID' },
        innerHorizontal: { style: 'DOTTED' },
      },
    });
    const [{ rowData }] = tab().data as [{ rowData: object[] }];
    expect(rowData).toMatchObject([
      {
        values: [
          { userEnteredFormat: { borders: { top: { style: 'SOLID' }, bottom: { style: 'DOTTED' } } } },
        ],
      },
      { values: [{ userEnteredFormat: { borders: { top: { style: 'DOTTED', width: 1, color: {} } } } }] },
    ]);
  });

  it('show the results of an array formula, which is #REF! when something stands in its way', () => {
    const { update, enter, sheets, id, shown } = smallBook();
    update(column(3, 1, 2));
    enter(0, 1, { formulaValue: '=SORT(A1:A3)' }, 5);
    expect(sheets.Spreadsheets.Values.get(id, "'Chi bộ'!B1:B9")).toMatchObject({
      values: [['1'], ['2'], ['3']],
    });
    enter(2, 1, { stringValue: 'chắn' }, 5);
    expect(shown(0, 1, 5)).toBe('#REF!');
  });
});

describe('a conditional format', () => {
  it('sets bold, italic, strikethrough and the two colours only (discovery document, BooleanRule)', () => {
    const { update } = smallBook();
    const rule = (format: object) => ({
      addConditionalFormatRule: {
        rule: {
          ranges: [gridRange(5, 0, 1, 0, 1)],
          booleanRule: { condition: { type: 'NOT_BLANK' }, format },
        },
      },
    });
    const color = { rgbColor: { red: 1 } };
    const textFormat = { bold: true, italic: true, strikethrough: true, foregroundColorStyle: color };
    update(rule({ textFormat, backgroundColorStyle: color }));
    for (const wrong of [{ textFormat: { fontSize: 12 } }, { horizontalAlignment: 'LEFT' }, { borders: {} }])
      expect(refusal(() => update(rule(wrong)))).toContain('A conditional format cannot set');
  });
});

describe('what is stored and given back', () => {
  it('charts, developer metadata, named ranges, banding, with ids drawn or chosen', () => {
    const { update, tab } = smallBook();
    const series = [{ series: { sourceRange: { sources: [gridRange(5, 0, 3, 0, 1)] } } }];
    const spec = (title: string) => ({ title, basicChart: { chartType: 'LINE', series } });
    const chart = {
      spec: spec('Tiến độ'),
      position: { overlayPosition: { anchorCell: { sheetId: 5 } } },
    };
    const { replies } = update(
      { addChart: { chart: { chartId: 9, ...chart } } },
      { addChart: { chart } },
      { updateChartSpec: { chartId: 9, spec: spec('Kết quả') } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'unit',
            metadataValue: '7',
            visibility: 'DOCUMENT',
            location: { sheetId: 5 },
          },
        },
      },
      { addNamedRange: { namedRange: { name: 'vung', range: gridRange(5, 0, 1, 0, 1) } } },
    );
    expect(replies).toMatchObject([
      { addChart: { chart: { chartId: 9 } } },
      { addChart: { chart: { chartId: expect.any(Number) } } },
      {},
      { createDeveloperMetadata: { developerMetadata: { metadataId: expect.any(Number) } } },
      { addNamedRange: { namedRange: { namedRangeId: expect.any(String) } } },
    ]);
    update({ deleteEmbeddedObject: { objectId: 9 } });
    expect(tab()).toMatchObject({
      charts: [{ spec: { title: 'Tiến độ' } }],
      developerMetadata: [{ metadataKey: 'unit', metadataValue: '7' }],
    });
    expect(refusal(() => update({ deleteEmbeddedObject: { objectId: 9 } }))).toContain(
      'No embedded object with id: 9',
    );
    expect(
      refusal(() =>
        update({ addNamedRange: { namedRange: { name: 'VUNG', range: gridRange(5, 0, 1, 0, 1) } } }),
      ),
    ).toContain('already exists');
  });
});
