import type { Day } from '../calendar/day.ts';
import { type Milestone, type MilestoneOffset, milestonesOf } from '../calendar/milestone.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { NamedDeadline } from '../campaign/campaign-deadlines.ts';
import {
  monthOfObligation,
  type Obligation,
  type OwnObligation,
  periodOfOwn,
} from '../campaign/obligation.ts';
import { cumulativeOf, type ProgressStanding, TARGETS, type TargetKind } from '../form/progress.ts';
import { type Again, owes, type ReportState } from '../form/status.ts';
import { isAccepted } from '../form/submitted.ts';
import { formMilestones } from '../own-form/form-period.ts';
import { demandOf, lastDayFor, type Unit } from '../unit/unit.ts';

/** One thing a unit has to hand in, and whether it still owes it. */
export interface UnitObligation {
  readonly unit: Unit;
  readonly obligation: Obligation;
  readonly lastDay: Day;
  readonly offsets: readonly MilestoneOffset[];
  readonly isOwed: boolean;
  /** Set while a report that was accepted before is owed once more. It is not late: the first acceptance decides that. */
  readonly again?: Again | null;
}

/** A period of an own form as its table shows it. */
export interface OwnStanding {
  readonly state: ReportState;
  /** Null while it was never accepted, and for a unit that does not owe it. */
  readonly daysLate: number | null;
  readonly wasAccepted: boolean;
  readonly isClosed: boolean;
}

/** A unit as the boards show it: form A's state, and form B's standing when it is in use. */
export interface BoardStanding {
  readonly state: ReportState;
  /** Whether form A is closed: nobody can type there any more, so nothing is owed. */
  readonly isClosed?: boolean;
  /** Of form A; null while nothing was accepted. */
  readonly acceptedTarget?: number | null;
  readonly progress: ProgressStanding | null;
  /** Absent where no form of the office's own is in use. */
  readonly own?: ReadonlyMap<OwnObligation, OwnStanding>;
}

const ownStanding = (obligation: Obligation, { own }: BoardStanding): OwnStanding | null =>
  own?.get(obligation as OwnObligation) ?? null;

/** The days on which its reminders fall, in order. */
export const remindersOf = (
  { obligation, lastDay, offsets }: Pick<UnitObligation, 'obligation' | 'lastDay' | 'offsets'>,
  calendar: WorkingCalendar,
): readonly Milestone[] =>
  (periodOfOwn(obligation) === null ? milestonesOf : formMilestones)(lastDay, offsets, calendar);

/** A deadline applied to one unit. A unit without a tab (`row` is null) owes nothing. */
export function unitObligationOf(
  unit: Unit,
  deadline: NamedDeadline,
  row: BoardStanding | null,
): UnitObligation {
  const { obligation, lastDay, milestones } = deadline;
  return {
    unit,
    obligation,
    lastDay: lastDayFor(unit, obligation, lastDay),
    offsets: milestones,
    isOwed: row !== null && demandOf(unit, deadline) === 'owed' && isOwed(obligation, row),
    again: row === null ? null : againOf(obligation, row),
  };
}

function againOf(obligation: Obligation, row: BoardStanding): Again | null {
  const state = reportState(obligation, row);
  if (state === 'returned' || state === 'edited') return state;
  return state === 'waiting' && wasAccepted(obligation, row) ? state : null;
}

function wasAccepted(obligation: Obligation, row: BoardStanding): boolean {
  const { acceptedTarget, progress } = row;
  if (periodOfOwn(obligation) !== null) return ownStanding(obligation, row)?.wasAccepted === true;
  if (obligation === 'registration') return acceptedTarget !== undefined && acceptedTarget !== null;
  if (obligation === 'final') return progress !== null && progress.finalDaysLate !== null;
  const month = progress?.months.find((one) => one.month === monthOfObligation(obligation));
  return month !== undefined && isAccepted(month);
}

/** Whether it was accepted before and is to be handed in once more. */
export const isOwedAgain = (
  unitObligation: UnitObligation,
): unitObligation is UnitObligation & { readonly again: Again } =>
  unitObligation.isOwed && (unitObligation.again ?? null) !== null;

/** Whether it is owed after its last day and was never handed in. */
export const isOverdue = ({ isOwed: owed, lastDay, again = null }: UnitObligation, today: Day): boolean =>
  owed && again === null && lastDay < today;

function isOwed(obligation: Obligation, row: BoardStanding): boolean {
  const { state, isClosed, progress } = row;
  if (periodOfOwn(obligation) !== null) {
    const standing = ownStanding(obligation, row);
    return standing !== null && owes(standing.state) && !standing.isClosed;
  }
  if (obligation === 'registration') return owes(state) && isClosed !== true;
  if (progress === null) return false;
  if (obligation === 'completion') return TARGETS.some((kind) => shortOf(progress, kind) > 0);
  if (obligation === 'final') return owes(progress.final) && !progress.isFinalClosed;
  const month = monthOfObligation(obligation);
  const standing = progress.months.find((one) => one.month === month);
  return standing !== undefined && owes(standing.state) && !standing.isClosed;
}

/** How many are missing from a target; 0 when there is none, and a target of 0 owes nothing. */
export const shortOf = (progress: ProgressStanding, kind: TargetKind): number =>
  Math.max(0, (progress.target[kind] ?? 0) - cumulativeOf(progress, kind));

/** The state of a report; null for the completion, which is no report, and for reports that the campaign does not ask for. */
export function reportState(obligation: Obligation, row: BoardStanding): ReportState | null {
  const { state, progress } = row;
  if (periodOfOwn(obligation) !== null) return ownStanding(obligation, row)?.state ?? null;
  if (obligation === 'registration') return state;
  if (obligation === 'final') return progress?.final ?? null;
  const month = monthOfObligation(obligation);
  return progress?.months.find((one) => one.month === month)?.state ?? null;
}
