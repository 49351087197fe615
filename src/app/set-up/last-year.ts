import { yearOf } from '../../domain/calendar/day.ts';
import { cell } from '../../sheets/cells/a1.ts';
import { dayAt, type Grid, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { officeAccountsIn, stateOf, yearIn } from '../../sheets/settings/settings-parse.ts';
import { UNIT_COLUMNS, UNITS_TAB, type UnitColumn } from '../../sheets/units/units-tab.ts';
import { everyWording } from '../../words/vocabulary.ts';
import { isOffice } from '../office/office.ts';
import { type Refusal, type Refused, refuse } from '../office/refusal.ts';
import { GoogleError, type Reading, type World } from '../ports.ts';

/** What a unit keeps from one year to the next; targets, own deadlines, states and tabs belong to the year. */
const KEPT: readonly UnitColumn[] = [
  'order',
  'code',
  'name',
  'kind',
  'accounts',
  'emails',
  'monitorName',
  'monitorEmails',
  'exemptFromMonthly',
];

export interface LastYearList {
  readonly ok: true;
  readonly year: number | null;
  /** As if pasted: the header, then a line a unit. */
  readonly table: readonly (readonly string[])[];
  /** Units that ended in the year, left out. */
  readonly retired: readonly string[];
}

/** The unit list of another office file. One read; only for those who are its office too. */
export function lastYearList(world: World, link: string): LastYearList | Refused {
  const bookId = bookIdIn(link);
  if (bookId === null) return refuse({ kind: 'not-a-link', found: link.trim().slice(0, 100) });
  const reading = readList(world, bookId);
  if ('kind' in reading) return refuse(reading);
  const settings = reading.grid(SHEET_IDS.settings);
  if (stateOf(settings).homeBookId === '') return refuse({ kind: 'not-an-office-book' });
  if (!isOffice(world, officeAccountsIn(settings), bookId))
    return refuse({ kind: 'not-its-office', person: world.person });
  const year = yearIn(settings);
  return { ok: true, year, ...listIn(reading.grid(SHEET_IDS.units), year) };
}

/** A spreadsheet's id, alone or in its address. */
const bookIdIn = (link: string): string | null =>
  (/\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(link) ?? /^\s*([\w-]+)\s*$/.exec(link))?.[1] ?? null;

function readList({ books, person }: World, bookId: string): Reading | Refusal {
  try {
    return books.read(bookId, [{ sheetId: SHEET_IDS.settings }, { sheetId: SHEET_IDS.units }], 'entered');
  } catch (error) {
    if (!(error instanceof GoogleError) || error.isTransient) throw error;
  }
  // Either the file cannot be opened, or it has no such tabs.
  try {
    books.structure(bookId);
    return { kind: 'not-an-office-book' };
  } catch (error) {
    if (!(error instanceof GoogleError) || error.isTransient) throw error;
    return { kind: 'book-closed', person };
  }
}

/** Columns are found by their header: an older file may have them in another order. */
function listIn(grid: Grid, year: number | null): Pick<LastYearList, 'table' | 'retired'> {
  const at = new Map<UnitColumn, number>();
  for (let column = 0; column < UNITS_TAB.columns; column++) {
    const header = textAt(grid, cell(UNITS_TAB.headerRow, column));
    const found = UNIT_COLUMNS.find(({ label }) => everyWording(label).includes(header));
    if (found !== undefined) at.set(found.key, column);
  }
  const textIn = (row: number, key: UnitColumn) => textAt(grid, cell(row, at.get(key) ?? -1));
  const kept = UNIT_COLUMNS.filter(({ key }) => KEPT.includes(key) && at.has(key));
  const lines: string[][] = [];
  const retired: string[] = [];
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    if (textIn(row, 'code') === '' && textIn(row, 'name') === '') continue;
    const until = dayAt(grid, cell(row, at.get('lifeUntil') ?? -1));
    // A cell that is no day ends nobody; a day of a later year did not end it in that one.
    if (until !== null && (year === null || yearOf(until) <= year)) retired.push(textIn(row, 'name'));
    else lines.push(kept.map(({ key }) => (key === 'order' ? String(lines.length + 1) : textIn(row, key))));
  }
  return { table: [kept.map(({ label }) => label), ...lines], retired };
}
