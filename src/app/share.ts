import { PROTECTION, SHEET_IDS } from '../sheets/registry.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { isProgressProtection } from '../sheets/tab-diff.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { writtenColumn } from '../sheets/units-tab.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { officeEditors } from './guards.ts';
import type { Office } from './office.ts';
import type { BookFacts, TabFacts, World } from './ports.ts';
import type { Placed } from './provision-plan.ts';

export interface SharingReport {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Google refused these; lower case. */
  readonly refused: readonly string[];
  /** Notes in `Danh sách` who has access. */
  readonly requests: readonly SheetRequest[];
}

const lower = (emails: readonly string[]) => emails.map((email) => email.toLowerCase());

/** Tabs of units that are no longer in `Danh sách`: they stay, locked. */
export const orphanTabs = (facts: BookFacts, units: readonly Placed[]): readonly TabFacts[] => {
  const known = new Set(units.map(({ sheetId }) => sheetId));
  return facts.tabs.filter(
    ({ sheetId, protections }) =>
      !known.has(sheetId) && protections.some(({ description }) => description === PROTECTION.inputs),
  );
};

/**
 * Shares the entry book with the units' accounts, and takes back what was shared with accounts no longer listed: those
 * noted in `Danh sách`, and those that a forgotten unit's tab still names. Nobody whom the office shared with by hand is
 * touched.
 */
export function shareEntryBook(
  world: World,
  { campaign, roster, state }: Office,
  facts: BookFacts,
  units: readonly Placed[],
  owner: string,
): SharingReport {
  const office = new Set([...officeEditors(campaign), owner]);
  const wantedOf = (entry: RosterEntry) => (entry.unit.isActive ? lower(entry.unit.accounts) : []);
  const forgotten = orphanTabs(facts, units).flatMap(({ protections }) =>
    protections
      .filter(({ description }) => description === PROTECTION.inputs || isProgressProtection(description))
      .flatMap(({ editors }) => editors ?? []),
  );
  const already = new Set([...roster.flatMap(({ shared }) => lower(shared)), ...forgotten]);
  const wanted = new Set(units.flatMap(({ entry }) => wantedOf(entry)));
  const missing = [...wanted].filter((email) => !already.has(email));
  const refused = missing.length === 0 ? [] : lower(world.sharing.add(state.entryBookId, missing));
  const removed = [...already].filter((email) => !wanted.has(email) && !office.has(email));
  if (removed.length > 0) world.sharing.remove(state.entryBookId, removed);
  const cells = roster.flatMap((entry) => {
    const shared = wantedOf(entry).filter((email) => !refused.includes(email));
    return shared.join() === lower(entry.shared).join()
      ? []
      : [write(entry.row, writtenColumn('shared'), shared.join(', '))];
  });
  return {
    added: missing.filter((email) => !refused.includes(email)),
    removed,
    refused: [...refused, ...shareWithOffice(world, campaign, state.entryBookId, owner)],
    requests: writeCells(SHEET_IDS.units, cells),
  };
}

const OFFICE_SHARED = 'office.shared';

/** Whoever runs this, and the office's accounts that both files were shared with: Google knows them. */
export function officeInside({ memory, person }: World, campaign: Office['campaign']): string[] {
  const shared = (memory.get(OFFICE_SHARED) ?? '').split(',');
  return [
    ...(person === '' ? [] : [person]),
    ...officeEditors(campaign).filter((one) => shared.includes(one)),
  ];
}

/** The office's other accounts get both files, once; whom that was is kept, so that nobody is asked for again. */
function shareWithOffice(
  world: World,
  campaign: Office['campaign'],
  entryBookId: string,
  owner: string,
): readonly string[] {
  const wanted = officeEditors(campaign).filter((email) => email !== owner);
  const already = (world.memory.get(OFFICE_SHARED) ?? '').split(',');
  const missing = wanted.filter((email) => !already.includes(email));
  const leaving = already.filter((email) => email !== '' && !wanted.includes(email));
  const books = [...new Set([world.books.officeId, entryBookId])];
  const refused = new Set<string>();
  for (const bookId of books) {
    if (missing.length > 0)
      for (const email of world.sharing.add(bookId, missing)) refused.add(email.toLowerCase());
    if (leaving.length > 0) world.sharing.remove(bookId, leaving);
  }
  if (missing.length + leaving.length > 0) {
    world.memory.set(OFFICE_SHARED, wanted.filter((email) => !refused.has(email)).join(','));
  }
  return [...refused];
}
