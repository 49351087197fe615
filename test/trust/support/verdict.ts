import type { Mail } from '../../../workbench/platform/runtime/mailbox.ts';
import { differences, type State } from './state.ts';

/** What is wrong with an end state against that of the run without fault; the empty list when it is the same. */
export function wrongs(expected: State, found: State, doubts: 'none' | 'one'): string[] {
  return [
    ...differences(expected, found),
    ...documentWrongs(expected, found),
    ...mailWrongs(expected, found, doubts),
    ...ledgerWrongs(expected, found),
    ...logWrongs(expected, found),
    ...toldWrongs(expected, found),
  ];
}

/**
 * The told warnings are noted after the mails: a run that died in between leaves them unnoted, and the next digest tells them
 * once more. One that is noted and was in no mail would never be told.
 */
const toldWrongs = (expected: State, found: State): string[] =>
  found.told
    .filter((warning) => !expected.told.includes(warning))
    .map((warning) => `warning noted that is not told: ${warning}`);

/** Drafts in a Drive: none lost, none twice; the hour that tells two of one day apart is left out. */
function documentWrongs(expected: State, found: State): string[] {
  const texts = ({ documents }: State) =>
    documents.map(({ name, html }) => `${name} ${html}`.replace(/\d\dh\d\d|\d\d:\d\d/g, 'hh:mm'));
  return [
    ...surplus(texts(expected), texts(found)).map((text) => `document lost: ${text.slice(0, 120)}`),
    ...surplus(texts(found), texts(expected)).map((text) => `document doubled: ${text.slice(0, 120)}`),
  ];
}

const keyOf = ({ to, subject, body }: Mail): string =>
  JSON.stringify([to, subject, body.replace(/\d\d:\d\d ngày/g, 'hh:mm ngày')]);

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Texts that stand in one list more often than in the other, each with how much more. */
function surplus(of: readonly string[], over: readonly string[]): string[] {
  const counts = counted(over);
  return [...counted(of)].flatMap(([key, count]) =>
    Array.from({ length: Math.max(0, count - (counts.get(key) ?? 0)) }, () => key),
  );
}

function mailWrongs(expected: State, found: State, doubts: 'none' | 'one'): string[] {
  const lost = surplus(expected.mails.map(keyOf), found.mails.map(keyOf));
  const doubled = surplus(found.mails.map(keyOf), expected.mails.map(keyOf));
  const marked = found.ledger.filter(({ note }) => note.includes('có thể đã gửi một lần')).length;
  const isTheDoubt = doubts === 'one' && doubled.length === 1 && marked > 0;
  return [
    ...lost.map((key) => `mail lost: ${key.slice(0, 120)}`),
    ...(isTheDoubt ? [] : doubled.map((key) => `mail doubled: ${key.slice(0, 120)}`)),
  ];
}

function ledgerWrongs(expected: State, found: State): string[] {
  const rows = ({ ledger }: State) => ledger.map(({ ledgerKey, status }) => `${ledgerKey} = ${status}`);
  return [
    ...surplus(rows(expected), rows(found)).map((row) => `ledger lacks: ${row}`),
    ...surplus(rows(found), rows(expected)).map((row) => `ledger has too much: ${row}`),
  ];
}

/** How many mails the log's lines say went out. */
const mailsTold = ({ log }: State): number =>
  log
    .flatMap(({ detail }) => [...detail.matchAll(/(?:Đã gửi|đã gửi được) (\d+) thư/g)])
    .reduce((sum, [, count]) => sum + Number(count), 0);

/** Lines about units stand exactly once; of the campaign's own lines each action has one at least, and errors are told besides. */
function logWrongs(expected: State, found: State): string[] {
  const ofUnits = ({ log }: State) => log.filter(({ unit }) => unit !== '').map((row) => JSON.stringify(row));
  const actions = ({ log }: State) =>
    new Set(log.filter(({ unit, action }) => unit === '' && action !== 'Lỗi').map(({ action }) => action));
  const missing = [...actions(expected)].filter((action) => !actions(found).has(action));
  const extra = [...actions(found)].filter((action) => !actions(expected).has(action));
  return [
    ...surplus(ofUnits(expected), ofUnits(found)).map((row) => `log lacks: ${row}`),
    ...surplus(ofUnits(found), ofUnits(expected)).map((row) => `log doubles: ${row}`),
    ...missing.map((action) => `log does not tell: ${action}`),
    ...extra.map((action) => `log tells what was not done: ${action}`),
    ...(mailsTold(expected) === mailsTold(found)
      ? []
      : [`log tells of ${mailsTold(found)} mails, not ${mailsTold(expected)}`]),
  ];
}
