/** What the emulator promises of copying, cutting and taking back in the page. Sources: PasteType of the API (discovery document), docs/platform.md 59. */
import { describe, expect, it } from 'vitest';
import type { SheetResource, SpreadsheetResource } from '../../workbench/platform/sheets/service/api.ts';
import { gridRange, openBook, owner, unit } from './sheets-fixture.ts';

const accepted = { accepted: true };

function openDesk() {
  const book = openBook();
  const { spreadsheets, at, id } = book;
  const { userEdits } = spreadsheets;
  const block = (row: number, column: number, rows = 1, columns = 1) => ({
    ...at(row, column),
    rows,
    columns,
  });
  const tab = (): SheetResource => (spreadsheets.resource(id) as SpreadsheetResource).sheets?.[0] ?? {};
  const cell = (row: number, column: number) => tab().data?.[0]?.rowData?.[row]?.values?.[column] ?? {};
  const entered = (row: number, column: number) => spreadsheets.cell(at(row, column)).entered;
  return { ...book, userEdits, block, tab, cell, entered };
}

const wholeNumber = {
  condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>0' }] },
  strict: true,
};
const dressed = (range: object) => [
  {
    repeatCell: {
      range,
      cell: {
        userEnteredFormat: { textFormat: { bold: true } },
        note: 'xem lại',
        dataValidation: wholeNumber,
      },
      fields: 'userEnteredFormat,note,dataValidation',
    },
  },
];
const highlight = (range: object, formula: string) => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [range],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
        format: { textFormat: { bold: true } },
      },
    },
    index: 0,
  },
});
const highlights = ({ conditionalFormats = [] }: SheetResource) =>
  conditionalFormats.map(({ ranges = [], booleanRule }) => [
    ranges.map((range) => [
      range.startRowIndex,
      range.endRowIndex,
      range.startColumnIndex,
      range.endColumnIndex,
    ]),
    booleanRule?.condition?.values?.[0]?.userEnteredValue,
  ]);

describe('Ctrl+V of cells copied in the sheet', () => {
  it('brings value, format, note and rule, and takes away what the target had', () => {
    const { userEdits, block, update, cell, at } = openDesk();
    update(...dressed(gridRange(0, 1, 2, 1, 2)));
    userEdits.type(owner, at(0, 0), '12 người');
    expect(userEdits.copy(unit, block(0, 0), block(1, 1), 'all')).toEqual(accepted);
    expect(cell(1, 1)).toEqual({
      userEnteredValue: { stringValue: '12 người' },
      effectiveValue: { stringValue: '12 người' },
      formattedValue: '12 người',
    });
    update(...dressed(gridRange(0, 4, 5, 1, 2)));
    userEdits.copy(unit, block(4, 1), block(6, 1), 'all');
    expect(cell(6, 1)).toMatchObject({
      userEnteredFormat: { textFormat: { bold: true } },
      note: 'xem lại',
      dataValidation: { condition: { values: [{ userEnteredValue: '=A3>0' }] } },
    });
  });

  it('moves the relative references of formulas along, and only those', () => {
    const { userEdits, block, at, entered } = openDesk();
    userEdits.type(owner, at(1, 1), '=A1+$A$1+A$1');
    userEdits.copy(unit, block(1, 1), block(2, 2), 'all');
    expect(entered(2, 2)).toEqual({ formulaValue: '=B2+$A$1+B$1' });
  });

  it('fills a selection that is a multiple of what was copied, and else takes as much room as was copied', () => {
    const { userEdits, block, at, shown } = openDesk();
    userEdits.paste(owner, at(0, 0), [['1', '2']]);
    userEdits.copy(unit, block(0, 0, 1, 2), block(2, 0, 2, 4), 'all');
    userEdits.copy(unit, block(0, 0, 1, 2), block(5, 0, 1, 3), 'all');
    const row = (at: number) => [0, 1, 2, 3].map((column) => shown(at, column));
    expect([row(2), row(3), row(5)]).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
      ['1', '2', '', ''],
    ]);
  });

  it('is cut at the edge of the tab', () => {
    const { userEdits, block, at, shown, update } = openDesk();
    update({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 3, columnCount: 3 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    userEdits.paste(owner, at(0, 0), [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(userEdits.copy(unit, block(0, 0, 2, 2), block(2, 2), 'all')).toEqual(accepted);
    expect(shown(2, 2)).toBe('1');
  });

  it('brings merges along', () => {
    const { userEdits, block, tab, update } = openDesk();
    update({ mergeCells: { range: gridRange(0, 0, 1, 0, 2) } });
    userEdits.copy(unit, block(0, 0, 1, 2), block(3, 0, 1, 2), 'all');
    expect(tab().merges).toContainEqual(gridRange(0, 3, 4, 0, 2));
  });

  it('brings highlights along, with their formulas moved, and takes those of the target away', () => {
    const { userEdits, block, tab, update } = openDesk();
    update(highlight(gridRange(0, 0, 2, 0, 1), '=A1>1'), highlight(gridRange(0, 4, 7, 2, 3), '=C5=0'));
    userEdits.copy(unit, block(1, 0), block(4, 2), 'all');
    expect(highlights(tab())).toEqual([
      [[[5, 7, 2, 3]], '=C6=0'],
      [[[0, 2, 0, 1]], '=A1>1'],
      [[[4, 5, 2, 3]], '=C5>1'],
    ]);
  });

  it('leaves a highlight alone that covers both places', () => {
    const { userEdits, block, tab, update } = openDesk();
    update(highlight(gridRange(0, 0, 9, 0, 9), '=A1>1'));
    userEdits.copy(unit, block(1, 0), block(4, 2), 'all');
    expect(highlights(tab())).toEqual([[[[0, 9, 0, 9]], '=A1>1']]);
  });

  it('is refused as a whole where a cell of the target is protected', () => {
    const { userEdits, block, at, shown, update } = openDesk();
    update({
      addProtectedRange: { protectedRange: { range: gridRange(0, 1, 2, 1, 2), editors: { users: [owner] } } },
    });
    userEdits.type(owner, at(0, 0), '5');
    expect(userEdits.copy(unit, block(0, 0), block(1, 0, 1, 2), 'all')).toMatchObject({
      reason: 'protected',
    });
    expect(userEdits.copy(unit, block(0, 0), block(1, 0, 1, 2), 'values')).toMatchObject({
      reason: 'protected',
    });
    expect(shown(1, 0)).toBe('');
  });
});

describe('Ctrl+Shift+V', () => {
  it('brings what a formula comes to, and leaves format, note and rule of the target', () => {
    const { userEdits, block, at, cell, update } = openDesk();
    update(...dressed(gridRange(0, 1, 2, 1, 2)));
    userEdits.type(owner, at(0, 0), '=3*4');
    expect(userEdits.copy(unit, block(0, 0), block(1, 1), 'values')).toEqual(accepted);
    expect(cell(1, 1)).toMatchObject({
      userEnteredValue: { numberValue: 12 },
      userEnteredFormat: { textFormat: { bold: true } },
      note: 'xem lại',
      dataValidation: wholeNumber,
    });
  });

  it('is refused where a strict rule of the target refuses the value', () => {
    const { userEdits, block, at, entered, update } = openDesk();
    update({
      setDataValidation: {
        range: gridRange(0, 1, 2, 1, 2),
        rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] }, strict: true },
      },
    });
    userEdits.type(owner, at(0, 0), '5');
    expect(userEdits.copy(unit, block(0, 0), block(1, 1), 'values')).toMatchObject({ reason: 'validation' });
    expect(entered(1, 1)).toEqual({});
  });
});

