import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/calendar/day.ts';
import { milestoneLabel } from '../../../src/domain/calendar/milestone.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import type { LedgerEntry } from '../../../src/domain/mail/ledger.ts';
import { type PlannedMail, planReminders, type ReminderPlan } from '../../../src/domain/mail/reminder.ts';
import { unitObligationOf } from '../../../src/domain/mail/unit-obligation.ts';
import { standingOn, vanPhong2024 } from '../progress-support.ts';
import { campaign, ledgerAfter, PROGRESS_2024, SHIPPED, unit } from '../support.ts';

const units = vanPhong2024();
const deadlines = deadlinesOf(campaign({ progress: PROGRESS_2024 }), SHIPPED);
const monitorOf = (index: number) => ({
  name: `Cụm ${Math.floor(index / 4) + 1}`,
  emails: [`cum${Math.floor(index / 4) + 1}@x.vn`],
});
const people = units.map(({ code }, index) => unit(code, { monitor: monitorOf(index) }));

interface Run {
  readonly today: Day;
  readonly plan: ReminderPlan;
}

/** Every working day from the first to the last, as the morning's run finds the units: what came the day before is in. */
function runsOf(first: string, last: string, since: Day | null = day(first)): Run[] {
  const runs: Run[] = [];
  let ledger: LedgerEntry[] = [];
  for (let today = day(first); today <= last; today = addDays(today, 1)) {
    if (!SHIPPED.isWorkingDay(today)) continue;
    const standings = new Map(units.map((of) => [of.code, standingOn(of, addDays(today, -1))]));
    const unitObligations = deadlines.flatMap((deadline) =>
      people.map((of) => {
        const progress = standings.get(of.code) ?? null;
        return unitObligationOf(of, deadline, { state: 'empty', progress });
      }),
    );
    const plan = planReminders({
      unitObligations,
      today,
      since,
      calendar: SHIPPED,
      ledger,
      cursor: null,
      officeEmails: ['vanphong@x.vn'],
    });
    ledger = ledgerAfter(ledger, plan, `${today}T08:00:00`);
    runs.push({ today, plan });
  }
  return runs;
}

const milestonesOf = ({ ledgerKeys }: PlannedMail) =>
  ledgerKeys
    .map(
      ({ ledgerKey }) =>
        `${ledgerKey.obligation}:${ledgerKey.offset === null ? '' : milestoneLabel(ledgerKey.offset)}`,
    )
    .join('; ');

const toUnit = (code: string, runs: readonly Run[]) =>
  runs.flatMap(({ today, plan }) =>
    plan.mails.flatMap((mail) =>
      mail.addressee.kind === 'unit' && mail.addressee.unit.code === code
        ? [`${today.slice(5)} ${milestonesOf(mail)}`]
        : [],
    ),
  );

const year = runsOf('2024-03-15', '2024-12-10');

describe('the reminders of 2024', () => {
  it('go to VP12 once a run, with all that is due that day', () => {
    expect(toUnit('VP12', year).filter((line) => line > '11-01')).toEqual([
      '11-21 month-11:-2',
      '11-22 completion:-5',
      '11-25 month-11:0',
      '11-26 completion:-3; final:-5',
      '11-27 month-11:+2',
      '11-28 completion:-1; final:-3',
      '11-29 completion:0',
      '12-02 completion:+1; final:-1',
      '12-03 final:0',
      '12-04 completion:+3; final:+1',
      '12-06 completion:+5; final:+3',
      '12-10 final:+5',
    ]);
  });

  it('tell in one letter also what an earlier milestone told of', () => {
    const mail = year
      .find(({ today }) => today === '2024-11-29')
      ?.plan.mails.find(({ addressee }) => addressee.kind === 'unit' && addressee.unit.code === 'VP12');
    expect(mail?.unitObligations.map(({ obligation }) => obligation)).toEqual([
      'month-11',
      'completion',
      'final',
    ]);
  });

  it('leave alone whoever handed the month in before its first milestone', () => {
    expect(toUnit('VP01', year).filter((line) => line.includes('month-5'))).toEqual([]);
    expect(toUnit('VP02', year).filter((line) => line.includes('month-8'))).toEqual([]);
    expect(toUnit('VP03', year).filter((line) => line.includes('month-8'))).toEqual([
      '08-21 month-8:-2',
      '08-23 month-8:0',
    ]);
  });

  it('never speak of a completion to a unit without a target, or with its target reached', () => {
    const told = units.filter(({ code }) => toUnit(code, year).some((line) => line.includes('completion')));
    expect(told.map(({ code }) => code)).toEqual(['VP12']);
  });

  it('write to no unit twice in one run', () => {
    expect(year.flatMap(({ plan }) => plan.mails).length).toBeGreaterThan(20);
    for (const { plan } of year) {
      const codes = plan.mails.flatMap(({ addressee }) =>
        addressee.kind === 'unit' ? [addressee.unit.code] : [],
      );
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('tell a committee member of their own units alone, one digest a run, from the last day on', () => {
    let digests = 0;
    for (const { today, plan } of year) {
      for (const { addressee, unitObligations } of plan.mails) {
        if (addressee.kind !== 'monitor') continue;
        digests += 1;
        expect(unitObligations.length).toBeGreaterThan(0);
        expect(
          unitObligations.every(({ unit: of }) => of.monitor?.emails[0] === addressee.monitor.emails[0]),
        ).toBe(true);
        expect(unitObligations.every(({ lastDay }) => lastDay <= today)).toBe(true);
      }
      const members = plan.mails
        .filter(({ addressee }) => addressee.kind === 'monitor')
        .map(({ to }) => to[0]);
      expect(new Set(members).size).toBe(members.length);
    }
    expect(digests).toBeGreaterThan(5);
  });

  it('reach the member in charge of VP12 on the days of its milestones', () => {
    const days = year.flatMap(({ today, plan }) =>
      today >= '2024-11-25' &&
      plan.mails.some(({ to, addressee }) => addressee.kind === 'monitor' && to[0] === 'cum3@x.vn')
        ? [today.slice(5)]
        : [],
    );
    expect(days).toEqual(['11-25', '11-27', '11-29', '12-02', '12-03', '12-04', '12-06', '12-10']);
  });
});

it('a month that fell before reminders were switched on is told along with others, never by itself', () => {
  const late = runsOf('2024-11-28', '2024-12-02');
  expect(toUnit('VP12', late)).toEqual([
    '11-28 completion:-1; final:-3',
    '11-29 completion:0',
    '12-02 completion:+1; final:-1',
  ]);
  expect(late[0]?.plan.mails[0]?.unitObligations.map(({ obligation }) => obligation)).toContain('month-11');
});
