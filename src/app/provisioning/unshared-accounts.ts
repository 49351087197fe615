import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isAmong } from '../../domain/text/account.ts';
import type { ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import type { World } from '../ports.ts';
import { officeEditors } from './protections.ts';
import { officeInside } from './share.ts';

const UNSHARED = 'sharing.unsharedAccounts';

/** Accounts that sharing refused or had no time for when it was last tried, lower case. */
const unsharedAccounts = ({ memory }: World): readonly string[] =>
  (readLongProperty(memory, UNSHARED) ?? '').split(' ').filter((account) => account !== '');

/**
 * Accounts that must be no editors while nothing is shared: those, and the office's that the files were not shared with yet,
 * mistyped ones perhaps. None of them can open the files.
 */
export function unsharedNow(world: World, campaign: Campaign): string[] {
  const inside = officeInside(world, campaign);
  return [...unsharedAccounts(world), ...officeEditors(campaign).filter((email) => !isAmong(inside, email))];
}

/** Those that are left out now: sharing tries all of them each time, and who was let in is no outsider any more. */
export function keepUnshared(world: World, refused: readonly string[]): readonly string[] {
  if (refused.join(' ') === unsharedAccounts(world).join(' ')) return refused;
  dropLongProperty(world.memory, UNSHARED);
  if (refused.length > 0) keepLongProperty(world.memory, UNSHARED, refused.join(' '));
  return refused;
}

/**
 * The protections without these accounts as editors: Google may refuse a whole batch for one address it does not know, or
 * leave it out without a word, and then the same protection would be found wrong for ever.
 */
export const withoutUnshared = (
  guards: readonly ProtectionSpec[],
  outside: readonly string[],
): ProtectionSpec[] =>
  guards.map((guard) => ({ ...guard, editors: guard.editors.filter((email) => !isAmong(outside, email)) }));
