import type { Day, Moment } from '../calendar/day.ts';
import { type Month, monthOfObligation, type Period } from '../campaign/obligation.ts';
import type { UnitObligation } from '../mail/unit-obligation.ts';
import type { Extension } from '../unit/unit.ts';

/** What *Mở lại, gửi trả* looks at of a report, of whichever form. */
export interface FiledReport {
  readonly closedAt: Moment | null;
  readonly firstAcceptedAt: Moment | null;
  readonly returnedAt: Moment | null;
}

/** What becomes of a report that the office lets a unit hand in again. */
export type Reopening =
  /** Neither closed nor accepted: the unit can type and hand in as it is. */
  | { readonly kind: 'nothing' }
  | {
      /** `reopened`: it was closed; `sentBack`: accepted and not closed. */
      readonly kind: 'reopened' | 'sentBack';
      /** An accepted report counts as sent back from then on. */
      readonly wasAccepted: boolean;
      /** Where the unit changes it: in its cells, or by *Đính chính*, as the figures of an accepted month are. */
      readonly by: 'cells' | 'correction';
      /** Months before it that are opened with it: each was closed before the unit handed it in. */
      readonly missed: readonly Month[];
    };

/** `months`: the months of the campaign as they stand; `also`: those that the office wants opened with the report. */
export function reopening(
  period: Period,
  report: FiledReport,
  months: ReadonlyMap<Month, FiledReport>,
  also: readonly Month[],
): Reopening {
  const wasAccepted = report.firstAcceptedAt !== null;
  if (report.closedAt === null && !wasAccepted) return { kind: 'nothing' };
  return {
    kind: report.closedAt === null ? 'sentBack' : 'reopened',
    wasAccepted,
    by: wasAccepted && monthOfObligation(period) !== null ? 'correction' : 'cells',
    missed: [...months].flatMap(([one, { closedAt, firstAcceptedAt }]) =>
      also.includes(one) && isBefore(one, period) && closedAt !== null && firstAcceptedAt === null
        ? [one]
        : [],
    ),
  };
}

function isBefore(one: Month, period: Period): boolean {
  const month = monthOfObligation(period);
  return period === 'final' || (month !== null && one < month);
}

/** A line of the log about a report that was opened or sent back. */
export interface LoggedOpening {
  readonly at: Moment;
  readonly reason: string;
}

/**
 * Whether an earlier attempt with this reason reached the tab: the report is marked as sent back, and the log has the reason
 * from that moment on. `logged` is asked only of a report that was sent back.
 */
export const isOpenedAlready = (
  { closedAt, returnedAt }: FiledReport,
  reason: string,
  logged: () => readonly LoggedOpening[],
): boolean =>
  closedAt === null &&
  returnedAt !== null &&
  logged().some((line) => line.at >= returnedAt && line.reason === reason);

/** The unit's own last day from now on. */
export type LaterDay =
  | { readonly kind: 'later'; readonly until: Day; readonly isNew: boolean }
  | { readonly kind: 'not-later' }
  /** `Danh sách` has room for one own deadline a unit, and another report's is never overwritten. */
  | { readonly kind: 'taken'; readonly by: Extension };

/** `until` is null for what is no day. */
export function laterDay(
  { unit: { extension }, obligation, lastDay }: UnitObligation,
  until: Day | null,
  today: Day,
): LaterDay {
  const isKept = extension?.obligation === obligation && extension.until === until;
  if (until === null || until < today || (until <= lastDay && !isKept)) return { kind: 'not-later' };
  return extension !== null && extension.obligation !== obligation
    ? { kind: 'taken', by: extension }
    : { kind: 'later', until, isNew: !isKept };
}
