import { parseDay } from '../domain/day.ts';
import { cell } from '../sheets/a1.ts';
import { type Grid, gridOf } from '../sheets/grid.ts';
import { SHIPPED_HOLIDAYS } from '../sheets/holidays.ts';
import { HOLIDAY_WORDS, HOLIDAYS_TAB } from '../sheets/office-tabs.ts';
import { FIRST_UNIT_SHEET_ID, PROTECTION, SHEET_IDS } from '../sheets/registry.ts';
import type { SettingProblem } from '../sheets/setting-reader.ts';
import { SETTINGS, type SettingKey } from '../sheets/settings.ts';
import { parseSettings, rowsByLabel, stateOf, yearIn } from '../sheets/settings-parse.ts';
import { SETTINGS_TAB, settingRow } from '../sheets/settings-tab.ts';
import { type CellWrite, makeTab, write, writeCells } from '../sheets/tab.ts';
import { protectionRequests } from '../sheets/tab-diff.ts';
import { parseUnits, type Roster } from '../sheets/units-parse.ts';
import { byLine, type PastedUnit, pastedUnits } from '../sheets/units-paste.ts';
import { UNITS_TAB, unitColumn, writtenColumn } from '../sheets/units-tab.ts';
import { dateValue, isWritten, type SheetRequest, toExtendedValue, type Written } from '../sheets/value.ts';
import { logRequest } from './log.ts';
import { isOffice, type Refusal } from './office.ts';
import { officeSpecs } from './office-mends.ts';
import { type BookFacts, type Books, GoogleError, type World } from './ports.ts';
import { vi } from './vi.ts';

/** What set-up is given: from its dialog, from prompts, or from the rehearsal. */
export interface SetUpRequest {
  /** Settings by key; dates `yyyy-MM-dd` or `dd/MM/yyyy`. Those left out keep what stands, or their first value. */
  readonly settings: Partial<Record<SettingKey, string | number>>;
  /** The unit list as a table, header row first; null leaves `Danh sách` to be filled in by hand. */
  readonly units: readonly (readonly string[])[] | null;
  /** Two files when clerks outside the office type (product.md §2). */
  readonly twoFiles: boolean;
}

export type SetUpOutcome =
  | { readonly ok: true; readonly isNew: boolean; readonly unitCount: number }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Makes the office's tabs in an empty spreadsheet, or brings those of the same year up to date: settings given replace
 * what stands, units are matched by code and added or renamed, nothing is removed.
 */
