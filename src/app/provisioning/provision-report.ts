import type { Trouble } from '../office/trouble.ts';

/** What a run does to the tabs, by the units' names. */
export interface ProvisionChanges {
  readonly made: readonly string[];
  readonly renamed: readonly string[];
  /** Units with another code than before: name, old code, new code. */
  readonly recoded: readonly string[];
  readonly repaired: readonly string[];
  /** Units whose tab had rows or columns moved: left as it is. */
  readonly displaced: readonly string[];
  /** What people had put over our own cells and repairing wrote over, in words. */
  readonly overwritten: readonly string[];
  /** Tabs where somebody else's protection shuts out who must write there. */
  readonly shut: readonly string[];
  /** Units whose tab was deleted, with what they had typed: a new one is made, empty. */
  readonly lost: readonly string[];
  /** Units whose tab turns grey in this run. */
  readonly retired: readonly string[];
  /** Of these, what they did and what of their target nobody took over, in words. */
  readonly unassigned: readonly string[];
  /** Tabs of units that are no longer in the list: locked, never deleted. */
  readonly orphans: readonly string[];
}

export interface ProvisionReport extends ProvisionChanges {
  readonly shared: readonly string[];
  readonly unshared: readonly string[];
  readonly refusedAccounts: readonly string[];
  /** Not shared with yet: for want of time, or because Google refused one after another, `refusedInARow`. */
  readonly accountsPending: readonly string[];
  readonly refusedInARow: readonly string[];
  /** Not taken out yet, for want of time. */
  readonly accountsPendingRemoval: readonly string[];
  readonly unitsWithoutAccount: readonly string[];
  readonly protectionsRepaired: number;
  readonly changedAnything: boolean;
  /** Cells that count as blank because they cannot be used. */
  readonly troubles: readonly Trouble[];
  /** Units whose tab Google did not let this account write to. */
  readonly refusedTabs: readonly string[];
}
