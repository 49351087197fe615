import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/domain/calendar/day.ts';
import { wholeForm } from '../../../src/domain/campaign/obligation.ts';
import { ownCollections, planInvitations, planReceipts } from '../../../src/domain/mail/invitation.ts';
import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerStatus,
  ledgerKeyText,
} from '../../../src/domain/mail/ledger.ts';
import { type PlannedMail, planReminders, type ReminderInput } from '../../../src/domain/mail/reminder.ts';
import type { UnitObligation } from '../../../src/domain/mail/unit-obligation.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { DEFAULT_OFFSETS, ledgerAfter, SHIPPED, unit } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 200 });

const LAST = day('2023-01-30');
const SINCE = day('2023-01-09');
const RUN = '2023-01-30T08:00:00';

const unitObligation = (of: Unit, given: Partial<UnitObligation> = {}): UnitObligation => ({
  unit: of,
  obligation: 'registration',
  lastDay: LAST,
  offsets: DEFAULT_OFFSETS,
  isOwed: true,
  ...given,
});

const input = (
  unitObligations: readonly UnitObligation[],
  today: string,
  given: Partial<ReminderInput> = {},
): ReminderInput => ({
  unitObligations,
  today: day(today),
  since: SINCE,
  calendar: SHIPPED,
  ledger: [],
  cursor: null,
  officeEmails: [],
  ...given,
});

const monitoredBy = (name: string) => ({ monitor: { name, emails: [`${name}@khoi.example`] } });
const A = unit('K01', monitoredBy('cum1'));
const B = unit('K02', monitoredBy('cum1'));
const C = unit('K03', monitoredBy('cum2'));

/** `unit K01`, `monitor cum1@khoi.example`, `office`: who is written to, in order. */
const nameOf = ({ addressee }: PlannedMail): string => {
  switch (addressee.kind) {
    case 'unit':
    case 'invite':
    case 'nudge':
    case 'return':
    case 'receipt':
      return `${addressee.kind} ${addressee.unit.code}`;
    case 'monitor':
      return `monitor ${addressee.monitor.emails.join()}`;
    case 'office':
      return 'office';
  }
};
const namesOf = (mails: readonly PlannedMail[]) => mails.map(nameOf);
const told = (of: ReminderInput) => namesOf(planReminders(of).mails);

const unitLedgerKey = (code: string, offset: number, lastDay: Day = LAST): LedgerKey => ({
  kind: 'unit',
  obligation: 'registration',
  recipient: code,
  lastDay,
  offset,
});
const milestone = (offset: number, lastDay: Day = LAST): LedgerKey => ({
  ...unitLedgerKey('', offset, lastDay),
  kind: 'milestone',
});
const row = (at: number, ledgerKey: LedgerKey, status: LedgerStatus, mailRef = ''): LedgerEntry => ({
  ...ledgerKey,
  row: at,
  status,
  mailRef,
  sentOn: null,
});

/** Over before any run. */
const ENDED = { from: null, until: day('2023-01-05') };

