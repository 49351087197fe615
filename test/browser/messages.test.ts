import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, type Workspace } from './browser-user.ts';

describe('Chép tin nhắn in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  beforeAll(async () => {
    workspace = await openSmallWorkspace(4);
    office = await workspace.sit('bxd@dukhoi.example');
    await office.chooseMenu('Chép tin nhắn…');
    await office.frame.locator('.message').first().waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  it('copies a text by its button', async () => {
    expect(await office.frame.locator('.message').count()).toBe(5);
    await office.frame.getByRole('button', { name: 'Chép' }).nth(1).click();
    await office.frame.getByText('Đã chép; Sổ nhắc ghi Đã chép.').waitFor();
    const copied = await office.page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await office.frame.locator('.message textarea').nth(1).inputValue());
  });
});
