import type { Fact } from './fact.ts';
import { type ProbeTab, type Request, refusal } from './probe-tab.ts';

const EXTRA = 600_000;

const adding = (sheetId: number, title: string, rowCount = 5): Request => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount: 3 } } },
});

const chartOver = (range: ReturnType<ProbeTab['range']>) => ({
  title: 'Tiến độ',
  basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources: [range] } } }] },
});

const copying = (probe: ProbeTab, newSheetId: number): Request => ({
  duplicateSheet: { sourceSheetId: probe.sheetId, newSheetId, newSheetName: `Bản chép ${newSheetId}` },
});

/** Works with further tabs, and deletes them again. */
async function withTabs<T>(probe: ProbeTab, ids: readonly number[], work: () => Promise<T>): Promise<T> {
  const seen = await work();
  await probe.batch(...ids.map((sheetId) => ({ deleteSheet: { sheetId } })));
  return seen;
}

export const tabFacts: readonly Fact[] = [
  {
    says: 'a copied tab lands at index 0 unless told otherwise',
    source: 'QA TC-S53',
    look: (probe) =>
      withTabs(probe, [EXTRA + 1], async () => {
        const [reply] = await probe.batch(copying(probe, EXTRA + 1));
        return reply?.duplicateSheet?.properties?.index;
      }),
    allowed: [0],
  },
  {
    says: 'a copied tab has the values, formulas, formats, notes, validation, merges, highlights and sizes of its source',
    source: 'a-bonus/google-docs-mcp#68; validation and sizes: unsourced',
    look: (probe) =>
      withTabs(probe, [EXTRA + 2], async () => {
        const range = probe.range(0, 1, 0, 1);
        const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1=""' }] };
        await probe.batch(
          probe.writing(0, 0, [{ stringValue: 'a' }, { formulaValue: '=A1&"!"' }]),
          {
            repeatCell: {
              range,
              cell: { userEnteredFormat: { textFormat: { bold: true } }, note: 'ghi chú' },
              fields: 'userEnteredFormat.textFormat.bold,note',
            },
          },
          { setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
          { mergeCells: { range: probe.range(2, 3, 0, 2), mergeType: 'MERGE_ALL' } },
          {
            addConditionalFormatRule: {
              rule: {
                ranges: [range],
                booleanRule: { condition, format: { backgroundColor: { red: 1 } } },
              },
            },
          },
          {
            updateDimensionProperties: {
              range: { sheetId: probe.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
              properties: { pixelSize: 333 },
              fields: 'pixelSize',
            },
          },
          copying(probe, EXTRA + 2),
        );
        const copy = await probe.tab(
          'merges,conditionalFormats(ranges),data(columnMetadata.pixelSize,rowData.values(note,dataValidation.condition.type,userEnteredFormat.textFormat.bold,formattedValue))',
          { sheetId: EXTRA + 2, endColumnIndex: 2 },
        );
        const [first, second] = copy.data?.[0]?.rowData?.[0]?.values ?? [];
        return [
          first?.formattedValue,
          second?.formattedValue,
          first?.note,
          first?.dataValidation?.condition?.type,
          first?.userEnteredFormat?.textFormat?.bold,
          copy.merges?.length,
          copy.conditionalFormats?.length,
          copy.data?.[0]?.columnMetadata?.[0]?.pixelSize,
        ];
      }),
    allowed: [['a', 'a!', 'ghi chú', 'BOOLEAN', true, 1, 1, 333]],
  },
  {
    says: 'whether a copy has the protection of its source is not known; each copy is given its own',
    source: 'no source',
    look: (probe) =>
      withTabs(probe, [EXTRA + 3], async () => {
        await probe.batch(
          { addProtectedRange: { protectedRange: { range: { sheetId: probe.sheetId } } } },
          copying(probe, EXTRA + 3),
        );
        const copy = await probe.tab('protectedRanges.protectedRangeId', { sheetId: EXTRA + 3 });
        return copy.protectedRanges?.length ?? 0;
      }),
    allowed: [0, 1],
    does: ['protects every copy', 'takes a copied protection for its own, or puts it right'],
  },
  {
    says: 'a name is taken once and has 100 characters at most; apostrophes are fine',
    source: 'QA TC-S17; the first sentence: reported',
    look: (probe) =>
      withTabs(probe, [EXTRA + 4], async () => [
        await refusal(probe.batch(adding(EXTRA + 5, 'x'.repeat(101)))),
        (await probe.batch(adding(EXTRA + 4, "Đảng bộ D'Ran"))).length,
        await refusal(probe.batch(adding(EXTRA + 5, "Đảng bộ D'Ran"))),
      ]),
    allowed: [[/The sheet name cannot be greater than 100 characters\./, 1, /already exists/]],
  },
  {
    says: 'an id is taken once',
    source: 'GS',
    look: (probe) => refusal(probe.batch(adding(probe.sheetId, 'Trùng mã'))),
    allowed: [/^Invalid requests\[0\]\.addSheet: /],
  },
  {
    says: 'a file holds ten million cells, blank ones included',
    source: 'reported, with the whole sentence',
    look: (probe) => refusal(probe.batch(adding(EXTRA + 6, 'Quá lớn', 4_000_000))),
    allowed: [/above the limit of 10000000 cells/],
  },
  {
    says: 'a new index counts as before the move',
    source: 'GS',
    look: (probe) =>
      withTabs(probe, [EXTRA + 7, EXTRA + 8, EXTRA + 9], async () => {
        const add = (sheetId: number, index: number): Request => ({
          addSheet: { properties: { sheetId, title: `Thứ tự ${index}`, index } },
        });
        await probe.batch(add(EXTRA + 7, 0), add(EXTRA + 8, 1), add(EXTRA + 9, 2), {
          updateSheetProperties: { properties: { sheetId: EXTRA + 7, index: 2 }, fields: 'index' },
        });
        const { data } = await probe.owner.spreadsheets.get({
          spreadsheetId: probe.spreadsheetId,
          fields: 'sheets.properties.sheetId',
        });
        return data.sheets?.slice(0, 3).map(({ properties }) => (properties?.sheetId ?? 0) - EXTRA);
      }),
    allowed: [[8, 7, 9]],
  },
  {
    says: 'a hidden tab, its colour and its frozen rows are given back; a false is left out',
    source: 'GF; GS',
    async look(probe) {
      const { sheetId } = probe;
      const set = (hidden: boolean): Request => ({
        updateSheetProperties: {
          properties: {
            sheetId,
            hidden,
            tabColorStyle: { rgbColor: { red: 1 } },
            gridProperties: { frozenRowCount: 1 },
          },
          fields: 'hidden,tabColorStyle,gridProperties.frozenRowCount',
        },
      });
      const fields = 'properties(hidden,tabColorStyle,gridProperties.frozenRowCount)';
      await probe.batch(set(true));
      const { properties: hidden } = await probe.tab(fields);
      await probe.batch(set(false));
      const { properties: visible } = await probe.tab(fields);
      return [
        hidden?.hidden,
        hidden?.tabColorStyle?.rgbColor?.red,
        hidden?.gridProperties?.frozenRowCount,
        visible?.hidden ?? 'left out',
      ];
    },
    allowed: [[true, 1, 1, 'left out']],
  },
  {
    says: 'cells are not merged across the line of frozen columns, nor columns frozen through a merged cell',
    source: 'live reports of four public projects',
    async look(probe) {
      const { sheetId } = probe;
      const freeze = (frozenColumnCount: number): Request => ({
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount } },
          fields: 'gridProperties.frozenColumnCount',
        },
      });
      const merge: Request = { mergeCells: { range: probe.range(0, 1, 0, 3), mergeType: 'MERGE_ALL' } };
      const merging = await refusal(probe.batch(freeze(2), merge));
      await probe.batch(merge);
      return [merging, await refusal(probe.batch(freeze(2)))];
    },
    allowed: [[/frozen/, /merged|merge/]],
  },
  {
    says: 'rows are added at the end, and taken away with what they hold',
    source: 'GS',
    async look(probe) {
      const range = { sheetId: probe.sheetId, dimension: 'ROWS' };
      await probe.batch(
        probe.writing(11, 0, [{ stringValue: 'cuối' }]),
        { appendDimension: { ...range, length: 3 } },
        { deleteDimension: { range: { ...range, startIndex: 2, endIndex: 11 } } },
      );
      const { properties } = await probe.tab('properties.gridProperties.rowCount');
      return [properties?.gridProperties?.rowCount, await probe.shown('A1:A6')];
    },
    allowed: [[6, [[], [], ['cuối']]]],
  },
  {
    says: 'a chart is made with an id of our choosing, told with its tab, and taken away by that id',
    source: 'GS',
    async look(probe) {
      const sources = [probe.range(0, 3, 1, 2)];
      const chart = {
        chartId: 920_001,
        position: {
          overlayPosition: { anchorCell: { sheetId: probe.sheetId, rowIndex: 4, columnIndex: 0 } },
        },
        spec: {
          title: 'Tiến độ',
          basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources } } }] },
        },
      };
      await probe.batch(
        probe.writing(0, 1, [{ numberValue: 1 }], [{ numberValue: 2 }], [{ numberValue: 3 }]),
        {
          addChart: { chart },
        },
      );
      const { charts } = await probe.tab('charts(chartId,spec.title)');
      await probe.batch({ deleteEmbeddedObject: { objectId: 920_001 } });
      return [charts, (await probe.tab('charts.chartId')).charts ?? 'none'];
    },
    allowed: [[[{ chartId: 920_001, spec: { title: 'Tiến độ' } }], 'none']],
  },
  {
    says: 'a chart that stands takes another specification and another place under its id',
    source: 'GS',
    async look(probe) {
      const chartId = 920_002;
      const place = (rowIndex: number) => ({
        overlayPosition: {
          anchorCell: { sheetId: probe.sheetId, rowIndex, columnIndex: 0 },
          widthPixels: 300,
        },
      });
      await probe.batch(
        { addChart: { chart: { chartId, position: place(4), spec: chartOver(probe.range(0, 3, 1, 2)) } } },
        { updateChartSpec: { chartId, spec: chartOver(probe.range(0, 6, 2, 3)) } },
        {
          updateEmbeddedObjectPosition: {
            objectId: chartId,
            newPosition: place(7),
            fields: 'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels',
          },
        },
      );
      const { charts = [] } = await probe.tab(
        'charts(spec(basicChart(series(series(sourceRange)))),position(overlayPosition(anchorCell(rowIndex))))',
      );
      const [range] = charts[0]?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources ?? [];
      const { anchorCell } = charts[0]?.position?.overlayPosition ?? {};
      return [charts.length, range?.endRowIndex, range?.startColumnIndex, anchorCell?.rowIndex];
    },
    allowed: [[1, 6, 2, 7]],
  },
  {
    says: 'a chart outlives its column, without series, and its ranges get shorter with the rows',
    source: 'reported from the live API',
    async look(probe) {
      const chartId = 920_003;
      const position = {
        overlayPosition: { anchorCell: { sheetId: probe.sheetId, rowIndex: 0, columnIndex: 0 } },
      };
      const cut = (dimension: string, startIndex: number, endIndex: number) => ({
        deleteDimension: { range: { sheetId: probe.sheetId, dimension, startIndex, endIndex } },
      });
      const sources = async () => {
        const { charts = [] } = await probe.tab(
          'charts(chartId,spec(basicChart(series(series(sourceRange)))))',
        );
        return charts.map(({ spec }) =>
          (spec?.basicChart?.series ?? []).map(
            ({ series }) => series?.sourceRange?.sources?.[0]?.endRowIndex ?? 0,
          ),
        );
      };
      await probe.batch(
        { addChart: { chart: { chartId, position, spec: chartOver(probe.range(0, 6, 2, 3)) } } },
        cut('ROWS', 3, 5),
      );
      const shortened = await sources();
      await probe.batch(cut('COLUMNS', 2, 3));
      return [shortened, await sources()];
    },
    allowed: [[[[4]], [[]]]],
  },
];
