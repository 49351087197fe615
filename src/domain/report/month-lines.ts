import type { Month } from '../campaign/obligation.ts';
import { type MonthStanding, TARGETS, type TargetKind } from '../form/progress.ts';
import { byKey } from '../text/by-key.ts';
import { type LiveUnit, progressTimeliness } from './progress-report.ts';
import type { Timeliness } from './timeliness.ts';

/** One month of a unit as its form prints it: done in it, and this year until its end. */
export interface MonthLine extends Pick<MonthStanding, 'month' | 'daysLate' | 'cumulative'> {
  readonly done: Readonly<Record<TargetKind, number>>;
  readonly timeliness: Timeliness;
}

/** The months of the period until `through`, or all of them when it is null. */
export function monthLines(live: LiveUnit, through: Month | null): MonthLine[] {
  let last = live.progress.before;
  return live.progress.months
    .filter(({ month }) => month <= (through ?? 12))
    .map(({ month, daysLate, cumulative }) => {
      const before = last;
      const done = byKey(TARGETS, (kind) => cumulative[kind] - before[kind]);
      last = cumulative;
      return { month, daysLate, cumulative, done, timeliness: progressTimeliness(live, month) };
    });
}
