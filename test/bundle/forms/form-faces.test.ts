import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureOf } from '../../../src/domain/form/column.ts';
import { judge } from '../../../src/domain/form/judge.ts';
import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import {
  CODE_OK,
  codeFormula,
  conditionFormula,
  type FormulaRefs,
} from '../../../src/sheets/cells/expression-formula.ts';
import {
  type Asked,
  contentsOf,
  edges,
  type RandomForm,
  type RandomReport,
  randomForms,
  reportsOf,
} from '../../domain/random-forms.ts';
import { extendedValue } from '../support/contents.ts';
import { officeReady } from '../support/office.ts';

const { office } = officeReady();
const TAB = 4_321;
office.batch([{ addSheet: { properties: { sheetId: TAB, title: 'Thử' } } }]);

/** Contents, codes, figures of the period before, verdicts of the rules: a row each. */
const [CONTENTS, CODES, BEFORE, RULES] = [0, 1, 2, 3];

const refsOf = ({ columns }: RandomForm): FormulaRefs<Asked> => {
  const columnOf = (field: Asked) => Number(field.replace('before ', '')) - 1;
  const isBefore = (field: Asked) => field.startsWith('before ');
  const at = (field: Asked) => a1(cell(isBefore(field) ? BEFORE : CONTENTS, columnOf(field)));
  return {
    cell: at,
    counted: (field) =>
      isBefore(field) ? `ISNUMBER(${at(field)})` : `${a1(cell(CODES, columnOf(field)))}="${CODE_OK}"`,
    measure: (field) => measureOf(columns[columnOf(field)] ?? { kind: 'text' }) ?? { most: 0, decimals: 0 },
    note: 'Z1',
  };
};

/** What the sheet shows of a report, and what the check says of it: codes of the cells, verdicts of the rules. */
function faces(form: RandomForm, { present, before }: RandomReport) {
  const refs = refsOf(form);
  const rows = [
    present.map(extendedValue),
    form.fields.map((field) => ({ formulaValue: `=${codeFormula(form.problems(field), refs)}` })),
    before.map((one) => (one === null ? {} : { numberValue: one })),
    form.rules.map(({ broken }) => ({ formulaValue: `=${conditionFormula(broken, refs)}` })),
  ];
  office.batch([
    {
      updateCells: {
        start: { sheetId: TAB, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((row) => ({ values: row.map((userEnteredValue) => ({ userEnteredValue })) })),
        fields: 'userEnteredValue',
      },
    },
  ]);
  const { findings } = judge(form, contentsOf(present, before));
  const codes = form.fields.map((field) => {
    const found = findings.find((one) => one.kind === 'count' && one.field === field);
    return found?.kind === 'count' ? found.problem : CODE_OK;
  });
  const rules = form.rules.map(({ id }) => findings.some((one) => one.kind === 'rule' && one.rule === id));
  const shown = (row: number, columns: readonly unknown[]) =>
    columns.map((_, column) => office.shown(TAB, a1(cell(row, column))));
  return {
    shown: { codes: shown(CODES, codes), rules: shown(RULES, rules) },
    said: { codes, rules: rules.map((isBroken) => (isBroken ? 'TRUE' : 'FALSE')) },
    broken: rules.filter(Boolean).length,
  };
}

it('formulas say of any contents of any form what the check says', () => {
  let broken = 0;
  fc.assert(
    fc.property(
      randomForms.chain((form) => fc.tuple(fc.constant(form), reportsOf(form))),
      ([form, report]) => {
        const face = faces(form, report);
        expect(face.shown).toEqual(face.said);
        broken += face.broken;
      },
    ),
    { numRuns: 400, seed: 2026 },
  );
  expect(broken).toBeGreaterThan(100);
});

it('they agree where one unit decides, whatever decimals or digits the figures have', () => {
  let broken = 0;
  fc.assert(
    fc.property(edges, ({ form, report, isBroken }) => {
      const face = faces(form, report);
      expect(face.shown).toEqual(face.said);
      expect(face.broken).toBe(isBroken ? 1 : 0);
      broken += face.broken;
    }),
    { numRuns: 400, seed: 2026 },
  );
  expect(broken).toBeGreaterThan(100);
});
