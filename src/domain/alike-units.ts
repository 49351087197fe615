import { accountKey } from './account.ts';
import { nameKey } from './plain-text.ts';
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

/** What several units have in common, as the first of them spells it, with their codes. */
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
