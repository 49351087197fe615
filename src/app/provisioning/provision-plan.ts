import type { Day } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import { retitledGrid } from '../../sheets/cells/grid.ts';
import { BOOK_FIELDS, BOOK_PROPERTIES, isBookZone } from '../../sheets/cells/registry.ts';
import type { ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import { specMarker } from '../../sheets/cells/tab-mark.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { acceptedAfterEnd, acceptedHolding } from '../../sheets/entry-book/accepted-holding.ts';
import { initialCells, unitTabSpec } from '../../sheets/entry-book/unit-tab-forms.ts';
import { PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { capitals } from '../../words/line-breaks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { formsOnTabs } from '../office/deadlines.ts';
import type { Office } from '../office/office.ts';
import type { BookFacts, Reading } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { shutTabs } from './foreign-protections.ts';
import { linkRequests, madeRequests, officeRequests, recordRequests } from './office-repairs.ts';
import { leftTabs, type Placed, placeUnits, type Retitling, retitled } from './placed-unit.ts';
import { lockedProtections, protectionSpecs } from './protections.ts';
import type { ProvisionChanges } from './provision-report.ts';
import { bytesOf, hasBothForms, inSizedParts, tabsPerBatch } from './request-size.ts';
import { type TableRepairs, tableRepairs, tableSpecs } from './table-repairs.ts';
import type { TabsRead } from './tabs-as-left.ts';
import { type Asked, typingUnits } from './unit-access.ts';
import { inGroups, repairUnits, type UnitRepairs } from './unit-repairs.ts';
import { makeUnits, type SpecOf } from './unit-tabs.ts';
import { viLeftBehind } from './vi-change-remark.ts';

export interface ProvisionPlan {
  readonly units: readonly Placed[];
  /** Tab ids of the units that may type today. */
  readonly typing: ReadonlySet<number>;
  /** For the office's file, before any tab is made: the registry must know every tab that exists. */
  readonly registry: readonly SheetRequest[];
  /** For the units' file, in order. The last batch has the formulas that name other tabs. */
  readonly batches: readonly (readonly SheetRequest[])[];
  /** Protections of the units' file at the end of the run. */
  readonly protections: readonly ProtectionSpec[];
  /** For the office's file, at the end of the run: labels and formulas that differ. */
  readonly officeRepairs: readonly SheetRequest[];
  /** Whether there is, or will be, a `Tiến độ`. */
  readonly showsProgress: boolean;
  /** Tab ids of tables that are written from nothing: cells outside the specification are lost. */
  readonly laidAnew: ReadonlySet<number>;
  readonly changes: ProvisionChanges;
}

export interface ProvisionInput {
  readonly office: Office;
  readonly facts: BookFacts;
  readonly tabs: TabsRead;
  readonly wanted: WantedTabs;
  readonly owner: string;
  /** Accounts that may edit new tabs until the files are shared; Google is sure to know them. */
  readonly inside: readonly string[];
  readonly linkTo: (sheetId: number) => string;
  readonly today: Day;
}

/** The tabs as they are to be. */
export interface WantedTabs {
  readonly asked: Asked;
  readonly units: readonly Placed[];
  readonly specOf: SpecOf;
  readonly mark: ReturnType<typeof specMarker>;
  /** With the units' tabs under their present titles. */
  readonly tables: ReturnType<typeof tableSpecs>;
}

export function wantedTabs(
  office: Office,
  facts: BookFacts,
  printUrl: (sheetId: number) => string,
  today: Day,
): WantedTabs {
  const { campaign } = office;
  const asked = {
    campaign,
    deadlines: deadlinesOf(campaign, office.calendar),
    forms: formsOnTabs(office),
  };
  const units = placeUnits(office.roster, office.records, facts, printUrl, { year: campaign.year, today });
  const mark = specMarker();
  return {
    asked,
    units,
    specOf: (placed) => mark(unitTabSpec(campaign, placed.unit, placed, asked.deadlines, asked.forms)),
    mark,
    tables: tableSpecs(asked, units, mark),
  };
}

export function planProvision(input: ProvisionInput): ProvisionPlan {
  const { office, facts, tabs, wanted, owner, linkTo, today } = input;
  const { reading, asLeft } = tabs;
  const { campaign } = office;
  const { units, specOf, asked } = wanted;
  const { deadlines, forms } = asked;
  const orphans = leftTabs(office.records, units, office.unusable, facts);
  const renames = units.filter(
    (placed) =>
      placed.tab !== null && reading !== null && !asLeft.has(placed.sheetId) && hasNewName(placed, reading),
  );
  const retitling = retitled(renames, units, facts);
  const final = units.map((one) => ({ ...one, title: retitling.titles.get(one.sheetId) ?? one.title }));
  const typing = typingUnits(asked, final, reading, today);
  const initial = initialCells(campaign, forms);
  const tabsMade = (group: readonly Placed[], tabsBefore: number) =>
    makeUnits({ initial, units: group, specOf, tabsBefore, editors: input.inside, owner });
  const atOnce = tabsPerBatch(office, units, (group) => bytesOf(tabsMade(group, 0)));
  const repairs = repairUnits(initial, final, specOf, tabs, atOnce);
  const asRetitled = readAsRetitled(reading, facts, retitling.titles);
  const specs = retitling.titles.size === 0 ? wanted.tables : tableSpecs(asked, final, wanted.mark);
  const tables = tableRepairs(asked, specs, facts, { present: reading, asRetitled }, asLeft);
  const displaced = new Set(repairs.displaced.map(({ sheetId }) => sheetId));
  const protections = [
    ...protectionSpecs({ campaign, units: final, facts, reading, deadlines, forms, typing }).filter(
      ({ sheetId }) => !displaced.has(sheetId),
    ),
    ...orphans.flatMap(({ sheetId }) => lockedProtections({ campaign, forms }, sheetId)),
  ];
  return {
    units: final,
    typing,
    registry: recordRequests(units, office),
    batches: batchesOf(input, {
      made: madeInGroups(units.filter(isNew), facts.tabs.length, atOnce, tabsMade),
      retitling,
      repairs,
      tables,
    }),
    protections,
    officeRepairs: [
      ...madeRequests(units),
      ...linkRequests(units, office, linkTo),
      ...officeRequests(office),
    ],
    showsProgress: campaign.progress !== null,
    laidAnew: tables.laidAnew,
    changes: {
      ...namesOf(units),
      renamed: renames.map(({ unit }) => unit.name),
      repaired: [
        ...repairs.repaired,
        ...tables.repaired,
        ...(isFileRepaired(input) ? [vi.fileProperties] : []),
      ],
      overwritten: repairs.overwritten,
      retired: repairs.retired,
      unassigned: leftBehind(final, repairs.retired, reading, campaign),
      orphans: orphans.map(({ title }) => title),
      displaced: repairs.displaced.map(({ unit }) => unit.name),
      shut: shutTabs(protections, facts, owner),
    },
  };
}

const isNew = ({ tab }: Placed): boolean => tab === null;

const namesOf = (units: readonly Placed[]): Pick<ProvisionChanges, 'made' | 'lost' | 'recoded'> => ({
  made: units.filter(isNew).map(({ unit }) => unit.name),
  lost: units
    .filter((placed) => isNew(placed) && placed.entry.record?.isMade === true)
    .map(({ unit }) => unit.name),
  recoded: units.flatMap(({ entry: { record }, unit }) =>
    record === null || record.code === unit.code ? [] : [`${unit.name} (${record.code} → ${unit.code})`],
  ),
});

const madeInGroups = (
  fresh: readonly Placed[],
  tabsBefore: number,
  atOnce: number,
  made: (group: readonly Placed[], tabsBefore: number) => SheetRequest[],
): SheetRequest[][] =>
  inGroups(fresh, atOnce).map((group, index) => made(group, tabsBefore + index * atOnce));

/** For the units' file, in order. The last batch has the formulas that name other tabs. */
function batchesOf(
  input: ProvisionInput,
  parts: {
    /** One batch each. */
    readonly made: readonly SheetRequest[][];
    readonly retitling: Retitling;
    readonly repairs: UnitRepairs;
    readonly tables: TableRepairs;
  },
): SheetRequest[][] {
  const {
    office,
    facts,
    tabs: { reading },
  } = input;
  const { made, retitling, repairs, tables } = parts;
  const { campaign } = office;
  const shared = [
    ...titleRequests(retitling),
    ...tables.guide,
    ...repairs.requests,
    ...tables.tables,
    ...blankTabOf(facts, reading, office),
  ];
  const withLast = repairs.extensions.length === 0 && !hasBothForms(campaign) && made.length > 0;
  const batches = withLast
    ? [...made.slice(0, -1), [...made.slice(-1).flat(), ...shared]]
    : [...made, ...repairs.extensions.map((batch) => [...batch]), ...inSizedParts(shared)];
  // In a batch of its own: Google does not document which locale formulas of the same batch are read in.
  return isFileRepaired(input) ? [[FILE_REQUEST], ...batches] : batches;
}

/** One sentence for each ended unit about the parts of its target nobody took over, from the accepted figures in its tab. */
const leftBehind = (
  units: readonly Placed[],
  ended: readonly string[],
  reading: Reading | null,
  campaign: Campaign,
): readonly string[] =>
  units.flatMap(({ unit, sheetId, tab }): string[] => {
    if (tab === null || reading === null || !ended.includes(unit.name)) return [];
    const grid = reading.grid(sheetId);
    if (grid.endRow <= PROGRESS_TAB.firstRow) return [];
    const after = acceptedAfterEnd(grid, unit, campaign.year);
    return [viLeftBehind(unit.name, acceptedHolding(grid, unit), after, wordsOf(campaign))];
  });

/** Any editor may change locale, time zone and recalculation; formulas and typed numbers then mean something else. */
const isFileAsMade = ({ locale, timeZone, autoRecalc }: BookFacts): boolean =>
  locale === BOOK_PROPERTIES.locale && isBookZone(timeZone) && autoRecalc === BOOK_PROPERTIES.autoRecalc;

const isFileRepaired = ({ facts, tabs: { reading } }: Pick<ProvisionInput, 'facts' | 'tabs'>): boolean =>
  reading !== null && !isFileAsMade(facts);

const FILE_REQUEST: SheetRequest = {
  updateSpreadsheetProperties: { properties: BOOK_PROPERTIES, fields: BOOK_FIELDS },
};

/** Deletes the empty tab that Google puts into a new file. */
function blankTabOf({ tabs }: BookFacts, reading: Reading | null, { state }: Office): SheetRequest[] {
  const [only, ...others] = tabs;
  const isNewBook = state.entryBookId !== state.homeBookId && reading === null && others.length === 0;
  return isNewBook && only !== undefined ? [{ deleteSheet: { sheetId: only.sheetId } }] : [];
}

function hasNewName({ sheetId, unit }: Placed, reading: Reading): boolean {
  const { stringValue } = reading.grid(sheetId).entered(UNIT_TAB.name);
  const heading = reading.grid(sheetId).entered(UNIT_TAB.unitHeading).stringValue;
  // Both cells must hold the same old name, as provisioning wrote them: a name that a person typed over is no rename.
  return stringValue !== undefined && stringValue !== unit.name && heading === capitals(stringValue);
}

/** Two tabs may exchange titles: the one in the way first takes a title that no person would give. */
const titleRequests = ({ titles, inTheWay }: Retitling): SheetRequest[] => [
  ...inTheWay.map((sheetId) => titleRequest(sheetId, `~${sheetId}`)),
  ...[...titles].map(([sheetId, title]) => titleRequest(sheetId, title)),
];

const titleRequest = (sheetId: number, title: string): SheetRequest => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/**
 * The reading as it will be after tabs are renamed, since Google rewrites formulas that name a renamed tab. When two tabs
 * exchange titles, a formula compared before the renaming may look right and mean the other tab.
 */
function readAsRetitled(
  reading: Reading | null,
  { tabs }: BookFacts,
  titles: ReadonlyMap<number, string>,
): Reading | null {
  if (reading === null || titles.size === 0) return reading;
  const newTitle = new Map(
    tabs.flatMap(({ sheetId, title }): [string, string][] => {
      const next = titles.get(sheetId);
      return next === undefined ? [] : [[title, next]];
    }),
  );
  return { ...reading, grid: (sheetId) => retitledGrid(reading.grid(sheetId), newTitle) };
}
