import type { Day } from './day.ts';
import type { Duty } from './duty.ts';
import { type Cursor, type Errand, errandKey, type LedgerEntry, leftovers, threadKey } from './ledger.ts';
import { latestDue, type Milestone, milestonesOf } from './milestone.ts';
import { monitorsOf } from './monitors.ts';
import type { Obligation } from './obligation.ts';
import type { Monitor, Unit } from './unit.ts';
import { hasEnded } from './unit-life.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type Addressee =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'monitor'; readonly monitor: Monitor }
  | { readonly kind: 'office' }
  | { readonly kind: 'invite' | 'nudge'; readonly unit: Unit }
  | { readonly kind: 'return'; readonly unit: Unit; readonly reason: string }
  | { readonly kind: 'receipt'; readonly unit: Unit; readonly receipt: string; readonly answer: string };

/** A mail to send, with the ledger errands it discharges; `entry` is the row already there, if any. */
export interface PlannedMail {
  readonly addressee: Addressee;
  readonly to: readonly string[];
  readonly errands: readonly { readonly errand: Errand; readonly entry: LedgerEntry | null }[];
  /** The duties told of in the mail; empty for invitations. */
  readonly duties: readonly Duty[];
  /** True when a crash left open whether this very mail went out already. */
  readonly isInDoubt: boolean;
}

export type Silence = 'not-owed' | 'not-due' | 'already-told' | 'retired';

export interface ReminderPlan {
  /** Units, then monitors, then the office; in which order they go is decided when it is known how many may (`takeTurns`). */
  readonly mails: readonly PlannedMail[];
  /** Ledger entries that went out before a crash. */
  readonly confirmed: readonly LedgerEntry[];
  /** Ledger entries that nobody needs any more. */
  readonly dropped: readonly LedgerEntry[];
  /** Milestones that are done once this run is. */
  readonly milestones: readonly Errand[];
  readonly silent: readonly { readonly unit: Unit; readonly why: Silence }[];
}

