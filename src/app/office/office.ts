import { type WorkingCalendar, workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Campaign, CampaignState } from '../../domain/campaign/campaign.ts';
import type { Cursor, LedgerEntry } from '../../domain/mail/ledger.ts';
import { cursorText, parseCursor } from '../../domain/mail/ledger.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { isAmong, isSameAccount } from '../../domain/text/account.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type HolidayProblem, parseHolidays, parseLedger } from '../../sheets/entry-book/board.ts';
import { type FormsTabProblem, standingForms } from '../../sheets/own-form/standing-forms.ts';
import { typedForms } from '../../sheets/own-form/typed-forms.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import type { SettingProblem } from '../../sheets/settings/setting-reader.ts';
import { officeAccountsIn, parseSettings, stateOf } from '../../sheets/settings/settings-parse.ts';
import {
  type ChangeProblem,
  movesOf,
  parseChanges,
  type StandingChange,
  unitsByCode,
  type WaitingChange,
} from '../../sheets/units/unit-changes.ts';
import { type UnitCodes, unitCodes } from '../../sheets/units/unit-codes.ts';
import { parseRecords, type UnitRecord } from '../../sheets/units/unit-records.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import {
  parseUnits,
  type RosterEntry,
  recognised,
  toldApart,
  type UnusableRow,
} from '../../sheets/units/units-parse.ts';
import type { Reading, World } from '../ports.ts';
import { ENTRY_BOOK, knownSettings, OFFICE_ACCOUNTS, placedForms } from './known.ts';
import { readOfficeTabs } from './office-tabs-reading.ts';
import { type Outcome, type Refusal, refuse, type UndecidedRow, type WaitingRow } from './refusal.ts';

/** The parsed content of the office's file: settings, units, calendar and ledger, from one read. */
export interface Office {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly settingRows: ReadonlyMap<SettingKey, number>;
  /** Rows of `Danh sách` that make units. */
  readonly roster: readonly RosterEntry[];
  /** Rows of `Danh sách` that make no unit: provisioning leaves their tabs and accounts unchanged. */
  readonly unusable: readonly WaitingRow[];
  /** Settings and cells of the list that cannot be used, and therefore count as blank. */
  readonly settingProblems: readonly SettingProblem[];
  readonly unitProblems: readonly UnitListProblem[];
  /** Rows of `Thay đổi đơn vị`, rows that do not count yet, and faulty cells, whose rows do not count. */
  readonly changes: readonly StandingChange[];
  readonly waitingChanges: readonly WaitingChange[];
  readonly changeProblems: readonly ChangeProblem[];
  /** Every unit that this file ever had. */
  readonly records: readonly UnitRecord[];
  readonly codes: UnitCodes;
  readonly calendar: WorkingCalendar;
  /** Forms of its own, retired ones too. */
  readonly forms: readonly UsedForm[];
  /** Rows of `Biểu mẫu` that do not count, and forms that are missing there. */
  readonly formProblems: readonly FormsTabProblem[];
  readonly holidayProblems: readonly HolidayProblem[];
  readonly ledger: readonly LedgerEntry[];
  readonly ledgerNextRow: number;
  readonly reading: Reading;
}

type OfficeReading = Outcome<{ readonly office: Office }>;

/**
 * One read of the office's file. `authority` 'anyone' is for triggers, which run as the person who installed them; every
 * function that a person can call asks for 'office'. A cell that cannot be used never refuses: it counts as blank, and the
 * problems of the result name it.
 */
