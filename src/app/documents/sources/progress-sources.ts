import type { ProgressPlan } from '../../../domain/campaign/campaign.ts';
import { deadlinesOf, lastDueMonth } from '../../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthObligation, type Period } from '../../../domain/campaign/obligation.ts';
import type { TargetKind } from '../../../domain/form/progress.ts';
import { type PlanStanding, planStanding } from '../../../domain/report/plan-standing.ts';
import {
  type FrozenProgress,
  type ProgressCorrection,
  type ProgressFigure,
  progressCorrection,
} from '../../../domain/report/progress-correction.ts';
import {
  completedProgress,
  endOf,
  type LiveUnit,
  monthsBeforeIn,
  type PressingUnit,
  type ProgressReport,
  type ProgressTable,
  type ProgressUnit,
  pressingUnits,
  progressReport,
  progressTimeliness,
  progressUnitOf,
} from '../../../domain/report/progress-report.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import type { Unit } from '../../../domain/unit/unit.ts';
import type { Grid } from '../../../sheets/cells/grid.ts';
import { type ClosedProgress, parseProgressClosings } from '../../../sheets/records/closings-progress.ts';
import { reasonsSince } from '../../../sheets/records/log-reasons.ts';
import { progressWithTyped } from '../../../sheets/tables/progress-table-parse.ts';
import { unitsByCode } from '../../../sheets/units/unit-changes.ts';
import type { UnitCodes } from '../../../sheets/units/unit-codes.ts';
import type { Board } from '../../office/entry-book.ts';
import type { Office } from '../../office/office.ts';
import type { World } from '../../ports.ts';
import { viMoveReason } from '../../vi/vi-progress.ts';

/** Form B's figures. */
export interface ProgressSources {
  readonly plan: ProgressPlan;
  readonly report: ProgressReport;
  readonly standing: PlanStanding;
  /** Live figures by code, with the single months, which a snapshot does not hold. */
  readonly units: ReadonlyMap<string, LiveUnit>;
  /** The unit's line until the report's last month, as its tab says now. */
  readonly lineNow: (code: string) => ProgressUnit | undefined;
  readonly pressing: readonly PressingUnit[];
  readonly live: TableBasis;
  /** Whether a month or the year was ever closed. */
  readonly isClosed: boolean;
  /** Differences between the live figures and the report's table. */
  readonly changes: ProgressCorrection | null;
  /** Differences between the live figures and the newest snapshot, or the one before it. */
  readonly correction: ProgressCorrection | null;
  /** The reason of a changed figure; '' when none is known. */
  readonly reasons: (code: string, figure: ProgressFigure) => string;
}

export function progressSources(
  world: World,
  {
    office,
    plan,
    board,
    closings,
    readLog,
  }: {
    readonly office: Office;
    readonly plan: ProgressPlan;
    readonly board: Board;
    /** `Số chốt`. */
    readonly closings: Grid;
    /** Reads `Nhật ký`; called only when a frozen number changed. */
    readonly readLog: () => Grid;
  },
): ProgressSources {
  const { campaign, roster, codes, calendar } = office;
  const today = world.clock.today();
  const deadlines = deadlinesOf(campaign, calendar);
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const live = board.rows.flatMap(({ code, progress }): LiveUnit[] => {
    const unit = units.get(code);
    return unit === undefined || progress === null ? [] : [{ unit, progress }];
  });
  const basis: TableBasis = { kind: 'provisional', at: world.clock.now(), added: [] };
  const withTyped =
    board.progressGrid === null
      ? { done: { admission: 0, training: 0 }, remark: '' }
      : progressWithTyped(board.progressGrid);
  const due = lastDueMonth(deadlines, today);
  const final = deadlines.find(({ obligation }) => obligation === 'final');
  const isYearOver = due === plan.lastMonth && (final === undefined || final.lastDay < today);
  const through = isYearOver ? null : due === 0 ? plan.firstMonth : due;
  // Without a report of the year, its last month tells how the year came in.
  const lastReport = through === null && final === undefined ? plan.lastMonth : through;
  const table: ProgressTable = {
    basis,
    through,
    lastMonth: plan.lastMonth,
    units: live.map((one) => ({
      ...progressUnitOf(one, deadlines, today),
      timeliness: progressTimeliness(one, lastReport),
    })),
    withTyped,
  };
  const monthsBeforeOf = (unit: Unit | undefined) =>
    unit === undefined ? 0 : monthsBeforeIn(deadlines, unit);
  const periodEnds = new Map(deadlines.map(({ obligation, period }) => [obligation, period?.end]));
  const snapshots = parseProgressClosings(closings, codes.ofUnit).map((one) =>
    frozenTable(
      one,
      plan.lastMonth,
      (code) => monthsBeforeOf(units.get(code)),
      (code, through) => {
        const unit = units.get(code);
        // A snapshot shows the units of its own time: one that ended later still lived.
        const last = through === null ? undefined : periodEnds.get(monthObligation(through));
        return unit === undefined ? null : endOf(unit, last !== undefined && last < today ? last : today);
      },
    ),
  );
  const newest = snapshots.at(-1);
  const covers = newest !== undefined && (newest.through ?? 13) >= (table.through ?? 13);
  const correction = progressCorrection(snapshots.map(frozenFigures), live);
  const superior = { admission: campaign.superiorAdmissionTarget, training: campaign.superiorTrainingTarget };
  const official = covers ? completedProgress(newest, live, deadlines, today, withTyped) : table;
  const report = progressReport(official, superior);
  return {
    plan,
    report,
    standing: planStanding(
      live,
      superior.admission,
      plan,
      deadlines,
      today,
      covers ? { through: official.through, done: report.totals.admission.done } : null,
    ),
    units: new Map(live.map((one) => [one.unit.code, one])),
    lineNow: (code) => {
      const one = live.find(({ unit }) => unit.code === code);
      return one === undefined ? undefined : progressUnitOf(one, deadlines, today, official.through);
    },
    pressing: pressingUnits(live, deadlines, today, calendar),
    live: basis,
    isClosed: newest !== undefined,
    // A live table has its corrections in it already.
    changes: covers ? progressCorrection([frozenFigures(official)], live) : null,
    correction,
    reasons:
      correction === null
        ? () => ''
        : changeReasons(readLog(), correction.frozen, codes.ofTab, (code, kind) =>
            moveReason(office, code, kind),
          ),
  };
}

