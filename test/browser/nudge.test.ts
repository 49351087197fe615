import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';

describe('Nhắc ngay in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openSmallWorkspace(4);
    office = await workspace.sit(OFFICE);
    await office.chooseMenu('Nhắc việc: xem trước và gửi…');
    await office.frame.locator('.summary').waitFor();
    await office.frame.getByRole('button', { name: 'Nhắc ngay…' }).click();
    await office.frame.locator('.ticks').waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  it('lists who owes now, one is left out, and the others get the sentence', async () => {
    const ticks = office.frame.locator('.ticks input');
    expect(await ticks.count()).toBe(4);
    for (const tick of await ticks.all()) await tick.check();
    await ticks.nth(1).uncheck();
    await office.frame.getByLabel(/^Thêm một câu/).fill('Thường trực cần số liệu trước 16 giờ.');
    const mails = async () => (await workspace.ask('api/mails')) as { to: string; body?: string }[];
    const before = (await mails()).length;
    await office.frame.getByRole('button', { name: 'Gửi 3 thư…' }).click();
    await office.frame.getByRole('button', { name: 'Gửi 3 thư', exact: true }).click();
    await office.frame.getByText('Đã gửi 3 thư.').waitFor();
    expect((await mails()).length - before).toBe(3);
    expect(await textOf(office.frame.locator('.body').first())).not.toContain('K02');
  });
});
