import { FIRST_UNIT_SHEET_ID, SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { countCell } from '../../src/sheets/registration-form/registration-layout.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../src/sheets/tables/summary-columns.ts';
import type { Platform } from '../platform/platform.ts';
import { createSpreadsheets } from '../platform/sheets/spreadsheets.ts';
import { entryBookId, resourceOf } from '../rehearsal/books.ts';
import { OFFICE } from '../rehearsal/scenario.ts';

/** What the units' file weighs, and what calculating it costs the local platform. */
export interface Weight {
  readonly tabs: number;
  readonly formulas: number;
  /** All of it from nothing. */
  readonly fullMillis: number;
  /** From a figure typed in a unit's tab to the total of all units. */
  readonly editMillis: number;
}

const EDITS = 5;

export function weigh(platform: Platform, unitCount: number): Weight {
  const bookId = entryBookId(platform);
  const { sheets = [] } = resourceOf(platform, bookId);
  const cells = sheets.flatMap(({ data = [] }) =>
    data.flatMap(({ rowData = [] }) => rowData.flatMap(({ values = [] }) => values)),
  );
  return {
    tabs: sheets.length,
    formulas: cells.filter(({ userEnteredValue }) => userEnteredValue?.formulaValue !== undefined).length,
    fullMillis: fullMillis(platform, bookId),
    editMillis: editMillis(platform, bookId, unitCount),
  };
}

/** A second reading finds everything calculated: the difference is the calculation. */
function fullMillis({ clock, spreadsheets }: Platform, bookId: string): number {
  const fresh = createSpreadsheets({ clock, language: 'vi' });
  fresh.restore(spreadsheets.snapshot());
  const read = () => {
    const start = performance.now();
    fresh.resource(bookId);
    return performance.now() - start;
  };
  return Math.max(0, read() - read());
}

function editMillis({ spreadsheets }: Platform, spreadsheetId: string, unitCount: number): number {
  const total = {
    spreadsheetId,
    sheetId: SHEET_IDS.summary,
    // *Kể cả số đang nhập*, below the total: the one sum that changes as a unit types.
    row: SUMMARY.firstUnitRow + unitCount + 1,
    column: SUMMARY_COLUMNS.members,
  };
  const input = { spreadsheetId, sheetId: FIRST_UNIT_SHEET_ID, ...countCell('members') };
  const shown = () => spreadsheets.cell(total).formatted;
  let before = shown();
  const times = Array.from({ length: EDITS }, (_, at) => {
    const start = performance.now();
    const typed = spreadsheets.userEdits.type(OFFICE, input, String(1000 + at));
    const after = shown();
    if (!typed.accepted || after === before)
      throw new RangeError(`the total stays ${before}: ${JSON.stringify(typed)}`);
    before = after;
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(EDITS / 2)] ?? Number.NaN;
}
