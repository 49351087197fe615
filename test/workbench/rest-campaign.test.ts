/** Google's own client, unmodified, and a campaign of the add-on's over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET_IDS, TAB_TITLES } from '../../src/sheets/cells/registry.ts';
import { type RunningRest, serveRest } from '../../workbench/platform/rest/serve.ts';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';
import type { Spreadsheets } from '../../workbench/platform/spreadsheet-backend.ts';
import { K01, Office, OWNER, officeReady, STRANGER, TAB_OF } from '../bundle/support/office.ts';
import { BOTH_2023 } from '../trust/actions/both-forms.ts';
import { clientOf, refusalOf } from './rest-client.ts';

describe('a campaign that dist/Code.js provisioned, seen by the official client', () => {
  const { office } = officeReady();
  let rest: RunningRest;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => office.platform.spreadsheets });
  });
  afterAll(() => rest.stop());

  it('shows its tabs, and the figures a unit types', async () => {
    const { spreadsheets } = clientOf(rest, OWNER);
    const spreadsheetId = office.entryBook;
    const { data } = await spreadsheets.get({
      spreadsheetId,
      fields: 'properties.locale,sheets.properties(title,sheetId)',
    });
    expect(data.properties).toEqual({ locale: 'vi_VN' });
    expect(data.sheets?.map(({ properties }) => properties?.title)).toContain("Đảng bộ D'Ran");
    office.fill(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const read = await spreadsheets.values.get({
      spreadsheetId,
      range: "'Đảng bộ D''Ran'!B9:E9",
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(read.data.values).toEqual([[72, 88, 4, 2]]);
  });

  it('lets the client type for the office, and the summary follows', async () => {
    const { spreadsheets } = clientOf(rest, OWNER);
    const spreadsheetId = office.entryBook;
    await spreadsheets.values.update({
      spreadsheetId,
      range: "'Chi bộ Sở Công Thương'!B9:E9",
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['10', '12', '1', '1']] },
    });
    const { data } = await spreadsheets.getByDataFilter({
      spreadsheetId,
      fields: 'sheets(properties.title,data.rowData.values.formattedValue)',
      requestBody: {
        dataFilters: [{ gridRange: { sheetId: SHEET_IDS.summary, startColumnIndex: 1, endColumnIndex: 7 } }],
      },
    });
    expect(data.sheets).toHaveLength(1);
    expect(data.sheets?.[0]?.properties).toEqual({ title: TAB_TITLES.summary });
    const rows = data.sheets?.[0]?.data?.[0]?.rowData ?? [];
    const row = rows.find(({ values = [] }) => values[0]?.formattedValue === 'Chi bộ Sở Công Thương');
    expect(row?.values?.slice(1, 5).map(({ formattedValue }) => formattedValue)).toEqual([
      '10',
      '12',
      '1',
      '1',
    ]);
  });

  it('keeps a unit out of what the add-on protected, and a stranger out of everything', async () => {
    const update = (address: string, range: string) =>
      clientOf(rest, address).spreadsheets.values.update({
        spreadsheetId: office.entryBook,
        range: `'Đảng bộ D''Ran'!${range}`,
        valueInputOption: 'RAW',
        requestBody: { values: [[5]] },
      });
    await expect(update(K01, 'B9')).resolves.toMatchObject({ status: 200 });
    expect(await refusalOf(update(K01, 'B10'))).toMatchObject({
      code: 400,
      message: expect.stringContaining('You are trying to edit a protected cell or object.'),
    });
    expect(await refusalOf(update(STRANGER, 'B9'))).toEqual({
      code: 403,
      message: 'The caller does not have permission',
      status: 'PERMISSION_DENIED',
    });
  });
});

interface Write {
  readonly spreadsheetId: string;
  readonly requestBody: object;
}

/** The spreadsheet half, and every batch that a script writes to it. */
function recorded(inner: Spreadsheets, writes: Write[]): Spreadsheets {
  return {
    ...inner,
    advancedService(user, onCall) {
      const service = inner.advancedService(user, onCall) as {
        Spreadsheets: { batchUpdate(body: object, id: string): unknown };
      };
      const batchUpdate = (requestBody: object, spreadsheetId: string): unknown => {
        writes.push({ spreadsheetId, requestBody: structuredClone(requestBody) });
        return service.Spreadsheets.batchUpdate(requestBody, spreadsheetId);
      };
      return { Spreadsheets: { ...service.Spreadsheets, batchUpdate } };
    },
  };
}