describe('a reminder run', () => {
  it('writes to units that owe and to nobody else', () => {
    const retired = unitObligation(unit('K04', { life: ENDED }), { isOwed: false });
    const plan = planReminders(
      input([unitObligation(A), unitObligation(B, { isOwed: false }), retired], '2023-01-16'),
    );
    expect(namesOf(plan.mails)).toEqual(['unit K01']);
    expect(plan.mails[0]).toMatchObject({
      to: A.emails,
      ledgerKeys: [{ ledgerKey: unitLedgerKey('K01', -5), entry: null }],
      unitObligations: [{ unit: A, lastDay: LAST }],
      isInDoubt: false,
    });
    expect(plan.silent.map(({ unit: { code }, why }) => [code, why])).toEqual([
      ['K02', 'not-owed'],
      ['K04', 'retired'],
    ]);
  });

  it.each([
    ['before the first milestone', '2023-01-13', SINCE],
    ['when every milestone so far fell before reminders were on', '2023-01-17', day('2023-01-17')],
  ])('is silent %s', (_, today, since) => {
    const plan = planReminders(input([unitObligation(A)], today, { since }));
    expect(plan.mails).toEqual([]);
    expect(plan.milestones).toEqual([]);
    expect(plan.silent).toEqual([{ unit: A, why: 'not-due' }]);
  });

  it('by hand, with reminders never switched on, tells of the latest milestone', () => {
    const plan = planReminders(input([unitObligation(A)], '2023-01-17', { since: null }));
    expect(plan.milestones).toEqual([milestone(-5)]);
    expect(namesOf(plan.mails)).toEqual(['unit K01']);
  });

  it('closes the milestone it was for, even when nobody owes', () => {
    expect(planReminders(input([unitObligation(A)], '2023-01-18')).milestones).toEqual([milestone(-3)]);
    const nobody = planReminders(input([unitObligation(A, { isOwed: false })], '2023-02-06'));
    expect(nobody.mails).toEqual([]);
    expect(nobody.milestones).toEqual([milestone(5)]);
  });

  describe('about a last day that is a day off', () => {
    const SUNDAY = day('2025-06-15');
    const on = (obligation: UnitObligation['obligation'], today: string) => {
      const plan = planReminders(
        input([unitObligation(A, { obligation, lastDay: SUNDAY })], today, {
          since: day('2025-06-01'),
          officeEmails: ['vp@khoi.example'],
        }),
      );
      return [plan.milestones.map(({ offset }) => offset), namesOf(plan.mails)];
    };
    const ABOVE = ['monitor cum1@khoi.example', 'office'];

    it('comes to it on the working day before for an own form, and from then on as usual', () => {
      expect(on('own HT 1', '2025-06-12')).toEqual([[-3], ['unit K01']]);
      expect(on('own HT 1', '2025-06-13')).toEqual([[0], ['unit K01', ...ABOVE]]);
      expect(on('own HT 1', '2025-06-16')).toEqual([[1], ['unit K01', ...ABOVE]]);
      expect(on('own HT 1', '2025-06-18')).toEqual([[3], ['unit K01', ...ABOVE]]);
    });

    it('comes to it on the working day after for forms A and B', () => {
      expect(on('registration', '2025-06-13')).toEqual([[-1], ['unit K01']]);
      expect(on('final', '2025-06-16')).toEqual([[1], ['unit K01', ...ABOVE]]);
      expect(on('completion', '2025-06-13')).toEqual([[-1], ['unit K01']]);
    });
  });

  it('closes one milestone for each last day', () => {
    const later = day('2023-02-06');
    const plan = planReminders(
      input([unitObligation(A), unitObligation(B), unitObligation(C, { lastDay: later })], '2023-01-30'),
    );
    expect(plan.milestones).toEqual([milestone(0), milestone(-5, later)]);
  });

  it('writes to no unit about a milestone that is closed, even one that began to owe since', () => {
    const ledger = [row(3, milestone(-5), 'done')];
    const plan = planReminders(input([unitObligation(A)], '2023-01-17', { ledger }));
    expect(plan.mails).toEqual([]);
    expect(plan.milestones).toEqual([]);
    expect(plan.silent).toEqual([{ unit: A, why: 'already-told' }]);
  });

  it.each<LedgerStatus>(['sent', 'failed', 'dropped'])(
    'never writes twice for one key: a row that is %s stays as it is',
    (status) => {
      const ledger = [row(3, unitLedgerKey('K01', -5), status)];
      expect(told(input([unitObligation(A), unitObligation(B)], '2023-01-16', { ledger }))).toEqual([
        'unit K02',
      ]);
    },
  );

  it('takes a carried row up again after its milestone closed, in the row it has', () => {
    const carried = row(3, unitLedgerKey('K01', -5), 'carried');
    const ledger = [carried, row(4, milestone(-5), 'done')];
    const plan = planReminders(input([unitObligation(A), unitObligation(B)], '2023-01-17', { ledger }));
    expect(namesOf(plan.mails)).toEqual(['unit K01']);
    expect(plan.mails[0]?.ledgerKeys).toEqual([{ ledgerKey: unitLedgerKey('K01', -5), entry: carried }]);
    expect(plan.dropped).toEqual([]);
    expect(plan.milestones).toEqual([]);
  });

  it.each<[string, UnitObligation]>([
    ['reported', unitObligation(A, { isOwed: false })],
    ['was retired', unitObligation({ ...A, life: ENDED }, { isOwed: false })],
    ['was given another last day', unitObligation(A, { lastDay: day('2023-02-06') })],
  ])('drops a carried row of a unit that %s meanwhile', (_, changed) => {
    const carried = row(3, unitLedgerKey('K01', -5), 'carried');
    const plan = planReminders(input([changed], '2023-01-17', { ledger: [carried] }));
    expect(plan.mails).toEqual([]);
    expect(plan.dropped).toEqual([carried]);
  });

  it('after a crash confirms what went out, sends the mail in doubt once more, then the rest', () => {
    const [first, second, third] = [A, B, C].map(({ code }, mail) =>
      row(3 + mail, unitLedgerKey(code, -5), 'reserved', `${RUN}#${mail}`),
    ) as [LedgerEntry, LedgerEntry, LedgerEntry];
    const plan = planReminders(
      input([unitObligation(A), unitObligation(B), unitObligation(C)], '2023-01-16', {
        ledger: [first, second, third],
        cursor: { run: RUN, mail: 1, unsent: [] },
      }),
    );
    expect(plan.confirmed).toEqual([first]);
    expect(plan.mails.map((mail) => [nameOf(mail), mail.ledgerKeys[0]?.entry, mail.isInDoubt])).toEqual([
      ['unit K02', second, true],
      ['unit K03', third, false],
    ]);
    expect(plan.milestones).toEqual([milestone(-5)]);
  });

  it('leaves invitations in the ledger to those who invite', () => {
    const invitation: LedgerKey = {
      kind: 'invite',
      obligation: 'invite',
      recipient: 'K01',
      lastDay: null,
      offset: null,
    };
    const ledger = [row(3, invitation, 'carried'), row(4, invitation, 'reserved', `${RUN}#0`)];
    const plan = planReminders(
      input([unitObligation(A)], '2023-01-13', { ledger, cursor: { run: RUN, mail: 1, unsent: [] } }),
    );
    expect([plan.mails, plan.confirmed, plan.dropped]).toEqual([[], [], []]);
  });
});

