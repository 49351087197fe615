import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FIRST_UNIT_SHEET_ID } from '../../src/sheets/cells/registry.ts';
import type { BookView, EditAnswer, OpenAnswer, Status } from '../../workbench/protocol.ts';
import { OFFICE, SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { type RunningServer, startServer } from '../../workbench/server/start.ts';
import { readState } from '../../workbench/server/state-file.ts';

import { keepSample } from './sample-state.ts';

const LIST = `Mã đơn vị,Tên đơn vị,E-mail nhận nhắc việc
A1,Đảng bộ xã D'Ran,a1@x.example
A2,Chi bộ Tỉnh đoàn,a2@x.example
`;

describe('the server of the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-server-'));
  let server: RunningServer | undefined;
  const told: string[] = [];
  const start = async (stateFile: string | null = null, unitsFile: string | null = null) => {
    const [scenario] = SCENARIOS;
    if (scenario === undefined) throw new RangeError('no scenario');
    const options = { scenario, port: 0, unitsFile, stateFile: stateFile ?? join(folder, 'state.json') };
    server = await startServer(options, (text) => told.push(text));
    return server.address;
  };
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = async <T>(address: string, path: string) => (await (await fetch(address + path)).json()) as T;
  const post = async <T>(address: string, path: string, order: unknown) => {
    const body = JSON.stringify(order);
    return (await (await fetch(address + path, { method: 'POST', body })).json()) as T;
  };

  it('opens a pasted list in two files, refuses a bad one, and keeps its state between starts', async () => {
    const first = await start();
    const refused = await post<OpenAnswer>(first, 'api/open', {
      csv: 'Bí thư\nchưa có tên đơn vị nào',
      isEmpty: false,
      twoFiles: false,
    });
    expect(refused.ok).toBe(false);
    expect((await get<Status>(first, 'api/status')).isSample).toBe(true);
    const opened = await post<OpenAnswer>(first, 'api/open', { csv: LIST, isEmpty: false, twoFiles: true });
    expect(opened).toEqual({ ok: true, backup: expect.stringMatching(/state-\d{14}\.json$/) });
    const { books, isSample } = await get<Status>(first, 'api/status');
    expect(isSample).toBe(false);
    expect(books).toHaveLength(2);
    const book = await get<BookView>(first, 'api/book');
    const tab = book.tabs.find(({ title }) => title === "Đảng bộ xã D'Ran");
    const order = {
      kind: 'type',
      user: 'a1@x.example',
      book: book.id,
      gid: tab?.gid,
      row: 8,
      column: 1,
      text: '72',
    };
    expect(await post<EditAnswer>(first, 'api/edit', order)).toEqual({ accepted: true });
    await stop();

    const second = await start();
    const kept = await get<BookView>(second, 'api/book');
    expect(kept.tabs.find(({ gid }) => gid === tab?.gid)?.contents.B9).toEqual({ shown: '72' });
    await stop();

    const third = await start(opened.ok ? opened.backup : null);
    expect((await get<Status>(third, 'api/status')).isSample).toBe(true);
    expect((await get<BookView>(third, 'api/book')).tabs).toHaveLength(70);
  });

  it('answers Sheets API v4 at the same address, and the page shows what was written so', async () => {
    keepSample(join(folder, 'state.json'));
    const address = await start();
    const [id = ''] = server?.bookIds ?? [];
    const book = await get<BookView>(address, 'api/book');
    const tab = book.tabs.find(({ gid }) => gid === FIRST_UNIT_SHEET_ID);
    const range = encodeURIComponent(`'${tab?.title.replaceAll("'", "''")}'!B9`);
    const call = (user: string, init: RequestInit = {}) =>
      fetch(`${address}v4/spreadsheets/${id}/values/${range}?${init.body ? 'valueInputOption=RAW' : ''}`, {
        ...init,
        headers: { authorization: `Bearer ${user}` },
      });
    expect((await call('la@x.example')).status).toBe(403);
    const written = await call(OFFICE, { method: 'PUT', body: '{"values":[[72]]}' });
    expect(await written.json()).toMatchObject({ updatedCells: 1 });
    const shown = async () =>
      (await get<BookView>(address, 'api/book')).tabs.find(({ gid }) => gid === tab?.gid)?.contents.B9;
    await expect.poll(shown).toEqual({ shown: '72' });
  });

  it('puts the campaign before aside when it is started with another list, and says where', async () => {
    keepSample(join(folder, 'state.json'));
    const list = join(folder, 'danh-sach.csv');
    writeFileSync(list, LIST);
    const second = await start(null, list);
    expect((await get<Status>(second, 'api/status')).isSample).toBe(false);
    const [, aside = ''] =
      /đã được cất vào (\S+\.json)\. Mở lại bằng lệnh: npm start -- --state/.exec(told.join()) ?? [];
    expect(readState(aside, () => {})?.isSample).toBe(true);
  });

  it('refuses what is no order', async () => {
    keepSample(join(folder, 'state.json'));
    const address = await start();
    const send = (path: string, body: string) => fetch(address + path, { method: 'POST', body });
    expect((await send('api/edit', '{"kind":"type"}')).status).toBe(400);
    expect((await send('api/run', 'no JSON')).status).toBe(400);
    expect((await fetch(`${address}../etc/passwd`)).status).toBe(404);
  });
});
