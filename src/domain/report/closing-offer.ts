import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { currentMonth, monthsOf, type NamedDeadline } from '../campaign/campaign-deadlines.ts';
import {
  type Month,
  monthObligation,
  monthOfObligation,
  type OwnObligation,
  ownObligation,
  type Period,
  periodOfOwn,
} from '../campaign/obligation.ts';
import type { ReportState } from '../form/status.ts';
import { isAccepted } from '../form/submitted.ts';
import type { BoardStanding } from '../mail/unit-obligation.ts';
import { isOpen, periodsOf } from '../own-form/form-period.ts';
import type { UsedForm } from '../own-form/used-form.ts';

/** Which periods *Chốt* and *Mở lại* offer, which of them first, and which units they concern. */

/** A unit's row of the tables. */
export interface OfferedUnit extends BoardStanding {
  /** Of form A; null while nothing was accepted. */
  readonly acceptedTarget: number | null;
}

const isOwnPeriod = (period: Period): period is OwnObligation => periodOfOwn(period) !== null;

export interface PeriodStanding {
  readonly state: ReportState;
  readonly isAccepted: boolean;
  readonly isClosed: boolean;
}

/** A unit's report of one period; null when the tables do not have it. */
export function periodStanding(unit: OfferedUnit, period: Period): PeriodStanding | null {
  const { state, acceptedTarget, isClosed, progress, own } = unit;
  if (isOwnPeriod(period)) {
    const standing = own?.get(period);
    return standing === undefined
      ? null
      : { state: standing.state, isAccepted: standing.wasAccepted, isClosed: standing.isClosed };
  }
  if (period === 'registration')
    return { state, isAccepted: acceptedTarget !== null, isClosed: isClosed === true };
  if (progress === null) return null;
  if (period === 'final')
    return {
      state: progress.final,
      isAccepted: progress.finalDaysLate !== null,
      isClosed: progress.isFinalClosed,
    };
  const month = progress.months.find((one) => one.month === monthOfObligation(period));
  return month === undefined
    ? null
    : { state: month.state, isAccepted: isAccepted(month), isClosed: month.isClosed };
}

/** What closing a period closes: a month with those before it, the year with all its months; of an own form, itself. */
export function closedWith(period: Period, months: readonly Month[]): readonly Period[] {
  if (period === 'registration' || isOwnPeriod(period)) return [period];
  const through = monthOfObligation(period);
  const until = months.filter((month) => through === null || month <= through).map(monthObligation);
  return through === null ? [...until, period] : until;
}

/** The months that come before a period: all of them before the year's report. */
export function monthsBefore(period: Period, months: readonly Month[]): readonly Month[] {
  const month = monthOfObligation(period);
  if (period === 'registration' || isOwnPeriod(period)) return [];
  return months.filter((one) => month === null || one < month);
}

/** Of these periods, those in which a unit still may hand in a report that it owes, in their order. */
const openOf = (unit: OfferedUnit, periods: readonly Period[]): readonly Period[] =>
  periods.filter((period) => {
    const standing = periodStanding(unit, period);
    return standing !== null && !standing.isClosed && standing.state !== 'not-owed';
  });

/** Whether closing the period would lock anything in the unit's tab that it is asked for. */
export const isClosable = (unit: OfferedUnit, period: Period, months: readonly Month[]): boolean =>
  openOf(unit, closedWith(period, months)).length > 0;

/** The reports that closing a period would lock before the unit handed them in. */
export const caughtBy = (unit: OfferedUnit, period: Period, months: readonly Month[]): readonly Period[] =>
  openOf(unit, closedWith(period, months)).filter((one) => periodStanding(unit, one)?.isAccepted === false);

/** Months until a period that were closed before the unit handed them in: opening the period may open them as well. */
export function missedMonths(unit: OfferedUnit, period: Period): readonly Month[] {
  const months = unit.progress?.months ?? [];
  const before = monthsBefore(
    period,
    months.map(({ month }) => month),
  );
  return months
    .filter(
      (one) => before.includes(one.month) && one.isClosed && one.state !== 'not-owed' && !isAccepted(one),
    )
    .map(({ month }) => month);
}

/** Form A, the months that have begun, and the year's report once its last month has. */
export function begunPeriods({ registration, progress, year }: Campaign, today: Day): readonly Period[] {
  const first: readonly Period[] = registration === null ? [] : ['registration'];
  if (progress === null) return first;
  const now = currentMonth(year, today);
  const months = monthsOf(progress).filter((month) => month <= now);
  const isLast = months.at(-1) === progress.lastMonth;
  return [
    ...first,
    ...months.map(monthObligation),
    ...(progress.final !== null && isLast ? ['final' as const] : []),
  ];
}

/** Periods of own forms that have begun, in the order of the forms. */
export const begunOwnPeriods = (
  used: readonly UsedForm[],
  year: number,
  calendar: WorkingCalendar,
  today: Day,
): readonly OwnObligation[] =>
  used
    .filter(({ isRetired }) => !isRetired)
    .flatMap(({ form }) =>
      periodsOf(form, year, calendar)
        .filter((period) => isOpen(period, today))
        .map(({ number }) => ownObligation(form.code, number)),
    );

/**
 * The last of these periods whose last day has passed, where own forms are in use the one whose last day passed last; the first
 * of them while none has. Null where there is none.
 */
export function likelyPeriod(
  periods: readonly Period[],
  deadlines: readonly NamedDeadline[],
  today: Day,
): Period | null {
  const lastDayOf = (period: Period) =>
    deadlines.find(({ obligation }) => obligation === period)?.lastDay ?? null;
  const over = periods.flatMap((period) => {
    const lastDay = lastDayOf(period);
    return lastDay !== null && lastDay < today ? [{ period, lastDay }] : [];
  });
  const campaign = over.filter(({ period }) => !isOwnPeriod(period)).at(-1);
  const latest = over
    .filter(({ period }) => isOwnPeriod(period))
    .reduce((last, one) => (last === undefined || one.lastDay > last.lastDay ? one : last), campaign);
  return latest?.period ?? periods[0] ?? null;
}
