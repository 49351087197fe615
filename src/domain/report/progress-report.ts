import type { Day } from '../calendar/day.ts';
import { milestonesOf } from '../calendar/milestone.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { type Month, monthOfObligation } from '../campaign/obligation.ts';
import { hasEnded, monthsBefore } from '../campaign/unit-life.ts';
import { type ProgressStanding, TARGETS, type TargetKind } from '../form/progress.ts';
import { targetOutlook, type Verdict } from '../form/progress-outlook.ts';
import { isAccepted } from '../form/submitted.ts';
import { type UnitObligation, unitObligationOf } from '../mail/unit-obligation.ts';
import type { Unit } from '../unit/unit.ts';
import { permille, type TableBasis } from './registration-report.ts';
import { type Reporting, reportingOf, type Timeliness } from './timeliness.ts';

/** One unit's line of the official progress table. */
export interface ProgressUnit {
  readonly code: string;
  readonly name: string;
  readonly target: Readonly<Record<TargetKind, number | null>>;
  /** By the accepted months. */
  readonly done: Readonly<Record<TargetKind, number>>;
  /** False while nothing of it was accepted: `done` is 0 then, although nobody reported 0. */
  readonly hasReported: boolean;
  /** Months whose last day has passed and that it has not handed in. */
  readonly openMonths: readonly Month[];
  /** Its last day, and the code of the unit that took it over. What it did counts; nothing more is asked of it. */
  readonly ended: { readonly on: Day; readonly heir: string } | null;
  /** Months of the year before its first day: a plan asks nothing of them. */
  readonly monthsBefore: number;
}

/** A line of the table with how the report of its last period came in. */
export interface ProgressLine extends ProgressUnit {
  readonly timeliness: Timeliness;
}

/** The official progress table, wherever it was read from. */
export interface ProgressTable {
  readonly basis: TableBasis;
  /** The last month it covers; null: the whole year. */
  readonly through: Month | null;
  /** The last month of the year's plan. */
  readonly lastMonth: Month;
  readonly units: readonly ProgressLine[];
  readonly withTyped: ProgressWithTyped;
}

/** *Kể cả số đang nhập*: what was done by the present figures of every tab, and the line on units with nothing accepted. */
export interface ProgressWithTyped {
  readonly done: Readonly<Record<TargetKind, number>>;
  readonly remark: string;
}

/** All units together against one target. */
export interface TargetTotal {
  /** Null when there is none. */
  readonly target: number | null;
  readonly done: number;
  readonly missing: number;
  /** Tenths of a percent; null without a target or with a target of 0. */
  readonly permille: number | null;
}

export interface ProgressReport extends ProgressTable {
  /** Against the units' targets together: the sum of the table's lines. */
  readonly totals: Readonly<Record<TargetKind, TargetTotal>>;
  /** Against the target set from above; null where none was set. */
  readonly againstSuperior: Readonly<Record<TargetKind, TargetTotal | null>>;
  readonly byVerdict: Readonly<Record<Verdict, readonly ProgressLine[]>>;
  /** Units that will not reach a target any more, grouped by what the report says of them. */
  readonly below: {
    /** Admitted some. */
    readonly short: readonly ProgressLine[];
    /** Reported, and admitted nobody. */
    readonly none: readonly ProgressLine[];
    /** Has a target and reported nothing yet, in the year as after it. */
    readonly unknown: readonly ProgressLine[];
    /** Reported, and sent fewer to the class than their target. */
    readonly training: readonly ProgressLine[];
  };
  /** Units that reported, and that are below the plan until the table's month, while months of the year remain. */
  readonly behind: Readonly<Record<TargetKind, readonly ProgressLine[]>>;
  /** Reported after the last day, of the table's last month or of the year. */
  readonly late: readonly ProgressLine[];
  /** Has not handed in a month whose last day has passed, or the report that `reporting` counts. */
  readonly open: readonly ProgressLine[];
  readonly ended: {
    /** Ended, with every report in: one line stands for them all. */
    readonly settled: readonly ProgressLine[];
    /** Ended before its target for admission was reached. */
    readonly unreached: readonly ProgressLine[];
    /** The part of their targets that went to no other unit. */
    readonly unassigned: Readonly<Record<TargetKind, number>>;
  };
  /** Of the table's last month, or of the year. */
  readonly reporting: Reporting;
}

