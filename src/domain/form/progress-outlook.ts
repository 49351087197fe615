import type { ProgressPlan } from '../campaign/campaign.ts';
import type { Month } from '../campaign/obligation.ts';
import { cumulativeOf, type ProgressStanding, TARGETS, type TargetKind } from './progress.ts';
import { isAccepted } from './submitted.ts';

/**
 * *Vượt / Đạt / Chưa đạt*; `open` while months of the year remain, in which a target can still be reached; `none` ("–") where
 * the target is 0 or missing.
 */
export type Verdict = 'above' | 'reached' | 'open' | 'below' | 'none';

/** A pace in fewer people than these is chance: one admission more or less would double the forecast or end it. */
export const LEAST_FORECAST = 6;

/** How a unit stands against one of its targets at the end of month `through`. */
export interface TargetOutlook {
  readonly target: number | null;
  readonly cumulative: number;
  /** Cumulative over target; null where there is no target. */
  readonly share: number | null;
  readonly missing: number;
  /**
   * For each month that remains; null when none does. `Tiến độ` reckons it, and `forecast`, by formula. The two fields are
   * the formulas' oracle, which only tests read.
   */
  readonly neededPerMonth: number | null;
  /** At the year's end, at the pace so far, in whole people; null before the first month and below `LEAST_FORECAST`. */
  readonly forecast: number | null;
  /** Whole people that the straight plan line asks for by the end of the month. */
  readonly planned: number | null;
  /** How many of them are not there yet. */
  readonly behind: number;
  readonly verdict: Verdict;
}

/** People on their way to admission at a unit, by its accepted figures. */
export interface Source {
  /** Proposed for admission and not admitted yet. */
  readonly proposed: number;
  /** Holders of a certificate who are neither admitted nor proposed. */
  readonly ready: number;
}

/**
 * Early warnings: class graduates cannot cover the remaining target; in the last months, those proposed cannot; fewer people
 * than the plan line asks for. Behind in
 * admissions, a unit whose source makes up for it is told apart (`isCovered`). `idle` explains another warning and is none alone.
 */
export type ProgressWarning =
  | { readonly kind: 'certified'; readonly available: number; readonly needed: number }
  | {
      readonly kind: 'pace';
      readonly target: TargetKind;
      readonly behind: number;
      readonly isCovered: boolean;
    }
  | { readonly kind: 'proposals'; readonly proposed: number; readonly needed: number }
  | { readonly kind: 'idle'; readonly months: number };

export interface ProgressOutlook {
  /** The month up to which the unit is judged; 0 before the first. */
  readonly through: Month | 0;
  readonly targets: Readonly<Record<TargetKind, TargetOutlook>>;
  readonly source: Source;
  readonly warnings: readonly ProgressWarning[];
}

/** A warning that asks somebody to act: the unit is behind and has nobody to make up for it. */
export const isAlarm = (warning: ProgressWarning): boolean =>
  warning.kind === 'pace' ? !warning.isCovered : warning.kind !== 'idle';

/** Tells whether warnings are the ones told before: the same kinds with the same numbers. */
export const warningMark = ({ warnings }: Pick<ProgressOutlook, 'warnings'>): string =>
  warnings
    .flatMap((warning) => {
      if (warning.kind === 'idle') return [];
      if (warning.kind === 'certified') return [`c${warning.available}/${warning.needed}`];
      if (warning.kind === 'proposals') return [`p${warning.proposed}/${warning.needed}`];
      return [`${warning.target.slice(0, 1)}${warning.behind}${warning.isCovered ? '+' : ''}`];
    })
    .join(' ');

type Period = Pick<ProgressPlan, 'lastMonth' | 'idleMonths'>;

/** The later of the last month that is due (its last day has passed) and the last one that was accepted. */
export function judgedThrough({ months }: ProgressStanding, lastDue: Month | 0): Month | 0 {
  const accepted = months.filter(isAccepted).at(-1)?.month ?? 0;
  return accepted > lastDue ? accepted : lastDue;
}

/** For how much of the year a unit is judged: a founded one by the months since, an ended one no longer. */
export interface Presence {
  /** Months of the year before its first day. */
  readonly monthsBefore: number;
  readonly hasEnded: boolean;
}

const ALL_YEAR: Presence = { monthsBefore: 0, hasEnded: false };

/** Whole people that an even plan asks for: a part of a person is asked of nobody. */
export const plannedOf = (target: number, months: number, inAll: number): number =>
  Math.floor((target * Math.min(months, inAll)) / inAll);

