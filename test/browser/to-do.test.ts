import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import type { Person } from '../../workbench/protocol.ts';
import { type BrowserUser, openSmallWorkspace, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'k03@dukhoi.example';

describe('Việc cần làm in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openSmallWorkspace(4);
    office = await workspace.sit(OFFICE);
    await office.chooseMenu('Việc cần làm…');
    await office.frame.locator('.to-do li').first().waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  it('leads from its first line that has one to the dialog that does it', async () => {
    const invite = office.frame.locator('li[data-kind="not-invited"]');
    expect(await invite.locator('.words p').first().innerText()).toMatch(/^04 .* chưa được gửi thư mời\.$/);
    await invite.getByRole('button', { name: 'Gửi thư mời…' }).click();
    await office.frame.locator('.summary').waitFor();
    expect(await office.frame.locator('.summary').innerText()).toContain('4');
  });

  it('opens Nhắc ngay at once from whoever was refused, with a tick for everybody who owes', async () => {
    await workspace.type(UNIT, 'B9', '12');
    const people = (await workspace.ask('api/people')) as readonly Person[];
    const { gid } = people.find(({ email }) => email === UNIT) ?? {};
    const { row, column } = UNIT_TAB.tick;
    const [book] = workspace.server.bookIds;
    await workspace.ask('api/edit', { kind: 'tick', user: UNIT, book, gid, row, column, checked: true });
    await workspace.ask('api/clock', { step: 'sweep' });
    await office.page.reload();
    await office.page.waitForSelector('body.ready');
    await office.become(OFFICE);
    await office.chooseMenu('Việc cần làm…');
    const line = office.frame.locator('li[data-kind="refused"]');
    await line.waitFor();
    expect(await line.innerText()).toContain('01 ');
    await line.getByRole('button', { name: 'Nhắc ngay…' }).click();
    await office.frame.locator('.ticks input').first().waitFor();
    expect(await office.frame.locator('.ticks input').count()).toBe(4);
  }, 120_000);
});
