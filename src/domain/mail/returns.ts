import { type Cursor, type LedgerEntry, type LedgerKey, ledgerKeyText, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import type { UnitObligation } from './unit-obligation.ts';

/** A letter about a report that was sent back or opened again. */
export interface OwedReturn {
  readonly unitObligation: UnitObligation;
  readonly ledgerKey: LedgerKey;
  /** The office's reason, as the letter quotes it. */
  readonly reason: string;
}

/** Each letter once; those that a crash or the quota held back are taken up again. */
export function planReturns(
  owed: readonly OwedReturn[],
  ledger: readonly LedgerEntry[],
  cursor: Cursor | null,
): Pick<ReminderPlan, 'mails' | 'dropped'> {
  const own = ledger.filter(({ kind }) => kind === 'return');
  const left = leftovers(own, cursor);
  const pending = new Map([...left.inDoubt, ...left.waiting].map((entry) => [ledgerKeyText(entry), entry]));
  const known = new Set(own.map(ledgerKeyText));
  const mails = owed.flatMap(({ unitObligation, ledgerKey, reason }): PlannedMail[] => {
    const key = ledgerKeyText(ledgerKey);
    const entry = pending.get(key) ?? null;
    if (entry === null && known.has(key)) return [];
    return [
      {
        addressee: { kind: 'return', unit: unitObligation.unit, reason },
        to: unitObligation.unit.emails,
        ledgerKeys: [{ ledgerKey, entry }],
        unitObligations: [unitObligation],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
  const used = new Set(mails.flatMap(({ ledgerKeys }) => ledgerKeys.map(({ entry }) => entry)));
  return { mails, dropped: [...left.inDoubt, ...left.waiting].filter((entry) => !used.has(entry)) };
}
