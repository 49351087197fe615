import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, daysBetween, weekdayOf } from '../../../src/domain/calendar/day.ts';
import type { DeadlineWording } from '../../../src/domain/calendar/deadline.ts';
import { lateness } from '../../../src/domain/calendar/deadline.ts';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import type { RecurringDeadline } from '../../../src/domain/campaign/period.ts';
import {
  type FormPeriod,
  formDemand,
  formMilestones,
  isOpen,
  periodBefore,
  periodsOf,
} from '../../../src/domain/own-form/form-period.ts';
import { type OfficeForm, PERIODS_A_YEAR, type Rhythm } from '../../../src/domain/own-form/own-form.ts';
import { SHIPPED } from '../support.ts';
import { ownForms } from './random-own-forms.ts';

fc.configureGlobal({ seed: 20250125, numRuns: 300 });

const recurring = (kind: 'month' | 'quarter' | 'half-year', deadline: RecurringDeadline, first = 1) => ({
  rhythm: { kind, first, last: PERIODS_A_YEAR[kind] },
  deadline: { kind: 'recurring', deadline, text: '' } as const,
});
const dated = (kind: 'once' | 'year', wording: DeadlineWording, date: string) => ({
  rhythm: { kind } as Rhythm,
  deadline: { kind: 'dated', deadline: { wording, date: day(date) }, text: '' } as const,
});
const last = (form: Pick<OfficeForm, 'rhythm' | 'deadline'>, number: number, year = 2025): FormPeriod => {
  const found = periodsOf(form, year, SHIPPED).find((one) => one.number === number);
  if (found === undefined) throw new Error(`no period ${number}`);
  return found;
};

describe('the last acceptable day', () => {
  it.each([
    ['a month, on a working day', recurring('month', { in: 'own-month', day: 25 }), 2, '2025-02-25', null],
    [
      'a month, on a Saturday',
      recurring('month', { in: 'own-month', day: 25 }),
      1,
      '2025-01-24',
      '2025-01-25',
    ],
    ['a month, in Tết', recurring('month', { in: 'own-month', day: 31 }), 1, '2025-01-24', '2025-01-31'],
    ['a month too short', recurring('month', { in: 'own-month', day: 31 }), 2, '2025-02-28', null],
    ['a month, in the one after', recurring('month', { in: 'month-after', day: 5 }), 11, '2025-12-05', null],
    ['December, in the next year', recurring('month', { in: 'month-after', day: 5 }), 12, '2026-01-05', null],
    [
      'January, in a short February',
      recurring('month', { in: 'month-after', day: 30 }),
      1,
      '2025-02-28',
      null,
    ],
    ['a quarter', recurring('quarter', { in: 'month-after', day: 10 }), 1, '2025-04-10', null],
    [
      'a quarter, on a Saturday',
      recurring('quarter', { in: 'month-after', day: 5 }),
      2,
      '2025-07-04',
      '2025-07-05',
    ],
    [
      'the last quarter, on a Saturday that is worked',
      recurring('quarter', { in: 'month-after', day: 10 }),
      4,
      '2026-01-10',
      null,
    ],
    ['half a year', recurring('half-year', { in: 'month-after', day: 15 }), 1, '2025-07-15', null],
    [
      'the second half',
      recurring('half-year', { in: 'month-after', day: 31 }),
      2,
      '2026-01-30',
      '2026-01-31',
    ],
    ['an occasion, before a day', dated('once', 'before', '2025-06-16'), 1, '2025-06-15', null],
    [
      'an occasion, no later than a Sunday',
      dated('once', 'no-later-than', '2025-06-15'),
      1,
      '2025-06-15',
      null,
    ],
    [
      'an occasion, until the end of a day',
      dated('once', 'until-end-of', '2025-06-16'),
      1,
      '2025-06-16',
      null,
    ],
    ['a year, on a Sunday', dated('year', 'no-later-than', '2025-12-14'), 1, '2025-12-14', null],
  ] as const)('of %s', (_, form, number, lastDay, movedFrom) => {
    expect(last(form, number)).toMatchObject({ lastDay, movedFrom });
  });

  it('leaves a period open where days off put it before the period', () => {
    // 01/02/2025 is a Saturday after Tết.
    const period = last(recurring('month', { in: 'own-month', day: 1 }), 2);
    expect(period).toMatchObject({ lastDay: '2025-01-24', opensOn: '2025-01-24', movedFrom: '2025-02-01' });
    expect(isOpen(period, day('2025-01-24'))).toBe(true);
    expect(isOpen(period, day('2025-01-23'))).toBe(false);
  });

  it('counts calendar days late', () => {
    const { lastDay } = last(recurring('quarter', { in: 'month-after', day: 5 }), 3);
    expect(lastDay).toBe('2025-10-03');
    expect(
      [day('2025-10-03'), day('2025-10-04'), day('2025-10-09')].map((on) => lateness(lastDay, on)),
    ).toEqual([0, 1, 6]);
  });
});

