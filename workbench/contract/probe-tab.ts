import type { sheets_v4 } from '@googleapis/sheets';

export type Client = sheets_v4.Sheets;
export type Request = sheets_v4.Schema$Request;
export type Value = sheets_v4.Schema$ExtendedValue;
type Reply = sheets_v4.Schema$Response;
type SheetResource = sheets_v4.Schema$Sheet;

/** Where a fact is looked at, through the methods of Google's client. */
export class ProbeTab {
  constructor(
    readonly owner: Client,
    /** A second account that may edit the file; null where there is none. */
    readonly unit: { readonly client: Client; readonly address: string } | null,
    readonly spreadsheetId: string,
    /** The tab of the fact: `title`, 12 rows, 6 columns, empty. */
    readonly sheetId: number,
    readonly title: string,
    /** `yyyy-MM-dd` in Vietnam, by the clock of Google or of the local platform, whichever is asked. */
    readonly today: string,
  ) {}

  async batch(...requests: Request[]): Promise<Reply[]> {
    return this.#batchBy(this.owner, requests);
  }

  async batchByUnit(...requests: Request[]): Promise<Reply[]> {
    if (this.unit === null) throw new RangeError('there is no second account');
    return this.#batchBy(this.unit.client, requests);
  }

  async #batchBy(client: Client, requests: Request[]): Promise<Reply[]> {
    const { spreadsheetId } = this;
    const { data } = await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
    return data.replies ?? [];
  }

  /** A request that writes values to the right of a cell, and to the rows below. */
  writing(row: number, column: number, ...rows: readonly Value[][]): Request {
    return {
      updateCells: {
        start: { sheetId: this.sheetId, rowIndex: row, columnIndex: column },
        rows: rows.map((values) => ({ values: values.map((userEnteredValue) => ({ userEnteredValue })) })),
        fields: 'userEnteredValue',
      },
    };
  }

  range(top: number, bottom: number, left: number, right: number): sheets_v4.Schema$GridRange {
    return {
      sheetId: this.sheetId,
      startRowIndex: top,
      endRowIndex: bottom,
      startColumnIndex: left,
      endColumnIndex: right,
    };
  }

  /** Types a text into a cell, as the page would read it. */
  async type(a1: string, text: string): Promise<void> {
    await this.owner.spreadsheets.values.update({
      spreadsheetId: this.spreadsheetId,
      range: `'${this.title}'!${a1}`,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [[text]] },
    });
  }

  /** What cells show, trailing blanks left out. */
  async shown(a1: string, title = this.title): Promise<unknown[][]> {
    const range = `'${title}'!${a1}`;
    const { data } = await this.owner.spreadsheets.values.get({ spreadsheetId: this.spreadsheetId, range });
    return data.values ?? [];
  }

  /** What formulas show, written one below the other in column E. */
  async calculated(formulas: readonly string[]): Promise<unknown[]> {
    await this.batch(this.writing(0, 4, ...formulas.map((formulaValue) => [{ formulaValue }])));
    const rows = await this.shown(`E1:E${formulas.length}`);
    return formulas.map((_, at) => rows[at]?.[0] ?? '');
  }

  /** The tab, or another, as `getByDataFilter` gives it. */
  async tab(fields: string, gridRange: sheets_v4.Schema$GridRange = { sheetId: this.sheetId }) {
    const { data } = await this.owner.spreadsheets.getByDataFilter({
      spreadsheetId: this.spreadsheetId,
      fields: `sheets(${fields})`,
      requestBody: { dataFilters: [{ gridRange }] },
    });
    return data.sheets?.[0] ?? ({} as SheetResource);
  }

  /** One cell, by the fields asked for. */
  async cell(row: number, column: number, fields: string): Promise<sheets_v4.Schema$CellData> {
    const at = this.range(row, row + 1, column, column + 1);
    const { data } = await this.tab(`data.rowData.values(${fields})`, at);
    return data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
  }
}

/** The message of a refused call; fails when the call succeeds. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { response } = error as { response?: { data?: { error?: { message?: string } } } };
    if (response?.data?.error?.message === undefined) throw error;
    return response.data.error.message;
  }
  return 'was not refused';
}