export function readOffice(world: World, authority: 'office' | 'anyone'): OfficeReading {
  const reading = readOfficeTabs(world);
  if ('kind' in reading) return refuse(reading);
  const settings = reading.grid(SHEET_IDS.settings);
  const known = knownSettings(world);
  const state = homeState(world, stateOf(settings, undefined, known));
  if (state.homeBookId !== '' && state.homeBookId !== world.books.officeId)
    return refuse({ kind: 'copied-book' });
  if (state.homeBookId === '' || state.entryBookId === '') return refuse({ kind: 'not-set-up' });
  const accounts = officeAccountsIn(settings);
  if (authority === 'office' && !isOffice(world, accounts.length > 0 ? accounts : keptAccounts(world))) {
    return refuse(notAuthorised(world));
  }
  const parsed = parseSettings(settings, known);
  if (!parsed.ok) return refuse({ kind: 'settings', errors: parsed.errors });
  const records = parseRecords(reading.grid(SHEET_IDS.records));
  const forms = formsIn(world, reading);
  const roster = parseUnits(
    reading.grid(SHEET_IDS.units),
    records,
    forms.forms.map(({ form }) => form),
  );
  if (!roster.ok) return refuse({ kind: 'units', errors: roster.errors });
  const { exceptions, problems } = parseHolidays(reading.grid(SHEET_IDS.holidays));
  const rows = toldApart(recognised(roster.value, records));
  const units = rows.map(({ unit }) => unit);
  const byCode = unitsByCode(units, records);
  const changed = parseChanges(reading.grid(SHEET_IDS.changes), (code) => byCode.has(code.toLowerCase()));
  const listed = rows.map((entry) => ({
    ...entry,
    unit: { ...entry.unit, moves: movesOf(entry.unit.code, changed.changes, byCode) },
  }));
  const codes = unitCodes(listed, records);
  const { campaign } = parsed.value;
  const { entries, nextRow } = parseLedger(reading.grid(SHEET_IDS.ledger), campaign.year, codes.ofUnit);
  return {
    ok: true,
    office: {
      // Where no office account can be read, the kept accounts count, so that the office keeps its access to the files.
      campaign: accounts.length > 0 ? campaign : { ...campaign, officeAccounts: keptAccounts(world) },
      state,
      settingRows: parsed.value.rows,
      roster: listed,
      unusable: waitingRows(roster.unusable, listed, records),
      settingProblems: parsed.value.problems,
      unitProblems: roster.problems,
      changes: changed.changes,
      waitingChanges: changed.waiting,
      changeProblems: changed.problems,
      records,
      codes,
      calendar: workingCalendar(exceptions),
      ...forms,
      holidayProblems: problems,
      ledger: entries,
      ledgerNextRow: nextRow,
      reading,
    },
  };
}

/** The forms of their tab. One that cannot be read there, and all where the tab is gone, are as last provisioned. */
function formsIn(world: World, reading: Reading): Pick<Office, 'forms' | 'formProblems'> {
  const placed = placedForms(world);
  if (reading.has(SHEET_IDS.forms)) {
    const { used, problems } = standingForms(typedForms(reading.grid(SHEET_IDS.forms)), placed);
    return { forms: used, formProblems: problems };
  }
  const gone = { code: '', stands: true, problem: { line: 0, problem: { kind: 'tab-gone' } } } as const;
  return { forms: placed, formProblems: placed.length > 0 ? [gone] : [] };
}

/** A copy of the file does not get script properties. Where they exist and the setting was emptied, this file is the original. */
const homeState = ({ memory, books }: World, state: CampaignState): CampaignState =>
  state.homeBookId !== '' || memory.get(ENTRY_BOOK) === null
    ? state
    : { ...state, homeBookId: books.officeId };

function waitingRows(
  rows: readonly UnusableRow[],
  roster: readonly RosterEntry[],
  records: readonly UnitRecord[],
): WaitingRow[] {
  const taken = new Set(roster.map(({ sheetId }) => sheetId));
  const free = records.filter(({ sheetId }) => !taken.has(sheetId));
  return rows.map((row): WaitingRow => {
    const own =
      free.find(({ id }) => id === row.listedId) ??
      free.find(({ code }) => code.toLowerCase() === row.code.toLowerCase());
    return { ...row, sheetId: own?.sheetId ?? null };
  });
}

