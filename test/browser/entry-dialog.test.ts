import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const NAME = 'Đảng bộ Sở Tư pháp';

describe('entering for a unit in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace();
    office = await workspace.sit(OFFICE);
    await office.chooseMenu('Nhập thay đơn vị…');
    await office.frame.locator('.row').first().waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  const button = (name: string) => office.frame.getByRole('button', { name });
  const field = (label: string) => office.frame.getByLabel(label);
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(values)) await field(label).fill(value);
  };

  it('finds the unit by a part of its name without marks', async () => {
    expect(await office.frame.locator('button.row').count()).toBe(60);
    await office.frame.getByRole('searchbox').fill('tu phap');
    const found = office.frame.locator('button.row:visible');
    expect(await textOf(found.locator('.row-name'))).toBe(`K21 ${NAME}`);
    await office.frame.getByRole('searchbox').press('Enter');
    await office.frame.getByRole('heading', { name: `K21 ${NAME}` }).waitFor();
  });

  it('names at once all that was left out, and every wrong number at its field', async () => {
    await fill({ 'Tổng số đảng viên': '12 người', 'Tổng số CBCC': '20', 'Số quần chúng': '4' });
    await button('Nộp thay đơn vị').click();
    const said = await textOf(office.frame.locator('.status'));
    expect(said).toContain('Còn 2 ô số cần sửa. Chưa ghi ngày nhận được');
    expect(said).toContain('Chưa ghi lý do nhập thay.');
    await office.frame.getByText('Tổng số đảng viên (ô B9) không phải là số').waitFor();
    await office.frame.getByText('(ô E9) chưa nhập').waitFor();
    await office.frame.getByRole('button', { name: 'Hôm nay' }).first().click();
    expect(await field('Ngày nhận được').inputValue()).toBe('09/01/2023');
    await fill({ 'Chỉ tiêu kết nạp': '2', 'Lý do nhập thay': 'gọi điện' });
    await office.frame.getByText('thứ Hai 09/01/2023').waitFor();
    await button('Nộp thay đơn vị').click();
    await office.frame.getByText('Tổng số đảng viên (ô B9) không phải là số').waitFor();
    expect(await field('Tổng số đảng viên').getAttribute('aria-invalid')).toBe('true');
    expect(await field('Tổng số CBCC').getAttribute('aria-invalid')).toBe('false');
  });

  it('asks about a comma before three digits', async () => {
    await fill({ 'Tổng số đảng viên': '1,012' });
    await button('Nộp thay đơn vị').click();
    await office.frame.getByText('"1,012" không rõ là bao nhiêu').waitFor();
  });

  it('reads the figures back before it accepts them, and lets them be repaired', async () => {
    await fill({ 'Tổng số đảng viên': '1.012' });
    await field('Tổng số đảng viên').press('Enter');
    await office.frame.getByText('Xin đọc lại').waitFor();
    expect(await textOf(office.frame.locator('.read-back tr').first())).toBe('Tổng số đảng viên1.012');
    await button('Sửa lại').click();
    expect(await field('Tổng số đảng viên').inputValue()).toBe('1.012');
  });

  it('shows the answer, and the figures stand in the tab', async () => {
    await fill({ 'Tổng số đảng viên': '12' });
    await field('Tổng số đảng viên').press('Enter');
    await button('Đúng, nộp thay').click();
    await office.frame.getByText('Số biên nhận ĐK2023-K21-1.').waitFor();
    await button('Nhập tiếp đơn vị khác').click();
    await office.frame.locator('.row', { hasText: NAME }).getByText('Đã nộp').waitFor();
    await office.closeDialog();
    await office.openTab(NAME);
    await expect.poll(() => office.copy('B9'), { timeout: 10_000 }).toBe('12');
  });

  it('shows the office the figures next time, and remembers the day and the reason no longer than the dialog', async () => {
    await office.chooseMenu('Nhập thay đơn vị…');
    await office.frame.getByRole('searchbox').fill('K21');
    await office.frame.locator('button.row:visible').click();
    await office.frame.getByText('đã nộp, biên nhận ĐK2023-K21-1').waitFor();
    expect(await field('Tổng số đảng viên').inputValue()).toBe('12');
    expect(await field('Ngày nhận được').inputValue()).toBe('');
  });
});
