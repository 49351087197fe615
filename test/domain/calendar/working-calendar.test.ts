import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, weekdayOf } from '../../../src/domain/calendar/day.ts';
import {
  onOrBefore,
  shiftWorkingDays,
  workingCalendar,
  workingDaysCounting,
} from '../../../src/domain/calendar/working-calendar.ts';
import { SHIPPED } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

const daysWithHolidays = fc.integer({ min: 0, max: 1460 }).map((days) => addDays(day('2023-01-01'), days));
const workingDays = daysWithHolidays.filter(SHIPPED.isWorkingDay);

describe('the working calendar', () => {
  it.each([
    ['an ordinary Monday', '2023-01-09', true],
    ['a Saturday', '2023-01-14', false],
    ['a Sunday', '2023-01-15', false],
    ['the Thursday before Tết 2023', '2023-01-19', true],
    ['the eve of Tết 2023', '2023-01-20', false],
    ['the last day off of Tết 2023', '2023-01-26', false],
    ['the Friday after Tết 2023', '2023-01-27', true],
    ['Giỗ Tổ made up on a Monday', '2023-05-01', false],
    ['a Monday swapped for a Saturday', '2024-04-29', false],
    ['the Saturday worked in exchange', '2024-05-04', true],
    ['a worked Saturday of 2026', '2026-08-22', true],
    ['Ngày Văn hóa Việt Nam 2026', '2026-11-24', false],
  ])('knows %s', (_, date, works) => expect(SHIPPED.isWorkingDay(day(date))).toBe(works));

  it('has Tết 2023 off from 20 to 26 January and on no other weekday of that month but the 2nd', () => {
    const off = Array.from({ length: 31 }, (_, index) => addDays(day('2023-01-01'), index)).filter(
      (date) => weekdayOf(date) <= 5 && !SHIPPED.isWorkingDay(date),
    );
    expect(off).toEqual(['2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26']);
  });

  it.each([
    [2022, false],
    [2023, true],
    [2026, true],
    [2027, false],
  ])('knows the holidays of %i: %s', (year, known) => expect(SHIPPED.knowsYear(year)).toBe(known));

  const TET_2027 = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'];
  const REST_2027 = ['2027-01-01', '2027-04-16', '2027-04-30', '2027-09-02'];
  it.each<[string, readonly string[], boolean]>([
    ['one typed day', ['2027-01-01'], false],
    ['nine weekdays, five of them at Tết', [...TET_2027, ...REST_2027], true],
    ['one weekday too few', [...TET_2027, ...REST_2027.slice(1)], false],
    ['one day of Tết too few', [...TET_2027.slice(1), ...REST_2027, '2027-09-03'], false],
    ['a ninth day that is a Sunday', [...TET_2027, ...REST_2027.slice(1), '2027-05-02'], false],
    ['a ninth day typed twice', [...TET_2027, ...REST_2027.slice(1), '2027-09-02'], false],
    [
      'the first and last days of Tết',
      ['2027-01-15', '2027-02-26', ...TET_2027.slice(2), ...REST_2027],
      true,
    ],
  ])('knows a year only when its table is plausible: %s', (_, off, known) => {
    const table = workingCalendar(off.map((date) => ({ day: day(date), kind: 'off' })));
    expect(table.knowsYear(2027)).toBe(known);
  });

  it('takes no day worked in exchange for a day off', () => {
    const days = [...TET_2027, ...REST_2027].map((date) => ({ day: day(date), kind: 'worked' as const }));
    expect(workingCalendar(days).knowsYear(2027)).toBe(false);
  });

  it('knows every year that is shipped', () => {
    for (const year of [2023, 2024, 2025, 2026]) expect(SHIPPED.knowsYear(year), String(year)).toBe(true);
  });

  it('goes by weekends alone where no table is', () => {
    const bare = workingCalendar([]);
    expect(bare.knowsYear(2023)).toBe(false);
    expect(bare.isWorkingDay(day('2023-01-23'))).toBe(true);
    expect(bare.isWorkingDay(day('2023-01-21'))).toBe(false);
  });
});

