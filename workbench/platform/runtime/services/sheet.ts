import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';

/** A tab known by its id: enough to bring it to the front. */
export interface SheetFacade extends Facade {
  readonly sheetId: number;
}

interface SheetsReader {
  readonly Spreadsheets: {
    get(
      id: string,
      options: { fields: string },
    ): { readonly sheets?: readonly { readonly properties: SheetProperties }[] };
  };
}

interface SheetProperties {
  readonly sheetId?: number;
  readonly title: string;
}

export function listSheets({ world, user }: Execution, spreadsheetId: string): SheetFacade[] {
  // SpreadsheetApp's own reading is not the Sheets API's quota: nobody hears this call.
  const reader = world.spreadsheets.advancedService(user, () => undefined) as SheetsReader;
  const { sheets = [] } = reader.Spreadsheets.get(spreadsheetId, { fields: 'sheets.properties' });
  return sheets.map(({ properties: { sheetId = 0, title } }) => ({
    name: 'Sheet',
    sheetId,
    methods: { getSheetId: () => sheetId, getName: () => title },
  }));
}
