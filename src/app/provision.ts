import { isUnitSheetId, SHEET_IDS } from '../sheets/registry.ts';
import { SETTINGS_TAB, settingRow } from '../sheets/settings-tab.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { type ProtectionSpec, protectionRequests } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { logRequest } from './log.ts';
import { dropNote, keepNote, readNote } from './note.ts';
import { type Office, type Refusal, readOffice, undecidedRows } from './office.ts';
import { officeGuards } from './office-mends.ts';
import { keepOutsiders, withoutOutsiders } from './outsiders.ts';
import type { BookFacts, ProtectionFacts, Reply, World } from './ports.ts';
import { type ProvisionChanges, planProvision } from './provision-plan.ts';
import { officeInside, type SharingReport, shareEntryBook } from './share.ts';
import { vi } from './vi.ts';

export interface ProvisionReport extends ProvisionChanges {
  readonly shared: readonly string[];
  readonly unshared: readonly string[];
  readonly refusedAccounts: readonly string[];
  /** Not shared with yet: for want of time, or because Google refused one after another, `triedInVain`. */
  readonly accountsLeft: readonly string[];
  readonly triedInVain: readonly string[];
  /** Not taken out yet, for want of time. */
  readonly accountsLeaving: readonly string[];
  readonly unitsWithoutAccount: readonly string[];
  readonly protectionsMended: number;
  readonly changedAnything: boolean;
}

export type ProvisionOutcome =
  | { readonly ok: true; readonly report: ProvisionReport; readonly office: Office }
  | { readonly ok: false; readonly refusal: Refusal };

/** `tabs` makes and mends tabs and leaves new ones locked; sharing and protections wait for a run that does all. */
export type ProvisionScope = 'all' | 'tabs';

