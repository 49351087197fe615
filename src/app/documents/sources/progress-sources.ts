import type { ProgressPlan } from '../../../domain/campaign/campaign.ts';
import { deadlinesOf } from '../../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, monthObligation, type Period } from '../../../domain/campaign/obligation.ts';
import type { TargetKind } from '../../../domain/form/progress.ts';
import { officialProgress } from '../../../domain/report/official-progress.ts';
import { type PlanStanding, planStanding } from '../../../domain/report/plan-standing.ts';
import type {
  FrozenProgress,
  ProgressCorrection,
  ProgressFigure,
} from '../../../domain/report/progress-correction.ts';
import {
  type LiveUnit,
  type PressingUnit,
  type ProgressReport,
  type ProgressUnit,
  pressingUnits,
  progressReport,
  progressUnitOf,
} from '../../../domain/report/progress-report.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import type { Unit } from '../../../domain/unit/unit.ts';
import type { Grid } from '../../../sheets/cells/grid.ts';
import { closedTables } from '../../../sheets/records/closing-blocks.ts';
import { PROGRESS_CLOSING } from '../../../sheets/records/closings.ts';
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

/** What the figures are made of. */
interface ReadSources {
  readonly office: Office;
  readonly plan: ProgressPlan;
  readonly board: Board;
  /** `Số chốt`. */
  readonly closings: Grid;
  /** Reads `Nhật ký`; called only when a frozen number changed. */
  readonly readLog: () => Grid;
}

export function progressSources(
  world: World,
  { office, plan, board, closings, readLog }: ReadSources,
): ProgressSources {
  const { campaign, roster, codes, calendar } = office;
  const today = world.clock.today();
  const at = world.clock.now();
  const deadlines = deadlinesOf(campaign, calendar);
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const live = liveUnits(board, units);
  const withTyped =
    board.progressGrid === null
      ? { done: { admission: 0, training: 0 }, remark: '' }
      : progressWithTyped(board.progressGrid);
  const closed = closedTables(PROGRESS_CLOSING, closings, codes.ofUnit);
  const now = { plan, deadlines, today, at, live, withTyped };
  const { table, isClosed, changes, correction } = officialProgress(now, closed, units);
  const superior = { admission: campaign.superiorAdmissionTarget, training: campaign.superiorTrainingTarget };
  const report = progressReport(table, superior);
  const { done } = report.totals.admission;
  const closedTable = table.basis.kind === 'frozen' ? { through: table.through, done } : null;
  return {
    plan,
    report,
    standing: planStanding(now, superior.admission, closedTable),
    units: new Map(live.map((one) => [one.unit.code, one])),
    lineNow: (code) => {
      const one = live.find(({ unit }) => unit.code === code);
      return one === undefined ? undefined : progressUnitOf(one, deadlines, today, table.through);
    },
    pressing: pressingUnits(live, deadlines, today, calendar),
    live: { kind: 'provisional', at, added: [] },
    isClosed,
    changes,
    correction,
    reasons:
      correction === null
        ? () => ''
        : changeReasons(readLog(), correction.frozen, codes.ofTab, (code, kind) =>
            moveReason(office, code, kind),
          ),
  };
}

const liveUnits = (board: Board, units: ReadonlyMap<string, Unit>): readonly LiveUnit[] =>
  board.rows.flatMap(({ code, progress }) => {
    const unit = units.get(code);
    return unit === undefined || progress === null ? [] : [{ unit, progress }];
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
