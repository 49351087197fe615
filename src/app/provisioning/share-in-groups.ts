import { isSameAccount } from '../../domain/text/account.ts';
import type { World } from '../ports.ts';

/** What became of accounts that a file was to be shared with; spelt as they were given, those not named were taken. */
export interface Shared {
  /** Google does not take these, each asked for alone. */
  readonly refused: readonly string[];
  /** Not done with: another run goes on with them. */
  readonly left: readonly string[];
  /** Of `left`, those that Google refused one after another before it was given up; empty when the time was over. */
  readonly inVain: readonly string[];
}

/** Google writes a permission for each account, 0.7 to 2 seconds: a call that is begun ends while there is time to write. */
const AT_ONCE = 30;
/** Google ends a run after 6 minutes (docs/platform.md 1); protections and notes are written after the sharing. */
const LAST_CALL_AT = 200_000;
/** So many refused alone in a row make one doubt the addresses; as many more, from all over the list, whether Google shares. */
const FEW = 3;

/**
 * Makes the accounts editors of a file. One bad address fails a whole call, so that a refused call is made again in halves
 * until the bad ones are alone: one among 150 costs about 15 calls. When Google takes nobody it is perhaps its quota for
 * sharing, which fresh accounts meet soon: then the list is not walked to its end.
 */
export function addAccounts(world: World, bookId: string, accounts: readonly string[]): Shared {
  const { sharing, clock } = world;
  const pending = inGroups(guests(world, bookId, accounts));
  const refused: string[] = [];
  let inARow = 0;
  while (pending.length > 0) {
    if (clock.elapsed() > LAST_CALL_AT) return { refused, left: pending.flat(), inVain: [] };
    if (inARow >= 2 * FEW) {
      const inVain = refused.splice(-inARow);
      return { refused, left: [...inVain, ...pending.flat()], inVain };
    }
    const group = inARow < FEW ? (pending.shift() ?? []) : oneFromAfar(pending);
    if (sharing.add(bookId, group)) inARow = 0;
    else if (group.length > 1) {
      const half = Math.ceil(group.length / 2);
      pending.unshift(group.slice(0, half), group.slice(half));
    } else {
      refused.push(...group);
      inARow += 1;
    }
  }
  return { refused: refusedAgain(world, bookId, refused), left: [], inVain: [] };
}

/** A failure that passed looks the same. */
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
function oneFromAfar(pending: string[][]): string[] {
  const group = pending.pop() ?? [];
  const others = group.slice(0, -1);
  // Before all the rest, so that the next one comes from another group.
  if (others.length > 0) pending.unshift(others);
  return group.slice(-1);
}

/** Takes the accounts' access away. Returns those that there was no time for. */
export function removeAccounts(world: World, bookId: string, accounts: readonly string[]): readonly string[] {
  const leaving = guests(world, bookId, accounts);
  for (const [index, account] of leaving.entries()) {
    if (world.clock.elapsed() > LAST_CALL_AT) return leaving.slice(index);
    world.sharing.remove(bookId, account);
  }
  return [];
}

/** All but the file's owner: what Google answers when one is made an editor, or no longer one, is not known. */
function guests({ sharing }: World, bookId: string, accounts: readonly string[]): readonly string[] {
  if (accounts.length === 0) return [];
  const owner = sharing.owner(bookId);
  return accounts.filter((account) => !isSameAccount(account, owner));
}
