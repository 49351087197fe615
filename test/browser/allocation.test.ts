import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

describe('the allocation dialog in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    mkdirSync('out', { recursive: true });
    workspace = await openWorkspace();
    office = await workspace.sit('bxd@dukhoi.example');
    await office.chooseMenu('Phân bổ chỉ tiêu…');
    await office.frame.locator('.total').waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  const total = () => textOf(office.frame.locator('.total'));
  const row = (code: string) => office.frame.locator('tr', { hasText: `${code} ` });
  const part = (code: string) => row(code).locator('input.part');
  const press = (name: string) => office.frame.getByRole('button', { name }).click();
  const difference = (code: string) => textOf(row(code).locator('.other'));

  it('opens on what stands', async () => {
    expect(await part('K01').inputValue()).toBe('');
    expect(await total()).toBe('Tổng 0; cấp trên giao 90: còn thiếu 90.');
  });

  it("proposes parts of the superior's target when asked to, and shows how each unit's differs", async () => {
    await press('Chia thử');
    expect(await total()).toBe('Tổng 90; cấp trên giao 90.');
    expect(await part('K01').inputValue()).toBe('2');
    expect(await part('K60').inputValue()).toBe('1');
    expect(await difference('K01')).toBe('mới');
  });

  it('asks before a proposal takes away what was typed', async () => {
    await part('K01').fill('7');
    await press('Chia thử');
    expect(await part('K01').inputValue()).toBe('7');
    await press('Thay các số đang sửa');
    expect(await part('K01').inputValue()).toBe('2');
  });

  it('splits a share of a base, and names the units that have none', async () => {
    await office.frame.locator('#amount').fill('≥ 3 %');
    await press('Chia thử');
    await office.frame.getByText('Tỷ lệ cần một cơ sở').waitFor();
    await office.frame.locator('#base').selectOption({ label: 'Số đảng viên' });
    await row('K01').locator('input.base').fill('100');
    await row('K02').locator('input.base').fill('50');
    await press('Chia thử');
    expect(await total()).toContain('Tổng 5;');
    expect([await part('K01').inputValue(), await part('K02').inputValue()]).toEqual(['3', '2']);
    await row('K01').locator('input.base').fill('');
    expect(await textOf(office.frame.locator('p.quiet'))).toContain('Chưa có cơ sở, được chia 0');
    expect(await textOf(office.frame.locator('p.quiet'))).toContain('K01');
  });

  it('tells at once what is above, below or no count, and writes no count', async () => {
    await office.frame.locator('#amount').fill('90');
    await office.frame.locator('#base').selectOption({ label: 'Chia đều' });
    await press('Chia thử');
    await part('K01').fill('12');
    expect(await total()).toContain('cao hơn 10, được nếu cấp trên giao từ 90 trở lên.');
    await part('K01').fill('hai');
    expect(await total()).toBe('Chỉ tiêu của đơn vị K01 phải là số nguyên từ 0 đến 999.999, hoặc để trống.');
    await press('Xem thay đổi và ghi…');
    await office.frame
      .getByRole('status')
      .getByText('Chỉ tiêu của đơn vị K01 phải là số nguyên')
      .first()
      .waitFor();
    await part('K01').fill('3');
  });

  it('asks with every difference, and goes back to what was typed', async () => {
    await press('Xem thay đổi và ghi…');
    await office.frame.getByText('Thay chỉ tiêu kết nạp của 60 đơn vị?').waitFor();
    expect(await office.frame.locator('tr.difference').count()).toBe(60);
    await office.page.screenshot({ path: 'out/phan-bo-thay-doi-1280.png' });
    await press('Chưa ghi');
    expect(await part('K01').inputValue()).toBe('3');
  });

  it('refuses what somebody typed beside, and keeps what was typed here', async () => {
    const other = await workspace.sit('bxd@dukhoi.example');
    await other.openTab('Danh sách');
    await other.type('I5', '8');
    await press('Xem thay đổi và ghi…');
    await press('Ghi và cập nhật trang');
    await office.frame.getByText('vừa được người khác sửa: K02 nay là 8.').waitFor();
    await press('Đọc lại');
    await office.frame.locator('.total').waitFor();
    expect(await part('K01').inputValue()).toBe('3');
    await part('K02').fill('8');
    expect(await difference('K02')).toBe('');
  });

  it('writes them into Danh sách and into the tabs', async () => {
    await press('Xem thay đổi và ghi…');
    await press('Ghi và cập nhật trang');
    await office.frame
      .getByText('Đã ghi chỉ tiêu kết nạp mới của 59 đơn vị vào Danh sách.')
      .waitFor({ timeout: 60_000 });
    await office.closeDialog();
    await office.openTab('Danh sách');
    expect(await office.read('I4')).toBe('3');
    expect(await office.read('I5')).toBe('8');
  });
});
