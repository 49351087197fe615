import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measuredPdf } from '../../support/measured-pdf.ts';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from '../browser-user.ts';

describe('the dialog of documents', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace();
    office = await workspace.sit('bxd@dukhoi.example');
  }, 120_000);
  afterAll(() => workspace?.close());

  const frame = () => office.page.frameLocator('.dialog iframe');
  const open = async (item: string) => {
    await office.chooseMenu(item);
    await frame().locator('fieldset').waitFor();
  };
  const close = () => office.closeDialog();
  const paper = () => textOf(frame().locator('.sheet'));

  it('shows the report and follows what is typed, on every place of it', async () => {
    await open('Báo cáo tổng hợp');
    await frame().locator('#field-number').fill('7');
    await frame().locator('#field-day').fill('1/2/2023');
    await frame().locator('#field-signer').fill('Nguyễn <b>A</b>');
    await frame().locator('#field-tasks').fill('Việc một.\nViệc hai.');
    expect(await paper()).toContain('Số 07-BC/BXDTCCSĐ');
    expect(await paper()).toContain('(Kèm theo Báo cáo số 07-BC/BXDTCCSĐ, ngày 01 tháng 02 năm 2023');
    expect(await paper()).toContain('Nguyễn <b>A</b>');
    expect(await frame().locator('[data-field=tasks] p').allTextContents()).toEqual([
      'Việc một.',
      'Việc hai.',
    ]);
    await frame().locator('#field-day').fill('31/02/2023');
    expect(await frame().locator('#field-day').getAttribute('aria-invalid')).toBe('true');
    expect(await frame().getByRole('alert').textContent()).toMatch(/^Không có ngày này/);
    expect(await paper()).toMatch(/ngày\s+tháng 01 năm 2023/);
  });

  it('opens the document alone to print: the very pages that the server made', async () => {
    const [tab] = await Promise.all([
      office.page.waitForEvent('popup'),
      frame().getByRole('button', { name: 'Mở để in ở thẻ mới' }).click(),
    ]);
    await tab.waitForLoadState();
    const pages = await measuredPdf(await tab.pdf({ preferCSSPageSize: true }));
    expect(pages[0]?.text).toContain('Số 07-BC/BXDTCCSĐ');
    expect(pages.map(({ width }) => Math.round(width))).toContain(297);
    await tab.close();
  });

  it('prints in place: nothing of the dialog but the paper', async () => {
    await office.page.emulateMedia({ media: 'print' });
    expect(await frame().locator('.side').isVisible()).toBe(false);
    expect(await frame().locator('.foot').isVisible()).toBe(false);
    expect(await frame().locator('.sheet').isVisible()).toBe(true);
    await office.page.emulateMedia({ media: 'screen' });
  });

  it('saves a draft in Drive and links to it', async () => {
    await frame().getByRole('button', { name: 'Lưu thành Google Tài liệu' }).click();
    const link = frame().getByRole('link', { name: 'Mở bản thảo' });
    await link.waitFor();
    const [tab] = await Promise.all([office.page.waitForEvent('popup'), link.click()]);
    await tab.waitForLoadState();
    // A browser shows no Word file: the page hands over the one that was sent.
    const sent = tab.getByRole('link');
    expect(await sent.getAttribute('download')).toMatch(/^Báo cáo .*\.docx$/);
    expect(await sent.getAttribute('href')).toContain(';base64,UEsDB');
    expect(await textOf(tab.locator('nav'))).toContain('Bản thảo như đã gửi vào Google Drive.');
    expect((await fetch(new URL('/document?id=x', tab.url()))).status).toBe(404);
    await tab.close();
  });

  it('says why a document cannot be made, and keeps what was typed in another', async () => {
    await frame().getByLabel('Báo cáo đính chính').check();
    expect(await textOf(frame().locator('.nothing'))).toContain('Chưa chốt số liệu lần nào');
    expect(await frame().getByRole('button', { name: 'In', exact: true }).count()).toBe(0);
    await frame().getByLabel('Báo cáo tổng hợp').check();
    await frame().locator('[data-field=tasks] p', { hasText: 'Việc hai.' }).waitFor();
    expect(await frame().locator('#field-number').inputValue()).toBe('7');
  });

  it('gives the document as a Word file with what was typed, and a draft of the same file', async () => {
    const [file] = await Promise.all([
      office.page.waitForEvent('download'),
      frame().getByRole('button', { name: 'Tải tệp Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Báo cáo .*\.docx$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await frame().getByRole('button', { name: 'Lưu thành Google Tài liệu' }).click();
    await frame().getByText('Xin xem lại khổ giấy, lề và số trang').waitFor();
  });

  it('shows the one-page overview, which has no number and nobody to sign it', async () => {
    await frame().getByLabel('Bảng theo dõi một trang').check();
    await frame().locator('.bang').waitFor();
    expect(await paper()).toContain('Chưa báo cáo: 60 (100%)');
    expect(await frame().locator('.bang .don-vi .ten').count()).toBe(60);
    expect(await frame().locator('#field-number, #field-signer').count()).toBe(0);
    await close();
  });

  it('fills the form of the unit that is chosen', async () => {
    await open('Thống kê của đơn vị');
    await frame().locator('#unit').selectOption('K10');
    await frame().locator('.org', { hasText: 'CHI BỘ ỦY BAN MẶT TRẬN' }).waitFor();
    await close();
  });

  it('gives the table as CSV that no spreadsheet takes for formulas, and the file as xlsx', async () => {
    await open('Xuất tệp');
    const excel = frame().getByRole('link', { name: 'Tải tệp Excel (xlsx)' });
    const address = await excel.getAttribute('href');
    const [file] = await Promise.all([
      office.page.waitForEvent('download'),
      frame().getByRole('button', { name: 'Tải bảng đăng ký chỉ tiêu (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Tổng hợp đăng ký chỉ tiêu 2023 tạm tính 09-01-2023.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\ufeffSTT;Mã;Tên tổ chức cơ sở đảng;Tổng số đảng viên;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(64);
    const [, id = '', query = ''] = /\/d\/([^/]+)\/export\?(.*)$/.exec(address ?? '') ?? [];
    const answer = await fetch(new URL(`/export?id=${id}&${query}`, workspace.server.address));
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await close();
  });
});
