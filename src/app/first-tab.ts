import { currentMonth } from '../domain/campaign-deadlines.ts';
import { dayOf, type Moment } from '../domain/day.ts';
import type { Obligation } from '../domain/obligation.ts';
import { reportedCounts } from '../domain/reported-counts.ts';
import {
  type FirstTabNews,
  firstTabCells,
  firstTabLinks,
  firstTabSpec,
  firstTabStart,
} from '../sheets/office-first-tab.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { makeTab, writeCells } from '../sheets/tab.ts';
import { isWritten, type SheetRequest } from '../sheets/value.ts';
import { isRefusal, sheetIdIn } from './apply-by-tab.ts';
import { type TableLink, tableLinks } from './digest-extras.ts';
import type { Office } from './office.ts';
import type { Memory, Reply, World } from './ports.ts';

/** 'on' while the office's file has its first tab, as far as is known: somebody may have deleted it since. */
const STANDS = 'first.tab';

export const firstTabStands = (memory: Memory): boolean => memory.get(STANDS) === 'on';
export const noteFirstTab = (memory: Memory): void => memory.set(STANDS, 'on');
export const forgetFirstTab = (memory: Memory): void => memory.delete(STANDS);

/** For a batch of the office's own file; nothing where that has no first tab. */
export const firstTabRequests = ({ memory }: World, news: FirstTabNews): SheetRequest[] =>
  firstTabStands(memory) ? writeCells(SHEET_IDS.first, firstTabCells(news)) : [];

/**
 * One write into the office's own file. Google takes all or nothing: when the first tab was deleted or locked by somebody,
 * the rest is written without it, and the next provisioning looks after the tab.
 */
export function applyToOffice({ books, memory }: World, requests: readonly SheetRequest[]): readonly Reply[] {
  try {
    return books.apply(books.officeId, requests);
  } catch (error) {
    const others = requests.filter((request) => sheetIdIn(request) !== SHEET_IDS.first);
    if (!isRefusal(error) || others.length === requests.length) throw error;
    forgetFirstTab(memory);
    return books.apply(books.officeId, others);
  }
}

/** What was accepted since the tables were read. */
export interface JustAccepted {
  readonly sheetId: number;
  readonly obligation: Obligation;
}

/** How many have reported at this moment, as the tables say. */
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

/** What was made, by words: the tables of the forms in use, and the units' file where that is another. */
export const waysOut = (world: World, office: Office): TableLink[] => {
  const { books } = world;
  const { entryBookId } = office.state;
  const url = books.url(entryBookId, SHEET_IDS.guide);
  return [
    ...tableLinks(world, office),
    ...(entryBookId === books.officeId ? [] : [{ title: UNITS_FILE, url }]),
  ];
};
const UNITS_FILE = 'Tệp đơn vị nhập';

/**
 * What is missing of the first tab: all of it, or cells that differ. Only where the units have a file by themselves; in one
 * file the tables stand beside it. Asks Google once more where the tab is not known to stand.
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
