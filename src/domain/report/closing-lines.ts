import { type Month, monthOfObligation, type Period } from '../campaign/obligation.ts';
import type { ProgressStanding, TargetKind } from '../form/progress.ts';
import { targetOutlook, type Verdict } from '../form/progress-outlook.ts';
import type { ReportState } from '../form/status.ts';
import { isAccepted, standingOf } from '../form/submitted.ts';
import type { ClosedLine } from './closed-table.ts';
import { figuresThrough, type ProgressFigure } from './progress-correction.ts';

/** What is frozen of a unit's form B. */
export interface ClosedProgress
  extends Pick<ClosedLine<ProgressFigure>, 'figures' | 'standing' | 'daysLate'> {
  readonly state: ReportState;
  readonly verdicts: Readonly<Record<TargetKind, Verdict>>;
}

/** Closes a month, with figures until its end, or the year, which ends with the plan's `lastMonth`. */
export function closeProgress(
  progress: ProgressStanding,
  period: Exclude<Period, 'registration'>,
  lastMonth: Month,
): ClosedProgress {
  const month = monthOfObligation(period);
  const through = month ?? lastMonth;
  const own = progress.months.find((one) => one.month === month);
  const state = month === null ? finalState(progress) : (own?.state ?? 'empty');
  const daysLate = month === null ? progress.finalDaysLate : (own?.daysLate ?? null);
  const figures = figuresThrough(progress, through);
  const verdict = (target: number | null, done: number | null) =>
    targetOutlook(target, done ?? 0, through, lastMonth).verdict;
  return {
    state,
    daysLate,
    standing: standingOf(state, isAccepted({ daysLate })),
    figures,
    verdicts: {
      admission: verdict(figures.admissionTarget, figures.admitted),
      training: verdict(figures.trainingTarget, figures.classSent),
    },
  };
}

/**
 * State of the year's report. A closed month asks for nothing, so the tab says *đủ* of a year in which one is missing: the
 * frozen table does not.
 */
const finalState = (progress: ProgressStanding): ReportState =>
  progress.final === 'ready' && isIncomplete(progress) ? 'typing' : progress.final;

/** Whether a month of the year is not in, or figures are typed that are not. */
const isIncomplete = ({ months, isTyping }: ProgressStanding): boolean =>
  isTyping ||
  months.some((month) => month.state !== 'not-owed' && (!isAccepted(month) || month.state === 'returned'));
