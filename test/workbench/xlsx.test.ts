import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceOf } from '../../workbench/rehearsal/books.ts';
import { xlsxFormula } from '../../workbench/xlsx/formula.ts';
import { tabNames } from '../../workbench/xlsx/tab-names.ts';
import { xlsxOf } from '../../workbench/xlsx/workbook.ts';
import { campaignOf } from '../support/campaign.ts';
import { removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

describe('a formula of a Vietnamese sheet', () => {
  const tabs = new Map([
    ["Đảng bộ D'Ran", "Đảng bộ D'Ran"],
    ['Chi bộ có tên dài hơn ba mươi mốt chữ', 'Chi bộ có tên dài hơn ba mươi m'],
    ['Tổng_hợp', 'Tổng_hợp'],
  ]);
  it.each([
    ['has commas between arguments', '=IF(A1>0;SUM(B1:B9);"")', 'IF(A1>0,SUM(B1:B9),"")'],
    ['keeps its texts', '=IF(A1;"một; hai";"nói ""a;b""")', 'IF(A1,"một; hai","nói ""a;b""")'],
    ['keeps an apostrophe in a text', '=A1&"D\'Ran!;"', 'A1&"D\'Ran!;"'],
    ['keeps an apostrophe in a tab name', "='Đảng bộ D''Ran'!$B$9", "'Đảng bộ D''Ran'!$B$9"],
    [
      'names the tab as the workbook does',
      "='Chi bộ có tên dài hơn ba mươi mốt chữ'!A1",
      "'Chi bộ có tên dài hơn ba mươi m'!A1",
    ],
    ['quotes a bare tab name', '=Tổng_hợp!A1+1', "'Tổng_hợp'!A1+1"],
    ['marks functions younger than the file format', '=ISFORMULA(A1)', '_xlfn.ISFORMULA(A1)'],
  ])('%s', (_, formula, expected) => expect(xlsxFormula(formula, tabs)).toBe(expected));

  it('is split where a text is longer than Excel allows', () => {
    const long = 'ă'.repeat(300);
    expect(xlsxFormula(`=A1&"${long}"`, tabs)).toBe(`A1&("${'ă'.repeat(255)}"&"${'ă'.repeat(45)}")`);
  });
});

describe('tab names in a workbook', () => {
  it('are cut to 31, never alike, never half a letter, without what Excel forbids', () => {
    const titles = [
      'Chi bộ Ban Quản lý dự án đầu tư xây dựng công trình giao thông',
      'Chi bộ Ban Quản lý dự án đầu tư xây dựng công trình dân dụng',
      'CHI BỘ BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ xây dựng',
      `${'a'.repeat(30)}😀`,
      "'Tổ 1/2: [mới]'",
      '2023',
    ];
    const names = titles.map((title) => tabNames(titles).get(title));
    expect(names).toEqual([
      'Chi bộ Ban Quản lý dự án đầu tư',
      'Chi bộ Ban Quản lý dự án đầ (2)',
      'CHI BỘ BAN QUẢN LÝ DỰ ÁN ĐẦ (3)',
      'a'.repeat(30),
      'Tổ 1 2   mới',
      '2023',
    ]);
  });
});

describe('the workbook of a campaign', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    const { platform } = campaignOf([
      { code: 'K01', name: 'Chi bộ Ban Quản lý dự án đầu tư xây dựng công trình giao thông' },
      { code: 'K02', name: "Đảng bộ D'Ran" },
    ]);
    workbook = new ExcelJS.Workbook();
    const bytes = await xlsxOf(resourceOf(platform, platform.containerId));
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  });
  const tab = (name: string): ExcelJS.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new RangeError(`no tab ${name}`);
    return found;
  };

  it('has every tab, with what Google shows', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Tổng hợp',
      'Cấu hình',
      'Danh sách',
      'Ngày nghỉ',
      'Sổ nhắc',
      'Số chốt',
      'Nhật ký',
      'Thay đổi đơn vị',
      'Sổ đơn vị',
      'Chi bộ Ban Quản lý dự án đầu tư',
      "Đảng bộ D'Ran",
    ]);
    const form = tab("Đảng bộ D'Ran");
    expect(form.getCell('A5').isMerged).toBe(true);
    expect(form.getColumn(12).hidden).toBe(true);
    expect(form.getCell('B9').fill).toMatchObject({ fgColor: { argb: 'fffff8d6' } });
    expect(form.getCell('B9').dataValidation).toMatchObject({ type: 'custom' });
    expect(form.getCell('I9').dataValidation).toMatchObject({ type: 'list', formulae: ['"TRUE,FALSE"'] });
    expect(form.getCell('I9').value).toBe(false);
    expect(tab('Tổng hợp').getCell('C9').numFmt).toBe('#,##0');
    expect(tab('Tổng hợp').views[0]).toMatchObject({ state: 'frozen', ySplit: 6, xSplit: 2 });
  });

  it('leaves the calculating to the program that opens it', () => {
    const cell = tab('Tổng hợp').getCell('V7').model as { formula?: string; result?: unknown };
    expect(cell.formula).toContain("'Chi bộ Ban Quản lý dự án đầu tư'!$B$9");
    expect(cell.result).toBeUndefined();
    // TỔNG CỘNG adds the accepted figures, which stand in hidden columns.
    expect(tab('Tổng hợp').getCell('C9').formula).toBe('SUM($P$7:$P$8)');
  });
});