/**
 * How a line stands against one target; a target of 0 or none is no shortfall (docs/product.md 5). While months of the year
 * remain, what is not reached is open.
 */
export const targetStanding = (
  { target, done, monthsBefore, ended }: ProgressUnit,
  kind: TargetKind,
  { through, lastMonth }: Covered,
) => {
  const presence = { monthsBefore, hasEnded: ended !== null };
  return targetOutlook(target[kind], done[kind], through ?? lastMonth, lastMonth, presence);
};

/** How many are missing from a target, whatever is left of the year. */
export const missingOf = ({ target, done }: ProgressUnit, kind: TargetKind): number =>
  Math.max(0, (target[kind] ?? 0) - done[kind]);

/** What the targets are compared with: the last month covered, null for the whole year, of those that the year has. */
export interface Covered {
  readonly through: Month | null;
  readonly lastMonth: Month;
}

const targetTotal = (done: number, target: number | null): TargetTotal => ({
  target,
  done,
  missing: Math.max(0, (target ?? 0) - done),
  permille: permille(done, target),
});

export function progressReport(
  table: ProgressTable,
  superior: Readonly<Record<TargetKind, number | null>>,
): ProgressReport {
  const doneOf = (kind: TargetKind) => table.units.reduce((sum, unit) => sum + unit.done[kind], 0);
  const total = (kind: TargetKind): TargetTotal => {
    const targets = table.units.flatMap(({ target }) => target[kind] ?? []);
    return targetTotal(
      doneOf(kind),
      targets.length === 0 ? null : targets.reduce((sum, one) => sum + one, 0),
    );
  };
  const against = (kind: TargetKind): TargetTotal | null =>
    superior[kind] === null ? null : targetTotal(doneOf(kind), superior[kind]);
  const of = (verdict: Verdict) =>
    table.units.filter((unit) => targetStanding(unit, 'admission', table).verdict === verdict);
  const below = of('below');
  const open = of('open');
  const short = [...below, ...open];
  const behind = (kind: TargetKind) =>
    table.units.filter((unit) => {
      const { verdict, behind: count } = targetStanding(unit, kind, table);
      return unit.hasReported && verdict === 'open' && count > 0;
    });
  const over = table.units.filter(({ ended }) => ended !== null);
  const unreached = over.filter((unit) => missingOf(unit, 'admission') > 0);
  const unassigned = (kind: TargetKind) => over.reduce((sum, unit) => sum + missingOf(unit, kind), 0);
  return {
    ...table,
    totals: { admission: total('admission'), training: total('training') },
    againstSuperior: { admission: against('admission'), training: against('training') },
    byVerdict: {
      above: of('above'),
      reached: of('reached'),
      open,
      below,
      none: of('none').filter((unit) => !unreached.includes(unit)),
    },
    below: {
      short: below.filter(({ done }) => done.admission > 0),
      none: below.filter(({ done, hasReported }) => hasReported && done.admission === 0),
      unknown: short.filter(({ done, hasReported }) => !hasReported && done.admission === 0),
      training: table.units.filter(
        (unit) => unit.hasReported && targetStanding(unit, 'training', table).verdict === 'below',
      ),
    },
    behind: { admission: behind('admission'), training: behind('training') },
    late: table.units.filter(({ timeliness }) => timeliness === 'late'),
    open: table.units.filter(
      ({ openMonths, timeliness }) => openMonths.length > 0 || timeliness === 'missing',
    ),
    ended: {
      settled: over.filter(({ openMonths }) => openMonths.length === 0),
      unreached,
      unassigned: { admission: unassigned('admission'), training: unassigned('training') },
    },
    reporting: reportingOf(table.units.map(({ timeliness }) => timeliness)),
  };
}

/** Months before the unit's life in the year of the deadlines. */
export const monthsBeforeIn = (deadlines: readonly NamedDeadline[], { life }: Unit): number => {
  const [start] = deadlines.flatMap(({ period }) => period?.start ?? []);
  return start === undefined ? 0 : monthsBefore(life, Number(start.slice(0, 4)));
};

/** The end of a unit that had ended by a day; null for one that still reports. */
export const endOf = ({ life, successor }: Unit, day: Day): ProgressUnit['ended'] =>
  life.until !== null && hasEnded(life, day) ? { on: life.until, heir: successor } : null;

