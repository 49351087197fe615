import { REGISTRATION_FIELDS } from '../../src/domain/form/registration.ts';
import type { Cell } from '../../src/sheets/cells/a1.ts';
import { FIRST_UNIT_SHEET_ID, SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { TOTAL_LABEL } from '../../src/sheets/cells/submitted-formulas.ts';
import { countCell, UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../src/sheets/tables/summary-columns.ts';
import type { Platform } from '../platform/platform.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import { ApiError } from '../platform/sheets/service/api-error.ts';
import { createSpreadsheets } from '../platform/sheets/spreadsheets.ts';
import type { SheetsCall, Spreadsheets } from '../platform/spreadsheet-backend.ts';
import { entryBookId } from '../rehearsal/books.ts';
import { openOffice, provision, setUp } from '../rehearsal/office.ts';
import { OFFICE, SCENARIOS } from '../rehearsal/scenario.ts';
import { sampleUnits } from './sample-units.ts';

const UPPER = 'captren@dukhoi.example';

/** What summing up cost an office above many offices, each with a spreadsheet of its own. */
export interface Summing {
  readonly books: number;
  readonly reads: number;
  /** Reads refused because the minute's quota was used up. */
  readonly refused: number;
  readonly responseBytes: number;
  /** On Google's clock. */
  readonly seconds: number;
  /** Members in all units of all offices. */
  readonly members: number;
}

/** One office that provisioned `units` tabs, the first of which submitted how many members it has. */
export function oneOffice(units: number, members: number): Platform {
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new RangeError('no scenario to measure');
  const platform = openOffice(`${scenario.startsOn}T08:30`, 100);
  setUp(platform, { settings: scenario.settings, units: sampleUnits(units), twoFiles: false });
  const { said } = provision(platform);
  if (!said.ok) throw new RangeError(said.message);
  const { userEdits } = platform.spreadsheets;
  const at = (cell: Cell) => ({
    spreadsheetId: entryBookId(platform),
    sheetId: FIRST_UNIT_SHEET_ID,
    ...cell,
  });
  const figures = { members, staff: members, trained: 0, target: 0 };
  for (const field of REGISTRATION_FIELDS) {
    const typed = userEdits.type(OFFICE, at(countCell(field)), String(figures[field]));
    if (!typed.accepted) throw new RangeError(typed.message);
  }
  userEdits.tick(OFFICE, at(UNIT_TAB.tick), true);
  const { error } = platform.run('answerSubmissions', { user: OFFICE, kind: 'trigger' });
  if (error !== undefined) throw new RangeError(error.message);
  return platform;
}

/**
 * Reads the row TỔNG CỘNG of `books` copies of that office's file, one call each, since no method of the API names two
 * files; at Google's 60 reads a minute and user unless told otherwise, waiting a second whenever it is refused.
 */
export function sumUp(office: Platform, books: number, secondsPerCall: number, perMinute = 60): Summing {
  const time = { now: office.clock.now() };
  const start = time.now;
  const spreadsheets = createSpreadsheets({
    clock: { now: () => time.now },
    language: 'vi',
    limitRates: perMinute,
  });
  const ids = Array.from({ length: books }, (_, at) => `office-${at + 1}`);
  spreadsheets.restore(copies(office, ids));
  const sum = { reads: 0, refused: 0, responseBytes: 0, members: 0 };
  const onCall = ({ responseBytes }: SheetsCall) => {
    sum.responseBytes += responseBytes;
  };
  for (const id of ids) {
    for (;;) {
      time.now += secondsPerCall * 1000;
      try {
        sum.members += membersIn(totalOf(spreadsheets, id, onCall));
        sum.reads++;
        break;
      } catch (refusal) {
        if (!(refusal instanceof ApiError) || refusal.code !== 429) throw refusal;
        sum.refused++;
        time.now += 1000;
      }
    }
  }
  return { books, ...sum, seconds: (time.now - start) / 1000 };
}

/** Where the row stands depends on how many units there are: the columns are read from the first unit on. */
function totalOf(spreadsheets: Spreadsheets, id: string, onCall: (call: SheetsCall) => void) {
  const gridRange = {
    sheetId: SHEET_IDS.summary,
    startRowIndex: SUMMARY.firstUnitRow,
    startColumnIndex: SUMMARY_COLUMNS.name,
    endColumnIndex: SUMMARY_COLUMNS.target + 1,
  };
  const fields = 'sheets.data.rowData.values.effectiveValue';
  const args = [{ dataFilters: [{ gridRange }] }, id, { fields }];
  return spreadsheets.call(UPPER, 'spreadsheets.getByDataFilter', args, onCall) as SpreadsheetResource;
}

function membersIn({ sheets = [] }: SpreadsheetResource): number {
  const rows = sheets.flatMap(({ data = [] }) => data.flatMap(({ rowData = [] }) => rowData));
  const total = rows.find(({ values }) => values?.[0]?.effectiveValue?.stringValue === TOTAL_LABEL);
  const members =
    total?.values?.[SUMMARY_COLUMNS.members - SUMMARY_COLUMNS.name]?.effectiveValue?.numberValue;
  if (members === undefined) throw new RangeError('a summary without its total');
  return members;
}

/** Copies of one office's file, each shared with the office above. */
function copies(office: Platform, ids: readonly string[]): unknown {
  const snapshot = JSON.parse(JSON.stringify(office.spreadsheets.snapshot())) as {
    books: { id: string; editors: string[] }[];
  };
  const bookId = entryBookId(office);
  const book = snapshot.books.find(({ id }) => id === bookId);
  if (book === undefined) throw new RangeError(`no file ${bookId}`);
  return { ...snapshot, books: ids.map((id) => ({ ...book, id, editors: [...book.editors, UPPER] })) };
}
