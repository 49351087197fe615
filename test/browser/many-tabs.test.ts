import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleUnits } from '../../workbench/bench/sample-units.ts';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

describe('a book of 150 units', () => {
  let workspace: Workspace;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace(sampleUnits(150));
    unit = await workspace.sit('k150@dukhoi.example');
  }, 120_000);
  afterAll(() => workspace?.close());

  const eventually = (see: () => Promise<string>, expected: RegExp) =>
    expect.poll(see, { timeout: 20_000 }).toMatch(expected);
  const tabNow = () => textOf(unit.page.locator('#tabs .tab.on'));

  it('opens on the tab of the unit that looks at it, the last one', async () => {
    expect(await unit.page.locator('#tabs .tab').count()).toBe(158);
    expect(await tabNow()).toBe('Chi bộ số 150');
  });

  it('takes a figure in the last tab into the table of all', async () => {
    await unit.type('B9', '1.234');
    await unit.openTab('Tổng hợp');
    await eventually(() => unit.copy('C156'), /^1\.234$/);
    expect(await unit.copy('B156')).toBe('Chi bộ số 150');
  });

  it('finds any tab by a few letters', async () => {
    await unit.page.getByRole('button', { name: 'Tất cả các trang' }).click();
    await unit.page.getByLabel('Tìm trang').fill('so 77');
    await unit.page.keyboard.press('Enter');
    await eventually(tabNow, /^Chi bộ số 77$/);
    expect(await unit.read('A9')).toBe('Chi bộ số 77');
  });

  it('refuses a figure in the tab of another unit', async () => {
    await unit.type('B9', '1');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
    expect(await unit.read('B9')).toBe('');
  });
});
