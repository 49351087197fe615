import { addDays, type Day, dayOf, type Moment, momentOfSerial, serialOfMoment } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import {
  inOrder,
  type Obligation,
  type OwnObligation,
  type Period,
  periodOfOwn,
} from '../campaign/obligation.ts';
import type { InvitedUnit } from '../mail/invitation.ts';
import type { UnitObligation } from '../mail/unit-obligation.ts';
import type { Unit } from '../unit/unit.ts';
import { type NextRun, nextRunOf } from './next-run.ts';
import { type Overdue, overdueOf } from './overdue.ts';

/** One thing that waits for the office. `units` holds names. */
export type ToDo =
  | { readonly kind: 'run-missed'; readonly at: Moment }
  | { readonly kind: 'run-failed'; readonly tries: number; readonly isGivenUp: boolean }
  | { readonly kind: 'run-refused'; readonly at: Moment }
  | { readonly kind: 'sweeps-stopped'; readonly since: Moment | null }
  | { readonly kind: 'paused' | 'off'; readonly by: Switched | null }
  | { readonly kind: 'unreadable'; readonly units: readonly string[] }
  | {
      readonly kind: 'refused' | 'returned' | 'edited';
      readonly obligation: Obligation;
      readonly units: readonly string[];
    }
  | { readonly kind: 'correction-refused'; readonly units: readonly string[] }
  | Overdue
  | { readonly kind: 'ticks'; readonly units: readonly string[]; readonly nextSweep: Moment | null }
  /** `forms`: the own forms, as a whole, that these units were not invited to; empty where forms A and B are among it. */
  | {
      readonly kind: 'not-invited';
      readonly units: readonly string[];
      readonly forms: readonly OwnObligation[];
    }
  /** `units`: codes of forms where these are why. */
  | { readonly kind: 'provision'; readonly why: ProvisionReason; readonly units: readonly string[] }
  | { readonly kind: 'carried'; readonly mails: number; readonly quotaLeft: number }
  | { readonly kind: 'quota-short'; readonly needed: number; readonly perDay: number }
  | { readonly kind: 'cell'; readonly place: OfficePlace | null; readonly text: string }
  | { readonly kind: 'day-off'; readonly obligation: Obligation; readonly last: Day; readonly proposed: Day }
  | { readonly kind: 'unknown-year'; readonly year: string }
  | { readonly kind: 'papers'; readonly period: Period; readonly closedAt: Moment };

/** A place in a tab of the office where something is to be put right. */
export interface OfficePlace {
  readonly tab: 'settings' | 'units' | 'changes' | 'holidays' | 'forms';
  /** `F5`; '' where no cell is known. */
  readonly cell: string;
  /** Names the place where no cell does; '' for the tab as a whole. */
  readonly label: string;
}

/** A fact for the office's information; nothing is to be done about it. */
export type Standing =
  | ({ readonly kind: 'next-run'; readonly isOn: boolean } & NextRun)
  | { readonly kind: 'on'; readonly by: Switched | null }
  | { readonly kind: 'last-run'; readonly at: Moment | null; readonly next: Moment | null }
  | { readonly kind: 'last-sweep'; readonly at: Moment | null; readonly next: Moment | null };

export interface Switched {
  readonly person: string;
  readonly at: Moment;
}

/** Why the units' tabs are to be made anew. */
export type ProvisionReason =
  | 'new-units'
  | 'changed-units'
  | 'ended-units'
  | 'changed-settings'
  | 'changed-forms';

export interface RunFacts {
  /** When the next run was announced to begin. */
  readonly announced: Moment | null;
  /** The day of the last run that finished. */
  readonly doneOn: Day | null;
  /** How often today's run began and did not finish. */
  readonly tries: number;
  readonly isGivenUp: boolean;
  readonly refusedAt: Moment | null;
  readonly lastRun: Moment | null;
  readonly lastSweep: Moment | null;
  readonly nextRun: Moment | null;
}

