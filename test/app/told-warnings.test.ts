import { expect, it } from 'vitest';
import type { MailResult } from '../../src/app/mail/dispatch.ts';
import { newWarnings, noteTold, toldWarnings } from '../../src/app/mail/told-warnings.ts';
import type { WarnedUnit } from '../../src/app/mail/unit-news.ts';
import type { Memory } from '../../src/app/ports.ts';
import type { ProgressWarning } from '../../src/domain/form/progress-outlook.ts';
import type { PlannedMail } from '../../src/domain/mail/reminder.ts';
import { unit } from '../domain/support.ts';

function memory(): Memory & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
  };
}

const OFFICE = { kind: 'office' } as const;
const MONITOR = { kind: 'monitor', monitor: { name: 'Phụ trách', emails: ['cum1@dukhoi.example'] } } as const;
const behind = (by: number): ProgressWarning => ({
  kind: 'pace',
  target: 'admission',
  behind: by,
  isCovered: false,
});
const warned = (code: string, ...warnings: readonly ProgressWarning[]): WarnedUnit =>
  ({ unit: unit(code), url: '', outlook: { warnings } }) as unknown as WarnedUnit;

const sent = (
  addressee: typeof OFFICE | typeof MONITOR,
  outcome: MailResult['outcome'] = 'sent',
): MailResult => ({
  planned: { addressee } as unknown as PlannedMail,
  outcome,
  note: '',
});

const told = (of: Memory, reader: typeof OFFICE | typeof MONITOR, ...units: readonly WarnedUnit[]) =>
  newWarnings(units, reader, toldWarnings(of)).map(({ unit: { code } }) => code);

const note = (of: Memory, units: readonly WarnedUnit[], ...results: readonly MailResult[]) =>
  noteTold(of, results, () => units.map(({ unit: { code }, outlook }) => ({ code, outlook })));

it('a warning is told once to each reader, and again when a number of it changes', () => {
  const kept = memory();
  const one = warned('K01', behind(1));
  expect(told(kept, OFFICE, one)).toEqual(['K01']);
  note(kept, [one], sent(OFFICE));
  expect(told(kept, OFFICE, one)).toEqual([]);
  expect(told(kept, MONITOR, one)).toEqual(['K01']);
  expect(told(kept, OFFICE, warned('K01', behind(2)), warned('K02', behind(1)))).toEqual(['K01', 'K02']);
  // Being idle too explains the same warning.
  expect(told(kept, OFFICE, warned('K01', behind(1), { kind: 'idle', months: 3 }))).toEqual([]);
});

it('a warning that went and came back is told again', () => {
  const kept = memory();
  note(kept, [warned('K01', behind(1))], sent(OFFICE));
  note(kept, [], sent(OFFICE));
  expect(told(kept, OFFICE, warned('K01', behind(1)))).toEqual(['K01']);
});

it.each(['carried', 'failed'] as const)('a digest that was %s told nothing', (outcome) => {
  const kept = memory();
  note(kept, [warned('K01', behind(1))], sent(OFFICE, outcome));
  expect(told(kept, OFFICE, warned('K01', behind(1)))).toEqual(['K01']);
});

it('what a dying run left half written is told once more, and mended', () => {
  const kept = memory();
  const many = Array.from({ length: 150 }, (_, index) => warned(`K${index}`, behind(1)));
  note(kept, many, sent(OFFICE), sent(MONITOR));
  expect(told(kept, OFFICE, ...many)).toEqual([]);
  expect([...kept.kept.values()].every((value) => new TextEncoder().encode(value).length < 9_000)).toBe(true);
  kept.kept.set('warnings.told.0', '');
  expect(told(kept, OFFICE, ...many)).toHaveLength(150);
  note(kept, many, sent(OFFICE));
  expect(told(kept, OFFICE, ...many)).toEqual([]);
});
