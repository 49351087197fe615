import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import { K01, type Office, officeReady, SETTINGS_2023, TAB_OF } from '../bundle/support/office.ts';
import { PROGRESS_2023 } from '../bundle/support/progress-office.ts';
import { type BrowserUser, openSmallWorkspace, type Workspace } from './browser-user.ts';

const tab = TAB_OF.K01;
const USUAL_ROW = 21;
/** What Google's bars, a browser's and the system's leave of 1366×768, in pixels of the sheet. */
const SEEN = { width: 1245, height: 443 } as const;
/** At 125 % four fifths of it. */
const SEEN_AT_125 = { width: 974, height: 314 } as const;

const named = (name: string) => [
  [
    'Mã',
    'Tên',
    'E-mail nhận nhắc việc',
    'Chỉ tiêu giao kết nạp',
    'Hạn riêng cho',
    'Hạn riêng đến',
    'Lý do hạn riêng',
  ],
  ['K01', name, K01, '20', 'Đăng ký chỉ tiêu', '03/02/2023', 'thiên tai'],
];
const LONG_NAME = named('Chi bộ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh');
const VERY_LONG_NAME = named(
  'Đảng bộ Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và phát triển đô thị tỉnh',
);

interface Cell {
  readonly formattedValue?: string;
  readonly userEnteredFormat?: {
    readonly textFormat?: {
      readonly fontSize?: number;
      readonly bold?: boolean;
      readonly fontFamily?: string;
    };
  };
}
interface Tab {
  readonly data: readonly {
    readonly rowData: readonly { readonly values?: readonly Cell[] }[];
    readonly rowMetadata: readonly { readonly pixelSize?: number }[];
    readonly columnMetadata: readonly { readonly pixelSize?: number; readonly hiddenByUser?: boolean }[];
  }[];
  readonly merges?: readonly Record<
    'startRowIndex' | 'startColumnIndex' | 'endRowIndex' | 'endColumnIndex',
    number
  >[];
}

/** Texts in rows of fixed height that need more room than they have, measured as a browser sets them. */
async function cutTexts(page: Page, office: Office): Promise<string[]> {
  const { data = [], merges = [] } = office
    .resource()
    .sheets.find(({ properties }) => properties.sheetId === tab) as unknown as Tab;
  const [grid] = data;
  if (grid === undefined) throw new RangeError('no cells');
  const texts = grid.rowData.flatMap(({ values = [] }, row) =>
    values.flatMap(({ formattedValue = '', userEnteredFormat = {} }, column) => {
      if (formattedValue === '' || grid.columnMetadata[column]?.hiddenByUser === true) return [];
      const merge = merges.find((one) => one.startRowIndex === row && one.startColumnIndex === column);
      const height = grid.rowMetadata
        .slice(row, merge?.endRowIndex ?? row + 1)
        .reduce((sum, { pixelSize = USUAL_ROW }) => sum + pixelSize, 0);
      // Google fits a row of no fixed height to its cells, but for merged ones.
      if (height === USUAL_ROW && merge === undefined) return [];
      const width = grid.columnMetadata
        .slice(column, merge?.endColumnIndex ?? column + 1)
        .reduce((sum, { pixelSize = 100 }) => sum + pixelSize, 0);
      const { fontSize = 10, bold = false, fontFamily = 'Arial' } = userEnteredFormat.textFormat ?? {};
      return [
        {
          name: `${row + 1}:${column + 1}`,
          text: formattedValue,
          width,
          height,
          fontSize,
          bold,
          fontFamily,
        },
      ];
    }),
  );
  const cut = (await page.evaluate(`(() => {
    const box = document.createElement('div');
    document.body.append(box);
    const cut = ${JSON.stringify(texts)}.filter(({ text, width, height, fontSize, bold, fontFamily }) => {
      box.style.cssText = 'position:absolute;visibility:hidden;white-space:pre-wrap;overflow-wrap:anywhere;width:' + (width - 6) + 'px;font:' + (bold ? 'bold ' : '') + fontSize + "pt/1.2 '" + fontFamily + "'";
      box.textContent = text;
      return box.offsetHeight > height;
    });
    box.remove();
    return cut;
  })()`)) as typeof texts;
  return cut.map(({ name, text, height }) => `${name} (${height} px): ${text}`);
}

