import { MONTHS, type Month } from '../../src/domain/campaign/obligation.ts';
import type { MonthStanding, ProgressStanding } from '../../src/domain/form/progress.ts';

/**
 * Invented years of 60 units, each with a target of 1–3, by which early warnings are judged. When admissions come is that of
 * `khoi-2023.csv`: 29% by June, 62% by September, 94% by November. How many units miss is the year's own.
 */

const UNITS = 60;
/** Share of the year's admissions by month, January first. */
const ADMISSIONS = [0.01, 0.04, 0.05, 0.05, 0.07, 0.07, 0.1, 0.11, 0.12, 0.14, 0.18, 0.06] as const;
/** Targets of 1, 2, 3 of the sample's units. */
const TARGETS = [0.51, 0.31, 0.18] as const;
const LONGEST_PROPOSAL = 3;

export interface YearKind {
  readonly name: string;
  /** Share of units in which something is wrong: candidates leave, files lack papers. */
  readonly troubled: number;
}

export const YEAR_KINDS: readonly YearKind[] = [
  { name: 'a year like the sample', troubled: 0.12 },
  { name: 'a hard year', troubled: 0.4 },
];

/** One unit's year: how it stands at each month's end, and whether it missed its target. */
export interface PlayedUnit {
  readonly missed: boolean;
  readonly at: (through: Month) => ProgressStanding;
}

/** Numbers between 0 and 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function playYear({ troubled }: YearKind, seed: number): readonly PlayedUnit[] {
  const next = chance(seed);
  return Array.from({ length: UNITS }, () => playUnit(next() < troubled, next));
}

function pick(weights: readonly number[], next: () => number): number {
  let left = next();
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return found === -1 ? weights.length - 1 : found;
}

/** In a sound unit nearly everybody is admitted; in a troubled one most are not, and few of those are ever proposed. */
function playUnit(isTroubled: boolean, next: () => number): PlayedUnit {
  const target = pick(TARGETS, next) + 1;
  const certified = Math.max(
    0,
    target - (next() < (isTroubled ? 0.5 : 0.1) ? 1 : 0) + (next() < 0.3 ? 1 : 0),
  );
  const proposals: number[] = [];
  const admissions: number[] = [];
  // Nobody is proposed without a certificate; who lacks one is sent to the class in spring.
  const sentToClass = Math.max(0, target - certified) * (next() < (isTroubled ? 0.3 : 0.9) ? 1 : 0);
  const people = Math.min(target, certified + sentToClass);
  for (let person = 0; person < people; person++) {
    const admitted = pick(ADMISSIONS, next) + 1;
    const proposed = Math.max(1, admitted - 1 - Math.floor(next() * LONGEST_PROPOSAL));
    const isAdmitted = next() < (isTroubled ? 0.4 : 0.97);
    if (isAdmitted) admissions.push(admitted);
    if (isAdmitted || next() < 0.25) proposals.push(proposed);
  }
  return {
    missed: admissions.length < target,
    at: (through) => standingAt(through, { target, certified, sentToClass, proposals, admissions }),
  };
}

const CLASS_MONTH = 4;

function standingAt(
  through: Month,
  of: {
    readonly target: number;
    readonly certified: number;
    readonly sentToClass: number;
    readonly proposals: readonly number[];
    readonly admissions: readonly number[];
  },
): ProgressStanding {
  const until = (all: readonly number[], month: number) => all.filter((one) => one <= month).length;
  const months = MONTHS.map((month): MonthStanding => {
    const isIn = month <= through;
    const now = Math.min(month, through);
    return {
      month,
      state: isIn ? 'submitted' : 'empty',
      daysLate: isIn ? 0 : null,
      moved: isIn ? [...of.proposals, ...of.admissions].filter((one) => one === month).length : null,
      cumulative: {
        admission: until(of.admissions, now),
        training: now >= CLASS_MONTH ? of.sentToClass : 0,
      },
      isClosed: false,
    };
  });
  return {
    months,
    before: { admission: 0, training: 0 },
    certified: of.certified,
    candidates: null,
    proposed: until(of.proposals, through),
    target: { admission: of.target, training: null },
    final: 'typing',
    finalDaysLate: null,
    isFinalClosed: false,
    hasAccepted: true,
    isTyping: false,
    typed: { admission: 0, training: 0 },
  };
}
