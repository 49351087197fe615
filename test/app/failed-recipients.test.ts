import { describe, expect, it } from 'vitest';
import { failedRecipients } from '../../src/app/mail/digest-extras.ts';
import { day } from '../../src/domain/calendar/day.ts';
import type { LedgerEntry } from '../../src/domain/mail/ledger.ts';
import type { UnitObligation } from '../../src/domain/mail/unit-obligation.ts';
import { DEFAULT_OFFSETS, unit } from '../domain/support.ts';

const OLD = 'hong@donvi.example';
const NEW = 'moi@donvi.example';
const unitObligation = (emails: readonly string[], isOwed = true): UnitObligation => ({
  unit: unit('K01', { name: 'Chi bộ Một', emails }),
  obligation: 'registration',
  lastDay: day('2023-01-30'),
  offsets: DEFAULT_OFFSETS,
  isOwed,
});
const row = (status: LedgerEntry['status'], to: string, given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  kind: 'unit',
  obligation: 'registration',
  recipient: 'K01',
  lastDay: day('2023-01-30'),
  offset: -5,
  row: 3,
  status,
  mailRef: '',
  sentOn: null,
  to,
  ...given,
});

describe('who could not be written to', () => {
  it('is named once with the address, however often it failed and whatever the spelling', () => {
    const ledger = [row('failed', OLD), row('failed', 'Hong@Donvi.example', { kind: 'nudge' })];
    expect(failedRecipients({ ledger }, [unitObligation([OLD])])).toEqual([`K01 Chi bộ Một (${OLD})`]);
  });

  it('is nobody any more once the address was repaired, before anything was sent there', () => {
    expect(failedRecipients({ ledger: [row('failed', OLD)] }, [unitObligation([NEW])])).toEqual([]);
    expect(failedRecipients({ ledger: [row('failed', '')] }, [unitObligation([NEW])])).toEqual([]);
  });

  it('is again when the repaired address fails too, and no more when a mail went', () => {
    expect(
      failedRecipients({ ledger: [row('failed', OLD), row('failed', NEW)] }, [unitObligation([NEW])]),
    ).toEqual([`K01 Chi bộ Một (${NEW})`]);
    expect(
      failedRecipients({ ledger: [row('failed', OLD), row('sent', OLD)] }, [unitObligation([OLD])]),
    ).toEqual([]);
  });

  it('is no unit that owes nothing, and one without any address while it has none', () => {
    expect(failedRecipients({ ledger: [row('failed', OLD)] }, [unitObligation([OLD], false)])).toEqual([]);
    expect(failedRecipients({ ledger: [row('failed', '')] }, [unitObligation([])])).toEqual([
      'K01 Chi bộ Một (chưa có địa chỉ)',
    ]);
  });
});
