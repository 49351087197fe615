import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TIMELINESS } from '../../../src/domain/report/timeliness.ts';
import { type OverviewLine, unitOverview } from '../../../src/domain/report/unit-overview.ts';

const lines = fc.array(
  fc.record({
    name: fc.string(),
    timeliness: fc.constantFrom(...TIMELINESS),
    value: fc.option(fc.nat(20)),
    target: fc.option(fc.nat(20)),
  }),
  { maxLength: 300 },
);

it('stands every unit once, those without a report first, under a heading that begins each column and ends none', () => {
  fc.assert(
    fc.property(lines, (units: readonly OverviewLine[]) => {
      const { columns, unshown, scale, shares } = unitOverview(units);
      const shown = columns.flat().flatMap((cell) => (cell.kind === 'line' ? [cell.line] : []));
      const ordered = TIMELINESS.flatMap((one) => units.filter(({ timeliness }) => timeliness === one));
      expect(shown).toEqual(ordered.slice(0, 150));
      expect(unshown).toBe(units.length - shown.length);
      expect(columns.length).toBeLessThanOrEqual(3);
      for (const column of columns) {
        expect(column[0]?.kind).toBe('group');
        expect(column.at(-1)?.kind).toBe('line');
        // What a page was measured to hold (test/browser/documents/documents-overview-pdf.test.ts).
        expect(column.length).toBeLessThanOrEqual([18, 34, 54][columns.length - 1] ?? 0);
      }
      for (const { value, target } of shown)
        expect(Math.max(value ?? 0, target ?? 0)).toBeLessThanOrEqual(scale);
      const isAsked = units.some(({ timeliness }) => timeliness !== 'exempt');
      expect(shares.reduce((sum, { permille }) => sum + (permille ?? 0), 0)).toBe(isAsked ? 1000 : 0);
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(units.length);
    }),
  );
});

it('has one column up to 14 units, two up to 60, three above', () => {
  const overview = (count: number) =>
    unitOverview(
      Array.from({ length: count }, () => ({ name: 'A', timeliness: 'late', value: 1, target: 1 })),
    );
  expect([1, 14, 15, 60, 61, 150, 151].map((count) => overview(count).columns.length)).toEqual([
    1, 1, 2, 2, 3, 3, 3,
  ]);
});
