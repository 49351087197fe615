/** What the emulator promises of charts. Sources: field texts of the API (GS), and what is named at each. */
import { describe, expect, it } from 'vitest';
import type { SpreadsheetsOptions } from '../../workbench/platform/sheets/spreadsheets.ts';
import { gridRange, openBook, refusal } from './sheets-fixture.ts';

function smallBook(options?: Partial<SpreadsheetsOptions>) {
  const book = openBook(options);
  const gridProperties = { rowCount: 10, columnCount: 4 };
  book.update({ addSheet: { properties: { sheetId: 5, title: 'Chi bộ', gridProperties } } });
  return book;
}

describe('a chart', () => {
  const place = { overlayPosition: { anchorCell: { sheetId: 5 } } };
  const over = (...ranges: object[]) => ({ sourceRange: { sources: ranges } });
  const add = (basicChart: object) =>
    refusal(() => smallBook().update({ addChart: { chart: { spec: { basicChart }, position: place } } }));

  it('over an area both wide and high is refused in the words of Google (syndesisio/syndesis#4583)', () => {
    expect(add({ chartType: 'LINE', series: [{ series: over(gridRange(5, 0, 3, 0, 2)) }] })).toContain(
      'ChartSourceRange ranges require all rows or all columns to have length of 1',
    );
  });

  it('has its domain and its series laid out the same way, from as many ranges (discovery document, ChartSourceRange)', () => {
    const series = [{ series: over(gridRange(5, 0, 3, 0, 1)) }];
    expect(
      add({ chartType: 'LINE', series, domains: [{ domain: over(gridRange(5, 0, 1, 0, 2)) }] }),
    ).toContain('same');
    expect(
      add({
        chartType: 'LINE',
        series,
        domains: [{ domain: over(gridRange(5, 0, 2, 0, 1), gridRange(5, 2, 3, 0, 1)) }],
      }),
    ).toContain('same');
    expect(add({ series })).toContain('chartType');
    expect(add({ chartType: 'COLUMN' })).toMatch(/: Internal error encountered\.$/);
    expect(add({ chartType: 'COLUMN', domains: [{ domain: series[0]?.series }] })).toContain('series');
    expect(add({ chartType: 'LINE', stackedType: 'STACKED', series })).toContain('stackedType');
  });
});

describe('a chart that stands', () => {
  const over = (...ranges: object[]) => ({ sourceRange: { sources: ranges } });
  const chart = (chartId: number) => ({
    chartId,
    spec: {
      basicChart: {
        chartType: 'COLUMN',
        domains: [{ domain: over(gridRange(5, 0, 6, 0, 1)) }],
        series: [{ series: over(gridRange(5, 0, 6, 1, 2)) }, { series: over(gridRange(5, 0, 6, 2, 3)) }],
      },
    },
    position: { overlayPosition: { anchorCell: { sheetId: 5, rowIndex: 7, columnIndex: 0 } } },
  });
  const withChart = (options?: Partial<SpreadsheetsOptions>) => {
    const book = smallBook(options);
    book.update({ addChart: { chart: chart(9) } });
    const charts = () => {
      const { sheets } = book.spreadsheets.resource(book.id) as {
        sheets: { charts?: ReturnType<typeof chart>[] }[];
      };
      return sheets.flatMap((sheet) => sheet.charts ?? []);
    };
    const spans = () => {
      const { domains, series } = charts()[0]?.spec.basicChart ?? { domains: [], series: [] };
      return [...domains.map(({ domain }) => domain), ...series.map((one) => one.series)].map(
        ({ sourceRange }) => sourceRange.sources,
      );
    };
    return { ...book, charts, spans };
  };
  const insertRow = {
    insertDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  };
  const deleting = (dimension: string, startIndex: number, endIndex: number) => ({
    deleteDimension: { range: { sheetId: 5, dimension, startIndex, endIndex } },
  });

  it('has its ranges moved and shortened with the rows, and goes on without series (reported from live Google)', () => {
    const { update, charts, spans } = withChart();
    update(insertRow, deleting('ROWS', 3, 5), deleting('COLUMNS', 1, 2));
    expect(spans()).toEqual([[gridRange(5, 1, 5, 0, 1)], [gridRange(5, 1, 5, 1, 2)]]);
    expect(charts()[0]?.position.overlayPosition.anchorCell.rowIndex).toBe(6);
    update(deleting('COLUMNS', 0, 2));
    expect(charts()[0]?.spec.basicChart).toEqual({ chartType: 'COLUMN', domains: [], series: [] });
  });

  it.each([
    ['stays', [9]],
    ['goes', []],
  ] as const)('%s when the row it hangs on is deleted: either may be', (unhungChart, left) => {
    const { update, charts } = withChart({ unknowns: { unhungChart } });
    update(deleting('ROWS', 7, 8));
    expect(charts().map(({ chartId }) => chartId)).toEqual(left);
  });

  it('is moved by the fields of its new place (discovery document)', () => {
    const { update, charts } = withChart();
    const newPosition = (rowIndex: number) => ({
      overlayPosition: { anchorCell: { sheetId: 5, rowIndex, columnIndex: 1 }, widthPixels: 300 },
    });
    const move = (rowIndex: number, fields: string, objectId = 9) => ({
      updateEmbeddedObjectPosition: { objectId, newPosition: newPosition(rowIndex), fields },
    });
    update(move(2, 'anchorCell'));
    expect(charts()[0]?.position.overlayPosition).toEqual({
      anchorCell: { sheetId: 5, rowIndex: 2, columnIndex: 1 },
    });
    expect(refusal(() => update(move(2, '')))).toContain('At least one field');
    expect(refusal(() => update(move(2, 'overlayPosition')))).toContain('Invalid field');
    expect(refusal(() => update(move(99, '*')))).toMatch(/GridCoordinate\.rowIndex\[99\] is after last row/);
    expect(refusal(() => update(move(2, '*', 8)))).toContain('No embedded object');
    expect(
      refusal(() =>
        update({ updateEmbeddedObjectPosition: { objectId: 9, newPosition: { newSheet: true } } }),
      ),
    ).toContain('within its tab only');
  });

  it('has an id that is taken, and after it was deleted not known to be free before the batch is over', () => {
    const { update } = withChart();
    const remove = { deleteEmbeddedObject: { objectId: 9 } };
    expect(refusal(() => update({ addChart: { chart: chart(9) } }))).toContain('already exists');
    expect(refusal(() => update(remove, { addChart: { chart: chart(9) } }))).toContain('is not known');
    update(remove);
    update({ addChart: { chart: chart(9) } });
  });
});
