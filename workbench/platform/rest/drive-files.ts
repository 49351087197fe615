import { ApiError, badRequest } from '../sheets/service/api-error.ts';
import type { Spreadsheets } from '../spreadsheet-backend.ts';
import { callerOf } from './caller.ts';

/** The little of Drive API v3 that a client of Sheets needs: a spreadsheet is made, shared with an editor, and taken away. */
const FILES = /^\/drive\/v3\/files\/?$/;
const FILE = /^\/drive\/v3\/files\/([^/]+)\/?$/;
const PERMISSIONS = /^\/drive\/v3\/files\/([^/]+)\/permissions$/;

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

interface DriveRequest {
  readonly http: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: () => Promise<unknown>;
}

/** Status and answer; undefined when the request is none that is emulated here. */
export async function answerDrive(
  spreadsheets: Spreadsheets,
  { http, path, authorization, body }: DriveRequest,
): Promise<{ readonly code: number; readonly answer?: unknown } | undefined> {
  const [, deleted] = (http === 'DELETE' && FILE.exec(path)) || [];
  if (deleted !== undefined) {
    if (!spreadsheets.remove(callerOf(http, authorization), deleted)) throw notFound(deleted);
    return { code: 204 };
  }
  if (http === 'POST' && FILES.test(path)) {
    const owner = callerOf(http, authorization);
    const { name = 'Untitled', mimeType } = (await body()) as Record<string, unknown>;
    if (mimeType !== SPREADSHEET)
      throw badRequest(`local platform: only files of the type ${SPREADSHEET} are made`);
    const id = spreadsheets.create({ title: String(name), owner });
    return { code: 200, answer: { kind: 'drive#file', id, name, mimeType } };
  }
  const [, shared] = (http === 'POST' && PERMISSIONS.exec(path)) || [];
  if (shared === undefined) return undefined;
  const user = callerOf(http, authorization);
  if (!spreadsheets.exists(shared) || spreadsheets.sharing.owner(shared) !== user) throw notFound(shared);
  const { type, role, emailAddress } = (await body()) as Record<string, unknown>;
  if (type !== 'user' || role !== 'writer' || typeof emailAddress !== 'string')
    throw badRequest('local platform: only a writer with an address is emulated');
  spreadsheets.sharing.addEditor(shared, emailAddress);
  return { code: 200, answer: { kind: 'drive#permission', type, role } };
}

const notFound = (id: string) => new ApiError(404, `File not found: ${id}.`);
