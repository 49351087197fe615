import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerStatus,
  leftovers,
  mailRef,
} from '../../domain/mail/ledger.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import { write } from '../../sheets/cells/tab.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LEDGER_TAB } from '../../sheets/records/office-tabs.ts';
import { applyToOffice } from '../office/apply-to-office.ts';
import { type LogLine, logRequest } from '../office/log.ts';
import { type Office, readCursor } from '../office/office.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { allowance, expectCarried, keepAllowance, noteCarried, otherWaiting, turnsOf } from './carried.ts';
import { Ledger, type Part } from './ledger-rows.ts';
import { MailRun, type SendResult } from './mail-run.ts';
import { viMail, WAIT_NOTES } from './vi.ts';

export interface DispatchPlan {
  readonly mails: readonly PlannedMail[];
  readonly confirmed: readonly LedgerEntry[];
  readonly dropped: readonly LedgerEntry[];
  readonly milestones: readonly LedgerKey[];
}

export interface DispatchReport {
  readonly sent: number;
  readonly inDoubt: number;
  /** Went out in a run that died before it could say so. */
  readonly confirmed: number;
  /** Who could not be written to, and Google's reason. */
  readonly failed: readonly string[];
  /** Left for the next run, for want of quota or time. */
  readonly carried: number;
  /** What became of every mail, in the plan's order. */
  readonly results: readonly MailResult[];
}

export interface MailResult {
  readonly planned: PlannedMail;
  readonly outcome: SendResult['status'];
  /** Why it was not sent, or only at the second try; may be ''. */
  readonly note: string;
}

/** Who sends, and why now. */
export type Occasion =
  | 'morning'
  | 'by-hand'
  | 'carried'
  | 'invitations'
  | 'nudges'
  | 'receipts'
  | 'returned'
  | 'returned-later';

/** Those whose waiting mails have a note of their own. */
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

/** Google ends a run after 6 minutes (docs/platform.md 1); what is not sent by then is carried over in good order. */
const LAST_SEND_AT = 270_000;

/**
 * Sends a plan so that nothing is lost and nothing goes out twice: reserves the ledger rows (one write), moves the cursor
 * before each mail, confirms them all (one write). After a crash exactly one mail is in doubt (docs/product.md 8).
 */
