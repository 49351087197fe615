import type { Campaign } from '../domain/campaign.ts';
import type { Unit } from '../domain/unit.ts';
import { area } from '../sheets/a1.ts';
import { guideTabSpec, officeListSpecs } from '../sheets/office-tabs.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { FIRST_UNIT_SHEET_ID, PROTECTION, SHEET_IDS, tabTitles } from '../sheets/registry.ts';
import { settingsTabSpec } from '../sheets/settings-tab.ts';
import { rgb } from '../sheets/style.ts';
import { summaryTabSpec } from '../sheets/summary-tab.ts';
import {
  type CellWrite,
  highlightRequest,
  makeTab,
  sheetPropertiesOf,
  type TabSpec,
  write,
  writeCells,
} from '../sheets/tab.ts';
import {
  differingCells,
  isDisplaced,
  mendTab,
  type ProtectionSpec,
  protectionRequests,
  relayTab,
} from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { INITIAL_CELLS, ofUnit, unitTabSpec } from '../sheets/unit-tab-spec.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { unitsTabSpec, writtenColumn } from '../sheets/units-tab.ts';
import { formula, isWritten, type SheetRequest } from '../sheets/value.ts';
import type { Office } from './office.ts';
import type { BookFacts, Reading, TabFacts } from './ports.ts';

/** Tabs made in one batch: a batch that Google gives up on costs this many at the most, and none is half made. */
const TABS_PER_BATCH = 75;

/** A unit and the tab it has, or is to have. */
export interface Placed {
  readonly entry: RosterEntry;
  readonly unit: Unit;
  readonly sheetId: number;
  readonly title: string;
  /** The tab as it stands; null when it has to be made. */
  readonly tab: TabFacts | null;
}

export interface ProvisionPlan {
  readonly units: readonly Placed[];
  /** Office book, before any tab is made: the registry never knows less than there is. */
  readonly registry: readonly SheetRequest[];
  /** Entry book, in order; formulas that name other tabs are in the last one. */
  readonly batches: readonly (readonly SheetRequest[])[];
  /** What protects the entry book's tabs, in the end. */
  readonly guards: readonly ProtectionSpec[];
  /** Office book, at the end: labels and formulas that differ, protections. */
  readonly officeMends: readonly SheetRequest[];
  readonly made: readonly string[];
  readonly renamed: readonly string[];
  readonly mended: readonly string[];
  /** Units whose tab had rows or columns moved: left as it is. */
  readonly displaced: readonly string[];
}

/** Units with their tabs: those of the registry that still exist, new numbers for the rest; never a number used before. */
export function place(roster: readonly RosterEntry[], facts: BookFacts): Placed[] {
  const tabs = new Map(facts.tabs.map((tab) => [tab.sheetId, tab]));
  const titles = tabTitles(roster.map(({ unit }) => unit));
  let next = Math.max(
    FIRST_UNIT_SHEET_ID - 1,
    ...roster.map(({ sheetId }) => sheetId ?? 0),
    ...facts.tabs.map(({ sheetId }) => (sheetId < FIRST_UNIT_SHEET_ID + 100_000 ? sheetId : 0)),
  );
  const taken = new Set(facts.tabs.map(({ title }) => title.toLowerCase()));
  const placed: Placed[] = [];
  for (const entry of roster) {
    const tab = entry.sheetId === null ? null : (tabs.get(entry.sheetId) ?? null);
    if (tab === null && !entry.unit.isActive) continue;
    const wished = titles.get(entry.unit.code) ?? entry.unit.code;
    const free = !taken.has(wished.toLowerCase());
    placed.push({
      entry,
      unit: entry.unit,
      // A number that the registry holds but no tab has was reserved by a run that died, or its tab was deleted.
      sheetId: tab?.sheetId ?? (entry.sheetId !== null && isFirstUse(entry, facts) ? entry.sheetId : ++next),
      title: tab?.title ?? (free ? wished : `${wished.slice(0, 90)} (${entry.unit.code})`),
      tab,
    });
  }
  return placed;
}