describe('a unit’s tab', () => {
  let workspace: Workspace;
  let unit: BrowserUser;
  beforeAll(async () => {
    workspace = await openSmallWorkspace(20);
    unit = await workspace.sit('k10@dukhoi.example');
  }, 60_000);
  afterAll(() => workspace?.close());

  const picture = async (name: string) => {
    if (process.env.PICTURES !== undefined)
      await unit.page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  };

  /** How far down the tick's row ends, and how wide the shown columns are. */
  const extentOf = (office: Office) => {
    const { data } = office
      .resource()
      .sheets.find(({ properties }) => properties.sheetId === tab) as unknown as Tab;
    const { rowMetadata = [], columnMetadata = [] } = data[0] ?? {};
    const sum = (sizes: readonly { readonly pixelSize?: number }[], usual: number) =>
      sizes.reduce((all, { pixelSize = usual }) => all + pixelSize, 0);
    return {
      height: sum(rowMetadata.slice(0, UNIT_TAB.tick.row + 1), USUAL_ROW),
      width: sum(
        columnMetadata.filter(({ hiddenByUser }) => hiddenByUser !== true),
        100,
      ),
    };
  };

  it.each([
    ['a usual name', {}],
    ['a long name', { units: LONG_NAME }],
    [
      'the form that came in 2026',
      { settings: { ...SETTINGS_2023, classWord: 'lớp bồi dưỡng nhận thức về Đảng' } },
    ],
  ])('has the yellow cells, the tick and its state on the first screen at 125 %%, with %s', (_, ready) => {
    const { office } = officeReady(ready);
    expect(UNIT_TAB.state.row).toBe(UNIT_TAB.tick.row);
    expect(UNIT_TAB.inputs.row).toBe(UNIT_TAB.tick.row);
    const { width, height } = extentOf(office);
    expect(width).toBeLessThanOrEqual(SEEN_AT_125.width);
    expect(height).toBeLessThanOrEqual(SEEN_AT_125.height);
  });

  it.each([
    [LONG_NAME, SETTINGS_2023],
    [VERY_LONG_NAME, { ...SETTINGS_2023, documentHead: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }],
  ])(
    'cuts no sentence: every finding, the longest answers, a deadline of its own, name %#',
    async (units, settings) => {
      const { office } = officeReady({ units, settings });
      expect(extentOf(office).height).toBeLessThanOrEqual(SEEN.height);
      const seen = async () => expect(await cutTexts(unit.page, office)).toEqual([]);
      await seen();
      office.tick(K01, tab);
      await seen();
      office.sweep();
      await seen();
      office.fill(K01, tab, ['50', '10', '5', '9']);
      await seen();
      office.tick(K01, tab);
      await seen();
      office.sweep();
      expect(office.shown(tab, 'I10').split('•')).toHaveLength(5);
      await seen();
      office.submit(K01, tab, ['50', '10', '5', '9'], 'đã rà soát');
      await seen();
      const reason = 'Đơn vị đề nghị sửa lại số liệu theo danh sách. '.repeat(9).slice(0, 300);
      expect(reason).toHaveLength(300);
      office.reopen('K01', reason);
      office.type(K01, tab, 'F9', '');
      expect(office.shown(tab, 'I7').split('⚠')).toHaveLength(5);
      expect(office.shown(tab, 'I10')).toContain(reason.trim());
      await seen();
      const wrong = (stringValue: string) => ({ userEnteredValue: { stringValue } });
      office.batch([
        {
          updateCells: {
            start: { sheetId: tab, rowIndex: 8, columnIndex: 1 },
            rows: [{ values: ['12 người', '12 người', '12 người', '12 người'].map(wrong) }],
            fields: 'userEnteredValue',
          },
        },
      ]);
      office.tick(K01, tab);
      await seen();
      office.sweep();
      await seen();
      office.close();
      await seen();
    },
    60_000,
  );

  it('cuts no sentence once the deadline has passed', async () => {
    const { office } = officeReady({ units: LONG_NAME });
    office.until('2023-05-10T09:00');
    office.fill(K01, tab, ['', '', '12', '']);
    office.tick(K01, tab);
    expect(office.shown(tab, 'J9')).toMatch(/ngày\. Chưa nộp được: còn Tổng số đảng viên/);
    expect(await cutTexts(unit.page, office)).toEqual([]);
  }, 60_000);

  it('cuts no sentence of form B', async () => {
    const { office } = officeReady({ settings: PROGRESS_2023 });
    office.until('2023-05-10T09:00');
    const seen = async () => expect(await cutTexts(unit.page, office)).toEqual([]);
    await seen();
    office.tick(K01, tab, 'J35');
    office.tick(K01, tab, 'J49');
    office.sweep();
    await seen();
  }, 60_000);

  it('shows all of it, looked at', async () => {
    for (const [at, text] of Object.entries({ B9: '50', C9: '10', D9: '5', E9: '9' }))
      await unit.type(at, text);
    await unit.select('I9');
    await Promise.all([unit.page.waitForResponse(/api\/edit/), unit.page.keyboard.press('Space')]);
    const looked = async (name: string) => {
      for (const [width, height] of [
        [1366, 768],
        [1093, 614],
      ] as const) {
        await unit.page.setViewportSize({ width, height });
        await unit.select('B9');
        await picture(`unit-${width}-${name}`);
      }
      await unit.page.setViewportSize({ width: 1366, height: 768 });
    };
    await looked('at-once');
    expect(await unit.copy('J9')).toContain('Chưa nộp được');
    await unit.stepClock('Lần quét tới');
    await expect.poll(() => unit.copy('I10'), { timeout: 20_000 }).toContain('Chưa nhận');
    await looked('refused');
  }, 60_000);
});
