import { describe, expect, it } from 'vitest';
import { day, weekdayOf, yearOf } from '../../../src/domain/calendar/day.ts';
import { SHIPPED_HOLIDAYS } from '../../../src/sheets/records/holidays.ts';

const daysOf = (year: number, kind: 'off' | 'worked') =>
  SHIPPED_HOLIDAYS.filter((of) => yearOf(of.day) === year && of.kind === kind).map((of) => of.day.slice(5));

describe('the shipped holidays', () => {
  it('are real days, in order, none twice, each with its notice', () => {
    const days = SHIPPED_HOLIDAYS.map((of) => day(of.day));
    expect(days).toEqual([...new Set(days)].sort());
    expect(SHIPPED_HOLIDAYS.every(({ source }) => source !== '')).toBe(true);
  });

  it('are weekdays off and weekend days worked: anything else would change nothing', () => {
    for (const { day: date, kind } of SHIPPED_HOLIDAYS)
      expect([date, weekdayOf(date) <= 5]).toEqual([date, kind === 'off']);
  });

  it.each([
    [2023, 11, []],
    [2024, 12, ['05-04']],
    [2025, 12, ['04-26']],
    [2026, 14, ['01-10', '08-22']],
    [2027, 0, []],
  ])('of %i are %i days off, and in exchange %j worked', (year, count, worked) => {
    expect(daysOf(year, 'off')).toHaveLength(count);
    expect(daysOf(year, 'worked')).toEqual(worked);
  });

  it.each([
    [2023, ['01-20', '01-23', '01-24', '01-25', '01-26']],
    [2024, ['02-08', '02-09', '02-12', '02-13', '02-14']],
    [2025, ['01-27', '01-28', '01-29', '01-30', '01-31']],
    [2026, ['02-16', '02-17', '02-18', '02-19', '02-20']],
  ])('have the Tết of %i', (year, tet) => expect(daysOf(year, 'off')).toEqual(expect.arrayContaining(tet)));
});
