import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import type { UnitObligation } from '../../../src/domain/mail/unit-obligation.ts';
import { type RunFacts, type ToDoInput, toDoList } from '../../../src/domain/to-do/to-do.ts';
import { DEFAULT_OFFSETS, SHIPPED, unit } from '../support.ts';

const at = (text: string) => text as Moment;
const LAST = day('2023-01-30');
const unitObligation = (code: string, given: Partial<UnitObligation> = {}): UnitObligation => ({
  unit: unit(code, { name: `Chi bộ ${code}` }),
  obligation: 'registration',
  lastDay: LAST,
  offsets: DEFAULT_OFFSETS,
  isOwed: true,
  ...given,
});
const RUNS: RunFacts = {
  announced: at('2023-01-16T08:00:00'),
  doneOn: null,
  tries: 0,
  isGivenUp: false,
  refusedAt: null,
  lastRun: null,
  lastSweep: at('2023-01-13T08:58:00'),
  nextRun: at('2023-01-16T08:00:00'),
};
const input = (given: Partial<ToDoInput> = {}): ToDoInput => ({
  now: at('2023-01-13T09:00:00'),
  reminders: 'on',
  by: null,
  runs: RUNS,
  unitObligations: [],
  held: new Set(),
  calendar: SHIPPED,
  officeEmails: ['vanphong@dukhoi.example'],
  unreadable: [],
  refused: [],
  returned: [],
  edited: [],
  uncorrected: [],
  ticked: [],
  notInvited: [],
  provision: { 'new-units': [], 'changed-units': [], 'ended-units': [] },
  settingsChanged: false,
  formsChanged: [],
  carriedMails: 0,
  quotaLeft: 100,
  quotaPerDay: 100,
  cells: [],
  deadlines: [{ obligation: 'registration', last: LAST, proposed: null }],
  papers: [],
  ...given,
});
const kinds = (given: Partial<ToDoInput>) => toDoList(input(given)).waiting.map(({ kind }) => kind);

describe('what waits', () => {
  it('is nothing in a campaign that runs well, with the next last day', () => {
    expect(toDoList(input())).toMatchObject({
      waiting: [],
      next: { day: LAST, obligation: 'registration' },
    });
  });

  it('has what does not work before what somebody waits for, and that before what has time', () => {
    const k1 = unit('K01');
    expect(
      kinds({
        now: at('2023-02-02T09:00:00'),
        runs: { ...RUNS, tries: 1, lastSweep: at('2023-02-02T08:58:00'), announced: null },
        reminders: 'paused',
        unreadable: [k1],
        refused: [{ unit: k1, obligation: 'registration' }],
        returned: [{ unit: k1, obligation: 'registration' }],
        unitObligations: [unitObligation('K01')],
        ticked: [k1],
        notInvited: [{ unit: k1, about: ['invite'] }],
        settingsChanged: true,
        formsChanged: ['SH'],
        carriedMails: 2,
        cells: [{ place: { tab: 'units', cell: 'F5', label: '' }, text: 'sai' }],
        papers: [{ period: 'registration', closedAt: at('2023-02-01T09:00:00') }],
      }),
    ).toEqual([
      'run-failed',
      'paused',
      'unreadable',
      'refused',
      'overdue',
      'returned',
      'ticks',
      'not-invited',
      'provision',
      'provision',
      'carried',
      'cell',
      'papers',
    ]);
  });

  it('counts overdue units by days, the latest first, and nobody on the last day itself', () => {
    const own = unitObligation('K03', { lastDay: day('2023-02-01') });
    const unitObligations = [
      unitObligation('K01'),
      unitObligation('K02'),
      own,
      unitObligation('K04', { isOwed: false }),
    ];
    expect(
      kinds({
        unitObligations,
        now: at('2023-01-30T23:00:00'),
        runs: { ...RUNS, lastSweep: at('2023-01-30T22:58:00'), announced: null },
      }),
    ).toEqual([]);
    const found = toDoList(
      input({
        unitObligations,
        now: at('2023-02-03T09:00:00'),
        runs: { ...RUNS, lastSweep: at('2023-02-03T08:58:00'), announced: null },
      }),
    ).waiting;
    expect(found).toEqual([
      {
        kind: 'overdue',
        obligation: 'registration',
        late: [
          { days: 4, units: ['Chi bộ K01', 'Chi bộ K02'] },
          { days: 2, units: ['Chi bộ K03'] },
        ],
      },
    ]);
  });

  it('says of a deadline that nobody can read nothing at all', () => {
    const now = {
      now: at('2023-02-03T09:00:00'),
      runs: { ...RUNS, lastSweep: at('2023-02-03T08:58:00'), announced: null },
    };
    expect(
      kinds({ ...now, unitObligations: [unitObligation('K01')], held: new Set(['registration']) }),
    ).toEqual([]);
  });

  it('tells runs that failed, that something forbade, and that never began apart', () => {
    const now = at('2023-01-16T12:00:00');
    const lastSweep = at('2023-01-16T11:58:00');
    const runs = (given: Partial<RunFacts>) => kinds({ now, runs: { ...RUNS, lastSweep, ...given } });
    expect(runs({})).toEqual(['run-missed']);
    expect(runs({ announced: at('2023-01-16T09:30:00') })).toEqual([]);
    expect(runs({ announced: at('2023-01-17T08:00:00'), doneOn: day('2023-01-16') })).toEqual([]);
    expect(runs({ tries: 2 })).toEqual(['run-failed']);
    expect(runs({ tries: 1, refusedAt: at('2023-01-16T08:05:00') })).toEqual(['run-refused']);
    expect(runs({ refusedAt: at('2023-01-13T08:05:00'), announced: at('2023-01-17T08:00:00') })).toEqual([]);
    expect(runs({ announced: null, lastSweep: at('2023-01-16T11:20:00') })).toEqual(['sweeps-stopped']);
    expect(runs({ announced: null, lastSweep: null })).toEqual(['sweeps-stopped']);
    const by = { person: 'a@b.example', at: at('2023-01-16T11:45:00') };
    expect(kinds({ now, by, runs: { ...RUNS, announced: null, lastSweep: null } })).toEqual([]);
  });

  it('does not look for sweeps or runs that were switched off, but for whoever ticked meanwhile', () => {
    const off = {
      reminders: 'off' as const,
      now: at('2023-01-16T12:00:00'),
      runs: { ...RUNS, nextRun: null },
    };
    expect(kinds(off)).toEqual(['off']);
    expect(toDoList(input({ ...off, ticked: [unit('K01')] })).waiting[1]).toMatchObject({
      kind: 'ticks',
      nextSweep: null,
    });
  });

  it('tells who was invited to nothing from who was not invited to a form made since', () => {
    const notInvited = [
      { unit: unit('K01', { name: 'Một' }), about: ['invite' as const, 'own SH 0' as const] },
      { unit: unit('K02', { name: 'Hai' }), about: ['own SH 0' as const] },
      { unit: unit('K03', { name: 'Ba' }), about: ['own SH 0' as const, 'own NQ 0' as const] },
    ];
    expect(toDoList(input({ notInvited })).waiting).toEqual([
      { kind: 'not-invited', units: ['Một'], forms: [] },
      { kind: 'not-invited', units: ['Hai', 'Ba'], forms: ['own SH 0', 'own NQ 0'] },
    ]);
  });

  it('warns of a last day that is a day off, and of a year whose days off nobody knows, while they are ahead', () => {
    const deadlines = [{ obligation: 'registration' as const, last: LAST, proposed: day('2023-01-27') }];
    expect(kinds({ deadlines, calendar: workingCalendar([]) })).toEqual(['unknown-year', 'day-off']);
    const later = {
      now: at('2023-01-31T09:00:00'),
      runs: { ...RUNS, lastSweep: at('2023-01-31T08:58:00'), announced: null },
    };
    expect(kinds({ ...later, deadlines, calendar: workingCalendar([]) })).toEqual([]);
  });
});

