/** The little of Drive that a client of Sheets needs, at the same address as the Sheets API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRest, serveRest } from '../../workbench/platform/rest/serve.ts';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';

const owner = 'vanphong@example.org';
const unit = 'donvi@example.org';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

describe('files over HTTP', () => {
  const spreadsheets = createSpreadsheets({ clock: { now: Date.now }, language: 'vi' });
  let rest: RunningRest;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => spreadsheets });
  });
  afterAll(() => rest.stop());

  const ask = async (method: string, path: string, body?: object, user = owner) => {
    const response = await fetch(`${rest.rootUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${user}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { code: response.status, answer: text === '' ? undefined : JSON.parse(text) };
  };

  it('a spreadsheet is made, shared with an editor, and taken away by its owner alone', async () => {
    const made = await ask('POST', 'drive/v3/files?supportsAllDrives=True', {
      name: 'Sổ',
      mimeType: SPREADSHEET,
    });
    expect(made).toMatchObject({ code: 200, answer: { kind: 'drive#file', name: 'Sổ' } });
    const { id } = made.answer as { id: string };
    expect((await ask('GET', `v4/spreadsheets/${id}/`, undefined, unit)).code).toBe(403);
    const permission = { type: 'user', role: 'writer', emailAddress: unit };
    expect((await ask('POST', `drive/v3/files/${id}/permissions`, permission)).code).toBe(200);
    expect((await ask('GET', `v4/spreadsheets/${id}/`, undefined, unit)).code).toBe(200);
    expect((await ask('DELETE', `drive/v3/files/${id}`, undefined, unit)).code).toBe(404);
    expect(await ask('DELETE', `drive/v3/files/${id}/`)).toEqual({ code: 204, answer: undefined });
    expect((await ask('DELETE', `drive/v3/files/${id}`)).code).toBe(404);
    expect((await ask('GET', `v4/spreadsheets/${id}`)).code).toBe(404);
  });

  it('refuses by name what else Drive could make, and what else can be shared', async () => {
    const document = await ask('POST', 'drive/v3/files', { name: 'x', mimeType: 'text/html' });
    expect(document).toMatchObject({
      code: 400,
      answer: { error: { message: expect.stringContaining('local platform') } },
    });
    const id = spreadsheets.create({ title: 'x', owner });
    const anyone = await ask('POST', `drive/v3/files/${id}/permissions`, { type: 'anyone', role: 'reader' });
    expect(anyone.code).toBe(400);
  });

  it('a batch may be sent behind a slash', async () => {
    const id = spreadsheets.create({ title: 'x', owner });
    const rename = { updateSpreadsheetProperties: { properties: { title: 'y' }, fields: 'title' } };
    expect((await ask('POST', `v4/spreadsheets/${id}/:batchUpdate`, { requests: [rename] })).code).toBe(200);
    expect(spreadsheets.title(id)).toBe('y');
  });
});
