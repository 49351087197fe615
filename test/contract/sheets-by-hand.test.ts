/** What the emulator promises of requests that Google's page makes of people's mouse. Sources: the discovery document's texts, recorded answers of burnash/gspread and brucemcpherson/gas-fakes. */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, owner, refusal, unit } from './sheets-fixture.ts';

function openDesk(locale = 'vi_VN') {
  const book = openBook({ locale });
  const { update, sheets, id } = book;
  const write = (...rows: (string | number)[][]) =>
    sheets.Spreadsheets.Values.update({ values: rows }, id, 'A1', { valueInputOption: 'USER_ENTERED' });
  const formulas = (range: string) =>
    sheets.Spreadsheets.Values.get(id, range, { valueRenderOption: 'FORMULA' }).values;
  const tab = (fields: string) => {
    const { sheets: tabs } = sheets.Spreadsheets.get(id, { fields: `sheets(${fields})` });
    return (tabs as Record<string, unknown>[])[0] ?? {};
  };
  return { ...book, write, formulas, tab, shift: update };
}

describe('shifting cells (insertRange, deleteRange)', () => {
  it('moves what stands below within the columns of the range, and formulas follow', () => {
    const { write, update, formulas } = openDesk();
    write([1, 10, '=A2+B2'], [2, 20, '=SUM(A1:A3)'], [3, 30, '=A3']);
    update({ insertRange: { range: gridRange(0, 1, 2, 0, 1), shiftDimension: 'ROWS' } });
    expect(formulas('A1:C4')).toEqual([[1, 10, '=A3+B2'], ['', 20, '=SUM(A1:A4)'], [2, 30, '=A4'], [3]]);
    update({ deleteRange: { range: gridRange(0, 2, 3, 0, 1), shiftDimension: 'ROWS' } });
    expect(formulas('A1:C4')).toEqual([
      [1, 10, '=#REF!+B2'],
      ['', 20, '=SUM(A1:A3)'],
      [3, 30, '=A3'],
    ]);
  });

  it('moves what stands to the right within the rows of the range', () => {
    const { write, update, formulas } = openDesk();
    write([1, 2, '=B1'], [4, 5, '=B2']);
    update({ insertRange: { range: gridRange(0, 0, 1, 1, 3), shiftDimension: 'COLUMNS' } });
    expect(formulas('A1:E2')).toEqual([
      [1, '', '', 2, '=D1'],
      [4, 5, '=B2'],
    ]);
  });

  it('takes ranges that lie whole within the columns along, and leaves the others', () => {
    const { update, tab } = openDesk();
    const protect = (range: object) => ({ addProtectedRange: { protectedRange: { range } } });
    update(protect(gridRange(0, 4, 6, 1, 2)), protect(gridRange(0, 4, 6, 1, 4)));
    update({ insertRange: { range: gridRange(0, 0, 3, 1, 3), shiftDimension: 'ROWS' } });
    expect(tab('protectedRanges.range')).toEqual({
      protectedRanges: [
        { range: { startRowIndex: 7, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 2 } },
        { range: { startRowIndex: 4, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 4 } },
      ],
    });
  });

  it('refuses by name to tear a merged cell, and a protected cell anywhere on the way', () => {
    const { update, updateAs } = openDesk();
    update({ mergeCells: { range: gridRange(0, 5, 6, 0, 3), mergeType: 'MERGE_ALL' } });
    const insert = { insertRange: { range: gridRange(0, 1, 2, 1, 2), shiftDimension: 'ROWS' } };
    expect(refusal(() => update(insert))).toContain('tears a merged cell');
    update({ unmergeCells: { range: gridRange(0, 5, 6, 0, 3) } });
    const editors = { users: [owner] };
    update({ addProtectedRange: { protectedRange: { range: gridRange(0, 9, 10, 1, 2), editors } } });
    expect(refusal(() => updateAs(unit, insert))).toContain('protected cell');
  });
});