export function setUp(world: World, request: SetUpRequest): SetUpOutcome {
  const outcome = world.lock.run((): SetUpOutcome => {
    const facts = world.books.structure(world.books.officeId);
    const exists = facts.tabs.some(({ sheetId }) => sheetId === SHEET_IDS.settings);
    return exists ? update(world, request) : create(world, request, facts);
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** A grid made of what is about to be written: input is judged before anything is touched. */
function gridOfWrites(sheetId: number, writes: readonly CellWrite[]): Grid {
  const parts = writes.map(({ row, column, value }) => {
    const data = toExtendedValue(value);
    return {
      startRow: row,
      startColumn: column,
      rowData: [{ values: [{ userEnteredValue: data, effectiveValue: data }] }],
    };
  });
  return gridOf(sheetId, parts);
}

/** Dates are written as dates when they can be read as one, and left as typed otherwise: the parser names them. */
function settingValue(key: SettingKey, given: string | number): Written {
  const kind = SETTINGS.find((setting) => setting.key === key)?.kind;
  if (typeof given === 'number') return given;
  const text = given.normalize('NFC').trim();
  if (kind === 'day' || kind === 'optional-day') return dateValue(parseDay(text)) ?? text;
  if (['year', 'hour', 'optional-count', 'whole'].includes(kind ?? '') && /^\d{1,9}$/.test(text))
    return Number(text);
  return text;
}

const settingWrites = (settings: SetUpRequest['settings'], rows: (key: SettingKey) => number): CellWrite[] =>
  (Object.entries(settings) as [SettingKey, string | number][]).map(([key, given]) =>
    write(rows(key), SETTINGS_TAB.value, settingValue(key, given)),
  );

function create(world: World, request: SetUpRequest, facts: BookFacts): SetUpOutcome {
  const { books } = world;
  const specs = officeSpecs();
  const person = world.person || world.sharing.owner(books.officeId);
  const settings: SetUpRequest['settings'] = { officeAccounts: person, ...request.settings };
  const initial = SETTINGS.filter(({ initial: value }) => value !== null).map(({ key, initial: value }) =>
    write(settingRow(key), SETTINGS_TAB.value, value),
  );
  const given = settingWrites(settings, settingRow);
  const labels = specs[0]?.cells ?? [];
  const problems = settingProblems([...labels, ...initial, ...given]);
  // Without a list the other settings may wait too, but for the year: the files are named after it.
  const grave = problems.filter(
    ({ kind, key }) => request.units !== null || kind !== 'missing' || key === 'year',
  );
  if (grave.length > 0) return { ok: false, refusal: { kind: 'settings', errors: grave } };

  const pasted = request.units === null ? { ok: true as const, value: [] } : pastedUnits(request.units);
  if (!pasted.ok) return { ok: false, refusal: { kind: 'units', errors: pasted.errors } };
  const unitWrites = pasted.value.flatMap(({ cells }) => cells);
  const unitLabels = specs.find(({ sheetId }) => sheetId === SHEET_IDS.units)?.cells ?? [];
  const roster: Roster =
    request.units === null
      ? { ok: true, value: [] }
      : parseUnits(gridOfWrites(SHEET_IDS.units, [...unitLabels, ...unitWrites]));
  if (!roster.ok)
    return { ok: false, refusal: { kind: 'units', errors: byLine(roster.errors, pasted.value) } };

  const blank = loneBlankTab(books, facts);
  const title = vi.entryBookTitle(Number(settings.year ?? 0));
  const entryBookId = request.twoFiles ? entryBook(world, title) : books.officeId;
  const editors = [person.toLowerCase()];
  const noFormulas = (cells: readonly CellWrite[]) =>
    cells.filter(({ value }) => typeof value !== 'object' || value === null);
  const requests: SheetRequest[] = [
    // A new file may be en_US; no formula is written in this batch (platform.md, second reading, 3).
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...specs.flatMap(makeTab),
    ...specs.flatMap((spec) => writeCells(spec.sheetId, noFormulas(spec.cells))),
    ...writeCells(SHEET_IDS.settings, initial),
    ...writeCells(SHEET_IDS.settings, given),
    ...writeCells(SHEET_IDS.settings, [
      write(settingRow('homeBookId'), SETTINGS_TAB.value, books.officeId),
      write(settingRow('entryBookId'), SETTINGS_TAB.value, entryBookId),
    ]),
    ...writeCells(SHEET_IDS.units, [
      ...unitWrites,
      ...roster.value.map(({ row }, index) =>
        write(row, writtenColumn('sheetId'), FIRST_UNIT_SHEET_ID + index),
      ),
    ]),
    ...writeCells(SHEET_IDS.holidays, holidayCells()),
    ...specs.flatMap(({ sheetId }) =>
      protectionRequests(
        [{ description: PROTECTION.tab, sheetId, area: null, unprotected: [], editors }],
        [],
        world.sharing.owner(books.officeId).toLowerCase(),
      ),
    ),
    ...(blank === null ? [] : [{ deleteSheet: { sheetId: blank } }]),
    logRequest(world, [
      { action: vi.action.setUp, unit: '', detail: vi.setUpDone(roster.value.length, request.twoFiles) },
    ]),
  ];
  books.apply(books.officeId, requests);
  world.memory.delete(MADE_BOOK);
  return { ok: true, isNew: true, unitCount: roster.value.length };
}

const MADE_BOOK = 'entry.made';

/** A file that a dead run made and never came to use is used now, unless it was thrown away meanwhile. */
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
    if (error instanceof GoogleError && !error.isPassing) return false;
    throw error;
  }
}

const holidayCells = (): CellWrite[] =>
  SHIPPED_HOLIDAYS.flatMap(({ day, kind, source }, index) => [
    write(HOLIDAYS_TAB.firstRow + index, 0, dateValue(day)),
    write(HOLIDAYS_TAB.firstRow + index, 1, HOLIDAY_WORDS[kind]),
    write(HOLIDAYS_TAB.firstRow + index, 2, source),
  ]);

/** The empty tab every new file starts with; kept when anything stands in it or it is not alone. */
function loneBlankTab(books: Books, facts: BookFacts): number | null {
  const [only, ...others] = facts.tabs;
  if (only === undefined || others.length > 0) return null;
  return books.read(books.officeId, [{ sheetId: only.sheetId }], 'typed').grid(only.sheetId).endRow === 0
    ? only.sheetId
    : null;
}

function settingProblems(writes: readonly CellWrite[]): readonly SettingProblem[] {
  const parsed = parseSettings(gridOfWrites(SHEET_IDS.settings, writes));
  return parsed.ok ? [] : parsed.errors;
}

function update(world: World, request: SetUpRequest): SetUpOutcome {
  const { books } = world;
  const reading = books.read(
    books.officeId,
    [SHEET_IDS.settings, SHEET_IDS.units].map((sheetId) => ({ sheetId })),
    'typed',
  );
  const settings = reading.grid(SHEET_IDS.settings);
  const units = reading.grid(SHEET_IDS.units);
  const refusal = updateRefusal(world, request, settings);
  if (refusal !== null) return { ok: false, refusal };
  const rows = rowsByLabel(settings);
  const given = settingWrites(request.settings, (key) => rows.get(key) ?? settingRow(key));
  const problems = settingProblems([...standing(settings, SETTINGS_TAB.columns), ...given]);
  if (problems.length > 0) return { ok: false, refusal: { kind: 'settings', errors: problems } };
  const pasted = request.units === null ? { ok: true as const, value: [] } : pastedUnits(request.units);
  if (!pasted.ok) return { ok: false, refusal: { kind: 'units', errors: pasted.errors } };
  const merged = mergeUnits(units, pasted.value);
  const roster = parseUnits(
    gridOfWrites(SHEET_IDS.units, [...standing(units, UNITS_TAB.columns), ...merged]),
  );
  if (!roster.ok && request.units !== null)
    return { ok: false, refusal: { kind: 'units', errors: roster.errors } };
  const requests = [
    ...writeCells(SHEET_IDS.settings, differing(settings, given)),
    ...writeCells(SHEET_IDS.units, differing(units, merged)),
  ];
  const unitCount = roster.ok ? roster.value.length : 0;
  if (requests.length === 0) return { ok: true, isNew: false, unitCount };
  const detail = vi.setUpUpdated(unitCount);
  books.apply(books.officeId, [
    ...requests,
    logRequest(world, [{ action: vi.action.setUp, unit: '', detail }]),
  ]);
  return { ok: true, isNew: false, unitCount };
}

function updateRefusal(world: World, request: SetUpRequest, settings: Grid): Refusal | null {
  const state = stateOf(settings);
  if (state.homeBookId !== '' && state.homeBookId !== world.books.officeId) return { kind: 'copied-book' };
  const parsed = parseSettings(settings);
  if (!isOffice(world, parsed.ok ? parsed.value.campaign.officeAccounts : [])) return { kind: 'stranger' };
  const present = state.provisionedYear ?? yearIn(settings);
  const asked = request.settings.year === undefined ? present : Number(request.settings.year);
  return present !== null && asked !== null && asked !== present
    ? { kind: 'another-year', present, asked }
    : null;
}

const differing = (grid: Grid, writes: readonly CellWrite[]): CellWrite[] =>
  writes.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value));

