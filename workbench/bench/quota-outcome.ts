import type { Day } from '../../src/domain/calendar/day.ts';

/** Who was written to, and how long each unit waited to be told of each milestone. */
export interface QuotaOutcome {
  /** Day → [units, committee members, office] written to. */
  readonly days: readonly (readonly [Day, number, number, number])[];
  /** Of each milestone: hours that the last unit waited, null when one was not told within 48; how many were not. */
  readonly milestones: readonly { readonly worst: number; readonly untold: number }[];
  /** Units written to twice on one day. */
  readonly twice: number;
}
