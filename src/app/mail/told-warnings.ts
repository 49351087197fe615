import { type ProgressOutlook, warningMark } from '../../domain/form/progress-outlook.ts';
import type { Addressee } from '../../domain/mail/reminder.ts';
import { keepLongProperty, readLongProperty } from '../office/long-property.ts';
import type { Memory } from '../ports.ts';
import type { MailResult } from './dispatch.ts';
import type { WarnedUnit } from './unit-news.ts';

/** A warning is told once to each reader, and again when it changes. A run that dies before it notes this tells it again. */

const TOLD = 'warnings.told';

/** By reader, then by unit code: the mark of the warnings that the reader's last digest told. */
type Told = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Reader = Extract<Addressee, { kind: 'monitor' | 'office' }>;

const readerKey = (reader: Reader): string =>
  reader.kind === 'office' ? 'office' : reader.monitor.emails.join();

export function toldWarnings(memory: Memory): Told {
  const text = readLongProperty(memory, TOLD);
  if (text === null) return {};
  try {
    return JSON.parse(text) as Told;
  } catch (error) {
    // A run died between two pieces of the text: every warning is told once more.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Those that the reader has not been told, or that are others than those told. */
export const newWarnings = (
  warned: readonly WarnedUnit[],
  reader: Reader,
  told: Told,
): readonly WarnedUnit[] => {
  const known = told[readerKey(reader)] ?? {};
  return warned.filter(({ unit, outlook }) => known[unit.code] !== warningMark(outlook));
};

/** Notes what the digests that went out have told. `warnedFor`: every warned unit that the reader is concerned with. */
export function noteTold(
  memory: Memory,
  results: readonly MailResult[],
  warnedFor: (reader: Reader) => readonly { readonly code: string; readonly outlook: ProgressOutlook }[],
): void {
  const readers = results.flatMap(({ planned: { addressee }, outcome }) =>
    outcome === 'sent' && (addressee.kind === 'office' || addressee.kind === 'monitor') ? [addressee] : [],
  );
  if (readers.length === 0) return;
  const marks = readers.map((reader) => [
    readerKey(reader),
    Object.fromEntries(warnedFor(reader).map(({ code, outlook }) => [code, warningMark(outlook)])),
  ]);
  const next = { ...toldWarnings(memory), ...Object.fromEntries(marks) };
  const text = JSON.stringify(next);
  if (text !== readLongProperty(memory, TOLD)) keepLongProperty(memory, TOLD, text);
}