describe('periods of any form', () => {
  const calendars = fc
    .uniqueArray(fc.integer({ min: 0, max: 420 }), { maxLength: 40 })
    .map((offsets) =>
      workingCalendar(offsets.map((offset) => ({ day: addDays(day('2025-01-01'), offset), kind: 'off' }))),
    );

  it('come one after the other, without gaps, and fill the year', () => {
    fc.assert(
      fc.property(ownForms, calendars, (form, calendar) => {
        const periods = periodsOf(form, 2025, calendar);
        const { rhythm } = form;
        const isSingle = rhythm.kind === 'once' || rhythm.kind === 'year';
        expect(periods.map(({ number }) => number)).toEqual(
          isSingle
            ? [1]
            : Array.from({ length: rhythm.last - rhythm.first + 1 }, (_, at) => rhythm.first + at),
        );
        for (const [at, { span }] of periods.entries()) {
          const next = periods[at + 1]?.span;
          if (next != null && span !== null) expect(next.start).toBe(addDays(span.end, 1));
        }
        const whole = periods.at(-1)?.span;
        if (!isSingle && rhythm.last === PERIODS_A_YEAR[rhythm.kind]) expect(whole?.end).toBe('2025-12-31');
        if (!isSingle && rhythm.first === 1) expect(periods[0]?.span?.start).toBe('2025-01-01');
      }),
    );
  });

  it('move to the working day before a day off, and only when they come back', () => {
    fc.assert(
      fc.property(ownForms, calendars, ({ rhythm, deadline }, calendar) => {
        for (const { lastDay, movedFrom, opensOn, span } of periodsOf({ rhythm, deadline }, 2025, calendar)) {
          if (deadline.kind === 'dated') {
            const { wording, date } = deadline.deadline;
            expect([daysBetween(lastDay, date), movedFrom]).toEqual([wording === 'before' ? 1 : 0, null]);
            continue;
          }
          expect(calendar.isWorkingDay(lastDay)).toBe(true);
          expect(movedFrom === null || !calendar.isWorkingDay(movedFrom)).toBe(true);
          const named = movedFrom ?? lastDay;
          for (let one = addDays(lastDay, 1); one <= named; one = addDays(one, 1))
            expect(calendar.isWorkingDay(one)).toBe(false);
          expect(opensOn !== null && span !== null && opensOn <= lastDay && opensOn <= span.start).toBe(true);
          if (deadline.deadline.in === 'month-after') expect(named > (span?.end ?? named)).toBe(true);
        }
      }),
    );
  });

  it('know the period before by its number', () => {
    fc.assert(
      fc.property(ownForms, ({ rhythm, deadline }) => {
        const numbers = periodsOf({ rhythm, deadline }, 2025, SHIPPED).map(({ number }) => number);
        const isSingle = rhythm.kind === 'once' || rhythm.kind === 'year';
        for (const [at, number] of numbers.entries())
          expect(periodBefore(rhythm, number)).toBe(isSingle ? null : (numbers[at - 1] ?? null));
      }),
    );
  });
});

