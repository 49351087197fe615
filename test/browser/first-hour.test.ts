import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'syt.dangbo@donvi.example';
const LIST = readFileSync(new URL('../samples/lists/bang-excel-that.tsv', import.meta.url), 'utf8');

let workspace: Workspace;
let office: BrowserUser;
let page: Page;
let dialog: FrameLocator;
/** What the office did by hand, from the empty spreadsheet to the invitations. */
const done = { clicks: 0, fields: 0 };

const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
  expect.poll(see, { timeout: 20_000 }).toMatch(expected);
const heading = () => textOf(dialog.locator('h2').first());
const press = async (name: string | RegExp) => {
  done.clicks++;
  await dialog.getByRole('button', { name, exact: typeof name === 'string' }).click();
};
const fill = async (label: string, text: string) => {
  done.fields++;
  await dialog.getByLabel(label, { exact: true }).fill(text);
};
const menu = async (item: string) => {
  done.clicks += 2;
  await office.chooseMenu(item);
};
const picture = async (name: string) => {
  if (process.env.PICTURES !== undefined)
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
};

beforeAll(async () => {
  workspace = await openSmallWorkspace(20);
  office = await workspace.sit(OFFICE);
  page = office.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  dialog = page.frameLocator('.dialog.html iframe');
  await page.locator('#top').getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mở bảng tính trống…' }).click();
  const ok = page.locator('.dialog').getByRole('button', { name: 'OK', exact: true });
  await Promise.all([page.waitForEvent('load'), ok.click()]);
  await page.waitForSelector('body.ready');
  await office.answer('OK');
}, 60_000);
afterAll(() => workspace?.close());

it('from an empty spreadsheet and an Excel list as offices have it to the invitations', async () => {
  await menu('Thiết lập…');
  await eventually(heading, 'Bước 1/4');
  await fill('Ngày ghi trong hạn', '31/01/2023');
  await fill('Cơ quan cấp trên', 'TỈNH ỦY');
  await fill('Cơ quan tổng hợp', 'ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH');
  await fill('Địa danh', 'Đà Lạt');
  expect(await dialog.getByLabel('Tên người gửi thư', { exact: true }).inputValue()).toBe(
    'Đảng ủy các cơ quan đảng tỉnh',
  );
  await press('Tiếp tục');
  await eventually(heading, 'Bước 2/4');
  await fill('Danh sách đơn vị', LIST);
  await eventually(() => textOf(dialog.locator('.good')), /^12 đơn vị\./);
  expect(await textOf(dialog.locator('.notices'))).toContain('Không dùng 3 cột: Bí thư; Số ĐT; Ghi chú.');
  expect(await textOf(dialog.locator('.notices'))).toContain('Trùng tên "Chi bộ Sở Ngoại vụ": ĐV02; ĐV10.');
  await picture('first-hour-list');
  done.clicks++;
  await dialog.getByLabel('Cột "Đ/c phụ trách" là').selectOption('không dùng');
  await expect.poll(() => dialog.locator('td.wrong input').count(), { timeout: 10_000 }).toBe(1);
  done.fields++;
  await dialog.locator('td.wrong input').fill('cdsp.danguy@donvi.example');
  await dialog.locator('td.wrong input').press('Enter');
  await expect.poll(() => dialog.locator('.problems').count(), { timeout: 10_000 }).toBe(0);
  await press('Tiếp tục');
  await eventually(heading, 'Bước 3/4');
  await press('Tiếp tục');
  await eventually(heading, 'Bước 4/4');
  expect(await textOf(dialog.locator('dl'))).toContain('12 đơn vị.');
  await press('Thực hiện');
  await eventually(heading, 'Đã thiết lập xong');
  expect(await dialog.locator('.next a').allTextContents()).toEqual(['Tổng hợp', 'Tệp đơn vị nhập']);
  await picture('first-hour-done');
  await press('Bật nhắc tự động');
  await eventually(() => textOf(dialog.locator('.next .said')), /^Đã bật\./);
  await press('Gửi thư mời nhập…');
  await page.getByRole('dialog', { name: 'Gửi thư mời nhập' }).waitFor();
  await press('Gửi ngay 11 thư…');
  await press(/^Gửi 11 thư$/);
  await eventually(() => textOf(dialog.locator('.body')), /11/);
  console.info(`first hour: ${done.clicks} clicks, ${done.fields} fields`);
  expect(done.clicks).toBeLessThanOrEqual(15);
  expect(done.fields).toBeLessThanOrEqual(6);
}, 120_000);

/** How many pixels of the grid have the colour of what is accepted in time. */
const greenPixels = () =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.mounted:not(.coming) .o-grid canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0xe2 && data[at + 1] === 0xf0 && data[at + 2] === 0xe3) found++;
    return found;
  })()`);
/** What the unit did by hand. */
const unit = { clicks: 0, fields: 0 };
const enter = async (cell: string, text: string) => {
  unit.fields++;
  await office.type(cell, text);
};

it('a unit is known at once, is told at once what is missing, and is accepted', async () => {
  await page.locator('.dialog-close').click();
  await page.locator('#me').selectOption(UNIT);
  await page.locator('#tabs .tab.on[title="Đảng bộ Sở Y tế"]').waitFor();
  await enter('B9', '72');
  await enter('C9', '88');
  await enter('E9', '2');
  unit.clicks++;
  await office.select('I9');
  await Promise.all([page.waitForResponse(/api\/edit/), page.keyboard.press('Space')]);
  await eventually(() => office.copy('J9'), 'Chưa nộp được: còn Đã học lớp (ô D9) chưa nhập.');
  await picture('first-hour-refused');
  await enter('D9', '4');
  await eventually(() => office.copy('J9'), 'Chờ kiểm tra.');
  expect(await greenPixels()).toBe(0);
  await office.stepClock('Lần quét tới');
  await eventually(() => office.copy('J9'), /^Đã nộp đúng hạn\./);
  await office.select('B9');
  await expect.poll(greenPixels, { timeout: 10_000 }).toBeGreaterThan(500);
  await picture('first-hour-accepted');
  console.info(`first report: ${unit.clicks} click, ${unit.fields} fields`);
  expect(unit).toEqual({ clicks: 1, fields: 4 });
}, 60_000);

it('the office’s file begins with ways to what was made, and says how many have reported', async () => {
  await page.locator('#me').selectOption(OFFICE);
  const files = page.locator('.book-choice');
  const titles = await files.locator('option').allTextContents();
  await files.selectOption({ index: titles.findIndex((title) => !title.includes('(đơn vị nhập)')) });
  await page.locator('#tabs .tab[title="Việc cần làm"]').click();
  await eventually(() => office.copy('A10'), 'Đăng ký chỉ tiêu: 1/12 đơn vị đã nộp');
  await office.select('A1');
  await picture('first-hour-office');
}, 60_000);
