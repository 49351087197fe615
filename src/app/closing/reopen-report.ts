import type { Day } from '../../domain/calendar/day.ts';
import type { DispatchReport } from '../mail/dispatch.ts';
import type { Refusal } from '../office/refusal.ts';

/** What *Mở lại, gửi trả* did. */
export interface ReopenReport {
  readonly name: string;
  readonly wasClosed: boolean;
  readonly wasAccepted: boolean;
  readonly until: Day | null;
  /** The outcome of the letter; null when none was wanted. */
  readonly mail: DispatchReport['results'][number]['outcome'] | 'paused' | 'already' | null;
  /** Why the tabs were not made anew with the later day; null when they were, or need not be. */
  readonly notProvisioned: Refusal | null;
  /** To be pasted into a chat. */
  readonly text: string;
}