describe('working days', () => {
  it('from the letter of 09/01/2023 to 30/01/2023 are 11, both counted, because of Tết', () => {
    expect(workingDaysCounting(SHIPPED, day('2023-01-09'), day('2023-01-30'))).toBe(11);
  });

  it.each([
    ['one working day', '2023-01-30', '2023-01-30', 1],
    ['one day off', '2023-01-29', '2023-01-29', 0],
    ['all of Tết', '2023-01-20', '2023-01-26', 0],
    ['a week with a worked Saturday', '2024-04-29', '2024-05-05', 3],
    ['a time that runs backwards', '2023-01-31', '2023-01-30', 0],
  ])('of %s', (_, from, to, count) => expect(workingDaysCounting(SHIPPED, day(from), day(to))).toBe(count));

  it('add up: those to a day and those after it are those of the whole', () => {
    const longer = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(daysWithHolidays, longer, longer, (from, a, b) => {
        const middle = addDays(from, a);
        const to = addDays(middle, b);
        expect(workingDaysCounting(SHIPPED, from, to)).toBe(
          workingDaysCounting(SHIPPED, from, middle) + workingDaysCounting(SHIPPED, addDays(middle, 1), to),
        );
      }),
    );
  });
});

describe('shifting by working days', () => {
  it.each([
    ['back over Tết', '2023-01-30', -3, '2023-01-18'],
    ['forward over a weekend', '2023-01-27', 1, '2023-01-30'],
    ['from a day off, back', '2023-01-29', -1, '2023-01-27'],
    ['from a day off, forward', '2023-01-28', 1, '2023-01-30'],
    ['by nothing from a working day', '2023-01-30', 0, '2023-01-30'],
    ['by nothing from a day off: the next working day', '2023-01-22', 0, '2023-01-27'],
    ['over a worked Saturday', '2024-05-03', 1, '2024-05-04'],
  ])('%s', (_, from, offset, wanted) => {
    expect(shiftWorkingDays(SHIPPED, day(from), offset)).toBe(wanted);
  });

  it('lands on a working day that is as many working days away as asked', () => {
    fc.assert(
      fc.property(daysWithHolidays, fc.integer({ min: 1, max: 60 }), (from, steps) => {
        const later = shiftWorkingDays(SHIPPED, from, steps);
        const earlier = shiftWorkingDays(SHIPPED, from, -steps);
        expect(SHIPPED.isWorkingDay(later)).toBe(true);
        expect(SHIPPED.isWorkingDay(earlier)).toBe(true);
        expect(workingDaysCounting(SHIPPED, addDays(from, 1), later)).toBe(steps);
        expect(workingDaysCounting(SHIPPED, earlier, addDays(from, -1))).toBe(steps);
      }),
    );
  });

  it('comes back to the working day it started from', () => {
    fc.assert(
      fc.property(workingDays, fc.integer({ min: -60, max: 60 }), (from, steps) => {
        expect(shiftWorkingDays(SHIPPED, shiftWorkingDays(SHIPPED, from, steps), -steps)).toBe(from);
      }),
    );
  });

  it('refuses a calendar in which nobody ever works', () => {
    const never = { isWorkingDay: () => false, knowsYear: () => true };
    expect(() => shiftWorkingDays(never, day('2023-01-30'), 1)).toThrow(RangeError);
    expect(() => onOrBefore(never, day('2023-01-30'))).toThrow('2023-01-30');
  });
});

describe('the working day on or before a day', () => {
  it.each([
    ['2023-01-30', '2023-01-30'],
    ['2023-01-29', '2023-01-27'],
    ['2023-01-26', '2023-01-19'],
    ['2024-05-05', '2024-05-04'],
  ])('%s is %s', (date, wanted) => expect(onOrBefore(SHIPPED, day(date))).toBe(wanted));

  it('leaves only days off between itself and the day', () => {
    fc.assert(
      fc.property(daysWithHolidays, (date: Day) => {
        const found = onOrBefore(SHIPPED, date);
        expect(found <= date).toBe(true);
        expect(SHIPPED.isWorkingDay(found)).toBe(true);
        expect(workingDaysCounting(SHIPPED, addDays(found, 1), date)).toBe(0);
      }),
    );
  });
});
