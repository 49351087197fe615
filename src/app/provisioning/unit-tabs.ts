import { writeCells, writeSpecCells } from '../../sheets/cells/cell-requests.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import { rgb } from '../../sheets/cells/style.ts';
import {
  type CellWrite,
  heightsThatDiffer,
  makeTab,
  sheetPropertiesOf,
  type TabSpec,
} from '../../sheets/cells/tab.ts';
import { chartRequests } from '../../sheets/cells/tab-charts.ts';
import { isDisplaced, protectionRequests, repairTab, rewordedHeights } from '../../sheets/cells/tab-diff.ts';
import { copyRepeats, fillRequests, withoutCopies } from '../../sheets/cells/tab-repeats.ts';
import {
  cellsThatDiffer,
  extendLike,
  extendTab,
  isNewIn,
  relayTab,
  showRows,
  standingPart,
} from '../../sheets/cells/tab-resize.ts';
import { isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import { FIRST_FORM_TABLE } from '../../sheets/own-form/forms-tab.ts';
import { FORMS_TOP } from '../../sheets/own-form/unit-blocks.ts';
import { PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { BookFacts, Reading, TabRead } from '../ports.ts';
import type { Placed } from './placed-unit.ts';

/** The specification of a unit's tab. */
export type SpecOf = (placed: Placed) => TabSpec;

/** Makes the first new tab cell by cell and copies it for the others, which is safe while nobody has typed in it. */
export function makeUnits({
  initial,
  units,
  specOf,
  tabsBefore,
  editors,
  owner,
}: {
  /** Cells that are written once. */
  readonly initial: readonly CellWrite[];
  readonly units: readonly Placed[];
  readonly specOf: SpecOf;
  /** How many tabs the file has before these. */
  readonly tabsBefore: number;
  /** Accounts that may edit the tabs until each unit's cells are opened to it. */
  readonly editors: readonly string[];
  /** The file's owner. */
  readonly owner: string;
}): SheetRequest[] {
  const [first, ...others] = units;
  if (first === undefined) return [];
  const spec = specOf(first);
  return [
    ...makeTab(withoutCopies(spec, spec.repeats ?? [])),
    ...fillRequests(spec, spec.repeats ?? []),
    ...writeCells(spec.sheetId, initial),
    ...others.flatMap((placed, index): SheetRequest[] => {
      const { sheetId, title } = placed;
      const copy = specOf(placed);
      // Without an index Google puts a copy first (docs/platform.md 44).
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
        ...writeCells(sheetId, cellsThatDiffer(copy, spec)),
        ...heightsThatDiffer(copy, spec),
        // Whether a copy keeps these is not documented: set them on every one (docs/platform.md 45).
        {
          updateSheetProperties: {
            properties: sheetPropertiesOf(copy),
            fields: 'hidden,tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)',
          },
        },
      ];
    }),
    ...units.flatMap(({ sheetId }) =>
      protectionRequests(
        [{ description: PROTECTION.tab, sheetId, area: null, unprotected: [], editors }],
        [],
        owner,
      ),
    ),
  ];
}

/** What a tab without inputs needs; `repaired` is its title when it stood and was not as it should be. */
interface TabRepair {
  readonly requests: readonly SheetRequest[];
  readonly repaired: string | null;
}

/** Makes the tab, lays it out anew when its size changed, or repairs it. */
export function tabRepair(spec: TabSpec, facts: BookFacts, reading: Reading | null): TabRepair {
  const { sheetId } = spec;
  const tab = facts.tabs.find((one) => one.sheetId === sheetId);
  const charts = facts.tabs.flatMap((one) => one.charts.map((chart) => ({ ...chart, sheetId: one.sheetId })));
  const propertyRequest = (property: { index: number } | { hidden: boolean }): SheetRequest => ({
    updateSheetProperties: {
      properties: { sheetId, ...property },
      fields: Object.keys(property).join(),
    },
  });
  if (tab === undefined || reading === null) {
    const requests = [
      ...makeTab(spec),
      ...chartRequests(spec, charts),
      propertyRequest({ index: placeOf(sheetId) }),
      ...writeSpecCells(spec, spec.cells),
    ];
    return { requests, repaired: null };
  }
  const showing =
    spec.isHidden === undefined || spec.isHidden === tab.isHidden
      ? []
      : [propertyRequest({ hidden: spec.isHidden })];
  // Columns to the right of a table whose labels stand where they must are somebody's own.
  const isWidened = tab.columns > spec.columns && !isDisplaced(spec, reading.grid(sheetId));
  const before = isWidened ? { ...tab, columns: spec.columns } : tab;
  if (before.rows !== spec.rows || before.columns !== spec.columns) {
    const { highlightCount } = reading.tab(sheetId);
    return {
      requests: [...showing, ...relayTab(spec, { ...before, highlightCount }, charts)],
      repaired: null,
    };
  }
  const grid = reading.grid(sheetId);
  const requests = [
    ...showing,
    ...repairTab(spec, grid),
    ...(sheetId < FIRST_FORM_TABLE ? [] : rewordedHeights(spec, grid, 0)),
    ...chartRequests(spec, charts),
  ];
  return { requests, repaired: requests.length > 0 ? tab.title : null };
}

/** Hides a tab whose form is no longer in use; its cells stay. */
export const hideRequests = (facts: BookFacts, sheetId: number): SheetRequest[] =>
  facts.tabs.some((tab) => tab.sheetId === sheetId && !tab.isHidden)
    ? [{ updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } }]
    : [];

