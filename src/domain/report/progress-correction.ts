import type { Month } from '../campaign/obligation.ts';
import { type Correction, correctionOf, type FiguresOf } from './correction.ts';
import type { LiveUnit, ProgressTable, ProgressUnit } from './progress-report.ts';

/** The numbers of the official progress table: done this year, and the target it is measured by. */
const PROGRESS_FIGURES = ['admitted', 'admissionTarget', 'classSent', 'trainingTarget'] as const;
export type ProgressFigure = (typeof PROGRESS_FIGURES)[number];

/** A snapshot of form B as *Chốt* left it. */
export type FrozenProgress = Pick<ProgressTable, 'basis' | 'through' | 'units'>;

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
      { at: frozen.basis.at, units: frozen.units.map((unit) => ({ ...unit, figures: figuresOf(unit) })) },
      live.map((unit) => figuresThrough(unit, frozen.through ?? 12)),
    );
    if (changes !== null) return { ...changes, frozen };
  }
  return null;
}

/** Null, not 0, for a unit that has reported nothing. */
const figuresOf = ({ done, target, hasReported }: Pick<ProgressUnit, 'done' | 'target' | 'hasReported'>) => ({
  admitted: hasReported ? done.admission : null,
  admissionTarget: target.admission,
  classSent: hasReported ? done.training : null,
  trainingTarget: target.training,
});

/** The live figures up to that month, as a snapshot would freeze them now: accepted months only. */
function figuresThrough({ unit, progress }: LiveUnit, through: Month): FiguresOf<ProgressFigure> {
  const months = progress.months.filter(({ month }) => month <= through);
  const done = months.at(-1)?.cumulative ?? progress.before;
  return {
    code: unit.code,
    name: unit.name,
    figures: figuresOf({ done, target: progress.target, hasReported: progress.hasAccepted }),
  };
}
