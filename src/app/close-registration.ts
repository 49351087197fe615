import { area } from '../sheets/a1.ts';
import { closingRows } from '../sheets/closings.ts';
import { textAt } from '../sheets/grid.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { protectionRequests } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { momentValue, type SheetRequest } from '../sheets/value.ts';
import type { Closing } from './close.ts';
import { openProgressFound, unitGuards } from './guards.ts';
import type { Office } from './office.ts';
import { withoutOutsiders } from './outsiders.ts';
import type { TabFacts } from './ports.ts';

/** Form A: the four inputs and the tick. Null while form A is not in use. */
export const registrationClosing = (
  office: Office,
  owner: string,
  outside: readonly string[],
): Closing | null =>
  office.campaign.registration === null
    ? null
    : {
        areas: [UNIT_TAB.closedAt, UNIT_TAB.unitCode].map(({ row, column }) => area(row, column)),
        closedAt: (grid) => parseUnitTab(grid).closedAt,
        isInPlace: (grid, unitCode) => textAt(grid, UNIT_TAB.unitCode) === unitCode,
        lock: (entry, _, facts, at) => [
          ...registrationGuards(office, entry, facts, owner, outside, false),
          ...writeCells(entry.sheetId ?? 0, [
            write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, momentValue(at)),
          ]),
        ],
        snapshot: (reading, at) => closingRows(reading.grid(SHEET_IDS.summary), at, office.codes.ofTab),
      };

/** Opens or locks form A and leaves form B as it is. */
export function registrationGuards(
  { campaign }: Office,
  { unit, sheetId }: RosterEntry,
  facts: TabFacts | undefined,
  owner: string,
  outside: readonly string[],
  isOpen: boolean,
): SheetRequest[] {
  const found = facts?.protections ?? [];
  const open = { registration: isOpen, progress: openProgressFound(found) };
  const guards = withoutOutsiders(unitGuards(campaign, unit, sheetId ?? 0, open), outside);
  return protectionRequests(guards, found, owner);
}
