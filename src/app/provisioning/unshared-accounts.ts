import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isAmong } from '../../domain/text/account.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import type { World } from '../ports.ts';
import { officeEditors } from './protections.ts';
import { officeInside } from './share.ts';

const UNSHARED = 'sharing.unsharedAccounts';

/** Accounts that the last sharing refused or had no time for, in lower case. */
const unsharedAccounts = ({ memory }: World): readonly string[] =>
  (readLongProperty(memory, UNSHARED) ?? '').split(' ').filter((account) => account !== '');

/**
 * Accounts that cannot open the files, for a run that shares nothing: the units' accounts that the last sharing left out, and
 * the office's accounts that were added to `Cấu hình` since, which may be mistyped.
 */
export function unsharedNow(world: World, campaign: Campaign): string[] {
  const inside = officeInside(world, campaign);
  return [...unsharedAccounts(world), ...officeEditors(campaign).filter((email) => !isAmong(inside, email))];
}

/** Remembers the accounts that this sharing left out, in place of those of the sharing before: each one tries all of them. */
export function keepUnshared(world: World, refused: readonly string[]): readonly string[] {
  if (refused.join(' ') === unsharedAccounts(world).join(' ')) return refused;
  dropLongProperty(world.memory, UNSHARED);
  if (refused.length > 0) keepLongProperty(world.memory, UNSHARED, refused.join(' '));
  return refused;
}
