import type { Day, Moment } from '../calendar/day.ts';
import type { Month } from '../campaign/obligation.ts';
import type { UnitObligation } from '../mail/unit-obligation.ts';
import type { Extension } from '../unit/unit.ts';

/** What *Mở lại, gửi trả* looks at of a report, of whichever form. */
export interface FiledReport {
  readonly closedAt: Moment | null;
  readonly firstAcceptedAt: Moment | null;
  readonly returnedAt: Moment | null;
}

/** How a report is opened again, and what may be opened with it. `Earlier` numbers the periods of its form. */
export interface ReopeningTerms<Earlier> {
  /** Where a unit changes accepted figures: in their cells, or by *Đính chính*, as those of a month. */
  readonly changedBy: 'cells' | 'correction';
  /** The reports of the same form until this one. */
  readonly earlier: ReadonlyMap<Earlier, FiledReport>;
  /** Those of them that the office wants opened with it. */
  readonly also: readonly Earlier[];
}

/** What becomes of a report that the office lets a unit hand in again. */
export type Reopening<Earlier = Month> =
  /** Neither closed nor accepted: the unit can type and hand in as it is. */
  | { readonly kind: 'nothing' }
  | {
      /** `reopened`: it was closed; `sentBack`: accepted and not closed. */
      readonly kind: 'reopened' | 'sentBack';
      /** An accepted report counts as sent back from then on. */
      readonly wasAccepted: boolean;
      /** Where the unit changes it. */
      readonly by: 'cells' | 'correction';
      /** Earlier reports that are opened with it: each was closed before the unit handed it in. */
      readonly missed: readonly Earlier[];
    };

/** One decision for every form. */
export function reopening<Earlier>(
  { closedAt, firstAcceptedAt }: FiledReport,
  { changedBy, earlier, also }: ReopeningTerms<Earlier>,
): Reopening<Earlier> {
  const wasAccepted = firstAcceptedAt !== null;
  if (closedAt === null && !wasAccepted) return { kind: 'nothing' };
  return {
    kind: closedAt === null ? 'sentBack' : 'reopened',
    wasAccepted,
    by: wasAccepted ? changedBy : 'cells',
    missed: [...earlier].flatMap(([one, filed]) =>
      also.includes(one) && filed.closedAt !== null && filed.firstAcceptedAt === null ? [one] : [],
    ),
  };
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
