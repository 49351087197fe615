import { dayOfSerial } from '../../domain/calendar/day.ts';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';
import type { OwnObligation } from '../../domain/campaign/obligation.ts';
import type { RegistrationField } from '../../domain/form/registration.ts';
import { REPORT_STATES, type ReportState } from '../../domain/form/status.ts';
import type { LedgerEntry } from '../../domain/mail/ledger.ts';
import type { BoardStanding } from '../../domain/mail/unit-obligation.ts';
import { a1, cell } from '../cells/a1.ts';
import { dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import type { FormRow } from '../own-form/form-table.ts';
import { readLedgerCode } from '../records/ledger-words.ts';
import { HOLIDAY_COLUMNS, LEDGER_COLUMNS } from '../records/list-columns.ts';
import { HOLIDAY_WORDS, HOLIDAYS_TAB, LEDGER_TAB } from '../records/office-tabs.ts';
import { REGISTRATION_PLACES, UNIT_TAB } from '../registration-form/registration-layout.ts';
import {
  numberKept,
  type ReportEntry,
  type ReportReading,
  readEntry,
  readReport,
} from '../report/report-reading.ts';
import { parseProgressBoard } from '../tables/progress-table-parse.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../tables/summary-columns.ts';
import type { UnitCodes } from '../units/unit-codes.ts';

/** One unit's row of `Tổng hợp`, and of `Tiến độ` when form B is in use: what formulas say at this moment. */
export interface BoardRow extends BoardStanding {
  readonly code: string;
  readonly sheetId: number;
  /** What form A waits for. */
  readonly pending: 'submit' | 'log-edit' | '';
  /** Of form A; null while nothing was accepted. */
  readonly acceptedTarget: number | null;
  /** Whether a tick of form B waits. */
  readonly hasProgressTick: boolean;
  /** Periods of own forms that wait for the sweep. */
  readonly waiting?: readonly OwnObligation[];
}

/**
 * Rows of `Tổng hợp` that name a unit, with what `Tiến độ` (null: form B is not in use) says of it; a broken formula in
 * either leaves the unit out, and `broken` says which.
 */
export function parseBoard(
  grid: Grid,
  progressGrid: Grid | null,
  tables: readonly (readonly FormRow[])[] = [],
): {
  readonly rows: readonly BoardRow[];
  readonly broken: readonly string[];
} {
  const rows: BoardRow[] = [];
  const broken: string[] = [];
  const progress = progressGrid === null ? null : parseProgressBoard(progressGrid);
  for (let row = SUMMARY.firstUnitRow; row < grid.endRow; row++) {
    const code = textAt(grid, cell(row, SUMMARY_COLUMNS.code));
    const sheetId = numberAt(grid, cell(row, SUMMARY_COLUMNS.sheetId));
    if (code === '' || sheetId === null) continue;
    const state = textAt(grid, cell(row, SUMMARY_COLUMNS.stateCode)) as ReportState;
    const pending = textAt(grid, cell(row, SUMMARY_COLUMNS.pending)) as BoardRow['pending'];
    const own = progress === null ? NO_PROGRESS : progress.get(code);
    const forms = formsOf(tables, sheetId);
    if (!REPORT_STATES.includes(state) || own === undefined || forms === null) broken.push(code);
    else {
      const acceptedTarget = numberAt(grid, cell(row, SUMMARY_COLUMNS.acceptedTarget));
      const isClosed = numberAt(grid, cell(row, SUMMARY_COLUMNS.closedAt)) !== null;
      rows.push({ code, sheetId, state, isClosed, pending, acceptedTarget, ...own, ...forms });
    }
  }
  return { rows, broken };
}

/** What the tables of own forms say of the unit of a tab; null for a broken row. A unit made since has none yet. */
function formsOf(
  tables: readonly (readonly FormRow[])[],
  sheetId: number,
): Pick<BoardRow, 'own' | 'waiting'> | null {
  if (tables.length === 0) return {};
  const rows = tables.flatMap((table) => table.filter((row) => row.sheetId === sheetId));
  if (rows.some(({ own }) => own === null)) return null;
  const all = rows.flatMap(({ own }) => [...(own ?? [])]);
  return {
    own: new Map(all),
    waiting: all.flatMap(([obligation, { pending }]) => (pending === '' ? [] : [obligation])),
  };
}

const NO_PROGRESS = { progress: null, hasProgressTick: false } as const;

/** One unit's tab: the typed and the accepted values of form A. */
export interface UnitTabReading extends ReportReading<RegistrationField, number> {
  /** The stem of the unit's receipt numbers. */
  readonly receiptStem: string;
  readonly entry: ReportEntry<RegistrationField>;
  /** The target set from above. */
  readonly assigned: number | null;
}

export function parseUnitTab(grid: Grid): UnitTabReading {
  const report = readReport(grid, REGISTRATION_PLACES, numberKept);
  return {
    ...report,
    // A unit may register a target that it does not owe: it is a plan, shown and added nowhere.
    demand: report.demand === 'none' ? 'optional' : report.demand,
    receiptStem: textAt(grid, UNIT_TAB.receiptStem),
    entry: readEntry(grid, REGISTRATION_PLACES),
    assigned: numberAt(grid, UNIT_TAB.assigned),
  };
}

export interface HolidayProblem {
  readonly cell: string;
  readonly kind: 'not-a-day' | 'not-a-kind';
  readonly found: string;
}

export function parseHolidays(grid: Grid): {
  readonly exceptions: readonly CalendarException[];
  readonly problems: readonly HolidayProblem[];
} {
  const exceptions: CalendarException[] = [];
  const problems: HolidayProblem[] = [];
  for (let row = HOLIDAYS_TAB.firstRow; row < grid.endRow; row++) {
    const dateText = textAt(grid, cell(row, HOLIDAY_COLUMNS.at.day));
    const kindText = textAt(grid, cell(row, HOLIDAY_COLUMNS.at.kind));
    if (dateText === '' && kindText === '') continue;
    const day = dayAt(grid, cell(row, HOLIDAY_COLUMNS.at.day));
    const kind = kindText === HOLIDAY_WORDS.off ? 'off' : kindText === HOLIDAY_WORDS.worked ? 'worked' : null;
    if (day === null)
      problems.push({ cell: a1(cell(row, HOLIDAY_COLUMNS.at.day)), kind: 'not-a-day', found: dateText });
    else if (kind === null)
      problems.push({ cell: a1(cell(row, HOLIDAY_COLUMNS.at.kind)), kind: 'not-a-kind', found: kindText });
    else exceptions.push({ day, kind });
  }
  return { exceptions, problems };
}

/**
 * `Sổ nhắc` with where its next row goes. Rows that are not the add-on's own are passed over. `codeOf` tells the present
 * code of the unit that a row is about: since it was written, the unit's code may have been given to another.
 */
export function parseLedger(
  grid: Grid,
  year: number,
  codeOf: UnitCodes['ofUnit'],
): { readonly entries: readonly LedgerEntry[]; readonly nextRow: number } {
  const entries: LedgerEntry[] = [];
  for (let row = LEDGER_TAB.firstRow; row < grid.endRow; row++) {
    const text = (column: keyof typeof LEDGER_COLUMNS.at) =>
      textAt(grid, cell(row, LEDGER_COLUMNS.at[column]));
    const codes = readLedgerCode(text('code'));
    if (codes === null || text('year') !== String(year)) continue;
    const last = numberAt(grid, cell(row, LEDGER_COLUMNS.at.lastDay));
    const offset = text('offset') === '' ? null : Number(text('offset'));
    const unitId = numberAt(grid, cell(row, LEDGER_COLUMNS.at.unitId));
    const sentAt = numberAt(grid, cell(row, LEDGER_COLUMNS.at.sentAt));
    entries.push({
      row,
      ...codes,
      recipient: codeOf(unitId, text('recipient')),
      lastDay: last === null ? null : dayOfSerial(last),
      offset,
      mailRef: text('mailRef'),
      sentOn: sentAt === null ? null : dayOfSerial(Math.floor(sentAt)),
      to: text('to'),
    });
  }
  return { entries, nextRow: Math.max(grid.endRow, LEDGER_TAB.firstRow) };
}
