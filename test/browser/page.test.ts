import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'k01@dukhoi.example';
const OTHER_UNIT = 'k02@dukhoi.example';
const OTHER_TAB = 'Chi bộ Ban Tổ chức Tỉnh ủy';
const UNIT_TAB = 'Đảng bộ Văn phòng Tỉnh ủy';

describe('the spreadsheet page', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace();
    [office, unit] = await Promise.all([workspace.sit(OFFICE), workspace.sit(UNIT)]);
  }, 60_000);
  afterAll(() => workspace?.close());

  const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
    expect.poll(see, { timeout: 10_000 }).toMatch(expected);

  it('opens the sample with its tabs, its banner and the menu of the add-on', async () => {
    const { page } = office;
    expect(await textOf(page.locator('#banner'))).toBe('DỮ LIỆU MẪU – HƯ CẤU');
    expect(await page.locator('#tabs .tab').count()).toBe(68);
    await page.locator('.script-menus .menu-button').click();
    expect(await page.getByRole('menuitem').allTextContents()).toContain('Nhắc việc: xem trước và gửi…');
    await page.keyboard.press('Escape');
  });

  it('brings a unit to its own tab', async () => {
    expect(await textOf(unit.page.locator('#tabs .tab.on'))).toBe(UNIT_TAB);
  });

  it('refuses what the rule of a cell refuses, in the words of the rule, and keeps the old content', async () => {
    await unit.type('B9', '12 người');
    expect(await unit.dialog()).toContain('chỉ nhận số nguyên từ 0 đến 999.999');
    await unit.answer('OK');
    expect(await unit.read('B9')).toBe('');
  });

  it('takes quick typing for the whole new content of a cell', async () => {
    await unit.type('F9', 'ghi chú cũ');
    await unit.select('F9');
    // Both letters before the page is drawn again.
    await Promise.all([...'ab'].map((letter) => unit.page.keyboard.press(letter)));
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Enter')]);
    await eventually(() => unit.read('F9'), /^ab$/);
    await unit.select('F9');
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Delete')]);
    await eventually(() => unit.read('F9'), /^$/);
  });

  it('shows in every window what a unit types, formulas after it included', async () => {
    await office.openTab(UNIT_TAB);
    await unit.type('B9', '72');
    await eventually(() => office.read('B9'), '72');
    await unit.type('C9', '88');
    await unit.type('D9', '4');
    await unit.type('E9', '2');
    await office.openTab('Tổng hợp');
    await eventually(() => office.copy('F7'), /^2$/);
    await eventually(() => office.copy('C7'), /^72$/);
    expect(await office.read('C7')).toContain('IF(I7<>"";P7;V7)');
  });

  it('keeps a unit out of the tab of another', async () => {
    await unit.become(OTHER_UNIT);
    await unit.openTab(UNIT_TAB);
    await unit.type('B9', '1');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
    expect(await unit.read('B9')).toBe('72');
    await unit.become(UNIT);
  });

  it('lets a viewer type nothing', async () => {
    await office.become('nguoi.xem@example.com');
    await office.type('C4', '100');
    expect(await office.dialog()).toContain('quyền chỉnh sửa');
    await office.answer('OK');
    await office.become(OFFICE);
  });

  const tick = async () => {
    await unit.select('I9');
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Space')]);
    await eventually(() => unit.read('I9'), 'TRUE');
    await office.stepClock('Lần quét tới');
  };

  it('answers a tick at the next sweep: refused with the cell to repair, then with a receipt', async () => {
    await unit.type('E9', '9');
    await tick();
    await eventually(() => unit.copy('I10'), /Chưa nhận.*E9.*Ghi chú/s);
    expect(await unit.read('I13')).toBe('');
    await unit.type('E9', '2');
    await tick();
    await eventually(() => unit.read('I13'), /^ĐK2023-K01-1$/);
    expect(await unit.read('I9')).toBe('FALSE');
    await eventually(() => unit.copy('J9'), /^Đã nộp đúng hạn\.\s*$/);
  });

  it('tells a unit that changes a figure afterwards to hand in again, and gives a new receipt', async () => {
    await unit.type('B9', '73');
    await eventually(() => unit.copy('J9'), /sửa sau khi nộp/i);
    await tick();
    await eventually(() => unit.read('I13'), /^ĐK2023-K01-2$/);
    await eventually(() => unit.copy('J9'), /^Đã nộp đúng hạn\.\s*$/);
  });

  it('asks before it sends invitations and shows them in the outbox', async () => {
    await office.chooseMenu('Gửi thư mời nhập…');
    await office.frame.getByRole('button', { name: 'Gửi ngay 59 thư…' }).click();
    await office.frame.getByText('Gửi 59 thư cho 59 đơn vị được mời?').waitFor();
    await office.frame.getByRole('button', { name: 'Gửi 59 thư', exact: true }).click();
    await office.frame.getByText('Đã gửi 59 thư.').waitFor();
    const reader = await textOf(office.frame.locator('.reader'));
    expect(reader).toContain('Đã gửi.');
    expect(reader).not.toContain('chưa được mời');
    await office.closeDialog();
    await office.openPanel('Hộp thư');
    await office.page.locator('.mail-row').first().waitFor();
    await office.page.locator('.filter').fill('k02@');
    expect(await office.page.locator('.mail-row').count()).toBe(1);
    await office.page.locator('.mail-row').click();
    const mail = office.page.frameLocator('.mail-html');
    await mail.locator('a').first().click();
    await eventually(() => textOf(office.page.locator('#tabs .tab.on')), OTHER_TAB);
  });

  it('says in Vietnamese which day it is and lets days pass', async () => {
    await office.stepClock('Ngày làm việc tới');
    await eventually(() => textOf(office.page.locator('.clock-day')), 'Thứ Ba, 10/01/2023');
  });

  it('shows a dialog of HtmlService in a frame that reaches nothing but its functions', async () => {
    const { page } = office;
    const html = `<p id="said"></p><button onclick="google.script.run
      .withSuccessHandler((said, who) => { document.getElementById('said').textContent = said + who; })
      .withUserObject('!').greet('Đơn vị')">Chào</button>
      <button onclick="google.script.host.close()">Xong</button>`;
    const shown = [{ type: 'dialog', title: 'Hộp thoại', html, width: 400, height: 200 }];
    await page.route('**/api/run', (route) => {
      const { target } = route.request().postDataJSON();
      const answer = 'menu' in target ? { shown } : { shown: [], result: `Chào ${target.args[0]}` };
      return route.fulfill({ json: { asks: false, error: null, ...answer } });
    });
    await office.chooseMenu('Trợ giúp');
    const frame = page.frameLocator('.dialog iframe');
    await frame.getByText('Chào').click();
    await eventually(() => textOf(frame.locator('#said')), 'Chào Đơn vị!');
    await frame.getByText('Xong').click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await page.unroute('**/api/run');
  });

  it('answers only this machine', async () => {
    const { address } = workspace.server;
    const port = new URL(address).port;
    const from = (origin: string) => fetch(`${address}api/status`, { headers: { origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from(`http://127.0.0.1:${port}`)).status).toBe(200);
  });
});