export interface ReminderInput {
  readonly duties: readonly Duty[];
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

interface DueDuty {
  readonly duty: Duty;
  readonly milestone: Milestone;
  /** False when the milestone fell before reminders were switched on: told along with others, never by itself. */
  readonly isDue: boolean;
}

/** Who is written to in this run, and why; the caller sends. */
export function planReminders(input: ReminderInput): ReminderPlan {
  const { ledger, held = new Set() } = input;
  const duties = input.duties.filter(({ obligation }) => !held.has(obligation));
  const left = leftovers(
    ledger.filter(
      ({ kind, obligation }) =>
        (kind === 'unit' || kind === 'monitor' || kind === 'office') &&
        (obligation === 'invite' || !held.has(obligation)),
    ),
    input.cursor,
  );
  const pending = [...left.inDoubt, ...left.waiting];
  const threads = new Map(groupBy(pending, threadKey).map((group) => [threadKey(group[0]), group]));
  const doubtful = new Set(left.inDoubt);
  const known = new Set(ledger.map(errandKey));
  const due = duties.flatMap((duty) => dueOf(duty, input));
  const milestones = distinctMilestones(due.filter(({ isDue }) => isDue)).filter(
    (errand) => !known.has(errandKey(errand)),
  );
  const open = new Set(milestones.map(errandKey));
  const isOpen = ({ duty, milestone }: DueDuty) => open.has(errandKey(milestoneErrand(duty, milestone)));

  const used = new Set<LedgerEntry>();
  const mailOf = (
    addressee: Parameters<typeof errandOf>[0],
    to: readonly string[],
    told: readonly DueDuty[],
  ): PlannedMail[] => {
    const parts = told.flatMap((item): PlannedMail['errands'] => {
      const errand = errandOf(addressee, item);
      // What is said now counts for every milestone of this deadline that was passed over.
      const waiting = threads.get(threadKey(errand)) ?? [];
      const isTold = waiting.some((entry) => errandKey(entry) === errandKey(errand));
      return [
        ...waiting.map((entry) => ({ errand: { ...errand, offset: entry.offset }, entry })),
        ...(isTold || known.has(errandKey(errand)) || !isOpen(item) ? [] : [{ errand, entry: null }]),
      ];
    });
    const errands = [...new Map(parts.map((part) => [errandKey(part.errand), part])).values()];
    const isCarried = errands.some(({ entry }) => entry !== null);
    if (errands.length === 0 || (input.isCarriedOnly === true && !isCarried)) return [];
    for (const { entry } of errands) if (entry !== null) used.add(entry);
    return [
      {
        addressee,
        to,
        errands,
        // One letter tells all that is owed, also what an earlier milestone told of already.
        duties: told.map(({ duty }) => duty),
        isInDoubt: errands.some(({ entry }) => entry !== null && doubtful.has(entry)),
      },
    ];
  };

  const owed = due.filter(({ duty }) => duty.isOwed);
  const units = groupBy(owed, ({ duty }) => duty.unit.code).flatMap((told) => {
    const unit = told[0].duty.unit;
    return mailOf({ kind: 'unit', unit }, unit.emails, told);
  });
  // From the last day on, those above the unit are told too.
  const escalated = owed.filter(({ milestone }) => milestone.offset >= 0);
  const personOf = monitorsOf(input.duties.map(({ unit }) => unit));
  const monitors = groupBy(escalated, ({ duty }) => monitorKey(personOf(duty.unit))).flatMap((told) => {
    const monitor = personOf(told[0].duty.unit);
    return monitor === null ? [] : mailOf({ kind: 'monitor', monitor }, monitor.emails, told);
  });
  const office =
    input.officeEmails.length === 0 ? [] : mailOf({ kind: 'office' }, input.officeEmails, escalated);

  const mails = [...units, ...monitors, ...office];
  return {
    mails,
    confirmed: left.sent,
    dropped: pending.filter((entry) => !used.has(entry)),
    milestones: input.isCarriedOnly === true ? [] : milestones,
    silent: silentUnits(duties, due, units, input.today),
  };
}

function dueOf(duty: Duty, { today, since, calendar }: ReminderInput): DueDuty[] {
  const milestone = latestDue(milestonesOf(duty.lastDay, duty.offsets, calendar), today, DAY_ZERO);
  return milestone === null ? [] : [{ duty, milestone, isDue: milestone.day >= (since ?? DAY_ZERO) }];
}

const milestoneErrand = (duty: Duty, milestone: Milestone): Errand => ({
  kind: 'milestone',
  obligation: duty.obligation,
  recipient: '',
  lastDay: duty.lastDay,
  offset: milestone.offset,
});

function distinctMilestones(due: readonly DueDuty[]): Errand[] {
  const errands = due.map(({ duty, milestone }) => milestoneErrand(duty, milestone));
  return [...new Map(errands.map((errand) => [errandKey(errand), errand])).values()];
}

function errandOf(
  addressee: Extract<Addressee, { kind: 'unit' | 'monitor' | 'office' }>,
  { duty, milestone }: DueDuty,
): Errand {
  const recipient =
    addressee.kind === 'unit'
      ? duty.unit.code
      : addressee.kind === 'monitor'
        ? monitorKey(addressee.monitor)
        : '';
  return {
    kind: addressee.kind,
    obligation: duty.obligation,
    recipient,
    lastDay: duty.lastDay,
    offset: milestone.offset,
  };
}

function silentUnits(
  duties: readonly Duty[],
  due: readonly DueDuty[],
  mails: readonly PlannedMail[],
  today: Day,
): ReminderPlan['silent'] {
  const told = new Set(
    mails.flatMap(({ addressee }) => (addressee.kind === 'unit' ? [addressee.unit.code] : [])),
  );
  const dueUnits = new Set(
    due.filter(({ duty, isDue }) => duty.isOwed && isDue).map(({ duty }) => duty.unit.code),
  );
  return groupBy(duties, ({ unit }) => unit.code).flatMap((ofUnit) => {
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
