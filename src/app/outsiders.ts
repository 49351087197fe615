import { isAmong } from '../domain/account.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { ProtectionSpec } from '../sheets/tab-diff.ts';
import { officeEditors } from './guards.ts';
import { dropNote, keepNote, readNote } from './note.ts';
import type { World } from './ports.ts';
import { officeInside } from './share.ts';

const OUTSIDERS = 'sharing.outsiders';

/** Accounts that sharing refused or had no time for when it was last tried, lower case. */
const outsiders = ({ memory }: World): readonly string[] =>
  (readNote(memory, OUTSIDERS) ?? '').split(' ').filter((account) => account !== '');

/**
 * Accounts that must be no editors while nothing is shared: those, and the office's that the files were not shared with yet,
 * mistyped ones perhaps. None of them can open the files.
 */
export function outsideNow(world: World, campaign: Campaign): string[] {
  const inside = officeInside(world, campaign);
  return [...outsiders(world), ...officeEditors(campaign).filter((email) => !isAmong(inside, email))];
}

/** Those that are left out now: sharing tries all of them each time, and who was let in is no outsider any more. */
export function keepOutsiders(world: World, refused: readonly string[]): readonly string[] {
  if (refused.join(' ') === outsiders(world).join(' ')) return refused;
  dropNote(world.memory, OUTSIDERS);
  if (refused.length > 0) keepNote(world.memory, OUTSIDERS, refused.join(' '));
  return refused;
}

/**
 * The protections without these accounts as editors: Google may refuse a whole batch for one address it does not know, or
 * leave it out without a word, and then the same protection would be found wrong for ever.
 */
export const withoutOutsiders = (
  guards: readonly ProtectionSpec[],
  outside: readonly string[],
): ProtectionSpec[] =>
  guards.map((guard) => ({ ...guard, editors: guard.editors.filter((email) => !isAmong(outside, email)) }));
