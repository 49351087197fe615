import type { Day } from '../../domain/calendar/day.ts';
import type { Month } from '../../domain/campaign/obligation.ts';
import type { DispatchReport } from '../mail/dispatch.ts';
import type { Refusal } from '../office/refusal.ts';

/** What *Mở lại, gửi trả* did. */
export interface ReopenReport {
  readonly name: string;
  /** The report in words, within a sentence. */
  readonly what: string;
  /** Earlier months that were opened with it. */
  readonly missed: readonly Month[];
  readonly wasClosed: boolean;
  readonly wasAccepted: boolean;
  readonly until: Day | null;
  /** The outcome of the letter; null when none was wanted. */
  readonly mail: DispatchReport['results'][number]['outcome'] | 'paused' | 'already' | null;
  /** Why provisioning did not write the later day into the tabs; null when it did, or when there is none. */
  readonly notProvisioned: Refusal | null;
  /** To be pasted into a chat. */
  readonly text: string;
}
