import type { Day } from '../calendar/day.ts';
import { latestDue, type Milestone } from '../calendar/milestone.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Obligation, Period } from '../campaign/obligation.ts';
import { hasEnded } from '../campaign/unit-life.ts';
import { monitorsOf } from '../unit/monitors.ts';
import type { Monitor, Unit } from '../unit/unit.ts';
import {
  type Cursor,
  type LedgerEntry,
  type LedgerKey,
  ledgerKeyText,
  leftovers,
  threadKey,
} from './ledger.ts';
import { remindersOf, type UnitObligation } from './unit-obligation.ts';

export type Addressee =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'monitor'; readonly monitor: Monitor }
  | { readonly kind: 'office' }
  /** `isFirst`: the unit was invited to nothing before. */
  | { readonly kind: 'invite'; readonly unit: Unit; readonly isFirst: boolean }
  | { readonly kind: 'nudge'; readonly unit: Unit }
  | { readonly kind: 'return'; readonly unit: Unit; readonly reason: string }
  | {
      readonly kind: 'receipt';
      readonly unit: Unit;
      readonly obligation: Period;
      readonly answer: string;
    };

/** A mail to send, with the ledger keys that it settles; `entry` is the ledger's row of the key, null while there is none. */
export interface PlannedMail {
  readonly addressee: Addressee;
  readonly to: readonly string[];
  readonly ledgerKeys: readonly { readonly ledgerKey: LedgerKey; readonly entry: LedgerEntry | null }[];
  /** What the mail says is owed; empty for invitations. */
  readonly unitObligations: readonly UnitObligation[];
  /** True when a crash left open whether this very mail went out already. */
  readonly isInDoubt: boolean;
}

export type Silence = 'not-owed' | 'not-due' | 'already-told' | 'retired';

export interface ReminderPlan {
  /** Units, then monitors, then the office; `takeTurns` decides the order of sending once the quota is known. */
  readonly mails: readonly PlannedMail[];
  /** Ledger entries that went out before a crash. */
  readonly confirmed: readonly LedgerEntry[];
  /** Ledger entries that nobody needs any more. */
  readonly dropped: readonly LedgerEntry[];
  /** Milestones that are done once this run is. */
  readonly milestones: readonly LedgerKey[];
  readonly silent: readonly { readonly unit: Unit; readonly why: Silence }[];
}

export interface ReminderInput {
  readonly unitObligations: readonly UnitObligation[];
  readonly today: Day;
  /** Milestones before this day are never due; null when reminders were never switched on and a person sends by hand. */
  readonly since: Day | null;
  readonly calendar: WorkingCalendar;
  /** This campaign's entries, in the ledger's order. */
  readonly ledger: readonly LedgerEntry[];
  readonly cursor: Cursor | null;
  readonly officeEmails: readonly string[];
  /** True for what goes between two runs: only mails that an earlier run could not send, and no milestone is closed. */
  readonly isCarriedOnly?: boolean;
  /** Deadlines that cannot be read at present: nobody is written to about them, and what waits goes on waiting. */
  readonly held?: ReadonlySet<Obligation>;
}

const monitorKey = (monitor: Monitor | null): string =>
  [...(monitor?.emails ?? [])]
    .map((email) => email.toLowerCase())
    .sort()
    .join(', ');

const DAY_ZERO = '0001-01-01' as Day;

interface DueObligation {
  readonly unitObligation: UnitObligation;
  readonly milestone: Milestone;
  /** False when the milestone fell before reminders were switched on: told along with others, never by itself. */
  readonly isDue: boolean;
}

/** Who is written to in this run, and why; the caller sends. */
export function planReminders(input: ReminderInput): ReminderPlan {
  const { ledger, held = new Set() } = input;
  const unitObligations = input.unitObligations.filter(({ obligation }) => !held.has(obligation));
  const isOurs = ({ kind, obligation }: LedgerEntry) =>
    (kind === 'unit' || kind === 'monitor' || kind === 'office') &&
    (obligation === 'invite' || obligation === 'correction' || !held.has(obligation));
  const left = leftovers(ledger.filter(isOurs), input.cursor);
  const pending = [...left.inDoubt, ...left.waiting];
  const threads = new Map(groupBy(pending, threadKey).map((group) => [threadKey(group[0]), group]));
  const doubtful = new Set(left.inDoubt);
  const known = new Set(ledger.map(ledgerKeyText));
  const due = unitObligations.flatMap((unitObligation) => dueOf(unitObligation, input));
  const milestones = distinctMilestones(due.filter(({ isDue }) => isDue)).filter(
    (ledgerKey) => !known.has(ledgerKeyText(ledgerKey)),
  );
  const open = new Set(milestones.map(ledgerKeyText));
  const isOpen = ({ unitObligation, milestone }: DueObligation) =>
    open.has(ledgerKeyText(milestoneLedgerKey(unitObligation, milestone)));

  const used = new Set<LedgerEntry>();
  const mailOf: MailOf = (addressee, to, told) => {
    const parts = told.flatMap((item): PlannedMail['ledgerKeys'] => {
      const ledgerKey = ledgerKeyOf(addressee, item);
      // This mail also settles the earlier milestones of the deadline whose mails were never sent.
      const waiting = threads.get(threadKey(ledgerKey)) ?? [];
      const isTold = waiting.some((entry) => ledgerKeyText(entry) === ledgerKeyText(ledgerKey));
      return [
        ...waiting.map((entry) => ({ ledgerKey: { ...ledgerKey, offset: entry.offset }, entry })),
        ...(isTold || known.has(ledgerKeyText(ledgerKey)) || !isOpen(item)
          ? []
          : [{ ledgerKey, entry: null }]),
      ];
    });
    const ledgerKeys = [...new Map(parts.map((part) => [ledgerKeyText(part.ledgerKey), part])).values()];
    const isCarried = ledgerKeys.some(({ entry }) => entry !== null);
    if (ledgerKeys.length === 0 || (input.isCarriedOnly === true && !isCarried)) return [];
    for (const { entry } of ledgerKeys) if (entry !== null) used.add(entry);
    return [
      {
        addressee,
        to,
        ledgerKeys,
        // One letter tells all that is owed, including what an earlier letter told of already.
        unitObligations: told.map(({ unitObligation }) => unitObligation),
        isInDoubt: ledgerKeys.some(({ entry }) => entry !== null && doubtful.has(entry)),
      },
    ];
  };

  const owed = due.filter(({ unitObligation }) => unitObligation.isOwed);
  const { units, above } = addressed(owed, input, mailOf);
  return {
    mails: [...units, ...above],
    confirmed: left.sent,
    dropped: pending.filter((entry) => !used.has(entry)),
    milestones: input.isCarriedOnly === true ? [] : milestones,
    silent: silentUnits(unitObligations, due, units, input.today),
  };
}