/** Before the official table exists no unit tab was ever finished, so a reserved number was never used. */
const isFirstUse = (entry: RosterEntry, facts: BookFacts): boolean =>
  entry.sheetId !== null && !facts.tabs.some(({ sheetId }) => sheetId === SHEET_IDS.summary);

export function planProvision(input: {
  readonly office: Office;
  readonly facts: BookFacts;
  /** Cells of the entry book's existing tabs; null when there are none. */
  readonly reading: Reading | null;
  readonly owner: string;
  readonly linkTo: (sheetId: number) => string;
}): ProvisionPlan {
  const { office, facts, reading, owner, linkTo } = input;
  const { campaign } = office;
  const units = place(office.roster, facts);
  const fresh = units.filter(({ tab }) => tab === null);
  const standing = units.filter(({ tab }) => tab !== null);
  const renames = standing.filter((placed) => reading !== null && hasNewName(placed, reading));
  const titleOf = retitled(renames, facts);
  const final = units.map((placed) => ({ ...placed, title: titleOf.get(placed.sheetId) ?? placed.title }));

  const guide = guideTabSpec(campaign);
  const summary = summaryTabSpec(
    campaign,
    final
      .filter(({ unit }) => unit.isActive)
      .map(({ unit, sheetId, title }) => ({ unit, sheetId, tabTitle: title })),
  );
  const mended: string[] = [];
  const mends: SheetRequest[] = [];
  const displaced = new Set<number>();
  for (const placed of final) {
    if (placed.tab === null || reading === null) continue;
    const spec = unitTabSpec(campaign, placed.unit, placed.sheetId, placed.title);
    if (isDisplaced(spec, reading.grid(placed.sheetId))) {
      displaced.add(placed.sheetId);
      continue;
    }
    const requests = mendUnit(campaign, placed, titleOf, reading);
    if (requests.length === 0) continue;
    mended.push(placed.unit.name);
    mends.push(...requests);
  }
  const shared = [
    ...tabRequests(guide, facts, reading, mended),
    ...mends,
    ...tabRequests(summary, facts, reading, mended),
  ];
  const chunks: Placed[][] = [];
  for (let at = 0; at < fresh.length; at += TABS_PER_BATCH) chunks.push(fresh.slice(at, at + TABS_PER_BATCH));
  const batches = chunks.map((chunk, index) =>
    makeUnits(campaign, chunk, facts.tabs.length + index * TABS_PER_BATCH, owner),
  );
  shared.push(...blankTabOf(facts, reading, office));
  const last = batches.at(-1);
  if (last !== undefined) last.push(...shared);
  else if (shared.length > 0) batches.push(shared);

  return {
    units: final,
    registry: registryRequests(units, office, sheetIdCells),
    batches,
    guards: guardSpecs(campaign, final, reading).filter(({ sheetId }) => !displaced.has(sheetId)),
    officeMends: [
      ...registryRequests(units, office, (placed) => linkCells(placed, linkTo)),
      ...officeRequests(office, owner),
    ],
    made: fresh.map(({ unit }) => unit.name),
    renamed: renames.map(({ unit }) => unit.name),
    mended,
    displaced: final.filter(({ sheetId }) => displaced.has(sheetId)).map(({ unit }) => unit.name),
  };
}

/** The empty tab that a new entry book comes with. */
function blankTabOf({ tabs }: BookFacts, reading: Reading | null, { state }: Office): SheetRequest[] {
  const [only, ...others] = tabs;
  const isNewBook = state.entryBookId !== state.homeBookId && reading === null && others.length === 0;
  return isNewBook && only !== undefined ? [{ deleteSheet: { sheetId: only.sheetId } }] : [];
}