/** True for a table that is new or whose size changed: it is written from nothing. */
export const isLaidAnew = ({ sheetId, rows, columns }: TabSpec, { tabs }: BookFacts): boolean => {
  const tab = tabs.find((one) => one.sheetId === sheetId);
  return tab === undefined || tab.rows !== rows || tab.columns !== columns;
};

/** Order of the tabs in front of the units' tabs. */
const TAB_PLACES: readonly number[] = [SHEET_IDS.guide, SHEET_IDS.summary, SHEET_IDS.progress];

/** Tables of own forms stand behind those of forms A and B. */
function placeOf(sheetId: number): number {
  const place = TAB_PLACES.indexOf(sheetId);
  return place < 0 ? TAB_PLACES.length + sheetId - FIRST_FORM_TABLE : place;
}

export const isSmaller = ({ tab }: Placed, spec: TabSpec): boolean =>
  tab !== null && (tab.rows < spec.rows || tab.columns < spec.columns);

/** A tab that got forms of the office's own before form B has rows for it and nothing in them. */
export const sizeBefore = (tab: TabRead, spec: TabSpec) => ({
  ...tab,
  blank:
    tab.rows > PROGRESS_TAB.firstRow &&
    tab.columns < PROGRESS_TAB.columns &&
    spec.columns >= PROGRESS_TAB.columns
      ? ([PROGRESS_TAB.firstRow, PROGRESS_TAB.endRow] as const)
      : undefined,
});

/** The first tab that a batch extends. */
function firstExtended(
  initial: readonly CellWrite[],
  spec: TabSpec,
  tab: TabRead,
  grid: Grid,
): SheetRequest[] {
  const repeats = (spec.repeats ?? []).filter(({ row }) => row >= tab.rows);
  const written = withoutCopies(spec, repeats);
  const before = sizeBefore(tab, spec);
  return [
    ...extendTab(written, before),
    // A form that was not in use has no ticks yet.
    ...writeCells(spec.sheetId, initial.filter(isNewIn(before))),
    ...repairTab(written, grid),
    ...copyRepeats(spec, repeats),
  ];
}

/** Repairs or extends a unit's tab. `model` is the first tab that this batch extends; null when this tab is the first. */
export function repairUnit(
  initial: readonly CellWrite[],
  placed: Placed,
  spec: TabSpec,
  model: TabSpec | null,
  reading: Reading,
): SheetRequest[] {
  const { sheetId, tab } = placed;
  const grid = reading.grid(sheetId);
  const read = reading.tab(sheetId);
  const requests = !isSmaller(placed, spec)
    ? repairTab(spec, grid)
    : model === null
      ? firstExtended(initial, spec, read, grid)
      : [
          ...extendLike(model, spec, sizeBefore(read, spec)),
          ...repairTab(standingPart(spec, sizeBefore(read, spec)), grid),
        ];
  requests.push(...rewordedHeights(spec, grid, FORMS_TOP));
  const shown = spec.cells.find(
    ({ row, column }) => row === UNIT_TAB.shown.row && column === UNIT_TAB.shown.column,
  );
  if (tab !== null && shown !== undefined && !isWritten(grid.entered(shown), shown.value))
    requests.push(...showRows(spec, tab));
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
