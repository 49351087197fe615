import type { Day } from '../calendar/day.ts';
import type { MilestoneOffset } from '../calendar/milestone.ts';
import type { Obligation } from '../campaign/obligation.ts';

/**
 * To a unit: `invite`; `unit`, a reminder; `nudge`, a reminder that a person asked for; `return`, about a report that was sent
 * back; `refusal`, about a report that was not accepted on `lastDay`; `receipt`, about one that was. `monitor` goes to its
 * committee member, `office` to the office. No mails: `message`, a text that a person copied to send it elsewhere, and
 * `milestone`, which marks a milestone as completed.
 */
export type LedgerKind =
  | 'invite'
  | 'unit'
  | 'nudge'
  | 'return'
  | 'refusal'
  | 'monitor'
  | 'office'
  | 'receipt'
  | 'message'
  | 'milestone';

/**
 * `reserved`: written before sending. `in-doubt`: a crash left open whether it went out; sent once more. `carried`:
 * waits for the next run's quota. `done`: a milestone whose run was completed. `copied`: a message; nobody knows whether it
 * was sent.
 */
export type LedgerStatus =
  | 'reserved'
  | 'sent'
  | 'in-doubt'
  | 'carried'
  | 'failed'
  | 'dropped'
  | 'done'
  | 'copied';

/** What one mail, or one part of it, is about: the ledger's key (docs/product.md 8). */
export interface LedgerKey {
  readonly kind: LedgerKind;
  readonly obligation: Obligation | 'invite' | 'correction';
  /** Unit code; a monitor's addresses; a receipt's number; `''` for the office and for milestones. */
  readonly recipient: string;
  readonly lastDay: Day | null;
  readonly offset: MilestoneOffset | null;
}

export interface LedgerEntry extends LedgerKey {
  /** The row of `Sổ nhắc`, 0-based. */
  readonly row: number;
  readonly status: LedgerStatus;
  /** `{run}#{mail}`: which mail of which run; the entries of one joined mail share it. */
  readonly mailRef: string;
  /** When it went out; null while it has not, or when only the run after a crash found out that it had. */
  readonly sentOn: Day | null;
  /** The addresses, as the row has them. */
  readonly to?: string;
}

/** One recipient's reminders of one deadline, whichever the milestone. */
export const threadKey = ({ kind, obligation, recipient, lastDay }: LedgerKey): string =>
  [kind, obligation, recipient.toLowerCase(), lastDay ?? ''].join('|');

export const ledgerKeyText = ({ kind, obligation, recipient, lastDay, offset }: LedgerKey): string =>
  [kind, obligation, recipient.toLowerCase(), lastDay ?? '', offset ?? ''].join('|');

/** Which mail of which run. */
export interface MailRef {
  readonly run: string;
  readonly mail: number;
}

/** How far the last run came: the mail that it was about to send, or one past its last mail when all are out. */
export interface Cursor extends MailRef {
  /** Mails before it that did not go out. */
  readonly unsent: readonly number[];
}

export function parseMailRef(mailRef: string): MailRef | null {
  const match = /^(.+)#(\d+)$/.exec(mailRef);
  return match ? { run: match[1] ?? '', mail: Number(match[2]) } : null;
}

export const mailRef = ({ run, mail }: MailRef): string => `${run}#${mail}`;

/** `{run}#{mail}!{unsent},…`. */
export const cursorText = ({ unsent, ...at }: Cursor): string => [mailRef(at), ...unsent].join('!');

export function parseCursor(text: string): Cursor | null {
  const [ref = '', ...unsent] = text.split('!');
  const at = parseMailRef(ref);
  return at === null ? null : { ...at, unsent: unsent.map(Number) };
}

/** The entries that a crashed run left open, sorted by its cursor. A crash puts exactly one mail in doubt. */
export interface Leftovers {
  /** Went out before the crash: to be confirmed. */
  readonly sent: readonly LedgerEntry[];
  readonly inDoubt: readonly LedgerEntry[];
  /** Never tried, or carried over from a run short of quota. */
  readonly waiting: readonly LedgerEntry[];
}

export function leftovers(entries: readonly LedgerEntry[], cursor: Cursor | null): Leftovers {
  const result = { sent: [] as LedgerEntry[], inDoubt: [] as LedgerEntry[], waiting: [] as LedgerEntry[] };
  for (const entry of entries) {
    if (entry.status === 'carried') result.waiting.push(entry);
    if (entry.status === 'in-doubt' || entry.status === 'reserved') result[fateOf(entry, cursor)].push(entry);
  }
  return result;
}

function fateOf(entry: LedgerEntry, cursor: Cursor | null): keyof Leftovers {
  const ref = parseMailRef(entry.mailRef);
  // Without a cursor the run died between reserving and its first mail. A mail that was in doubt before stays in doubt.
  if (ref === null || cursor === null || cursor.run !== ref.run || ref.mail > cursor.mail)
    return entry.status === 'in-doubt' ? 'inDoubt' : 'waiting';
  if (ref.mail === cursor.mail) return 'inDoubt';
  return cursor.unsent.includes(ref.mail) ? 'waiting' : 'sent';
}
