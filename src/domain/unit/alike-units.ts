import { accountKey } from '../text/account.ts';
import { nameKey } from '../text/plain-text.ts';
import type { Unit } from './unit.ts';

/** Units that are easily taken for one another: allowed, and told apart by their codes. */
export type Alike =
  | { readonly kind: 'same-name'; readonly name: string; readonly codes: readonly string[] }
  | { readonly kind: 'same-address'; readonly address: string; readonly codes: readonly string[] };

type Named = Pick<Unit, 'code' | 'name' | 'accounts' | 'emails'>;

export function alikeUnits(units: readonly Named[]): readonly Alike[] {
  const names = groups(units, ({ name }) => [[nameKey(name), name]]);
  const addresses = groups(units, ({ accounts, emails }) =>
    [...accounts, ...emails].map((address) => [accountKey(address), address]),
  );
  return [
    ...names.map(([name, codes]): Alike => ({ kind: 'same-name', name, codes })),
    ...addresses.map(([address, codes]): Alike => ({ kind: 'same-address', address, codes })),
  ];
}

/** Marks that several units share, as the first of them spells it, each with the units' codes. */
function groups(
  units: readonly Named[],
  marksOf: (unit: Named) => readonly (readonly [key: string, text: string])[],
): [string, string[]][] {
  const found = new Map<string, { readonly text: string; readonly codes: Set<string> }>();
  for (const unit of units)
    for (const [key, text] of marksOf(unit)) {
      const group = found.get(key) ?? { text, codes: new Set<string>() };
      found.set(key, group);
      group.codes.add(unit.code);
    }
  return [...found.values()].flatMap(({ text, codes }): [string, string[]][] =>
    codes.size > 1 ? [[text, [...codes]]] : [],
  );
}

/** The name with the code behind it, as units with one name are told apart wherever names stand. */
const nameWithCode = ({ code, name }: Pick<Unit, 'code' | 'name'>): string => `${name} (${code})`;

/** The name without the unit's own code behind it. */
export const bareName = ({ code, name }: Pick<Unit, 'code' | 'name'>): string =>
  code !== '' && name.endsWith(` (${code})`) ? name.slice(0, -code.length - 3) : name;

/** The code before the name, and nowhere a second time. */
export function codeAndName(unit: Pick<Unit, 'code' | 'name'>): string {
  const name = bareName(unit);
  return nameKey(name) === nameKey(unit.code) ? unit.code : `${unit.code} ${name}`;
}

/** The names by which units are shown: those that several units have carry the code. */
export function shownNames(units: readonly Pick<Unit, 'code' | 'name'>[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { name } of units) count.set(nameKey(name), (count.get(nameKey(name)) ?? 0) + 1);
  return units.map((unit) => ((count.get(nameKey(unit.name)) ?? 0) > 1 ? nameWithCode(unit) : unit.name));
}