describe('Ctrl+X and Ctrl+V', () => {
  it('moves everything, and what pointed at the cells follows while they keep what they point at', () => {
    const { userEdits, block, at, cell, entered, tab, update } = openDesk();
    update(...dressed(gridRange(0, 0, 1, 0, 1)), highlight(gridRange(0, 0, 1, 0, 1), '=A1>1'));
    userEdits.paste(owner, at(0, 0), [
      ['7', '=C1'],
      ['=A1', '=SUM(A1:B1)'],
    ]);
    expect(userEdits.move(unit, block(0, 0, 1, 2), at(4, 3))).toEqual(accepted);
    expect([entered(0, 0), entered(0, 1)]).toEqual([{}, {}]);
    expect(cell(4, 3)).toMatchObject({ formattedValue: '7', note: 'xem lại' });
    expect(cell(0, 0)).toEqual({});
    expect(entered(4, 4)).toEqual({ formulaValue: '=C1' });
    expect(entered(1, 0)).toEqual({ formulaValue: '=D5' });
    expect(entered(1, 1)).toEqual({ formulaValue: '=SUM(D5:E5)' });
    expect(highlights(tab())).toEqual([[[[4, 5, 3, 4]], '=D5>1']]);
  });

  it('is refused when the cells that would be left are protected', () => {
    const { userEdits, block, at, update } = openDesk();
    update({
      addProtectedRange: { protectedRange: { range: gridRange(0, 0, 1, 0, 1), editors: { users: [owner] } } },
    });
    expect(userEdits.move(unit, block(0, 0), at(4, 3))).toMatchObject({ reason: 'protected' });
  });
});

describe('Ctrl+Z and Ctrl+Y', () => {
  it("take back and make again the person's own edits, one by one", () => {
    const { userEdits, block, at, cell, shown, id, update } = openDesk();
    update(...dressed(gridRange(0, 1, 2, 1, 2)));
    userEdits.type(unit, at(0, 0), '5');
    userEdits.type(owner, at(0, 2), '9');
    userEdits.copy(unit, block(0, 0), block(1, 1), 'all');
    userEdits.undo(unit, id);
    expect(cell(1, 1)).toMatchObject({ note: 'xem lại', dataValidation: wholeNumber });
    userEdits.undo(unit, id);
    expect([shown(0, 0), shown(0, 2)]).toEqual(['', '9']);
    expect(userEdits.undo(unit, id)).toEqual(accepted);
    userEdits.redo(unit, id);
    userEdits.redo(unit, id);
    expect([shown(0, 0), shown(1, 1)]).toEqual(['5', '5']);
    userEdits.undo(unit, id);
    userEdits.type(unit, at(3, 3), '1');
    userEdits.redo(unit, id);
    expect(shown(1, 1)).toBe('');
  });

  it('leave what somebody else wrote there since', () => {
    const { userEdits, at, shown, id } = openDesk();
    userEdits.paste(unit, at(0, 0), [['5', '6']]);
    userEdits.type(owner, at(0, 0), '8');
    userEdits.undo(unit, id);
    expect([shown(0, 0), shown(0, 1)]).toEqual(['8', '']);
  });

  it('work on when the file came back from a snapshot, and touch nothing that was protected meanwhile', () => {
    const { spreadsheets, userEdits, at, shown, id, update } = openDesk();
    userEdits.type(unit, at(0, 0), '5');
    userEdits.type(unit, at(0, 1), '6');
    spreadsheets.restore(spreadsheets.snapshot());
    userEdits.undo(unit, id);
    expect(shown(0, 1)).toBe('');
    update({
      addProtectedRange: { protectedRange: { range: gridRange(0, 0, 1, 0, 1), editors: { users: [owner] } } },
    });
    expect(userEdits.undo(unit, id)).toMatchObject({ reason: 'protected' });
    expect(shown(0, 0)).toBe('5');
  });
});
