import type { Fact } from './fact.ts';
import { type ProbeTab, type Request, refusal } from './probe-tab.ts';

const lineChart = (probe: ProbeTab, chartId: number, hiddenDimensionStrategy?: string): Request => ({
  addChart: {
    chart: {
      chartId,
      position: { overlayPosition: { anchorCell: { sheetId: probe.sheetId, rowIndex: 0, columnIndex: 5 } } },
      spec: {
        ...(hiddenDimensionStrategy && { hiddenDimensionStrategy }),
        basicChart: {
          chartType: 'LINE',
          series: [1, 2].map((column) => ({
            series: { sourceRange: { sources: [probe.range(0, 3, column, column + 1)] } },
          })),
        },
      },
    },
  },
});

/** How many series a chart is told with after the second column was hidden. */
async function seriesOverHidden(probe: ProbeTab, chartId: number, strategy?: string): Promise<unknown> {
  const { sheetId } = probe;
  await probe.batch(lineChart(probe, chartId, strategy), {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  });
  const { charts } = await probe.tab('charts.spec.basicChart.series');
  return charts?.[0]?.spec?.basicChart?.series?.length ?? 0;
}

const SEEN = 'userEnteredValue,userEnteredFormat(numberFormat(type)),effectiveFormat(numberFormat(type))';

/** Questions for the first hour on Google: nobody has looked, and the add-on is written for each answer. */
export const openFacts: readonly Fact[] = [
  {
    says: '12 ₫ typed into a cell is a number that looks like money, or a text',
    source: 'inferred from $100.15 in en_US (CS)',
    unknown: 'typedMoney',
    async look(probe) {
      await probe.type('A1', '12 ₫');
      const { userEnteredValue, userEnteredFormat, effectiveFormat } = await probe.cell(0, 0, SEEN);
      const type = userEnteredFormat?.numberFormat?.type ?? effectiveFormat?.numberFormat?.type ?? 'none';
      return [userEnteredValue, userEnteredValue?.stringValue === undefined ? type : 'text'];
    },
    allowed: [
      [{ numberValue: 12 }, 'CURRENCY'],
      [{ stringValue: '12 ₫' }, 'text'],
    ],
    does: [
      'refuses it in a count as money, and takes the look away',
      'refuses it in a count as a text, as it does every other',
    ],
  },
  {
    says: 'the look of a typed 50% stands in the cell’s own format, or only in what the cell comes to',
    source: 'inferred from dates (CS)',
    unknown: 'typedLook',
    async look(probe) {
      await probe.type('A1', '50%');
      const { userEnteredValue, userEnteredFormat, effectiveFormat } = await probe.cell(0, 0, SEEN);
      const own = userEnteredFormat?.numberFormat?.type;
      return [userEnteredValue?.numberValue, own ?? `effective ${effectiveFormat?.numberFormat?.type}`];
    },
    allowed: [
      [0.5, 'PERCENT'],
      [0.5, 'effective PERCENT'],
    ],
    does: ['refuses it in a count by name', 'refuses it likewise: both formats are read'],
  },
  {
    says: 'a chart that shows hidden columns is told with its series over them, or without',
    source: 'no source: R4 looked without SHOW_ALL only',
    unknown: 'hiddenSeries',
    look: (probe) => seriesOverHidden(probe, 920_011, 'SHOW_ALL'),
    allowed: [2, 1],
    does: ['leaves its charts as they are', 'takes a chart that is told without them for its own'],
  },
  {
    says: 'a chart that does not show hidden columns is told without its series over them',
    source: 'R4',
    look: (probe) => seriesOverHidden(probe, 920_012),
    allowed: [1],
  },
  {
    says: 'a chart whose column is deleted stays, or goes with the column it hangs on',
    source: 'no source',
    unknown: 'unhungChart',
    async look(probe) {
      const { sheetId } = probe;
      await probe.batch(lineChart(probe, 920_013), {
        deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 6 } },
      });
      return (await probe.tab('charts.chartId')).charts?.length ?? 0;
    },
    allowed: [1, 0],
    does: ['moves its chart back', 'makes its chart anew under the same id'],
  },
  {
    says: 'a reference to cells that others were pasted over after a cut stays, or is #REF!',
    source: 'no source',
    unknown: 'cutOver',
    async look(probe) {
      await probe.batch(
        probe.writing(0, 0, [{ numberValue: 1 }, { numberValue: 2 }, { formulaValue: '=A1' }]),
        {
          cutPaste: {
            source: probe.range(0, 1, 1, 2),
            destination: { sheetId: probe.sheetId, rowIndex: 0, columnIndex: 0 },
            pasteType: 'PASTE_NORMAL',
          },
        },
      );
      return probe.shown('C1');
    },
    allowed: [[['2']], [['#REF!']]],
    does: ['finds nothing to repair in the formula', 'writes the formula anew at the next check-up'],
  },
  {
    says: 'the target of a written HYPERLINK is told beside the cell',
    source: 'theoephraim/node-google-spreadsheet, tests',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ formulaValue: '=HYPERLINK("https://example.org/";"Mở")' }]));
      return (await probe.cell(0, 0, 'hyperlink')).hyperlink ?? 'left out';
    },
    allowed: ['https://example.org/'],
  },
  {
    says: 'an empty userEnteredValue empties the cell, formula or not',
    source: 'reported, in production',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ formulaValue: '=1+1' }, { numberValue: 2 }]));
      await probe.batch(probe.writing(0, 0, [{}, {}]));
      return probe.shown('A1:B1');
    },
    allowed: [[]],
  },
  {
    says: 'a second protection of a whole tab is refused, and the batch with it',
    source: 'googleapis/google-api-python-client#1064; R4',
    async look(probe) {
      const { sheetId } = probe;
      const whole = { addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [] } } } };
      await probe.batch(whole);
      const said = await refusal(probe.batch(probe.writing(0, 0, [{ numberValue: 1 }]), whole));
      return [said, await probe.shown('A1')];
    },
    allowed: [[/already has sheet protection/, []]],
  },
  {
    says: '200 protections are made in one batch',
    source: 'no source: the time it takes stands beside it',
    async look(probe) {
      const { sheetId } = probe;
      await probe.batch({
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { rowCount: 200 } },
          fields: 'gridProperties.rowCount',
        },
      });
      const replies = await probe.batch(
        ...Array.from({ length: 200 }, (_, row) => ({
          addProtectedRange: {
            protectedRange: { range: probe.range(row, row + 1, 0, 1), editors: { users: [] } },
          },
        })),
      );
      return replies.length;
    },
    allowed: [200],
  },
];
