import { addDays, type Day, daysBetween } from './day.ts';
import { onOrBefore, type WorkingCalendar, workingDaysCounting } from './working-calendar.ts';

/** `before` = "trước ngày X", `no-later-than` = "chậm nhất ngày X", `until-end-of` = "đến hết ngày X". */
export type DeadlineWording = 'before' | 'no-later-than' | 'until-end-of';

export interface Deadline {
  readonly wording: DeadlineWording;
  readonly date: Day;
}

/** The last acceptable day, to its 24:00 (docs/product.md 7; docs/domain.md 1, 4). Never moved for days off. */
export const lastDay = ({ wording, date }: Deadline): Day =>
  wording === 'before' ? addDays(date, -1) : date;

export interface DeadlineOutlook {
  readonly lastDay: Day;
  /** Set when the last day is a day off: the working day before it, to be proposed, never taken silently. */
  readonly proposedDay: Day | null;
  /** Working days left counting `today`; 0 once it has passed. */
  readonly workingDaysLeft: number;
  /** Calendar days since the last day; 0 while it has not passed. */
  readonly daysLate: number;
  /** False while the holiday table cannot be whole for the last day's year. */
  readonly calendarIsKnown: boolean;
}

export function outlook(last: Day, today: Day, calendar: WorkingCalendar): DeadlineOutlook {
  return {
    lastDay: last,
    proposedDay: calendar.isWorkingDay(last) ? null : onOrBefore(calendar, last),
    workingDaysLeft: workingDaysCounting(calendar, today, last),
    daysLate: lateness(last, today),
    calendarIsKnown: calendar.knowsYear(Number(last.slice(0, 4))),
  };
}

/** Calendar days that `on` is after the last day; 0 when in time. */
export const lateness = (last: Day, on: Day): number => Math.max(0, daysBetween(last, on));
