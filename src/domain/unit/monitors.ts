import { accountKey, distinctAccounts } from '../text/account.ts';
import type { Monitor, Unit } from './unit.ts';

const nameKey = ({ name }: Monitor): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** Marks of one person: two share one when their first addresses are the same, or their names and any address. */
function marksOf(monitor: Monitor): string[] {
  const [first, ...rest] = monitor.emails.map(accountKey);
  if (first === undefined) return [];
  const name = nameKey(monitor);
  const named = name === '' ? [] : [first, ...rest].map((email) => `${name}\n${email}`);
  return [first, ...named];
}

/**
 * Who is in charge of each unit, each person once, however the addresses are ordered, spelt or doubled with others. The first
 * spelling counts; the person is written to at every address.
 */
export function monitorsOf(units: readonly Unit[]): (unit: Unit) => Monitor | null {
  let people: { readonly marks: ReadonlySet<string>; readonly spellings: readonly Monitor[] }[] = [];
  // A unit stands here once for each thing that it owes.
  for (const monitor of new Set(units.map((unit) => unit.monitor))) {
    if (monitor === null || monitor.emails.length === 0) continue;
    const marks = marksOf(monitor);
    const same = people.filter((person) => marks.some((mark) => person.marks.has(mark)));
    people = [
      ...people.filter((person) => !same.includes(person)),
      {
        marks: new Set([...same.flatMap((person) => [...person.marks]), ...marks]),
        spellings: [...same.flatMap(({ spellings }) => spellings), monitor],
      },
    ];
  }
  const whole = people.map(({ spellings }) => ({
    spellings: new Set(spellings),
    person: {
      name: spellings.find(({ name }) => name !== '')?.name ?? '',
      emails: distinctAccounts(spellings.flatMap(({ emails }) => emails)),
    },
  }));
  return ({ monitor }) =>
    monitor === null ? null : (whole.find(({ spellings }) => spellings.has(monitor))?.person ?? null);
}
