import type { ProgressPlan } from '../campaign/campaign.ts';
import type { Month } from '../campaign/obligation.ts';
import { cumulativeOf, type ProgressStanding, TARGETS, type TargetKind } from './progress.ts';
import { isAccepted } from './submitted.ts';

/** *Vượt / Đạt / Chưa đạt*; `none` ("–") where the target is 0 or missing. */
export type Verdict = 'above' | 'reached' | 'below' | 'none';

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
  /** At the year's end, at the pace so far; null before the first month. */
  readonly forecast: number | null;
  /** What the straight plan line asks for by the end of the month. */
  readonly planned: number | null;
  readonly verdict: Verdict;
}

/**
 * Early warnings: class graduates cannot cover the remaining target; behind the plan line by more than the margin; no
 * movement for months while a target is open.
 */
export type ProgressWarning =
  | { readonly kind: 'certified'; readonly available: number; readonly needed: number }
  | { readonly kind: 'pace'; readonly target: TargetKind }
  | { readonly kind: 'idle'; readonly months: number };

export interface ProgressOutlook {
  /** The month up to which the unit is judged; 0 before the first. */
  readonly through: Month | 0;
  readonly targets: Readonly<Record<TargetKind, TargetOutlook>>;
  readonly warnings: readonly ProgressWarning[];
}

type Period = Pick<ProgressPlan, 'lastMonth' | 'paceMargin' | 'idleMonths'>;

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
  return {
    target,
    cumulative,
    share: wanted === null ? null : cumulative / wanted,
    missing,
    neededPerMonth: wanted === null || remaining <= 0 ? null : missing / remaining,
    forecast: hasEnded ? cumulative : lived === 0 ? null : (cumulative / lived) * inAll,
    planned: wanted === null ? null : (wanted * lived) / inAll,
    verdict:
      wanted === null
        ? 'none'
        : cumulative > wanted
          ? 'above'
          : cumulative === wanted
            ? 'reached'
            : hasEnded
              ? 'none'
              : 'below',
  };
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
  return {
    through,
    targets,
    warnings: presence.hasEnded ? [] : warningsOn(standing, targets, through, plan, presence),
  };
}

function warningsOn(
  standing: ProgressStanding,
  targets: ProgressOutlook['targets'],
  through: Month | 0,
  { lastMonth, paceMargin, idleMonths }: Period,
  { monthsBefore }: Presence,
): ProgressWarning[] {
  const { certified, before } = standing;
  const { admission } = targets;
  const warnings: ProgressWarning[] = [];
  if (certified !== null && admission.verdict === 'below') {
    // Whoever was admitted in the months used a certificate up: both sides of the comparison lose them alike.
    const available = certified + cumulativeOf(standing, 'training') - before.training;
    const needed = (admission.target ?? 0) - before.admission;
    if (available < needed) warnings.push({ kind: 'certified', available, needed });
  }
  for (const kind of TARGETS) {
    const { target, cumulative, verdict } = targets[kind];
    // In whole numbers, so that a margin just kept is never broken by rounding.
    const [lived, inAll] = [Math.max(0, through - monthsBefore), Math.max(1, lastMonth - monthsBefore)];
    const behind = (target ?? 0) * (lived * 100 - paceMargin * inAll) - cumulative * 100 * inAll;
    if (verdict === 'below' && behind > 0) warnings.push({ kind: 'pace', target: kind });
  }
  const recent = standing.months.filter(({ month }) => month <= through).slice(-idleMonths);
  const isIdle = recent.length === idleMonths && recent.every(({ moved }) => moved === 0);
  const isOpen = TARGETS.some((kind) => targets[kind].verdict === 'below');
  if (isIdle && isOpen) warnings.push({ kind: 'idle', months: idleMonths });
  return warnings;
}
