import { type Day, dayOf, type Moment } from '../calendar/day.ts';
import { lateness } from '../calendar/deadline.ts';
import { nextReceipt, type ReceiptSeries } from '../campaign/receipt.ts';
import type { Demand } from '../campaign/unit-life.ts';

/** Facts of the submission of one report, whichever form it is of. */
export interface ReportRecord {
  readonly demand: Demand;
  /** Null for a report that no deadline is set for. */
  readonly lastDay: Day | null;
  readonly firstAcceptedAt: Moment | null;
  /** How often it was accepted. */
  readonly times: number;
  readonly closedAt: Moment | null;
  readonly returnedAt: Moment | null;
  /** Replaces the last day for a report that was returned; null otherwise. */
  readonly judgedBy: Day | null;
}

/** Findings about present contents: `wrong` ones keep them from being accepted, the others are told. */
export interface Judgement<Figures, Finding> {
  readonly wrong: readonly Finding[];
  readonly notices: readonly Finding[];
  /** The believed figures; null while one is missing or wrong. */
  readonly figures: Figures | null;
}

/** A tick, and the moment from which it counts. */
export interface Tick {
  readonly series: ReceiptSeries;
  /** The previous sweep, or the day on which the office received the paper. */
  readonly countsFrom: Moment;
  /** The office enters the figures of a paper, which may have come earlier than the first acceptance says. */
  readonly byOffice: boolean;
}

/** What becomes of a tick. `not-asked`: the report is not of this unit, or not of the period. */
export type Answer<Figures, Finding> =
  | { readonly kind: 'closed' | 'not-asked' | 'unchanged' }
  | { readonly kind: 'refused'; readonly wrong: readonly Finding[] }
  | {
      readonly kind: 'accepted';
      readonly figures: Figures;
      readonly firstAt: Moment;
      readonly daysLate: number;
      readonly receipt: string;
      readonly notices: readonly Finding[];
    };

/**
 * Figures are the same when every one is; a figure that is no number is the same as none. A note may be changed after
 * acceptance: it is not compared.
 */
export const sameFigures = <Figures extends object>(a: Figures, b: Figures): boolean =>
  (Object.keys(a) as (keyof Figures)[]).every((field) => field === 'note' || a[field] === b[field]);

/** Decides what becomes of a tick: one decision for every form. `accepted` are the figures accepted last, null for none. */
export function answerTick<Figures extends object, Finding>(
  record: ReportRecord,
  accepted: Figures | null,
  { wrong, notices, figures }: Judgement<Figures, Finding>,
  tick: Tick,
): Answer<Figures, Finding> {
  if (record.closedAt !== null) return { kind: 'closed' };
  if (record.demand === 'none' && accepted === null) return { kind: 'not-asked' };
  if (wrong.length > 0 || figures === null) return { kind: 'refused', wrong };
  const firstAt = firstMoment(record, tick);
  const isSame = accepted !== null && sameFigures(figures, accepted);
  if (isSame && firstAt === record.firstAcceptedAt && record.returnedAt === null)
    return { kind: 'unchanged' };
  return {
    kind: 'accepted',
    figures,
    firstAt,
    daysLate: daysLateOf(record, firstAt),
    receipt: nextReceipt(tick.series, record.times),
    notices,
  };
}

/** Moment of the first acceptance. Only the office may set an earlier one, by the day on which it received the paper. */
function firstMoment({ firstAcceptedAt }: ReportRecord, { byOffice, countsFrom }: Tick): Moment {
  if (firstAcceptedAt === null) return countsFrom;
  return byOffice && countsFrom < firstAcceptedAt ? countsFrom : firstAcceptedAt;
}

/** Days late; 0 for a report that is not owed. */
const daysLateOf = ({ demand, lastDay, judgedBy }: ReportRecord, firstAt: Moment): number =>
  lastDay === null || demand !== 'owed' ? 0 : lateness(judgedBy ?? lastDay, dayOf(firstAt));
