import { isSameAccount } from '../../domain/text/account.ts';
import type { World } from '../ports.ts';

/** Accounts that could not be made editors, spelt as they were given; all others were. */
export interface Shared {
  /** Google refused each of these in a call of its own. */
  readonly refused: readonly string[];
  /** For another run: the time was over, or Google seems to have stopped sharing. */
  readonly pending: readonly string[];
  /** Of `pending`, the accounts that Google refused in a row before this run gave up; empty when the time was over. */
  readonly refusedInARow: readonly string[];
}

/** Google writes one permission an account, in 0.7 to 2 seconds: a call of this size ends while there is time to write. */
const AT_ONCE = 30;
/** Google ends a run after 6 minutes (docs/platform.md 1); protections and notes are written after the sharing. */
const LAST_CALL_AT = 200_000;
/**
 * After 3 single refusals in a row, the next accounts come from the far end of the list: neighbours may be bad together. After
 * 6, Google has probably stopped sharing, and this run gives up.
 */
const FEW = 3;

/**
 * Makes the accounts editors of a file. One bad address fails a whole call, so a refused call is repeated in halves until each
 * bad address stands alone: one among 150 costs about 15 calls. When Google refuses everybody, the cause may be its quota for
 * sharing, which new Google accounts reach soon: then this run does not walk the list to its end.
 */
export function addAccounts(world: World, bookId: string, accounts: readonly string[]): Shared {
  const { sharing, clock } = world;
  const groups = inGroups(guests(world, bookId, accounts));
  const refused: string[] = [];
  let streak = 0;
  while (groups.length > 0) {
    if (clock.elapsed() > LAST_CALL_AT) return { refused, pending: groups.flat(), refusedInARow: [] };
    if (streak >= 2 * FEW) {
      const refusedInARow = refused.splice(-streak);
      return { refused, pending: [...refusedInARow, ...groups.flat()], refusedInARow };
    }
    const group = streak < FEW ? (groups.shift() ?? []) : oneFromAfar(groups);
    if (sharing.add(bookId, group)) streak = 0;
    else if (group.length > 1) {
      const half = Math.ceil(group.length / 2);
      groups.unshift(group.slice(0, half), group.slice(half));
    } else {
      refused.push(...group);
      streak += 1;
    }
  }
  return { refused: refusedAgain(world, bookId, refused), pending: [], refusedInARow: [] };
}

/** Asks once more, since a failure that soon passes looks like a refusal. */
function refusedAgain({ sharing, clock }: World, bookId: string, refused: readonly string[]): string[] {
  if (refused.length === 0 || !clock.wait(1_000)) return [...refused];
  return refused.filter((account) => clock.elapsed() > LAST_CALL_AT || !sharing.add(bookId, [account]));
}

function inGroups(accounts: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < accounts.length; at += AT_ONCE) groups.push(accounts.slice(at, at + AT_ONCE));
  return groups;
}

/** Takes the last account of the last group: neighbours in the list are likely to be bad together. */
function oneFromAfar(groups: string[][]): string[] {
  const group = groups.pop() ?? [];
  const others = group.slice(0, -1);
  // Before all the rest, so that the next one comes from another group.
  if (others.length > 0) groups.unshift(others);
  return group.slice(-1);
}

/** Takes the accounts' access away. Returns the accounts for which there was no time. */
export function removeAccounts(world: World, bookId: string, accounts: readonly string[]): readonly string[] {
  const unwanted = guests(world, bookId, accounts);
  for (const [index, account] of unwanted.entries()) {
    if (world.clock.elapsed() > LAST_CALL_AT) return unwanted.slice(index);
    world.sharing.remove(bookId, account);
  }
  return [];
}

/** All but the file's owner. We do not know how Google answers when an owner is made an editor, or removed as one. */
function guests({ sharing }: World, bookId: string, accounts: readonly string[]): readonly string[] {
  if (accounts.length === 0) return [];
  const owner = sharing.owner(bookId);
  return accounts.filter((account) => !isSameAccount(account, owner));
}
