import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { Office } from '../../bundle/support/office.ts';
import { doneBy, listOf, MONTHS, type ModelUnit, owesMonth, targetOf } from './year-model.ts';

/** Where the official table and the model part. `typing`: units whose tabs count what was not accepted. */
export function differences(
  office: Office,
  units: readonly ModelUnit[],
  typing: ReadonlySet<ModelUnit>,
): readonly string[] {
  const found: string[] = [];
  const expect = (what: string, shown: string, wanted: string) => {
    if (shown !== wanted) found.push(`${what}: ${shown}, not ${wanted}`);
  };
  const board = (row: number, columns: string) => office.row(SHEET_IDS.progress, row, columns);
  units.forEach((unit, index) => {
    const [name = '', target = '', done = ''] = board(8 + index, 'BCD');
    expect(`${unit.code} name`, name, unit.name);
    expect(`${unit.code} target`, target, String(targetOf(unit)));
    if (unit.admitted.size > 0 && !typing.has(unit))
      expect(`${unit.code} list`, office.shown(unit.tab, 'F28'), String(listOf(unit)));
    if (unit.admitted.size > 0) expect(`${unit.code} done`, done, String(doneBy(unit)));
    for (const month of MONTHS) {
      const state = office.shown(unit.tab, `AD${32 + month}`).split(':')[0] ?? '';
      expect(
        `${unit.code} month ${month} owed`,
        String(state !== 'not-owed'),
        String(owesMonth(unit, month)),
      );
    }
  });
  const sum = (of: (unit: ModelUnit) => number) => String(units.reduce((total, unit) => total + of(unit), 0));
  const [target = '', done = ''] = board(8 + units.length, 'CD');
  expect('targets together', target, sum(targetOf));
  expect('done together', done, sum(doneBy));
  return found;
}
