import { type Grid, gridOf } from '../../src/sheets/cells/grid.ts';
import type { Platform } from '../platform/platform.ts';
import type { SheetResource } from '../platform/sheets/service/api.ts';

interface TabReader {
  readonly Spreadsheets: {
    getByDataFilter(order: object, id: string): { readonly sheets?: readonly SheetResource[] };
  };
}

/** One tab of the script's own file as the add-on's parsers read it; null when the file has no such tab. */
export function readTab({ spreadsheets, containerId, owner }: Platform, sheetId: number): Grid | null {
  const service = spreadsheets.advancedService(owner, () => {}) as TabReader;
  let book: ReturnType<TabReader['Spreadsheets']['getByDataFilter']>;
  try {
    const order = { dataFilters: [{ gridRange: { sheetId } }], includeGridData: true };
    book = service.Spreadsheets.getByDataFilter(order, containerId);
  } catch {
    return null; // Google answers 400 for a tab that is not there: nothing was set up yet
  }
  const [sheet] = book.sheets ?? [];
  return sheet === undefined ? null : gridOf(sheetId, (sheet.data ?? []) as Parameters<typeof gridOf>[1]);
}
