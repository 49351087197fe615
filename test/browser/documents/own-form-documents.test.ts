import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { K01, OWNER, TAB_OF } from '../../bundle/support/office.ts';
import { FormsOffice } from '../../bundle/support/own-forms.ts';
import { type BrowserUser, openPlayed, textOf, type Workspace } from '../browser-user.ts';

/** Who owns the files of a workspace. */
const OFFICE = 'bxd@dukhoi.example';

/** A month and a quarter of own forms, one unit of three having reported; February of the month's form is closed. */
function played(): FormsOffice {
  const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
  office.until('2025-02-20T09:00');
  office.handIn(K01, TAB_OF.K01, 'SH', 2, ['25', '25', '05/02/2025', 'Khá']);
  office.until('2025-03-28T09:00');
  office.handIn(K01, TAB_OF.K01, 'SH', 3, ['30', '28', '05/03/2025', 'Tốt', '=1+1 người']);
  for (const [unit, tab] of Object.entries(TAB_OF))
    office.handIn(`${unit.toLowerCase()}@donvi.example`, tab, 'DP', 1, ['10', '0', '100', '40', '60']);
  office.sweep();
  office.close('own SH 2');
  const { platform } = office;
  platform.restore(JSON.parse(JSON.stringify(platform.snapshot()).replaceAll(OWNER, OFFICE)));
  return office;
}

describe('the dialog of documents with forms of the office’s own', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openPlayed(played().platform, 'van-phong-2024');
    office = await workspace.sit(OFFICE);
  }, 120_000);
  afterAll(() => workspace?.close());

  const frame = () => office.page.frameLocator('.dialog iframe');
  const paper = () => textOf(frame().locator('.sheet'));
  const download = async (button: string, nth = 0) => {
    const [file] = await Promise.all([
      office.page.waitForEvent('download'),
      frame().getByRole('button', { name: button }).nth(nth).click(),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  };

  it('begins with the report that Việc cần làm asks for, and with the period that was closed', async () => {
    await office.chooseMenu('Báo cáo tổng hợp');
    await frame().locator('#field-number').waitFor();
    expect(await frame().locator('#form option').allTextContents()).toEqual([
      'Đăng ký chỉ tiêu',
      'Sinh hoạt chi bộ hằng tháng',
      'Thu nộp đảng phí quý',
    ]);
    expect(await frame().locator('#form').inputValue()).toBe('own SH');
    expect(await frame().locator('#period').inputValue()).toBe('own SH 2');
    expect(await paper()).toMatch(/BÁO CÁO\s*kết\squả sinh hoạt chi bộ hằng tháng, tháng\s02\/2025/);
    expect(await paper()).toMatch(/Số liệu đã chốt lúc/);
  });

  it('follows the period and the document, and keeps what was typed for each', async () => {
    await frame().locator('#field-number').fill('7');
    await frame().locator('#period').selectOption({ label: 'Tháng 3' });
    await frame().locator('.ty', { hasText: 'tháng 3/2025' }).first().waitFor();
    expect(await frame().locator('#field-number').inputValue()).toBe('');
    expect(await frame().locator(':focus').getAttribute('id')).toBe('period');
    await frame().getByLabel('Thống kê').check();
    await frame().locator('.loai', { hasText: 'THỐNG KÊ' }).waitFor();
    expect(await frame().locator('.tb thead th').allTextContents()).toEqual([
      'STT',
      'Tên tổ chức cơ sở đảng',
      'Tổng số đảng viên',
      'Trong đó',
      'Ngày họp',
      'Xếp loại buổi họp',
      'Lý do vắng',
      'Ghi chú',
      'Số đảng viên dự sinh hoạt',
    ]);
    await frame().locator('#period').selectOption({ label: 'Tháng 2' });
    await frame().getByLabel('Báo cáo tổng hợp').check();
    await frame().locator('#field-number').waitFor();
    expect(await frame().locator('#field-number').inputValue()).toBe('7');
  });

  it('gives the Word file and the draft in Drive of the same paper', async () => {
    const { name, path } = await download('Tải tệp Word');
    expect(name).toMatch(/^Báo cáo kết quả sinh hoạt chi bộ hằng tháng.*\.docx$/);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await frame().getByRole('button', { name: 'Lưu thành Google Tài liệu' }).click();
    await frame().getByRole('link', { name: 'Mở bản thảo' }).waitFor();
  });

  it('gives one period or all as CSV and as an Excel file, days as days, nothing as a formula', async () => {
    await frame().locator('#period').selectOption({ label: 'Tháng 3' });
    await frame().getByLabel('Xuất tệp').check();
    const csv = await download('Tải CSV');
    expect(csv.name).toMatch(/tháng 3-2025 tạm tính 28-03-2025\.csv$/);
    const text = readFileSync(csv.path, 'utf8');
    expect(text).toContain("1;K01;Đảng bộ D'Ran;30;28;05/03/2025;Tốt;'=1+1 người;");
    const excel = await download('Tải Excel (xlsx)', 1);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(excel.path);
    const [sheet] = workbook.worksheets;
    const rows = Array.from(
      { length: sheet?.rowCount ?? 0 },
      (_, at) => sheet?.getRow(at + 1).values as unknown[],
    );
    const march = rows.find((row) => row[3] === "Đảng bộ D'Ran" && row[4] === 'Tháng 3');
    expect(march?.slice(5, 10)).toEqual([30, 28, new Date('2025-03-05T00:00:00Z'), 'Tốt', '=1+1 người']);
    expect(rows.filter((row) => row[3] === 'TỔNG CỘNG').map((row) => [row[4], row[5]])).toEqual([
      ['Tháng 1', 0],
      ['Tháng 2', 25],
      ['Tháng 3', 30],
    ]);
  });

  it('says in its place why a document cannot be made, and goes back to forms A and B', async () => {
    await frame().locator('#form').selectOption('registration');
    await frame().getByLabel('Bảng theo dõi một trang').waitFor();
    expect(await frame().locator('#period').count()).toBe(0);
    await frame().getByLabel('Báo cáo đính chính').check();
    expect(await textOf(frame().locator('.nothing'))).toContain('Chưa chốt số liệu lần nào');
    await frame().locator('#form').selectOption('own DP');
    await frame().locator('.ty', { hasText: 'quý I/2025' }).first().waitFor();
    await frame().getByLabel('Công văn đôn đốc').check();
    await frame().locator('.nothing', { hasText: 'Mọi đơn vị đã nộp báo cáo' }).waitFor();
    expect(await frame().getByRole('button', { name: 'In', exact: true }).count()).toBe(0);
    await office.closeDialog();
  });
});
