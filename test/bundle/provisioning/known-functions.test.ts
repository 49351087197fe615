import { registries } from '@odoo/o-spreadsheet';
import { describe, expect, it } from 'vitest';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { resourceOf } from '../../../workbench/rehearsal/books.ts';
import { Office } from '../support/office.ts';
import { PROGRESS_2023 } from '../support/progress-office.ts';

/** Functions named in a formula; texts inside quotes are none. */
const functionsIn = (formula: string): readonly string[] =>
  [...formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
    ([, name = '']) => name,
  );

describe('every function that the workbook uses', () => {
  const office = new Office();
  office.setUp({
    settings: { ...PROGRESS_2023, forms: FORM_CHOICES.both, deadlineDate: '31/01/2023', asOf: '31/12/2022' },
  });
  office.provision();
  // In cells, validations and conditional formats alike: whatever begins with "=".
  const formulas = [office.officeBook, office.entryBook].flatMap((book) =>
    [
      ...JSON.stringify(resourceOf(office.platform, book)).matchAll(
        /"(?:formulaValue|userEnteredValue)":"(=(?:[^"\\]|\\.)*)"/g,
      ),
    ].map(([, text = '']) => JSON.parse(`"${text}"`) as string),
  );
  const used = new Set(formulas.flatMap(functionsIn));

  it('is found in cells, validations and conditional formats', () => {
    for (const name of ['IF', 'TEXTJOIN', 'COUNTIF', 'N', 'LEFT', 'ISFORMULA'])
      expect([...used]).toContain(name);
  });

  it('is known to the engine: another one would show an error here, and nobody would see it', () => {
    const known = new Set(registries.functionRegistry.getKeys().map((name) => name.toUpperCase()));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });
});
