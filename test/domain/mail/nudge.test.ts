import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import type { LedgerEntry } from '../../../src/domain/mail/ledger.ts';
import { type NudgeInput, planNudges } from '../../../src/domain/mail/nudge.ts';
import type { UnitObligation } from '../../../src/domain/mail/unit-obligation.ts';
import { DEFAULT_OFFSETS, SHIPPED, unit } from '../support.ts';

const TODAY = day('2023-01-11');
const unitObligation = (code: string, given: Partial<UnitObligation> = {}): UnitObligation => ({
  unit: unit(code),
  obligation: 'registration',
  lastDay: day('2023-01-30'),
  offsets: DEFAULT_OFFSETS,
  isOwed: true,
  ...given,
});
const row = (given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  kind: 'nudge',
  obligation: 'registration',
  recipient: 'K01',
  lastDay: TODAY,
  offset: null,
  row: 3,
  status: 'sent',
  mailRef: '',
  sentOn: null,
  ...given,
});
const input = (
  unitObligations: readonly UnitObligation[],
  ledger: readonly LedgerEntry[] = [],
): NudgeInput => ({
  unitObligations,
  today: TODAY,
  calendar: SHIPPED,
  ledger,
  cursor: null,
  held: new Set(),
});
const everybody = () => true;
const codes = (of: NudgeInput, only: ((code: string) => boolean) | null = everybody) =>
  planNudges(of, only).mails.map(({ unitObligations }) => unitObligations[0]?.unit.code);

describe('whom Nhắc ngay may write to', () => {
  it('is every unit that owes, before any milestone', () => {
    expect(
      codes(input([unitObligation('K01'), unitObligation('K02', { isOwed: false }), unitObligation('K03')])),
    ).toEqual(['K01', 'K03']);
  });

  it('is nobody for a report whose first reminder is still to come, nor for a deadline nobody can read', () => {
    const month = unitObligation('K01', {
      obligation: 'month-6',
      lastDay: day('2023-06-23'),
      offsets: [-2, 0, 2],
    });
    expect(codes(input([month]))).toEqual([]);
    expect(codes({ ...input([month]), today: day('2023-06-21') })).toEqual(['K01']);
    expect(codes({ ...input([unitObligation('K01')]), held: new Set(['registration']) })).toEqual([]);
  });

  it('is whoever owes an own form from its first reminder on, the working day before a day off', () => {
    const own = (obligation: UnitObligation['obligation']) =>
      unitObligation('K01', { obligation, lastDay: day('2025-06-15'), offsets: [0] });
    const onFriday = { today: day('2025-06-13') };
    expect(codes({ ...input([own('own HT 1')]), ...onFriday })).toEqual(['K01']);
    expect(codes({ ...input([own('own HT 1')]), today: day('2025-06-12') })).toEqual([]);
    expect(codes({ ...input([own('final')]), ...onFriday })).toEqual([]);
  });

  it('is no unit that was nudged today, whatever it was told of first', () => {
    expect(codes(input([unitObligation('K01')], [row({ obligation: 'final' })]))).toEqual([]);
    expect(codes(input([unitObligation('K01')], [row({ lastDay: day('2023-01-10') })]))).toEqual(['K01']);
  });

  it('is again whom Google refused today, in the row there is', () => {
    const refused = row({ status: 'failed' });
    expect(
      planNudges(input([unitObligation('K01')], [refused]), everybody).mails[0]?.ledgerKeys[0]?.entry,
    ).toBe(refused);
  });
});

describe('a nudge that was held back', () => {
  const waiting = row({ status: 'carried', lastDay: day('2023-01-10') });

  it('goes by itself, and no other along', () => {
    const plan = planNudges(input([unitObligation('K01'), unitObligation('K02')], [waiting]), null);
    expect(plan.mails.map(({ ledgerKeys }) => ledgerKeys)).toEqual([
      [{ ledgerKey: expect.objectContaining({ kind: 'nudge', lastDay: '2023-01-10' }), entry: waiting }],
    ]);
    expect(plan.dropped).toEqual([]);
  });

  it('is dropped once the unit owes nothing, but not by a person who leaves it out', () => {
    expect(planNudges(input([unitObligation('K01', { isOwed: false })], [waiting]), null).dropped).toEqual([
      waiting,
    ]);
    expect(planNudges(input([unitObligation('K01')], [waiting]), () => false)).toMatchObject({
      mails: [],
      dropped: [],
    });
  });
});
