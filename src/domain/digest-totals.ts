import { cumulativeOf, type Duty, shortOf } from './duty.ts';
import { monthOfObligation, type Obligation } from './obligation.ts';
import { type ProgressStanding, TARGETS, type TargetKind } from './progress.ts';
import { isAccepted } from './submitted.ts';
import { owesOnce } from './unit-life.ts';

/** A unit as the tables show it: accepted figures alone. */
export interface UnitStanding {
  /** Registered and accepted; null while nothing is. */
  readonly acceptedTarget: number | null;
  readonly progress: ProgressStanding | null;
}

export interface DutyCount {
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

/** What a digest begins with. */
export interface DigestTotals {
  readonly counts: readonly DutyCount[];
  readonly figures: readonly FigureTotal[];
}

export interface TotalsInput {
  /** Of all that the digest is for, owing or not. */
  readonly duties: readonly Duty[];
  /** What the digest tells of. */
  readonly told: readonly Obligation[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  /** The superior body's targets, for the office alone; what units were given counts where there is none. */
  readonly superior: Readonly<Record<TargetKind, number | null>> | null;
  readonly hasRegistration: boolean;
}

/** Numbers that may be quoted: accepted ones, as the tables add them. */
export function digestTotals({
  duties,
  told,
  standings,
  superior,
  hasRegistration,
}: TotalsInput): DigestTotals {
  const known = duties.filter(({ unit }) => standings.has(unit.code));
  const isAsked = (duty: Duty): boolean =>
    monthOfObligation(duty.obligation) === null
      ? owesOnce(duty.unit.life, duty.lastDay)
      : duty.isOwed || hasReported(duty.obligation, standings.get(duty.unit.code));
  const counts = [...new Set(told)].map((obligation): DutyCount => {
    const asked = known.filter((duty) => duty.obligation === obligation && isAsked(duty));
    const reported = asked.filter(({ unit }) => hasReported(obligation, standings.get(unit.code)));
    return { obligation, reported: reported.length, of: asked.length };
  });
  const units = [...new Map(known.map(({ unit }) => [unit.code, unit])).values()];
  const rows = units.flatMap((unit) => {
    const standing = standings.get(unit.code);
    return standing === undefined ? [] : [{ unit, ...standing }];
  });
  // A registration is a plan: that of a unit that does not owe it is not added. What was done stays.
  const planning = new Set(
    known.filter((duty) => duty.obligation === 'registration' && isAsked(duty)).map(({ unit }) => unit.code),
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

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null)
    ? null
    : values.reduce<number>((total, value) => total + (value ?? 0), 0);

function hasReported(obligation: Obligation, standing: UnitStanding | undefined): boolean {
  if (standing === undefined) return false;
  const { acceptedTarget, progress } = standing;
  if (obligation === 'registration') return acceptedTarget !== null;
  if (progress === null) return false;
  if (obligation === 'completion') return TARGETS.every((kind) => shortOf(progress, kind) === 0);
  if (obligation === 'final') return progress.finalDaysLate !== null;
  const month = monthOfObligation(obligation);
  return progress.months.some((one) => one.month === month && isAccepted(one));
}
