import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import {
  dueDate,
  type Recurring,
  type RecurringDeadline,
  recurringLastDay,
  spanOf,
} from '../../../src/domain/campaign/period.ts';
import { SHIPPED } from '../support.ts';

const COUNT = { month: 12, quarter: 4, 'half-year': 2 } as const;

describe('the periods of a year', () => {
  it.each<[Recurring, number, string, string]>([
    ['month', 2, '2024-02-01', '2024-02-29'],
    ['quarter', 1, '2025-01-01', '2025-03-31'],
    ['quarter', 4, '2025-10-01', '2025-12-31'],
    ['half-year', 1, '2025-01-01', '2025-06-30'],
    ['half-year', 2, '2025-07-01', '2025-12-31'],
  ])('%s %i is from %s to %s', (kind, number, start, end) => {
    expect(spanOf(kind, number, Number(start.slice(0, 4)))).toEqual({ start, end });
  });

  it('follow each other without a gap, from New Year to New Year’s Eve', () => {
    const kinds = fc.constantFrom<Recurring>('month', 'quarter', 'half-year');
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2000, max: 2100 }), (kind, year) => {
        let next = `${year}-01-01`;
        for (let number = 1; number <= COUNT[kind]; number++) {
          const { start, end } = spanOf(kind, number, year);
          expect(start).toBe(next);
          next = addDays(end, 1);
        }
        expect(next).toBe(`${year + 1}-01-01`);
      }),
    );
  });
});

describe('the deadline of a period', () => {
  const own: RecurringDeadline = { in: 'own-month', day: 25 };
  const monthAfter = (day: number): RecurringDeadline => ({ in: 'month-after', day });

  it.each<[RecurringDeadline, Recurring, number, number, string]>([
    [own, 'month', 3, 2024, '2024-03-25'],
    [{ in: 'own-month', day: 31 }, 'month', 2, 2025, '2025-02-28'],
    [monthAfter(5), 'month', 11, 2025, '2025-12-05'],
    [monthAfter(5), 'month', 12, 2025, '2026-01-05'],
    [monthAfter(10), 'quarter', 1, 2025, '2025-04-10'],
    [monthAfter(10), 'quarter', 4, 2025, '2026-01-10'],
    [monthAfter(31), 'half-year', 1, 2025, '2025-07-31'],
    [monthAfter(31), 'quarter', 3, 2025, '2025-10-31'],
    [monthAfter(31), 'quarter', 1, 2025, '2025-04-30'],
  ])('%j of %s %i of %i is %s', (deadline, kind, number, year, wanted) => {
    expect(dueDate(deadline, kind, number, year)).toBe(wanted);
  });

  it('moves to the working day before a day off', () => {
    // A Sunday after a Saturday that is worked in exchange; a Saturday; the holidays of 30/04 and 01/05.
    expect(recurringLastDay(monthAfter(11), 'quarter', 4, 2025, SHIPPED)).toBe('2026-01-10');
    expect(recurringLastDay(monthAfter(17), 'quarter', 4, 2025, SHIPPED)).toBe('2026-01-16');
    expect(recurringLastDay(monthAfter(1), 'month', 4, 2025, SHIPPED)).toBe('2025-04-29');
  });
});
