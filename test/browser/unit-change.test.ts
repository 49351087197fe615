import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

/** The letter of 2024 on its first day, 15/03: VP09, with a target, ended on the day before, into VP08. */
describe('the dialog of changes of units in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace(null, 'van-phong-2024');
    office = await workspace.sit('bxd@dukhoi.example');
    await office.page.setViewportSize({ width: 1366, height: 768 });
    await office.chooseMenu('Thay đổi đơn vị…');
    await office.frame.getByRole('button', { name: 'Kết thúc / sáp nhập' }).click();
    mkdirSync('out', { recursive: true });
  }, 120_000);
  afterAll(() => workspace?.close());

  const sums = () => textOf(office.frame.locator('.sums'));
  /** One figure of the office: its name, before, after, and what is another. */
  const figure = async (nth: number) =>
    await office.frame
      .locator('.sums tr')
      .evaluateAll((rows, column) => rows.map((row) => row.children[column]?.textContent ?? ''), nth);
  const save = () => office.frame.getByRole('button', { name: 'Ghi', exact: true }).click();
  const picture = (name: string) => office.page.screenshot({ path: `out/${name}.png` });

  it('tells every total before and after, and what nobody takes over', async () => {
    await office.frame.getByLabel('VP09 Chi bộ', { exact: false }).first().check();
    expect(await sums()).toMatch(/Kết thúc: VP09\./);
    expect(await figure(1)).toEqual(['Chỉ tiêu kết nạp', '3', '3', 'chưa giao lại 01']);
    expect(await figure(2)).toEqual(['Đã kết nạp', '0', '0', 'không đổi']);
    for (const what of ['Chỉ tiêu cử đi học', 'Đã cử đi học', 'Danh sách cảm tình', 'Giấy chứng nhận'])
      expect(await sums()).toContain(what);
    await picture('ket-thuc-1366');
    await office.frame.getByLabel('Nhập vào đơn vị').selectOption('VP08');
    expect(await sums()).not.toContain('chưa giao lại');
    await office.frame.getByLabel('VP09: Chỉ tiêu kết nạp').fill('0');
    expect(await sums()).toContain('chưa giao lại 01');
    await office.frame.getByLabel('VP09: Chỉ tiêu kết nạp').fill('một');
    expect(await sums()).toContain('Các số phải là số nguyên');
    await office.frame.getByLabel('VP09: Chỉ tiêu kết nạp').fill('1');
    await picture('thay-doi-don-vi-1366');
    await office.page.setViewportSize({ width: 1280, height: 720 });
    await picture('thay-doi-don-vi-1280');
  });

  it('is refused without a day, and writes with one', async () => {
    await save();
    await office.frame.getByText('không phải ngày').waitFor();
    await office.frame.getByLabel('Báo cáo đến hết ngày').fill('14/03/2024');
    await office.frame.getByLabel('Căn cứ (quyết định, ngày)').fill('QĐ số 12-QĐ/ĐU, ngày 12/03/2024');
    await save();
    await office.frame.getByText('Đã ghi thay đổi: VP09').waitFor({ timeout: 60_000 });
    await office.frame.getByText('Tổng không đổi: chỉ tiêu kết nạp 3').waitFor();
    await picture('thay-doi-da-ghi-1280');
    await office.closeDialog();
  });

  it('leaves the unit grey in Danh sách, with its day and who takes it over', async () => {
    await office.openTab('Danh sách');
    expect(await office.read('P12')).toContain('14');
    expect(await office.read('Q12')).toBe('VP08');
    await office.select('M12');
    await picture('danh-sach-1280');
    await office.openTab('Tiến độ');
    await picture('tien-do-ket-thuc-1280');
    await office.page.setViewportSize({ width: 1366, height: 768 });
    await picture('tien-do-ket-thuc-1366');
    await office.openTab('Danh sách');
    await picture('danh-sach-1366');
  });

  it("shows the ended unit's tab as it was left", async () => {
    await office.openTab('Chi bộ Phòng Quản trị - Tài vụ');
    expect(await office.copy('K36')).toContain('Không phải nộp');
    await office.select('K36');
    await picture('trang-ket-thuc-1366');
    await office.page.setViewportSize({ width: 1280, height: 720 });
    await picture('trang-ket-thuc-1280');
  });

  it('shows what a founded unit adds to the targets, and the tab that is written by hand', async () => {
    await office.chooseMenu('Thay đổi đơn vị…');
    await office.frame.getByRole('button', { name: 'Thành lập đơn vị' }).click();
    await office.frame.getByLabel('Chỉ tiêu giao: kết nạp', { exact: false }).fill('2');
    expect(await figure(1)).toEqual(['Chỉ tiêu kết nạp', '3', '5', 'giao thêm 02']);
    expect(await figure(3)).toEqual(['Chỉ tiêu cử đi học', '2', '2', 'không đổi']);
    await picture('thanh-lap-1280');
    await office.frame.getByRole('button', { name: 'Quay lại' }).click();
    await picture('thay-doi-gi-1280');
    await office.frame.getByRole('button', { name: 'Kết thúc / sáp nhập' }).click();
    await office.frame.getByText('(đã kết thúc 14/03/2024)', { exact: false }).waitFor();
    await office.closeDialog();
    await office.openTab('Thay đổi đơn vị');
    expect(await office.read('C4')).toBe('VP09');
    await picture('trang-thay-doi-1280');
  });
});
