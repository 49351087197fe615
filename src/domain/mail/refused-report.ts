import type { Day } from '../calendar/day.ts';
import type { Obligation } from '../campaign/obligation.ts';
import type { ProgressStanding } from '../form/progress.ts';
import { isAccepted } from '../form/submitted.ts';
import type { Unit } from '../unit/unit.ts';
import { type Cursor, type LedgerEntry, type LedgerKey, ledgerKeyText, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import type { UnitObligation } from './unit-obligation.ts';

/** What a unit ticks to be accepted: a report, or the correction of one that was accepted. */
export type Handed = Obligation | 'correction';

/** What was handed in and not accepted, on the day it was refused last. */
export interface RefusedReport {
  readonly unit: Unit;
  readonly obligation: Handed;
  readonly on: Day;
}

export interface RefusalInput {
  readonly unitObligations: readonly UnitObligation[];
  readonly refused: readonly RefusedReport[];
  readonly today: Day;
  /** Refusals before this day, on which reminders were switched on, are not told. */
  readonly since: Day | null;
  readonly ledger: readonly LedgerEntry[];
  readonly cursor: Cursor | null;
  /** Deadlines that cannot be read at present. */
  readonly held: ReadonlySet<Obligation>;
  /** True for a run that sends only what an earlier one could not. */
  readonly isCarriedOnly: boolean;
}

/**
 * A refusal must not stay unseen: a unit that was refused on an earlier day and still owes the report is told once. When the
 * report is handed in and refused again, the unit is told again.
 */
export function planRefusals(input: RefusalInput): Pick<ReminderPlan, 'mails' | 'confirmed' | 'dropped'> {
  const { today, since, held } = input;
  const own = input.ledger.filter(({ kind }) => kind === 'refusal');
  const left = leftovers(own, input.cursor);
  const pending = [...left.inDoubt, ...left.waiting];
  const waiting = new Map(pending.map((entry) => [ledgerKeyText(entry), entry]));
  const known = new Set(own.map(ledgerKeyText));
  const due = input.refused.filter(
    ({ obligation, on }) =>
      on < today && (since === null || on >= since) && (obligation === 'correction' || !held.has(obligation)),
  );
  const byUnit = new Map<string, PlannedMail>();
  for (const { unit, obligation, on } of due) {
    const { code } = unit;
    const owed = input.unitObligations.filter(
      (one) => one.isOwed && one.unit.code === code && one.obligation === obligation,
    );
    // A correction is no report that is owed: its figures were accepted before.
    if (owed.length === 0 && obligation !== 'correction') continue;
    const ledgerKey: LedgerKey = { kind: 'refusal', obligation, recipient: code, lastDay: on, offset: null };
    const entry = waiting.get(ledgerKeyText(ledgerKey)) ?? null;
    if (entry === null && (input.isCarriedOnly || known.has(ledgerKeyText(ledgerKey)))) continue;
    const before = byUnit.get(code);
    byUnit.set(code, {
      addressee: { kind: 'unit', unit },
      to: unit.emails,
      ledgerKeys: [...(before?.ledgerKeys ?? []), { ledgerKey, entry }],
      unitObligations: [...(before?.unitObligations ?? []), ...owed],
      isInDoubt: before?.isInDoubt === true || (entry !== null && left.inDoubt.includes(entry)),
    });
  }
  const mails = [...byUnit.values()];
  const used = new Set(mails.flatMap(({ ledgerKeys }) => ledgerKeys.flatMap(({ entry }) => entry ?? [])));
  return { mails, confirmed: left.sent, dropped: pending.filter((entry) => !used.has(entry)) };
}

/** Whether some month can still be corrected. A month that was closed cannot, and one that was not accepted need not. */
export const canCorrect = (progress: ProgressStanding | null): boolean =>
  progress !== null &&
  (!progress.months.some(isAccepted) || progress.months.some((one) => isAccepted(one) && !one.isClosed));

/** A unit gets one letter: its refusals join the reminder of that morning. */
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
    const told = new Set(mail.unitObligations.map(({ obligation }) => obligation));
    return {
      ...mail,
      ledgerKeys: [...mail.ledgerKeys, ...refusal.ledgerKeys],
      unitObligations: [
        ...mail.unitObligations,
        ...refusal.unitObligations.filter(({ obligation }) => !told.has(obligation)),
      ],
      isInDoubt: mail.isInDoubt || refusal.isInDoubt,
    };
  });
  return [...together, ...refusals.filter((one) => !joined.has(one))];
}

/** Whether a mail tells of a refused correction. */
export const tellsOfCorrection = ({ ledgerKeys }: PlannedMail): boolean =>
  ledgerKeys.some(({ ledgerKey }) => ledgerKey.kind === 'refusal' && ledgerKey.obligation === 'correction');

/** The reports that a mail says were refused. */
export const refusedIn = ({ ledgerKeys, unitObligations }: PlannedMail): readonly UnitObligation[] => {
  const refused = new Set<LedgerKey['obligation']>(
    ledgerKeys.flatMap(({ ledgerKey }) => (ledgerKey.kind === 'refusal' ? [ledgerKey.obligation] : [])),
  );
  return unitObligations.filter(({ obligation }) => refused.has(obligation));
};
