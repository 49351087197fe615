import { expect, it } from 'vitest';
import { type Area, a1, cell } from '../../../src/sheets/cells/a1.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';

/** Columns L and M: each code that formulas and the script read has a cell of its own there. */
const HIDDEN = [11, 12];

it('no two codes of a unit’s tab share a hidden cell, and none lies below the form', () => {
  const { form: _, panel: __, ...places } = UNIT_TAB;
  const used = new Map<string, string>();
  for (const [name, place] of Object.entries(places)) {
    if (typeof place === 'number' || !HIDDEN.includes(place.column)) continue;
    const { row, column, rows = 1 }: Partial<Area> & { row: number; column: number } = place;
    for (let nth = 0; nth < rows; nth++) {
      const address = a1(cell(row + nth, column));
      expect(used.get(address), `${name} at ${address}`).toBeUndefined();
      expect(row + nth, `${name} at ${address}`).toBeLessThan(UNIT_TAB.rows);
      used.set(address, name);
    }
  }
  expect(used.size).toBeGreaterThan(20);
});
