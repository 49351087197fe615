import { writeCells } from '../../sheets/cells/cell-requests.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { BOOK_FIELDS, BOOK_PROPERTIES, PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, makeTab, write } from '../../sheets/cells/tab.ts';
import { protectionRequests } from '../../sheets/cells/tab-diff.ts';
import { dateValue, isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import { SHIPPED_HOLIDAYS } from '../../sheets/records/holidays.ts';
import { HOLIDAY_COLUMNS } from '../../sheets/records/list-columns.ts';
import { HOLIDAY_WORDS, HOLIDAYS_TAB } from '../../sheets/records/office-tabs.ts';
import { roomFor } from '../../sheets/settings/settings-added.ts';
import { SETTINGS_TAB, settingRow } from '../../sheets/settings/settings-tab.ts';
import { firstTabSpec, firstTabStart } from '../../sheets/tables/office-first-tab.ts';
import { recordCells } from '../../sheets/units/unit-records.ts';
import { writtenColumn } from '../../sheets/units/units-tab.ts';
import { FORM_CHOICES } from '../../words/setting-words.ts';
import { type Say, vocabularyNamed, wordsOf } from '../../words/vocabulary.ts';
import { noteFirstTab } from '../office/apply-to-office.ts';
import { logRequest } from '../office/log.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import { type BookFacts, type Books, GoogleError, type World } from '../ports.ts';
import { ownersOf } from '../provisioning/editors.ts';
import { officeSpecs } from '../provisioning/office-repairs.ts';
import { firstRecords } from '../provisioning/placed-unit.ts';
import { vi } from '../vi/vi.ts';
import { type ExistingSetUp, initialSettings, readExistingSetUp } from './existing-set-up.ts';
import { type Judgement, judge, type SetUpRequest, yearRefusal } from './set-up-judge.ts';

export type SetUpOutcome = Outcome<{ readonly isNew: boolean; readonly unitCount: number }>;

/**
 * Makes the office's tabs in an empty spreadsheet, or brings those of the same year up to date: settings given replace
 * what stands, units are matched by code and added or renamed, nothing is removed.
 */
export function setUp(world: World, request: SetUpRequest): SetUpOutcome {
  const outcome = alone(world, (): SetUpOutcome => {
    const found = readExistingSetUp(world);
    if (!found.ok) return found;
    const { standing } = found;
    const full = standing.isNew ? withOfficeAccount(world, request) : request;
    const refusal = yearRefusal(standing, full);
    if (refusal !== null) return refuse(refusal);
    const judgement = judge(standing, full);
    const errors = graveProblems(standing, full, judgement);
    if (errors.length > 0) return refuse({ kind: 'settings', errors });
    if (judgement.unitErrors.length > 0) return refuse({ kind: 'units', errors: judgement.unitErrors });
    return standing.isNew ? create(world, full, standing, judgement) : update(world, standing, judgement);
  });
  if (outcome.ok) world.memory.delete(MADE_BOOK);
  return outcome;
}

/** In a new file and without a list the other settings may wait too, but for the year: files are named after it. */
const graveProblems = (standing: ExistingSetUp, { units }: SetUpRequest, { settingErrors }: Judgement) =>
  standing.isNew && units === null
    ? settingErrors.filter(({ kind, key }) => kind !== 'missing' || key === 'year')
    : settingErrors;

const personOf = (world: World): string => world.person || world.sharing.owner(world.books.officeId);

const withOfficeAccount = (world: World, request: SetUpRequest): SetUpRequest => ({
  ...request,
  settings: { officeAccounts: personOf(world), ...request.settings },
});

function create(
  world: World,
  request: SetUpRequest,
  { facts }: ExistingSetUp,
  { settings, units, roster }: Judgement,
): SetUpOutcome {
  const { books } = world;
  const say = sayOf(request);
  const specs = [...(request.twoFiles ? [firstTabSpec()] : []), ...officeSpecs(say)];
  const records = firstRecords(roster.map(({ unit }) => unit));
  const blank = loneBlankTab(books, facts);
  const entryBookId = request.twoFiles ? entryBook(world, titleOf(request)) : books.officeId;
  const editors = [personOf(world).toLowerCase()];
  const noFormulas = (cells: readonly CellWrite[]) =>
    cells.filter(({ value }) => typeof value !== 'object' || value === null);
  const requests: SheetRequest[] = [
    // A new file may be en_US; no formula is written in this batch (docs/platform.md 70).
    {
      updateSpreadsheetProperties: {
        properties: BOOK_PROPERTIES,
        fields: BOOK_FIELDS,
      },
    },
    ...specs.flatMap((spec) => makeTab(spec)),
    ...specs.flatMap((spec) => writeCells(spec.sheetId, noFormulas(spec.cells))),
    ...(request.twoFiles ? writeCells(SHEET_IDS.first, firstTabStart()) : []),
    ...writeCells(SHEET_IDS.settings, initialSettings(say)),
    ...writeCells(SHEET_IDS.settings, settings),
    ...writeCells(SHEET_IDS.settings, [
      write(settingRow('homeBookId'), SETTINGS_TAB.value, books.officeId),
      write(settingRow('entryBookId'), SETTINGS_TAB.value, entryBookId),
    ]),
    ...writeCells(SHEET_IDS.units, [
      ...units,
      ...roster.map(({ row }, index) => write(row, writtenColumn('unitId'), records[index]?.id ?? null)),
    ]),
    ...writeCells(SHEET_IDS.records, records.flatMap(recordCells)),
    ...writeCells(SHEET_IDS.holidays, holidayCells()),
    ...specs.flatMap(({ sheetId }) =>
      protectionRequests(
        [{ description: PROTECTION.tab, sheetId, area: null, unprotected: [], editors }],
        [],
        ownersOf(world, books.officeId).officeOwner,
      ),
    ),
    ...(blank === null ? [] : [{ deleteSheet: { sheetId: blank } }]),
    logRequest(world, [{ action: 'setUp', unit: '', detail: vi.setUpDone(roster.length, request.twoFiles) }]),
  ];
  books.apply(books.officeId, requests);
  if (request.twoFiles) noteFirstTab(world.memory);
  return { ok: true, isNew: true, unitCount: roster.length };
}

const sayOf = ({ settings: { vocabulary = '' } }: SetUpRequest): Say =>
  wordsOf({ vocabulary: vocabularyNamed(String(vocabulary)) });

const titleOf = (request: SetUpRequest): string => {
  const { year, forms = FORM_CHOICES.registration } = request.settings;
  return vi.entryBookTitle(Number(year), String(forms), sayOf(request));
};

const MADE_BOOK = 'entry.made';

/** Uses the file that an earlier run made before it died, unless somebody deleted it meanwhile; else makes one. */
function entryBook({ books, memory }: World, title: string): string {
  const made = memory.get(MADE_BOOK);
  if (made !== null && isThere(books, made)) return made;
  const entryBookId = books.create(title);
  memory.set(MADE_BOOK, entryBookId);
  return entryBookId;
}

function isThere(books: Books, bookId: string): boolean {
  try {
    books.structure(bookId);
    return true;
  } catch (error) {
    if (error instanceof GoogleError && !error.isTransient) return false;
    throw error;
  }
}

const holidayCells = (): CellWrite[] =>
  SHIPPED_HOLIDAYS.flatMap(({ day, kind, source }, index) => [
    write(HOLIDAYS_TAB.firstRow + index, HOLIDAY_COLUMNS.at.day, dateValue(day)),
    write(HOLIDAYS_TAB.firstRow + index, HOLIDAY_COLUMNS.at.kind, HOLIDAY_WORDS[kind]),
    write(HOLIDAYS_TAB.firstRow + index, HOLIDAY_COLUMNS.at.source, source),
  ]);

/** The empty tab every new file starts with; kept when anything stands in it or it is not alone. */
function loneBlankTab(books: Books, facts: BookFacts): number | null {
  const [only, ...others] = facts.tabs;
  if (only === undefined || others.length > 0) return null;
  return books.read(books.officeId, [{ sheetId: only.sheetId }], 'entered').grid(only.sheetId).endRow === 0
    ? only.sheetId
    : null;
}

function update(world: World, standing: ExistingSetUp, { settings, units, roster }: Judgement): SetUpOutcome {
  const { books } = world;
  const tab = standing.facts.tabs.find(({ sheetId }) => sheetId === SHEET_IDS.settings);
  const requests = [
    ...roomFor(SHEET_IDS.settings, settings, tab?.rows ?? 0),
    ...writeCells(SHEET_IDS.settings, differing(standing.settings, settings)),
    ...writeCells(SHEET_IDS.units, differing(standing.units, units)),
  ];
  if (requests.length === 0) return { ok: true, isNew: false, unitCount: roster.length };
  const detail = vi.setUpUpdated(roster.length);
  books.apply(books.officeId, [...requests, logRequest(world, [{ action: 'setUp', unit: '', detail }])]);
  return { ok: true, isNew: false, unitCount: roster.length };
}

const differing = (grid: Grid, writes: readonly CellWrite[]): CellWrite[] =>
  writes.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value));
