import { accountKey, distinctAccounts } from './account.ts';
import type { Monitor, Unit } from './unit.ts';

const nameKey = ({ name }: Monitor): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** One person: the same first address, or the same name and an address in common. */
function isSamePerson(one: Monitor, other: Monitor): boolean {
  const [first, ...rest] = one.emails.map(accountKey);
  const others = other.emails.map(accountKey);
  if (first !== undefined && first === others[0]) return true;
  if (nameKey(one) === '' || nameKey(one) !== nameKey(other)) return false;
  return others.some((email) => email === first || rest.includes(email));
}

/**
 * Who is in charge of each unit, each person once, however the addresses are ordered, spelt or doubled with others. The first
 * spelling counts; the person is written to at every address.
 */
export function monitorsOf(units: readonly Unit[]): (unit: Unit) => Monitor | null {
  let people: (readonly Monitor[])[] = [];
  for (const { monitor } of units) {
    if (monitor === null || monitor.emails.length === 0) continue;
    const same = people.filter((spellings) => spellings.some((one) => isSamePerson(one, monitor)));
    people = [...people.filter((one) => !same.includes(one)), [...same.flat(), monitor]];
  }
  const whole = people.map((spellings) => ({
    spellings: new Set(spellings),
    person: {
      name: spellings.find(({ name }) => name !== '')?.name ?? '',
      emails: distinctAccounts(spellings.flatMap(({ emails }) => emails)),
    },
  }));
  return ({ monitor }) =>
    monitor === null ? null : (whole.find(({ spellings }) => spellings.has(monitor))?.person ?? null);
}
