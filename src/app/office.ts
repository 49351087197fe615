import { isAmong, isSameAccount } from '../domain/account.ts';
import type { Campaign, CampaignState } from '../domain/campaign.ts';
import type { Cursor, LedgerEntry } from '../domain/ledger.ts';
import { cursorText, parseCursor } from '../domain/ledger.ts';
import { type WorkingCalendar, workingCalendar } from '../domain/working-calendar.ts';
import { type HolidayProblem, parseHolidays, parseLedger } from '../sheets/parse.ts';
import { OFFICE_TABS, SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import type { SettingProblem } from '../sheets/setting-reader.ts';
import type { SettingKey } from '../sheets/settings.ts';
import { parseSettings, stateOf } from '../sheets/settings-parse.ts';
import { type UnitCodes, unitCodes } from '../sheets/unit-codes.ts';
import { parseRecords, type UnitRecord } from '../sheets/unit-records.ts';
import { parseUnits, type RosterEntry, recognised, type UnitListProblem } from '../sheets/units-parse.ts';
import { GoogleError, type Reading, type World } from './ports.ts';

/** The office book, believed: settings, units, calendar and ledger from one read. */
export interface Office {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly settingRows: ReadonlyMap<SettingKey, number>;
  /** Rows of `Danh sách`, each with the unit that it is. */
  readonly roster: readonly RosterEntry[];
  /** Every unit there ever was in this file. */
  readonly records: readonly UnitRecord[];
  readonly codes: UnitCodes;
  readonly calendar: WorkingCalendar;
  readonly holidayProblems: readonly HolidayProblem[];
  readonly ledger: readonly LedgerEntry[];
  readonly ledgerNextRow: number;
  readonly reading: Reading;
}

/** Why an action cannot begin; nothing was changed. */
export type Refusal =
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'stranger'; readonly person: string }
  | { readonly kind: 'copied-book' }
  | { readonly kind: 'missing-tabs'; readonly titles: readonly string[] }
  | { readonly kind: 'settings'; readonly errors: readonly SettingProblem[] }
  | { readonly kind: 'units'; readonly errors: readonly UnitListProblem[] }
  | { readonly kind: 'another-year'; readonly present: number; readonly asked: number }
  | { readonly kind: 'not-a-link'; readonly found: string }
  | { readonly kind: 'book-closed' | 'not-its-office'; readonly person: string }
  | { readonly kind: 'not-an-office-book' }
  | { readonly kind: 'not-provisioned' }
  | { readonly kind: 'unknown-unit'; readonly code: string }
  | { readonly kind: 'not-a-received-day'; readonly found: string }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'figures-moved' | 'closed'; readonly code: string }
  | { readonly kind: 'retired-unit'; readonly code: string }
  | { readonly kind: 'no-tab'; readonly names: readonly string[] }
  | { readonly kind: 'broken-rows'; readonly codes: readonly string[] }
  | { readonly kind: 'displaced'; readonly code: string }
  /** Rows of `Danh sách` that may be several units; nothing was written. */
  | { readonly kind: 'undecided-rows'; readonly rows: readonly UndecidedRow[] }
  /** Units whose number stands in `Danh sách` and no more in `Sổ đơn vị`. */
  | { readonly kind: 'lost-records'; readonly names: readonly string[] }
  /** Units that were recoded, renamed or taken out in `Danh sách` since their tabs were provisioned. */
  | { readonly kind: 'list-changed'; readonly names: readonly string[] }
  | { readonly kind: 'paused' }
  | { readonly kind: 'no-such-mail' }
  | { readonly kind: 'no-quota' }
  | { readonly kind: 'no-such-period' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'form-not-in-use' }
  | { readonly kind: 'nothing-pressing' }
  | { readonly kind: 'nobody-owes' }
  | { readonly kind: 'nothing-closed' }
  | { readonly kind: 'nothing-corrected' }
  | { readonly kind: 'not-closed'; readonly code: string };

export interface UndecidedRow {
  /** As a person counts. */
  readonly line: number;
  readonly name: string;
  /** Names of the units that it may be, as provisioned last. */
  readonly mayBe: readonly string[];
}

export type OfficeReading =
  | { readonly ok: true; readonly office: Office }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (refusal: Refusal): OfficeReading => ({ ok: false, refusal });

/**
 * One read of the office book. `authority` 'anyone' is for triggers, which run as the person who installed them; every
 * function that a person can call asks for 'office' (product.md §11).
 */
