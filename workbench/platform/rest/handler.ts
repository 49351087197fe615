import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest, internalError, unreadable } from '../sheets/service/api-error.ts';
import type { Gate } from '../sheets/service/operation.ts';
import type { SheetsCall, Spreadsheets } from '../spreadsheet-backend.ts';
import { callerOf } from './caller.ts';
import { answerDrive } from './drive-files.ts';
import { refusalBody } from './refusal-body.ts';
import { type Call, callOf } from './routes.ts';
import { type SystemParameters, systemParameters } from './system-parameters.ts';

/** Far above Google's own limits, whose refusals are Google's; this one keeps a mistake from filling the memory. */
const LARGEST_BODY = 50_000_000;

export interface RestOptions {
  /** The files served, asked anew for every request. */
  readonly spreadsheets: () => Spreadsheets;
  /** Refuses calls that come too fast, where the files themselves do not count them. */
  readonly gate?: Gate;
  /** Hears of every call that was carried out or refused by the API. */
  readonly onCall?: (user: string, call: SheetsCall) => void;
}

export type RestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Sheets API v4 over HTTP, for this machine only. What is checked first was measured live (source: systemParameters):
 * the parameters of every API, then who calls, then query and body, then the file.
 */
export function restHandler(options: RestOptions): RestHandler {
  return async (request, response) => {
    const http = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const call = callOf(http, url.pathname);
    if (!isLocal(request)) return plain(response, 403, 'Only programs on this machine may call.');
    if (call === undefined && (await answeredAsDrive(options, http, url.pathname, request, response))) return;
    if (call === undefined) return plain(response, 404, `The local platform has no ${http} ${url.pathname}.`);
    let isV1 = false;
    try {
      const parameters = systemParameters(url.searchParams);
      isV1 = parameters.isV1;
      const user = callerOf(http, request.headers.authorization);
      options.gate?.(user, call.operation);
      const body = call.operation.body === undefined ? undefined : await readBody(request);
      const answer = options
        .spreadsheets()
        .call(user, call.operation.method, argumentsOf(call, body, parameters), (made) =>
          options.onCall?.(user, made),
        );
      json(response, 200, answer, parameters.isCompact);
    } catch (error) {
      const refusal = error instanceof ApiError ? error : internalError();
      if (refusal !== error) console.error(error);
      json(response, refusal.code, refusalBody(refusal, isV1), false);
    }
  };
}

async function answeredAsDrive(
  options: RestOptions,
  http: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { authorization } = request.headers;
  try {
    const body = () => readBody(request);
    const answered = await answerDrive(options.spreadsheets(), { http, path, authorization, body });
    if (answered === undefined) return false;
    if (answered.answer === undefined) response.writeHead(answered.code).end();
    else json(response, answered.code, answered.answer, false);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    json(response, error.code, refusalBody(error, true), false);
  }
  return true;
}

/** Another host name means that a page elsewhere made its own name resolve to this machine. */
const isLocal = ({ headers: { host = '', origin } }: IncomingMessage) =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`);

function argumentsOf(
  { operation, spreadsheetId, range, sheetId }: Call,
  body: unknown,
  { own }: SystemParameters,
): unknown[] {
  const given = { body, spreadsheetId, range, sheetId };
  return [...operation.takes.map((what) => given[what]), own];
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) throw badRequest(`local platform: a body of more than ${LARGEST_BODY} bytes`);
    parts.push(part as Buffer);
  }
  if (size === 0) return undefined;
  const body = parsed(Buffer.concat(parts).toString('utf8'));
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw unreadable([
    {
      description: 'Invalid JSON payload received. Unknown name "": Root element must be a message.',
    },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Invalid JSON payload received. Unexpected token.');
  }
}

function json(response: ServerResponse, code: number, body: unknown, isCompact: boolean): void {
  response.writeHead(code, { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'private' });
  response.end(isCompact ? JSON.stringify(body) : `${JSON.stringify(body, null, 2)}\n`);
}

function plain(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, { 'content-type': 'text/plain; charset=UTF-8' });
  response.end(`${text}\n`);
}
