import type { LedgerEntry } from '../../src/domain/mail/ledger.ts';
import { type Grid, gridOf } from '../../src/sheets/cells/grid.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { parseLedger } from '../../src/sheets/entry-book/board.ts';
import { SETTINGS_TAB, settingRow } from '../../src/sheets/settings/settings-tab.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../src/sheets/tables/summary-columns.ts';
import { parseRecords } from '../../src/sheets/units/unit-records.ts';
import type { Platform } from '../platform/platform.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';

/** Where the units type: the office's own file, or the second one. */
export function entryBookId({ spreadsheets, containerId }: Platform): string {
  const at = {
    spreadsheetId: containerId,
    sheetId: SHEET_IDS.settings,
    row: settingRow('entryBookId'),
    column: SETTINGS_TAB.value,
  };
  const id = spreadsheets.cell(at).effective.stringValue;
  if (id === undefined) throw new RangeError('Cấu hình names no entry book: the campaign was not set up');
  return id;
}

export const resourceOf = ({ spreadsheets }: Platform, bookId: string): SpreadsheetResource =>
  spreadsheets.resource(bookId) as SpreadsheetResource;

/** One tab of a resource, as the add-on's own parsers read it. */
export function gridIn(book: SpreadsheetResource, sheetId: number): Grid {
  const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === sheetId);
  if (sheet === undefined) throw new RangeError(`no tab ${sheetId}`);
  return gridOf(sheetId, (sheet.data ?? []) as Parameters<typeof gridOf>[1]);
}

export function ledgerIn(office: SpreadsheetResource, year: number): readonly LedgerEntry[] {
  const codes = new Map(parseRecords(gridIn(office, SHEET_IDS.records)).map(({ id, code }) => [id, code]));
  return parseLedger(gridIn(office, SHEET_IDS.ledger), year, (id, was) => codes.get(id ?? 0) ?? was).entries;
}

/** Each unit's tab, by code, as the official table lists them. */
export function unitTabs(platform: Platform): ReadonlyMap<string, number> {
  const spreadsheetId = entryBookId(platform);
  const at = (row: number, column: number) =>
    platform.spreadsheets.cell({ spreadsheetId, sheetId: SHEET_IDS.summary, row, column }).effective;
  const tabs = new Map<string, number>();
  for (let row = SUMMARY.firstUnitRow; ; row++) {
    const code = at(row, SUMMARY_COLUMNS.code).stringValue;
    const sheetId = at(row, SUMMARY_COLUMNS.sheetId).numberValue;
    // The row of the totals follows the last unit.
    if (code === undefined || sheetId === undefined) return tabs;
    tabs.set(code, sheetId);
  }
}
