import type { sheets_v4 } from '@googleapis/sheets';
import type { Fact } from './fact.ts';
import type { ProbeTab, Request } from './probe-tab.ts';

/** Gives the first cells of the first column a format. */
export const formatting = (
  probe: ProbeTab,
  userEnteredFormat: sheets_v4.Schema$CellFormat,
  bottom = 1,
): Request => ({
  repeatCell: {
    range: probe.range(0, bottom, 0, 1),
    cell: { userEnteredFormat },
    fields: `userEnteredFormat(${Object.keys(userEnteredFormat).join(',')})`,
  },
});

/** How values and looks come back, as others recorded it, looked at again. */
export const recordedValueFacts: readonly Fact[] = [
  {
    says: 'colours are kept in 8 bits, and both spellings of one come back; a channel of 0 is left out',
    source: 'GFS; CS',
    async look(probe) {
      await probe.batch(formatting(probe, { backgroundColor: { red: 1, blue: 0.5 } }));
      const { userEnteredFormat } = await probe.cell(0, 0, 'userEnteredFormat');
      return userEnteredFormat;
    },
    allowed: [
      {
        backgroundColor: { red: 1, blue: 0.49803922 },
        backgroundColorStyle: { rgbColor: { red: 1, blue: 0.49803922 } },
      },
    ],
  },
  {
    says: 'a border comes back with both spellings of its colour',
    source: 'GFS; CS',
    async look(probe) {
      const top = { style: 'SOLID', colorStyle: { rgbColor: { red: 1 } } };
      await probe.batch({ updateBorders: { range: probe.range(0, 1, 0, 1), top } });
      const border = (await probe.cell(0, 0, 'userEnteredFormat.borders')).userEnteredFormat?.borders?.top;
      return [border?.style, border?.color, border?.colorStyle];
    },
    allowed: [['SOLID', { red: 1 }, { rgbColor: { red: 1 } }]],
  },
  {
    says: 'a count of 0 and a false are left out of an answer, a first row of 0 is not',
    source: 'CS',
    async look(probe) {
      const { sheetId } = probe;
      await probe.batch(
        { mergeCells: { range: probe.range(0, 1, 0, 2), mergeType: 'MERGE_ALL' } },
        {
          updateSheetProperties: {
            properties: { sheetId, hidden: false, gridProperties: { frozenRowCount: 0 } },
            fields: 'hidden,gridProperties.frozenRowCount',
          },
        },
      );
      const { properties, merges } = await probe.tab('properties(hidden,gridProperties),merges');
      return [properties, merges?.[0]?.startRowIndex];
    },
    allowed: [[{ gridProperties: { rowCount: 12, columnCount: 6 } }, 0]],
  },
  {
    says: 'a typed date keeps the look it was typed in, in the cell’s own format',
    source: 'CS; GFS, both in en_US',
    async look(probe) {
      await probe.type('A1', '2026-09-05');
      const { userEnteredFormat, formattedValue } = await probe.cell(
        0,
        0,
        'userEnteredFormat,formattedValue',
      );
      return [userEnteredFormat?.numberFormat, formattedValue];
    },
    allowed: [[{ type: 'DATE', pattern: 'yyyy-mm-dd' }, '2026-09-05']],
  },
  {
    says: '1-2 typed is a day, not a text',
    source: 'CS, in en_US',
    async look(probe) {
      await probe.type('A1', '1-2');
      const { userEnteredFormat, userEnteredValue } = await probe.cell(
        0,
        0,
        'userEnteredFormat.numberFormat.type,userEnteredValue',
      );
      return [userEnteredFormat?.numberFormat?.type, typeof userEnteredValue?.numberValue];
    },
    allowed: [['DATE', 'number']],
  },
  {
    says: 'a cell without a format shows ten digits',
    source: 'GFS',
    look: (probe) => probe.calculated(['=1/1024', '=1/3', '=100/3']),
    allowed: [['0,0009765625', '0,3333333333', '33,33333333']],
  },
  {
    says: 'a number format may have no pattern',
    source: 'GFS',
    async look(probe) {
      await probe.batch(formatting(probe, { numberFormat: { type: 'DATE_TIME' } }));
      await probe.batch(probe.writing(0, 0, [{ numberValue: 46052.5 }]));
      return (await probe.cell(0, 0, 'userEnteredFormat.numberFormat.type')).userEnteredFormat?.numberFormat
        ?.type;
    },
    allowed: ['DATE_TIME'],
  },
  {
    says: 'effectiveFormat is the default look with the cell’s own laid over it',
    source: 'CS; theoephraim/node-google-spreadsheet, tests',
    async look(probe) {
      await probe.batch(formatting(probe, { textFormat: { bold: true } }));
      const { effectiveFormat: look } = await probe.cell(0, 0, 'effectiveFormat');
      return [look?.textFormat?.bold, look?.textFormat?.fontSize, look?.verticalAlignment, look?.padding];
    },
    allowed: [[true, 10, 'BOTTOM', { top: 2, right: 3, bottom: 2, left: 3 }]],
  },
  {
    says: 'a file tells its default look and its theme',
    source: 'CS',
    async look(probe) {
      const { data } = await probe.owner.spreadsheets.get({
        spreadsheetId: probe.spreadsheetId,
        fields: 'properties(defaultFormat(wrapStrategy),spreadsheetTheme(themeColors(colorType)))',
      });
      const { defaultFormat, spreadsheetTheme } = data.properties ?? {};
      return [defaultFormat?.wrapStrategy, spreadsheetTheme?.themeColors?.length];
    },
    allowed: [['OVERFLOW_CELL', 9]],
  },
  {
    says: 'written values are told when asked for',
    source: 'CS',
    async look(probe) {
      const { data } = await probe.owner.spreadsheets.values.update({
        spreadsheetId: probe.spreadsheetId,
        range: `'${probe.title}'!A1:B1`,
        valueInputOption: 'USER_ENTERED',
        includeValuesInResponse: true,
        requestBody: { values: [['=1+1', 'a']] },
      });
      return data.updatedData?.values;
    },
    allowed: [[['2', 'a']]],
  },
];
