import type { Day } from '../calendar/day.ts';
import { lateness } from '../calendar/deadline.ts';
import { shiftWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { BoardUnit } from './registration-report.ts';

/** A unit that a letter is sent to because it owes its registration. */
export interface OwingUnit {
  readonly unit: BoardUnit;
  /** Calendar days since its own last day; 0 while that has not passed. */
  readonly daysOverdue: number;
}

/** Exactly the units that owe their registration today, the most overdue first, otherwise in the list's order. */
export function owingUnits(units: readonly BoardUnit[], today: Day): OwingUnit[] {
  return units
    .filter(({ standing }) => standing !== 'submitted' && standing !== 'not-owed')
    .map((unit) => ({ unit, daysOverdue: lateness(unit.lastDay, today) }))
    .sort((a, b) => b.daysOverdue - a.daysOverdue);
}

/** Working days that a letter gives a unit that is late. */
const GRACE = 3;

/** The day that a letter asks for unless somebody types another: never before a last day that the letter names. */
export const graceUntil = (lastDays: readonly Day[], today: Day, calendar: WorkingCalendar): Day =>
  [shiftWorkingDays(calendar, today, GRACE), ...lastDays].reduce((a, b) => (a > b ? a : b));
