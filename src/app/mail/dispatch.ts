import type { LedgerKey } from '../../domain/mail/ledger.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { write } from '../../sheets/cells/tab.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LEDGER_TAB } from '../../sheets/records/office-tabs.ts';
import { applyToOffice } from '../office/apply-to-office.ts';
import { type LogLine, logRequest } from '../office/log.ts';
import { type Office, readCursor } from '../office/office.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import {
  allowance,
  expectCarried,
  keepAllowance,
  mailsIn,
  noteCarried,
  otherWaiting,
  turnsOf,
} from './carried.ts';
import { Ledger, type Part } from './ledger-rows.ts';
import { MailRun, type SendResult } from './mail-run.ts';
import { type DispatchPlan, type Reservation, reserve, rowsOf } from './reservation.ts';
import { viMail, WAIT_NOTES } from './vi.ts';

export interface DispatchReport {
  readonly sent: number;
  readonly inDoubt: number;
  /** Mails that went out in a run that died before it could note it. */
  readonly confirmed: number;
  /** Name and Google's reason for each mail that failed. */
  readonly failed: readonly string[];
  /** Left for the next run, for want of quota or time. */
  readonly carried: number;
  /** One result a mail, in the order of sending; held mails last. */
  readonly results: readonly MailResult[];
}

export interface MailResult {
  readonly planned: PlannedMail;
  readonly outcome: SendResult['status'];
  /** Why it was not sent, or only at the second try; may be ''. */
  readonly note: string;
}

/** The reason for a run, which decides its log line and its notes. */
type Occasion =
  | 'morning'
  | 'by-hand'
  | 'carried'
  | 'invitations'
  | 'nudges'
  | 'receipts'
  | 'returned'
  | 'returned-later';

/** Occasions whose waiting mails are kept in a note of their own, not in `CARRIED`. */
const OWN_NOTES: readonly Occasion[] = ['receipts', 'returned', 'returned-later'];

const LAST_RUN: readonly Occasion[] = ['morning', 'by-hand'];
const AUTOMATIC: readonly Occasion[] = ['morning', 'carried', 'returned-later'];

const LOG_ACTIONS = {
  morning: 'reminded',
  'by-hand': 'reminded',
  carried: 'carriedOn',
  invitations: 'invited',
  nudges: 'nudged',
  receipts: 'receipts',
  returned: 'returned',
  'returned-later': 'returned',
} as const;

/** Google ends a run after 6 minutes (docs/platform.md 1); mails not sent by then, in milliseconds, are carried over in good order. */
const LAST_SEND_AT = 270_000;

/** What is to be sent, how each mail reads, and what is noted beside it. */
interface Sending {
  readonly plan: DispatchPlan;
  readonly render: (mail: PlannedMail) => OutgoingMail;
  readonly occasion: Occasion;
  /**
   * Requests written with the confirmation, given how many mails still wait after this run. It runs between the last mail and
   * the confirmation, so it must not call Google: a failure there would leave every sent mail unconfirmed.
   */
  readonly alsoWrite?: (waitingMails: number) => readonly SheetRequest[];
}

/**
 * Sends a plan so that nothing is lost and nothing goes out twice: reserves the ledger rows (one write), moves the cursor
 * before each mail, confirms them all (one write). After a crash exactly one mail is in doubt (docs/product.md 8).
 */
export function dispatch(world: World, office: Office, sending: Sending): DispatchReport {
  const { plan, render, occasion } = sending;
  const { books, clock } = world;
  const startedAt = clock.now();
  const cursor = readCursor(world);
  // Two runs within one second are still two runs.
  const runId = cursor?.run.startsWith(startedAt) === true ? `${cursor.run}+` : startedAt;
  const allowed = plan.mails.length === 0 ? { left: 0, perDay: 0, ahead: 0 } : allowance(world, office);
  const turns = turnsOf(world, office, plan.mails, allowed, AUTOMATIC.includes(occasion));
  const ledger = new Ledger(office, startedAt);
  const reserved = reserve(ledger, office, plan, turns, { runId, cursor });
  const { settled, nextRow } = reserved;
  const others = otherWaiting(office, world, reserved.taken);
  const hasMails = reserved.toSend.length + reserved.held.length > 0;
  if (hasMails) {
    keepAllowance(world, allowed);
    if (!OWN_NOTES.includes(occasion)) expectCarried(world);
    books.apply(books.officeId, ledger.requests([...settled, ...reserved.rows], nextRow));
  }
  const results = sendAll(world, reserved, runId, render);
  const milestones = milestoneRows(ledger, plan.milestones, nextRow, clock);
  // The ledger tells when reminders last ran, even when there was nobody to write to.
  const lastRun = LAST_RUN.includes(occasion)
    ? [write(LEDGER_TAB.lastRun.row, LEDGER_TAB.lastRun.column, momentValue(startedAt))]
    : [];
  const cells = [...rowsOf(ledger, reserved.toSend), ...milestones, ...(hasMails ? [] : settled), ...lastRun];
  const report = reportOf(results, reserved);
  if (cells.length > 0) {
    const lines = logLines(report, occasion);
    applyToOffice(world, [
      ...ledger.requests(cells, nextRow + plan.milestones.length),
      ...(sending.alsoWrite?.(mailsIn([...others, ...unsentKeys(results)])) ?? []),
      ...(lines.length === 0 ? [] : [logRequest(world, lines)]),
    ]);
  }
  if (!OWN_NOTES.includes(occasion)) noteCarried(world, unsentIn(results), others, occasion !== 'carried');
  return report;
}

