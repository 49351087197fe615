import { expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import {
  K01,
  K02,
  type Office,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
} from '../support/office.ts';

type Chart = NonNullable<Charted['charts']>[number];
interface Charted {
  readonly properties: { readonly sheetId: number };
  readonly charts?: readonly {
    readonly chartId: number;
    readonly position: { readonly overlayPosition: { readonly anchorCell: object } };
    readonly spec: {
      readonly title: string;
      readonly hiddenDimensionStrategy: string;
      readonly basicChart: {
        readonly chartType: string;
        readonly series: readonly {
          readonly series: { readonly sourceRange: { readonly sources: readonly object[] } };
        }[];
      };
    };
  }[];
}

const chartsOf = (office: Office): readonly Chart[] =>
  (office.structure().sheets as unknown as Charted[]).find(
    ({ properties }) => properties.sheetId === SHEET_IDS.summary,
  )?.charts ?? [];
const REPAIR = 'Kiểm tra và sửa bảng tính';
const PROVISION = 'Tạo / cập nhật trang đơn vị';
const sheetId = SHEET_IDS.summary;
const range = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex,
});
const replaced = (dimension: 'ROWS' | 'COLUMNS', from: number, to: number) => [
  { deleteDimension: { range: range(dimension, from, to) } },
  { insertDimension: { range: range(dimension, from, to) } },
];

it('Tổng hợp has two charts: registered against assigned by unit, and in time, late, not yet', () => {
  const { office } = officeReady();
  const summary = (office.structure().sheets as unknown as Charted[]).find(
    ({ properties }) => properties.sheetId === SHEET_IDS.summary,
  );
  const [bars, timeliness, ...others] = summary?.charts?.map(({ spec }) => spec) ?? [];
  expect(others).toEqual([]);
  expect(bars).toMatchObject({ title: 'Chỉ tiêu kết nạp đảng viên: đăng ký và được giao' });
  // What was accepted and what was assigned: in the cells that the chart covers.
  expect(bars?.hiddenDimensionStrategy).toBe('SHOW_ALL');
  expect(bars?.basicChart.chartType).toBe('BAR');
  expect(bars?.basicChart.series.map(({ series }) => series.sourceRange.sources)).toEqual([
    [
      {
        sheetId: SHEET_IDS.summary,
        startRowIndex: 13,
        endRowIndex: 17,
        startColumnIndex: 2,
        endColumnIndex: 3,
      },
    ],
    [
      {
        sheetId: SHEET_IDS.summary,
        startRowIndex: 13,
        endRowIndex: 17,
        startColumnIndex: 3,
        endColumnIndex: 4,
      },
    ],
  ]);
  expect(timeliness?.basicChart.chartType).toBe('COLUMN');
  const figures = () => [15, 16, 17].map((row) => office.row(SHEET_IDS.summary, row, 'GH').join(' '));
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.until('2023-02-01T09:00');
  office.sweep();
  office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
  expect(figures()).toEqual(['Đúng hạn 1', 'Chậm 1', 'Chưa nộp 1']);
  expect(office.provision().message).toContain('Mọi trang đã đúng');
});

it.each([
  ['the column of a series', replaced('COLUMNS', 2, 3)],
  ['the column of the names', replaced('COLUMNS', 1, 2)],
  ['rows of units', replaced('ROWS', 7, 9)],
])('a chart that lost %s draws it again after a check', (_, requests) => {
  const { office } = officeReady();
  const drawn = () => chartsOf(office).map(({ spec }) => spec);
  const before = drawn();
  office.batch(requests);
  expect(drawn()).not.toEqual(before);
  office.closing(REPAIR);
  expect(drawn()).toEqual(before);
  expect(office.closing(REPAIR)).toContain('Mọi trang đã đúng');
});

/** A row that the office emptied. */
const GONE = { code: '', name: '', kind: '', accounts: '', emails: '', monitorName: '', monitorEmails: '' };

it('when units come or go our charts are drawn anew under their ids, and the one the office made stays', () => {
  const { office } = officeReady();
  const own = chartsOf(office).map(({ chartId }) => chartId);
  const sources = [{ sheetId, startRowIndex: 5, endRowIndex: 8, startColumnIndex: 2, endColumnIndex: 3 }];
  const basicChart = { chartType: 'COLUMN', series: [{ series: { sourceRange: { sources } } }] };
  const position = { overlayPosition: { anchorCell: { sheetId, rowIndex: 12, columnIndex: 2 } } };
  office.batch([{ addChart: { chart: { chartId: 99, spec: { basicChart }, position } } }]);
  for (const isListed of [false, true]) {
    office.typeUnit(2, isListed ? { code: 'K02', name: 'Chi bộ Sở Công Thương', emails: K02 } : GONE);
    office.closing(PROVISION);
    expect(chartsOf(office).map(({ chartId }) => chartId)).toEqual([...own, 99]);
    const units = isListed ? 3 : 2;
    const [bars] = chartsOf(office);
    expect(bars?.spec.basicChart.series[0]?.series.sourceRange.sources).toMatchObject([
      { startRowIndex: 10 + units, endRowIndex: 11 + 2 * units },
    ]);
    expect(bars?.position.overlayPosition.anchorCell).toMatchObject({ rowIndex: 9 + units });
    expect(office.closing(PROVISION)).toContain('Mọi trang đã đúng');
  }
});

it.each([
  ['Tổng hợp', SHEET_IDS.summary],
  ['Tiến độ', SHEET_IDS.progress],
])('no chart of %s needs a hidden column: Google leaves those out of its answer', (_, tab) => {
  const { office } = officeReady({ settings: { ...PROGRESS_2024, forms: 'Cả hai' } }, PROGRESS_DAY);
  const sheet = (office.resource().sheets as unknown as WithColumns[]).find(
    ({ properties }) => properties.sheetId === tab,
  );
  const hidden = (sheet?.data?.[0]?.columnMetadata ?? []).flatMap(({ hiddenByUser }, at) =>
    hiddenByUser === true ? [at] : [],
  );
  expect(hidden.length).toBeGreaterThan(5);
  const drawn = (JSON.stringify(sheet?.charts).match(/"startColumnIndex":\d+/g) ?? []).map((text) =>
    Number(text.split(':')[1]),
  );
  expect(drawn.length).toBeGreaterThan(4);
  expect(drawn.filter((column) => hidden.includes(column))).toEqual([]);
});

interface WithColumns extends Charted {
  readonly data?: readonly { readonly columnMetadata?: readonly { readonly hiddenByUser?: boolean }[] }[];
}