export const officeEditors = (campaign: Campaign): string[] =>
  campaign.officeAccounts.map((account) => account.toLowerCase());

function hasNewName({ sheetId, unit }: Placed, reading: Reading): boolean {
  const { stringValue } = reading.grid(sheetId).entered(UNIT_TAB.name);
  return stringValue !== undefined && stringValue.normalize('NFC') !== unit.name;
}

/** New titles for units whose name changed; a title the office chose itself stays as long as the name does. */
function retitled(renames: readonly Placed[], facts: BookFacts): Map<number, string> {
  const taken = new Set(facts.tabs.map(({ title }) => title.toLowerCase()));
  return new Map(
    renames.map(({ sheetId, unit }) => {
      const wished = tabTitles([unit]).get(unit.code) ?? unit.code;
      const title = taken.has(wished.toLowerCase()) ? `${wished.slice(0, 90)} (${unit.code})` : wished;
      taken.add(title.toLowerCase());
      return [sheetId, title];
    }),
  );
}

/** The first new tab is made cell by cell, the others are copies of it: nothing is typed in it yet. */
function makeUnits(
  campaign: Campaign,
  chunk: readonly Placed[],
  tabsBefore: number,
  owner: string,
): SheetRequest[] {
  const editors = officeEditors(campaign);
  const [first, ...others] = chunk;
  if (first === undefined) return [];
  const spec = unitTabSpec(campaign, first.unit, first.sheetId, first.title);
  return [
    ...makeTab(spec),
    ...writeCells(spec.sheetId, [...spec.cells, ...INITIAL_CELLS]),
    ...others.flatMap(({ unit, sheetId, title }, index): SheetRequest[] => {
      const copy = unitTabSpec(campaign, unit, sheetId, title);
      // Without an index Google puts a copy first (platform.md C).
      const insertSheetIndex = tabsBefore + 1 + index;
      return [
        {
          duplicateSheet: {
            sourceSheetId: spec.sheetId,
            newSheetId: sheetId,
            newSheetName: title,
            insertSheetIndex,
          },
        },
        ...writeCells(sheetId, ofUnit(campaign, unit)),
        // Whether a copy keeps these is not documented: set them on every one (platform.md, second reading, 1).
        {
          updateSheetProperties: {
            properties: sheetPropertiesOf(copy),
            fields: 'hidden,tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)',
          },
        },
      ];
    }),
    // Locked for all but the office until the file is shared and each unit's cells are opened to it.
    ...chunk.flatMap(({ sheetId }) =>
      protectionRequests(
        [{ description: PROTECTION.tab, sheetId, area: null, unprotected: [], editors }],
        [],
        owner,
      ),
    ),
  ];
}

/** A tab without inputs: made, laid out anew when its size changed, or mended. */
function tabRequests(
  spec: TabSpec,
  facts: BookFacts,
  reading: Reading | null,
  mended: string[],
): SheetRequest[] {
  const tab = facts.tabs.find(({ sheetId }) => sheetId === spec.sheetId);
  if (tab === undefined || reading === null) {
    return [
      ...makeTab(spec),
      {
        updateSheetProperties: {
          properties: { sheetId: spec.sheetId, index: spec.sheetId === SHEET_IDS.guide ? 0 : 1 },
          fields: 'index',
        },
      },
      ...writeCells(spec.sheetId, spec.cells),
    ];
  }
  const grid = reading.grid(spec.sheetId);
  if (tab.rows !== spec.rows) {
    return [
      ...relayTab(spec, tab),
      ...spec.highlights.map((highlight, index) => highlightRequest(spec.sheetId, highlight, index)),
      ...writeCells(spec.sheetId, spec.cells),
    ];
  }
  const requests = mendTab(spec, grid);
  if (requests.length > 0) mended.push(tab.title);
  return requests;
}

