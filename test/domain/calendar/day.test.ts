import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  day,
  dayInMonth,
  dayOf,
  dayOfSerial,
  daysBetween,
  type Moment,
  momentOfSerial,
  monthOf,
  parseDay,
  serialOf,
  serialOfMoment,
  weekdayOf,
  yearOf,
} from '../../../src/domain/calendar/day.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

/** Every day that a Sheets serial of the years 1900–9999 can name. */
const serials = fc.integer({ min: 2, max: 2_958_465 });
const secondsOfDay = fc.integer({ min: 0, max: 86_399 });
const twoDigits = (value: number) => String(value).padStart(2, '0');

describe('a day', () => {
  it.each(['2023-02-31', '2023-02-29', '2023-13-01', '2023-1-1', '31/01/2023', '2023-01-31T08:00', ''])(
    'is never made from %j',
    (text) => expect(() => day(text)).toThrow(RangeError),
  );

  it('names the text it was refused for', () => expect(() => day('31/01/2023')).toThrow('31/01/2023'));

  it.each([
    ['31/01/2023', '2023-01-31'],
    ['1/2/2023', '2023-02-01'],
    ['01-02-2023', '2023-02-01'],
    ['01.02.2023', '2023-02-01'],
    [' 29/02/2024 ', '2024-02-29'],
    ['2023-01-31', '2023-01-31'],
  ])('is read from %j, the day before the month', (text, wanted) => expect(parseDay(text)).toBe(wanted));

  it.each([
    '31/02/2023',
    '29/02/2023',
    '31/04/2023',
    '01/13/2023',
    '00/01/2023',
    '1/1/23',
    '31/01',
    'mai',
    '',
  ])('is not read from %j', (text) => expect(parseDay(text)).toBeNull());

  it('is read back from its Vietnamese spelling, with and without zeros', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const wanted = dayOfSerial(serial);
        const [year, month, date] = String(wanted).split('-').map(Number);
        expect(parseDay(`${date}/${month}/${year}`)).toBe(wanted);
        expect(parseDay(`${twoDigits(date ?? 0)}/${twoDigits(month ?? 0)}/${year}`)).toBe(wanted);
      }),
    );
  });

  it.each([
    ['2023-01-30', 1],
    ['2023-01-31', 2],
    ['2024-02-29', 4],
    ['2023-01-29', 7],
    ['1899-12-25', 1],
  ])('%s is weekday %i', (text, weekday) => expect(weekdayOf(day(text))).toBe(weekday));

  it('has the weekday of the day a week later, and the next one tomorrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_900_000 }), (serial) => {
        const date = day(String(dayOfSerial(serial)));
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  it('knows its year and its month', () => {
    expect(yearOf(day('2024-03-05'))).toBe(2024);
    expect(monthOf(day('2024-03-05'))).toBe(3);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-01-01', -1, '2022-12-31'],
    ['2023-01-31', 0, '2023-01-31'],
  ])('%s and %i days is %s', (from, days, to) => expect(addDays(day(from), days)).toBe(to));

  it('lies as far from another day as was added to it, backwards too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30_000, max: 60_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        (serial, days) => {
          const from = day(String(dayOfSerial(serial)));
          expect(daysBetween(from, addDays(from, days))).toBe(days);
          expect(daysBetween(addDays(from, days), from)).toBe(-days + 0);
        },
      ),
    );
  });
});

describe('a Sheets serial', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-01-01', 2],
    ['1900-03-01', 61],
    ['2023-01-31', 44_957],
    ['2024-02-29', 45_351],
    ['9999-12-31', 2_958_465],
  ])('of %s is %i', (date, serial) => expect(serialOf(day(date))).toBe(serial));

  it('and its day are one and the same, there and back', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const date = dayOfSerial(serial);
        expect(date).not.toBeNull();
        expect(serialOf(day(String(date)))).toBe(serial);
      }),
    );
  });

  it('orders days as their texts do', () => {
    fc.assert(
      fc.property(serials, serials, (a, b) => {
        expect(String(dayOfSerial(a)) < String(dayOfSerial(b))).toBe(a < b);
      }),
    );
  });

  it('drops its hour', () => expect(dayOfSerial(44_957.999)).toBe('2023-01-31'));

  it.each([1.99, 0, -3, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
    expect(momentOfSerial(serial)).toBeNull();
  });
});

describe('a moment', () => {
  it.each([
    ['2023-01-31T00:00:00', 44_957],
    ['2023-01-31T12:00:00', 44_957.5],
    ['2023-01-31T06:00:00', 44_957.25],
  ])('%s is serial %d', (moment, serial) => {
    expect(serialOfMoment(moment as Moment)).toBe(serial);
    expect(momentOfSerial(serial)).toBe(moment);
  });

  it('survives the way through a serial to the second', () => {
    fc.assert(
      fc.property(serials, secondsOfDay, (serial, second) => {
        const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
          .map(twoDigits)
          .join(':');
        const moment = `${dayOfSerial(serial)}T${time}` as Moment;
        expect(momentOfSerial(serialOfMoment(moment))).toBe(moment);
      }),
    );
  });

  it('rounds to the nearest second, over midnight too, and never says 24:00 or 60 seconds', () => {
    expect(momentOfSerial(44_957.999_999)).toBe('2023-02-01T00:00:00');
    expect(momentOfSerial(44_957 + 59.6 / 86_400)).toBe('2023-01-31T00:01:00');
    fc.assert(
      fc.property(fc.double({ min: 40_000, max: 50_000, noNaN: true }), (serial) => {
        const moment = momentOfSerial(serial);
        expect(moment).toMatch(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
        expect(Math.abs(serialOfMoment(moment as Moment) - serial) * 86_400).toBeLessThan(0.501);
      }),
    );
  });

  it('has the day it begins with', () => expect(dayOf('2023-01-31T23:59:59' as Moment)).toBe('2023-01-31'));
});

describe('a day of a month', () => {
  it.each([
    [2024, 2, 31, '2024-02-29'],
    [2023, 2, 29, '2023-02-28'],
    [2100, 2, 30, '2100-02-28'],
    [2000, 2, 30, '2000-02-29'],
    [2024, 4, 31, '2024-04-30'],
    [2024, 12, 31, '2024-12-31'],
    [2024, 1, 1, '2024-01-01'],
  ])('%i-%i-%i is %s', (year, month, date, wanted) => {
    expect(dayInMonth(year, month, date)).toBe(wanted);
  });
});
