import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { write } from '../../sheets/cells/tab.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import { isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { SETTINGS_TAB, settingRow } from '../../sheets/settings/settings-tab.ts';
import { noticeCells, noticeRequests, type RunNotice } from '../../sheets/tables/run-notice.ts';
import { firstTabMends } from '../mail/first-tab.ts';
import { firstInputUrl } from '../mail/tab-places.ts';
import { type Applied, applyByTab, inParts } from '../office/apply-by-tab.ts';
import { applyToOffice } from '../office/apply-to-office.ts';
import { beginForms, keepForms } from '../office/known.ts';
import { type LogLine, logRequest } from '../office/log.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { type Office, readOffice, undecidedRows } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import type { Trouble } from '../office/trouble.ts';
import type { BookFacts, Reading, World } from '../ports.ts';
import { announcedRun, keepNotice, noticeOf } from '../troubles/board-notice.ts';
import { cellTroubles, triggerTroubles, troubleLines, troublesIn } from '../troubles/troubles.ts';
import { type Editors, ownersOf, withEditors } from './editors.ts';
import { mendFormsTab } from './forms-tab-mends.ts';
import { officeProtections } from './office-repairs.ts';
import { madeProtections, protectionsByTab } from './protections-by-tab.ts';
import { type ProvisionPlan, planProvision, wantedTabs } from './provision-plan.ts';
import type { ProvisionReport } from './provision-report.ts';
import { officeInside, type SharingReport, shareEntryBook } from './share.ts';
import { readTabs } from './tabs-as-left.ts';
import { keepUnshared } from './unshared-accounts.ts';
import { provisionedLines } from './vi.ts';

export type ProvisionOutcome = Outcome<{ readonly report: ProvisionReport; readonly office: Office }>;

/**
 * `tabs` makes and repairs tabs and leaves new ones locked; a later run with `all` shares the file and sets protections.
 * `every cell` does what `all` does and also finds what was typed over a tab's own cells: it reads them all.
 */
export type ProvisionScope = 'all' | 'tabs' | 'every cell';

/** Brings the tabs to the state that `Cấu hình` and `Danh sách` ask for. Writes only cells that differ, and never an input. */
export function provision(world: World, scope: ProvisionScope = 'all'): ProvisionOutcome {
  return alone(world, () => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { campaign, state } = reading.office;
    if (state.provisionedYear !== null && state.provisionedYear !== campaign.year) {
      return refuse({ kind: 'another-year', present: state.provisionedYear, asked: campaign.year });
    }
    const undecided = undecidedRows(reading.office);
    if (undecided.length > 0) return refuse({ kind: 'undecided-rows', rows: undecided });
    return provisionOffice(world, reading.office, scope);
  });
}

