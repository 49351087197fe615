import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import type { LedgerEntry } from '../../../src/domain/mail/ledger.ts';
import { planRun, type RunInput } from '../../../src/domain/mail/run-plan.ts';
import { DEFAULT_OFFSETS, SHIPPED, unit } from '../support.ts';

const TODAY = day('2023-01-30');
const entry = (given: Partial<LedgerEntry>): LedgerEntry => ({
  kind: 'invite',
  obligation: 'invite',
  recipient: 'K01',
  lastDay: null,
  offset: null,
  row: 3,
  status: 'carried',
  mailRef: '',
  sentOn: null,
  ...given,
});
const owed = (code: string) => ({
  unit: unit(code),
  obligation: 'registration' as const,
  lastDay: TODAY,
  offsets: DEFAULT_OFFSETS,
  isOwed: true,
});
const input = (given: Partial<RunInput> = {}): RunInput => ({
  unitObligations: [],
  today: TODAY,
  since: day('2023-01-01'),
  calendar: SHIPPED,
  ledger: [],
  cursor: null,
  officeEmails: [],
  isCarriedOnly: false,
  held: new Set(),
  units: [unit('K01'), unit('K02')],
  refused: [],
  progressOf: () => null,
  ...given,
});
const mailsOf = (given: Partial<RunInput>) =>
  planRun(input(given)).plan.mails.map(({ addressee, ledgerKeys }) =>
    [
      addressee.kind,
      'unit' in addressee ? addressee.unit.code : '',
      ...ledgerKeys.map(({ ledgerKey }) => ledgerKey.kind),
    ].join(' '),
  );

describe('a run', () => {
  it('invites nobody by itself', () => expect(mailsOf({})).toEqual([]));

  it('takes along an invitation that was held back, not one that Google refused', () => {
    const ledger = [entry({}), entry({ recipient: 'K02', row: 4, status: 'failed' })];
    expect(mailsOf({ ledger })).toEqual(['invite K01 invite']);
  });

  it('drops the invitation of a unit that ended', () => {
    const ledger = [entry({})];
    const units = [unit('K01', { life: { from: null, until: day('2023-01-29') } })];
    const { plan } = planRun(input({ ledger, units }));
    expect(plan.mails).toEqual([]);
    expect(plan.dropped).toEqual(ledger);
  });

  it('takes along a mail of Nhắc ngay that was held back, and says so', () => {
    const ledger = [entry({ kind: 'nudge', obligation: 'registration', lastDay: day('2023-01-29') })];
    const run = planRun(input({ ledger, unitObligations: [owed('K01')], since: null, isCarriedOnly: true }));
    expect(run.hasNudges).toBe(true);
    expect(run.plan.mails.map(({ addressee }) => addressee.kind)).toEqual(['nudge']);
    expect(planRun(input({ unitObligations: [owed('K01')] })).hasNudges).toBe(false);
  });

  it('tells of a refusal in the reminder of that morning', () => {
    const refused = [
      { unit: unit('K01'), obligation: 'registration' as const, on: day('2023-01-27') },
      { unit: unit('K02'), obligation: 'registration' as const, on: day('2023-01-27') },
    ];
    expect(mailsOf({ unitObligations: [owed('K01'), owed('K02')], refused: refused.slice(0, 1) })).toEqual([
      'unit K01 unit refusal',
      'unit K02 unit',
    ]);
  });

  it('tells of a refused correction unless every accepted month is closed', () => {
    const refused = [{ unit: unit('K01'), obligation: 'correction' as const, on: day('2023-01-27') }];
    const month = { month: 1, state: 'on-time', isClosed: true } as const;
    expect(mailsOf({ refused })).toEqual([]);
    const progress = (isClosed: boolean) => () => ({ months: [{ ...month, isClosed }] }) as never;
    expect(mailsOf({ refused, progressOf: progress(false) })).toEqual(['unit K01 refusal']);
    expect(mailsOf({ refused, progressOf: progress(true) })).toEqual([]);
  });

  it('confirms and drops the entries of every kind of mail', () => {
    const cursor = { run: 'R', mail: 1, unsent: [] };
    const sent = entry({ status: 'reserved', mailRef: 'R#0' });
    const doubted = entry({
      kind: 'unit',
      obligation: 'registration',
      lastDay: TODAY,
      row: 4,
      status: 'in-doubt',
    });
    const { plan } = planRun(input({ ledger: [sent, doubted], cursor }));
    expect(plan.confirmed).toEqual([sent]);
    expect(plan.dropped).toEqual([doubted]);
  });
});
