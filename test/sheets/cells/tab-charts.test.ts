import { describe, expect, it } from 'vitest';
import { areaAt } from '../../../src/sheets/cells/a1.ts';
import { chartSpec } from '../../../src/sheets/cells/chart.ts';
import type { TabSpec } from '../../../src/sheets/cells/tab.ts';
import { chartRequests, chartSources, relayCharts } from '../../../src/sheets/cells/tab-charts.ts';

const chart = (chartId: number, rows: number) => ({
  chartId,
  spec: chartSpec(
    9,
    'Tiến độ',
    'BAR',
    areaAt(0, 0, rows),
    { meaning: 'done', area: areaAt(0, 1, rows) },
    { meaning: 'target', area: areaAt(0, 2, rows) },
  ),
  at: { row: rows + 1, column: 0 },
  width: 600,
  height: 340,
});
const specWith = (rows: number, spareChartIds: number[] = []): TabSpec =>
  ({ sheetId: 9, charts: [chart(1, rows)], spareChartIds }) as unknown as TabSpec;
const standing = (chartId: number, rows: number, sheetId = 9) => ({
  chartId,
  sheetId,
  sources: chartSources(chart(chartId, rows).spec),
});
const kinds = (requests: readonly object[]) => requests.flatMap((request) => Object.keys(request));

describe('what a chart is made of', () => {
  it('is the same text whether or not Google tells the zeros', () => {
    const [domain] = chartSources(chart(1, 4).spec);
    const found = chartSources({
      basicChart: {
        domains: [
          { domain: { sourceRange: { sources: [{ sheetId: 9, endRowIndex: 4, endColumnIndex: 1 }] } } },
        ],
      },
    });
    expect(found).toEqual([domain]);
  });

  it('is nothing for a chart without series or of another kind', () => {
    expect([chartSources({ basicChart: {} }), chartSources({ pieChart: {} })]).toEqual([[], []]);
  });
});

describe('a chart of ours in a tab that keeps its size', () => {
  it('stays as it is while it draws what it should', () => {
    expect(chartRequests(specWith(4), [standing(1, 4)])).toEqual([]);
  });

  it('is made when it is missing', () => {
    expect(kinds(chartRequests(specWith(4), [standing(2, 4)]))).toEqual(['addChart']);
  });

  it.each([
    ['a series', { ...standing(1, 4), sources: standing(1, 4).sources.slice(0, 2) }],
    ['every series', { ...standing(1, 4), sources: [] }],
    ['a row', standing(1, 3)],
  ])('that lost %s gets its specification back and stays where it is', (_, found) => {
    expect(chartRequests(specWith(4), [found])).toEqual([
      { updateChartSpec: { chartId: 1, spec: chart(1, 4).spec } },
    ]);
  });
});

describe('the charts of a tab that is laid out anew', () => {
  it('keep their ids, are drawn anew and moved', () => {
    const [update, move, ...others] = relayCharts(specWith(6), [standing(1, 4)]);
    expect(others).toEqual([]);
    expect(update).toEqual({ updateChartSpec: { chartId: 1, spec: chart(1, 6).spec } });
    expect(move?.updateEmbeddedObjectPosition).toMatchObject({
      objectId: 1,
      newPosition: { overlayPosition: { anchorCell: { sheetId: 9, rowIndex: 7, columnIndex: 0 } } },
    });
  });

  it('are taken away only when they are ours and there is nothing to draw', () => {
    const found = [standing(1, 4), standing(2, 4), standing(77, 4)];
    expect(relayCharts({ ...specWith(4, [2, 3]), charts: [] }, found)).toEqual([
      { deleteEmbeddedObject: { objectId: 2 } },
    ]);
  });

  it('stay on the sheet that somebody gave them', () => {
    expect(kinds(relayCharts(specWith(6, [2]), [standing(1, 4, 55), standing(2, 4, 55)]))).toEqual([
      'updateChartSpec',
    ]);
  });
});

it('one meaning has one colour, in whichever chart and place', () => {
  const at = areaAt(0, 1, 3);
  const looks = (...meanings: readonly ('done' | 'target')[]) => {
    const all = meanings.map((meaning) => ({ meaning, area: at }));
    const { basicChart } = chartSpec(9, 'x', 'LINE', areaAt(0, 0, 3), ...all);
    return basicChart?.series?.map((series) => JSON.stringify(series)) ?? [];
  };
  const [done, target] = looks('done', 'target');
  expect(done).not.toBe(target);
  expect(looks('target', 'done')).toEqual([target, done]);
});