/** The rows that may be several units, with these units' last names. */
export function undecidedRows({ roster, records }: Office): UndecidedRow[] {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return roster.flatMap(({ identity, row, unit }) =>
    identity.kind === 'undecided'
      ? [{ line: row + 1, name: unit.name, mayBe: identity.ids.flatMap((id) => names.get(id) ?? []) }]
      : [],
  );
}

/**
 * Refuses to write into the tabs of units whose code changed since provisioning: a tab keeps its code until the next
 * provisioning, so its receipts and log lines would name another unit.
 */
export function staleRefusal(office: Office, entries: readonly RosterEntry[]): Refusal | null {
  const rows = new Set(entries.map(({ row }) => row + 1));
  const undecided = undecidedRows(office).filter(({ line }) => rows.has(line));
  if (undecided.length > 0) return { kind: 'undecided-rows', rows: undecided };
  const stale = entries.filter(({ unit, record }) => record !== null && record.code !== unit.code);
  return stale.length === 0 ? null : { kind: 'list-changed', names: stale.map(({ unit }) => unit.name) };
}

/** The owner always counts as office: without that rule a typing error in the accounts would lock everybody out. */
export function isOffice(
  world: World,
  accounts: readonly string[],
  bookId: string = world.books.officeId,
  person: string = world.person,
): boolean {
  if (person === '') return false;
  return isAmong(accounts, person) || isSameAccount(world.sharing.owner(bookId), person);
}

export const notAuthorised = ({ person }: World): Refusal => ({ kind: 'not-authorised', person });

const TRIGGER_OWNER = 'triggers.owner';

/** The account that installed the triggers, under which they run; '' when unknown. */
export const triggerOwner = ({ memory }: Pick<World, 'memory'>): string => memory.get(TRIGGER_OWNER) ?? '';

export const keepTriggerOwner = ({ memory, person }: World): void => memory.set(TRIGGER_OWNER, person);

/** Whether the present account installed the triggers; it may have left the office since. */
export const holdsTriggers = (world: World): boolean =>
  world.person !== '' && isSameAccount(triggerOwner(world), world.person);

const keptAccounts = ({ memory }: World): string[] =>
  (memory.get(OFFICE_ACCOUNTS) ?? '').split(',').filter((account) => account !== '');

/** Google names no owner for a file of a shared drive: there every editor counts as owner. */
export function isOwner({ sharing, books, person }: World): boolean {
  const owner = sharing.owner(books.officeId);
  return person !== '' && (owner === '' || isSameAccount(owner, person));
}

/**
 * Checked before any dialog opens: a unit's account gets one friendly sentence instead. Before set-up only the file's owner
 * is authorised; where the script properties were lost after set-up, `readOffice` decides by the settings.
 */
export function isUnauthorised(world: World): boolean {
  const accounts = world.memory.get(OFFICE_ACCOUNTS);
  if (accounts !== null) return !isOffice(world, accounts.split(','));
  return !isOwner(world) && !hasSettings(world);
}

const hasSettings = ({ books }: World): boolean =>
  books.structure(books.officeId).tabs.some(({ sheetId }) => sheetId === SHEET_IDS.settings);

/** The refusal for an account that `isUnauthorised` stops. */
export const notForYou = (world: World): Refusal =>
  world.memory.get(OFFICE_ACCOUNTS) === null
    ? { kind: 'not-the-owner', person: world.person }
    : notAuthorised(world);

const CURSOR = 'mail.cursor';

export const readCursor = (world: World): Cursor | null => {
  const text = world.memory.get(CURSOR);
  return text === null ? null : parseCursor(text);
};
export const writeCursor = (world: World, cursor: Cursor): void =>
  world.memory.set(CURSOR, cursorText(cursor));

/** Finds a unit by its code, in any case and with blanks around it. */
export const findUnit = ({ roster }: Office, code: string): RosterEntry | null =>
  roster.find(({ unit }) => unit.code.toLowerCase() === code.normalize('NFC').trim().toLowerCase()) ?? null;
