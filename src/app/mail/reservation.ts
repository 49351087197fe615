import {
  type Cursor,
  type LedgerEntry,
  type LedgerKey,
  type LedgerStatus,
  leftovers,
  mailRef,
} from '../../domain/mail/ledger.ts';
import type { Turns, Wait } from '../../domain/mail/mail-order.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import type { Office } from '../office/office.ts';
import type { Ledger, Part } from './ledger-rows.ts';
import { viMail, WAIT_NOTES } from './vi.ts';

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

/** A mail of this run with its rows of `Sổ nhắc`, whose status and note change once it was tried. */
interface ReservedMail {
  readonly planned: PlannedMail;
  /** Names the mail in all its rows, so that a later run finds out whether it was sent. */
  readonly ref: string;
  readonly parts: readonly Part[];
}

/** A mail that this run leaves to a later one. */
interface HeldMail {
  readonly planned: PlannedMail;
  readonly wait: Wait;
}

/** What is written into `Sổ nhắc` before the first mail goes out. */
export interface Reservation {
  readonly toSend: readonly ReservedMail[];
  readonly held: readonly HeldMail[];
  /** Rows of the mails that are sent or held. */
  readonly rows: readonly CellWrite[];
  /** Statuses of rows that runs before this one left open. */
  readonly settled: readonly CellWrite[];
  /** Mails that went out in a run that died before it could note it. */
  readonly confirmedCount: number;
  /** Rows that this plan takes over or drops; the other rows still wait. */
  readonly taken: ReadonlySet<number>;
  /** First free row after the reserved ones, from 0. */
  readonly nextRow: number;
}

/** Decides rows and statuses; nothing is written yet. `runId` is unlike that of any other run. */
export function reserve(
  ledger: Ledger,
  office: Pick<Office, 'ledger' | 'ledgerNextRow'>,
  plan: DispatchPlan,
  { now, later }: Turns,
  { runId, cursor }: { readonly runId: string; readonly cursor: Cursor | null },
): Reservation {
  let nextRow = office.ledgerNextRow;
  const partsOf = (planned: PlannedMail, status: LedgerStatus, note: string): Part[] =>
    planned.ledgerKeys.map(({ ledgerKey, entry }) => ({
      ledgerKey,
      row: entry?.row ?? nextRow++,
      isNew: entry === null,
      status,
      note,
      sentAt: null,
    }));
  const toSend = now.map(
    (planned, index): ReservedMail => ({
      planned,
      ref: mailRef({ run: runId, mail: index }),
      parts: planned.isInDoubt
        ? partsOf(planned, 'in-doubt', viMail.note.inDoubt)
        : partsOf(planned, 'reserved', ''),
    }),
  );
  const heldRows = later.flatMap(({ planned, wait }) =>
    partsOf(planned, 'carried', WAIT_NOTES[wait]).flatMap((part) => ledger.row(part, planned.to, '')),
  );
  const planRows = new Set(
    plan.mails.flatMap(({ ledgerKeys }) => ledgerKeys.flatMap(({ entry }) => entry?.row ?? [])),
  );
  // This run moves the cursor, which shows how far a dead run came. After that nobody can read it, so all its mails are settled now.
  const left = leftovers(office.ledger, cursor);
  const confirmed = [...new Set<LedgerEntry>([...plan.confirmed, ...left.sent])];
  const inDoubt = left.inDoubt.filter(({ row }) => !planRows.has(row));
  return {
    toSend,
    held: later,
    rows: [...rowsOf(ledger, toSend), ...heldRows],
    settled: [
      ...confirmed.flatMap(({ row }) => ledger.settle(row, 'sent', viMail.note.confirmed)),
      ...inDoubt.flatMap(({ row }) => ledger.settle(row, 'in-doubt', '')),
      ...plan.dropped.flatMap(({ row }) => ledger.settle(row, 'dropped', viMail.note.dropped)),
    ],
    confirmedCount: new Set(confirmed.map(({ mailRef: ref }) => ref)).size,
    taken: new Set([...planRows, ...plan.dropped.map(({ row }) => row)]),
    nextRow,
  };
}

/** The mails' rows as they stand by now; a mail that waits again has no reference. */
export const rowsOf = (ledger: Ledger, mails: readonly ReservedMail[]): CellWrite[] =>
  mails.flatMap(({ planned, ref, parts }) =>
    parts.flatMap((part) => ledger.row(part, planned.to, part.status === 'carried' ? '' : ref)),
  );
