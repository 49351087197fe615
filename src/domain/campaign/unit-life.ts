import { addDays, type Day, monthOf, yearOf } from '../calendar/day.ts';
import { byKey } from '../text/by-key.ts';
import { MONTHS, type Month } from './obligation.ts';

/** From which day until which a unit reports, both included; null: no limit on that side. */
export interface Life {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The days a periodic report covers. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/**
 * Whether a report is asked of a unit: `owed`; `optional`, which may be handed in and is never asked for (the month in which
 * the unit ended, or a month from which it is exempt); `none`, outside its life.
 */
export const DEMANDS = ['owed', 'optional', 'none'] as const;
export type Demand = (typeof DEMANDS)[number];

export const hasBegun = ({ from }: Life, on: Day): boolean => from === null || from <= on;
export const hasEnded = ({ until }: Life, on: Day): boolean => until !== null && until < on;
export const livesOn = (life: Life, on: Day): boolean => hasBegun(life, on) && !hasEnded(life, on);

/** A unit that lives on no day of the year has no part in it. */
export const livesIn = ({ from, until }: Life, year: number): boolean =>
  (from === null || yearOf(from) <= year) && (until === null || yearOf(until) >= year);

/** A month: its last calendar day lies in the life, and the life began in time to hand it in. */
export const owesPeriod = (life: Life, periodEnd: Day, lastAcceptableDay: Day): boolean =>
  livesOn(life, periodEnd) && hasBegun(life, lastAcceptableDay);

/** Registration, completion, the year's report: the last acceptable day lies in the life. */
export const owesOnce = (life: Life, lastAcceptableDay: Day): boolean => livesOn(life, lastAcceptableDay);

export function periodDemand(life: Life, { start, end }: Span, lastAcceptableDay: Day): Demand {
  if (owesPeriod(life, end, lastAcceptableDay)) return 'owed';
  const endsWithin = life.until !== null && life.until >= start && life.until < end;
  return endsWithin && hasBegun(life, life.until ?? end) && hasBegun(life, lastAcceptableDay)
    ? 'optional'
    : 'none';
}

/** Months of the year before the life begins: 0 for a unit that was there from the start. */
export const monthsBefore = ({ from }: Life, year: number): number =>
  from === null || yearOf(from) < year ? 0 : yearOf(from) > year ? 12 : monthOf(from) - 1;

/**
 * Amounts that a change of units brought to a unit (above 0) or took from it on a day: parts of targets, candidates in the
 * list, holders of a certificate. They are in no month's figures.
 */
export interface Move {
  readonly on: Day;
  readonly admission: number;
  readonly training: number;
  readonly candidates: number;
  readonly certified: number;
}

export const movedOf = (moves: readonly Move[], what: Exclude<keyof Move, 'on'>): number =>
  moves.reduce((sum, move) => sum + move[what], 0);

/**
 * Candidates that came to the list or left it, by the month from which on they count. Those who left in the middle of a month
 * were still there for the figures of its first part: they count as gone from the next month on.
 */
export function candidatesMoved(moves: readonly Move[], year: number): Readonly<Record<Month, number>> {
  const sums: Record<Month, number> = byKey(MONTHS, () => 0);
  for (const { on, candidates } of moves) {
    const from = candidates < 0 && !on.endsWith('-01') ? monthAfter(on) : on;
    const month = MONTHS.find((one) => one === monthOf(from));
    if (month !== undefined && yearOf(from) === year) sums[month] += candidates;
  }
  return sums;
}

function monthAfter(on: Day): Day {
  let next = on;
  do next = addDays(next, 1);
  while (!next.endsWith('-01'));
  return next;
}
