import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/domain/calendar/day.ts';
import type { LedgerEntry, LedgerKind } from '../../../src/domain/mail/ledger.ts';
import { aheadOn, lastTold, takeTurns } from '../../../src/domain/mail/mail-order.ts';
import type { Addressee, PlannedMail } from '../../../src/domain/mail/reminder.ts';
import { DEFAULT_OFFSETS, unit } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 200 });

const TODAY = day('2023-01-31');
const NOBODY: ReadonlyMap<string, Day> = new Map();

const entryOf = (kind: LedgerKind, recipient: string, given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  kind,
  obligation: 'registration',
  recipient,
  lastDay: day('2023-01-30'),
  offset: 0,
  row: 3,
  status: 'carried',
  mailRef: '',
  sentOn: null,
  ...given,
});

function mail(
  addressee: Addressee,
  { to = 1, isPassedOver = false, lastDay = '2023-01-30' } = {},
): PlannedMail {
  const entry = entryOf('unit', '');
  const unitObligation = {
    unit: unit('K00'),
    obligation: 'registration' as const,
    lastDay: day(lastDay),
    offsets: DEFAULT_OFFSETS,
    isOwed: true,
  };
  return {
    addressee,
    to: Array.from({ length: to }, (_, at) => `a${at}@x.vn`),
    ledgerKeys: [{ ledgerKey: entry, entry: isPassedOver ? entry : null }],
    unitObligations: [unitObligation],
    isInDoubt: false,
  };
}
const toUnit = (code: string, given: Parameters<typeof mail>[1] = {}) =>
  mail({ kind: 'unit', unit: unit(code) }, given);
const invitation = (code: string) =>
  mail({ kind: 'invite', unit: unit(code), isFirst: true }, { isPassedOver: true });
const toMember = (name: string, given: Parameters<typeof mail>[1] = {}) =>
  mail({ kind: 'monitor', monitor: { name, emails: [`${name}@x.vn`] } }, given);
const OFFICE = mail({ kind: 'office' });

const nameOf = ({ addressee }: PlannedMail): string => {
  if (addressee.kind === 'office') return 'office';
  return addressee.kind === 'monitor' ? addressee.monitor.name : addressee.unit.code;
};
const turns = (
  mails: readonly PlannedMail[],
  left: number,
  { told = NOBODY, isAutomatic = true, perDay = 100, ahead = 0 } = {},
) => {
  const { now, later } = takeTurns(mails, { left, perDay, ahead }, told, TODAY, isAutomatic);
  return {
    now: now.map(nameOf),
    later: later.map(({ planned, wait }) => `${nameOf(planned)} ${wait}`),
  };
};

describe('the order of sending', () => {
  it('office and digests first, then units passed over, those most late, invitations', () => {
    const mails = [
      invitation('I1'),
      toUnit('K01'),
      toUnit('K02', { lastDay: '2023-01-16' }),
      toUnit('K03', { isPassedOver: true, lastDay: '2023-02-10' }),
      toMember('m1'),
      toMember('m2', { isPassedOver: true }),
      OFFICE,
    ];
    expect(turns(mails, 99).now).toEqual(['office', 'm2', 'm1', 'K03', 'K02', 'K01', 'I1']);
  });

  it('lets digests take no more than a tenth of the day ahead of the units', () => {
    const members = Array.from({ length: 12 }, (_, at) => toMember(`m${at + 10}`));
    const { now } = turns([toUnit('K01'), ...members, OFFICE], 99);
    expect(now.indexOf('K01')).toBe(10);
    expect(now).toHaveLength(14);
    const later = turns([toUnit('K01'), ...members], 99, { ahead: 9 });
    expect(later.now.indexOf('K01')).toBe(1);
  });

  it('of units passed over the one that heard nothing for longest comes first', () => {
    const told = new Map([
      ['k01', day('2023-01-30')],
      ['k02', day('2023-01-27')],
    ]);
    const mails = ['K01', 'K02', 'K03'].map((code) => toUnit(code, { isPassedOver: true }));
    expect(turns(mails, 99, { told }).now).toEqual(['K03', 'K02', 'K01']);
  });
});

it('counts what digests took of a day already, each once however many deadlines it told of', () => {
  const sent = { status: 'sent', sentOn: TODAY } as const;
  const ledger = [
    entryOf('monitor', 'a@x.vn, b@x.vn', sent),
    entryOf('monitor', 'a@x.vn, b@x.vn', { ...sent, obligation: 'final' }),
    entryOf('office', '', sent),
    entryOf('monitor', 'c@x.vn', { ...sent, sentOn: day('2023-01-30') }),
    entryOf('unit', 'K01', sent),
  ];
  expect(aheadOn(ledger, TODAY)).toBe(3);
});

describe('a day', () => {
  it('brings a unit one mail: what it got already, or an earlier one of the same run', () => {
    const told = new Map([['k01', TODAY]]);
    const mails = [toUnit('K01'), invitation('K02'), toUnit('K02')];
    expect(turns(mails, 99, { told })).toEqual({
      now: ['K02'],
      later: ['K01 told-today', 'K02 told-today'],
    });
    expect(turns([toUnit('K01')], 99, { told, isAutomatic: false }).now).toEqual(['K01']);
  });

  it('is never overdrawn, loses nobody, and passes over only what does not fit', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 30 }), (of, left) => {
        const mails = of.map((to, at) => toUnit(`K${at + 10}`, { to }));
        const { now, later } = takeTurns(mails, { left, perDay: left, ahead: 0 }, NOBODY, TODAY, true);
        const used = now.reduce((sum, { to }) => sum + to.length, 0);
        expect(used).toBeLessThanOrEqual(left);
        expect(now.length + later.length).toBe(mails.length);
        for (const { planned } of later) expect(planned.to.length).toBeGreaterThan(left - used);
      }),
    );
  });
});

describe('when a unit was last written to', () => {
  const at = (sentOn: string) => ({ status: 'sent', sentOn: day(sentOn) }) as const;

  it('is the latest mail of any kind, but for receipts', () => {
    const ledger = [
      entryOf('invite', 'K01', at('2023-01-09')),
      entryOf('unit', 'k01', at('2023-01-30')),
      entryOf('receipt', 'K01', at('2023-01-31')),
      entryOf('unit', 'K02', { status: 'failed' }),
    ];
    expect([...lastTold(ledger, null)]).toEqual([['k01', '2023-01-30']]);
  });

  it('is the day of the run where a crash kept the time from the ledger', () => {
    const reserved = { status: 'reserved', mailRef: '2023-01-31T08:00:00#0' } as const;
    const cursor = { run: '2023-01-31T08:00:00', mail: 1, unsent: [] };
    expect([...lastTold([entryOf('unit', 'K01', reserved)], cursor)]).toEqual([['k01', TODAY]]);
    expect([...lastTold([entryOf('unit', 'K01', { ...reserved, status: 'sent' })], null)]).toEqual([
      ['k01', TODAY],
    ]);
  });
});
