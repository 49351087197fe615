import type { Campaign } from '../domain/campaign.ts';
import { PROTECTION, SHEET_IDS } from '../sheets/registry.ts';
import { rgb } from '../sheets/style.ts';
import { highlightRequest, makeTab, sheetPropertiesOf, type TabSpec, writeCells } from '../sheets/tab.ts';
import { mendTab, protectionRequests, relayTab } from '../sheets/tab-diff.ts';
import { INITIAL_CELLS, ofUnit, unitTabSpec } from '../sheets/unit-tab-spec.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { officeEditors } from './guards.ts';
import type { BookFacts, Reading } from './ports.ts';
import type { Placed } from './provision-plan.ts';

/** The first new tab is made cell by cell, the others are copies of it: nothing is typed in it yet. */
export function makeUnits(
  campaign: Campaign,
  chunk: readonly Placed[],
  tabsBefore: number,
  owner: string,
): SheetRequest[] {
  const editors = officeEditors(campaign);
  const [first, ...others] = chunk;
  if (first === undefined) return [];
  const spec = unitTabSpec(campaign, first.unit, first);
  return [
    ...makeTab(spec),
    ...writeCells(spec.sheetId, [...spec.cells, ...INITIAL_CELLS]),
    ...others.flatMap((placed, index): SheetRequest[] => {
      const { unit, sheetId, title, printUrl } = placed;
      const copy = unitTabSpec(campaign, unit, placed);
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
        ...writeCells(sheetId, ofUnit(campaign, unit, printUrl)),
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
export function tabRequests(
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

export function mendUnit(
  campaign: Campaign,
  placed: Placed,
  titleOf: ReadonlyMap<number, string>,
  reading: Reading,
): SheetRequest[] {
  const { unit, sheetId, title, tab } = placed;
  const spec = unitTabSpec(campaign, unit, placed);
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
