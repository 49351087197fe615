import { distinctAccounts, isAmong } from '../../domain/text/account.ts';
import type { ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import type { Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import { unsharedNow } from './unshared-accounts.ts';

/** Accounts that decide who can edit a protected range beside those it names; all in lower case. */
export interface Editors {
  /** Owner of the office's file, who belongs to the office. */
  readonly officeOwner: string;
  /** Owner of the units' file. Google makes a file's owner an editor of every protection in it. */
  readonly entryOwner: string;
  /** Accounts that neither file is shared with yet. They cannot be editors of a protection. */
  readonly outside: readonly string[];
}

/** Asked anew in every run, since a file may change hands. */
export function ownersOf({ sharing, books }: World, entryBookId: string): Omit<Editors, 'outside'> {
  const officeOwner = sharing.owner(books.officeId).toLowerCase();
  return {
    officeOwner,
    entryOwner: entryBookId === books.officeId ? officeOwner : sharing.owner(entryBookId).toLowerCase(),
  };
}

/** For a run that shares nothing. */
export const editorsNow = (world: World, { campaign, state }: Office): Editors => ({
  ...ownersOf(world, state.entryBookId),
  outside: unsharedNow(world, campaign),
});

/** Protections of the units' file, with the owner of the office's file added as an editor and outside accounts left out. */
export const withEditors = (
  protections: readonly ProtectionSpec[],
  { officeOwner, entryOwner, outside }: Editors,
): readonly ProtectionSpec[] =>
  withoutOutside(
    officeOwner === '' || officeOwner === entryOwner
      ? protections
      : protections.map((protection) => ({
          ...protection,
          editors: distinctAccounts([...protection.editors, officeOwner]),
        })),
    outside,
  );

/**
 * Google may refuse a whole batch for one address it does not know. It may also leave the address out without a word, and
 * every later run would then find the same protection wrong.
 */
export const withoutOutside = (
  protections: readonly ProtectionSpec[],
  outside: readonly string[],
): ProtectionSpec[] =>
  protections.map((protection) => ({
    ...protection,
    editors: protection.editors.filter((email) => !isAmong(outside, email)),
  }));