/** The nearest whole number at the pace so far; null where a pace says nothing. */
export function forecastOf(
  target: number | null,
  done: number,
  months: number,
  inAll: number,
): number | null {
  if (target === null || target < LEAST_FORECAST || months === 0) return null;
  const forecast = Math.floor((2 * done * inAll + months) / (2 * months));
  return forecast < LEAST_FORECAST ? null : forecast;
}

export function targetOutlook(
  target: number | null,
  cumulative: number,
  through: Month | 0,
  lastMonth: Month,
  { monthsBefore, hasEnded }: Presence = ALL_YEAR,
): TargetOutlook {
  const wanted = target === null || target === 0 ? null : target;
  const missing = Math.max(0, (wanted ?? 0) - cumulative);
  const remaining = hasEnded ? 0 : lastMonth - through;
  const lived = Math.max(0, through - monthsBefore);
  const inAll = Math.max(1, lastMonth - monthsBefore);
  const planned = wanted === null ? null : plannedOf(wanted, lived, inAll);
  return {
    target,
    cumulative,
    share: wanted === null ? null : cumulative / wanted,
    missing,
    neededPerMonth: wanted === null || remaining <= 0 ? null : missing / remaining,
    forecast: hasEnded ? null : forecastOf(wanted, cumulative, lived, inAll),
    planned,
    behind: hasEnded ? 0 : Math.max(0, (planned ?? 0) - cumulative),
    verdict: verdictOf(wanted, cumulative, remaining > 0, hasEnded),
  };
}

function verdictOf(wanted: number | null, done: number, isOpen: boolean, hasEnded: boolean): Verdict {
  if (wanted === null) return 'none';
  if (done >= wanted) return done > wanted ? 'above' : 'reached';
  return hasEnded ? 'none' : isOpen ? 'open' : 'below';
}

export function progressOutlook(
  standing: ProgressStanding,
  lastDue: Month | 0,
  plan: Period,
  presence: Presence = ALL_YEAR,
): ProgressOutlook {
  const through = judgedThrough(standing, lastDue);
  const outlookOn = (kind: TargetKind) =>
    targetOutlook(standing.target[kind], cumulativeOf(standing, kind), through, plan.lastMonth, presence);
  const targets = { admission: outlookOn('admission'), training: outlookOn('training') };
  const source = sourceOf(standing);
  return {
    through,
    targets,
    source,
    warnings: presence.hasEnded ? [] : warningsOn(standing, { targets, source, through }, plan),
  };
}

/** Whoever was admitted in the months had been proposed, and whoever was proposed holds a certificate. */
export function sourceOf(standing: ProgressStanding): Source {
  const { certified, proposed, before } = standing;
  const admitted = cumulativeOf(standing, 'admission') - before.admission;
  return {
    proposed: Math.max(0, proposed - admitted),
    ready: Math.max(0, (certified ?? 0) - Math.max(proposed, admitted)),
  };
}

/** From a certificate to the decision a file takes about as many months: later, only who is proposed can still be admitted. */
export const MONTHS_TO_DECISION = 3;

/** How many of a source can be admitted in the months that remain. */
const comingBy = ({ proposed, ready }: Source, remaining: number): number =>
  remaining <= 0 ? 0 : proposed + (remaining < MONTHS_TO_DECISION ? 0 : ready);

function warningsOn(
  standing: ProgressStanding,
  { targets, source, through }: Omit<ProgressOutlook, 'warnings'>,
  { lastMonth, idleMonths }: Period,
): ProgressWarning[] {
  const { certified, before } = standing;
  const { admission } = targets;
  const warnings: ProgressWarning[] = [];
  if (certified !== null && admission.missing > 0) {
    // Whoever was admitted in the months used a certificate up: both sides of the comparison lose them alike.
    const available = certified + cumulativeOf(standing, 'training') - before.training;
    const needed = (admission.target ?? 0) - before.admission;
    if (available < needed) warnings.push({ kind: 'certified', available, needed });
  }
  const remaining = lastMonth - through;
  const isLate = remaining > 0 && remaining < MONTHS_TO_DECISION;
  if (isLate && admission.missing > source.proposed)
    warnings.push({ kind: 'proposals', proposed: source.proposed, needed: admission.missing });
  for (const kind of TARGETS) {
    const { behind } = targets[kind];
    const isCovered = kind === 'admission' && comingBy(source, remaining) >= behind;
    if (behind > 0) warnings.push({ kind: 'pace', target: kind, behind, isCovered });
  }
  const recent = standing.months.filter(({ month }) => month <= through).slice(-idleMonths);
  const isIdle = recent.length === idleMonths && recent.every(({ moved }) => moved === 0);
  if (isIdle && warnings.length > 0) warnings.push({ kind: 'idle', months: idleMonths });
  return warnings;
}
