import { expect, it } from 'vitest';
import type { Month } from '../../src/domain/campaign/obligation.ts';
import { isAlarm, progressOutlook } from '../../src/domain/form/progress-outlook.ts';
import { playYear, YEAR_KINDS } from '../../workbench/bench/warning-years.ts';

/** Years of the benchmark, fewer of them: the same numbers in every run. */
const years = (kind: (typeof YEAR_KINDS)[number]) =>
  Array.from({ length: 20 }, (_, seed) => playYear(kind, seed + 1)).flat();

it.each(YEAR_KINDS)('from June on at most one alarm is false for each right one: $name', (kind) => {
  const units = years(kind);
  expect(units.some(({ missed }) => missed)).toBe(true);
  for (const month of [6, 7, 8, 9, 10, 11] as const satisfies readonly Month[]) {
    const warned = units.filter((unit) =>
      progressOutlook(unit.at(month), month, { lastMonth: 12, idleMonths: 3 }).warnings.some(isAlarm),
    );
    const right = warned.filter(({ missed }) => missed).length;
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.length - right).toBeLessThanOrEqual(right);
  }
});

it.each(YEAR_KINDS)('two months before the end most of those who will miss are warned: $name', (kind) => {
  const missed = years(kind).filter((unit) => unit.missed);
  const warned = missed.filter((unit) =>
    progressOutlook(unit.at(10), 10, { lastMonth: 12, idleMonths: 3 }).warnings.some(isAlarm),
  );
  expect(warned.length / missed.length).toBeGreaterThan(0.7);
});
