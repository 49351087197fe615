import type { Moment } from '../calendar/day.ts';
import type { Month } from '../campaign/obligation.ts';
import type { ProgressStanding } from '../form/progress.ts';
import { type Correction, correctionOf } from './correction.ts';
import type { LiveUnit, ProgressUnit } from './progress-report.ts';

/** The numbers of the official progress table: done this year, and the target it is measured by. */
export const PROGRESS_FIGURES = ['admitted', 'admissionTarget', 'classSent', 'trainingTarget'] as const;
export type ProgressFigure = (typeof PROGRESS_FIGURES)[number];

/** A snapshot of form B as *Chốt* left it. */
export interface FrozenProgress {
  readonly at: Moment;
  /** The last month it covers; null: the whole year. */
  readonly through: Month | null;
  readonly units: readonly ProgressUnit[];
}

export interface ProgressCorrection extends Correction<ProgressFigure> {
  /** The snapshot that it corrects. */
  readonly frozen: FrozenProgress;
}

/**
 * Differences between the live figures and the newest snapshot. If there are none, those from the snapshot before it: a
 * month may have been corrected before the next was closed. Each snapshot is compared up to its own last month.
 */
export function progressCorrection(
  snapshots: readonly FrozenProgress[],
  live: readonly LiveUnit[],
): ProgressCorrection | null {
  for (const frozen of [...snapshots].reverse().slice(0, 2)) {
    const changes = correctionOf(
      PROGRESS_FIGURES,
      { at: frozen.at, units: frozen.units.map((unit) => ({ ...unit, figures: figuresOf(unit) })) },
      live.map(({ unit: { code, name }, progress }) => ({
        code,
        name,
        figures: figuresThrough(progress, frozen.through ?? 12),
      })),
    );
    if (changes !== null) return { ...changes, frozen };
  }
  return null;
}

/** Null, not 0, for a unit that has reported nothing; a target of 0 is none, as it is wherever one is judged. */
const figuresOf = ({ done, target, hasReported }: Pick<ProgressUnit, 'done' | 'target' | 'hasReported'>) => ({
  admitted: hasReported ? done.admission : null,
  admissionTarget: target.admission || null,
  classSent: hasReported ? done.training : null,
  trainingTarget: target.training || null,
});

/** The accepted figures up to a month, as *Chốt* freezes them. */
export function figuresThrough(
  progress: ProgressStanding,
  through: Month,
): Readonly<Record<ProgressFigure, number | null>> {
  const done = progress.months.filter(({ month }) => month <= through).at(-1)?.cumulative;
  return figuresOf({
    done: done ?? progress.before,
    target: progress.target,
    hasReported: progress.hasAccepted,
  });
}