describe('from the last day on', () => {
  const three = [unitObligation(A), unitObligation(B), unitObligation(C)];

  it.each([
    ['2023-01-27', ['unit K01', 'unit K02', 'unit K03']],
    [
      '2023-01-30',
      [
        'unit K01',
        'unit K02',
        'unit K03',
        'monitor cum1@khoi.example',
        'monitor cum2@khoi.example',
        'office',
      ],
    ],
  ])('members and office are told, not before: %s', (today, wanted) => {
    expect(told(input(three, today, { officeEmails: ['vp@khoi.example'] }))).toEqual(wanted);
  });

  it('a member gets one digest of all their units that owe', () => {
    const plan = planReminders(
      input([unitObligation(A), unitObligation(B), unitObligation(C, { isOwed: false })], '2023-01-31'),
    );
    const digests = plan.mails.filter(({ addressee }) => addressee.kind === 'monitor');
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatchObject({ to: ['cum1@khoi.example'] });
    expect(digests[0]?.unitObligations.map(({ unit: { code } }) => code)).toEqual(['K01', 'K02']);
    expect(digests[0]?.ledgerKeys.map(({ ledgerKey }) => ledgerKey)).toEqual([
      {
        kind: 'monitor',
        obligation: 'registration',
        recipient: 'cum1@khoi.example',
        lastDay: LAST,
        offset: 1,
      },
    ]);
  });

  it('a member is the same person in whatever case the address is typed', () => {
    const shouting = unit('K05', { monitor: { name: 'cum1', emails: ['CUM1@khoi.example'] } });
    const names = told(input([unitObligation(A), unitObligation(shouting)], '2023-01-30'));
    expect(names.filter((name) => name.startsWith('monitor'))).toEqual(['monitor cum1@khoi.example']);
  });

  it('nobody is told above a unit without a member in charge, but the office', () => {
    const alone = unitObligation(unit('K09'));
    expect(told(input([alone], '2023-01-30'))).toEqual(['unit K09']);
    expect(told(input([alone], '2023-01-30', { officeEmails: ['vp@khoi.example'] }))).toEqual([
      'unit K09',
      'office',
    ]);
  });

  it('the office mail goes to all its addresses and names every unit that owes', () => {
    const plan = planReminders(
      input(three, '2023-01-30', { officeEmails: ['vp@khoi.example', 'bxd@khoi.example'] }),
    );
    const office = plan.mails.at(-1);
    expect(office).toMatchObject({
      addressee: { kind: 'office' },
      to: ['vp@khoi.example', 'bxd@khoi.example'],
    });
    expect(office?.unitObligations.map(({ unit: { code } }) => code)).toEqual(['K01', 'K02', 'K03']);
  });

  it('nobody is written to when nobody owes', () => {
    const done = three.map((of) => ({ ...of, isOwed: false }));
    expect(told(input(done, '2023-01-31', { officeEmails: ['vp@khoi.example'] }))).toEqual([]);
  });

  it('a unit within its own later date stays out of the digest', () => {
    const later = unitObligation(B, { lastDay: day('2023-02-06') });
    const plan = planReminders(input([unitObligation(A), later], '2023-01-30'));
    const digest = plan.mails.find(({ addressee }) => addressee.kind === 'monitor');
    expect(namesOf(plan.mails)).toEqual(['unit K01', 'unit K02', 'monitor cum1@khoi.example']);
    expect(digest?.unitObligations.map(({ unit: { code } }) => code)).toEqual(['K01']);
  });
});

