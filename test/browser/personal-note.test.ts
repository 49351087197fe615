import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

/** A telephone number in a note: from the unit's answer to the office's dialogs, and out again. */
describe('a personal note in the page', () => {
  let workspace: Workspace;
  let unit: BrowserUser;
  let office: BrowserUser;

  beforeAll(async () => {
    mkdirSync('out', { recursive: true });
    workspace = await openSmallWorkspace(3);
    office = await workspace.sit('bxd@dukhoi.example');
    unit = await workspace.sit('k01@dukhoi.example');
  }, 120_000);
  afterAll(() => workspace?.close());

  const closing = async () => {
    await office.chooseMenu('Chốt số liệu…');
    await office.frame.getByRole('button', { name: /Chốt/ }).first().waitFor();
    const text = await textOf(office.frame.locator('.body'));
    await office.closeDialog();
    return text;
  };

  it('is accepted with a remark that says what to do', async () => {
    for (const [cell, text] of Object.entries({
      B9: '72',
      C9: '88',
      D9: '4',
      E9: '2',
      F9: 'gọi 0912 345 678',
    }))
      await unit.type(cell, text);
    await unit.select('I9');
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Space')]);
    await office.stepClock('Lần quét tới');
    await expect.poll(() => unit.copy('I10'), { timeout: 20_000 }).toContain('số điện thoại');
    expect(await unit.copy('I10')).toContain('xin xóa thông tin cá nhân đó khỏi ô, không phải nộp lại');
    await unit.page.screenshot({ path: 'out/ghi-chu-ca-nhan-1280.png' });
    await unit.page.setViewportSize({ width: 1366, height: 768 });
    await unit.page.screenshot({ path: 'out/ghi-chu-ca-nhan-1366.png' });
  });

  it('is named to the office before it closes, and never quoted', async () => {
    const text = await closing();
    expect(text).toContain('Ghi chú có vẻ chứa thông tin cá nhân');
    expect(text).toContain('số điện thoại');
    expect(text).not.toContain('0912');
  });

  it('is taken away without handing in again', async () => {
    await unit.type('F9', 'đã trao đổi');
    await office.stepClock('Lần quét tới');
    await expect.poll(() => unit.copy('I10'), { timeout: 20_000 }).not.toContain('số điện thoại');
    expect(await closing()).not.toContain('thông tin cá nhân');
  });
});
