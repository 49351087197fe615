import type { Say } from '../../words/vocabulary.ts';
import { areaAt, type Cell, cell } from '../cells/a1.ts';
import { CHART_HEIGHT, chartRows, chartSpec, unitChartHeight } from '../cells/chart.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import type { Chart } from '../cells/tab.ts';
import { SUMMARY, SUMMARY_COLUMNS } from './summary-columns.ts';

const UNIT_CHART_ID = 720_201;
const TIMELINESS_CHART_ID = 720_202;

/** Words and counts of the second chart, in the cells that it covers. */
export const timelinessData = (units: number): Cell =>
  cell(SUMMARY.firstUnitRow + units + 4, SUMMARY_COLUMNS.note);

/**
 * Each unit's accepted and assigned target under their headings, in the cells that the first chart covers: the table's own
 * column shows what is typed too, and hidden columns are not drawn everywhere.
 */
export const barData = (units: number): Cell =>
  cell(SUMMARY.firstUnitRow + units + 4, SUMMARY_COLUMNS.members);

interface SummaryCharts {
  readonly charts: readonly Chart[];
  readonly spareIds: readonly number[];
  readonly rows: number;
}

/** Each unit's accepted target beside the assigned one, and how many reported in time, late, not at all; under the table. */
export function summaryCharts(units: number, say: Say): SummaryCharts {
  const C = SUMMARY_COLUMNS;
  const row = SUMMARY.firstUnitRow + units + 3;
  const perUnit = (column: number) => areaAt(SUMMARY.headerRow, column, units + 1);
  const bar = (column: number) => areaAt(barData(units).row, barData(units).column + column, units + 1);
  const height = unitChartHeight(units);
  const at = timelinessData(units);
  const data = (column: number) => areaAt(at.row, at.column + column, 4);
  const timeliness: Chart = {
    chartId: TIMELINESS_CHART_ID,
    spec: chartSpec(SHEET_IDS.summary, 'Tình hình báo cáo: số đơn vị', 'COLUMN', data(0), {
      meaning: 'reports',
      area: data(1),
    }),
    at: { row, column: C.note },
    width: 560,
    height: CHART_HEIGHT,
  };
  const bars: Chart = {
    chartId: UNIT_CHART_ID,
    spec: chartSpec(
      SHEET_IDS.summary,
      say('Chỉ tiêu kết nạp đảng viên: đăng ký và được giao'),
      'BAR',
      perUnit(C.name),
      { meaning: 'registered', area: bar(0) },
      { meaning: 'target', area: bar(1) },
    ),
    at: { row, column: C.name },
    width: 630,
    height,
  };
  return units === 0
    ? { charts: [], spareIds: [UNIT_CHART_ID, TIMELINESS_CHART_ID], rows: 0 }
    : { charts: [bars, timeliness], spareIds: [], rows: chartRows(height) };
}