/** The loop: each mail's rows get its status at once. Held mails come last, as they stand. */
function sendAll(
  world: World,
  { toSend, held }: Reservation,
  runId: string,
  render: Sending['render'],
): MailResult[] {
  const { clock } = world;
  const mailRun = new MailRun(world, runId);
  const results = toSend.map(({ planned, parts }): MailResult => {
    const { status, note } = clock.elapsed() > LAST_SEND_AT ? mailRun.stop() : mailRun.send(planned, render);
    for (const part of parts) {
      part.status = status;
      if (status === 'sent') part.sentAt = momentValue(clock.now());
      if (note !== '') part.note = note;
    }
    return { planned, outcome: status, note };
  });
  mailRun.finish();
  return [
    ...results,
    ...held.map(({ planned, wait }): MailResult => ({ planned, outcome: 'carried', note: WAIT_NOTES[wait] })),
  ];
}

const milestoneRows = (
  ledger: Ledger,
  milestones: readonly LedgerKey[],
  firstRow: number,
  clock: World['clock'],
) =>
  milestones.flatMap((ledgerKey, index) => {
    const row = firstRow + index;
    const sentAt = momentValue(clock.now());
    return ledger.row({ ledgerKey, row, isNew: true, status: 'done', note: '', sentAt }, [], '');
  });

function reportOf(results: readonly MailResult[], { toSend, confirmedCount }: Reservation): DispatchReport {
  const count = (wanted: MailResult['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    sent: count('sent'),
    inDoubt: toSend.filter(({ planned }) => planned.isInDoubt).length,
    confirmed: confirmedCount,
    failed: results.flatMap(({ planned, outcome, note }) =>
      outcome === 'failed' ? [`${nameOf(planned)}: ${note}`] : [],
    ),
    carried: count('carried'),
    results,
  };
}

const logLines = (report: DispatchReport, occasion: Occasion): LogLine[] => [
  ...(report.sent + report.carried + report.confirmed > 0
    ? [{ action: LOG_ACTIONS[occasion], unit: '', detail: vi.dispatched(report) }]
    : []),
  ...report.failed.map((detail): LogLine => ({ action: 'mailFailed', unit: '', detail })),
];

const unsentKeys = (results: readonly MailResult[]) =>
  results.flatMap(({ planned, outcome }) =>
    outcome === 'carried' ? planned.ledgerKeys.map(({ ledgerKey }) => ledgerKey) : [],
  );

/** `isForToday` is false for a unit that got a mail today already. */
const unsentIn = (results: readonly MailResult[]) =>
  results.flatMap(({ planned, outcome, note }) =>
    outcome === 'carried' ? [{ planned, isForToday: note !== WAIT_NOTES['told-today'] }] : [],
  );

/** Notes a text that a person copied; whether and where it was sent, the script cannot know. One write. */
export function noteCopied({ books, clock }: World, office: Office, ledgerKey: LedgerKey): void {
  const now = clock.now();
  const row = office.ledgerNextRow;
  const ledger = new Ledger(office, now);
  const part: Part = { ledgerKey, row, isNew: true, status: 'copied', note: '', sentAt: momentValue(now) };
  books.apply(books.officeId, ledger.requests(ledger.row(part, [], ''), row + 1));
}

const nameOf = ({ addressee }: PlannedMail): string => {
  switch (addressee.kind) {
    case 'unit':
    case 'invite':
    case 'nudge':
    case 'return':
    case 'receipt':
      return codeAndName(addressee.unit);
    case 'monitor':
      return addressee.monitor.name || addressee.monitor.emails.join(', ');
    case 'office':
      return viMail.office;
  }
};
