import * as chartJs from 'chart.js';

const { Chart, registerables } = chartJs;

/**
 * The component draws with the Chart.js it finds on the page, and expects its parts on the class, as in the build for
 * script tags; without them a single chart would stop the whole page.
 */
export function provideCharts(): void {
  Chart.register(...registerables);
  Chart.defaults.animation = false;
  const parts = Object.entries(chartJs).filter(([name]) => name !== 'Chart' && name !== 'registerables');
  (globalThis as { Chart?: typeof Chart }).Chart = Object.assign(Chart, Object.fromEntries(parts));
}
