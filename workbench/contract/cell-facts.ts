import type { Fact } from './fact.ts';
import { type Request, refusal } from './probe-tab.ts';

export const cellFacts: readonly Fact[] = [
  {
    says: 'a stringValue never becomes a formula, a number or a date',
    source: 'GS; burnash/gspread#569',
    async look(probe) {
      const texts = ['=1+1', '0123', '30/01/2026', "'a"];
      await probe.batch(probe.writing(0, 0, ...texts.map((stringValue) => [{ stringValue }])));
      return (await probe.shown('A1:A4')).map(([text]) => text);
    },
    allowed: [['=1+1', '0123', '30/01/2026', "'a"]],
  },
  {
    says: 'a numberValue in a cell of the format TEXT stays a number, or becomes its digits',
    source: 'no source: typed there it becomes a text',
    async look(probe) {
      const format: Request = {
        repeatCell: {
          range: probe.range(0, 1, 0, 1),
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      };
      await probe.batch(format, probe.writing(0, 0, [{ numberValue: 2023 }]));
      return (await probe.cell(0, 0, 'effectiveValue')).effectiveValue;
    },
    allowed: [{ numberValue: 2023 }, { stringValue: '2023' }],
    does: ['writes no number into a text cell', 'writes no number into a text cell'],
    unknown: 'numberIntoText',
  },
  {
    says: 'numbers, dates and percentages show as vi_VN writes them, by patterns in US form',
    source: 'serial and format: GF; the patterns: unsourced',
    async look(probe) {
      const cells = [
        [1234, 'NUMBER', '#,##0'],
        [46052, 'DATE', 'dd/mm/yyyy'],
        [46052.5, 'DATE_TIME', 'dd/mm/yyyy hh:mm'],
        [0.619, 'PERCENT', '0.0%'],
      ] as const;
      await probe.batch({
        updateCells: {
          start: { sheetId: probe.sheetId },
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
          rows: cells.map(([numberValue, type, pattern]) => ({
            values: [
              {
                userEnteredValue: { numberValue },
                userEnteredFormat: { numberFormat: { type, pattern } },
              },
            ],
          })),
        },
      });
      return (await probe.shown('A1:A4')).map(([text]) => text);
    },
    allowed: [['1.234', '30/01/2026', '30/01/2026 12:00', '61,9%']],
  },
  {
    says: 'what is typed is read as vi_VN: 1,5 is a number, 30/01/2026 a date',
    source: 'reported',
    async look(probe) {
      const { spreadsheetId, title } = probe;
      const range = `'${title}'!A1:C1`;
      const { values } = probe.owner.spreadsheets;
      const requestBody = { values: [['1,5', '30/01/2026', '1.234']] };
      await values.update({ spreadsheetId, range, valueInputOption: 'USER_ENTERED', requestBody });
      const read = await values.get({ spreadsheetId, range, valueRenderOption: 'UNFORMATTED_VALUE' });
      return read.data.values;
    },
    allowed: [[[1.5, 46052, 1234]]],
  },
  {
    says: 'a checkbox is a BOOLEAN rule with a boolValue, made in one request',
    source: 'reported, in use',
    async look(probe) {
      const dataValidation = { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true };
      await probe.batch({
        updateCells: {
          start: { sheetId: probe.sheetId },
          fields: 'userEnteredValue,dataValidation',
          rows: [{ values: [{ userEnteredValue: { boolValue: false }, dataValidation }] }],
        },
      });
      const cell = await probe.cell(0, 0, 'effectiveValue,dataValidation.condition');
      return [cell.effectiveValue, cell.dataValidation?.condition];
    },
    allowed: [[{ boolValue: false }, { type: 'BOOLEAN' }]],
  },
  {
    says: 'updateCells with a range clears the masked fields that its rows do not cover, with a start it does not',
    source: 'GS',
    async look(probe) {
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'A' } }] }];
      const fields = 'userEnteredValue';
      await probe.batch(
        probe.writing(0, 0, [{ stringValue: 'a' }, { stringValue: 'b' }], [{ stringValue: 'c' }]),
        { updateCells: { start: { sheetId: probe.sheetId }, rows, fields } },
      );
      const kept = await probe.shown('A1:B2');
      await probe.batch({ updateCells: { range: probe.range(0, 2, 0, 2), rows, fields } });
      return [kept, await probe.shown('A1:B2')];
    },
    allowed: [[[['A', 'b'], ['c']], [['A']]]],
  },
  {
    says: 'writing values leaves format and validation as they are, and an empty value empties the cell',
    source: 'GS',
    async look(probe) {
      const range = probe.range(0, 1, 0, 1);
      const format: Request = {
        repeatCell: {
          range,
          cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '00' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      };
      await probe.batch(format, probe.writing(0, 0, [{ numberValue: 7 }]));
      const shown = await probe.shown('A1:A1');
      await probe.batch(probe.writing(0, 0, [{}]));
      const cell = await probe.cell(0, 0, 'userEnteredValue,userEnteredFormat.numberFormat.pattern');
      return [shown, cell];
    },
    allowed: [[[['07']], { userEnteredFormat: { numberFormat: { pattern: '00' } } }]],
  },
  {
    says: 'appendCells writes after the last row that holds data, and adds rows when there are none left',
    source: 'GS',
    async look(probe) {
      const rows = (texts: readonly string[]) =>
        texts.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
      const append = (texts: readonly string[]): Request => ({
        appendCells: { sheetId: probe.sheetId, rows: rows(texts), fields: 'userEnteredValue' },
      });
      await probe.batch(probe.writing(9, 2, [{ numberValue: 1 }]), append(['một']), append(['hai', 'ba']));
      const { properties } = await probe.tab('properties.gridProperties.rowCount');
      return [await probe.shown('A10:C20'), properties?.gridProperties?.rowCount];
    },
    allowed: [[[['', '', '1'], ['một'], ['hai'], ['ba']], 13]],
  },
  {
    says: 'a repeated formula moves its relative references along',
    source: 'GS',
    async look(probe) {
      const cell = { userEnteredValue: { formulaValue: '=A1+$A$1' } };
      await probe.batch(probe.writing(0, 0, [{ numberValue: 1 }], [{ numberValue: 5 }]), {
        repeatCell: { range: probe.range(0, 2, 1, 2), cell, fields: 'userEnteredValue' },
      });
      return probe.shown('B1:B2');
    },
    allowed: [[['2'], ['6']]],
  },
  {
    says: 'a cell beyond the grid is refused, not made',
    source: 'unsourced wording',
    look: (probe) => refusal(probe.batch(probe.writing(12, 0, [{ stringValue: 'a' }]))),
    allowed: [/^Invalid requests\[0\]\.updateCells: /],
  },
  {
    says: 'a cell holds 50,000 characters',
    source: 'reported, with the whole sentence',
    look: (probe) => refusal(probe.batch(probe.writing(0, 0, [{ stringValue: 'x'.repeat(50_001) }]))),
    allowed: [/Your input contains more than the maximum of 50000 characters in a single cell\./],
  },
];