describe('moving rows and columns (moveDimension)', () => {
  const move = (startIndex: number, endIndex: number, destinationIndex: number, dimension = 'ROWS') => ({
    moveDimension: { source: { sheetId: 0, dimension, startIndex, endIndex }, destinationIndex },
  });

  it('counts the place as before the move, and formulas follow their cells', () => {
    const { write, update, formulas } = openDesk();
    write([1, '=A1'], [2, '=A1:A2'], [3, '=SUM(A1:A4)'], [4]);
    update(move(0, 1, 3));
    expect(formulas('A1:B4')).toEqual([[2, '=A1:A1'], [3, '=SUM(A1:A4)'], [1, '=A3'], [4]]);
    update(move(2, 3, 0));
    expect(formulas('A1:A4')).toEqual([[1], [2], [3], [4]]);
  });

  it('takes sizes, notes and ranges along', () => {
    const { update, tab } = openDesk();
    update(
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 333 },
          fields: 'pixelSize',
        },
      },
      { addNamedRange: { namedRange: { name: 'Goc', range: gridRange(0, 0, 2, 0, 1) } } },
      move(0, 1, 3, 'COLUMNS'),
    );
    const { columnMetadata } = (tab('data.columnMetadata').data as [{ columnMetadata: object[] }])[0];
    expect(columnMetadata[2]).toEqual({ pixelSize: 333 });
  });

  it('refuses a place within the source, and by name to move a merged cell in part', () => {
    const { update } = openDesk();
    expect(refusal(() => update(move(0, 3, 2)))).toContain('within the source');
    update({ mergeCells: { range: gridRange(0, 1, 3, 0, 1), mergeType: 'MERGE_ALL' } });
    expect(refusal(() => update(move(2, 3, 9)))).toContain('not emulated');
  });
});

describe('cutting, pasting values, filling, finding', () => {
  it('cutPaste empties the source; what pointed at it follows (recorded)', () => {
    const { write, update, formulas } = openDesk();
    write(['a', '', '=A1'], ['b']);
    update({
      cutPaste: {
        source: gridRange(0, 0, 2, 0, 1),
        destination: { sheetId: 0, rowIndex: 0, columnIndex: 3 },
        pasteType: 'PASTE_NORMAL',
      },
    });
    expect(formulas('A1:D2')).toEqual([
      ['', '', '=D1', 'a'],
      ['', '', '', 'b'],
    ]);
  });

  it.each([
    ['kept', '=A1'],
    ['broken', '=#REF!'],
  ] as const)('a reference to cells that were pasted over is %s', (cutOver, after) => {
    const book = openBook({ unknowns: { cutOver } });
    book.enter(0, 2, { formulaValue: '=A1' });
    const destination = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    book.update({ cutPaste: { source: gridRange(0, 4, 5, 4, 5), destination } });
    expect(book.spreadsheets.cell(book.at(0, 2)).entered).toEqual({ formulaValue: after });
  });

  it('PASTE_VALUES writes what the source shows, calculated within the batch', () => {
    const { update, formulas, enter } = openDesk();
    enter(0, 1, { formulaValue: '=A1*2' });
    update(
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ userEnteredValue: { numberValue: 21 } }] }],
          fields: 'userEnteredValue',
        },
      },
      {
        copyPaste: {
          source: gridRange(0, 0, 1, 1, 2),
          destination: gridRange(0, 0, 1, 2, 3),
          pasteType: 'PASTE_VALUES',
        },
      },
    );
    expect(formulas('A1:C1')).toEqual([[21, '=A1*2', 42]]);
  });

  it('a paste tiles each way by itself: 2×2 onto 4×3 fills 4×2 (recorded)', () => {
    const { write, update, formulas } = openDesk();
    write([1, 2], [3, 4]);
    update({
      copyPaste: { source: gridRange(0, 0, 2, 0, 2), destination: gridRange(0, 4, 8, 0, 3) },
    });
    expect(formulas('A5:C8')).toEqual([
      [1, 2],
      [3, 4],
      [1, 2],
      [3, 4],
    ]);
  });

  it.each([
    [
      [[1], [2]],
      [3, 4, 5],
    ],
    [[[5]], [5, 5, 5]],
    [[['a']], ['a', 'a', 'a']],
    [[['=B1']], ['=B2', '=B3', '=B4']],
  ])('autoFill of %j goes on with %j', (source, filled) => {
    const { write, update, formulas } = openDesk();
    write(...source);
    const range = gridRange(0, 0, source.length, 0, 1);
    update({
      autoFill: { sourceAndDestination: { source: range, dimension: 'ROWS', fillLength: filled.length } },
    });
    const { length } = source;
    expect(formulas(`A${length + 1}:A${length + filled.length}`)).toEqual(filled.map((one) => [one]));
  });

  it('autoFill refuses by name the series that nobody told us of', () => {
    const { write, update } = openDesk();
    write(['Tháng 1']);
    const fill = { source: gridRange(0, 0, 1, 0, 1), dimension: 'ROWS', fillLength: 2 };
    expect(refusal(() => update({ autoFill: { sourceAndDestination: fill } }))).toContain('not emulated');
  });

  it('findReplace looks at what cells show, reads the outcome as typed, and counts', () => {
    const { write, update, formulas } = openDesk();
    write(['a1', 12, '=A1'], ['b', 'Á1']);
    const { replies } = update({ findReplace: { find: '1', replacement: '7', sheetId: 0 } });
    expect(replies).toEqual([
      { findReplace: { valuesChanged: 3, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 3 } },
    ]);
    expect(formulas('A1:C2')).toEqual([
      ['a7', 72, '=A1'],
      ['b', 'Á7'],
    ]);
    const regex = { find: '^(.)7$', replacement: '$1', searchByRegex: true, includeFormulas: true };
    update({ findReplace: { ...regex, sheetId: 0 } });
    expect(formulas('A1:C2')).toEqual([
      ['a', 72, '=A1'],
      ['b', 'Á'],
    ]);
    update({ findReplace: { find: 'A1', replacement: 'A2', includeFormulas: true, sheetId: 0 } });
    expect(formulas('C1')).toEqual([['=A2']]);
    expect(refusal(() => update({ findReplace: { find: 'x' } }))).toContain('must be set');
  });

  it('sortRange moves formulas along as if they were copied', () => {
    const { write, update, formulas } = openDesk();
    write([3, '=A1*2'], [1, '=A2*2'], [2, '=A3*2']);
    update({
      sortRange: {
        range: gridRange(0, 0, 3, 0, 2),
        sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }],
      },
    });
    expect(formulas('A1:B3')).toEqual([
      [1, '=A1*2'],
      [2, '=A2*2'],
      [3, '=A3*2'],
    ]);
  });
});

