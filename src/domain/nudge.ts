import type { Day } from './day.ts';
import type { Duty } from './duty.ts';
import { type Cursor, type Errand, errandKey, type LedgerEntry, leftovers } from './ledger.ts';
import { latestDue, milestonesOf } from './milestone.ts';
import type { Obligation } from './obligation.ts';
import type { PlannedMail, ReminderPlan } from './reminder.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface NudgeInput {
  readonly duties: readonly Duty[];
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly ledger: readonly LedgerEntry[];
  readonly cursor: Cursor | null;
  /** Deadlines that cannot be read at present. */
  readonly held: ReadonlySet<Obligation>;
}

/** Registration is owed from the invitation on; a later report once its first reminder falls due. */
function isOwedNow(
  { isOwed, obligation, lastDay, offsets }: Duty,
  input: Pick<NudgeInput, 'today' | 'calendar' | 'held'>,
): boolean {
  if (!isOwed || input.held.has(obligation)) return false;
  if (obligation === 'registration') return true;
  return latestDue(milestonesOf(lastDay, offsets, input.calendar), input.today, '0001-01-01' as Day) !== null;
}

/** What each unit owes now, in the order of the deadlines; units that owe nothing are left out. */
export function owedNow(
  input: Pick<NudgeInput, 'duties' | 'today' | 'calendar' | 'held'>,
): ReadonlyMap<string, readonly [Duty, ...Duty[]]> {
  const byUnit = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of input.duties.filter((one) => isOwedNow(one, input))) {
    const own = byUnit.get(duty.unit.code);
    if (own === undefined) byUnit.set(duty.unit.code, [duty]);
    else own.push(duty);
  }
  return byUnit;
}

/**
 * *Nhắc ngay*: one mail to each unit that owes something now, outside the milestones, once a unit a day. With `only` null, no
 * more than what an earlier run was to send and did not.
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
  const mails = [...byUnit].flatMap(([code, duties]): PlannedMail[] => {
    const [{ unit, obligation }] = duties;
    const own = pending.filter(({ recipient }) => recipient.toLowerCase() === code.toLowerCase());
    const errand: Errand = { kind: 'nudge', obligation, recipient: code, lastDay: input.today, offset: null };
    const isWanted = only === null ? own.length > 0 : only(code);
    if (!isWanted || (own.length === 0 && told.has(ofDay(errand)))) return [];
    for (const entry of own) used.add(entry);
    const failed = nudges.find(
      (entry) => entry.status === 'failed' && errandKey(entry) === errandKey(errand),
    );
    const errands =
      own.length > 0
        ? own.map((entry) => ({ errand: { ...errand, ...keyOf(entry) }, entry }))
        : [{ errand, entry: failed ?? null }];
    const isInDoubt = own.some((entry) => left.inDoubt.includes(entry));
    return [{ addressee: { kind: 'nudge', unit }, to: unit.emails, errands, duties, isInDoubt }];
  });
  const isForAll = only === null;
  return {
    mails,
    confirmed: left.sent,
    // A person who leaves a unit out today does not take back what another sent before.
    dropped: isForAll ? pending.filter((entry) => !used.has(entry)) : [],
  };
}

const keyOf = ({ obligation, lastDay, offset }: LedgerEntry) => ({ obligation, lastDay, offset });

/** A unit's nudge of a day, whatever it told of first. */
const ofDay = ({ recipient, lastDay }: Errand): string => `${recipient.toLowerCase()} ${lastDay}`;
