import type { Day } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { retitledGrid } from '../../sheets/cells/grid.ts';
import { BOOK_FIELDS, BOOK_PROPERTIES, isBookZone, SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { TabSpec } from '../../sheets/cells/tab.ts';
import { isDisplaced, overwrittenCells, type ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import { newHighlights } from '../../sheets/cells/tab-resize.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { acceptedAfterEnd, acceptedHolding } from '../../sheets/entry-book/accepted-holding.ts';
import { guideTabSpec } from '../../sheets/entry-book/guide-tab.ts';
import { unitTabSpec } from '../../sheets/entry-book/unit-tab-forms.ts';
import { PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { progressTabSpec } from '../../sheets/tables/progress-tab.ts';
import { summaryTabSpec } from '../../sheets/tables/summary-tab.ts';
import { capitals } from '../../words/line-breaks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { Office } from '../office/office.ts';
import type { BookFacts, Reading } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { shutTabs } from './foreign-protections.ts';
import { linkRequests, madeRequests, officeRequests, recordRequests } from './office-repairs.ts';
import { leftTabs, type Placed, placeUnits, retitled } from './placed-unit.ts';
import { lockedProtections, protectionSpecs } from './protections.ts';
import type { ProvisionChanges } from './provision-report.ts';
import { typingUnits } from './unit-access.ts';
import { hideRequests, isLaidAnew, isSmaller, makeUnits, repairUnit, tabRequests } from './unit-tabs.ts';
import { viLeftBehind } from './vi-change-remark.ts';

/**
 * The most tabs made in one batch. Google is said to give a batch up after 180 s: then this many tabs are missing, and none is
 * half made. Two files need two writes more than one. With both forms in use the tables alone take nearly 1 MB, the most that
 * one request should have, and go in a batch of their own.
 */
const TABS_PER_BATCH = {
  oneForm: { oneBook: 38, twoBooks: 75 },
  bothForms: { oneBook: 50, twoBooks: 75 },
} as const;

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

export function planProvision(input: {
  readonly office: Office;
  readonly facts: BookFacts;
  /** Cells of the entry book's existing tabs; null when there are none. */
  readonly reading: Reading | null;
  readonly owner: string;
  /** Accounts that may edit new tabs until the files are shared; Google is sure to know them. */
  readonly inside: readonly string[];
  readonly linkTo: (sheetId: number) => string;
  readonly printUrl: (sheetId: number) => string;
  readonly today: Day;
}): ProvisionPlan {
  const { office, facts, reading, owner, inside, linkTo, printUrl, today } = input;
  const { campaign, state } = office;
  const forms = campaign.registration !== null && campaign.progress !== null ? 'bothForms' : 'oneForm';
  const atOnce = TABS_PER_BATCH[forms][state.entryBookId === state.homeBookId ? 'oneBook' : 'twoBooks'];
  const units = placeUnits(office.roster, office.records, facts, printUrl, {
    year: campaign.year,
    today,
  });
  const orphans = leftTabs(office.records, units, office.unusable, facts);
  const fresh = units.filter(({ tab }) => tab === null);
  const standing = units.filter(({ tab }) => tab !== null);
  const renames = standing.filter((placed) => reading !== null && hasNewName(placed, reading));
  const { titles, inTheWay } = retitled(renames, units, facts);
  const final = units.map((placed) => ({ ...placed, title: titles.get(placed.sheetId) ?? placed.title }));
  const asRetitled = readAsRetitled(reading, facts, titles);

  const deadlines = deadlinesOf(campaign, office.calendar);
  const specOf = (placed: Placed) => unitTabSpec(campaign, placed.unit, placed, deadlines);
  const guide = guideTabSpec(campaign);
  const rows = final.map(({ unit, sheetId, title }) => ({ unit, sheetId, tabTitle: title }));
  const typing = typingUnits(campaign, final, deadlines, reading, today);
  const summary = summaryTabSpec(campaign, rows);
  const repaired: string[] = [];
  const overwritten: string[] = [];
  const repairs: SheetRequest[] = [];
  // Tabs that get another form: the first tab of a batch is written, the others get copies of its new rows.
  const extensions: {
    readonly model: TabSpec;
    readonly requests: SheetRequest[];
    readonly highlights: SheetRequest[];
    tabs: number;
  }[] = [];
  const retired: string[] = [];
  const displaced = new Set<number>();
  for (const placed of final) {
    if (placed.tab === null || reading === null) continue;
    const spec = specOf(placed);
    if (isDisplaced(spec, reading.grid(placed.sheetId))) {
      displaced.add(placed.sheetId);
      continue;
    }
    const open = extensions.at(-1);
    const batch = open !== undefined && open.tabs < atOnce ? open : null;
    const requests = repairUnit(campaign, placed, spec, batch?.model ?? null, reading);
    if (requests.length === 0) continue;
    overwritten.push(
      ...overwrittenCells(spec, reading.grid(placed.sheetId)).map(({ at, text }) =>
        vi.overwritten(placed.unit.name, a1(at), text),
      ),
    );
    if (placed.hasEnded && placed.tab.tabColor !== spec.tabColor) retired.push(placed.unit.name);
    else repaired.push(placed.unit.name);
    if (!isSmaller(placed, spec)) {
      repairs.push(...requests);
      continue;
    }
    const highlights = newHighlights(spec, placed.tab);
    if (batch === null) extensions.push({ model: spec, requests, highlights, tabs: 1 });
    else {
      batch.requests.push(...requests);
      batch.highlights.push(...highlights);
      batch.tabs += 1;
    }
  }
  const tables = [
    summary,
    ...(campaign.progress === null ? [] : [progressTabSpec(campaign, campaign.progress, rows, deadlines)]),
  ];
  const shared = [
    // Two tabs may exchange titles: the one in the way first takes a title that no person would give.
    ...inTheWay.map((sheetId) => titleRequest(sheetId, `~${sheetId}`)),
    ...[...titles].map(([sheetId, title]) => titleRequest(sheetId, title)),
    ...tabRequests(guide, facts, reading, repaired),
    ...repairs,
    ...tables.flatMap((spec) => tabRequests(spec, facts, asRetitled, repaired)),
    ...(campaign.progress === null ? hideRequests(facts, SHEET_IDS.progress) : []),
  ];
  const chunks: Placed[][] = [];
  for (let at = 0; at < fresh.length; at += atOnce) chunks.push(fresh.slice(at, at + atOnce));
  const batches = chunks.map((chunk, index) =>
    makeUnits({
      campaign,
      units: chunk,
      specOf,
      tabsBefore: facts.tabs.length + index * atOnce,
      editors: inside,
      owner,
    }),
  );
  shared.push(...blankTabOf(facts, reading, office));
  const last = batches.at(-1);
  batches.push(...extensions.map(({ requests, highlights }) => [...requests, ...highlights]));
  if (last !== undefined && extensions.length === 0 && forms === 'oneForm') last.push(...shared);
  else if (shared.length > 0) batches.push(shared);

  if (reading !== null && !isFileAsMade(facts)) {
    // In a batch of its own: Google does not document which locale formulas of the same batch are read in.
    batches.unshift([FILE_REQUEST]);
    repaired.push(vi.fileProperties);
  }
  const protections = [
    ...protectionSpecs({ campaign, units: final, facts, reading, deadlines, typing }).filter(
      ({ sheetId }) => !displaced.has(sheetId),
    ),
    ...orphans.flatMap(({ sheetId }) => lockedProtections(campaign, sheetId)),
  ];

  return {
    units: final,
    typing,
    registry: recordRequests(units, office),
    batches,
    protections,
    officeRepairs: [
      ...madeRequests(units),
      ...linkRequests(units, office, linkTo),
      ...officeRequests(office),
    ],
    showsProgress: campaign.progress !== null,
    laidAnew: new Set(tables.filter((spec) => isLaidAnew(spec, facts)).map(({ sheetId }) => sheetId)),
    changes: {
      made: fresh.map(({ unit }) => unit.name),
      lost: fresh.filter(({ entry }) => entry.record?.isMade === true).map(({ unit }) => unit.name),
      renamed: renames.map(({ unit }) => unit.name),
      recoded: units.flatMap(({ entry: { record }, unit }) =>
        record === null || record.code === unit.code ? [] : [`${unit.name} (${record.code} → ${unit.code})`],
      ),
      repaired,
      overwritten,
      retired,
      unassigned: leftBehind(final, retired, reading, campaign),
      orphans: orphans.map(({ title }) => title),
      displaced: final.filter(({ sheetId }) => displaced.has(sheetId)).map(({ unit }) => unit.name),
      shut: shutTabs(protections, facts, owner),
    },
  };
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