/** One mail, or none when nothing in it is new. */
type MailOf = (
  addressee: Parameters<typeof ledgerKeyOf>[0],
  to: readonly string[],
  told: readonly DueObligation[],
) => PlannedMail[];

/** A mail to each unit; from the last day on, one to each committee member in charge and one to the office as well. */
function addressed(
  owed: readonly DueObligation[],
  { unitObligations, officeEmails }: ReminderInput,
  mailOf: MailOf,
): { readonly units: readonly PlannedMail[]; readonly above: readonly PlannedMail[] } {
  const units = groupBy(owed, ({ unitObligation }) => unitObligation.unit.code).flatMap((told) => {
    const unit = told[0].unitObligation.unit;
    return mailOf({ kind: 'unit', unit }, unit.emails, told);
  });
  const escalated = owed.filter(({ milestone }) => milestone.offset >= 0);
  const personOf = monitorsOf(unitObligations.map(({ unit }) => unit));
  const monitors = groupBy(escalated, ({ unitObligation }) =>
    monitorKey(personOf(unitObligation.unit)),
  ).flatMap((told) => {
    const monitor = personOf(told[0].unitObligation.unit);
    return monitor === null ? [] : mailOf({ kind: 'monitor', monitor }, monitor.emails, told);
  });
  const office = officeEmails.length === 0 ? [] : mailOf({ kind: 'office' }, officeEmails, escalated);
  return { units, above: [...monitors, ...office] };
}

function dueOf(unitObligation: UnitObligation, { today, since, calendar }: ReminderInput): DueObligation[] {
  const milestone = latestDue(remindersOf(unitObligation, calendar), today, DAY_ZERO);
  return milestone === null
    ? []
    : [{ unitObligation, milestone, isDue: milestone.day >= (since ?? DAY_ZERO) }];
}

const milestoneLedgerKey = (unitObligation: UnitObligation, milestone: Milestone): LedgerKey => ({
  kind: 'milestone',
  obligation: unitObligation.obligation,
  recipient: '',
  lastDay: unitObligation.lastDay,
  offset: milestone.offset,
});

function distinctMilestones(due: readonly DueObligation[]): LedgerKey[] {
  const ledgerKeys = due.map(({ unitObligation, milestone }) =>
    milestoneLedgerKey(unitObligation, milestone),
  );
  return [...new Map(ledgerKeys.map((ledgerKey) => [ledgerKeyText(ledgerKey), ledgerKey])).values()];
}

function ledgerKeyOf(
  addressee: Extract<Addressee, { kind: 'unit' | 'monitor' | 'office' }>,
  { unitObligation, milestone }: DueObligation,
): LedgerKey {
  const recipient =
    addressee.kind === 'unit'
      ? unitObligation.unit.code
      : addressee.kind === 'monitor'
        ? monitorKey(addressee.monitor)
        : '';
  return {
    kind: addressee.kind,
    obligation: unitObligation.obligation,
    recipient,
    lastDay: unitObligation.lastDay,
    offset: milestone.offset,
  };
}

function silentUnits(
  unitObligations: readonly UnitObligation[],
  due: readonly DueObligation[],
  mails: readonly PlannedMail[],
  today: Day,
): ReminderPlan['silent'] {
  const told = new Set(
    mails.flatMap(({ addressee }) => (addressee.kind === 'unit' ? [addressee.unit.code] : [])),
  );
  const dueUnits = new Set(
    due
      .filter(({ unitObligation, isDue }) => unitObligation.isOwed && isDue)
      .map(({ unitObligation }) => unitObligation.unit.code),
  );
  return groupBy(unitObligations, ({ unit }) => unit.code).flatMap((ofUnit) => {
    const { unit } = ofUnit[0];
    if (told.has(unit.code)) return [];
    const owesNothing = ofUnit.every(({ isOwed }) => !isOwed);
    const why: Silence =
      owesNothing && hasEnded(unit.life, today)
        ? 'retired'
        : owesNothing
          ? 'not-owed'
          : dueUnits.has(unit.code)
            ? 'already-told'
            : 'not-due';
    return [{ unit, why }];
  });
}

/** Groups in the order in which their first member appears; the key '' is no group. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
