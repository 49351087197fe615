import { accountKey, distinctAccounts, isAmong } from '../../domain/text/account.ts';
import { PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeCells } from '../../sheets/cells/tab.ts';
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
  /** Google refused these; lower case. */
  readonly refused: readonly string[];
  /** To be shared with by another run, lower case. */
  readonly left: readonly string[];
  /** Of `left`, those that Google refused in a row before this run gave up; empty when its time was over. */
  readonly inVain: readonly string[];
  /** To be taken out by another run. */
  readonly leaving: readonly string[];
  /** Notes in `Danh sách` who has access. */
  readonly requests: readonly SheetRequest[];
}

const lower = (emails: readonly string[]) => emails.map((email) => email.toLowerCase());

/** Every account that the units' file was shared with by the add-on and not yet taken back from, lower case. */
const SHARED = 'share.units';

/**
 * Shares the entry book with the units' accounts, and takes back what was shared with accounts no longer listed: those kept
 * from the runs before, whatever has become of their rows and tabs, those noted in `Danh sách`, and those that a forgotten
 * unit's tab still names. Nobody whom the office shared with by hand is touched, nor anybody of a row that cannot be read.
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
  const waiting = unusable.flatMap(({ shared: of }) => lower(of));
  const unwanted = without(already, [...wanted, ...office, ...waiting]);
  // First, so that no long list of new accounts keeps it waiting run after run.
  const leaving = removeAccounts(world, state.entryBookId, unwanted);
  const staying = without(already, unwanted);
  // Who is only kept from before may never have been let in: once more does no harm.
  const fresh = without(wanted, noted);
  // Before they are let in: a run that dies in between must not forget anybody.
  keepShared(memory, [...staying, ...leaving, ...fresh]);
  const shared = addAccounts(world, state.entryBookId, fresh);
  const outside = [...shared.refused, ...shared.left];
  keepShared(memory, [...staying, ...leaving, ...without(fresh, outside)]);
  const cells = roster.flatMap((entry) => {
    const inside = without(wantedOf(entry), outside);
    return inside.join() === lower(entry.shared).join()
      ? []
      : [write(entry.row, writtenColumn('shared'), inside.join(', '))];
  });
  const withOffice = shareWithOffice(world, campaign, state.entryBookId, shared.inVain.length > 0);
  return {
    added: without(fresh, outside),
    removed: without(unwanted, leaving),
    refused: distinctAccounts([...shared.refused, ...withOffice.refused]),
    left: distinctAccounts([...shared.left, ...withOffice.left]),
    inVain: distinctAccounts([...shared.inVain, ...withOffice.inVain]),
    leaving: distinctAccounts([...leaving, ...withOffice.leaving]),
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

/** Those that are not among the others, whatever their spelling. */
function without(accounts: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(accountKey));
  return accounts.filter((account) => !keys.has(accountKey(account)));
}

const OFFICE_SHARED = 'office.shared';

/** Whoever runs this, and the office's accounts that both files were shared with: Google knows them. */
export function officeInside({ memory, person }: World, campaign: Office['campaign']): string[] {
  const shared = listed(memory.get(OFFICE_SHARED));
  const office = officeEditors(campaign).filter((account) => isAmong(shared, account));
  return distinctAccounts([...office, ...(person === '' ? [] : [person])]);
}

/** The office's accounts get both files, once; whom that was is kept, so that nobody is asked for again. */
function shareWithOffice(
  world: World,
  campaign: Office['campaign'],
  entryBookId: string,
  isGivenUp: boolean,
): Shared & Pick<SharingReport, 'leaving'> {
  const wanted = officeEditors(campaign);
  const already = listed(world.memory.get(OFFICE_SHARED));
  const missing = without(wanted, already);
  const unwanted = without(already, wanted);
  const books = [...new Set([world.books.officeId, entryBookId])];
  const leaving = distinctAccounts(books.flatMap((bookId) => removeAccounts(world, bookId, unwanted)));
  const shared = isGivenUp
    ? [{ refused: [], left: missing, inVain: [] }]
    : books.map((bookId) => addAccounts(world, bookId, missing));
  const of = (which: keyof Shared) => distinctAccounts(shared.flatMap((each) => each[which]));
  const [refused, left, inVain] = [of('refused'), of('left'), of('inVain')];
  if (missing.length + unwanted.length > 0)
    world.memory.set(OFFICE_SHARED, [...without(wanted, [...refused, ...left]), ...leaving].join());
  return { refused, left, inVain, leaving };
}
