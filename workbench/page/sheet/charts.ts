import * as chartJs from 'chart.js';

const { Chart, registerables } = chartJs;

/**
 * The component draws with the Chart.js it finds on the page, and expects its parts on the class, as in the build for
 * script tags; without them a single chart would stop the whole page.
 */
export function provideCharts(): void {
  Chart.register(...registerables);
  Chart.defaults.animation = false;
  // Nothing but counts is drawn: an axis of 0, 0, 1, 1 says nothing.
  Chart.defaults.set('scales.linear', { ticks: { precision: 0 } });
  const parts = Object.entries(chartJs).filter(([name]) => name !== 'Chart' && name !== 'registerables');
  (globalThis as { Chart?: typeof Chart }).Chart = Object.assign(Chart, Object.fromEntries(parts));
}
