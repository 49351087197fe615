import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { a1, cell } from '../../src/sheets/cells/a1.ts';
import { PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from '../../src/sheets/tables/progress-table.ts';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';
import { readPdf } from './documents/pdf.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'vp07@vanphong.example';
/** March's row of form B. */
const MARCH = 35;

describe('the progress campaign in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace(null, 'van-phong-2024');
    [office, unit] = await Promise.all([workspace.sit(OFFICE), workspace.sit(UNIT)]);
  }, 120_000);
  afterAll(() => workspace?.close());

  const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
    expect.poll(see, { timeout: 15_000 }).toMatch(expected);

  async function space(cell: string): Promise<void> {
    await unit.select(cell);
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Space')]);
  }

  async function types(cells: Readonly<Record<string, string>>): Promise<void> {
    for (const [cell, text] of Object.entries(cells)) await unit.type(cell, text);
  }

  it('a unit enters its month and hands it in', async () => {
    await types({ B28: '1', C28: '1', D28: '0', E28: '0' });
    await types({ B35: '0', C35: '0', D35: '0', E35: '0', F35: '1', G35: '0' });
    await space(`J${MARCH}`);
    await eventually(() => unit.copy(`K${MARCH}`), 'Chờ kiểm tra');
    await office.stepClock('Lần quét tới');
    await eventually(() => unit.copy(`K${MARCH}`), /Đã nộp đúng hạn \(T03\.2024-VP07-1\)/);
    await unit.type(`B${MARCH}`, '5');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
  });

  it('a number that was handed in is corrected, with its reason', async () => {
    await types({ A49: 'Tháng 3', B49: 'Đề nghị kết nạp', F49: '0', G49: 'Ghi nhầm tháng' });
    await space('J49');
    await office.stepClock('Lần quét tới');
    await eventually(() => unit.copy('K49'), /Đã đính chính tháng 3.*1 → 0/);
    await eventually(() => unit.read(`F${MARCH}`), /^0$/);
    await eventually(() => unit.copy(`K${MARCH}`), /T03\.2024-VP07-2/);
  });

  it('the month is printed for signature on one A4 page of its own', async () => {
    const opened = unit.page.waitForEvent('popup');
    await unit.select('K25');
    await unit.page.keyboard.press('Alt+Enter');
    const print = await opened;
    await print.waitForLoadState();
    const file = await print.pdf({ preferCSSPageSize: true });
    const { pages, text } = readPdf(file);
    expect(pages).toEqual(['595 × 842']);
    const solid = (words: string) => words.replace(/\s/g, '');
    for (const words of [
      'ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'THỐNG KÊ',
      '(tháng 3/2024)',
      'Đã kết nạp',
      'T/M CHI BỘ BÍ THƯ',
    ]) {
      expect(text).toContain(solid(words));
    }
    for (const panel of ['Trạng thái', 'Nộp', 'In biểu mẫu', 'ĐÍNH CHÍNH']) {
      expect(text).not.toContain(solid(panel));
    }
    await print.close();
  });

  it("a member's digest tells which of their units owe", async () => {
    await unit.page.close();
    // 18, 19, 20, 21, 22 and 25/03/2024, the month's last day.
    for (let day = 0; day < 5; day++) await workspace.ask('api/clock', { step: 'workday' });
    await office.stepClock('Ngày làm việc tới');
    await office.stepClock('Chạy nhắc buổi sáng');
    await office.openPanel('Hộp thư');
    await office.page.locator('.mail-row').first().waitFor();
    await office.page.locator('.filter').fill('cum2@');
    await office.page.locator('.mail-row').first().click();
    const mail = office.page.frameLocator('.mail-html').locator('body');
    await eventually(() => textOf(mail), 'Chi bộ Phòng Nội chính');
    expect(await textOf(mail)).not.toContain('Kiểm soát thủ tục hành chính');
  });

  it('the menu’s items open form B’s documents where form A is not in use', async () => {
    await office.chooseMenu('Công văn đôn đốc');
    const frame = office.page.frameLocator('.dialog iframe');
    expect(await textOf(frame.locator('.sheet .vv'))).toContain('đôn đốc báo cáo, thực hiện chỉ tiêu');
    expect(await frame.locator('.forms').count()).toBe(0);
    await frame.getByLabel('Bảng theo dõi một trang').check();
    await eventually(() => textOf(frame.locator('.sheet .bang')), 'Chưa báo cáo: 11 (91,7%)');
    await office.closeDialog();
  });

  it('the charts of Tiến độ are drawn', async () => {
    await office.openTab('Tiến độ');
    // Beside the table.
    await office.select(a1(cell(PROGRESS_TABLE.firstUnitRow, PROGRESS_TABLE_COLUMNS.charts + 4)));
    await expect.poll(() => office.page.locator('.o-figure canvas').count(), { timeout: 15_000 }).toBe(2);
    mkdirSync('out', { recursive: true });
    await office.page.screenshot({ path: 'out/tien-do.png' });
  });
});
