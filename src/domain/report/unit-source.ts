import { cumulativeOf } from '../form/progress.ts';
import type { LiveUnit } from './progress-report.ts';

/** The steps from the list of candidates to admission, in their order. */
export const STEPS = ['candidates', 'classSent', 'certified', 'proposed', 'admitted'] as const;
type Step = (typeof STEPS)[number];

/** A unit's way to admission by its accepted figures of the year; null where it reported nothing. */
export interface UnitSource {
  readonly name: string;
  readonly steps: Readonly<Record<Step, number | null>>;
}

export const unitSource = ({ unit, progress }: LiveUnit): UnitSource => {
  const reported = (count: number): number | null => (progress.hasAccepted ? count : null);
  return {
    name: unit.name,
    steps: {
      candidates: progress.candidates,
      classSent: reported(cumulativeOf(progress, 'training')),
      certified: progress.certified,
      proposed: reported(progress.proposed),
      admitted: reported(cumulativeOf(progress, 'admission')),
    },
  };
};

/** A step of all units together; null while nobody reported. */
export function stepTotal(units: readonly UnitSource[], step: Step): number | null {
  const counts = units.flatMap(({ steps }) => steps[step] ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}