describe('any run', () => {
  const roster = fc.array(
    fc.record({
      owed: fc.boolean(),
      active: fc.boolean(),
      monitor: fc.option(fc.constantFrom('cum1', 'cum2')),
      last: fc.constantFrom('2023-01-30', '2023-02-06'),
    }),
    { maxLength: 12 },
  );
  const days = fc.constantFrom(
    ...['2023-01-16', '2023-01-18', '2023-01-27', '2023-01-30', '2023-01-31', '2023-02-02', '2023-02-06'],
  );
  const unitObligationsOf = (units: typeof roster extends fc.Arbitrary<infer T> ? T : never) =>
    units.map(({ owed, active, monitor, last }, index) =>
      unitObligation(unit(`K${index}`, monitor === null ? {} : monitoredBy(monitor)), {
        isOwed: owed && active,
        lastDay: day(last),
      }),
    );
  const officeEmails = ['vp@khoi.example'];

  it('writes at most once to everyone, and to units only if they owe and are active', () => {
    fc.assert(
      fc.property(roster, days, (units, today) => {
        const unitObligations = unitObligationsOf(units);
        const { mails } = planReminders(input(unitObligations, today, { officeEmails }));
        expect(new Set(namesOf(mails)).size).toBe(mails.length);
        const owing = unitObligations.filter(({ isOwed }) => isOwed);
        for (const { unitObligations: of } of mails) for (const one of of) expect(owing).toContainEqual(one);
      }),
    );
  });

  it('leaves nothing to do for a second one on the same day', () => {
    fc.assert(
      fc.property(roster, days, (units, today) => {
        const first = input(unitObligationsOf(units), today, { officeEmails });
        const ledger = ledgerAfter([], planReminders(first), RUN);
        const again = planReminders({ ...first, ledger });
        expect([again.mails, again.milestones, again.confirmed, again.dropped]).toEqual([[], [], [], []]);
      }),
    );
  });

  it('short of quota leaves exactly the mails it carried for the next', () => {
    fc.assert(
      fc.property(roster, days, fc.nat({ max: 15 }), (units, today, quota) => {
        const first = input(unitObligationsOf(units), today, { officeEmails });
        const plan = planReminders(first);
        const ledger = ledgerAfter([], plan, RUN, quota);
        const next = planReminders({ ...first, ledger });
        const sent = new Set(ledger.filter(({ status }) => status === 'sent').map(ledgerKeyText));
        const left = plan.mails.filter(
          ({ ledgerKeys }) => !sent.has(ledgerKeyText(ledgerKeys[0]?.ledgerKey as LedgerKey)),
        );
        expect(namesOf(next.mails)).toEqual(namesOf(left));
        expect(next.milestones).toEqual([]);
        expect(next.mails.every(({ ledgerKeys }) => ledgerKeys.every(({ entry }) => entry !== null))).toBe(
          true,
        );
        expect(planReminders({ ...first, ledger, isCarriedOnly: true })).toMatchObject({ mails: next.mails });
      }),
    );
  });

  it('that died at any mail is made up for: nobody is left out, and one mail at most goes twice', () => {
    fc.assert(
      fc.property(roster, days, fc.nat({ max: 15 }), (units, today, position) => {
        const first = input(unitObligationsOf(units), today, { officeEmails });
        const plan = planReminders(first);
        fc.pre(position < plan.mails.length);
        const ledger = plan.mails.flatMap(({ ledgerKeys }, mail) =>
          ledgerKeys.map(({ ledgerKey }, part) =>
            row(3 + mail * 10 + part, ledgerKey, 'reserved', `${RUN}#${mail}`),
          ),
        );
        const next = planReminders({ ...first, ledger, cursor: { run: RUN, mail: position, unsent: [] } });
        expect(namesOf(next.mails)).toEqual(namesOf(plan.mails.slice(position)));
        expect(next.mails.map(({ isInDoubt }) => isInDoubt)).toEqual(
          next.mails.map((_, index) => index === 0),
        );
        expect(next.confirmed.map(ledgerKeyText)).toEqual(
          plan.mails
            .slice(0, position)
            .flatMap(({ ledgerKeys }) => ledgerKeys.map(({ ledgerKey }) => ledgerKeyText(ledgerKey))),
        );
        expect(next.milestones).toEqual(plan.milestones);
      }),
    );
  });
});