export function dispatch(
  world: World,
  office: Office,
  plan: DispatchPlan,
  render: (mail: PlannedMail) => OutgoingMail,
  occasion: Occasion,
  /** Written with the confirmation: what the office book should show after this run. */
  alsoWrite: readonly SheetRequest[] = [],
): DispatchReport {
  const { books, clock } = world;
  const run = clock.now();
  const cursor = readCursor(world);
  // Two runs within one second are still two runs.
  const runId = cursor?.run.startsWith(run) === true ? `${cursor.run}+` : run;
  let nextRow = office.ledgerNextRow;
  const allowed = plan.mails.length === 0 ? { left: 0, perDay: 0, ahead: 0 } : allowance(world, office);
  const isAutomatic = AUTOMATIC.includes(occasion);
  const { now, later } = turnsOf(world, office, plan.mails, allowed, isAutomatic);
  const ledger = new Ledger(office, run);
  const partsOf = (planned: PlannedMail, status: LedgerStatus): Part[] =>
    planned.ledgerKeys.map(({ ledgerKey, entry }) => ({
      ledgerKey,
      row: entry?.row ?? nextRow++,
      isNew: entry === null,
      status,
      note: planned.isInDoubt ? viMail.note.inDoubt : '',
      sentAt: null,
    }));
  const toSend = now.map((planned, index) => ({
    planned,
    ref: mailRef({ run: runId, mail: index }),
    parts: partsOf(planned, planned.isInDoubt ? 'in-doubt' : 'reserved'),
  }));
  const held = later.map(({ planned, wait }) => ({
    planned,
    wait,
    parts: partsOf(planned, 'carried').map((part) => ({ ...part, note: WAIT_NOTES[wait] })),
  }));
  // This run moves the cursor that tells what became of a dead run's mails: those of other kinds are settled along.
  const left = leftovers(office.ledger, cursor);
  const taken = new Set(
    plan.mails.flatMap(({ ledgerKeys }) => ledgerKeys.flatMap(({ entry }) => entry?.row ?? [])),
  );
  const confirmed = [...new Set([...plan.confirmed, ...left.sent])];
  const settled = [
    ...confirmed.map(({ row }) => ledger.settle(row, 'sent', viMail.note.confirmed)),
    ...left.inDoubt.filter(({ row }) => !taken.has(row)).map(({ row }) => ledger.settle(row, 'in-doubt', '')),
    ...plan.dropped.map(({ row }) => ledger.settle(row, 'dropped', viMail.note.dropped)),
  ];
  const reservations = [
    ...toSend.flatMap(({ planned, ref, parts }) => parts.map((part) => ledger.row(part, planned.to, ref))),
    ...held.flatMap(({ planned, parts }) => parts.map((part) => ledger.row(part, planned.to, ''))),
  ];
  const others = otherWaiting(office, world, new Set([...taken, ...plan.dropped.map(({ row }) => row)]));
  if (toSend.length > 0 || held.length > 0) {
    keepAllowance(world, allowed);
    if (!OWN_NOTES.includes(occasion)) expectCarried(world);
    books.apply(books.officeId, ledger.requests([...settled.flat(), ...reservations.flat()], nextRow));
    settled.length = 0;
  }

  const results: MailResult[] = [];
  const mailRun = new MailRun(world, runId);
  for (const { planned, parts } of toSend) {
    const { status, note } = clock.elapsed() > LAST_SEND_AT ? mailRun.stop() : mailRun.send(planned, render);
    for (const part of parts) {
      part.status = status;
      if (status === 'sent') part.sentAt = momentValue(clock.now());
      if (note !== '') part.note = note;
    }
    results.push({ planned, outcome: status, note });
  }
  mailRun.finish();
  for (const { planned, wait } of held) results.push({ planned, outcome: 'carried', note: WAIT_NOTES[wait] });
  const failed = results.flatMap(({ planned, outcome, note }) =>
    outcome === 'failed' ? [`${nameOf(planned)}: ${note}`] : [],
  );

  const done = plan.milestones.map((ledgerKey): Part => {
    return {
      ledgerKey,
      row: nextRow++,
      isNew: true,
      status: 'done',
      note: '',
      sentAt: momentValue(clock.now()),
    };
  });
  const count = (of: MailResult['outcome']) => results.filter(({ outcome }) => outcome === of).length;
  const report: DispatchReport = {
    sent: count('sent'),
    inDoubt: now.filter(({ isInDoubt }) => isInDoubt).length,
    confirmed: new Set(confirmed.map(({ mailRef: ref }) => ref)).size,
    failed,
    carried: count('carried'),
    results,
  };
  const outcomes = [
    ...toSend.flatMap(({ planned, ref, parts }) =>
      parts.map((part) => ledger.row(part, planned.to, part.status === 'carried' ? '' : ref)),
    ),
    ...done.map((part) => ledger.row(part, [], '')),
    ...settled,
  ].flat();
  // The board tells when reminders last ran, even when there was nobody to write to.
  const lastRun = LAST_RUN.includes(occasion)
    ? [write(LEDGER_TAB.lastRun.row, LEDGER_TAB.lastRun.column, momentValue(run))]
    : [];
  const remember = () => {
    if (OWN_NOTES.includes(occasion)) return;
    const unsent = results.flatMap(({ planned, outcome, note }) =>
      outcome === 'carried' ? [{ planned, isForToday: note !== WAIT_NOTES['told-today'] }] : [],
    );
    noteCarried(world, unsent, others, occasion !== 'carried');
  };
  if (outcomes.length + lastRun.length === 0) {
    remember();
    return report;
  }
  const lines: LogLine[] = [
    ...(report.sent + report.carried + report.confirmed > 0
      ? [{ action: vi.action[LOG_ACTIONS[occasion]], unit: '', detail: vi.dispatched(report) }]
      : []),
    ...failed.map((detail) => ({ action: vi.action.mailFailed, unit: '', detail })),
  ];
  applyToOffice(world, [
    ...ledger.requests([...outcomes, ...lastRun], nextRow),
    ...alsoWrite,
    ...(lines.length === 0 ? [] : [logRequest(world, lines)]),
  ]);
  remember();
  return report;
}

/** A text that a person copied: whether it was sent, and where, nobody here knows. One write. */
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
      return `${addressee.unit.code} ${addressee.unit.name}`;
    case 'monitor':
      return addressee.monitor.name || addressee.monitor.emails.join(', ');
    case 'office':
      return viMail.office;
  }
};