function provisionOffice(world: World, office: Office, scope: ProvisionScope): ProvisionOutcome {
  const { books, memory } = world;
  const { entryBookId } = office.state;
  const facts = books.structure(entryBookId);
  const missing = withoutRecord(office, facts);
  if (missing.length > 0) return refuse({ kind: 'lost-records', names: missing });
  const today = world.clock.today();
  const printUrl = (sheetId: number) => books.printUrl(entryBookId, sheetId, UNIT_TAB.form);
  const wanted = wantedTabs(office, facts, printUrl, today);
  const tabs = readTabs(world, office, facts, wanted, scope === 'every cell');
  const owners = ownersOf(world, entryBookId);
  const plan = planProvision({
    office,
    facts,
    tabs,
    wanted,
    owner: owners.entryOwner,
    inside: officeInside(world, office.campaign),
    linkTo: (sheetId) =>
      firstInputUrl(
        entryBookId === books.officeId ? `#gid=${sheetId}` : books.url(entryBookId, sheetId),
        office.campaign,
      ),
    today,
  });
  const made = madeNow(world, plan);
  beginForms(world, office.forms);
  const formsTab = mendFormsTab(world, office);
  const applied = applyBatches(world, office, plan);
  // The tables of all of them exist from here on: the sweep reads those of the forms it knows.
  keepForms(memory, office.forms);
  const shared =
    scope === 'tabs'
      ? NOT_SHARED
      : shareFiles(world, { office, facts, plan, owners, made: madeProtections(applied.replies) });
  const next = announcedRun(world);
  const notice = noticeOf(office, troublesIn(world, office), next);
  const settled: SheetRequest[] = [
    ...plan.officeRepairs,
    ...formsTab.requests,
    ...firstTabMends(world, office),
    ...shared.requests,
    ...(office.state.provisionedYear === null ? [yearRequest(office)] : []),
  ];
  const troubles = [...triggerTroubles(world, office), ...cellTroubles(office)];
  const told = troubleLines(world, troubles);
  const repaired = [...plan.changes.repaired, ...(formsTab.isMended ? [TAB_TITLES.forms] : [])];
  const report = reportOf(plan, shared, { made, repaired, refused: applied.refused, settled, troubles });
  const lines: readonly LogLine[] = report.changedAnything
    ? [{ action: 'provision', unit: '', detail: provisionedLines(report) }, ...told]
    : told;
  if (lines.length > 0) settled.push(logRequest(world, lines));
  const parts = [...inParts(shared.protections)];
  const refused = applySettled(world, entryBookId, parts, staleNotice(notice, tabs.reading, plan), settled);
  keepNotice(world, notice);
  if (made.length > 0) dropLongProperty(memory, MADE);
  const refusedTabs = namesOf(plan, [...applied.refused, ...refused]);
  return { ok: true, office, report: { ...report, refusedTabs } };
}

/** What a run found out by sharing the files, and the protections that follow from it. */
interface Shared {
  readonly sharing: SharingReport;
  /** One list of requests for each tab. */
  readonly protections: readonly SheetRequest[][];
  /** For the office's file. */
  readonly requests: readonly SheetRequest[];
}

/** Protections come after sharing: an account that Google refused cannot be an editor of one. */
function shareFiles(
  world: World,
  run: {
    readonly office: Office;
    readonly facts: BookFacts;
    readonly plan: ProvisionPlan;
    readonly owners: Omit<Editors, 'outside'>;
    /** Protections that this run made, by tab id. */
    readonly made: ReadonlyMap<number, readonly ProtectionFound[]>;
  },
): Shared {
  const { office, facts, plan, owners, made } = run;
  const sharing = shareEntryBook(world, office, facts, plan, owners.officeOwner);
  const outside = keepUnshared(world, [...sharing.refused, ...sharing.pending]);
  const editors: Editors = { ...owners, outside };
  return {
    sharing,
    protections: protectionsByTab(withEditors(plan.protections, editors), facts, made, owners.entryOwner),
    requests: [...officeProtections(office, editors), ...sharing.requests],
  };
}

/** The run's report before its last write. */
function reportOf(
  plan: ProvisionPlan,
  { sharing, protections }: Shared,
  run: {
    readonly made: readonly string[];
    readonly repaired: readonly string[];
    /** Ids of tabs that Google did not let this account write to. */
    readonly refused: readonly number[];
    readonly settled: readonly SheetRequest[];
    readonly troubles: readonly Trouble[];
  },
): ProvisionReport {
  const { made, repaired, refused, settled, troubles } = run;
  const protectionCount = protections.flat().length;
  const requestCount = plan.registry.length + plan.batches.flat().length + protectionCount + settled.length;
  return {
    ...plan.changes,
    made,
    repaired,
    shared: sharing.added,
    unshared: sharing.removed,
    refusedAccounts: sharing.refused,
    accountsPending: sharing.pending,
    refusedInARow: sharing.refusedInARow,
    accountsPendingRemoval: sharing.pendingRemoval,
    unitsWithoutAccount: plan.units
      .filter(({ unit, sheetId }) => plan.typing.has(sheetId) && unit.accounts.length === 0)
      .map(({ unit }) => unit.name),
    // Opening cells to accounts that were added just now repairs nothing.
    protectionsRepaired: made.length + sharing.added.length > 0 ? 0 : protectionCount,
    changedAnything: requestCount + made.length + repaired.length > 0,
    troubles,
    refusedTabs: namesOf(plan, refused),
  };
}

