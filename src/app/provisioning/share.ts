import { accountKey, distinctAccounts, isAmong } from '../../domain/text/account.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write } from '../../sheets/cells/tab.ts';
import { isProgressProtection } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { writtenColumn } from '../../sheets/units/units-tab.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import type { Office } from '../office/office.ts';
import type { BookFacts, World } from '../ports.ts';
import { leftTabs, type Placed } from './placed-unit.ts';
import { officeEditors } from './protections.ts';
import { addAccounts, removeAccounts, type Shared } from './share-in-groups.ts';

export interface SharingReport {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Refused by Google, each in a call of its own; lower case. */
  readonly refused: readonly string[];
  /** For another run to add; lower case. */
  readonly pending: readonly string[];
  /** Of `pending`, the accounts that Google refused in a row before this run gave up; empty when its time was over. */
  readonly refusedInARow: readonly string[];
  /** For another run to remove. */
  readonly pendingRemoval: readonly string[];
  /** Cells of `Danh sách` that say who has access. */
  readonly requests: readonly SheetRequest[];
}

const lower = (emails: readonly string[]) => emails.map((email) => email.toLowerCase());

/** Script property: accounts that the add-on shared the units' file with and has not removed since; lower case. */
const SHARED = 'share.units';

/**
 * Shares the units' file with the units' accounts, and removes accounts that are no longer listed. Three places tell whom the
 * add-on shared with: the property `SHARED`, the column of `Danh sách`, and the protections of tabs whose unit left the list.
 * Accounts that the office added by hand keep their access, and so do those of a row that cannot be read at present.
 */
export function shareEntryBook(
  world: World,
  { campaign, roster, records, state, unusable }: Office,
  facts: BookFacts,
  { units, typing }: { readonly units: readonly Placed[]; readonly typing: ReadonlySet<number> },
  owner: string,
): SharingReport {
  const { memory } = world;
  const office = [...officeEditors(campaign), owner];
  const tabs = new Map(units.map(({ entry, sheetId }) => [entry, sheetId]));
  const wantedOf = (entry: RosterEntry) =>
    typing.has(tabs.get(entry) ?? 0) ? lower(entry.unit.accounts) : [];
  const forgotten = leftTabs(records, units, unusable, facts).flatMap(({ protections }) =>
    protections
      .filter(({ description }) => description === PROTECTION.inputs || isProgressProtection(description))
      .flatMap(({ editors }) => editors ?? []),
  );
  const before = listed(readLongProperty(memory, SHARED));
  const noted = [...roster.flatMap(({ shared }) => lower(shared)), ...forgotten];
  const already = distinctAccounts([...noted, ...before]);
  const wanted = distinctAccounts(units.flatMap(({ entry }) => wantedOf(entry)));
  const waiting = unusable.flatMap((row) => lower(row.shared));
  const unwanted = without(already, [...wanted, ...office, ...waiting]);
  // Removal comes first: a long list of new accounts could take all the time of every run.
  const pendingRemoval = removeAccounts(world, state.entryBookId, unwanted);
  const staying = without(already, unwanted);
  // An account that only `SHARED` names may never have been added, when a run died: adding it again does no harm.
  const fresh = without(wanted, noted);
  // Remembered before Google is asked: a run that dies in between must not forget an account it added.
  keepShared(memory, [...staying, ...pendingRemoval, ...fresh]);
  const shared = addAccounts(world, state.entryBookId, fresh);
  const outside = [...shared.refused, ...shared.pending];
  keepShared(memory, [...staying, ...pendingRemoval, ...without(fresh, outside)]);
  const cells = roster.flatMap((entry) => {
    const inside = without(wantedOf(entry), outside);
    return inside.join() === lower(entry.shared).join()
      ? []
      : [write(entry.row, writtenColumn('shared'), inside.join(', '))];
  });
  const withOffice = shareWithOffice(world, campaign, state.entryBookId, shared.refusedInARow.length > 0);
  return {
    added: without(fresh, outside),
    removed: without(unwanted, pendingRemoval),
    refused: distinctAccounts([...shared.refused, ...withOffice.refused]),
    pending: distinctAccounts([...shared.pending, ...withOffice.pending]),
    refusedInARow: distinctAccounts([...shared.refusedInARow, ...withOffice.refusedInARow]),
    pendingRemoval: distinctAccounts([...pendingRemoval, ...withOffice.pendingRemoval]),
    requests: writeCells(SHEET_IDS.units, cells),
  };
}

function keepShared(memory: World['memory'], accounts: readonly string[]): void {
  const text = distinctAccounts(accounts).sort().join();
  if ((readLongProperty(memory, SHARED) ?? '') === text) return;
  if (text === '') dropLongProperty(memory, SHARED);
  else keepLongProperty(memory, SHARED, text);
}

const listed = (text: string | null): string[] => (text ?? '').split(',').filter((account) => account !== '');

/** Accounts that are not among the others; two spellings of one address are the same account. */
function without(accounts: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(accountKey));
  return accounts.filter((account) => !keys.has(accountKey(account)));
}

const OFFICE_SHARED = 'office.shared';

/** Accounts that Google is sure to know: the person who runs this, and the office's accounts that both files are shared with. */
export function officeInside({ memory, person }: World, campaign: Office['campaign']): string[] {
  const shared = listed(memory.get(OFFICE_SHARED));
  const office = officeEditors(campaign).filter((account) => isAmong(shared, account));
  return distinctAccounts([...office, ...(person === '' ? [] : [person])]);
}

/** Shares both files with each office account once. Remembers who was added in a script property, so later runs skip them. */
function shareWithOffice(
  world: World,
  campaign: Office['campaign'],
  entryBookId: string,
  isGivenUp: boolean,
): Shared & Pick<SharingReport, 'pendingRemoval'> {
  const wanted = officeEditors(campaign);
  const already = listed(world.memory.get(OFFICE_SHARED));
  const missing = without(wanted, already);
  const unwanted = without(already, wanted);
  const books = [...new Set([world.books.officeId, entryBookId])];
  const pendingRemoval = distinctAccounts(books.flatMap((bookId) => removeAccounts(world, bookId, unwanted)));
  const shared = isGivenUp
    ? [{ refused: [], pending: missing, refusedInARow: [] }]
    : books.map((bookId) => addAccounts(world, bookId, missing));
  const inBoth = (which: keyof Shared) => distinctAccounts(shared.flatMap((each) => each[which]));
  const refused = inBoth('refused');
  const pending = inBoth('pending');
  if (missing.length + unwanted.length > 0)
    world.memory.set(OFFICE_SHARED, [...without(wanted, [...refused, ...pending]), ...pendingRemoval].join());
  return { refused, pending, refusedInARow: inBoth('refusedInARow'), pendingRemoval };
}