function mendUnit(
  campaign: Campaign,
  { unit, sheetId, title, tab }: Placed,
  titleOf: ReadonlyMap<number, string>,
  reading: Reading,
): SheetRequest[] {
  const spec = unitTabSpec(campaign, unit, sheetId, title);
  const requests = mendTab(spec, reading.grid(sheetId));
  if (titleOf.has(sheetId)) {
    requests.push({ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } });
  }
  if (tab !== null && (tab.isHidden || tab.tabColor !== spec.tabColor)) {
    requests.push({
      updateSheetProperties: {
        properties: { sheetId, hidden: false, tabColorStyle: { rgbColor: rgb(spec.tabColor) } },
        fields: 'hidden,tabColorStyle',
      },
    });
  }
  return requests;
}

const sheetIdCells = (units: readonly Placed[]): CellWrite[] =>
  units.map(({ entry, sheetId }) => write(entry.row, writtenColumn('sheetId'), sheetId));

const linkCells = (units: readonly Placed[], linkTo: (sheetId: number) => string): CellWrite[] =>
  units.map(({ entry, sheetId }) =>
    write(entry.row, writtenColumn('link'), formula(`HYPERLINK("${linkTo(sheetId)}";"Mở trang")`)),
  );

/** Cells of `Danh sách` that differ from what they must be. */
function registryRequests(
  units: readonly Placed[],
  { reading }: Office,
  cellsOf: (units: readonly Placed[]) => CellWrite[],
): SheetRequest[] {
  const grid = reading.grid(SHEET_IDS.units);
  return writeCells(
    SHEET_IDS.units,
    cellsOf(units).filter((wanted) => !isWritten(grid.entered(wanted), wanted.value)),
  );
}

/** A unit's inputs are open to its own accounts until they are closed or the unit is retired. */
function guardSpecs(campaign: Campaign, units: readonly Placed[], reading: Reading | null): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const whole = (sheetId: number): ProtectionSpec => ({
    description: PROTECTION.tab,
    sheetId,
    area: null,
    unprotected: [],
    editors: office,
  });
  return [
    whole(SHEET_IDS.guide),
    whole(SHEET_IDS.summary),
    ...units.flatMap(({ unit, sheetId, tab }) => {
      const isClosed =
        tab !== null && reading !== null && parseUnitTab(reading.grid(sheetId)).closedAt !== null;
      return unitGuards(campaign, unit, sheetId, unit.isActive && !isClosed);
    }),
  ];
}

export function unitGuards(
  campaign: Campaign,
  unit: Unit,
  sheetId: number,
  isOpen: boolean,
): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const editors = isOpen ? [...office, ...unit.accounts.map((account) => account.toLowerCase())] : office;
  const tick = area(UNIT_TAB.tick.row, UNIT_TAB.tick.column);
  return [
    {
      description: PROTECTION.tab,
      sheetId,
      area: null,
      unprotected: isOpen ? [UNIT_TAB.inputs, tick] : [],
      editors: office,
    },
    { description: PROTECTION.inputs, sheetId, area: UNIT_TAB.inputs, unprotected: [], editors },
    { description: PROTECTION.tick, sheetId, area: tick, unprotected: [], editors },
  ];
}

export const officeSpecs = (): TabSpec[] => [settingsTabSpec(), unitsTabSpec(), ...officeListSpecs()];

function officeRequests({ campaign, reading }: Office, owner: string): SheetRequest[] {
  const editors = officeEditors(campaign);
  return officeSpecs().flatMap((spec) => [
    // The settings' labels find their rows: mend them only where they still are.
    ...(spec.sheetId === SHEET_IDS.settings
      ? []
      : writeCells(spec.sheetId, differingCells(spec, reading.grid(spec.sheetId)))),
    ...protectionRequests(
      [{ description: PROTECTION.tab, sheetId: spec.sheetId, area: null, unprotected: [], editors }],
      reading.tab(spec.sheetId).protections,
      owner,
    ),
  ]);
}
