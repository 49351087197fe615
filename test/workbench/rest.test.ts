/** Google's own client, unmodified, on the local platform over HTTP. */
import type { sheets_v4 } from '@googleapis/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRest, serveRest } from '../../workbench/platform/rest/serve.ts';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';
import { OWNER } from '../bundle/support/office.ts';
import { clientOf, refusalOf } from './rest-client.ts';

describe('the API over HTTP', () => {
  const time = { now: Date.parse('2026-01-30T03:00:00Z') };
  const spreadsheets = createSpreadsheets({
    clock: { now: () => time.now },
    language: 'vi',
    limitRates: true,
  });
  let rest: RunningRest;
  let client: sheets_v4.Sheets;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => spreadsheets });
    client = clientOf(rest, OWNER);
  });
  afterAll(() => rest.stop());

  const create = async () => {
    time.now += 60_000;
    const { data } = await client.spreadsheets.create({
      fields: 'spreadsheetId,spreadsheetUrl',
      requestBody: {
        properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        sheets: [
          { properties: { sheetId: 5, title: 'Chi bộ 1', gridProperties: { rowCount: 20, columnCount: 6 } } },
        ],
      },
    });
    expect(Object.keys(data).sort()).toEqual(['spreadsheetId', 'spreadsheetUrl']);
    return data.spreadsheetId ?? '';
  };
  /** A request as no client of Google's would send it. */
  const raw = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, rest.rootUrl), {
      ...init,
      headers: { authorization: `Bearer ${OWNER}`, ...(init.headers as Record<string, string>) },
    });

  it('creates, fills, validates and protects a spreadsheet, and reads it back by masks', async () => {
    const spreadsheetId = await create();
    const range = { sheetId: 5, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    const { data } = await client.spreadsheets.batchUpdate({
      spreadsheetId,
      fields: 'replies.addProtectedRange.protectedRange(protectedRangeId,editors)',
      requestBody: {
        requests: [
          {
            updateCells: {
              start: { sheetId: 5 },
              fields: 'userEnteredValue',
              rows: [
                {
                  values: [
                    { userEnteredValue: { stringValue: 'Chỉ tiêu' } },
                    { userEnteredValue: { numberValue: 3 } },
                    { userEnteredValue: { formulaValue: '=IF(B1>1;B1*2;0)' } },
                  ],
                },
              ],
            },
          },
          {
            setDataValidation: {
              range,
              rule: {
                condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] },
                strict: true,
              },
            },
          },
          {
            addProtectedRange: {
              protectedRange: {
                protectedRangeId: 7,
                range: { sheetId: 5 },
                unprotectedRanges: [range],
                editors: { users: [OWNER] },
              },
            },
          },
        ],
      },
    });
    expect(data).toEqual({
      replies: [
        {},
        {},
        { addProtectedRange: { protectedRange: { protectedRangeId: 7, editors: { users: [OWNER] } } } },
      ],
    });
    const read = await client.spreadsheets.get({
      spreadsheetId,
      ranges: ["'Chi bộ 1'!B1:C1"],
      fields:
        'sheets(data/rowData/values(userEnteredValue,effectiveValue/numberValue,dataValidation.condition.type),protectedRanges.protectedRangeId)',
    });
    expect(read.data).toEqual({
      sheets: [
        {
          protectedRanges: [{ protectedRangeId: 7 }],
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { numberValue: 3 },
                      effectiveValue: { numberValue: 3 },
                      dataValidation: { condition: { type: 'NUMBER_GREATER' } },
                    },
                    {
                      userEnteredValue: { formulaValue: '=IF(B1>1;B1*2;0)' },
                      effectiveValue: { numberValue: 6 },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('has every method of values', async () => {
    const spreadsheetId = await create();
    const { values } = client.spreadsheets;
    const range = "'Chi bộ 1'!A1:B9";
    const appended = await values.append({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['a', 1]] },
    });
    expect(appended.data.updates).toMatchObject({ updatedRange: "'Chi bộ 1'!A1:B1", updatedCells: 2 });
    await values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [{ range: "'Chi bộ 1'!A2:B2", values: [['b', '1,5']] }],
      },
    });
    const both = await values.batchGet({
      spreadsheetId,
      ranges: [range, "'Chi bộ 1'!B2"],
      majorDimension: 'COLUMNS',
    });
    expect(both.data.valueRanges?.map((one) => one.values)).toEqual([
      [
        ['a', 'b'],
        ['1', '1,5'],
      ],
      [['1,5']],
    ]);
    const gridRange = { sheetId: 5, startRowIndex: 1, endRowIndex: 2 };
    const found = await values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: { dataFilters: [{ gridRange }] },
    });
    expect(found.data.valueRanges).toMatchObject([
      { dataFilters: [{ gridRange }], valueRange: { values: [['b', '1,5']] } },
    ]);
    await values.batchUpdateByDataFilter({
      spreadsheetId,
      requestBody: { valueInputOption: 'RAW', data: [{ dataFilter: { gridRange }, values: [['c']] }] },
    });
    await values.clear({ spreadsheetId, range: "'Chi bộ 1'!B1:B2" });
    expect((await values.get({ spreadsheetId, range })).data).toEqual({
      range,
      majorDimension: 'ROWS',
      values: [['a'], ['c']],
    });
    await values.batchClear({ spreadsheetId, requestBody: { ranges: ["'Chi bộ 1'!A1"] } });
    await values.batchClearByDataFilter({ spreadsheetId, requestBody: { dataFilters: [{ gridRange }] } });
    expect((await values.get({ spreadsheetId, range })).data).not.toHaveProperty('values');
  });

  it.each([
    [
      'an unknown request',
      { requests: [{ addShet: {} }] },
      `Unknown name "addShet" at 'requests[0]': Cannot find field.`,
      'requests[0]',
    ],
    [
      'an unknown field',
      { requests: [{ addSheet: { propertys: {} } }] },
      `Unknown name "propertys" at 'requests[0].add_sheet': Cannot find field.`,
      'requests[0].add_sheet',
    ],
    [
      'an unknown field at the root',
      { request: [] },
      'Unknown name "request": Cannot find field.',
      undefined,
    ],
    [
      'a text where a number belongs',
      { requests: [{ unmergeCells: { range: { startRowIndex: 'x' } } }] },
      `Invalid value at 'requests[0].unmerge_cells.range.start_row_index.value' (TYPE_INT32), "x"`,
      'requests[0].unmerge_cells.range.start_row_index.value',
    ],
  ])('refuses %s in a body as Google does, and says where', async (_, requestBody, message, field) => {
    const spreadsheetId = await create();
    const call = client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: requestBody as object });
    const refusal = await refusalOf(call);
    expect(refusal).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining(message),
    });
    const violation = { ...(field && { field }), description: refusal.message };
    expect(refusal.details).toEqual([
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [violation] },
    ]);
  });

  it.each([
    ['fields=sheets.propertys', 'Request contains an invalid argument.'],
    ['fields=sheets(properties', 'Request contains an invalid argument.'],
    ['filds=sheets', `Invalid JSON payload received. Unknown name "filds": Cannot bind query parameter.`],
    ['includeGridData=maybe', `Invalid value at 'include_grid_data' (TYPE_BOOL), "maybe"`],
    ['ranges=NoSuch!A1', 'Unable to parse range: NoSuch!A1'],
    ['alt=media', 'Unsupported alt type "media" for non byte stream request.'],
    ['alt=xml', `Invalid value "xml" for query parameter 'alt'`],
    ['$.xgafv=3', "Invalid value '3' for system query parameter : $.xgafv"],
  ])('refuses the query %s', async (query, message) => {
    const answer = await raw(`v4/spreadsheets/${await create()}?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: 400, status: 'INVALID_ARGUMENT', message: expect.stringContaining(message) },
    });
  });

  it('does not write when it refuses the mask of the answer', async () => {
    const spreadsheetId = await create();
    const range = "'Chi bộ 1'!A1";
    const requestBody = { values: [['a']] };
    const write = (fields: string) =>
      client.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        fields,
        requestBody,
      });
    expect(await refusalOf(write('updatedCell'))).toMatchObject({ code: 400 });
    expect((await client.spreadsheets.values.get({ spreadsheetId, range })).data).not.toHaveProperty(
      'values',
    );
    expect((await write('updatedCells')).data).toEqual({ updatedCells: 1 });
  });

  it('answers 404 for an unknown file, 401 and 403 for an unknown caller', async () => {
    expect(await refusalOf(client.spreadsheets.get({ spreadsheetId: 'none' }))).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
    expect(await refusalOf(clientOf(rest, 'abc').spreadsheets.get({ spreadsheetId: 'none' }))).toMatchObject({
      code: 401,
      status: 'UNAUTHENTICATED',
    });
    const path = `${rest.rootUrl}v4/spreadsheets`;
    expect((await fetch(`${path}/none`)).status).toBe(403);
    expect((await fetch(path, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('answers 429 to the sixty-first read of a minute, and names the quota', async () => {
    const spreadsheetId = await create();
    const read = () => client.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' });
    for (let count = 0; count < 60; count++) await read();
    expect(await refusalOf(read())).toMatchObject({
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message: expect.stringContaining(
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
      ),
      details: [
        { reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit: 'ReadRequestsPerMinutePerUser' } },
        {},
      ],
    });
    time.now += 60_000;
    await expect(read()).resolves.toMatchObject({ data: { spreadsheetId } });
  });

  it('writes plain or indented, and the old list of errors only when asked for', async () => {
    const path = `v4/spreadsheets/${await create()}?fields=properties.title`;
    expect(await (await raw(path)).text()).toBe('{\n  "properties": {\n    "title": "Sổ"\n  }\n}\n');
    expect(await (await raw(`${path}&prettyPrint=false&alt=json&$.xgafv=2`)).text()).toBe(
      '{"properties":{"title":"Sổ"}}',
    );
    expect(await (await raw('v4/spreadsheets/none?$.xgafv=1')).json()).toMatchObject({
      error: { errors: [{ domain: 'global', reason: 'notFound' }] },
    });
  });

  it('refuses what is no JSON, and a page of another site', async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      raw('v4/spreadsheets', { method: 'POST', body, headers });
    expect(await (await post('{')).json()).toMatchObject({
      error: { code: 400, message: expect.stringContaining('Invalid JSON payload received.') },
    });
    expect(await (await post('[]')).json()).toMatchObject({
      error: { message: expect.stringContaining('Root element must be a message.') },
    });
    expect((await post('{}', { origin: 'https://example.org' })).status).toBe(403);
    expect((await raw('v4/spreadsheets:no')).status).toBe(404);
  });
});
