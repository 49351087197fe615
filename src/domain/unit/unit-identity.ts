import { accountKey } from '../text/account.ts';
import { bareName } from './alike-units.ts';

/** The three marks by which a person would recognise a unit in the list; a blank mark recognises nobody. */
interface UnitMarks {
  readonly code: string;
  readonly name: string;
  /** Google accounts that may type in the unit's tab, in any order and spelling. */
  readonly accounts: readonly string[];
}

/** A unit as it was provisioned last. Its id is given once and never to another unit. */
export interface KnownUnit extends UnitMarks {
  readonly id: number;
}

/** A row of the unit list as it stands now; `id` is the hidden number beside it, null in a row typed by hand. */
export interface ListedMarks extends UnitMarks {
  readonly id: number | null;
}

/** `undecided`: each of these units might be meant, and nothing says which. */
export type Identity =
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'undecided'; readonly ids: readonly number[] };

/** How many marks of a row agree with a unit's, by the unit's id; units without any are left out. */
type Agreement = ReadonlyMap<number, number>;

/**
 * Which unit each row of the list is, in the order of the rows. People sort, overwrite, copy and put right any column, so
 * no single one decides: a row is the unit with whose record it agrees in at least two of the three marks; where none
 * does, the unit of its own id if one mark agrees; else a new unit. Of two rows that claim one unit the row with its id
 * keeps it. A record that no row answers to belongs to an overwritten or removed unit.
 */
export function identify(rows: readonly ListedMarks[], known: readonly KnownUnit[]): readonly Identity[] {
  const agreements = agreementsOf(rows, known);
  const agreed = (row: number): Agreement => agreements[row] ?? new Map();
  const found = new Map<number, Identity>();
  settle(new Map(rows.map((row, at) => [at, claimsOf(row, agreed(at))])), rows, agreed, found);
  // A row that lost its claim to a better one is still the unit of its own id, when a mark agrees and nobody else is.
  const spoken = new Set([...found.values()].flatMap(idsIn));
  const second = rows.flatMap(({ id }, at): [number, number[]][] =>
    found.has(at) || id === null || spoken.has(id) || !agreed(at).has(id) ? [] : [[at, [id]]],
  );
  settle(new Map(second), rows, agreed, found);
  return rows.map((_, at) => found.get(at) ?? { kind: 'new' });
}

const idsIn = (identity: Identity): readonly number[] =>
  identity.kind === 'known' ? [identity.id] : identity.kind === 'undecided' ? identity.ids : [];

/** The units a row may be: one as a rule, several when it agrees alike with several and has the id of none of them. */
function claimsOf({ id }: ListedMarks, agreed: Agreement): number[] {
  const best = Math.max(0, ...agreed.values());
  if (best < 2) return id !== null && agreed.has(id) ? [id] : [];
  const alike = [...agreed].filter(([, count]) => count === best).map(([unit]) => unit);
  return id !== null && alike.includes(id) ? [id] : alike;
}

/**
 * Gives each claimed unit to one row, the rows with a single claim first: what they take is no choice for the others any
 * more. Rows that lose or claim nothing get no entry in `found`.
 */
function settle(
  claims: ReadonlyMap<number, readonly number[]>,
  rows: readonly ListedMarks[],
  agreed: (row: number) => Agreement,
  found: Map<number, Identity>,
): void {
  let open = new Map(claims);
  for (;;) {
    const sure = new Map<number, number[]>();
    for (const [row, [id, ...others]] of open)
      if (id !== undefined && others.length === 0) sure.set(id, [...(sure.get(id) ?? []), row]);
    if (sure.size === 0) break;
    for (const [id, claimants] of sure) {
      const [winner, ...equals] = bestOf(id, claimants, rows, agreed);
      for (const row of claimants) open.delete(row);
      if (winner === undefined) continue;
      found.set(winner, equals.length === 0 ? { kind: 'known', id } : { kind: 'undecided', ids: [id] });
      for (const row of equals) found.set(row, { kind: 'undecided', ids: [id] });
    }
    open = new Map([...open].map(([row, ids]) => [row, ids.filter((id) => !sure.has(id))]));
  }
  for (const [row, ids] of open) if (ids.length > 0) found.set(row, { kind: 'undecided', ids });
}

/** The rows with the best claim to the unit; more than one when nothing tells them apart. */
function bestOf(
  id: number,
  claimants: readonly number[],
  rows: readonly ListedMarks[],
  agreed: (row: number) => Agreement,
): number[] {
  const own = claimants.filter((row) => rows[row]?.id === id);
  const left = own.length > 0 ? own : claimants;
  const best = Math.max(...left.map((row) => agreed(row).get(id) ?? 0));
  return left.filter((row) => agreed(row).get(id) === best);
}

function agreementsOf(rows: readonly ListedMarks[], known: readonly KnownUnit[]): Agreement[] {
  const holders = new Map<string, number[]>();
  for (const unit of known)
    for (const key of keysOf(unit)) holders.set(key, [...(holders.get(key) ?? []), unit.id]);
  return rows.map((row) => {
    const counts = new Map<number, number>();
    for (const key of keysOf(row))
      for (const id of holders.get(key) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  });
}

/**
 * The marks that are not blank, each in one spelling: case, blanks and the form of accents do not count, nor does the code
 * that a name carries while another unit has the same name.
 */
function keysOf({ code, name, accounts }: UnitMarks): string[] {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return [
    ['code', plain(code)],
    ['name', plain(bareName({ code, name }))],
    ['accounts', [...new Set(accounts.map(accountKey))].sort().join()],
  ].flatMap(([kind, key]) => (key === '' ? [] : [`${kind} ${key}`]));
}
