import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/calendar/day.ts';
import { lastDay } from '../../../src/domain/calendar/deadline.ts';
import { planInvitations } from '../../../src/domain/mail/invitation.ts';
import type { LedgerEntry } from '../../../src/domain/mail/ledger.ts';
import { planReminders, type ReminderPlan } from '../../../src/domain/mail/reminder.ts';
import { DEFAULT_OFFSETS, khoi2023, ledgerAfter, SEED_1, SHIPPED } from '../support.ts';

const SAMPLE = khoi2023();
const LETTER = day('2023-01-09');

/** Reports come at noon and the run is at 08:00: a unit still owes on the morning of the day it reports. */
const unitObligationsOn = (today: Day) =>
  SAMPLE.map(({ unit, receivedOn }) => ({
    unit,
    obligation: 'registration' as const,
    lastDay: lastDay(SEED_1),
    offsets: DEFAULT_OFFSETS,
    isOwed: receivedOn >= today,
  }));

/** Each working day's run from the letter to 10/02/2023, the ledger handed on. */
function season(since: Day, skipped: readonly string[] = []): ReadonlyMap<Day, ReminderPlan> {
  const plans = new Map<Day, ReminderPlan>();
  let ledger: readonly LedgerEntry[] = ledgerAfter([], planInvitations(INVITED, [], null), 'invitations');
  for (let today = LETTER; today <= '2023-02-10'; today = addDays(today, 1)) {
    if (!SHIPPED.isWorkingDay(today) || skipped.includes(today)) continue;
    const plan = planReminders({
      unitObligations: unitObligationsOn(today),
      today,
      since,
      calendar: SHIPPED,
      ledger,
      cursor: null,
      officeEmails: ['vanphong@dukhoi.example'],
    });
    plans.set(today, plan);
    ledger = ledgerAfter(ledger, plan, today);
  }
  return plans;
}

const units = SAMPLE.map(({ unit }) => unit);
const INVITED = units.map((unit) => ({ unit, about: ['invite' as const] }));
const unitsTold = ({ mails }: ReminderPlan) => mails.filter(({ addressee }) => addressee.kind === 'unit');

/** Days on which units were written to, with how many. */
const remindedBy = (plans: ReadonlyMap<Day, ReminderPlan>) =>
  [...plans].map(([date, plan]) => [date, unitsTold(plan).length] as const).filter(([, count]) => count > 0);

describe('the season of khoi-2023, "trước ngày 31/01/2023"', () => {
  const plans = season(LETTER);

  it('invites all 60 units on 09/01', () =>
    expect(planInvitations(INVITED, [], null).mails).toHaveLength(60));

  it('runs on every working day, Tết left out', () => {
    expect([...plans.keys()]).toHaveLength(20);
    expect(plans.has(day('2023-01-20'))).toBe(false);
  });

  it('reminds 41, 31, 17, 11, 6 and 1 units, on the milestones alone', () => {
    expect(remindedBy(plans)).toEqual([
      ['2023-01-16', 41],
      ['2023-01-18', 31],
      ['2023-01-27', 17],
      ['2023-01-30', 11],
      ['2023-01-31', 6],
      ['2023-02-02', 1],
    ]);
  });

  it('closes seven milestones, the last on 06/02 with nobody left to write to', () => {
    const closed = [...plans].filter(([, { milestones }]) => milestones.length > 0);
    expect(closed.map(([date, { milestones }]) => [date, milestones.map(({ offset }) => offset)])).toEqual([
      ['2023-01-16', [-5]],
      ['2023-01-18', [-3]],
      ['2023-01-27', [-1]],
      ['2023-01-30', [0]],
      ['2023-01-31', [1]],
      ['2023-02-02', [3]],
      ['2023-02-06', [5]],
    ]);
    expect(plans.get(day('2023-02-06'))?.mails).toEqual([]);
  });

  it('tells the members in charge and the office from 30/01 on, each once a milestone', () => {
    for (const [date, { mails }] of plans) {
      const above = mails.filter(({ addressee }) => addressee.kind !== 'unit');
      const owing = unitsTold({ mails } as ReminderPlan).map(({ addressee }) =>
        addressee.kind === 'unit' ? (addressee.unit.monitor?.emails[0] ?? '') : '',
      );
      const wanted = date < '2023-01-30' || owing.length === 0 ? 0 : new Set(owing).size + 1;
      expect([date, above.length]).toEqual([date, wanted]);
    }
  });

  it('writes to K60, the last to report, at six milestones', () => {
    const dates = [...plans].filter(([, plan]) =>
      unitsTold(plan).some(({ addressee }) => addressee.kind === 'unit' && addressee.unit.code === 'K60'),
    );
    expect(dates.map(([date]) => date)).toEqual([
      '2023-01-16',
      '2023-01-18',
      '2023-01-27',
      '2023-01-30',
      '2023-01-31',
      '2023-02-02',
    ]);
  });

  it('makes up a missed run for its own milestone only, on the next day that runs', () => {
    const after = season(LETTER, ['2023-01-16', '2023-01-17', '2023-01-18', '2023-01-30']);
    const owing = (date: string) => SAMPLE.filter(({ receivedOn }) => receivedOn >= date).length;
    expect(remindedBy(after)).toEqual([
      ['2023-01-19', owing('2023-01-19')],
      ['2023-01-27', 17],
      ['2023-01-31', 6],
      ['2023-02-02', 1],
    ]);
    expect(after.get(day('2023-01-19'))?.milestones.map(({ offset }) => offset)).toEqual([-3]);
  });

  it('reminds of nothing that fell before reminders were switched on', () => {
    expect(remindedBy(season(day('2023-01-19'))).map(([date]) => date)).toEqual([
      '2023-01-27',
      '2023-01-30',
      '2023-01-31',
      '2023-02-02',
    ]);
  });
});
