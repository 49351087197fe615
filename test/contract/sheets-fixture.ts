import {
  createSpreadsheets,
  type SpreadsheetsOptions,
} from '../../workbench/platform/sheets/spreadsheets.ts';
import type { SheetsCall } from '../../workbench/platform/spreadsheet-backend.ts';

export const owner = 'vanphong@example.org';
export const unit = 'donvi@example.org';
export const stranger = 'la@example.org';

type Json = Record<string, unknown>;
type Call = (...args: unknown[]) => Json;
interface SheetsGlobal {
  readonly Spreadsheets: Record<'create' | 'get' | 'getByDataFilter' | 'batchUpdate', Call> & {
    readonly Values: Record<
      | 'get'
      | 'batchGet'
      | 'batchGetByDataFilter'
      | 'update'
      | 'batchUpdate'
      | 'batchUpdateByDataFilter'
      | 'append'
      | 'clear'
      | 'batchClear',
      Call
    >;
  };
}

/** A file of the owner's, shared with the unit, seen through the service and through people's userEdits. */
export function openBook(options: Partial<SpreadsheetsOptions> & { locale?: string } = {}) {
  const { locale = 'vi_VN', ...rest } = options;
  const time = { now: Date.parse('2026-01-30T03:00:00Z') };
  const spreadsheets = createSpreadsheets({ clock: { now: () => time.now }, language: 'vi', ...rest });
  const id = spreadsheets.create({ title: 'Sổ', owner, locale, timeZone: 'Asia/Ho_Chi_Minh' });
  spreadsheets.sharing.addEditor(id, unit);
  const calls: SheetsCall[] = [];
  const serviceOf = (user: string) =>
    spreadsheets.advancedService(user, (call) => calls.push(call)) as SheetsGlobal;
  const sheets = serviceOf(owner);
  const update = (...requests: Json[]) => sheets.Spreadsheets.batchUpdate({ requests }, id);
  const updateAs = (user: string, ...requests: Json[]) =>
    serviceOf(user).Spreadsheets.batchUpdate({ requests }, id);
  const at = (row: number, column: number, sheetId = 0) => ({ spreadsheetId: id, sheetId, row, column });
  const enter = (row: number, column: number, userEnteredValue: Json, sheetId = 0) =>
    update({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [{ userEnteredValue }] }],
        fields: 'userEnteredValue',
      },
    });
  const shown = (row: number, column: number, sheetId = 0) =>
    spreadsheets.cell(at(row, column, sheetId)).formatted;
  /** Writes a formula in the last column's corner and tells what it shows. */
  const calculate = (formulaValue: string) => {
    enter(900, 20, { formulaValue });
    return spreadsheets.cell(at(900, 20));
  };
  return { spreadsheets, id, calls, time, sheets, serviceOf, update, updateAs, at, enter, shown, calculate };
}

/** The message of what an action throws; fails when it throws nothing. */
export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was not refused');
}

export const gridRange = (sheetId: number, top: number, bottom: number, left: number, right: number) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
