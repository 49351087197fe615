/** A row that moves in the layout takes everything along that concerns it: looks, merges, validations, highlights, formulas. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MONTH_RULES } from '../../../src/domain/form/month-rule.ts';
import type { Area } from '../../../src/sheets/cells/a1.ts';
import type { TabSpec } from '../../../src/sheets/cells/tab.ts';

const SHIFT = 3;
const SCRIPT = fileURLToPath(new URL('moved-spec.ts', import.meta.url));

/** In a process of its own: modules of this one are shared with other files. */
interface Moved {
  readonly spec: TabSpec;
  readonly protections: readonly Area[];
  readonly read: readonly Area[];
}

const movedBy = (rows: number): Moved =>
  JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', SCRIPT, String(rows)], { encoding: 'utf8' }));

/** A month's short name in a sentence; formulas refer to column T with its sign. */
const MONTH = /^T\d+$/;
/** They look like addresses: the printed page, and the codes of form B's rules. */
const NO_ADDRESSES: ReadonlySet<string> = new Set(['A4', ...MONTH_RULES.map(({ id }) => id)]);

const movedText = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}_])(\$?[A-Z]{1,2}\$?)([1-9]\d*)(?![\p{L}\p{N}_])/gu, (address, letters, row) =>
      NO_ADDRESSES.has(address) || MONTH.test(address) ? address : `${letters}${Number(row) + SHIFT}`,
    )
    // A month's number is reckoned from its row, and a label's row is compared with its own.
    .replace(/(ROW\([^)]*\)[-=])(\d+)/g, (_, lead, row) => `${lead}${Number(row) + SHIFT}`);
const movedArea = (area: Area): Area => ({ ...area, row: area.row + SHIFT });
/** Every address and row of a value, moved by hand. */
const moved = (value: unknown): unknown => JSON.parse(movedText(JSON.stringify(value)));

const STANDING = movedBy(0);
const MOVED = movedBy(SHIFT);

it('everything on a unit’s tab follows the rows that the layout names', () => {
  const { spec: before } = STANDING;
  const { spec: after } = MOVED;
  expect(after.merges).toEqual(before.merges.map(movedArea));
  expect(after.styles).toEqual(before.styles.map(([area, style]) => [movedArea(area), style]));
  expect(after.rowHeights).toEqual(before.rowHeights.map(([row, pixels]) => [row + SHIFT, pixels]));
  expect(after.fills).toEqual(before.fills?.map(movedArea));
  expect(after.validations).toEqual(
    before.validations.map(([area, validation]) => [movedArea(area), moved(validation)]),
  );
  expect(after.highlights).toEqual(
    before.highlights.map((highlight) => ({
      ...highlight,
      area: movedArea(highlight.area),
      when: movedText(highlight.when),
    })),
  );
  expect(after.cells).toEqual(
    before.cells.map(({ row, column, value }) => ({ row: row + SHIFT, column, value: moved(value) })),
  );
  expect(before.highlights.length).toBeGreaterThan(20);
});

it.each(['protections', 'read'] as const)(
  'and so do %s: what is open to the unit, what the script reads',
  (of) => {
    expect(MOVED[of]).toEqual(STANDING[of].map(movedArea));
    expect(STANDING[of].length).toBeGreaterThan(5);
  },
);