export function readOffice(world: World, authority: 'office' | 'anyone'): OfficeReading {
  const reading = readTabs(world);
  if ('kind' in reading) return refuse(reading);
  const settings = reading.grid(SHEET_IDS.settings);
  const state = stateOf(settings);
  if (state.homeBookId !== '' && state.homeBookId !== world.books.officeId)
    return refuse({ kind: 'copied-book' });
  if (state.homeBookId === '' || state.entryBookId === '') return refuse({ kind: 'not-set-up' });
  const parsed = parseSettings(settings);
  if (authority === 'office' && !isOffice(world, parsed.ok ? parsed.value.campaign.officeAccounts : [])) {
    return refuse(stranger(world));
  }
  if (!parsed.ok) return refuse({ kind: 'settings', errors: parsed.errors });
  const roster = parseUnits(reading.grid(SHEET_IDS.units));
  if (!roster.ok) return refuse({ kind: 'units', errors: roster.errors });
  const { exceptions, problems } = parseHolidays(reading.grid(SHEET_IDS.holidays));
  const records = parseRecords(reading.grid(SHEET_IDS.records));
  const known = recognised(roster.value, records);
  const codes = unitCodes(known, records);
  const { entries, nextRow } = parseLedger(
    reading.grid(SHEET_IDS.ledger),
    parsed.value.campaign.year,
    codes.ofUnit,
  );
  return {
    ok: true,
    office: {
      campaign: parsed.value.campaign,
      state,
      settingRows: parsed.value.rows,
      roster: known,
      records,
      codes,
      calendar: workingCalendar(exceptions),
      holidayProblems: problems,
      ledger: entries,
      ledgerNextRow: nextRow,
      reading,
    },
  };
}

/** The rows that may be several units, by the names that these had; empty when all is clear. */
export function undecidedRows({ roster, records }: Office): UndecidedRow[] {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return roster.flatMap(({ identity, row, unit }) =>
    identity.kind === 'undecided'
      ? [{ line: row + 1, name: unit.name, mayBe: identity.ids.flatMap((id) => names.get(id) ?? []) }]
      : [],
  );
}

/**
 * Why nothing may be written into the tabs of these units now: a tab still has the code that it was provisioned with, and
 * its receipts and log lines would name another unit.
 */
export function staleRefusal(office: Office, entries: readonly RosterEntry[]): Refusal | null {
  const rows = new Set(entries.map(({ row }) => row + 1));
  const undecided = undecidedRows(office).filter(({ line }) => rows.has(line));
  if (undecided.length > 0) return { kind: 'undecided-rows', rows: undecided };
  const stale = entries.filter(({ unit, record }) => record !== null && record.code !== unit.code);
  return stale.length === 0 ? null : { kind: 'list-changed', names: stale.map(({ unit }) => unit.name) };
}

/** The owner always counts as office: otherwise a typing error in the accounts would lock everybody out. */
export function isOffice(
  world: World,
  accounts: readonly string[],
  bookId: string = world.books.officeId,
): boolean {
  if (world.person === '') return false;
  return isAmong(accounts, world.person) || isSameAccount(world.sharing.owner(bookId), world.person);
}

export const stranger = ({ person }: World): Refusal => ({ kind: 'stranger', person });

/** The office's accounts as the last provisioning knew them. */
export const OFFICE_ACCOUNTS = 'office.accounts';

/** Asked before any question is put to whoever clicked: a unit gets one friendly sentence, no dialog (product.md §11). */
export function isStranger(world: World): boolean {
  const accounts = world.memory.get(OFFICE_ACCOUNTS);
  return accounts !== null && !isOffice(world, accounts.split(','));
}

const READ_TABS = ['settings', 'units', 'records', 'holidays', 'ledger', 'log', 'closings'] as const;

function readTabs(world: World): Reading | Refusal {
  const { books } = world;
  try {
    return books.read(
      books.officeId,
      READ_TABS.map((tab) =>
        // Of the log and the closings only the head is looked at: they grow without end.
        tab === 'log' || tab === 'closings'
          ? { sheetId: SHEET_IDS[tab], area: { row: 0, column: 0, rows: 3, columns: 12 } }
          : { sheetId: SHEET_IDS[tab] },
      ),
      'typed',
    );
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const present = new Set(books.structure(books.officeId).tabs.map(({ sheetId }) => sheetId));
    const missing = OFFICE_TABS.filter((tab) => !present.has(SHEET_IDS[tab]));
    if (missing.length === 0) throw error;
    if (missing.includes('settings')) return { kind: 'not-set-up' };
    return { kind: 'missing-tabs', titles: missing.map((tab) => TAB_TITLES[tab]) };
  }
}

const CURSOR = 'mail.cursor';

export const readCursor = (world: World): Cursor | null => {
  const text = world.memory.get(CURSOR);
  return text === null ? null : parseCursor(text);
};
export const writeCursor = (world: World, cursor: Cursor): void =>
  world.memory.set(CURSOR, cursorText(cursor));
