import type { Draft } from '../book/draft.ts';
import { areaOf } from '../book/grid-range.ts';
import type { EmbeddedChart } from '../service/api.ts';
import { badRequest, internalError } from '../service/api-error.ts';

type ChartSpec = NonNullable<EmbeddedChart['spec']>;
type ChartData = NonNullable<NonNullable<NonNullable<ChartSpec['basicChart']>['series']>[number]['series']>;

/**
 * What Google demands of a chart over cells: one kind, a type, at least one series; every source one row high or one column
 * wide, all the same way and as many for the domain as for each series (ChartSourceRange in the discovery document; the
 * message is Google's, syndesisio/syndesis#4583).
 */
export function checkChart(draft: Draft, spec: ChartSpec): void {
  const basic = spec.basicChart;
  if (basic === undefined) throw badRequest('local platform: only a basicChart is emulated');
  if (basic.chartType === undefined) throw badRequest('basicChart.chartType is required');
  // "Applies to Area, Bar, Column, Combo, and Stepped Area charts" (discovery document); the wording is ours.
  if (basic.stackedType !== undefined && ['LINE', 'SCATTER'].includes(basic.chartType))
    throw badRequest(`A stackedType is not supported by charts of the type ${basic.chartType}.`);
  const data = [
    ...(basic.domains ?? []).map(({ domain }) => domain),
    ...(basic.series ?? []).map(({ series }) => series),
  ];
  // Reported from the live API.
  if (data.length === 0) throw internalError();
  if ((basic.series ?? []).length === 0) throw badRequest('At least one series is required.');
  const shapes = data.map((one) => shapeOf(draft, one));
  const [first] = shapes;
  if (
    first === undefined ||
    shapes.every(({ flat, sources }) => flat === first.flat && sources === first.sources)
  )
    return;
  throw badRequest(
    'The domain and all series must have the same number of source ranges, laid out the same way.',
  );
}

function shapeOf(draft: Draft, data: ChartData | undefined): { flat: 'row' | 'column'; sources: number } {
  const sources = data?.sourceRange?.sources ?? [];
  if (sources.length === 0) throw badRequest('ChartData.sourceRange.sources is required');
  const areas = sources.map((range) => areaOf(range, draft.sheet(range.sheetId)));
  if (areas.every(({ top, bottom }) => bottom - top === 1)) return { flat: 'row', sources: sources.length };
  if (areas.every(({ left, right }) => right - left === 1))
    return { flat: 'column', sources: sources.length };
  throw badRequest('ChartSourceRange ranges require all rows or all columns to have length of 1');
}
