import type { Day } from '../calendar/day.ts';
import { type Deadline, lastDay } from '../calendar/deadline.ts';
import type { MilestoneOffset } from '../calendar/milestone.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Campaign, DeadlinePlan, ProgressPlan } from './campaign.ts';
import { MONTHS, type Month, monthObligation, monthOfObligation, type Obligation } from './obligation.ts';
import { dueDate, type RecurringDeadline, recurringLastDay, spanOf } from './period.ts';
import type { Span } from './unit-life.ts';

/** A deadline of the campaign and what it asks for. */
export interface NamedDeadline {
  readonly obligation: Obligation;
  /** As it is worded; a month's is worded by its day of the month, whatever day that is. */
  readonly deadline: Deadline;
  readonly lastDay: Day;
  readonly milestones: readonly MilestoneOffset[];
  /** The days that a month's report covers; null for the deadlines that come once a year. */
  readonly period: Span | null;
  /** True while it cannot be read in the settings: nobody is written to about it. */
  readonly isHeld?: true;
}

/** The months that are reported on, in order. */
export const monthsOf = ({
  firstMonth,
  lastMonth,
}: Pick<ProgressPlan, 'firstMonth' | 'lastMonth'>): readonly Month[] =>
  MONTHS.filter((month) => month >= firstMonth && month <= lastMonth);

/** The day named by *chậm nhất ngày 25 hằng tháng*; the 31st of a short month is its last day. */
const monthlyDeadline = ({ monthlyDay }: ProgressPlan): RecurringDeadline => ({
  in: 'own-month',
  day: monthlyDay,
});

/** A month's last day: the one deadline that moves by itself, to the working day before a day off (docs/product.md 7). */
export const monthlyLastDay = (
  plan: ProgressPlan,
  year: number,
  month: Month,
  calendar: WorkingCalendar,
): Day => recurringLastDay(monthlyDeadline(plan), 'month', month, year, calendar);

/** Every deadline of the campaign: registration, the months in order, completion, the final report. */
export function deadlinesOf(campaign: Campaign, calendar: WorkingCalendar): readonly NamedDeadline[] {
  const { registration, progress, year } = campaign;
  const named = (obligation: Obligation, plan: DeadlinePlan | null): NamedDeadline[] =>
    plan === null ? [] : [{ obligation, ...plan, lastDay: lastDay(plan.deadline), period: null }];
  if (progress === null) return named('registration', registration);
  return [
    ...named('registration', registration),
    ...monthsOf(progress).map(
      (month): NamedDeadline => ({
        obligation: monthObligation(month),
        deadline: {
          wording: 'no-later-than',
          date: dueDate(monthlyDeadline(progress), 'month', month, year),
        },
        lastDay: monthlyLastDay(progress, year, month, calendar),
        milestones: progress.monthlyMilestones,
        period: spanOf('month', month, year),
        ...(progress.isMonthlyHeld === true ? { isHeld: true } : {}),
      }),
    ),
    ...named('completion', progress.completion),
    ...named('final', progress.final),
  ];
}

/** The month in which `today` falls as the campaign counts it: 0 before its year, 12 once the year is over. */
export function currentMonth(year: number, today: Day): number {
  const todayYear = Number(today.slice(0, 4));
  if (todayYear !== year) return todayYear < year ? 0 : 12;
  return Number(today.slice(5, 7));
}

/** The last month whose last day has passed; 0 before the first. */
export const lastDueMonth = (deadlines: readonly NamedDeadline[], today: Day): Month | 0 =>
  deadlines
    .flatMap(({ obligation, lastDay }) => (lastDay < today ? (monthOfObligation(obligation) ?? []) : []))
    .at(-1) ?? 0;
