import {
  monthObligation,
  monthOfObligation,
  type Obligation,
  type OwnObligation,
  periodOfOwn,
} from '../campaign/obligation.ts';
import { owesOnce } from '../campaign/unit-life.ts';
import { cumulativeOf, type ProgressStanding, TARGETS, type TargetKind } from '../form/progress.ts';
import { isAccepted } from '../form/submitted.ts';
import { type BoardStanding, shortOf, type UnitObligation } from './unit-obligation.ts';

/** A unit as the tables show it: accepted figures alone. */
export interface UnitStanding {
  /** Registered and accepted; null while nothing is. */
  readonly acceptedTarget: number | null;
  readonly progress: ProgressStanding | null;
  readonly own?: BoardStanding['own'];
}

interface ObligationCount {
  readonly obligation: Obligation;
  readonly reported: number;
  readonly of: number;
}

export interface FigureTotal {
  readonly what: 'registered' | TargetKind;
  readonly done: number;
  /** Null where nobody set one. */
  readonly target: number | null;
}

/** The counts and sums that a digest begins with. */
export interface DigestTotals {
  readonly counts: readonly ObligationCount[];
  readonly figures: readonly FigureTotal[];
}

export interface TotalsInput {
  /** Of all units that the digest is about, owing or not. */
  readonly unitObligations: readonly UnitObligation[];
  /** The obligations that the digest tells of. */
  readonly told: readonly Obligation[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  /** The superior body's targets, for the office alone; where one is null, the units' own targets are added up instead. */
  readonly superior: Readonly<Record<TargetKind, number | null>> | null;
  readonly hasRegistration: boolean;
}

/** Numbers that may be quoted: accepted ones, as the tables add them. */
export function digestTotals({
  unitObligations,
  told,
  standings,
  superior,
  hasRegistration,
}: TotalsInput): DigestTotals {
  const known = unitObligations.filter(({ unit }) => standings.has(unit.code));
  const isAsked = (unitObligation: UnitObligation): boolean =>
    monthOfObligation(unitObligation.obligation) === null && periodOfOwn(unitObligation.obligation) === null
      ? owesOnce(unitObligation.unit.life, unitObligation.lastDay)
      : unitObligation.isOwed ||
        isClosedMissing(unitObligation.obligation, standings.get(unitObligation.unit.code)) ||
        hasReported(unitObligation.obligation, standings.get(unitObligation.unit.code));
  const counts = inTurn(told, unitObligations).map((obligation): ObligationCount => {
    const asked = known.filter(
      (unitObligation) => unitObligation.obligation === obligation && isAsked(unitObligation),
    );
    const reported = asked.filter(({ unit }) => hasReported(obligation, standings.get(unit.code)));
    return { obligation, reported: reported.length, of: asked.length };
  });
  const units = [...new Map(known.map(({ unit }) => [unit.code, unit])).values()];
  const rows = units.flatMap((unit) => {
    const standing = standings.get(unit.code);
    return standing === undefined ? [] : [{ unit, ...standing }];
  });
  // A registration is a plan: a unit that does not owe one adds nothing. What units have done always counts.
  const planning = new Set(
    known
      .filter((unitObligation) => unitObligation.obligation === 'registration' && isAsked(unitObligation))
      .map(({ unit }) => unit.code),
  );
  const registered = rows.flatMap(({ unit, acceptedTarget }) =>
    planning.has(unit.code) ? [acceptedTarget] : [],
  );
  const figures: FigureTotal[] = [];
  if (hasRegistration)
    figures.push({
      what: 'registered',
      done: sum(registered) ?? 0,
      target: superior?.admission ?? sum(rows.map(({ unit }) => unit.assignedAdmission)),
    });
  const progress = rows.flatMap((row) => (row.progress === null ? [] : [row.progress]));
  if (progress.length > 0)
    for (const kind of TARGETS)
      figures.push({
        what: kind,
        done: sum(progress.map((one) => cumulativeOf(one, kind))) ?? 0,
        target: superior?.[kind] ?? sum(progress.map(({ target }) => target[kind])),
      });
  return { counts, figures };
}

/** Each once: those of forms A and B as they come, then own forms' periods in the order of their deadlines. */
function inTurn(told: readonly Obligation[], all: readonly UnitObligation[]): readonly Obligation[] {
  const isOwn = (obligation: Obligation) => periodOfOwn(obligation) !== null;
  const asked = new Set(told);
  const own = all.flatMap(({ obligation }) =>
    isOwn(obligation) && asked.has(obligation) ? [obligation] : [],
  );
  return [...new Set([...told.filter((one) => !isOwn(one)), ...own])];
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null)
    ? null
    : values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** A month that was closed before it was handed in: nobody asks for it, and it is missing all the same. */
function isClosedMissing(obligation: Obligation, standing: UnitStanding | undefined): boolean {
  const own = standing?.own?.get(obligation as OwnObligation);
  if (own !== undefined) return own.isClosed && own.state !== 'not-owed';
  const month = standing?.progress?.months.find((one) => monthObligation(one.month) === obligation);
  return month?.isClosed === true && month.state !== 'not-owed';
}

function hasReported(obligation: Obligation, standing: UnitStanding | undefined): boolean {
  if (standing === undefined) return false;
  const { acceptedTarget, progress } = standing;
  if (obligation === 'registration') return acceptedTarget !== null;
  if (periodOfOwn(obligation) !== null)
    return standing.own?.get(obligation as OwnObligation)?.wasAccepted === true;
  if (progress === null) return false;
  if (obligation === 'completion') return TARGETS.every((kind) => shortOf(progress, kind) === 0);
  if (obligation === 'final') return progress.finalDaysLate !== null;
  const month = monthOfObligation(obligation);
  return progress.months.some((one) => one.month === month && isAccepted(one));
}