/** Makes the tabs what `Cấu hình` and `Danh sách` say. Writes only what differs; typed data is never touched. */
export function provision(world: World, scope: ProvisionScope = 'all'): ProvisionOutcome {
  const outcome = world.lock.run((): ProvisionOutcome => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { campaign, state } = reading.office;
    if (state.provisionedYear !== null && state.provisionedYear !== campaign.year) {
      return {
        ok: false,
        refusal: { kind: 'another-year', present: state.provisionedYear, asked: campaign.year },
      };
    }
    const undecided = undecidedRows(reading.office);
    if (undecided.length > 0) return { ok: false, refusal: { kind: 'undecided-rows', rows: undecided } };
    return provisionOffice(world, reading.office, scope);
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

function provisionOffice(world: World, office: Office, scope: ProvisionScope): ProvisionOutcome {
  const { books } = world;
  const entryBookId = office.state.entryBookId;
  const facts = books.structure(entryBookId);
  const lost = withoutRecord(office, facts);
  if (lost.length > 0) return { ok: false, refusal: { kind: 'lost-records', names: lost } };
  const owner = world.sharing.owner(books.officeId).toLowerCase();
  const wanted = new Set<number>([SHEET_IDS.guide, SHEET_IDS.summary, SHEET_IDS.progress]);
  const present = facts.tabs
    .filter(({ sheetId }) => wanted.has(sheetId) || isUnitSheetId(sheetId))
    .map(({ sheetId, rows, columns }) => ({ sheetId, cells: rows * columns }));
  const reading = present.length === 0 ? null : books.read(entryBookId, present, 'made');
  const isOneBook = entryBookId === books.officeId;
  const linkTo = (sheetId: number) => (isOneBook ? `#gid=${sheetId}` : books.url(entryBookId, sheetId));
  const printUrl = (sheetId: number) => books.printUrl(entryBookId, sheetId, UNIT_TAB.form);
  const inside = officeInside(world, office.campaign);
  const plan = planProvision({ office, facts, reading, owner, inside, linkTo, printUrl });

  const batches = plan.batches.map((batch) => [...batch]);
  const fresh = plan.units.filter(({ tab }) => tab === null).map(({ sheetId }) => String(sheetId));
  const begun = new Set([...madeBefore(world), ...fresh]);
  if (fresh.length > 0) keepNote(world.memory, MADE, [...begun].join(' '));
  const made = plan.units.filter(({ sheetId }) => begun.has(String(sheetId))).map(({ unit }) => unit.name);
  if (isOneBook && batches[0] !== undefined) batches[0].unshift(...plan.registry);
  else books.apply(books.officeId, plan.registry);
  const replies = batches.flatMap((batch) => books.apply(entryBookId, batch));

  const sharing = scope === 'tabs' ? NOT_SHARED : shareEntryBook(world, office, facts, plan.units, owner);
  const outside = scope === 'tabs' ? [] : keepOutsiders(world, [...sharing.refused, ...sharing.left]);
  const guards =
    scope === 'tabs'
      ? []
      : guardRequests(withoutOutsiders(plan.guards, outside), facts, madeProtections(replies), owner);
  const settled: SheetRequest[] = [
    ...plan.officeMends,
    ...(scope === 'tabs' ? [] : officeGuards(office, owner, outside)),
    ...sharing.requests,
    ...(office.state.provisionedYear === null ? [yearRequest(office)] : []),
  ];
  const changes = [...plan.registry, ...plan.batches.flat(), ...guards, ...settled];
  const report: ProvisionReport = {
    ...plan.changes,
    made,
    shared: sharing.added,
    unshared: sharing.removed,
    refusedAccounts: sharing.refused,
    accountsLeft: sharing.left,
    triedInVain: sharing.inVain,
    accountsLeaving: sharing.leaving,
    unitsWithoutAccount: plan.units
      .filter(({ unit }) => unit.isActive && unit.accounts.length === 0)
      .map(({ unit }) => unit.name),
    // Cells opened for those who were let in just now were not broken.
    protectionsMended: made.length + sharing.added.length > 0 ? 0 : guards.length,
    changedAnything: changes.length + made.length > 0,
  };
  if (!report.changedAnything) return { ok: true, office, report };
  settled.push(
    logRequest(world, [{ action: vi.action.provision, unit: '', detail: vi.provisioned(report) }]),
  );
  if (isOneBook) books.apply(entryBookId, [...guards, ...settled]);
  else {
    books.apply(entryBookId, guards);
    books.apply(books.officeId, settled);
  }
  dropNote(world.memory, MADE);
  return { ok: true, office, report };
}

/** New by all marks, and yet with the number of a tab that stands: the record was deleted, and the tab must not be lost. */
function withoutRecord({ roster, records }: Office, { tabs }: BookFacts): string[] {
  const known = new Set(records.map(({ id }) => id));
  const standing = new Set(tabs.map(({ sheetId }) => sheetId));
  return roster.flatMap(({ listedId, record, unit }) =>
    record === null && listedId !== null && standing.has(listedId) && !known.has(listedId) ? [unit.name] : [],
  );
}

const MADE = 'provision.made';

/** Units whose tabs a run made which then died or lost its answer: they are told and logged by the run that finishes its work. */
const madeBefore = ({ memory }: World): readonly string[] => (readNote(memory, MADE) ?? '').split(' ');
const NOT_SHARED: SharingReport = {
  added: [],
  removed: [],
  refused: [],
  left: [],
  inVain: [],
  leaving: [],
  requests: [],
};

const yearRequest = ({ campaign, settingRows }: Office): SheetRequest =>
  writeCells(SHEET_IDS.settings, [
    write(
      settingRows.get('provisionedYear') ?? settingRow('provisionedYear'),
      SETTINGS_TAB.value,
      campaign.year,
    ),
  ])[0] as SheetRequest;

/** Protections that this very run added, as Google's replies give them back. */
function madeProtections(replies: readonly Reply[]): Map<number, ProtectionFacts[]> {
  const made = new Map<number, ProtectionFacts[]>();
  for (const { addProtectedRange } of replies) {
    const added = addProtectedRange?.protectedRange;
    const sheetId = added?.range?.sheetId;
    if (added?.protectedRangeId === undefined || sheetId === undefined) continue;
    const facts: ProtectionFacts = {
      protectedRangeId: added.protectedRangeId,
      description: added.description ?? '',
      area: null,
      unprotected: [],
      editors: null,
      isWarningOnly: false,
    };
    made.set(sheetId, [...(made.get(sheetId) ?? []), facts]);
  }
  return made;
}

function guardRequests(
  guards: readonly ProtectionSpec[],
  facts: BookFacts,
  made: ReadonlyMap<number, readonly ProtectionFacts[]>,
  owner: string,
): SheetRequest[] {
  const tabs = new Map(facts.tabs.map((tab) => [tab.sheetId, tab.protections]));
  const sheetIds = [...new Set(guards.map(({ sheetId }) => sheetId))];
  return sheetIds.flatMap((sheetId) =>
    protectionRequests(
      guards.filter((guard) => guard.sheetId === sheetId),
      [...(tabs.get(sheetId) ?? []), ...(made.get(sheetId) ?? [])],
      owner,
    ),
  );
}
