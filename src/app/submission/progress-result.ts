import type { Moment } from '../../domain/calendar/day.ts';
import type { Area } from '../../sheets/cells/a1.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import type { Say } from '../../words/vocabulary.ts';
import type { LogLine } from '../office/log.ts';

/** The result of one tick of form B. */
export interface ProgressResult {
  readonly kind: 'accepted' | 'refused' | 'unchanged';
  readonly cells: readonly CellWrite[];
  readonly text: string;
  /** Number of the receipt when accepted, else ''. */
  readonly receipt: string;
  readonly log: readonly LogLine[];
  /** Counts whose number format is reset: a typed date leaves its format behind, which would turn the next entry into a date. */
  readonly reformat: readonly Area[];
}

export interface ProgressContext {
  readonly year: number;
  readonly say: Say;
  readonly unitCode: string;
  readonly currentMonth: number;
  /** The moment at which the answer is written. */
  readonly now: Moment;
  /** The moment from which a tick counts: the previous sweep, or the day on which the office received the paper. */
  readonly countsFrom: Moment;
  readonly actor: string;
  readonly byOffice: boolean;
  readonly remark: string;
}
