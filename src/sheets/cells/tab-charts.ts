import type { Chart, TabSpec } from './tab.ts';
import type { SheetRequest } from './value.ts';

/** A chart as it stands, on whichever tab. */
export interface ChartFound {
  readonly chartId: number;
  readonly sheetId: number;
  readonly sources: readonly string[];
}

type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;

const textOf = (data: ChartData | undefined): string =>
  (data?.sourceRange?.sources ?? [])
    .map(({ sheetId = 0, startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex }) =>
      [sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(),
    )
    .join('+');

/** Where the domain and each series come from, as texts to be compared; Google leaves out zeros. */
export function chartSources({ basicChart = {} }: Chart['spec']): string[] {
  return [
    ...(basicChart.domains ?? []).map(({ domain }) => textOf(domain)),
    ...(basicChart.series ?? []).map(({ series }) => textOf(series)),
  ];
}

/**
 * Makes the tab's charts that are missing and gives back the sources of those that lost some: Google deletes a charted
 * column or row without a word, and the chart goes on with what is left. Charts that people made stay.
 */
export const chartRequests = (spec: TabSpec, charts: readonly ChartFound[]): SheetRequest[] =>
  (spec.charts ?? []).flatMap((chart) => {
    const standing = charts.find(({ chartId }) => chartId === chart.chartId);
    if (standing === undefined) return [addChart(spec.sheetId, chart)];
    const found = standing.sources.join(';');
    const wanted = [chart.spec, withoutHidden(spec, chart.spec)].map((one) => chartSources(one).join(';'));
    return wanted.includes(found) ? [] : [updateSpec(chart)];
  });

/**
 * The chart without its series over hidden columns: Google leaves them out of its answer unless the chart shows hidden
 * columns, and whether it does even then nobody has looked.
 */
function withoutHidden(
  { sheetId, hiddenColumns = [] }: TabSpec,
  { basicChart = {}, ...spec }: Chart['spec'],
): Chart['spec'] {
  const isHidden = (data: ChartData | undefined) =>
    (data?.sourceRange?.sources ?? []).some(
      (source) => source.sheetId === sheetId && hiddenColumns.includes(source.startColumnIndex ?? 0),
    );
  const series = (basicChart.series ?? []).filter((one) => !isHidden(one.series));
  return { ...spec, basicChart: { ...basicChart, series } };
}

/**
 * The same for a tab that is laid out anew, while it has all its rows and columns, the old and the new ones. An id that
 * stands is used on: whether it would be free again in the batch that deletes it is not known. A chart that somebody
 * gave a sheet of its own is not taken back.
 */
export function relayCharts(spec: TabSpec, found: readonly ChartFound[]): SheetRequest[] {
  const standing = (id: number) => found.find(({ chartId }) => chartId === id);
  const isHere = (id: number) => standing(id)?.sheetId === spec.sheetId;
  return [
    ...(spec.spareChartIds ?? []).filter(isHere).map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...(spec.charts ?? []).flatMap((chart) =>
      standing(chart.chartId) === undefined
        ? [addChart(spec.sheetId, chart)]
        : [updateSpec(chart), ...(isHere(chart.chartId) ? [moveChart(spec.sheetId, chart)] : [])],
    ),
  ];
}

const placeOf = (sheetId: number, { at, width, height }: Chart) => ({
  overlayPosition: {
    anchorCell: { sheetId, rowIndex: at.row, columnIndex: at.column },
    widthPixels: width,
    heightPixels: height,
  },
});

const addChart = (sheetId: number, chart: Chart): SheetRequest => ({
  addChart: {
    chart: { chartId: chart.chartId, spec: chart.spec, position: placeOf(sheetId, chart) },
  },
});

/** Has no mask: the whole specification is replaced. */
const updateSpec = ({ chartId, spec }: Chart): SheetRequest => ({ updateChartSpec: { chartId, spec } });

const moveChart = (sheetId: number, chart: Chart): SheetRequest => ({
  updateEmbeddedObjectPosition: {
    objectId: chart.chartId,
    newPosition: placeOf(sheetId, chart),
    fields: 'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels',
  },
});
