import { area } from '../sheets/a1.ts';
import { closingRows } from '../sheets/closings.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { protectionRequests } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { isInPlace } from '../sheets/unit-tab-spec.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { momentValue, type SheetRequest } from '../sheets/value.ts';
import type { Closing } from './close.ts';
import { type Owners, openProgressFound, unitGuards, withOfficeOwner } from './guards.ts';
import type { Office } from './office.ts';
import { withoutOutsiders } from './outsiders.ts';
import type { TabFacts } from './ports.ts';

/** Form A: the four inputs and the tick. Null while form A is not in use. */
export const registrationClosing = (
  office: Office,
  owners: Owners,
  outside: readonly string[],
): Closing | null =>
  office.campaign.registration === null
    ? null
    : {
        // With the labels beside: they prove that no row was put in, which would lock the wrong cells.
        areas: [
          area(UNIT_TAB.unitCode.row, UNIT_TAB.unitCode.column),
          area(
            UNIT_TAB.tick.row,
            UNIT_TAB.panel.column,
            UNIT_TAB.closedAt.row - UNIT_TAB.tick.row + 1,
            UNIT_TAB.closedAt.column - UNIT_TAB.panel.column + 1,
          ),
        ],
        closedAt: (grid) => parseUnitTab(grid).closedAt,
        isInPlace,
        lock: (entry, _, facts, at) => [
          ...registrationGuards(office, entry, facts, owners, outside, false),
          ...writeCells(entry.sheetId ?? 0, [
            write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, momentValue(at)),
          ]),
        ],
        snapshot: (reading, at, leftOut) =>
          closingRows(reading.grid(SHEET_IDS.summary), at, office.codes.ofTab, leftOut),
      };

/** Opens or locks form A and leaves form B as it is. */
export function registrationGuards(
  { campaign }: Office,
  { unit, sheetId }: RosterEntry,
  facts: TabFacts | undefined,
  owners: Owners,
  outside: readonly string[],
  isOpen: boolean,
): SheetRequest[] {
  const found = facts?.protections ?? [];
  const open = { registration: isOpen, progress: openProgressFound(found) };
  const guards = withOfficeOwner(unitGuards(campaign, unit, sheetId ?? 0, open), owners);
  return protectionRequests(withoutOutsiders(guards, outside), found, owners.entry);
}
