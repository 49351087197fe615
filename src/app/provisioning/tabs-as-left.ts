import { type Area, areaAt } from '../../sheets/cells/a1.ts';
import { type Grid, textAt } from '../../sheets/cells/grid.ts';
import { isUnitSheetId, SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { TabSpec } from '../../sheets/cells/tab.ts';
import { chartRequests } from '../../sheets/cells/tab-charts.ts';
import { isAsMarked, watchedAreas } from '../../sheets/cells/tab-mark.ts';
import { recordGrid } from '../../sheets/entry-book/tab-standing.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { Office } from '../office/office.ts';
import type { BookFacts, Reading, TabFacts, World } from '../ports.ts';
import type { Placed } from './placed-unit.ts';
import type { SpecOf } from './unit-tabs.ts';

/** The units' file before provisioning. */
export interface TabsRead {
  /** Null when it has no tab of ours. Of a tab as it was left only what it told of itself. */
  readonly reading: Reading | null;
  /** Tab ids: their specification is the one that they were last brought to, and what shows it stands in its place. */
  readonly asLeft: ReadonlySet<number>;
}

interface Wanted {
  readonly units: readonly Placed[];
  readonly specOf: SpecOf;
  /** The guide and the tables. */
  readonly tables: readonly TabSpec[];
}

/** Cells of the add-on's tabs in the units' file: `everything`, or no more than tells whether a tab must be read. */
export function readTabs(
  world: World,
  office: Office,
  facts: BookFacts,
  wanted: Wanted,
  everything: boolean,
): TabsRead {
  const ids = new Set<number>([
    SHEET_IDS.guide,
    SHEET_IDS.summary,
    SHEET_IDS.progress,
    ...office.forms.map(({ sheetId }) => sheetId),
  ]);
  const present = facts.tabs.filter(({ sheetId }) => ids.has(sheetId) || isUnitSheetId(sheetId));
  if (present.length === 0) return { reading: null, asLeft: new Set() };
  const left = everything ? new Map<number, Grid>() : tabsAsLeft(world, office, facts, wanted);
  const others = present.filter(({ sheetId }) => !left.has(sheetId));
  const full =
    others.length === 0
      ? null
      : world.books.read(
          office.state.entryBookId,
          others.map(({ sheetId, rows, columns }) => ({ sheetId, cells: rows * columns })),
          'withValidation',
        );
  const read = (sheetId: number): Reading => {
    if (full === null) throw new RangeError(`tab ${sheetId} was not read`);
    return full;
  };
  return {
    reading: {
      has: (sheetId) => left.has(sheetId) || full?.has(sheetId) === true,
      grid: (sheetId) => left.get(sheetId) ?? read(sheetId).grid(sheetId),
      tab: (sheetId) => read(sheetId).tab(sheetId),
    },
    asLeft: new Set(left.keys()),
  };
}

/** By tab id. One read. */
function tabsAsLeft(
  { books }: World,
  office: Office,
  facts: BookFacts,
  { units, specOf, tables }: Wanted,
): Map<number, Grid> {
  const tabs = new Map(facts.tabs.map((tab) => [tab.sheetId, tab]));
  const standing = units.flatMap(({ tab, sheetId }) => (tab === null ? [] : { sheetId, area: OF_UNIT }));
  const watched = tables
    .filter(({ sheetId }) => tabs.has(sheetId))
    .flatMap((spec) =>
      watchedAreas(spec).flatMap((area) => within(area, spec.sheetId, tabs.get(spec.sheetId))),
    );
  if (standing.length + watched.length === 0) return new Map();
  const shown = books.shown(office.state.entryBookId, [...standing, ...watched]);
  const charts = facts.tabs.flatMap((tab) => tab.charts.map((chart) => ({ ...chart, sheetId: tab.sheetId })));
  const left = new Map<number, Grid>();
  for (const spec of tables) {
    const [tab, grid] = [tabs.get(spec.sheetId), shown.get(spec.sheetId)];
    if (tab === undefined || grid === undefined || !isTable(spec, tab) || !isAsMarked(spec, grid)) continue;
    // What shows there was typed: only texts and numbers are looked at.
    if (chartRequests(spec, charts).length === 0)
      left.set(spec.sheetId, { ...grid, entered: grid.effective });
  }
  for (const placed of units) {
    const grid = shown.get(placed.sheetId);
    if (placed.tab === null || grid === undefined || grid.effective(UNIT_TAB.standing).boolValue !== true)
      continue;
    const record = recordGrid(placed.sheetId, textAt(grid, UNIT_TAB.record), {
      campaign: office.campaign,
      used: office.forms,
    });
    if (record === null) continue;
    const spec = specOf(placed);
    if (isUnitTab(spec, placed.tab) && isAsMarked(spec, grid)) left.set(placed.sheetId, record);
  }
  return left;
}

/** Mark, standing and record. */
const OF_UNIT = areaAt(UNIT_TAB.mark.row, UNIT_TAB.mark.column, UNIT_TAB.record.row - UNIT_TAB.mark.row + 1);

/** Google refuses a range outside its tab. */
const within = (area: Area, sheetId: number, tab: TabFacts | undefined) =>
  tab !== undefined && area.row + area.rows <= tab.rows && area.column + area.columns <= tab.columns
    ? [{ sheetId, area }]
    : [];

const isTable = ({ rows, columns, isHidden }: TabSpec, tab: TabFacts): boolean =>
  tab.rows === rows && tab.columns === columns && (isHidden === undefined || isHidden === tab.isHidden);

/** A tab keeps rows and columns of forms that are no longer in use. */
const isUnitTab = ({ rows, columns, tabColor }: TabSpec, tab: TabFacts): boolean =>
  tab.rows >= rows && tab.columns >= columns && !tab.isHidden && tab.tabColor === tabColor;
