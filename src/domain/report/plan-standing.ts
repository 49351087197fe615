import type { Day } from '../calendar/day.ts';
import type { ProgressPlan } from '../campaign/campaign.ts';
import { lastDueMonth, type NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { type Month, monthOfObligation } from '../campaign/obligation.ts';
import { cumulativeOf } from '../form/progress.ts';
import { forecastOf, plannedOf, type Source, sourceOf } from '../form/progress-outlook.ts';
import { isAccepted } from '../form/submitted.ts';
import { demandOf, lastDayFor } from '../unit/unit.ts';
import type { ProgressNow } from './official-progress.ts';
import type { LiveUnit } from './progress-report.ts';

/** Whether the year's plan of admissions will be met, for all units together: accepted figures alone. */
export interface PlanStanding {
  /** The superior's target, or else the units' together; null where neither is set. */
  readonly target: number | null;
  readonly isSuperior: boolean;
  readonly done: number;
  /** The last month whose last day has passed; 0 before the first. */
  readonly through: Month | 0;
  readonly isOver: boolean;
  /** Whole people that the straight line asks for by the end of that month; null without a target. */
  readonly planned: number | null;
  readonly source: Source;
  readonly overdue: Overdue;
  readonly forecast: number | null;
}

/** Reports of any month that are past their last day and not accepted, closed or not. */
interface Overdue {
  readonly reports: number;
  readonly units: number;
}

/** A closed table: its last month, and what was done until then. */
export interface ClosedPlan {
  readonly through: Month | null;
  readonly done: number;
}

/** Form B on a day, as far as the plan asks. */
type PlanNow = Pick<ProgressNow, 'deadlines' | 'today' | 'live'> & {
  readonly plan: Pick<ProgressPlan, 'lastMonth'>;
};

/** The plan as it stands today; of a closed table, as it stood at that table's end. */
export function planStanding(
  { plan: { lastMonth }, deadlines, today, live: units }: PlanNow,
  superior: number | null,
  closed: ClosedPlan | null = null,
): PlanStanding {
  const through = closed === null ? lastDueMonth(deadlines, today) : (closed.through ?? lastMonth);
  const isSuperior = superior !== null && superior > 0;
  const target = isSuperior ? superior : sum(units, ({ progress }) => progress.target.admission ?? 0);
  const sources = units.map(({ progress }) => sourceOf(progress));
  const late = units.map((unit) => overdueMonths(unit, deadlines, today, through).length);
  const done = closed?.done ?? sum(units, ({ progress }) => cumulativeOf(progress, 'admission'));
  const isOver = through >= lastMonth;
  return {
    target: target === 0 ? null : target,
    isSuperior,
    done,
    through,
    isOver,
    planned: target === 0 ? null : plannedOf(target, through, lastMonth),
    source: {
      proposed: sum(sources, ({ proposed }) => proposed),
      ready: sum(sources, ({ ready }) => ready),
    },
    overdue: { reports: sum(late, (count) => count), units: late.filter((count) => count > 0).length },
    forecast: isOver ? null : forecast(units, target, done, through, lastMonth),
  };
}

/** At the pace until `through`: figures of a month whose last day is to come are done, and no part of the pace. */
function forecast(
  units: readonly LiveUnit[],
  target: number,
  done: number,
  through: Month | 0,
  lastMonth: Month,
): number | null {
  const until = sum(
    units,
    ({ progress: { months, before } }) =>
      months.filter(({ month }) => month <= through).at(-1)?.cumulative.admission ?? before.admission,
  );
  const found = forecastOf(target, until, through, lastMonth);
  return found === null ? null : Math.max(found, done);
}

/** A closed month that was never handed in stays missing. */
const overdueMonths = (
  { unit, progress }: LiveUnit,
  deadlines: readonly NamedDeadline[],
  today: Day,
  through: Month | 0,
): readonly Month[] =>
  deadlines.flatMap((deadline) => {
    const month = monthOfObligation(deadline.obligation);
    const standing = progress.months.find((one) => one.month === month);
    const isOverdue =
      standing !== undefined &&
      standing.month <= through &&
      !isAccepted(standing) &&
      demandOf(unit, deadline) === 'owed' &&
      lastDayFor(unit, deadline.obligation, deadline.lastDay) < today;
    return isOverdue ? [standing.month] : [];
  });

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
