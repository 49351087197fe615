import { K01, type Office, TAB_OF } from '../../bundle/support/office.ts';

/** Requests that a unit's browser, or its own program, could send to Google about the file. */
export function structural(): (readonly [name: string, request: (office: Office) => object])[] {
  const guard = (office: Office): number | undefined => {
    const tab = office.structure().sheets.find(({ properties }) => properties.sheetId === TAB_OF.K01);
    return (tab?.protectedRanges as { protectedRangeId: number }[] | undefined)?.[0]?.protectedRangeId;
  };
  const own = TAB_OF.K01;
  const rows = { sheetId: own, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
  const cell = (sheetId: number) => ({
    sheetId,
    startRowIndex: 8,
    endRowIndex: 9,
    startColumnIndex: 1,
    endColumnIndex: 2,
  });
  return [
    ['deleting its own tab', () => ({ deleteSheet: { sheetId: own } })],
    ['deleting another tab', () => ({ deleteSheet: { sheetId: TAB_OF.K02 } })],
    [
      'renaming a tab',
      () => ({ updateSheetProperties: { properties: { sheetId: own, title: 'x' }, fields: 'title' } }),
    ],
    ['inserting a row', () => ({ insertDimension: { range: rows, inheritFromBefore: false } })],
    ['deleting a row', () => ({ deleteDimension: { range: rows } })],
    ['taking a protection away', (office) => ({ deleteProtectedRange: { protectedRangeId: guard(office) } })],
    [
      'opening a protection',
      (office) => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId: guard(office), editors: { users: [K01] } },
          fields: 'editors',
        },
      }),
    ],
    ['copying into another tab', () => ({ copyPaste: { source: cell(own), destination: cell(TAB_OF.K02) } })],
    [
      'filling by dragging',
      () => ({ copyPaste: { source: cell(own), destination: { ...cell(own), endRowIndex: 12 } } }),
    ],
    ['shifting cells down', () => ({ insertRange: { range: cell(own), shiftDimension: 'ROWS' } })],
    ['shifting cells left', () => ({ deleteRange: { range: cell(own), shiftDimension: 'COLUMNS' } })],
    ['moving a row', () => ({ moveDimension: { source: rows, destinationIndex: 9 } })],
    [
      'dragging its figure onto another unit’s tab',
      () => ({
        copyPaste: { source: cell(own), destination: cell(TAB_OF.K02), pasteType: 'PASTE_VALUES' },
      }),
    ],
    [
      'dragging its figure onto a heading',
      () => ({
        cutPaste: {
          source: cell(own),
          destination: { sheetId: own, rowIndex: 7, columnIndex: 1 },
          pasteType: 'PASTE_NORMAL',
        },
      }),
    ],
    [
      'finding and replacing in every tab',
      () => ({ findReplace: { find: 'Tổng', replacement: 'x', allSheets: true, includeFormulas: true } }),
    ],
    [
      'filling over the edge of its inputs',
      () => ({
        autoFill: { sourceAndDestination: { source: cell(own), dimension: 'ROWS', fillLength: 2 } },
      }),
    ],
    [
      'sorting by a filter',
      () => ({
        setBasicFilter: {
          filter: { range: { sheetId: own }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
        },
      }),
    ],
    ['grouping rows', () => ({ addDimensionGroup: { range: rows } })],
    ['trimming another unit’s cells', () => ({ trimWhitespace: { range: cell(TAB_OF.K02) } })],
    ['taking equal rows out', () => ({ deleteDuplicates: { range: { sheetId: TAB_OF.K02 } } })],
    [
      'pasting lines over another unit’s tab',
      () => ({
        pasteData: {
          coordinate: { sheetId: TAB_OF.K02, rowIndex: 8, columnIndex: 1 },
          data: '1\t2',
          delimiter: '\t',
          type: 'PASTE_NORMAL',
        },
      }),
    ],
    [
      'a format over the tab',
      () => ({
        repeatCell: { range: { sheetId: own }, cell: { userEnteredFormat: {} }, fields: 'userEnteredFormat' },
      }),
    ],
    [
      'hiding a row',
      () => ({
        updateDimensionProperties: {
          range: rows,
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      }),
    ],
    [
      'showing the hidden columns',
      () => ({
        updateDimensionProperties: {
          range: { sheetId: own, dimension: 'COLUMNS', startIndex: 11, endIndex: 20 },
          properties: { hiddenByUser: false },
          fields: 'hiddenByUser',
        },
      }),
    ],
    ['adding rows at the end', () => ({ appendDimension: { sheetId: own, dimension: 'ROWS', length: 5 } })],
    [
      'writing below the last row',
      () => ({
        appendCells: {
          sheetId: TAB_OF.K02,
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      }),
    ],
    [
      'a note on another unit’s cell',
      () => ({
        updateCells: { range: cell(TAB_OF.K02), rows: [{ values: [{ note: 'x' }] }], fields: 'note' },
      }),
    ],
    [
      'merging over the edge of its inputs',
      () => ({
        mergeCells: {
          range: { ...cell(own), startRowIndex: 8, endRowIndex: 10 },
          mergeType: 'MERGE_ALL',
        },
      }),
    ],
    [
      'moving a tab',
      () => ({ updateSheetProperties: { properties: { sheetId: own, index: 0 }, fields: 'index' } }),
    ],
    [
      'hiding another unit’s tab',
      () => ({
        updateSheetProperties: { properties: { sheetId: TAB_OF.K02, hidden: true }, fields: 'hidden' },
      }),
    ],
    [
      'a conditional format',
      () => ({
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [{ sheetId: TAB_OF.K02 }],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} },
          },
        },
      }),
    ],
  ];
}
