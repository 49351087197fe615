import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { lateness } from '../../../src/domain/calendar/deadline.ts';
import {
  currentMonth,
  deadlinesOf,
  monthlyLastDay,
} from '../../../src/domain/campaign/campaign-deadlines.ts';
import { MONTHS } from '../../../src/domain/campaign/obligation.ts';
import { campaign, PROGRESS_2024, SHIPPED } from '../support.ts';

const vanPhong = campaign({ year: 2024, progress: PROGRESS_2024 });

describe('the deadlines of the 2024 letter', () => {
  const found = new Map(
    deadlinesOf(vanPhong, SHIPPED).map(({ obligation, lastDay }) => [obligation, lastDay]),
  );

  it('are nine months, the completion and the final report', () => {
    expect([...found.keys()]).toEqual([
      ...MONTHS.filter((month) => month >= 3 && month <= 11).map((month) => `month-${month}`),
      'completion',
      'final',
    ]);
  });

  it('fall on the 25th, but on Friday 24/05 and Friday 23/08', () => {
    const days = MONTHS.slice(2, 11).map((month) => found.get(`month-${month}`)?.slice(5));
    expect(days).toEqual(['03-25', '04-25', '05-24', '06-25', '07-25', '08-23', '09-25', '10-25', '11-25']);
  });

  it('are over after Friday 29/11/2024, and for the report after 03/12/2024', () => {
    expect(found.get('completion')).toBe('2024-11-29');
    expect(found.get('final')).toBe('2024-12-03');
    expect(lateness(day('2024-12-03'), day('2024-12-03'))).toBe(0);
  });
});

describe("a month's last day", () => {
  it('is the last of a short month when the day is beyond it', () => {
    const plan = { ...PROGRESS_2024, monthlyDay: 31 };
    expect(monthlyLastDay(plan, 2024, 2, SHIPPED)).toBe('2024-02-29');
    expect(monthlyLastDay(plan, 2025, 4, SHIPPED)).toBe('2025-04-29'); // 30/04 is a holiday
  });

  it('is a working day, never after the day named', () => {
    const plans = fc.record({
      monthlyDay: fc.integer({ min: 10, max: 31 }),
      month: fc.constantFrom(...MONTHS),
      year: fc.integer({ min: 2023, max: 2026 }),
    });
    fc.assert(
      fc.property(plans, ({ monthlyDay, month, year }) => {
        const last = monthlyLastDay({ ...PROGRESS_2024, monthlyDay }, year, month, SHIPPED);
        expect(SHIPPED.isWorkingDay(last)).toBe(true);
        expect(Number(last.slice(8))).toBeLessThanOrEqual(monthlyDay);
      }),
    );
  });
});

it.each([
  ['2023-12-31', 0],
  ['2024-01-01', 1],
  ['2024-11-30', 11],
  ['2024-12-31', 12],
  ['2025-01-01', 12],
])('on %s the campaign of 2024 is in month %i', (today, month) => {
  expect(currentMonth(2024, day(today))).toBe(month);
});
