import { expect, it } from 'vitest';
import {
  LEDGER_KINDS,
  LEDGER_OBLIGATIONS,
  LEDGER_STATUSES,
  type LedgerCodes,
  ledgerCode,
  readLedgerCode,
} from '../../../src/sheets/records/ledger-words.ts';

const keys = <K extends string>(words: Readonly<Record<K, string>>) => Object.keys(words) as K[];

it('a row of Sổ nhắc says in one cell what it is about, its kind and its status', () => {
  for (const obligation of keys(LEDGER_OBLIGATIONS))
    for (const kind of keys(LEDGER_KINDS))
      for (const status of keys(LEDGER_STATUSES)) {
        const codes: LedgerCodes = { obligation, kind, status };
        expect(readLedgerCode(ledgerCode(codes))).toEqual(codes);
      }
});

it.each([
  '',
  'registration',
  'registration:unit',
  'registration:unit:x',
  'x:unit:sent',
  'registration:x:sent',
])('a row with the code "%s" is not the add-on’s own', (code) => expect(readLedgerCode(code)).toBeNull());
