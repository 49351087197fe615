import type { Period } from '../campaign/obligation.ts';
import type { Unit } from '../unit/unit.ts';
import { type Cursor, type LedgerEntry, type LedgerKey, ledgerKeyText, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';

/**
 * One invitation to each unit given. Those that a crash or the quota held back are taken up again, and so are those that
 * Google refused, since the address may have been corrected.
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
    [...failed, ...left.inDoubt, ...left.waiting].map((entry) => [ledgerKeyText(entry), entry]),
  );
  const known = new Set(invitations.map(ledgerKeyText));
  const mails = units.flatMap((unit): PlannedMail[] => {
    const ledgerKey: LedgerKey = {
      kind: 'invite',
      obligation: 'invite',
      recipient: unit.code,
      lastDay: null,
      offset: null,
    };
    const entry = pending.get(ledgerKeyText(ledgerKey)) ?? null;
    if (entry === null && known.has(ledgerKeyText(ledgerKey))) return [];
    return [
      {
        addressee: { kind: 'invite', unit },
        to: unit.emails,
        ledgerKeys: [{ ledgerKey, entry }],
        unitObligations: [],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
  const used = new Set(mails.flatMap(({ ledgerKeys }) => ledgerKeys.map(({ entry }) => entry)));
  const dropped = [...left.inDoubt, ...left.waiting].filter((entry) => !used.has(entry));
  return { mails, confirmed: left.sent, dropped };
}

/** Receipts of acceptances, each once; those that a crash or the quota held back are taken up again. */
export const planReceipts = (
  accepted: readonly {
    readonly unit: Unit;
    readonly obligation: Period;
    readonly receipt: string;
    readonly answer: string;
  }[],
  ledger: readonly LedgerEntry[],
  cursor: Cursor | null,
): readonly PlannedMail[] => {
  const known = new Set(ledger.map(ledgerKeyText));
  const left = leftovers(
    ledger.filter(({ kind }) => kind === 'receipt'),
    cursor,
  );
  const pending = new Map([...left.inDoubt, ...left.waiting].map((entry) => [ledgerKeyText(entry), entry]));
  return accepted.flatMap(({ unit, obligation, receipt, answer }): PlannedMail[] => {
    const ledgerKey: LedgerKey = {
      kind: 'receipt',
      obligation,
      recipient: receipt,
      lastDay: null,
      offset: null,
    };
    const entry = pending.get(ledgerKeyText(ledgerKey)) ?? null;
    if (entry === null && known.has(ledgerKeyText(ledgerKey))) return [];
    return [
      {
        addressee: { kind: 'receipt', unit, obligation, answer },
        to: unit.emails,
        ledgerKeys: [{ ledgerKey, entry }],
        unitObligations: [],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
};
