import type { Day } from '../../domain/calendar/day.ts';
import { hasEnded, livesIn } from '../../domain/campaign/unit-life.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { freeTitle, isUnitSheetId, newSheetIds, tabTitles } from '../../sheets/cells/registry.ts';
import { nextRecordRow, type UnitRecord, usesOf } from '../../sheets/units/unit-records.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import type { BookFacts, TabFacts } from '../ports.ts';

/** A unit and the tab it has, or is to have. */
export interface Placed {
  readonly entry: RosterEntry;
  readonly unit: Unit;
  readonly sheetId: number;
  /** As the tab is called at present, or as it will be made. */
  readonly title: string;
  readonly printUrl: string;
  /** The tab as it stands; null when it has to be made. */
  readonly tab: TabFacts | null;
  /** The unit's row of `Sổ đơn vị`, as it is to be. */
  readonly record: UnitRecord;
  readonly codeUse: number;
  /** Ended units have a grey tab. */
  readonly hasEnded: boolean;
}

/**
 * Gives each unit the tab that its record names, or a new one when that tab is gone. The tab's own cells are not consulted,
 * since people type there. No tab id is used twice, and no two units number their receipts by the same use of a code.
 */
export function placeUnits(
  roster: readonly RosterEntry[],
  records: readonly UnitRecord[],
  facts: BookFacts,
  printUrl: (sheetId: number) => string,
  { year, today }: { readonly year: number; readonly today: Day },
): Placed[] {
  const tabs = new Map(facts.tabs.map((tab) => [tab.sheetId, tab]));
  const nextNumber = newSheetIds([...records.flatMap(({ id, sheetId }) => [id, sheetId]), ...tabs.keys()]);
  const titles = tabTitles(roster.map(({ unit }) => unit));
  const taken = new Set(facts.tabs.map(({ title }) => title.toLowerCase()));
  let row = nextRecordRow(records);
  return roster.flatMap((entry): Placed[] => {
    const { unit, record: known } = entry;
    const tab = known === null ? null : (tabs.get(known.sheetId) ?? null);
    // A unit without a day in the year has nothing to report in it.
    if (tab === null && !livesIn(unit.life, year)) return [];
    // A number whose tab never stood was reserved by a run that died.
    const sheetId = known !== null && (tab !== null || !known.isMade) ? known.sheetId : nextNumber();
    const title = tab?.title ?? freeTitle(titles.get(unit.code) ?? unit.code, unit.code, taken);
    const record = recordOf(unit, known, records, {
      row,
      sheetId,
      isLost: known?.isMade === true && tab === null,
    });
    if (known === null) row += 1;
    return [
      {
        entry,
        unit,
        sheetId,
        title,
        printUrl: printUrl(sheetId),
        tab,
        record,
        codeUse: record.codeUse,
        hasEnded: hasEnded(unit.life, today),
      },
    ];
  });
}

/** Records of a new campaign, with tab ids reserved for tabs that provisioning makes later. */
export function firstRecords(units: readonly Unit[]): UnitRecord[] {
  const nextNumber = newSheetIds([]);
  return units.map((unit, index) =>
    recordOf(unit, null, [], { row: nextRecordRow([]) + index, sheetId: nextNumber(), isLost: false }),
  );
}

/** The unit's record from now on. A new code or a new tab starts the numbering of its receipts anew. */
function recordOf(
  { code, name, accounts }: Unit,
  known: UnitRecord | null,
  records: readonly UnitRecord[],
  { row, sheetId, isLost }: { readonly row: number; readonly sheetId: number; readonly isLost: boolean },
): UnitRecord {
  const marks = { code, name, accounts, sheetId };
  const codeUse = usesOf(records, code) + 1;
  if (known === null) return { ...marks, row, id: sheetId, formerCodes: [], codeUse, isMade: false };
  const { id, isMade } = known;
  if (!isLost && known.code.toLowerCase() === code.toLowerCase()) return { ...known, ...marks };
  const formerCodes = [...known.formerCodes, known.code.toLowerCase()];
  return { ...marks, id, row: known.row, formerCodes, codeUse, isMade: isMade && !isLost };
}

/** Tabs of units that are no longer in the list: kept, locked. */
export const leftTabs = (
  records: readonly UnitRecord[],
  units: readonly Placed[],
  /** Rows that cannot be read at present have not left the list. */
  waiting: readonly { readonly sheetId: number | null }[],
  { tabs }: BookFacts,
): readonly TabFacts[] => {
  const placed = new Set([...units, ...waiting].map(({ sheetId }) => sheetId));
  const known = new Set(records.map(({ sheetId }) => sheetId));
  return tabs.filter(({ sheetId }) => isUnitSheetId(sheetId) && known.has(sheetId) && !placed.has(sheetId));
};

export interface Retitling {
  /** By the tab's number, for the tabs whose title changes. */
  readonly titles: ReadonlyMap<number, string>;
  /** Ids of those tabs whose present title another tab is to get: they give it up first, in the same batch. */
  readonly inTheWay: readonly number[];
}

/** New titles for renamed units; a title that one of them gives up is free for another. */
export function retitled(renames: readonly Placed[], units: readonly Placed[], facts: BookFacts): Retitling {
  const leaving = new Map(renames.map(({ sheetId, title }) => [title.toLowerCase(), sheetId]));
  const taken = new Set(
    [...facts.tabs, ...units].map(({ title }) => title.toLowerCase()).filter((title) => !leaving.has(title)),
  );
  const wished = tabTitles(renames.map(({ unit }) => unit));
  const titles = new Map(
    renames.map(({ sheetId, unit }) => [
      sheetId,
      freeTitle(wished.get(unit.code) ?? unit.code, unit.code, taken),
    ]),
  );
  const inTheWay = [...titles].flatMap(([sheetId, title]) => {
    const holder = leaving.get(title.toLowerCase());
    return holder === undefined || holder === sheetId ? [] : [holder];
  });
  return { titles, inTheWay };
}