describe('the next milestone', () => {
  const next = (given: Partial<ToDoInput>) =>
    toDoList(input(given)).standing.find(({ kind }) => kind === 'next-run');

  it('is the first day on which somebody who owes would be written to, with how many mails', () => {
    expect(
      next({
        unitObligations: [
          unitObligation('K01'),
          unitObligation('K02'),
          unitObligation('K03', { isOwed: false }),
        ],
      }),
    ).toMatchObject({
      day: day('2023-01-16'),
      units: 2,
      mails: 2,
    });
    expect(next({ unitObligations: [unitObligation('K03', { isOwed: false })] })).toBeUndefined();
  });

  it('counts the digests and the office from the last day on', () => {
    const monitor = { name: 'Cụm 1', emails: ['cum1@dukhoi.example'] };
    const watched = (code: string) => unitObligation(code, { unit: unit(code, { monitor }) });
    const from = {
      ...RUNS,
      announced: null,
      nextRun: at('2023-01-30T08:00:00'),
      lastSweep: at('2023-01-28T08:58:00'),
    };
    expect(
      next({ unitObligations: [watched('K01'), watched('K02')], runs: from, now: at('2023-01-28T09:00:00') }),
    ).toMatchObject({ day: LAST, units: 2, mails: 4 });
  });

  it('counts them on the working day before where an own form’s last day is a day off', () => {
    const sunday = { lastDay: day('2025-06-15'), offsets: [-1, 0, 1] };
    const now = at('2025-06-12T09:00:00');
    const runs = { ...RUNS, announced: null, lastSweep: at('2025-06-12T08:58:00'), nextRun: null };
    const due = (obligation: UnitObligation['obligation']) =>
      next({ unitObligations: [unitObligation('K01', { ...sunday, obligation })], runs, now });
    expect(due('own HT 1')).toMatchObject({ day: day('2025-06-13'), units: 1, mails: 2 });
    expect(due('final')).toMatchObject({ day: day('2025-06-13'), units: 1, mails: 1 });
  });

  it('says beforehand when the account has less than that', () => {
    expect(
      kinds({ unitObligations: [unitObligation('K01'), unitObligation('K02')], quotaPerDay: 1 }),
    ).toEqual(['quota-short']);
  });
});