function frozenTable(
  { at, through, lines, withTyped }: ClosedProgress,
  lastMonth: Month,
  monthsBeforeOf: (code: string) => number,
  endIn: (code: string, through: ProgressTable['through']) => ProgressUnit['ended'],
): ProgressTable {
  return {
    basis: { kind: 'frozen', at, added: [] },
    through,
    lastMonth,
    withTyped,
    units: lines.map(({ code, name, done, target, hasReported, standing, daysLate }) => {
      const isMissing = standing === 'missing';
      return {
        code,
        name,
        done,
        target,
        hasReported,
        ended: endIn(code, through),
        monthsBefore: monthsBeforeOf(code),
        openMonths: through !== null && isMissing ? [through] : [],
        timeliness: isMissing
          ? 'missing'
          : standing === 'not-owed'
            ? 'exempt'
            : (daysLate ?? 0) > 0
              ? 'late'
              : 'on-time',
      };
    }),
  };
}

const frozenFigures = ({ basis: { at }, through, units }: ProgressTable): FrozenProgress => ({
  at,
  through,
  units,
});

const COUNTED_IN = {
  admitted: ['admitted', 'admittedBefore'],
  classSent: ['classSent', 'classSentBefore'],
} as const;

/**
 * The reason a unit gave in its *Đính chính*. If it only submitted again, the reason for which the office reopened the report.
 * For a target: the change of units that moved a part of it, else the reason for which form A was reopened.
 */
function changeReasons(
  log: Grid,
  { at, through }: FrozenProgress,
  codeOf: UnitCodes['ofTab'],
  moved: (code: string, kind: TargetKind) => string,
): ProgressSources['reasons'] {
  const corrected = (figure: keyof typeof COUNTED_IN) =>
    reasonsSince(
      log,
      at,
      codeOf,
      (line) => line.action === 'corrected' && COUNTED_IN[figure].some((field) => field === line.figure),
    );
  const reopened = (periods: readonly Period[]) =>
    reasonsSince(
      log,
      at,
      codeOf,
      ({ action, period }) => action === 'reopened' && periods.some((one) => one === period),
    );
  const own = { admitted: corrected('admitted'), classSent: corrected('classSent') };
  const months = MONTHS.filter((month) => month <= (through ?? 12)).map(monthObligation);
  const typedAgain = reopened(['final', ...months]);
  const registered = reopened(['registration']);
  return (code, figure) => {
    if (figure === 'admissionTarget' || figure === 'trainingTarget')
      return (
        moved(code, figure === 'admissionTarget' ? 'admission' : 'training') || (registered.get(code) ?? '')
      );
    return own[figure].get(code) ?? typedAgain.get(code) ?? '';
  };
}

/** Changes of units that moved a part of this unit's target, in words; '' when there are none. */
function moveReason({ changes, roster, records }: Office, code: string, kind: TargetKind): string {
  const units = roster.map(({ unit }) => unit);
  const codes = unitsByCode(units, records);
  const nameOf = (of: string) => units.find((unit) => unit.code === codes.get(of.toLowerCase()))?.name ?? of;
  return changes
    .filter((change) => change[kind] > 0)
    .filter(({ from, to }) => [from, to].some((side) => codes.get(side.toLowerCase()) === code))
    .map((change) => viMoveReason(change, nameOf(change.from), nameOf(change.to)))
    .join('; ');
}
