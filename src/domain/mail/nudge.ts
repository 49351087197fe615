import type { Day } from '../calendar/day.ts';
import { latestDue } from '../calendar/milestone.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Obligation } from '../campaign/obligation.ts';
import { type Cursor, type LedgerEntry, type LedgerKey, ledgerKeyText, leftovers } from './ledger.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import { remindersOf, type UnitObligation } from './unit-obligation.ts';

export interface NudgeInput {
  readonly unitObligations: readonly UnitObligation[];
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly ledger: readonly LedgerEntry[];
  readonly cursor: Cursor | null;
  /** Deadlines that cannot be read at present. */
  readonly held: ReadonlySet<Obligation>;
}

/** Registration is owed from the invitation on; a later report once its first reminder falls due. */
function isOwedNow(
  unitObligation: UnitObligation,
  input: Pick<NudgeInput, 'today' | 'calendar' | 'held'>,
): boolean {
  const { isOwed, obligation } = unitObligation;
  if (!isOwed || input.held.has(obligation)) return false;
  if (obligation === 'registration') return true;
  return latestDue(remindersOf(unitObligation, input.calendar), input.today, '0001-01-01' as Day) !== null;
}

/** What each unit owes now, in the order of the deadlines; units that owe nothing are left out. */
export function owedNow(
  input: Pick<NudgeInput, 'unitObligations' | 'today' | 'calendar' | 'held'>,
): ReadonlyMap<string, readonly [UnitObligation, ...UnitObligation[]]> {
  const byUnit = new Map<string, [UnitObligation, ...UnitObligation[]]>();
  for (const unitObligation of input.unitObligations.filter((one) => isOwedNow(one, input))) {
    const own = byUnit.get(unitObligation.unit.code);
    if (own === undefined) byUnit.set(unitObligation.unit.code, [unitObligation]);
    else own.push(unitObligation);
  }
  return byUnit;
}

/**
 * *Nhắc ngay*: one mail to each unit that owes something now, outside the milestones, once a unit a day. With `only` null,
 * just the mails that an earlier run planned and did not send.
 */
export function planNudges(
  input: NudgeInput,
  only: ((code: string) => boolean) | null,
): Pick<ReminderPlan, 'mails' | 'confirmed' | 'dropped'> {
  const nudges = input.ledger.filter(({ kind }) => kind === 'nudge');
  const left = leftovers(nudges, input.cursor);
  const pending = [...left.inDoubt, ...left.waiting];
  const told = new Set(nudges.filter(({ status }) => status !== 'failed').map(ofDay));
  const byUnit = owedNow(input);
  const used = new Set<LedgerEntry>();
  const mails = [...byUnit].flatMap(([code, unitObligations]): PlannedMail[] => {
    const [{ unit, obligation }] = unitObligations;
    const own = pending.filter(({ recipient }) => recipient.toLowerCase() === code.toLowerCase());
    const ledgerKey: LedgerKey = {
      kind: 'nudge',
      obligation,
      recipient: code,
      lastDay: input.today,
      offset: null,
    };
    const isWanted = only === null ? own.length > 0 : only(code);
    if (!isWanted || (own.length === 0 && told.has(ofDay(ledgerKey)))) return [];
    for (const entry of own) used.add(entry);
    const failed = nudges.find(
      (entry) => entry.status === 'failed' && ledgerKeyText(entry) === ledgerKeyText(ledgerKey),
    );
    const ledgerKeys =
      own.length > 0
        ? own.map((entry) => ({ ledgerKey: { ...ledgerKey, ...keyOf(entry) }, entry }))
        : [{ ledgerKey, entry: failed ?? null }];
    const isInDoubt = own.some((entry) => left.inDoubt.includes(entry));
    return [{ addressee: { kind: 'nudge', unit }, to: unit.emails, ledgerKeys, unitObligations, isInDoubt }];
  });
  const isForAll = only === null;
  return {
    mails,
    confirmed: left.sent,
    // A person who leaves a unit out today does not cancel the mail that another person asked for.
    dropped: isForAll ? pending.filter((entry) => !used.has(entry)) : [],
  };
}

const keyOf = ({ obligation, lastDay, offset }: LedgerEntry) => ({ obligation, lastDay, offset });

/** The key of a unit's nudge of a day, whichever obligation it named first. */
const ofDay = ({ recipient, lastDay }: LedgerKey): string => `${recipient.toLowerCase()} ${lastDay}`;
