import { addDays, type Day, weekdayOf, yearOf } from './day.ts';

/** One row of the holiday table: a weekday off, or a weekend day worked in exchange. */
export interface CalendarException {
  readonly day: Day;
  readonly kind: 'off' | 'worked';
}

export interface WorkingCalendar {
  readonly isWorkingDay: (date: Day) => boolean;
  /** False while the year's days off are too few to be all of them: a deadline there may be computed wrongly. */
  readonly knowsYear: (year: number) => boolean;
}

/** Monday to Friday, less the days off, plus the days worked in exchange (docs/domain.md 6). */
export function workingCalendar(exceptions: readonly CalendarException[]): WorkingCalendar {
  const kinds = new Map(exceptions.map(({ day, kind }) => [day, kind]));
  const off = [...kinds].flatMap(([day, kind]) => (kind === 'off' && weekdayOf(day) <= 5 ? [day] : []));
  return {
    isWorkingDay: (date) => {
      const kind = kinds.get(date);
      return kind === undefined ? weekdayOf(date) <= 5 : kind === 'worked';
    },
    knowsYear: (year) => isPlausible(off.filter((date) => yearOf(date) === year)),
  };
}

/** Weekdays off that a year has at the least; Tết alone brings five, wherever the lunar year begins. */
export const FEWEST_DAYS_OFF = { year: 9, tet: 5 } as const;
const TET = { from: '01-15', until: '02-28' } as const;

function isPlausible(off: readonly Day[]): boolean {
  const tet = off.filter((date) => date.slice(5) >= TET.from && date.slice(5) <= TET.until);
  return off.length >= FEWEST_DAYS_OFF.year && tet.length >= FEWEST_DAYS_OFF.tet;
}

/** A run of days off longer than this is a broken table, not a holiday. */
const LONGEST_BREAK = 60;

/** Steps already taken: a run asks for the same few from every unit and obligation. A calendar never changes. */
const stepsOf = new WeakMap<WorkingCalendar, Map<string, Day>>();

function step(calendar: WorkingCalendar, from: Day, direction: 1 | -1): Day {
  const steps = stepsOf.get(calendar) ?? new Map<string, Day>();
  stepsOf.set(calendar, steps);
  const key = `${from} ${direction}`;
  const found = steps.get(key) ?? neighbour(calendar, from, direction);
  steps.set(key, found);
  return found;
}

function neighbour(calendar: WorkingCalendar, from: Day, direction: 1 | -1): Day {
  let date = from;
  for (let i = 0; i < LONGEST_BREAK; i++) {
    date = addDays(date, direction);
    if (calendar.isWorkingDay(date)) return date;
  }
  throw new RangeError(`no working day within ${LONGEST_BREAK} days of ${from}`);
}

/**
 * The working day `offset` working days after `from` (before it when negative). Offset 0 is `from` itself, or the
 * next working day when `from` is a day off, so that nothing is due on a day when nobody works.
 */
export function shiftWorkingDays(calendar: WorkingCalendar, from: Day, offset: number): Day {
  let date = from;
  if (offset === 0) return calendar.isWorkingDay(from) ? from : step(calendar, from, 1);
  const direction = offset > 0 ? 1 : -1;
  for (let left = Math.abs(offset); left > 0; left--) date = step(calendar, date, direction);
  return date;
}

/** The nearest working day on or before `date`. */
export const onOrBefore = (calendar: WorkingCalendar, date: Day): Day =>
  calendar.isWorkingDay(date) ? date : step(calendar, date, -1);

/** Working days from `from` to `to`, both counted; 0 when `to` is earlier than `from`. */
export function workingDaysCounting(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (calendar.isWorkingDay(date)) count++;
  return count;
}
