import { type Area, toGridRange } from './a1.ts';
import { COLORS, rgb } from './style.ts';
import type { Chart } from './tab.ts';

/** Google's height of a row that nobody set. */
const ROW = 21;
/** Pixels of one unit's pair of bars, and of the chart's frame. */
const BARS = 26;
const FRAME = 110;
export const CHART_HEIGHT = 340;

/** How high a chart with a pair of bars for each unit must be. */
export const unitChartHeight = (units: number): number => Math.max(CHART_HEIGHT, FRAME + units * BARS);

/** Rows to leave for a chart below the table. */
export const chartRows = (height: number): number => Math.ceil(height / ROW) + 2;

/** One colour for one meaning, whatever the chart; dark beside light on black and white paper. */
const MEANINGS = {
  done: COLORS.official,
  target: COLORS.line,
  registered: COLORS.inputBorder,
  reports: COLORS.quiet,
} as const;

interface Series {
  readonly meaning: keyof typeof MEANINGS;
  readonly area: Area;
}

/** A basic chart whose first row are the headings; what stands in hidden columns is drawn too. */
export function chartSpec(
  sheetId: number,
  title: string,
  chartType: 'LINE' | 'BAR' | 'COLUMN',
  domain: Area,
  ...series: readonly Series[]
): Chart['spec'] {
  const data = (of: Area) => ({ sourceRange: { sources: [toGridRange(sheetId, of)] } });
  return {
    title,
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType,
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      domains: [{ domain: data(domain) }],
      series: series.map(({ meaning, area }) => ({
        series: data(area),
        targetAxis: chartType === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        colorStyle: { rgbColor: rgb(MEANINGS[meaning]) },
      })),
    },
  };
}
