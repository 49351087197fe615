import { type Day, dayInMonth } from '../calendar/day.ts';
import { onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Span } from './unit-life.ts';

/** How often a form is handed in; `once` for a single time, with a date of its own. */
export type PeriodKind = 'once' | 'month' | 'quarter' | 'half-year' | 'year';

/** Periods that come back within a year, numbered from 1, and the months that each has. */
const MONTHS_IN = { month: 1, quarter: 3, 'half-year': 6 } as const;
export type Recurring = keyof typeof MONTHS_IN;

/** Working-day rule of docs/product.md 7: these deadlines move by themselves, to the working day before a day off. */
export interface RecurringDeadline {
  /** In the period's own month, which months alone have, or in the month after the period's end. */
  readonly in: 'own-month' | 'month-after';
  /** The day of the month; its last one for a number that is too high. */
  readonly day: number;
}

const lastMonthOf = (kind: Recurring, number: number): number => number * MONTHS_IN[kind];

/** The days that a period's report covers. */
export function spanOf(kind: Recurring, number: number, year: number): Span {
  const last = lastMonthOf(kind, number);
  return { start: dayInMonth(year, last - MONTHS_IN[kind] + 1, 1), end: dayInMonth(year, last, 31) };
}

/** The day that the deadline's wording names. */
export function dueDate(deadline: RecurringDeadline, kind: Recurring, number: number, year: number): Day {
  const month = lastMonthOf(kind, number) + (deadline.in === 'own-month' ? 0 : 1);
  return month > 12 ? dayInMonth(year + 1, month - 12, deadline.day) : dayInMonth(year, month, deadline.day);
}

/** The last acceptable day. */
export const recurringLastDay = (
  deadline: RecurringDeadline,
  kind: Recurring,
  number: number,
  year: number,
  calendar: WorkingCalendar,
): Day => onOrBefore(calendar, dueDate(deadline, kind, number, year));

const MARKS = { month: 'T', quarter: 'Q', 'half-year': 'N' } as const;

/** The period in a receipt's number: `T04.`; '' for a form that is handed in once a year. */
export const periodMark = (kind: PeriodKind, number: number): string =>
  kind === 'once' || kind === 'year' ? '' : `${MARKS[kind]}${String(number).padStart(2, '0')}.`;
