import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REGISTRATION_FIELDS, type RegistrationEntry } from '../../../src/domain/form/registration.ts';
import { checkRegistration, REGISTRATION_RULES } from '../../../src/domain/form/rule.ts';
import { stateOf } from '../../../src/domain/form/status.ts';
import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { contents, extendedValue, notes } from '../support/contents.ts';
import { addressOf, expectAccepted, K01, officeReady, TAB_OF } from '../support/office.ts';

const { office } = officeReady();
const tab = TAB_OF.K01;
/** One below the other, in the rules' order. */
const { row: firstRow, column } = UNIT_TAB.ruleCodes;
const RULE_CELLS = REGISTRATION_RULES.map((_, at) => a1(cell(firstRow + at, column)));
const SEED = 2023;

it('the tab says of any contents what the submission would say of them', () => {
  fc.assert(
    fc.property(
      fc.tuple(contents, contents, contents, contents),
      notes,
      fc.option(fc.integer({ min: 0, max: 12 })),
      (counts, noteContent, assigned) => {
        const cells = [...counts, noteContent].map((one) => ({ userEnteredValue: extendedValue(one) }));
        const row = (start: object, values: object[]) => ({
          updateCells: { start: { sheetId: tab, ...start }, rows: [{ values }], fields: 'userEnteredValue' },
        });
        office.batch([
          row({ rowIndex: 8, columnIndex: 1 }, cells),
          row({ rowIndex: 2, columnIndex: 12 }, [
            { userEnteredValue: assigned === null ? {} : { numberValue: assigned } },
          ]),
        ]);
        const [members, staff, trained, target] = counts;
        const entry: RegistrationEntry = { counts: { members, staff, trained, target }, note: noteContent };
        const check = checkRegistration(entry, assigned);
        const codes = REGISTRATION_FIELDS.map((field) => {
          const found = check.findings.find((one) => one.kind === 'count' && one.field === field);
          return found?.kind === 'count' ? found.problem : 'ok';
        });
        const rules = REGISTRATION_RULES.map(({ id }) => {
          const found = check.findings.find((one) => one.kind === 'rule' && one.rule === id);
          return found?.kind === 'rule' ? found.severity : '';
        });
        expect(['L4', 'L5', 'L6', 'L7'].map((name) => office.shown(tab, name))).toEqual(codes);
        expect(RULE_CELLS.map((name) => office.shown(tab, name))).toEqual(rules);
        expect(office.shown(tab, 'L2')).toBe(stateOf({ entry, check, ticked: false, acceptance: null }));
      },
    ),
    { numRuns: 100, seed: SEED },
  );
});

const typed = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 1_200_000 }).map(String) },
  fc.double({ min: -100, max: 1e6, noNaN: true }).map((value) => value.toFixed(2).replace('.', ',')),
  fc.integer({ min: 1000, max: 2_000_000 }).map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')),
  fc.constantFrom(
    '',
    ' ',
    'O',
    '12 người',
    '=1+1',
    '=6/2',
    '="a"',
    "'7",
    '1e3',
    '+5',
    '50%',
    'TRUE',
    '1/2',
    '72.0',
  ),
);

it('the validation of a cell never rejects what the check accepts', () => {
  let rejected = 0;
  fc.assert(
    fc.property(typed, (words) => {
      expectAccepted(office.type(K01, tab, 'B9', ''));
      const outcome = office.type(K01, tab, 'B9', words);
      if (outcome.accepted) return;
      rejected += 1;
      // Past the validation, as typed: the check must have something against it.
      const service = office.platform.spreadsheets.advancedService(K01, () => {}) as {
        Spreadsheets: {
          Values: { update: (body: object, id: string, range: string, how: object) => unknown };
        };
      };
      const range = "'Đảng bộ D''Ran'!B9";
      service.Spreadsheets.Values.update({ values: [[words]] }, office.entryBook, range, {
        valueInputOption: 'USER_ENTERED',
      });
      const { entered } = office.platform.spreadsheets.cell(addressOf(office.entryBook, tab, 'B9'));
      expect(entered).not.toEqual({});
      expect(office.shown(tab, 'L4')).not.toBe('ok');
    }),
    { numRuns: 100, seed: SEED },
  );
  expect(rejected).toBeGreaterThan(10);
});
