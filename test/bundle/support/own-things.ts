import type { Office } from './office.ts';

/** A column to the right of everything that the add-on writes. */
const FREE = 40;

/** What somebody adds to a tab for themselves: a chart, a filter view, a note, a look, a group, a highlight. */
export function ownThings(sheetId: number): object[] {
  const cell = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: FREE,
    endColumnIndex: FREE + 1,
  };
  const sources = [{ ...cell, endRowIndex: 4 }];
  return [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: FREE } },
    {
      addChart: {
        chart: {
          chartId: 5_000_000 + (sheetId % 1_000_000),
          position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 2, columnIndex: FREE } } },
          spec: {
            title: 'Của tôi',
            basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources } } }] },
          },
        },
      },
    },
    {
      addFilterView: {
        filter: { filterViewId: 6_000_000 + (sheetId % 1_000_000), title: 'Của tôi', range: cell },
      },
    },
    {
      repeatCell: {
        range: cell,
        cell: {
          note: 'hỏi lại',
          userEnteredValue: { stringValue: 'ghi riêng' },
          userEnteredFormat: { textFormat: { italic: true }, backgroundColor: { blue: 1 } },
        },
        fields: 'note,userEnteredValue,userEnteredFormat(textFormat,backgroundColor)',
      },
    },
    { addDimensionGroup: { range: { sheetId, dimension: 'COLUMNS', startIndex: FREE, endIndex: FREE + 2 } } },
  ];
}

/** A chart on a sheet of its own, which has no cells, and an empty tab. */
export const OFFICE_TABS_OWN: object[] = [
  {
    addChart: {
      chart: {
        position: { newSheet: true },
        spec: {
          basicChart: {
            chartType: 'LINE',
            series: [
              {
                series: {
                  sourceRange: {
                    sources: [
                      {
                        sheetId: 720_002,
                        startRowIndex: 0,
                        endRowIndex: 3,
                        startColumnIndex: 0,
                        endColumnIndex: 1,
                      },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
  { addSheet: { properties: { title: 'Nháp của tôi' } } },
];

/** The same as it stands now. */
export function ownThingsOf(office: Office, sheetId: number, bookId = office.entryBook) {
  const tab = office.resource(bookId).sheets.find(({ properties }) => properties.sheetId === sheetId) as
    | Record<string, unknown>
    | undefined;
  const {
    charts = [],
    filterViews,
    columnGroups,
    data = [],
  } = (tab ?? {}) as {
    charts?: { chartId: number }[];
    filterViews?: unknown;
    columnGroups?: unknown;
    data?: { rowData?: { values?: unknown[] }[] }[];
  };
  return {
    chart: charts.find(({ chartId }) => chartId >= 5_000_000),
    filterViews,
    columnGroups,
    cell: data[0]?.rowData?.[1]?.values?.[FREE],
  };
}
