import type { Moment } from '../../domain/calendar/day.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import type { Reformat } from '../../sheets/report/report-cells.ts';
import type { Say } from '../../words/vocabulary.ts';
import type { LogLine } from '../office/log.ts';

/** The result of one tick, or of an edit that is noted. */
export interface ReportResult {
  readonly kind: 'accepted' | 'refused' | 'unchanged' | 'edit-noted';
  readonly cells: readonly CellWrite[];
  /** The answer that the unit reads; '' for a noted edit. */
  readonly text: string;
  /** Number of the receipt when accepted, else ''. */
  readonly receipt: string;
  readonly log: readonly LogLine[];
  readonly reformat: readonly Reformat[];
}

export interface TickContext {
  readonly year: number;
  readonly say: Say;
  readonly unitCode: string;
  /** The moment at which the answer is written. */
  readonly now: Moment;
  /** The moment from which a tick counts: the previous sweep, or the day on which the office received the paper. */
  readonly countsFrom: Moment;
  readonly actor: string;
  readonly byOffice: boolean;
  /** Added to the log line; '' for none. */
  readonly remark: string;
}