describe('developer metadata', () => {
  it('is found by its key, moves with its row, is changed and taken away', () => {
    const { update, sheets, id } = openDesk();
    const line = (startIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + 1,
    });
    const developerMetadata = {
      metadataKey: 'dòng',
      visibility: 'DOCUMENT',
      location: { dimensionRange: line(2) },
    };
    update({ createDeveloperMetadata: { developerMetadata } });
    update({ insertDimension: { range: line(0) } });
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'dòng' } }];
    const { sheets: found } = sheets.Spreadsheets.getByDataFilter({ dataFilters }, id, {
      fields: 'sheets.data(startRow,rowMetadata.developerMetadata.metadataKey)',
    });
    expect(found).toEqual([
      { data: [{ startRow: 3, rowMetadata: [{ developerMetadata: [{ metadataKey: 'dòng' }] }] }] },
    ]);
    const changed = { dataFilters, developerMetadata: { metadataValue: '7' }, fields: 'metadataValue' };
    expect(update({ updateDeveloperMetadata: changed }).replies).toMatchObject([
      { updateDeveloperMetadata: { developerMetadata: [{ metadataKey: 'dòng', metadataValue: '7' }] } },
    ]);
    const [{ deleteDeveloperMetadata: gone }] = update({
      deleteDeveloperMetadata: { dataFilter: dataFilters[0] },
    }).replies as [{ deleteDeveloperMetadata: { deletedDeveloperMetadata: object[] } }];
    expect(gone.deletedDeveloperMetadata).toHaveLength(1);
  });
});