/** Everything that stands in a tab, as writes: the base on which changes are judged. */
function standing(grid: Grid, columns: number): CellWrite[] {
  const cells: CellWrite[] = [];
  for (let row = 0; row < grid.endRow; row++) {
    for (let column = 0; column < columns; column++) {
      const { formulaValue, numberValue, stringValue, boolValue } = grid.entered(cell(row, column));
      const value: Written =
        formulaValue === undefined
          ? (numberValue ?? stringValue ?? boolValue ?? null)
          : { formula: formulaValue };
      if (value !== null) cells.push(write(row, column, value));
    }
  }
  return cells;
}

/** Pasted units over those that stand: same code, same row; new codes below. A pasted blank keeps what stands. */
function mergeUnits(grid: Grid, pasted: readonly PastedUnit[]): CellWrite[] {
  const codeColumn = unitColumn('code');
  const rowOf = new Map<string, number>();
  let next: number = UNITS_TAB.firstRow;
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    const code = grid.entered(cell(row, codeColumn));
    const text = code.stringValue ?? (code.numberValue === undefined ? '' : String(code.numberValue));
    if (text !== '') rowOf.set(text.trim().toLowerCase(), row);
    next = row + 1;
  }
  return pasted.flatMap(({ cells }) => {
    const code = cells.find(({ column }) => column === codeColumn)?.value;
    const known = rowOf.get(String(code ?? '').toLowerCase());
    const row = known ?? next++;
    return cells.map(({ column, value }) => write(row, column, value));
  });
}
