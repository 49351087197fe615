import type { ProgressPlan } from '../../domain/campaign/campaign.ts';
import type { Say } from '../../words/vocabulary.ts';
import { type Area, areaAt } from '../cells/a1.ts';
import { CHART_HEIGHT, chartRows, chartSpec, unitChartHeight } from '../cells/chart.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import type { Chart } from '../cells/tab.ts';
import { PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS, PROGRESS_TABLE_TOTALS } from './progress-table.ts';

const LINE_CHART_ID = 720_101;
const UNIT_CHART_ID = 720_102;

/** The line's figures: a row a month of the period under a row of headings, in the cells that the chart covers. */
export const lineData = (units: number): { readonly row: number; readonly column: number } => ({
  row: PROGRESS_TABLE.firstUnitRow + units + PROGRESS_TABLE_TOTALS.rows + 2,
  column: PROGRESS_TABLE_COLUMNS.name,
});

/** Each unit's target and accepted admissions under their headings, in the cells that the second chart covers. */
export const barData = (units: number): { readonly row: number; readonly column: number } => ({
  row: lineData(units).row,
  column: PROGRESS_TABLE_COLUMNS.classSent,
});

/** The year's line against the straight plan, and each unit's admissions beside its target, under the table. */
export function progressCharts(
  { firstMonth, lastMonth }: ProgressPlan,
  units: number,
  say: Say,
): { readonly charts: readonly Chart[]; readonly spareIds: readonly number[]; readonly rows: number } {
  const C = PROGRESS_TABLE_COLUMNS;
  const data = lineData(units);
  const row = data.row - 1;
  const unitHeight = unitChartHeight(units);
  const monthly = (index: number): Area => areaAt(data.row, data.column + index, lastMonth - firstMonth + 2);
  const perUnit = (column: number): Area => areaAt(PROGRESS_TABLE.headerRow, column, units + 1);
  const bar = (index: number): Area => areaAt(barData(units).row, barData(units).column + index, units + 1);
  const line: Chart = {
    chartId: LINE_CHART_ID,
    spec: chartSpec(
      SHEET_IDS.progress,
      say('Kết nạp đảng viên: lũy kế thực hiện và kế hoạch chia đều'),
      'LINE',
      monthly(0),
      monthly(1),
      monthly(2),
    ),
    at: { row, column: C.name },
    width: 620,
    height: CHART_HEIGHT,
  };
  const bars: Chart = {
    chartId: UNIT_CHART_ID,
    spec: chartSpec(
      SHEET_IDS.progress,
      say('Kết nạp đảng viên theo đơn vị: chỉ tiêu và lũy kế'),
      'BAR',
      perUnit(C.name),
      bar(0),
      bar(1),
    ),
    at: { row, column: C.trainingTarget },
    width: 620,
    height: unitHeight,
  };
  return {
    charts: units === 0 ? [line] : [line, bars],
    spareIds: units === 0 ? [UNIT_CHART_ID] : [],
    rows: chartRows(unitHeight),
  };
}