describe('cleaning up (trimWhitespace, deleteDuplicates, textToColumns, pasteData)', () => {
  it('trims at both ends and between words, texts only', () => {
    const { update, formulas, enter } = openDesk();
    enter(0, 0, { stringValue: '  hai   chi bộ ' });
    enter(1, 0, { formulaValue: '=A1' });
    const { replies } = update({ trimWhitespace: { range: gridRange(0, 0, 2, 0, 1) } });
    expect(replies).toEqual([{ trimWhitespace: { cellsChangedCount: 1 } }]);
    expect(formulas('A1:A2')).toEqual([['hai chi bộ'], ['=A1']]);
  });

  it('takes the later of equal rows out and moves the others up, refusing formulas by name', () => {
    const { write, update, formulas, enter } = openDesk();
    write(['a', 1], ['b', 2], ['A', 1], ['c', 3]);
    const { replies } = update({ deleteDuplicates: { range: gridRange(0, 0, 4, 0, 2) } });
    expect(replies).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 1 } }]);
    expect(formulas('A1:B4')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    enter(0, 0, { formulaValue: '=B1' });
    expect(refusal(() => update({ deleteDuplicates: { range: gridRange(0, 0, 4, 0, 2) } }))).toContain(
      'not emulated',
    );
  });

  it('splits a column and pasted lines, each piece as if it were typed', () => {
    const { write, update, formulas } = openDesk();
    write(['a;1;30%']);
    update({ textToColumns: { source: gridRange(0, 0, 1, 0, 1), delimiterType: 'SEMICOLON' } });
    expect(formulas('A1:C1')).toEqual([['a', 1, 0.3]]);
    const coordinate = { sheetId: 0, rowIndex: 1, columnIndex: 0 };
    update({ pasteData: { coordinate, data: 'b\t2\n=A2', delimiter: '\t', type: 'PASTE_NORMAL' } });
    expect(formulas('A2:B3')).toEqual([['b', 2], ['=A2']]);
  });
});

describe('filters and groups', () => {
  it('one filter a tab, given back with its range; its sorting leaves the headings where they are', () => {
    const { write, update, tab, formulas } = openDesk();
    write(['Tên', 'Số'], ['b', 1], ['a', 2]);
    const range = gridRange(0, 0, 3, 0, 2);
    update({
      setBasicFilter: { filter: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
    });
    expect(formulas('A1:A3')).toEqual([['Tên'], ['a'], ['b']]);
    expect(tab('basicFilter.range')).toEqual({
      basicFilter: { range: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 } },
    });
    update({ clearBasicFilter: { sheetId: 0 } });
    expect(tab('basicFilter')).toEqual({});
    const hiding = { range, criteria: { 0: { hiddenValues: ['a'] } } };
    expect(refusal(() => update({ setBasicFilter: { filter: hiding } }))).toContain('not emulated');
  });

  it('filter views are kept, changed and taken away, and follow rows', () => {
    const { update, tab } = openDesk();
    update({
      addFilterView: { filter: { filterViewId: 7, title: 'Của tôi', range: gridRange(0, 2, 5, 0, 2) } },
    });
    update({
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
    });
    update({ updateFilterView: { filter: { filterViewId: 7, title: 'Khác' }, fields: 'title' } });
    expect(tab('filterViews(title,range.startRowIndex)')).toEqual({
      filterViews: [{ title: 'Khác', range: { startRowIndex: 3 } }],
    });
    update({ deleteFilterView: { filterId: 7 } });
    expect(tab('filterViews')).toEqual({});
    expect(refusal(() => update({ deleteFilterView: { filterId: 7 } }))).toContain('No filter view');
  });

  it('groups are told with their depth, and the control stands behind them (recorded)', () => {
    const { update, tab } = openDesk();
    const columns = (startIndex: number, endIndex: number) => ({
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
    });
    expect(update({ addDimensionGroup: columns(0, 2) }).replies).toEqual([
      {
        addDimensionGroup: {
          dimensionGroups: [{ range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 }, depth: 1 }],
        },
      },
    ]);
    update({ addDimensionGroup: columns(0, 4) });
    expect(tab('columnGroups.depth,properties.gridProperties.columnGroupControlAfter')).toEqual({
      properties: { gridProperties: { columnGroupControlAfter: true } },
      columnGroups: [{ depth: 1 }, { depth: 2 }],
    });
    expect(refusal(() => update({ addDimensionGroup: columns(1, 9) }))).toContain('not emulated');
    update({ deleteDimensionGroup: columns(0, 4) });
    expect(update({ deleteDimensionGroup: columns(0, 2) }).replies).toEqual([{ deleteDimensionGroup: {} }]);
  });
});
