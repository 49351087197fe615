import { allocate } from '../form/allocation.ts';
import type { Standing } from '../form/submitted.ts';

/** How a unit's report came in; `exempt`: it need not report and handed nothing in. */
export type Timeliness = 'missing' | 'late' | 'on-time' | 'exempt';

/** A unit that need not report and handed nothing in is excused. */
export const timelinessOf = (standing: Standing, daysLate: number): Timeliness =>
  standing === 'missing' ? 'missing' : standing === 'not-owed' ? 'exempt' : daysLate > 0 ? 'late' : 'on-time';

/** In the order in which an office asks after them. */
export const TIMELINESS: readonly Timeliness[] = ['missing', 'late', 'on-time', 'exempt'];

/** Counts of reports by how they came in. */
export interface Reporting {
  /** Units that have to report. */
  readonly asked: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly exempt: number;
  /** Of those asked, in tenths of a percent. They always sum to 1000: rounding each alone might not. */
  readonly shares: { readonly onTime: number; readonly late: number; readonly missing: number };
}

export function reportingOf(all: readonly Timeliness[]): Reporting {
  const count = (one: Timeliness) => all.filter((timeliness) => timeliness === one).length;
  const [onTime, late, missing, exempt] = [
    count('on-time'),
    count('late'),
    count('missing'),
    count('exempt'),
  ];
  const shares = allocate(1000, [onTime, late, missing]) ?? [];
  return {
    asked: onTime + late + missing,
    onTime,
    late,
    missing,
    exempt,
    shares: { onTime: shares[0] ?? 0, late: shares[1] ?? 0, missing: shares[2] ?? 0 },
  };
}
