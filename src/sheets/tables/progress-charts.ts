import type { ProgressPlan } from '../../domain/campaign/campaign.ts';
import type { Say } from '../../words/vocabulary.ts';
import { type Area, areaAt, cell } from '../cells/a1.ts';
import { CHART_HEIGHT, chartRows, chartSpec, unitChartHeight } from '../cells/chart.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import type { Chart } from '../cells/tab.ts';
import { PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from './progress-table.ts';

const LINE_CHART_ID = 720_101;
const UNIT_CHART_ID = 720_102;

/** The line's figures, in cells that the charts cover: a row a month of the period under a row of headings. */
export const LINE_DATA = cell(PROGRESS_TABLE.firstUnitRow, PROGRESS_TABLE_COLUMNS.charts);

/** Each unit's target and accepted admissions under their headings, likewise. */
export const BAR_DATA = cell(PROGRESS_TABLE.firstUnitRow, PROGRESS_TABLE_COLUMNS.charts + 3);

const WIDTH = 620;
/** Rows that the line's chart takes, at the least height of a row. */
const LINE_ROWS = chartRows(CHART_HEIGHT);

/** The year's line against the straight plan, and each unit's admissions beside its target, beside the table. */
export function progressCharts(
  { firstMonth, lastMonth }: ProgressPlan,
  units: number,
  say: Say,
): { readonly charts: readonly Chart[]; readonly spareIds: readonly number[]; readonly rows: number } {
  const C = PROGRESS_TABLE_COLUMNS;
  const unitHeight = unitChartHeight(units);
  const monthly = (index: number): Area =>
    areaAt(LINE_DATA.row, LINE_DATA.column + index, lastMonth - firstMonth + 2);
  const perUnit = (column: number): Area => areaAt(PROGRESS_TABLE.headerRow, column, units + 1);
  const bar = (index: number): Area => areaAt(BAR_DATA.row, BAR_DATA.column + index, units + 1);
  const line: Chart = {
    chartId: LINE_CHART_ID,
    spec: chartSpec(
      SHEET_IDS.progress,
      say('Kết nạp đảng viên: lũy kế thực hiện và kế hoạch chia đều'),
      'LINE',
      monthly(0),
      { meaning: 'done', area: monthly(1) },
      { meaning: 'target', area: monthly(2) },
    ),
    at: cell(PROGRESS_TABLE.firstUnitRow, C.charts),
    width: WIDTH,
    height: CHART_HEIGHT,
  };
  const bars: Chart = {
    chartId: UNIT_CHART_ID,
    spec: chartSpec(
      SHEET_IDS.progress,
      say('Kết nạp đảng viên theo đơn vị: chỉ tiêu và lũy kế'),
      'BAR',
      perUnit(C.name),
      { meaning: 'target', area: bar(0) },
      { meaning: 'done', area: bar(1) },
    ),
    at: cell(PROGRESS_TABLE.firstUnitRow + LINE_ROWS, C.charts),
    width: WIDTH,
    height: unitHeight,
  };
  return {
    charts: units === 0 ? [line] : [line, bars],
    spareIds: units === 0 ? [UNIT_CHART_ID] : [],
    rows: LINE_ROWS + (units === 0 ? 0 : chartRows(unitHeight)),
  };
}
