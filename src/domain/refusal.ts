import type { Day } from './day.ts';
import type { Duty } from './duty.ts';
import { type Cursor, type Errand, errandKey, type LedgerEntry, leftovers } from './ledger.ts';
import type { Obligation } from './obligation.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';

/** A report that was handed in and not accepted, on the day it was refused last. */
export interface RefusedReport {
  /** The unit's. */
  readonly code: string;
  readonly obligation: Obligation;
  readonly on: Day;
}

export interface RefusalInput {
  readonly duties: readonly Duty[];
  readonly refused: readonly RefusedReport[];
  readonly today: Day;
  /** Nothing that was refused before reminders were switched on is told. */
  readonly since: Day | null;
  readonly ledger: readonly LedgerEntry[];
  readonly cursor: Cursor | null;
  /** Deadlines that cannot be read at present. */
  readonly held: ReadonlySet<Obligation>;
  /** Only what an earlier run could not send. */
  readonly isCarriedOnly: boolean;
}

/**
 * A refusal must not stay unseen: whoever was refused on a day before this one, and still owes the report, is told once. A
 * report that is handed in and refused again is told of again.
 */
export function planRefusals(input: RefusalInput): Pick<ReminderPlan, 'mails' | 'confirmed' | 'dropped'> {
  const { today, since, held } = input;
  const own = input.ledger.filter(({ kind }) => kind === 'refusal');
  const left = leftovers(own, input.cursor);
  const pending = [...left.inDoubt, ...left.waiting];
  const waiting = new Map(pending.map((entry) => [errandKey(entry), entry]));
  const known = new Set(own.map(errandKey));
  const due = input.refused.filter(
    ({ obligation, on }) => on < today && (since === null || on >= since) && !held.has(obligation),
  );
  const byUnit = new Map<string, PlannedMail>();
  for (const { code, obligation, on } of due) {
    const duty = input.duties.find(
      (one) => one.isOwed && one.unit.code === code && one.obligation === obligation,
    );
    if (duty === undefined) continue;
    const errand: Errand = { kind: 'refusal', obligation, recipient: code, lastDay: on, offset: null };
    const entry = waiting.get(errandKey(errand)) ?? null;
    if (entry === null && (input.isCarriedOnly || known.has(errandKey(errand)))) continue;
    const before = byUnit.get(code);
    byUnit.set(code, {
      addressee: { kind: 'unit', unit: duty.unit },
      to: duty.unit.emails,
      errands: [...(before?.errands ?? []), { errand, entry }],
      duties: [...(before?.duties ?? []), duty],
      isInDoubt: before?.isInDoubt === true || (entry !== null && left.inDoubt.includes(entry)),
    });
  }
  const mails = [...byUnit.values()];
  const used = new Set(mails.flatMap(({ errands }) => errands.flatMap(({ entry }) => entry ?? [])));
  return { mails, confirmed: left.sent, dropped: pending.filter((entry) => !used.has(entry)) };
}

/** A unit gets one letter: what was refused joins the reminder of that morning. */
export function joinRefusals(
  mails: readonly PlannedMail[],
  refusals: readonly PlannedMail[],
): readonly PlannedMail[] {
  const codeOf = ({ addressee }: PlannedMail): string | null =>
    addressee.kind === 'unit' ? addressee.unit.code : null;
  const joined = new Set<PlannedMail>();
  const together = mails.map((mail): PlannedMail => {
    const refusal = refusals.find((one) => codeOf(one) === codeOf(mail));
    if (refusal === undefined || codeOf(mail) === null) return mail;
    joined.add(refusal);
    const told = new Set(mail.duties.map(({ obligation }) => obligation));
    return {
      ...mail,
      errands: [...mail.errands, ...refusal.errands],
      duties: [...mail.duties, ...refusal.duties.filter(({ obligation }) => !told.has(obligation))],
      isInDoubt: mail.isInDoubt || refusal.isInDoubt,
    };
  });
  return [...together, ...refusals.filter((one) => !joined.has(one))];
}

/** What a mail tells was refused. */
export const refusedIn = ({ errands, duties }: PlannedMail): readonly Duty[] => {
  const refused = new Set(
    errands.flatMap(({ errand }) => (errand.kind === 'refusal' ? [errand.obligation] : [])),
  );
  return duties.filter(({ obligation }) => refused.has(obligation));
};
