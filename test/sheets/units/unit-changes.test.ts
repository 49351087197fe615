import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { write } from '../../../src/sheets/cells/tab.ts';
import type { Written } from '../../../src/sheets/cells/value.ts';
import { changeRow, movesOf, parseChanges, type UnitChange } from '../../../src/sheets/units/unit-changes.ts';
import { gridWith } from '../support.ts';

const KNOWN = new Set(['k01', 'k02']);
const MERGER: UnitChange = {
  on: day('2024-07-01'),
  kind: 'Sáp nhập',
  from: 'K01',
  to: 'K02',
  admission: 1,
  training: 0,
  candidates: 7,
  certified: 3,
  basis: 'QĐ 12',
};

/** The tab with these rows under its head. */
const parsed = (...rows: readonly (readonly Written[])[]) =>
  parseChanges(
    gridWith(rows.flatMap((row, index) => row.map((value, column) => write(3 + index, column, value)))),
    (code) => KNOWN.has(code.toLowerCase()),
  );
const withCell = (column: number, value: Written) =>
  parsed(changeRow(MERGER).map((own, index) => (index === column ? value : own)));

describe('a row of Thay đổi đơn vị', () => {
  it('is read as it was written', () =>
    expect(parsed(changeRow(MERGER))).toEqual({
      changes: [{ ...MERGER, row: 3 }],
      waiting: [],
      problems: [],
    }));

  it.each([
    ['a day that is text', 0, 'đầu tháng 7', 'A4', 'not-a-day'],
    ['no day', 0, null, 'A4', 'not-a-day'],
    ['a count typed for a day', 0, 12, 'A4', 'not-a-day'],
    ['a unit that there is not', 2, 'K98', 'C4', 'unknown-unit'],
    ['a unit that takes from itself', 3, 'k01', 'D4', 'same-unit'],
    ['half a target', 4, 0.5, 'E4', 'not-a-count'],
    ['less than nothing', 6, -1, 'G4', 'not-a-count'],
    ['a count in words', 7, 'ba', 'H4', 'not-a-count'],
    ['more than any unit has', 5, 1_000_000, 'F4', 'not-a-count'],
  ])('with %s counts nothing, is named, and still waits', (_, column, value, at, kind) => {
    const { changes, waiting, problems } = withCell(column, value);
    expect(changes).toEqual([]);
    expect(problems.map((problem) => [problem.cell, problem.kind])).toEqual([[at, kind]]);
    expect(waiting).toHaveLength(1);
  });

  it('stands wherever it is, blank rows above it', () =>
    expect(parsed([], [], changeRow(MERGER)).changes[0]?.row).toBe(5));
});

it('what a change takes from one unit it brings to the other', () => {
  const codes = new Map([
    ['k01', 'K01'],
    ['k02', 'K02'],
  ]);
  const [gave] = movesOf('K01', [MERGER], codes);
  const [took] = movesOf('K02', [MERGER], codes);
  expect([gave?.admission, gave?.candidates, gave?.certified]).toEqual([-1, -7, -3]);
  expect([took?.admission, took?.candidates, took?.certified]).toEqual([1, 7, 3]);
});
