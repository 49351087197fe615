import type { Fact } from './fact.ts';
import { refusal } from './probe-tab.ts';
import { formatting } from './recorded-value-facts.ts';

/** How Google carried out or refused requests, as others recorded it, looked at again. */
export const recordedFacts: readonly Fact[] = [
  {
    says: 'a range that ends past the tab is cut off, and no row is made',
    source: 'CS, sortRange to row 1000 of 6; gspread-formatting, repeatCell',
    async look(probe) {
      await probe.batch(formatting(probe, { textFormat: { bold: true } }, 999));
      const { properties } = await probe.tab('properties.gridProperties.rowCount');
      const { userEnteredFormat } = await probe.cell(11, 0, 'userEnteredFormat.textFormat.bold');
      return [properties?.gridProperties?.rowCount, userEnteredFormat?.textFormat?.bold];
    },
    allowed: [[12, true]],
  },
  {
    says: 'a cell that is named past the tab is refused, with the last index in the bracket',
    source: 'SparkFund/google-apps-clj#23',
    look: (probe) =>
      refusal(
        probe.batch({
          cutPaste: {
            source: probe.range(0, 1, 0, 1),
            destination: { sheetId: probe.sheetId, rowIndex: 99, columnIndex: 0 },
            pasteType: 'PASTE_NORMAL',
          },
        }),
      ),
    allowed: [/GridCoordinate\.rowIndex\[99\] is after last row in grid\[11\]/],
  },
  {
    says: 'a paste tiles each way by itself: 2×2 onto 4×3 fills 4×2',
    source: 'GFS',
    async look(probe) {
      const number = (numberValue: number) => ({ numberValue });
      await probe.batch(probe.writing(0, 0, [number(1), number(2)], [number(3), number(4)]), {
        copyPaste: {
          source: probe.range(0, 2, 0, 2),
          destination: probe.range(4, 8, 0, 3),
          pasteType: 'PASTE_NORMAL',
        },
      });
      return probe.shown('A5:C8');
    },
    allowed: [
      [
        ['1', '2'],
        ['3', '4'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  },
  {
    says: 'whole columns and rows, R1C1 and a name behind a tab’s are ranges',
    source: 'CS; theoephraim/node-google-spreadsheet, tests',
    async look(probe) {
      const { sheetId } = probe;
      const name = `Vung${sheetId}`;
      await probe.batch(probe.writing(0, 0, [{ numberValue: 1 }, { numberValue: 2 }], [{ numberValue: 3 }]), {
        addNamedRange: { namedRange: { name, range: probe.range(0, 1, 0, 2) } },
      });
      const seen = [];
      for (const range of ['A:A', '1:1', 'R1C1:R2C2', name]) seen.push(await probe.shown(range));
      return seen;
    },
    allowed: [[[['1'], ['3']], [['1', '2']], [['1', '2'], ['3']], [['1', '2']]]],
  },
  {
    says: 'append finds the table at its range, writes below it and tells where it was',
    source: 'CS',
    async look(probe) {
      const append = async (...row: string[]) => {
        const { data } = await probe.owner.spreadsheets.values.append({
          spreadsheetId: probe.spreadsheetId,
          range: `'${probe.title}'!B2`,
          valueInputOption: 'RAW',
          requestBody: { values: [row] },
        });
        return [data.tableRange?.split('!')[1], data.updates?.updatedRange?.split('!')[1]];
      };
      return [await append('a', '', 'c'), await append('d')];
    },
    allowed: [
      [
        [undefined, 'B2:D2'],
        ['B2', 'B3'],
      ],
    ],
  },
  {
    says: 'a chart on a sheet of its own: the sheet is an OBJECT and has no grid',
    source: 'MM',
    async look(probe) {
      const sources = [probe.range(0, 3, 1, 2)];
      const [reply] = await probe.batch({
        addChart: {
          chart: {
            position: { newSheet: true },
            spec: { basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources } } }] } },
          },
        },
      });
      const sheetId = reply?.addChart?.chart?.position?.sheetId ?? -1;
      const { data } = await probe.owner.spreadsheets.get({
        spreadsheetId: probe.spreadsheetId,
        fields: 'sheets.properties',
      });
      const found = data.sheets?.find(({ properties }) => properties?.sheetId === sheetId)?.properties;
      await probe.batch({ deleteSheet: { sheetId } });
      return [found?.sheetType, found?.gridProperties ?? 'none'];
    },
    allowed: [['OBJECT', 'none']],
  },
  {
    says: 'an object that is not there, a name that is none, and too many columns are refused in Google’s words',
    source: 'MM; R4',
    async look(probe) {
      const { sheetId } = probe;
      const range = probe.range(0, 1, 0, 1);
      return [
        await refusal(probe.batch({ deleteEmbeddedObject: { objectId: 9 } })),
        await refusal(probe.batch({ addNamedRange: { namedRange: { name: 'A1', range } } })),
        await refusal(probe.batch({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 18_278 } })),
      ];
    },
    allowed: [
      [
        /No embedded object with id: 9/,
        /The name given to this range is invalid/,
        /number of columns in the sheet above the limit of 18278 columns/,
      ],
    ],
  },
  {
    says: 'a group tells its depth, and the tab that its control stands behind it',
    source: 'CS',
    async look(probe) {
      const { sheetId } = probe;
      const range = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 };
      await probe.batch({ addDimensionGroup: { range } });
      const { columnGroups, properties } = await probe.tab(
        'columnGroups,properties.gridProperties.columnGroupControlAfter',
      );
      return [columnGroups?.map(({ depth }) => depth), properties?.gridProperties?.columnGroupControlAfter];
    },
    allowed: [[[1], true]],
  },
  {
    says: 'cells that are cut and pasted are empty where they were, and what pointed at them follows',
    source: 'CS; that formulas follow: GS',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ numberValue: 5 }, { formulaValue: '=A1' }]), {
        cutPaste: {
          source: probe.range(0, 1, 0, 1),
          destination: { sheetId: probe.sheetId, rowIndex: 3, columnIndex: 3 },
          pasteType: 'PASTE_NORMAL',
        },
      });
      return [await probe.shown('A1:B1'), await probe.shown('D4')];
    },
    allowed: [[[['', '5']], [['5']]]],
  },
];