describe('invitations', () => {
  const toForms = (of: Unit) => ({ unit: of, about: ['invite' as const] });
  const units = [A, B, C];

  it('go to every unit given', () => {
    const plan = planInvitations(units.map(toForms), [], null);
    expect(namesOf(plan.mails)).toEqual(['invite K01', 'invite K02', 'invite K03']);
    expect(plan.mails[0]).toMatchObject({ to: A.emails, unitObligations: [], isInDoubt: false });
  });

  it('go once: only to a unit added since', () => {
    const ledger = ledgerAfter([], planInvitations(units.map(toForms), [], null), RUN);
    expect(planInvitations(units.map(toForms), ledger, null).mails).toEqual([]);
    const added = unit('K77');
    expect(namesOf(planInvitations([...units, added].map(toForms), ledger, null).mails)).toEqual([
      'invite K77',
    ]);
  });

  it('that the quota held back are taken up again', () => {
    const plan = planInvitations(units.map(toForms), [], null);
    const ledger = ledgerAfter([], plan, RUN, 1);
    const next = planInvitations(units.map(toForms), ledger, null);
    expect(namesOf(next.mails)).toEqual(['invite K02', 'invite K03']);
    expect(next.mails.map(({ ledgerKeys }) => ledgerKeys[0]?.entry?.status)).toEqual(['carried', 'carried']);
  });

  it('after a crash go on where it died', () => {
    const ledger = planInvitations(units.map(toForms), [], null).mails.map(({ ledgerKeys }, mail) =>
      row(3 + mail, ledgerKeys[0]?.ledgerKey as LedgerKey, 'reserved', `${RUN}#${mail}`),
    );
    const plan = planInvitations(units.map(toForms), ledger, { run: RUN, mail: 1, unsent: [] });
    expect(plan.confirmed).toEqual(ledger.slice(0, 1));
    expect(plan.mails.map((mail) => [nameOf(mail), mail.isInDoubt])).toEqual([
      ['invite K02', true],
      ['invite K03', false],
    ]);
  });

  it('that Google refused are tried again: the address may have been repaired', () => {
    const failed = row(
      3,
      planInvitations([toForms(A)], [], null).mails[0]?.ledgerKeys[0]?.ledgerKey as LedgerKey,
      'failed',
    );
    const plan = planInvitations([toForms(A)], [failed], null);
    expect(namesOf(plan.mails)).toEqual(['invite K01']);
    expect(plan.mails[0]?.ledgerKeys[0]?.entry).toBe(failed);
  });

  it('are dropped for a unit retired while they waited', () => {
    const ledger = ledgerAfter([], planInvitations([toForms(A)], [], null), RUN, 0);
    const plan = planInvitations([], ledger, null);
    expect(plan.mails).toEqual([]);
    expect(plan.dropped).toEqual(ledger);
  });

  describe('to own forms', () => {
    const to = (of: Unit, ...codes: readonly string[]) => ({
      unit: of,
      about: ['invite' as const, ...codes.map(wholeForm)],
    });
    const aboutOf = ({ ledgerKeys }: PlannedMail) => ledgerKeys.map(({ ledgerKey }) => ledgerKey.obligation);

    it('are one letter with the others, and a form made later has a letter to itself', () => {
      const first = planInvitations([to(A, 'SH', 'DP')], [], null);
      expect(first.mails.map(aboutOf)).toEqual([['invite', 'own SH 0', 'own DP 0']]);
      expect(first.mails[0]?.addressee).toMatchObject({ isFirst: true });
      const ledger = ledgerAfter([], first, RUN);
      expect(planInvitations([to(A, 'SH', 'DP')], ledger, null).mails).toEqual([]);
      const later = planInvitations([to(A, 'SH', 'DP', 'NQ')], ledger, null);
      expect(later.mails.map(aboutOf)).toEqual([['own NQ 0']]);
      expect(later.mails[0]?.addressee).toMatchObject({ isFirst: false });
      expect(planInvitations([to(A, 'SH', 'DP', 'NQ')], ledgerAfter(ledger, later, 'b'), null).mails).toEqual(
        [],
      );
    });

    it('that were held back go alone with a run that invites to nothing new', () => {
      const ledger = ledgerAfter([], planInvitations([to(A, 'SH')], [], null), RUN, 0);
      expect(planInvitations([to(A, 'SH', 'NQ')], ledger, null, true).mails.map(aboutOf)).toEqual([
        ['invite', 'own SH 0'],
      ]);
      expect(planInvitations([to(A, 'SH', 'NQ')], [], null, true).mails).toEqual([]);
    });

    it('are dropped for a form that was retired while they waited', () => {
      const ledger = ledgerAfter([], planInvitations([to(A, 'SH')], [], null), RUN, 0);
      const plan = planInvitations([to(A)], ledger, null);
      expect(plan.mails.map(aboutOf)).toEqual([['invite']]);
      expect(plan.dropped.map(({ obligation }) => obligation)).toEqual(['own SH 0']);
    });

    it('go to whoever still owes a period that was never handed in', () => {
      const own = (of: Unit, given: Partial<UnitObligation>) => unitObligation(of, given);
      const of = ownCollections([
        own(A, { obligation: 'own SH 1', isOwed: false }),
        own(A, { obligation: 'own SH 2' }),
        own(A, { obligation: 'own SH 3' }),
        own(A, { obligation: 'own NQ 1', again: 'returned' }),
        own(B, { obligation: 'own SH 1', isOwed: false }),
        own(B, { obligation: 'month-3' }),
      ]);
      expect([of('K01'), of('K02'), of('K03')]).toEqual([['own SH 0'], [], []]);
    });
  });

  it('are not counted as reminders of the same unit', () => {
    const ledger = [row(3, unitLedgerKey('K01', 0), 'sent'), row(4, milestone(0), 'done')];
    expect(namesOf(planInvitations([toForms(A)], ledger, null).mails)).toEqual(['invite K01']);
  });
});

