import type { Duty } from './duty.ts';
import { type Cursor, type Errand, errandKey, type LedgerEntry, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';

/** A letter about a report that was sent back or opened again. */
export interface OwedReturn {
  readonly duty: Duty;
  readonly errand: Errand;
  /** What the letter says. */
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
  const pending = new Map([...left.inDoubt, ...left.waiting].map((entry) => [errandKey(entry), entry]));
  const known = new Set(own.map(errandKey));
  const mails = owed.flatMap(({ duty, errand, reason }): PlannedMail[] => {
    const key = errandKey(errand);
    const entry = pending.get(key) ?? null;
    if (entry === null && known.has(key)) return [];
    return [
      {
        addressee: { kind: 'return', unit: duty.unit, reason },
        to: duty.unit.emails,
        errands: [{ errand, entry }],
        duties: [duty],
        isInDoubt: entry !== null && left.inDoubt.includes(entry),
      },
    ];
  });
  const used = new Set(mails.flatMap(({ errands }) => errands.map(({ entry }) => entry)));
  return { mails, dropped: [...left.inDoubt, ...left.waiting].filter((entry) => !used.has(entry)) };
}
