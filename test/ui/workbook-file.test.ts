import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { workbookFile } from '../../src/ui/common/workbook-file.ts';

/** As another program reads the file. */
async function readBack(rows: Parameters<typeof workbookFile>[0], days: readonly number[]) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await workbookFile(rows, days).arrayBuffer());
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

it('an Excel file has numbers, days and texts of their kinds, and never a formula', async () => {
  const sheet = await readBack(
    [
      ['Mã', 'Tên <đơn vị> & "x"', 'Ngày', 'Tiền', 'Tỷ lệ'],
      ['=1+1', 'hai\ndòng \u0007😀', 45778, 999_999_999_999_999, 95.5],
      ['007', null, null, 0, -3],
    ],
    [2],
  );
  expect(sheet.getRow(1).values).toEqual([undefined, 'Mã', 'Tên <đơn vị> & "x"', 'Ngày', 'Tiền', 'Tỷ lệ']);
  const cells = ['A2', 'B2', 'C2', 'D2', 'E2', 'A3', 'B3', 'D3', 'E3'].map((at) => sheet.getCell(at));
  expect(cells.map(({ value }) => value)).toEqual([
    '=1+1',
    'hai\ndòng 😀',
    new Date('2025-05-01T00:00:00Z'),
    999_999_999_999_999,
    95.5,
    '007',
    null,
    0,
    -3,
  ]);
  expect(cells.some(({ type }) => type === ExcelJS.ValueType.Formula)).toBe(false);
  expect([sheet.getCell('C2').numFmt, sheet.getCell('D2').numFmt]).toEqual(['dd/mm/yyyy', '#,##0']);
});

it('has the names of columns beyond Z', async () => {
  const sheet = await readBack([Array.from({ length: 60 }, (_, at) => at)], []);
  expect([sheet.getCell('Z1').value, sheet.getCell('AA1').value, sheet.getCell('BH1').value]).toEqual([
    25, 26, 59,
  ]);
});