/**
 * Names of units without a record whose row of `Danh sách` still holds the id of an existing tab. Somebody deleted the record,
 * and taking the unit for a new one would leave its tab behind.
 */
function withoutRecord({ roster, records }: Office, { tabs }: BookFacts): string[] {
  const known = new Set(records.map(({ id }) => id));
  const standing = new Set(tabs.map(({ sheetId }) => sheetId));
  return roster.flatMap(({ listedId, record, unit }) =>
    record === null && listedId !== null && standing.has(listedId) && !known.has(listedId) ? [unit.name] : [],
  );
}

/** Names of the units whose tabs are made by this run, or were made by one that died before it could report. */
function madeNow(world: World, { units }: ProvisionPlan): readonly string[] {
  const fresh = units.filter(({ tab }) => tab === null).map(({ sheetId }) => String(sheetId));
  const begun = new Set([...madeBefore(world), ...fresh]);
  if (fresh.length > 0) keepLongProperty(world.memory, MADE, [...begun].join(' '));
  return units.filter(({ sheetId }) => begun.has(String(sheetId))).map(({ unit }) => unit.name);
}

/** Writes the registry, then the tabs. */
function applyBatches(world: World, { state }: Office, plan: ProvisionPlan): Applied {
  const { books } = world;
  const batches = plan.batches.map((batch) => [...batch]);
  if (state.entryBookId === books.officeId && batches[0] !== undefined) batches[0].unshift(...plan.registry);
  else books.apply(books.officeId, plan.registry);
  const applied = batches.map((batch) => applyByTab(world, state.entryBookId, batch));
  return {
    replies: applied.flatMap(({ replies }) => replies),
    refused: applied.flatMap(({ refused }) => refused),
  };
}

/**
 * Writes the protections in parts, and everything else with the last part. When the office has a file of its own, its cells
 * go there in a batch of their own. Returns the ids of tabs that Google did not let this account write to.
 */
function applySettled(
  world: World,
  entryBookId: string,
  parts: SheetRequest[][],
  noticed: readonly SheetRequest[],
  settled: readonly SheetRequest[],
): readonly number[] {
  const { officeId } = world.books;
  const last = [...(parts.pop() ?? []), ...noticed, ...(entryBookId === officeId ? settled : [])];
  const refused = [...parts, last].flatMap((part) => applyByTab(world, entryBookId, part).refused);
  if (entryBookId !== officeId) applyToOffice(world, settled);
  return refused;
}

/** Cells of the run notice above the tables that differ from the file; a table made in this run has none yet. */
function staleNotice(
  notice: RunNotice,
  reading: Reading | null,
  { showsProgress: hasProgress, laidAnew }: ProvisionPlan,
): SheetRequest[] {
  if (reading === null)
    return notice.text === '' && notice.nextRun === null ? [] : noticeRequests(notice, hasProgress);
  return noticeCells(notice, hasProgress).flatMap(({ sheetId, cells }) => {
    const grid = reading.has(sheetId) && !laidAnew.has(sheetId) ? reading.grid(sheetId) : null;
    return writeCells(
      sheetId,
      cells.filter(({ row, column, value }) =>
        grid === null ? value !== null : !isWritten(grid.entered({ row, column }), value),
      ),
    );
  });
}

const namesOf = ({ units }: ProvisionPlan, sheetIds: readonly number[]): string[] =>
  units.filter(({ sheetId }) => sheetIds.includes(sheetId)).map(({ unit }) => unit.name);

const MADE = 'provision.made';

/** Tab ids of units whose tabs an earlier run made before it died or lost its answer. The run that finishes the work reports them. */
const madeBefore = ({ memory }: World): readonly string[] =>
  (readLongProperty(memory, MADE) ?? '').split(' ');

const NOT_SHARED: Shared = {
  sharing: {
    added: [],
    removed: [],
    refused: [],
    pending: [],
    refusedInARow: [],
    pendingRemoval: [],
    requests: [],
  },
  protections: [],
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
