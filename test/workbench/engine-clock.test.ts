/** Days pass over sheets of formulas: what is calculated only where something changed equals what is calculated anew. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBook } from '../contract/sheets-fixture.ts';

const DAY = 86_400_000;
const ROWS = 7;
const COLUMNS = 3;
const name = (at: number) => `${'ABC'[at % COLUMNS]}${Math.floor(at / COLUMNS) + 1}`;

/** A formula of cell `at` that names earlier cells only, so that there is no circle. */
const formulaOf = (at: number) => {
  const today = fc.constantFrom('=TODAY()', '=IF(TODAY()>46055;"đã qua";"chưa")');
  if (at === 0) return fc.constant('=TODAY()');
  const earlier = fc.nat(at - 1).map(name);
  const chained = [
    today,
    earlier.map((one) => `=IF(${one}>46053;1;0)`),
    fc.tuple(earlier, earlier).map(([one, other]) => `=${one}&"/"&${other}`),
    fc.tuple(earlier, earlier).map(([one, other]) => `=IF(ISNUMBER(${one});${one};${other})`),
    earlier.map((one) => `=INDIRECT("${one}")`),
  ];
  const row = Math.floor(at / COLUMNS);
  if (row === 0) return fc.oneof(...chained);
  const summed = [fc.constant(`=SUM(A1:C${row})`), earlier.map((one) => `=COUNTIF(A1:C${row};${one})`)];
  // Arrays stand beside the table, are made of its first four rows and read by the others.
  const spilled =
    row < 4 ? [] : ['=SUM(E1:G9)', '=E2', '=G1', '=COUNTA(E1:E9)'].map((one) => fc.constant(one));
  return fc.oneof(...chained, ...summed, ...spilled);
};
const sheets = fc.tuple(...Array.from({ length: ROWS * COLUMNS }, (_, at) => formulaOf(at)));
const arrays = fc.constantFrom(
  '=TRANSPOSE(A1:C1)',
  '=ARRAYFORMULA(A1:A3+1)',
  '=FILTER(A1:A4;A1:A4>46054)',
  '=IF(TODAY()>46054;TRANSPOSE(A1:C1);"")',
);

it('shows after any days what a sheet calculated from nothing shows', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      sheets,
      arrays,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      (formulas, array, steps) => {
        const { spreadsheets, update, time, at } = openBook();
        const rows = Array.from({ length: ROWS }, (_, row) => ({
          values: [
            ...formulas.slice(row * COLUMNS, (row + 1) * COLUMNS),
            ...(row === 0 ? ['=A1', array] : []),
          ].map((formulaValue) => ({ userEnteredValue: { formulaValue } })),
        }));
        update(
          { updateSpreadsheetProperties: { properties: { autoRecalc: 'HOUR' }, fields: 'autoRecalc' } },
          { updateCells: { start: { sheetId: 0 }, rows, fields: 'userEnteredValue' } },
        );
        const shown = () =>
          Array.from({ length: 12 * 6 }, (_, cell) => {
            const { effective, formatted } = spreadsheets.cell(at(Math.floor(cell / 6), cell % 6));
            return [effective, formatted];
          });
        for (const days of steps) {
          shown();
          time.now += days * DAY;
          const followed = shown();
          spreadsheets.restore(JSON.parse(JSON.stringify(spreadsheets.snapshot())));
          expect(followed).toEqual(shown());
          compared += 1;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(60);
});
