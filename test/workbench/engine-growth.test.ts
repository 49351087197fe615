import { expect, it } from 'vitest';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';

const USER = 'vanphong@example.vn';

interface Service {
  readonly Spreadsheets: {
    batchUpdate(body: { requests: readonly object[] }, id: string): unknown;
  };
}

it('calculates rows that are added below the tab, in formulas that stood there before', () => {
  const clock = { now: () => Date.UTC(2023, 0, 9) };
  const spreadsheets = createSpreadsheets({ clock, language: 'vi' });
  const spreadsheetId = spreadsheets.create({ title: 'Sổ', owner: USER, locale: 'vi_VN' });
  const { Spreadsheets } = spreadsheets.advancedService(USER, () => {}) as Service;
  const apply = (...requests: readonly object[]) =>
    Spreadsheets.batchUpdate({ requests: [...requests] }, spreadsheetId);
  const shown = (row: number, column: number) =>
    spreadsheets.cell({ spreadsheetId, sheetId: 0, row, column }).formatted;
  const number = (value: number) => ({ values: [{ userEnteredValue: { numberValue: value } }] });
  apply(
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 3 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { formulaValue: '=SUM(A:A)' } }] }],
        fields: 'userEnteredValue',
      },
    },
  );
  expect(shown(0, 1)).toBe('0');
  for (const value of [1, 2, 3, 4]) {
    apply({ appendCells: { sheetId: 0, rows: [number(value)], fields: 'userEnteredValue' } });
  }
  expect([shown(0, 1), shown(4, 0)]).toEqual(['10', '4']);
});
