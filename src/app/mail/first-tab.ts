import { dayOf, type Moment } from '../../domain/calendar/day.ts';
import { currentMonth } from '../../domain/campaign/campaign-deadlines.ts';
import type { Obligation } from '../../domain/campaign/obligation.ts';
import { reportedCounts } from '../../domain/mail/reported-counts.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { makeTab } from '../../sheets/cells/tab.ts';
import { isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import {
  type FirstTabNews,
  firstTabCells,
  firstTabLinks,
  firstTabSpec,
  firstTabStart,
} from '../../sheets/tables/office-first-tab.ts';
import { firstTabStands, noteFirstTab } from '../office/apply-to-office.ts';
import type { Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import { type TableLink, tableLinks } from './digest-extras.ts';
import { viMail } from './vi.ts';

/** Requests for a batch of the office's own file; none where it has no first tab. */
export const firstTabRequests = ({ memory }: World, news: FirstTabNews): SheetRequest[] =>
  firstTabStands(memory) ? writeCells(SHEET_IDS.first, firstTabCells(news)) : [];

/** A report that was accepted after the tables were read. */
interface JustAccepted {
  readonly sheetId: number;
  readonly obligation: Obligation;
}

/** How many units have reported: the tables' rows, and the reports that were accepted since. */
export const reportedNow = (
  rows: readonly BoardRow[],
  year: number,
  now: Moment,
  accepted: readonly JustAccepted[] = [],
): FirstTabNews => ({
  reported: {
    at: now,
    counts: reportedCounts(
      rows.map((row) => ({
        ...row,
        justAccepted: accepted.flatMap(({ sheetId, obligation }) =>
          sheetId === row.sheetId ? [obligation] : [],
        ),
      })),
      currentMonth(year, dayOf(now)),
    ),
  },
});

/** Links to the tables of the forms in use, and to the units' file where the office has two files. */
export const waysOut = (world: World, office: Office): TableLink[] => {
  const { books } = world;
  const { entryBookId } = office.state;
  const url = books.url(entryBookId, SHEET_IDS.guide);
  return [
    ...tableLinks(world, office),
    ...(entryBookId === books.officeId ? [] : [{ title: viMail.unitsFile, url }]),
  ];
};

/**
 * Requests that make the first tab, or repair the cells that differ. None in an office with one file,
 * where the tables are tabs of the same file. One more read where it is unknown whether the tab exists.
 */
export function firstTabMends(world: World, office: Office): SheetRequest[] {
  const { books, memory } = world;
  const { reading, state } = office;
  if (state.entryBookId === books.officeId) return [];
  const sheetId = SHEET_IDS.first;
  const spec = firstTabSpec();
  const cells = [...spec.cells, ...firstTabLinks(waysOut(world, office))];
  if (reading.has(sheetId)) {
    const grid = reading.grid(sheetId);
    return writeCells(
      sheetId,
      cells.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value)),
    );
  }
  const stands = books.structure(books.officeId).tabs.some((tab) => tab.sheetId === sheetId);
  noteFirstTab(memory);
  return stands
    ? writeCells(sheetId, cells)
    : [...makeTab(spec, 0), ...writeCells(sheetId, [...cells, ...firstTabStart()])];
}
