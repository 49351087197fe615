import { type Cursor, type Errand, errandKey, type LedgerEntry, leftovers } from './ledger.ts';
import type { Obligation } from './obligation.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import type { Unit } from './unit.ts';

/**
 * Invitations go to every unit given, once: those that report at present; those that a crash or the quota held back are taken up again, and those that
 * Google refused, since the address may have been mended.
 */
export function planInvitations(
  units: readonly Unit[],
  ledger: readonly LedgerEntry[],
  cursor: Cursor | null,
): Omit<ReminderPlan, 'milestones' | 'silent'> {
  const invitations = ledger.filter(({ kind }) => kind === 'invite');
  const left = leftovers(invitations, cursor);
  const failed = invitations.filter(({ status }) => status === 'failed');
  const pending = new Map(
    [...failed, ...left.inDoubt, ...left.waiting].map((entry) => [errandKey(entry), entry]),
  );
  const known = new Set(invitations.map(errandKey));
  const mails = units.flatMap((unit): PlannedMail[] => {
    const errand: Errand = {
      kind: 'invite',
      obligation: 'invite',
      recipient: unit.code,
      lastDay: null,
      offset: null,
    };
    const entry = pending.get(errandKey(errand)) ?? null;
    if (entry === null && known.has(errandKey(errand))) return [];
    return [
      {
        addressee: { kind: 'invite', unit },
        to: unit.emails,
        errands: [{ errand, entry }],
        duties: [],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
  const used = new Set(mails.flatMap(({ errands }) => errands.map(({ entry }) => entry)));
  const dropped = [...left.inDoubt, ...left.waiting].filter((entry) => !used.has(entry));
  return { mails, confirmed: left.sent, dropped };
}

/** Receipts of acceptances, each once; those that a crash or the quota held back are taken up again. */
export const planReceipts = (
  accepted: readonly {
    readonly unit: Unit;
    readonly obligation: Obligation;
    readonly receipt: string;
    readonly answer: string;
  }[],
  ledger: readonly LedgerEntry[],
  cursor: Cursor | null,
): readonly PlannedMail[] => {
  const known = new Set(ledger.map(errandKey));
  const left = leftovers(
    ledger.filter(({ kind }) => kind === 'receipt'),
    cursor,
  );
  const pending = new Map([...left.inDoubt, ...left.waiting].map((entry) => [errandKey(entry), entry]));
  return accepted.flatMap(({ unit, obligation, receipt, answer }): PlannedMail[] => {
    const errand: Errand = {
      kind: 'receipt',
      obligation,
      recipient: receipt,
      lastDay: null,
      offset: null,
    };
    const entry = pending.get(errandKey(errand)) ?? null;
    if (entry === null && known.has(errandKey(errand))) return [];
    return [
      {
        addressee: { kind: 'receipt', unit, receipt, answer },
        to: unit.emails,
        errands: [{ errand, entry }],
        duties: [],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
};
