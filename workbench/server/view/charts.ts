import type { SheetResource } from '../../platform/sheets/service/api.ts';
import { colorOf } from './styles.ts';
import { zoneName } from './zones.ts';

const TYPES: Readonly<Record<string, string>> = {
  LINE: 'line',
  COLUMN: 'bar',
  BAR: 'bar',
  AREA: 'line',
};

/** Basic charts over ranges of their own tab; other kinds are not drawn. */
export function figuresOf(sheet: SheetResource): object[] {
  return (sheet.charts ?? []).flatMap(({ chartId, spec, position }) => {
    const basic = spec?.basicChart;
    const type = TYPES[basic?.chartType ?? ''];
    const place = position?.overlayPosition;
    if (basic === undefined || type === undefined || place === undefined) return [];
    const ranges = (one: { sourceRange?: { sources?: object[] } } | undefined): string[] =>
      (one?.sourceRange?.sources ?? []).map((range) => zoneName(range, sheet));
    const series = (basic.series ?? []).flatMap(({ series: of, colorStyle }) =>
      ranges(of).map((dataRange) => ({ dataRange, color: colorOf(colorStyle) })),
    );
    const labels = (basic.domains ?? []).flatMap(({ domain }) => ranges(domain));
    return [
      {
        id: `chart${chartId}`,
        tag: 'chart',
        col: place.anchorCell?.columnIndex ?? 0,
        row: place.anchorCell?.rowIndex ?? 0,
        offset: { x: place.offsetXPixels ?? 0, y: place.offsetYPixels ?? 0 },
        width: place.widthPixels ?? 600,
        height: place.heightPixels ?? 371,
        data: {
          type,
          chartId: `chart${chartId}`,
          title: { text: spec?.title ?? '' },
          dataSource: {
            type: 'range',
            dataSetsHaveTitle: (basic.headerCount ?? 0) > 0,
            dataSets: series.map(({ dataRange }, index) => ({ dataSetId: String(index), dataRange })),
            ...(labels[0] !== undefined && { labelRange: labels[0] }),
          },
          dataSetStyles: Object.fromEntries(
            series.flatMap(({ color }, index) =>
              color === null ? [] : [[String(index), { backgroundColor: color }]],
            ),
          ),
          humanize: false,
          legendPosition: 'bottom',
          ...(type === 'bar' && {
            stacked: basic.stackedType === 'STACKED',
            horizontal: basic.chartType === 'BAR',
          }),
          ...(type === 'line' && { labelsAsText: true, stacked: false, cumulative: false }),
        },
      },
    ];
  });
}