describe('receipts', () => {
  const accepted = (unitOf: Unit, receipt: string) => ({
    unit: unitOf,
    obligation: 'registration' as const,
    receipt,
    answer: 'Đã nhận',
  });

  it('go to the unit, one for each acceptance', () => {
    const mails = planReceipts([accepted(A, 'ĐK2023-K01-1'), accepted(B, 'ĐK2023-K02-1')], [], null);
    expect(namesOf(mails)).toEqual(['receipt K01', 'receipt K02']);
    expect(mails[0]).toMatchObject({
      addressee: { obligation: 'registration', answer: 'Đã nhận' },
      to: A.emails,
      isInDoubt: false,
    });
  });

  it('go once a number: a second acceptance has its own', () => {
    const ledger = ledgerAfter(
      [],
      { mails: planReceipts([accepted(A, 'ĐK2023-K01-1')], [], null), confirmed: [], dropped: [] },
      RUN,
    );
    const again = planReceipts([accepted(A, 'ĐK2023-K01-1'), accepted(A, 'ĐK2023-K01-2')], ledger, null);
    expect(again.map(({ ledgerKeys }) => ledgerKeys[0]?.ledgerKey.recipient)).toEqual(['ĐK2023-K01-2']);
  });

  it('in the ledger are no reminders', () => {
    const [mail] = planReceipts([accepted(A, 'ĐK2023-K01-1')], [], null);
    const ledger = [row(3, mail?.ledgerKeys[0]?.ledgerKey as LedgerKey, 'reserved', `${RUN}#0`)];
    const plan = planReminders(
      input([unitObligation(A)], '2023-01-16', { ledger, cursor: { run: RUN, mail: 1, unsent: [] } }),
    );
    expect(namesOf(plan.mails)).toEqual(['unit K01']);
    expect([plan.confirmed, plan.dropped]).toEqual([[], []]);
  });
});

