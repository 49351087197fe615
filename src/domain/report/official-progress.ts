import type { Day, Moment } from '../calendar/day.ts';
import type { ProgressPlan } from '../campaign/campaign.ts';
import { lastDueMonth, type NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { type Month, monthObligation, monthOfObligation, type Period } from '../campaign/obligation.ts';
import type { Unit } from '../unit/unit.ts';
import type { ClosedTable } from './closed-table.ts';
import {
  type FrozenProgress,
  type ProgressCorrection,
  type ProgressFigure,
  progressCorrection,
} from './progress-correction.ts';
import {
  completedProgress,
  endOf,
  type LiveUnit,
  monthsBeforeIn,
  type ProgressLine,
  type ProgressTable,
  type ProgressWithTyped,
  progressTimeliness,
  progressUnitOf,
} from './progress-report.ts';
import { timelinessOf } from './timeliness.ts';

type ClosedMonths = ClosedTable<ProgressFigure> & { readonly period: Exclude<Period, 'registration'> };

/** Form B at one moment, and the day by which it is judged. */
export interface ProgressNow {
  readonly plan: ProgressPlan;
  readonly deadlines: readonly NamedDeadline[];
  readonly today: Day;
  readonly at: Moment;
  readonly live: readonly LiveUnit[];
  readonly withTyped: ProgressWithTyped;
}

export interface OfficialProgress {
  readonly table: ProgressTable;
  /** Whether a month or the year was ever closed. */
  readonly isClosed: boolean;
  /** Differences between the live figures and `table`. */
  readonly changes: ProgressCorrection | null;
  /** Differences between the live figures and the newest snapshot, or the one before it. */
  readonly correction: ProgressCorrection | null;
}

/**
 * The table that documents are made of: the newest snapshot, completed by the reports that came after it, while it covers
 * the last month that is due; otherwise the live table, which has its corrections in it already.
 */
export function officialProgress(
  now: ProgressNow,
  closed: readonly ClosedMonths[],
  units: ReadonlyMap<string, Unit>,
): OfficialProgress {
  const { live, deadlines, today, withTyped } = now;
  const snapshots = closed.map((one) => frozenProgress(one, now, units));
  const table = liveTable(now);
  const newest = snapshots.at(-1);
  const covers = newest !== undefined && (newest.through ?? 13) >= (table.through ?? 13);
  const official = covers ? completedProgress(newest, live, deadlines, today, withTyped) : table;
  return {
    table: official,
    isClosed: newest !== undefined,
    changes: covers ? progressCorrection([figuresIn(official)], live) : null,
    correction: progressCorrection(snapshots.map(figuresIn), live),
  };
}

const figuresIn = ({ basis: { at }, through, units }: ProgressTable): FrozenProgress => ({
  at,
  through,
  units,
});

/** How far a table of today reaches: until the last month that is due, or the whole year (null) once its last day has passed. */
export function coveredThrough({ plan, deadlines, today }: Omit<ProgressNow, 'live'>): {
  readonly through: Month | null;
  /** The report that tells how the table's units came in: without a report of the year, that of its last month. */
  readonly lastReport: Month | null;
} {
  const due = lastDueMonth(deadlines, today);
  const final = deadlines.find(({ obligation }) => obligation === 'final');
  const isYearOver = due === plan.lastMonth && (final === undefined || final.lastDay < today);
  const through = isYearOver ? null : due === 0 ? plan.firstMonth : due;
  return { through, lastReport: through === null && final === undefined ? plan.lastMonth : through };
}

function liveTable(now: ProgressNow): ProgressTable {
  const { plan, live, deadlines, today, at, withTyped } = now;
  const { through, lastReport } = coveredThrough(now);
  return {
    basis: { kind: 'provisional', at, added: [] },
    through,
    lastMonth: plan.lastMonth,
    units: live.map((one) => ({
      ...progressUnitOf(one, deadlines, today),
      timeliness: progressTimeliness(one, lastReport),
    })),
    withTyped,
  };
}

/** The table as *Chốt* left it. */
function frozenProgress(
  { at, period, lines, withTyped }: ClosedMonths,
  { plan, deadlines, today }: ProgressNow,
  units: ReadonlyMap<string, Unit>,
): ProgressTable {
  const through = monthOfObligation(period);
  // A snapshot shows the units of its own time: one that ended later still lived.
  const last =
    through === null
      ? undefined
      : deadlines.find(({ obligation }) => obligation === monthObligation(through))?.period?.end;
  const day = last !== undefined && last < today ? last : today;
  const done = (figures: Readonly<Record<ProgressFigure, number | null>>) => ({
    admission: figures.admitted ?? 0,
    training: figures.classSent ?? 0,
  });
  return {
    basis: { kind: 'frozen', at, added: [] },
    through,
    lastMonth: plan.lastMonth,
    withTyped: { done: done(withTyped.figures), remark: withTyped.remark },
    units: lines.map(({ code, name, figures, standing, daysLate }): ProgressLine => {
      const unit = units.get(code);
      return {
        code,
        name,
        done: done(figures),
        target: { admission: figures.admissionTarget, training: figures.trainingTarget },
        hasReported: figures.admitted !== null,
        ended: unit === undefined ? null : endOf(unit, day),
        monthsBefore: unit === undefined ? 0 : monthsBeforeIn(deadlines, unit),
        openMonths: through !== null && standing === 'missing' ? [through] : [],
        timeliness: timelinessOf(standing, daysLate ?? 0),
      };
    }),
  };
}
