import type { Day, Moment } from '../calendar/day.ts';
import type { ProgressPlan } from '../campaign/campaign.ts';
import { lastDueMonth, type NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { type Month, monthObligation } from '../campaign/obligation.ts';
import type { Standing } from '../form/submitted.ts';
import type { Unit } from '../unit/unit.ts';
import { type ProgressCorrection, progressCorrection } from './progress-correction.ts';
import {
  completedProgress,
  endOf,
  type LiveUnit,
  monthsBeforeIn,
  type ProgressTable,
  type ProgressUnit,
  type ProgressWithTyped,
  progressTimeliness,
  progressUnitOf,
} from './progress-report.ts';
import type { TableBasis } from './registration-report.ts';
import { timelinessOf } from './timeliness.ts';

/** One unit of a closed month, or of the closed year, as it was frozen. */
export interface FrozenLine extends Pick<ProgressUnit, 'code' | 'name' | 'target' | 'done' | 'hasReported'> {
  readonly standing: Standing;
  readonly daysLate: number | null;
}

/** A table of form B that *Chốt* froze. */
export interface FrozenTable {
  readonly at: Moment;
  /** The last month it covers; null: the whole year. */
  readonly through: Month | null;
  readonly lines: readonly FrozenLine[];
  readonly withTyped: ProgressWithTyped;
}

/** The live table of one moment. */
export interface LiveTable {
  readonly basis: TableBasis;
  /** Every unit of the list; `units` has those whose figures can be read. */
  readonly roster: readonly Unit[];
  readonly units: readonly LiveUnit[];
  readonly withTyped: ProgressWithTyped;
}

/** The day on which documents are made, in its campaign. */
export interface ProgressDay {
  readonly plan: Pick<ProgressPlan, 'firstMonth' | 'lastMonth'>;
  readonly deadlines: readonly NamedDeadline[];
  readonly today: Day;
}

/** The table that documents of form B are made of, and the changes that they must mention. */
export interface OfficialProgress {
  readonly table: ProgressTable;
  /** Whether a month or the year was ever closed. */
  readonly isClosed: boolean;
  /** Differences between the live figures and `table`; a live table has its corrections in it already. */
  readonly changes: ProgressCorrection | null;
  /** Differences between the live figures and the newest snapshot, or the one before it. */
  readonly correction: ProgressCorrection | null;
}

/** The newest snapshot, completed by the reports that came after it; the live table once that covers a later month. */
export function officialProgress(
  closed: readonly FrozenTable[],
  live: LiveTable,
  day: ProgressDay,
): OfficialProgress {
  const present = liveTable(live, day);
  const snapshots = closed.map((table) => snapshotOf(table, live.roster, day));
  const newest = snapshots.at(-1);
  const isOfficial = newest !== undefined && (newest.through ?? YEAR) >= (present.through ?? YEAR);
  const table = isOfficial
    ? completedProgress(newest, live.units, day.deadlines, day.today, live.withTyped)
    : present;
  return {
    table,
    isClosed: newest !== undefined,
    changes: isOfficial ? progressCorrection([table], live.units) : null,
    correction: progressCorrection(snapshots, live.units),
  };
}

/** The whole year comes after its months. */
const YEAR = 13;

/**
 * The last month whose figures the live table covers, null for the year: that of the last deadline that has passed, and the
 * first one before any has. The year is over when its last month and its own report were due.
 */
export function coveredThrough({ plan, deadlines, today }: ProgressDay): Month | null {
  const due = lastDueMonth(deadlines, today);
  const final = deadlines.find(({ obligation }) => obligation === 'final');
  const isYearOver = due === plan.lastMonth && (final === undefined || final.lastDay < today);
  if (isYearOver) return null;
  return due === 0 ? plan.firstMonth : due;
}

/** Which report tells how the figures came in: without one of the year, its last month's. */
export const countedReport = (day: ProgressDay): Month | null => {
  const through = coveredThrough(day);
  const hasFinal = day.deadlines.some(({ obligation }) => obligation === 'final');
  return through === null && !hasFinal ? day.plan.lastMonth : through;
};

function liveTable({ basis, units, withTyped }: LiveTable, day: ProgressDay): ProgressTable {
  const counted = countedReport(day);
  return {
    basis,
    through: coveredThrough(day),
    lastMonth: day.plan.lastMonth,
    units: units.map((one) => ({
      ...progressUnitOf(one, day.deadlines, day.today),
      timeliness: progressTimeliness(one, counted),
    })),
    withTyped,
  };
}

/** A snapshot shows the units of its own time: one that ended later still lived. */
function snapshotOf(
  { at, through, lines, withTyped }: FrozenTable,
  roster: readonly Unit[],
  { plan, deadlines, today }: ProgressDay,
): ProgressTable {
  const units = new Map(roster.map((unit) => [unit.code, unit]));
  const end =
    through === null
      ? undefined
      : deadlines.find(({ obligation }) => obligation === monthObligation(through))?.period?.end;
  const seenOn = end !== undefined && end < today ? end : today;
  return {
    basis: { kind: 'frozen', at, added: [] },
    through,
    lastMonth: plan.lastMonth,
    withTyped,
    units: lines.map(({ standing, daysLate, ...line }) => {
      const unit = units.get(line.code);
      const timeliness = timelinessOf(standing, daysLate ?? 0);
      return {
        ...line,
        ended: unit === undefined ? null : endOf(unit, seenOn),
        monthsBefore: unit === undefined ? 0 : monthsBeforeIn(deadlines, unit),
        openMonths: through !== null && timeliness === 'missing' ? [through] : [],
        timeliness,
      };
    }),
  };
}
