import type { Trouble } from '../office/trouble.ts';

/** Changes that a run makes to the tabs, by the units' names. */
export interface ProvisionChanges {
  readonly made: readonly string[];
  readonly renamed: readonly string[];
  /** Units with another code than before: name, old code, new code. */
  readonly recoded: readonly string[];
  readonly repaired: readonly string[];
  /** Units whose tab had rows or columns moved: left as it is. */
  readonly displaced: readonly string[];
  /** Sentences on what people had typed over the add-on's cells, and the repair overwrote. */
  readonly overwritten: readonly string[];
  /** Tabs on which a protection of somebody else shuts out accounts that must write there. */
  readonly shut: readonly string[];
  /** Units whose tab was deleted with everything typed in it; the new one is empty. */
  readonly lost: readonly string[];
  /** Units whose tab turns grey in this run. */
  readonly retired: readonly string[];
  /** Sentences on what the retired units achieved, and which part of their target nobody took over. */
  readonly unassigned: readonly string[];
  /** Tabs of units that are no longer in the list: locked, never deleted. */
  readonly orphans: readonly string[];
}

export interface ProvisionReport extends ProvisionChanges {
  readonly shared: readonly string[];
  readonly unshared: readonly string[];
  readonly refusedAccounts: readonly string[];
  /** Not added yet, because the time was over or because Google refused `refusedInARow` one after another. */
  readonly accountsPending: readonly string[];
  readonly refusedInARow: readonly string[];
  /** Not removed yet, because the time was over. */
  readonly accountsPendingRemoval: readonly string[];
  readonly unitsWithoutAccount: readonly string[];
  readonly protectionsRepaired: number;
  readonly changedAnything: boolean;
  /** Cells that count as blank because they cannot be used. */
  readonly troubles: readonly Trouble[];
  /** Units whose tab Google did not let this account write to. */
  readonly refusedTabs: readonly string[];
}