export interface ToDoInput {
  readonly now: Moment;
  readonly reminders: 'on' | 'off' | 'paused';
  readonly by: Switched | null;
  readonly runs: RunFacts;
  readonly unitObligations: readonly UnitObligation[];
  readonly held: ReadonlySet<Obligation>;
  readonly calendar: WorkingCalendar;
  readonly officeEmails: readonly string[];
  /** Units whose row of the tables cannot be read. */
  readonly unreadable: readonly Unit[];
  /** Reports that were not accepted, that the office sent back, or that the unit changed, not handed in again since. */
  readonly refused: readonly Report[];
  readonly returned: readonly Report[];
  readonly edited: readonly Report[];
  /** Units whose correction was not accepted. */
  readonly uncorrected: readonly Unit[];
  readonly ticked: readonly Unit[];
  readonly notInvited: readonly InvitedUnit[];
  readonly provision: Readonly<
    Record<Exclude<ProvisionReason, 'changed-settings' | 'changed-forms'>, readonly Unit[]>
  >;
  readonly settingsChanged: boolean;
  /** Codes of own forms that the units' tabs do not have as they were saved. */
  readonly formsChanged: readonly string[];
  readonly carriedMails: number;
  readonly quotaLeft: number;
  /** What a whole day allows, as far as that is known. */
  readonly quotaPerDay: number;
  readonly cells: readonly { readonly place: OfficePlace | null; readonly text: string }[];
  readonly deadlines: readonly {
    readonly obligation: Obligation;
    readonly last: Day;
    readonly proposed: Day | null;
  }[];
  /** Closed periods of which no official report was made since. */
  readonly papers: readonly { readonly period: Period; readonly closedAt: Moment }[];
}

interface Report {
  readonly unit: Unit;
  readonly obligation: Obligation;
}

export interface ToDoList {
  /** The most urgent first. */
  readonly waiting: readonly ToDo[];
  readonly standing: readonly Standing[];
  /** The next day on which something falls due; null when nothing does. */
  readonly next: { readonly day: Day; readonly obligation: Obligation } | null;
}

/** Minutes between sweeps, as the trigger is made. */
const SWEEP_MINUTES = 5;
/** Minutes after which sweeps count as stopped: Google begins one late without fault. */
const STOPPED_MINUTES = 30;
/** Hours after which a run counts as missed, as the tables have it. */
const MISSED_HOURS = 3;

export function toDoList(input: ToDoInput): ToDoList {
  const { reminders, by, runs } = input;
  const upcoming = nextRunOf(
    input,
    runs.nextRun === null ? addDays(dayOf(input.now), 1) : dayOf(runs.nextRun),
  );
  const nextSweep = nextSweepOf(input);
  const switchedOff: ToDo[] = reminders === 'on' ? [] : [{ kind: reminders, by }];
  return {
    waiting: [
      ...runProblems(input),
      ...switchedOff,
      ...someOf({ kind: 'unreadable', units: namesOf(input.unreadable) }),
      ...byObligation(input.refused).map(
        ([obligation, units]): ToDo => ({ kind: 'refused', obligation, units }),
      ),
      ...someOf({ kind: 'correction-refused', units: namesOf(input.uncorrected) }),
      ...overdueOf(input.unitObligations, input.held, dayOf(input.now)),
      ...(['returned', 'edited'] as const).flatMap((kind) =>
        byObligation(input[kind]).map(([obligation, units]): ToDo => ({ kind, obligation, units })),
      ),
      ...someOf({ kind: 'ticks', units: namesOf(input.ticked), nextSweep }),
      ...invitationsOf(input),
      ...provisionReasons(input),
      ...quotaProblems(input, upcoming),
      ...input.cells.map((cell): ToDo => ({ kind: 'cell', ...cell })),
      ...deadlineWarnings(input),
      ...input.papers.map((one): ToDo => ({ kind: 'papers', ...one })),
    ],
    standing: [
      ...(upcoming === null ? [] : [{ kind: 'next-run' as const, isOn: reminders === 'on', ...upcoming }]),
      ...(reminders === 'on' ? [{ kind: 'on' as const, by }] : []),
      { kind: 'last-run', at: runs.lastRun, next: runs.nextRun },
      { kind: 'last-sweep', at: runs.lastSweep, next: nextSweep },
    ],
    next: nextDateOf(input),
  };
}

const namesOf = (units: readonly Unit[]): string[] => units.map(({ name }) => name);

const someOf = <T extends ToDo & { readonly units: readonly string[] }>(one: T): readonly T[] =>
  one.units.length === 0 ? [] : [one];

function byObligation(reports: readonly Report[]): (readonly [Obligation, readonly string[]])[] {
  return inOrder(reports.map(({ obligation }) => obligation)).flatMap((obligation) => {
    const units = namesOf(reports.filter((one) => one.obligation === obligation).map(({ unit }) => unit));
    return units.length === 0 ? [] : [[obligation, units] as const];
  });
}

