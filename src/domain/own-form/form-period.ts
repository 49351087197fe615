import { type Day, dayInMonth } from '../calendar/day.ts';
import { lastDay as lastDayOf } from '../calendar/deadline.ts';
import { type Milestone, type MilestoneOffset, milestonesOf } from '../calendar/milestone.ts';
import { onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { dueDate, spanOf } from '../campaign/period.ts';
import { type Demand, type Life, owesOnce, periodDemand, type Span } from '../campaign/unit-life.ts';
import type { OfficeForm, Rhythm } from './own-form.ts';

/** One period of a form in a year: a month, a quarter, the occasion itself. */
export interface FormPeriod {
  /** From 1 within the year; 1 for an occasion and for a year. */
  readonly number: number;
  /** The days that it covers; null for an occasion. */
  readonly span: Span | null;
  /** The first day on which it may be handed in; null: as soon as its form is there. */
  readonly opensOn: Day | null;
  readonly lastDay: Day;
  /** The day that the deadline names, where that is a day off and the last day was moved to the working day before. */
  readonly movedFrom: Day | null;
}

type FormDates = Pick<OfficeForm, 'rhythm' | 'deadline'>;

/** Numbers of the periods that a form is asked for, in order. */
export const periodNumbers = (rhythm: Rhythm): readonly number[] =>
  rhythm.kind === 'once' || rhythm.kind === 'year'
    ? [1]
    : Array.from({ length: rhythm.last - rhythm.first + 1 }, (_, at) => rhythm.first + at);

/**
 * The first day on which a period may be handed in; null for what may be as soon as its form is there. A last day before the
 * period's first one, moved there by days off, could not be kept otherwise.
 */
export function openingDay(rhythm: Rhythm, number: number, year: number, last: Day): Day | null {
  if (rhythm.kind === 'once' || rhythm.kind === 'year') return null;
  const { start } = spanOf(rhythm.kind, number, year);
  return last < start ? last : start;
}

/** The periods of a year that a form is asked for, in order. */
export function periodsOf(form: FormDates, year: number, calendar: WorkingCalendar): readonly FormPeriod[] {
  const { rhythm, deadline } = form;
  if (rhythm.kind === 'once' || rhythm.kind === 'year') {
    if (deadline.kind !== 'dated') throw new RangeError(`a form asked for ${rhythm.kind} has a date`);
    const span =
      rhythm.kind === 'year' ? { start: dayInMonth(year, 1, 1), end: dayInMonth(year, 12, 31) } : null;
    return [{ number: 1, span, opensOn: null, lastDay: lastDayOf(deadline.deadline), movedFrom: null }];
  }
  if (deadline.kind !== 'recurring')
    throw new RangeError(`a form asked for every ${rhythm.kind} has no date`);
  const { kind } = rhythm;
  return periodNumbers(rhythm).map((number): FormPeriod => {
    const span = spanOf(kind, number, year);
    const named = dueDate(deadline.deadline, kind, number, year);
    const lastDay = onOrBefore(calendar, named);
    return {
      number,
      span,
      opensOn: openingDay(rhythm, number, year, lastDay),
      lastDay,
      movedFrom: lastDay === named ? null : named,
    };
  });
}

export const isOpen = ({ opensOn }: FormPeriod, today: Day): boolean => opensOn === null || opensOn <= today;

/** The period whose accepted figures *trước* means; null where the form has none. */
export const periodBefore = (rhythm: Rhythm, number: number): number | null =>
  rhythm.kind !== 'once' && rhythm.kind !== 'year' && number > rhythm.first ? number - 1 : null;

/**
 * What a period asks of a unit with that life. `lastAcceptable` is the unit's own last day. An occasion and a year are owed
 * by those who live on that day, a shorter period by those who live on its end.
 */
export const formDemand = (
  { kind }: Rhythm,
  { span }: FormPeriod,
  life: Life,
  lastAcceptable: Day,
): Demand =>
  kind === 'once' || kind === 'year' || span === null
    ? owesOnce(life, lastAcceptable)
      ? 'owed'
      : 'none'
    : periodDemand(life, span, lastAcceptable);

/** The days on which a period's reminders fall. The one of a last day that is a day off comes on the working day before. */
export const formMilestones = (
  last: Day,
  offsets: readonly MilestoneOffset[],
  calendar: WorkingCalendar,
): readonly Milestone[] =>
  milestonesOf(last, offsets, calendar).map(({ offset, day }) => ({
    offset,
    day: offset === 0 ? onOrBefore(calendar, last) : day,
  }));
