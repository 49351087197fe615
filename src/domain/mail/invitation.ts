import { type OwnObligation, type Period, periodOfOwn, wholeForm } from '../campaign/obligation.ts';
import type { Unit } from '../unit/unit.ts';
import { type Cursor, type LedgerEntry, type LedgerKey, ledgerKeyText, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import type { UnitObligation } from './unit-obligation.ts';

/** A unit, and what it may be invited to: `invite` for forms A and B, each own form as a whole. */
export interface InvitedUnit {
  readonly unit: Unit;
  readonly about: readonly LedgerKey['obligation'][];
}

/** The own forms of which each unit still owes a period that it never handed in, by unit code. */
export function ownCollections(
  unitObligations: readonly UnitObligation[],
): (code: string) => readonly OwnObligation[] {
  const byUnit = new Map<string, Set<OwnObligation>>();
  for (const { unit, obligation, isOwed, again = null } of unitObligations) {
    const period = periodOfOwn(obligation);
    if (period === null || !isOwed || again !== null) continue;
    byUnit.set(unit.code, (byUnit.get(unit.code) ?? new Set()).add(wholeForm(period.code)));
  }
  return (code) => [...(byUnit.get(code) ?? [])];
}

/**
 * One invitation to each unit, to whatever it was not invited to before. Those that a crash or the quota held back are taken
 * up again, and so are those that Google refused, since the address may have been corrected. `isCarriedOnly`: only what was
 * held back.
 */
export function planInvitations(
  invited: readonly InvitedUnit[],
  ledger: readonly LedgerEntry[],
  cursor: Cursor | null,
  isCarriedOnly = false,
): Omit<ReminderPlan, 'milestones' | 'silent'> {
  const invitations = ledger.filter(({ kind }) => kind === 'invite');
  const left = leftovers(invitations, cursor);
  const failed = invitations.filter(({ status }) => status === 'failed');
  const open = [...(isCarriedOnly ? [] : failed), ...left.inDoubt, ...left.waiting];
  const pending = new Map(open.map((entry) => [ledgerKeyText(entry), entry]));
  const known = new Set(invitations.map(ledgerKeyText));
  const told = new Set(
    invitations.filter((entry) => !open.includes(entry)).map(({ recipient }) => recipient.toLowerCase()),
  );
  const mails = invited.flatMap(({ unit, about }): PlannedMail[] => {
    const ledgerKeys = about.flatMap((obligation): PlannedMail['ledgerKeys'] => {
      const ledgerKey: LedgerKey = {
        kind: 'invite',
        obligation,
        recipient: unit.code,
        lastDay: null,
        offset: null,
      };
      const entry = pending.get(ledgerKeyText(ledgerKey)) ?? null;
      const isLeftOut = entry === null && (isCarriedOnly || known.has(ledgerKeyText(ledgerKey)));
      return isLeftOut ? [] : [{ ledgerKey, entry }];
    });
    if (ledgerKeys.length === 0) return [];
    return [
      {
        addressee: { kind: 'invite', unit, isFirst: !told.has(unit.code.toLowerCase()) },
        to: unit.emails,
        ledgerKeys,
        unitObligations: [],
        isInDoubt: ledgerKeys.some(({ entry }) => entry !== null && left.inDoubt.includes(entry)),
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
