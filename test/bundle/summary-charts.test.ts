import { expect, it } from 'vitest';
import { SHEET_IDS } from '../../src/sheets/registry.ts';
import { K01, K02, officeReady, TAB_OF } from './support/office.ts';

interface Charted {
  readonly properties: { readonly sheetId: number };
  readonly charts?: readonly {
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

it('Tổng hợp has two charts: registered against assigned by unit, and in time, late, not yet', () => {
  const { office } = officeReady();
  const summary = (office.resource().sheets as unknown as Charted[]).find(
    ({ properties }) => properties.sheetId === SHEET_IDS.summary,
  );
  const [bars, timeliness, ...others] = summary?.charts?.map(({ spec }) => spec) ?? [];
  expect(others).toEqual([]);
  expect(bars).toMatchObject({ title: 'Chỉ tiêu kết nạp đảng viên: đăng ký và được giao' });
  // What was assigned stands in a hidden column.
  expect(bars?.hiddenDimensionStrategy).toBe('SHOW_ALL');
  expect(bars?.basicChart.chartType).toBe('BAR');
  expect(bars?.basicChart.series.map(({ series }) => series.sourceRange.sources)).toEqual([
    [
      {
        sheetId: SHEET_IDS.summary,
        startRowIndex: 5,
        endRowIndex: 9,
        startColumnIndex: 5,
        endColumnIndex: 6,
      },
    ],
    [
      {
        sheetId: SHEET_IDS.summary,
        startRowIndex: 5,
        endRowIndex: 9,
        startColumnIndex: 19,
        endColumnIndex: 20,
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
