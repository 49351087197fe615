import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

describe('the allocation dialog in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace();
    office = await workspace.sit('bxd@dukhoi.example');
    await office.chooseMenu('Phân bổ chỉ tiêu…');
    await office.frame.locator('.total').waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  const total = () => textOf(office.frame.locator('.total'));
  const part = (code: string) => office.frame.locator('tr', { hasText: `${code} ` }).locator('input.part');
  const save = () => office.frame.getByRole('button', { name: 'Ghi vào Danh sách' }).click();

  it("proposes parts that sum to the superior's target", async () => {
    expect(await total()).toBe('Tổng các phần: 90; cấp trên giao: 90.');
    expect(await part('K01').inputValue()).toBe('2');
    expect(await part('K60').inputValue()).toBe('1');
  });

  it('tells at once that changed parts no longer do, and is refused until they do', async () => {
    await part('K01').fill('12');
    expect(await total()).toBe('Tổng các phần: 100; cấp trên giao: 90; thừa: 10.');
    await save();
    await office.frame.getByText('Tổng các phần là 100, khác chỉ tiêu cấp trên giao là 90.').waitFor();
    await part('K01').fill('hai');
    expect(await total()).toBe('Chỉ tiêu của đơn vị K01 phải là số nguyên từ 0 đến 999.999.');
    await part('K01').fill('3');
    await part('K02').fill('1');
    expect(await total()).toBe('Tổng các phần: 90; cấp trên giao: 90.');
  });

  it('writes them into Danh sách', async () => {
    await save();
    await office.frame.getByText('Đã ghi chỉ tiêu kết nạp cho 60 đơn vị vào Danh sách, tổng 90.').waitFor();
    await office.closeDialog();
    await office.openTab('Danh sách');
    expect(await office.read('I4')).toBe('3');
    expect(await office.read('I5')).toBe('1');
  });
});