/** Who was invited to nothing yet, apart from who was not invited to forms made since. */
function invitationsOf({ notInvited }: ToDoInput): ToDo[] {
  const isWhole = ({ about }: InvitedUnit) => about.includes('invite');
  const later = notInvited.filter((one) => !isWhole(one));
  const forms = later.flatMap(({ about }) => about.filter((one) => periodOfOwn(one) !== null));
  const names = (some: readonly InvitedUnit[]) => namesOf(some.map(({ unit }) => unit));
  return [
    ...someOf({ kind: 'not-invited', units: names(notInvited.filter(isWhole)), forms: [] }),
    ...someOf({
      kind: 'not-invited',
      units: names(later),
      forms: [...new Set(forms as OwnObligation[])],
    }),
  ];
}

const MINUTES = 24 * 60;

const minutesBetween = (from: Moment, to: Moment): number =>
  (serialOfMoment(to) - serialOfMoment(from)) * MINUTES;

/** Today's run failed, was refused or never began; sweeps have stopped. */
function runProblems({ now, reminders, by, runs }: ToDoInput): ToDo[] {
  const today = dayOf(now);
  const { announced, doneOn, tries, isGivenUp, refusedAt, lastSweep } = runs;
  const isMissed =
    reminders === 'on' && announced !== null && minutesBetween(announced, now) >= MISSED_HOURS * 60;
  const isRefused = refusedAt !== null && dayOf(refusedAt) === today && doneOn !== today;
  // Triggers that were just switched on have not run yet.
  const quietSince = [lastSweep, by?.at ?? null].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  const isStopped =
    reminders !== 'off' && (quietSince === null || minutesBetween(quietSince, now) > STOPPED_MINUTES);
  return [
    ...(isRefused ? [{ kind: 'run-refused' as const, at: refusedAt }] : []),
    ...(tries > 0 && !isRefused ? [{ kind: 'run-failed' as const, tries, isGivenUp }] : []),
    ...(isMissed && tries === 0 && !isRefused ? [{ kind: 'run-missed' as const, at: announced }] : []),
    ...(isStopped ? [{ kind: 'sweeps-stopped' as const, since: lastSweep }] : []),
  ];
}

function nextSweepOf({ reminders, runs, now }: ToDoInput): Moment | null {
  if (reminders === 'off' || runs.lastSweep === null) return null;
  const next = momentOfSerial(serialOfMoment(runs.lastSweep) + SWEEP_MINUTES / MINUTES);
  return next === null || next < now ? now : next;
}

function provisionReasons({ provision, settingsChanged, formsChanged }: ToDoInput): ToDo[] {
  const of = (why: keyof typeof provision): readonly ToDo[] =>
    someOf({ kind: 'provision', why, units: namesOf(provision[why]) });
  return [
    ...of('new-units'),
    ...of('changed-units'),
    ...of('ended-units'),
    ...(settingsChanged ? [{ kind: 'provision' as const, why: 'changed-settings' as const, units: [] }] : []),
    ...someOf({ kind: 'provision', why: 'changed-forms', units: formsChanged }),
  ];
}

function quotaProblems(
  { carriedMails, quotaLeft, quotaPerDay }: ToDoInput,
  upcoming: NextRun | null,
): ToDo[] {
  return [
    ...(carriedMails > 0 ? [{ kind: 'carried' as const, mails: carriedMails, quotaLeft }] : []),
    ...(upcoming !== null && upcoming.recipients > quotaPerDay
      ? [{ kind: 'quota-short' as const, needed: upcoming.recipients, perDay: quotaPerDay }]
      : []),
  ];
}

/** Deadlines to come whose last day is a day off, or whose year has too few days off in the table to tell. */
function deadlineWarnings({ deadlines, calendar, now }: ToDoInput): ToDo[] {
  const ahead = deadlines.filter(({ last }) => last >= dayOf(now));
  const years = [...new Set(ahead.map(({ last }) => last.slice(0, 4)))];
  return [
    ...years
      .filter((year) => !calendar.knowsYear(Number(year)))
      .map((year): ToDo => ({ kind: 'unknown-year', year })),
    ...ahead.flatMap(({ obligation, last, proposed }): ToDo[] =>
      proposed === null ? [] : [{ kind: 'day-off', obligation, last, proposed }],
    ),
  ];
}

/** The next last day of the campaign, whoever has reported. */
function nextDateOf({ deadlines, now }: ToDoInput): ToDoList['next'] {
  const [first] = deadlines
    .filter(({ last }) => last >= dayOf(now))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  return first === undefined ? null : { day: first.last, obligation: first.obligation };
}