describe('a campaign with both forms in two files that the official client creates over HTTP', () => {
  const writes: Write[] = [];
  const office = new Office({ spreadsheets: (world) => recorded(createSpreadsheets(world), writes) });
  office.setUp({ settings: BOTH_2023, twoFiles: true });
  office.provision();
  const files = [office.officeBook, office.entryBook];
  const copy = createSpreadsheets({ clock: office.platform.clock, language: 'vi' });
  let rest: RunningRest;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => copy });
    const { spreadsheets } = clientOf(rest, OWNER);
    for (const id of files) {
      const { properties } = office.platform.spreadsheets.resource(id) as { properties: { title: string } };
      // The local platform numbers files in the order they are made, so links between the two hold.
      const made = await spreadsheets.create({ requestBody: { properties: { title: properties.title } } });
      expect(made.data.spreadsheetId).toBe(id);
    }
    const locale = {
      properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      fields: 'locale,timeZone',
    };
    await spreadsheets.batchUpdate({
      spreadsheetId: office.entryBook,
      requestBody: { requests: [{ updateSpreadsheetProperties: locale }] },
    });
    for (const write of writes) await spreadsheets.batchUpdate(write);
    copy.sharing.addEditor(office.entryBook, K01);
  });
  afterAll(() => rest.stop());

  it('is, cell by cell and protection by protection, the one that the add-on provisioned', async () => {
    const { spreadsheets } = clientOf(rest, OWNER);
    expect(writes.length).toBeGreaterThan(3);
    for (const spreadsheetId of files) {
      // All but the looks that Google works out: they follow from the rest, and every highlight is asked for them.
      const cells =
        'userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,dataValidation,note,textFormatRuns';
      const fields = `sheets(properties,protectedRanges,merges,conditionalFormats,charts,data(rowMetadata,columnMetadata,rowData.values(${cells})))`;
      const read = async (of: RunningRest) =>
        (await clientOf(of, OWNER).spreadsheets.get({ spreadsheetId, includeGridData: true, fields })).data;
      const there = await serveRest({ spreadsheets: () => office.platform.spreadsheets });
      const [original, replayed] = [await read(there), await read(rest)];
      await there.stop();
      expect(replayed.sheets?.length).toBeGreaterThan(5);
      expect(replayed).toEqual(original);
    }
    const { data } = await spreadsheets.get({
      spreadsheetId: office.entryBook,
      fields: 'sheets.properties.title',
    });
    expect(data.sheets?.map(({ properties }) => properties?.title)).toContain(TAB_TITLES.progress);
  });

  it('is filled by a unit, a month of form B too, and read back from the totals', async () => {
    const unit = clientOf(rest, K01).spreadsheets.values;
    const tab = "'Đảng bộ D''Ran'";
    const spreadsheetId = office.entryBook;
    await unit.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          { range: `${tab}!B9:E9`, values: [['72', '88', '4', '2']] },
          { range: `${tab}!B28:E28`, values: [['4', '2', '1', '0']] },
          { range: `${tab}!B33:G33`, values: [['1', '0', '1', '1', '1', '1']] },
          { range: `${tab}!J33`, values: [[true]] },
        ],
      },
    });
    const { data } = await unit.batchGet({
      spreadsheetId,
      ranges: [`'${TAB_TITLES.summary}'!C7:F7`, `'${TAB_TITLES.progress}'!D8`, `${tab}!K33`],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data.valueRanges?.map(({ values }) => values?.[0])).toEqual([
      [72, 88, 4, 2],
      [2],
      ['Chờ kiểm tra. Đã ghi nhận, trả lời trong ít phút.'],
    ]);
    expect(await refusalOf(unit.clear({ spreadsheetId, range: `${tab}!K33` }))).toMatchObject({ code: 400 });
    expect(
      await refusalOf(
        unit.update({
          spreadsheetId,
          range: "'Chi bộ Sở Công Thương'!B33",
          valueInputOption: 'RAW',
          requestBody: { values: [[1]] },
        }),
      ),
    ).toMatchObject({ code: 400 });
  });
});
