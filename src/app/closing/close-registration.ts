import { areaAt } from '../../sheets/cells/a1.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeCells } from '../../sheets/cells/tab.ts';
import { protectionRequests } from '../../sheets/cells/tab-diff.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { parseUnitTab } from '../../sheets/entry-book/board.ts';
import { closingRows } from '../../sheets/records/closings.ts';
import { isInPlace } from '../../sheets/registration-form/registration-labels.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { Office } from '../office/office.ts';
import type { TabFacts } from '../ports.ts';
import { type Editors, withEditors } from '../provisioning/editors.ts';
import { openProgressFound, unitProtections } from '../provisioning/protections.ts';
import type { Closing } from './closing.ts';

/** Closes the four inputs and the tick of form A. Null while form A is not in use. */
export const registrationClosing = (office: Office, editors: Editors): Closing | null =>
  office.campaign.registration === null
    ? null
    : {
        // The labels beside are read too: they prove that nobody inserted a row, after which the wrong cells would be locked.
        areas: [
          areaAt(UNIT_TAB.unitCode.row, UNIT_TAB.unitCode.column),
          areaAt(
            UNIT_TAB.tick.row,
            UNIT_TAB.panel.column,
            UNIT_TAB.closedAt.row - UNIT_TAB.tick.row + 1,
            UNIT_TAB.closedAt.column - UNIT_TAB.panel.column + 1,
          ),
        ],
        closedAt: (grid) => parseUnitTab(grid).closedAt,
        isInPlace,
        lock: (entry, _, facts, at) => [
          ...registrationProtections(office, entry, facts, editors, false),
          ...writeCells(entry.sheetId ?? 0, [
            write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, momentValue(at)),
          ]),
        ],
        snapshot: (reading, at, leftOut) =>
          closingRows(
            reading.grid(SHEET_IDS.summary),
            at,
            office.codes.ofTab,
            wordsOf(office.campaign),
            leftOut,
          ),
      };

/** Opens or locks form A and leaves form B as it is. */
export function registrationProtections(
  { campaign }: Office,
  { unit, sheetId }: RosterEntry,
  facts: TabFacts | undefined,
  editors: Editors,
  isOpen: boolean,
): SheetRequest[] {
  const found = facts?.protections ?? [];
  const open = { registration: isOpen, progress: openProgressFound(found) };
  const protections = unitProtections(campaign, unit, sheetId ?? 0, open);
  return protectionRequests(withEditors(protections, editors), found, editors.entryOwner);
}
