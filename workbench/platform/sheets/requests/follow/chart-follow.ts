import type { Sheet } from '../../book/book.ts';
import type { Draft } from '../../book/draft.ts';
import { type Splice, spliceSpan } from '../../engine/formula-shift.ts';
import type { EmbeddedChart, GridRange } from '../../service/api.ts';

/** Where a source lies now; undefined when it is gone, the very range when nothing happened to it. */
type Follow = (range: GridRange) => GridRange | undefined;

/**
 * Charts of every tab after cells of one moved or went: ranges move along and get shorter, a series without a range goes,
 * and a chart without series stays (reported from live Google).
 */
export function followSources(draft: Draft, sheetId: number, follow: Follow): void {
  const followOwn: Follow = (range) => ((range.sheetId ?? 0) === sheetId ? follow(range) : range);
  for (const { id, charts } of draft.book.sheets) {
    if (charts.length === 0) continue;
    draft.edit(id).charts = charts.map((chart) => followed(chart, followOwn));
  }
}

function followed(chart: EmbeddedChart, follow: Follow): EmbeddedChart {
  const basic = chart.spec?.basicChart;
  if (basic === undefined) return chart;
  type Data = NonNullable<NonNullable<typeof basic.series>[number]['series']>;
  const after = (data: Data | undefined): Data | undefined => {
    const sources = (data?.sourceRange?.sources ?? []).flatMap((range) => follow(range) ?? []);
    return sources.length === 0 ? undefined : { ...data, sourceRange: { ...data?.sourceRange, sources } };
  };
  const domains = (basic.domains ?? []).flatMap((one) => {
    const domain = after(one.domain);
    return domain === undefined ? [] : [{ ...one, domain }];
  });
  const series = (basic.series ?? []).flatMap((one) => {
    const data = after(one.series);
    return data === undefined ? [] : [{ ...one, series: data }];
  });
  return { ...chart, spec: { ...chart.spec, basicChart: { ...basic, domains, series } } };
}

/** The tab's own charts move with the cell they hang on. */
export function followAnchors(draft: Draft, sheet: Sheet, change: Splice): void {
  const key = change.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const size = change.dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  sheet.charts = sheet.charts.flatMap((chart) => {
    const overlay = chart.position?.overlayPosition;
    const index = overlay?.anchorCell?.[key] ?? 0;
    const moved = spliceSpan(index, index, change);
    if (moved === undefined && draft.google.unhungChart === 'goes') {
      if (chart.chartId !== undefined) draft.freedCharts.add(chart.chartId);
      return [];
    }
    const anchorCell = { ...overlay?.anchorCell, [key]: moved?.[0] ?? Math.min(change.at, size - 1) };
    return [{ ...chart, position: { overlayPosition: { ...overlay, anchorCell } } }];
  });
}
