import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type LedgerEntry, type LedgerKey, leftovers } from '../../domain/mail/ledger.ts';
import { type Allowance, aheadOn, lastTold, type Turns, takeTurns } from '../../domain/mail/mail-order.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import { type Office, readCursor } from '../office/office.ts';
import type { Memory, World } from '../ports.ts';

/** A note, in a script property, about mails that wait for quota, for time or for another day. */
interface CarriedNote {
  /** First day on which one of them can go. */
  readonly from: Day;
  /** Recipients of the smallest mail: with less quota left a sweep reads nothing. */
  readonly need: number;
}

export const CARRIED = 'mail.carried';
const PER_DAY = 'mail.perDay';
/** Days for which a quota seen once is believed: an account may be replaced by one with a smaller quota. */
const BELIEVED = 7;

export function carriedNote(memory: Memory): CarriedNote | null {
  const [from, need] = (memory.get(CARRIED) ?? '').split('#');
  return need === undefined ? null : { from: from as Day, need: Number(need) };
}

function keepCarried(memory: Memory, note: CarriedNote | null): void {
  if (note === null) memory.delete(CARRIED);
  else memory.set(CARRIED, `${note.from}#${note.need}`);
}

/** Written before rows are reserved: when the run dies, the next sweep finds the note and sends its mails. */
export const expectCarried = ({ memory, clock }: World): void =>
  keepCarried(memory, { from: clock.today(), need: 1 });

/** Written after a run: mails that it could not send, and waiting entries that were not part of it. */
export function noteCarried(
  { memory, clock }: World,
  unsent: readonly { readonly planned: PlannedMail; readonly isForToday: boolean }[],
  others: readonly LedgerEntry[],
  /** False when this run took up every waiting entry, so that the rest cannot go today. */
  othersMayGo: boolean,
): void {
  const today = clock.today();
  const waiting = unsent.filter(({ isForToday }) => isForToday).map(({ planned }) => planned.to.length);
  if (others.length > 0 && othersMayGo) waiting.push(1);
  if (waiting.length > 0) keepCarried(memory, { from: today, need: Math.max(1, Math.min(...waiting)) });
  else if (unsent.length + others.length > 0) keepCarried(memory, { from: addDays(today, 1), need: 1 });
  else if (memory.get(CARRIED) !== null) keepCarried(memory, null);
}

/** Waiting entries of the ledger in other rows than `taken`; receipts and letters of return have notes of their own. */
export const otherWaiting = (
  { ledger }: Office,
  world: World,
  taken: ReadonlySet<number>,
): readonly LedgerEntry[] => {
  const left = leftovers(ledger, readCursor(world));
  return [...left.waiting, ...left.inDoubt].filter(
    ({ kind, row }) => kind !== 'receipt' && kind !== 'return' && !taken.has(row),
  );
};

/** How many mails the entries belong to: a mail about several obligations has an entry for each. */
export const mailsIn = (entries: readonly Pick<LedgerKey, 'kind' | 'recipient'>[]): number =>
  new Set(entries.map(({ kind, recipient }) => `${kind} ${recipient.toLowerCase()}`)).size;

/** Recipients that the sending account may write to; a whole day's quota is the largest number seen lately. */
export function allowance({ memory, mail, clock, person }: World, { ledger }: Office): Allowance {
  const left = mail.quotaLeft();
  const [who, day, most] = (memory.get(PER_DAY) ?? '').split('#');
  const isKnown = who === person && day !== undefined && addDays(day as Day, BELIEVED) > clock.today();
  return {
    left,
    perDay: Math.max(left, isKnown ? Number(most) : 0),
    ahead: aheadOn(ledger, clock.today()),
  };
}

export function keepAllowance(
  { memory, clock, person }: World,
  { left, perDay }: Pick<Allowance, 'left' | 'perDay'>,
): void {
  if (left === perDay) memory.set(PER_DAY, `${person}#${clock.today()}#${perDay}`);
}

export const turnsOf = (
  world: World,
  { ledger }: Office,
  mails: readonly PlannedMail[],
  allowed: Allowance,
  isAutomatic: boolean,
): Turns => takeTurns(mails, allowed, lastTold(ledger, readCursor(world)), world.clock.today(), isAutomatic);