describe('a unit passed over at a milestone', () => {
  const D = unit('K01');
  const carried = row(3, unitLedgerKey('K01', 0), 'carried');

  it('is told once for that one and the present one', () => {
    const plan = planReminders(input([unitObligation(D)], '2023-01-31', { ledger: [carried] }));
    expect(plan.mails.map(({ ledgerKeys }) => ledgerKeys)).toEqual([
      [
        { ledgerKey: unitLedgerKey('K01', 0), entry: carried },
        { ledgerKey: unitLedgerKey('K01', 1), entry: null },
      ],
    ]);
    expect(plan.dropped).toEqual([]);
    expect(plan.milestones).toEqual([milestone(1)]);
  });

  it('between two runs brings nobody else along, and closes no milestone', () => {
    const plan = planReminders(
      input([unitObligation(D), unitObligation(C)], '2023-01-31', { ledger: [carried], isCarriedOnly: true }),
    );
    expect(namesOf(plan.mails)).toEqual(['unit K01']);
    expect(plan.milestones).toEqual([]);
  });

  it('is dropped once it owes nothing, and when its deadline was moved', () => {
    for (const now of [
      unitObligation(D, { isOwed: false }),
      unitObligation(D, { lastDay: day('2023-03-30') }),
    ]) {
      const plan = planReminders(input([now], '2023-02-01', { ledger: [carried] }));
      expect(plan.mails).toEqual([]);
      expect(plan.dropped).toEqual([carried]);
    }
  });
});
