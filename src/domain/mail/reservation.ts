import type { Moment } from '../calendar/day.ts';
import { type Cursor, type LedgerEntry, type LedgerKey, leftovers, mailRef } from './ledger.ts';
import type { Turns, Wait } from './mail-order.ts';
import type { PlannedMail } from './reminder.ts';

/** Mails to send, and entries of the ledger that are brought to their end without one. */
export interface DispatchPlan {
  readonly mails: readonly PlannedMail[];
  /** Sent by a run that died before it could note it. */
  readonly confirmed: readonly LedgerEntry[];
  /** Left by an earlier run, and not needed any more. */
  readonly dropped: readonly LedgerEntry[];
  /** Milestones that are past with this run, whether or not anybody was written to. */
  readonly milestones: readonly LedgerKey[];
}

/** The ledger as it stands before the run. */
export interface LedgerBefore {
  readonly entries: readonly LedgerEntry[];
  /** First free row, from 0. */
  readonly nextRow: number;
  readonly cursor: Cursor | null;
}

/** A row of the ledger that a mail, or the part of a mail about one obligation, takes. */
export interface LedgerPlace {
  readonly ledgerKey: LedgerKey;
  readonly row: number;
}

export interface ReservedMail {
  readonly planned: PlannedMail;
  /** Names the mail in all its rows, so that a later run finds out whether it was sent. */
  readonly ref: string;
  readonly places: readonly LedgerPlace[];
}

/** A mail that this run leaves to a later one. */
export interface HeldMail {
  readonly planned: PlannedMail;
  readonly wait: Wait;
  readonly places: readonly LedgerPlace[];
}

/**
 * A row that an earlier run left open. `confirmed`: its mail went out; `in-doubt`: nobody knows, and no mail of this plan is
 * about it; `dropped`: nobody needs the mail any more.
 */
export interface SettledRow {
  readonly entry: LedgerEntry;
  readonly as: 'confirmed' | 'in-doubt' | 'dropped';
}

/** The ledger's rows of a run, decided before its first mail goes out. */
export interface Reservation {
  readonly toSend: readonly ReservedMail[];
  readonly held: readonly HeldMail[];
  readonly settled: readonly SettledRow[];
  /** Mails that went out in a run that died before it could note it. */
  readonly confirmedCount: number;
  /** Rows that this plan takes over or drops; the other rows still wait. */
  readonly taken: ReadonlySet<number>;
  /** First free row after the reserved ones. */
  readonly nextRow: number;
}

/** Names a run. Two runs within one second are still two runs. */
export const runAfter = (cursor: Cursor | null, startedAt: Moment): string =>
  cursor?.run.startsWith(startedAt) === true ? `${cursor.run}+` : startedAt;

/** `run` is unlike that of any other run. */
export function reserve(
  { entries, nextRow: firstRow, cursor }: LedgerBefore,
  plan: DispatchPlan,
  { now, later }: Turns,
  run: string,
): Reservation {
  let nextRow = firstRow;
  const placesOf = ({ ledgerKeys }: PlannedMail): LedgerPlace[] =>
    ledgerKeys.map(({ ledgerKey, entry }) => ({ ledgerKey, row: entry?.row ?? nextRow++ }));
  const toSend = now.map((planned, mail) => ({
    planned,
    ref: mailRef({ run, mail }),
    places: placesOf(planned),
  }));
  const held = later.map(({ planned, wait }) => ({ planned, wait, places: placesOf(planned) }));
  const planRows = new Set(
    plan.mails.flatMap(({ ledgerKeys }) => ledgerKeys.flatMap(({ entry }) => entry?.row ?? [])),
  );
  // This run moves the cursor, which shows how far a dead run came. After that nobody can read it, so all its mails are settled now.
  const left = leftovers(entries, cursor);
  const confirmed = [...new Set<LedgerEntry>([...plan.confirmed, ...left.sent])];
  const inDoubt = left.inDoubt.filter(({ row }) => !planRows.has(row));
  const settledAs = (as: SettledRow['as'], some: readonly LedgerEntry[]) =>
    some.map((entry): SettledRow => ({ entry, as }));
  return {
    toSend,
    held,
    settled: [
      ...settledAs('confirmed', confirmed),
      ...settledAs('in-doubt', inDoubt),
      ...settledAs('dropped', plan.dropped),
    ],
    confirmedCount: new Set(confirmed.map(({ mailRef: ref }) => ref)).size,
    taken: new Set([...planRows, ...plan.dropped.map(({ row }) => row)]),
    nextRow,
  };
}