/** A unit as the live board shows it. */
export interface LiveUnit {
  readonly unit: Unit;
  readonly progress: ProgressStanding;
}

/** A unit with the months, targets and yearly report that it owes and that reminders have begun to ask for. */
export interface PressingUnit {
  readonly line: ProgressUnit;
  readonly unitObligations: readonly UnitObligation[];
}

/** Exactly the units that owe something whose first milestone has come, in the list's order. */
export function pressingUnits(
  units: readonly LiveUnit[],
  deadlines: readonly NamedDeadline[],
  today: Day,
  calendar: WorkingCalendar,
): PressingUnit[] {
  return units.flatMap((live) => {
    const unitObligations = deadlines
      .filter(({ obligation }) => obligation !== 'registration')
      .map((deadline) =>
        unitObligationOf(live.unit, deadline, { state: 'submitted', progress: live.progress }),
      )
      .filter(({ isOwed, lastDay, offsets }) => {
        const first = milestonesOf(lastDay, offsets, calendar)[0]?.day ?? lastDay;
        return isOwed && first <= today;
      });
    return unitObligations.length === 0
      ? []
      : [{ line: progressUnitOf(live, deadlines, today), unitObligations }];
  });
}

/** `through`: the last month whose figures count; null: all. */
export function progressUnitOf(
  { unit, progress }: LiveUnit,
  deadlines: readonly NamedDeadline[],
  today: Day,
  through: Month | null = null,
): ProgressUnit {
  const months = progress.months.filter(({ month }) => month <= (through ?? 12));
  const done = (kind: TargetKind) => months.at(-1)?.cumulative[kind] ?? progress.before[kind];
  return {
    code: unit.code,
    name: unit.name,
    target: progress.target,
    done: { admission: done(TARGETS[0]), training: done(TARGETS[1]) },
    hasReported: progress.hasAccepted,
    ended: endOf(unit, today),
    monthsBefore: monthsBeforeIn(deadlines, unit),
    openMonths: deadlines.flatMap((deadline) => {
      const standing = months.find(({ month }) => month === monthOfObligation(deadline.obligation));
      const unitObligation = unitObligationOf(unit, deadline, { state: 'submitted', progress });
      const isOpen = standing !== undefined && !isAccepted(standing);
      return isOpen && unitObligation.isOwed && unitObligation.lastDay < today ? [standing.month] : [];
    }),
  };
}

/**
 * A report that comes after its period was closed completes the frozen table; a figure that was frozen stays, and its
 * change is a correction (`registration-correction.ts` has the same for form A).
 */
export function completedProgress(
  frozen: ProgressTable,
  live: readonly LiveUnit[],
  deadlines: readonly NamedDeadline[],
  today: Day,
  withTyped: ProgressWithTyped,
): ProgressTable {
  const { through } = frozen;
  const reported = new Map(
    live.flatMap((one): [string, ProgressLine][] => {
      const timeliness = progressTimeliness(one, through);
      const isIn = timeliness === 'on-time' || timeliness === 'late';
      return isIn ? [[one.unit.code, { ...progressUnitOf(one, deadlines, today, through), timeliness }]] : [];
    }),
  );
  const listed = new Set(frozen.units.map(({ code }) => code));
  const cameSince = ({ code, timeliness }: ProgressLine) => timeliness === 'missing' && reported.has(code);
  const founded = [...reported.values()].filter(({ code }) => !listed.has(code));
  const added = [...frozen.units.filter(cameSince), ...founded].map(({ code }) => code);
  return added.length === 0
    ? frozen
    : {
        ...frozen,
        basis: { ...frozen.basis, added },
        units: [
          ...frozen.units.map((line) => (cameSince(line) ? (reported.get(line.code) ?? line) : line)),
          ...founded,
        ],
        withTyped,
      };
}

/** Whether a unit's report of that month was in time; of the year's report when `through` is null. */
export function progressTimeliness(
  { progress }: Pick<LiveUnit, 'progress'>,
  through: Month | null,
): Timeliness {
  const month = progress.months.find((one) => one.month === through);
  const state = through === null ? progress.final : month?.state;
  const daysLate = through === null ? progress.finalDaysLate : (month?.daysLate ?? null);
  if (state === 'not-owed') return 'exempt';
  return daysLate === null ? 'missing' : daysLate > 0 ? 'late' : 'on-time';
}