describe('milestones', () => {
  it('are told on working days: the one of a day off on the working day before', () => {
    const days = formMilestones(day('2025-06-15'), [-5, -1, 0, 1], SHIPPED);
    expect(days.map(({ day: on }) => on)).toEqual(['2025-06-09', '2025-06-13', '2025-06-13', '2025-06-16']);
  });

  it('come in the order of their offsets, none on a day off', () => {
    const offsets = [-5, -3, -1, 0, 1, 3, 5];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (after) => {
        const lastDay = addDays(day('2025-01-01'), after);
        const days = formMilestones(lastDay, offsets, SHIPPED).map(({ day: on }) => on);
        expect([...days].sort()).toEqual(days);
        expect(days.every(SHIPPED.isWorkingDay)).toBe(true);
        expect(days[3] !== undefined && days[3] <= lastDay).toBe(true);
      }),
    );
  });
});

describe('what is asked of a unit', () => {
  const quarter = recurring('quarter', { in: 'month-after', day: 10 });
  const lives = (from: string | null, until: string | null) => ({
    from: from === null ? null : day(from),
    until: until === null ? null : day(until),
  });
  const demandIn = (
    form: Pick<OfficeForm, 'rhythm' | 'deadline'>,
    number: number,
    ...life: [string | null, string | null]
  ) => {
    const period = last(form, number);
    return formDemand(form.rhythm, period, lives(...life), period.lastDay);
  };

  it.each([
    ['there all the year', null, null, 'owed'],
    ['founded in the quarter', '2025-06-30', null, 'owed'],
    ['founded on its last day', '2025-06-30', null, 'owed'],
    ['founded after it', '2025-07-01', null, 'none'],
    ['ended on its last day', null, '2025-06-30', 'owed'],
    ['ended in its middle', null, '2025-05-15', 'optional'],
    ['ended on its first day', null, '2025-04-01', 'optional'],
    ['ended before it', null, '2025-03-31', 'none'],
  ] as const)('for the second quarter: %s', (_, from, until, demand) => {
    expect(demandIn(quarter, 2, from, until)).toBe(demand);
  });

  it('asks nothing of a unit that begins after the last acceptable day of its month', () => {
    const month = recurring('month', { in: 'own-month', day: 25 });
    expect(demandIn(month, 2, '2025-02-25', null)).toBe('owed');
    expect(demandIn(month, 2, '2025-02-26', null)).toBe('none');
  });

  it.each(['once', 'year'] as const)('for %s: whoever lives on the last acceptable day', (kind) => {
    const form = dated(kind, 'before', '2025-06-16');
    expect(demandIn(form, 1, '2025-06-15', '2025-06-15')).toBe('owed');
    expect(demandIn(form, 1, '2025-06-16', null)).toBe('none');
    expect(demandIn(form, 1, null, '2025-06-14')).toBe('none');
    expect(demandIn(form, 1, null, '2025-12-30')).toBe('owed');
  });

  it('asks each of the lives on one day of a period for the period at most', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((after): Day => addDays(day('2024-10-01'), after));
    fc.assert(
      fc.property(ownForms, days, days, ({ rhythm, deadline }, a, b) => {
        const life = { from: a < b ? a : b, until: a < b ? b : a };
        for (const period of periodsOf({ rhythm, deadline }, 2025, SHIPPED)) {
          const demand = formDemand(rhythm, period, life, period.lastDay);
          const end = rhythm.kind === 'once' || rhythm.kind === 'year' ? period.lastDay : period.span?.end;
          const isIn = end !== undefined && life.from <= end && life.until >= end;
          expect(demand === 'owed').toBe(isIn && life.from <= period.lastDay);
        }
      }),
    );
  });
});

it('the calendar of these tests is that of the weekdays it says', () => {
  expect([weekdayOf(day('2025-01-25')), weekdayOf(day('2025-06-15'))]).toEqual([6, 7]);
});
