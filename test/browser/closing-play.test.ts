import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { novemberSample, silentSample } from '../support/progress-sample.ts';
import { type BrowserUser, openPlayed, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
/** Rows of form B; January's is 33. */
const [MARCH, APRIL, MAY, NOVEMBER] = [35, 36, 37, 43];
const FINAL = 46;

const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
  expect.poll(see, { timeout: 15_000 }).toMatch(expected);

const picture = async (user: BrowserUser, name: string) => {
  if (process.env.PICTURES === undefined) return;
  mkdirSync(process.env.PICTURES, { recursive: true });
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
  ] as const) {
    await user.page.setViewportSize({ width, height });
    await user.page.waitForTimeout(500);
    await user.page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png` });
  }
};

/** Types one correction into the unit's tab and ticks it. */
async function correct(unit: BrowserUser, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) await unit.type(cell, text);
  await tick(unit, 'J49');
}

async function tick(unit: BrowserUser, cell: string): Promise<void> {
  await unit.select(cell);
  await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Space')]);
}

describe('months that are closed while a unit had not reported', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openPlayed(silentSample(), 'van-phong-2024');
    [office, unit] = await Promise.all([workspace.sit(OFFICE), workspace.sit('vp05@vanphong.example')]);
  }, 240_000);
  afterAll(() => workspace?.close());

  it('Chốt begins with May, and names the unit and the months that it will catch', async () => {
    await office.chooseMenu('Chốt số liệu…');
    const { frame } = office;
    await eventually(() => textOf(frame.locator('.body')), 'Tháng 5: đã nộp 11 đơn vị, chưa nộp 1 đơn vị.');
    expect(await textOf(frame.locator('.rows'))).toContain('chưa nộp tháng 3, tháng 4, tháng 5');
    await picture(office, 'chot');
    await frame.getByRole('button', { name: 'Chốt số liệu…' }).click();
    await eventually(
      () => textOf(frame.locator('.status')),
      /Chốt số liệu tháng 5 của 12 đơn vị\? 1 đơn vị sẽ bị khóa khi chưa nộp: .*\(tháng 3, tháng 4, tháng 5\)\./,
    );
    await picture(office, 'chot-hoi');
    await frame.getByRole('button', { name: 'Chốt', exact: true }).click();
    await eventually(() => textOf(frame.locator('.body')), 'Đã chốt số liệu tháng 5 của 12 đơn vị');
    await office.closeDialog();
  });

  it('the unit sees that they are closed, and cannot type there', async () => {
    for (const row of [MARCH, APRIL, MAY])
      await eventually(
        () => unit.copy(`K${row}`),
        'Chưa nộp. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.',
      );
    await unit.type(`B${MARCH}`, '1');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
    await unit.select('A32');
    await picture(unit, 'trang-don-vi');
  });

  it('Mở lại offers the three months at once, and opens them', async () => {
    await office.chooseMenu('Mở lại, gửi trả…');
    const { frame } = office;
    await frame.locator('.row', { hasText: 'VP05' }).click();
    await eventually(
      () => textOf(frame.locator('.body')),
      'Mở lại cả tháng 3, tháng 4: đã chốt khi đơn vị chưa nộp',
    );
    await frame.locator('#reason').fill('Chi bộ mới kiện toàn bí thư');
    await picture(office, 'mo-lai');
    await frame.getByRole('button', { name: 'Mở lại, gửi trả' }).click();
    await eventually(() => textOf(frame.locator('.body')), 'Cùng mở lại: tháng 3, tháng 4');
    await picture(office, 'mo-lai-xong');
    await office.closeDialog();
    for (const row of [MARCH, APRIL, MAY])
      await eventually(() => unit.copy(`K${row}`), 'Lý do: Chi bộ mới kiện toàn bí thư');
  });

  it('the unit hands the three in together', async () => {
    for (const [index, cell] of ['B28', 'C28', 'D28', 'E28'].entries())
      await unit.type(cell, String(index === 0 ? 2 : 0));
    for (const row of [MARCH, APRIL, MAY]) {
      await tick(unit, `I${row}`);
      await tick(unit, `J${row}`);
    }
    await office.stepClock('Lần quét tới');
    for (const row of [MARCH, APRIL, MAY])
      await eventually(() => unit.copy(`K${row}`), /^Đã nộp chậm \d+ ngày/);
  });
});

describe('the last days of November', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let unit: BrowserUser;

  beforeAll(async () => {
    workspace = await openPlayed(novemberSample(), 'van-phong-2024');
    [office, unit] = await Promise.all([workspace.sit(OFFICE), workspace.sit('vp07@vanphong.example')]);
  }, 240_000);
  afterAll(() => workspace?.close());

  it('have a home that the unit’s page names twice', async () => {
    expect(await unit.copy('A26')).toContain(
      'phát sinh sau khi báo cáo tháng 11 (tháng cuối) đã được nhận thì ghi bằng Đính chính tháng 11',
    );
    expect(await unit.copy(`B${FINAL}`)).toContain('kể cả những ngày cuối (Đính chính tháng 11)');
    await picture(unit, 'thang-11');
  });

  it('Chốt says what would be lost', async () => {
    await office.chooseMenu('Chốt số liệu…');
    await eventually(
      () => textOf(office.frame.locator('.body')),
      'kết quả những ngày cuối không ghi được bằng Đính chính tháng 11 nữa',
    );
    await picture(office, 'chot-thang-11');
    await office.closeDialog();
  });

  it.each([
    [
      'a date',
      { A49: 'Tháng 11', B49: 'Đề nghị kết nạp', F49: '1/2', G49: 'Phát sinh ngày 28/11' },
      'F49 đang ở dạng ngày tháng',
    ],
    ['a percentage', { F49: '300%' }, 'F49 đang ở dạng phần trăm'],
  ])('a correction with %s is refused', async (_, cells, words) => {
    const before = await unit.read(`F${NOVEMBER}`);
    await correct(unit, cells);
    await office.stepClock('Lần quét tới');
    await eventually(() => unit.copy('K49'), words);
    expect(await unit.read(`F${NOVEMBER}`)).toBe(before);
  });

  it('a correction with a number is taken into November', async () => {
    await correct(unit, { F49: '2' });
    await office.stepClock('Lần quét tới');
    await eventually(() => unit.copy('K49'), /Đã đính chính tháng 11, mục Đề nghị kết nạp: \d → 2/);
    await eventually(() => unit.copy(`K${NOVEMBER}`), /T11\.2024-VP07-2/);
  });
});
