import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from '../browser-user.ts';
import { readPdf } from './pdf.ts';

const UNIT = 'k10@dukhoi.example';
const TAB = 'Chi bộ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh';

describe('the links of a unit’s tab', () => {
  let workspace: Workspace;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openSmallWorkspace(20);
    unit = await workspace.sit(UNIT);
  }, 60_000);
  afterAll(() => workspace?.close());

  /** As on Google: Alt and Enter on the cell, or a click on what comes up under the mouse. */
  const follow = async (cell: string) => {
    await unit.select(cell);
    await unit.page.keyboard.press('Alt+Enter');
  };
  const nowIn = (title: string) =>
    expect.poll(() => textOf(unit.page.locator('#tabs .tab.on')), { timeout: 10_000 }).toBe(title);
  const openPrint = async () => {
    const opened = unit.page.waitForEvent('popup');
    await follow('H22');
    const print = await opened;
    await print.waitForLoadState();
    return print;
  };

  it('lead to Tổng hợp and from there back, by the keyboard and by the mouse', async () => {
    await follow('I22');
    await nowIn('Tổng hợp');
    await follow('B16');
    await nowIn(TAB);
    const link = unit.page.locator('.o-link-tool a');
    // A person whose mouse shows no link moves it again.
    const linksUnderMouse = async () => {
      await unit.hover('I22');
      await unit.page.waitForTimeout(500);
      return link.count();
    };
    await expect.poll(linksUnderMouse, { timeout: 20_000 }).toBe(1);
    await link.click();
    await nowIn('Tổng hợp');
    await unit.openTab(TAB);
    await unit.type('F9', 'https://vanban.example/40');
    await unit.hover('F9');
    expect(await unit.page.locator('.o-link-tool').count()).toBe(0);
  });

  it('print the form alone, filled in, on one A4 page', async () => {
    for (const [cell, text] of Object.entries({
      B9: '72',
      C9: '88',
      D9: '4',
      E9: '2',
      F9: 'Có 03 người đang học',
    })) {
      await unit.type(cell, text);
    }
    const print = await openPrint();
    expect(await textOf(print.locator('nav'))).toContain('DỮ LIỆU MẪU – HƯ CẤU');
    const { pages, text } = readPdf(await print.pdf({ preferCSSPageSize: true }));
    expect(pages).toEqual(['595 × 842']);
    const solid = (words: string) => words.replace(/\s/g, '');
    for (const words of [
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
      TAB.toUpperCase(),
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Đà Lạt, ngày ..... tháng ..... năm 2023',
      'THỐNG KÊ',
      'Số lượng đảng viên, cán bộ, công chức viên chức và người lao động(có đến 31/12/2022)-----',
      'Tên tổ chức cơ sở đảng Tổng số đảng viên Tổng số CBCC, VC, người lao động Số quần chúng đã học lớp đối tượng kết nạp Đảng Chỉ tiêu kết nạp đảng viên năm 2023 Ghi chú',
      `${TAB} 72 88 4 2 Có 03 người đang học`,
      'T/M CHI BỘ BÍ THƯ',
    ]) {
      expect(text).toContain(solid(words));
    }
    for (const panel of ['Trạng thái', 'Nộp báo cáo', 'In biểu mẫu', 'K10', 'HƯ CẤU', 'Google']) {
      expect(text).not.toContain(solid(panel));
    }
    await print.close();
  });

  it('takes a text that looks like HTML or like a link for nothing but text', async () => {
    const typed = '[<b>xem & in</b>](#gid=720002)';
    await unit.type('F9', typed);
    const print = await openPrint();
    expect(await textOf(print.locator('tr:nth-child(9) td:nth-child(6)'))).toBe(typed);
    await print.close();
    await follow('F9');
    await nowIn(TAB);
    expect(await unit.read('F9')).toBe(typed);
    await unit.copy('F9');
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Control+V')]);
    expect(await unit.read('F9')).toBe(typed);
  });

  it('refuses by name an option of the address that it does not imitate', async () => {
    const print = await openPrint();
    const answer = async (change: (query: URLSearchParams) => void) => {
      const url = new URL(print.url());
      change(url.searchParams);
      const response = await fetch(url);
      return `${response.status} ${await response.text()}`;
    };
    expect(await answer((query) => query.set('portrait', 'false'))).toMatch(/^400 .*portrait=false/);
    expect(await answer((query) => query.set('scale', '4'))).toMatch(/^400 .*scale=4/);
    expect(await answer((query) => query.delete('size'))).toMatch(/^400 .*size=\(thiếu\)/);
    expect(await answer((query) => query.set('range', 'A1'))).toMatch(/^400 .*range=A1/);
    expect(await answer((query) => query.set('gid', '1'))).toMatch(/^404/);
    expect(await answer((query) => query.set('id', 'x'))).toMatch(/^404/);
    await print.close();
  });
});
