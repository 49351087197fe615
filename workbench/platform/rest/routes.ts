import type { Operation } from '../sheets/service/operation.ts';
import { operations } from '../sheets/service/service.ts';

/** What a request asks for: a method of the API, the file and the range its path names. */
export interface Call {
  readonly operation: Operation;
  readonly spreadsheetId?: string;
  readonly range?: string;
  readonly sheetId?: string;
}

/** The paths of Sheets API v4, as its discovery document has them; a slash behind the id is passed over (recorded). */
const routes: readonly (readonly [http: string, path: RegExp, method: string])[] = [
  ['POST', /^\/?$/, 'spreadsheets.create'],
  ['GET', /^\/([^/:]+)\/?$/, 'spreadsheets.get'],
  ['POST', /^\/([^/:]+)\/?:getByDataFilter$/, 'spreadsheets.getByDataFilter'],
  ['POST', /^\/([^/:]+)\/?:batchUpdate$/, 'spreadsheets.batchUpdate'],
  ['GET', /^\/([^/:]+)\/values:batchGet$/, 'spreadsheets.values.batchGet'],
  ['POST', /^\/([^/:]+)\/values:batchGetByDataFilter$/, 'spreadsheets.values.batchGetByDataFilter'],
  ['POST', /^\/([^/:]+)\/values:batchUpdate$/, 'spreadsheets.values.batchUpdate'],
  ['POST', /^\/([^/:]+)\/values:batchUpdateByDataFilter$/, 'spreadsheets.values.batchUpdateByDataFilter'],
  ['POST', /^\/([^/:]+)\/values:batchClear$/, 'spreadsheets.values.batchClear'],
  ['POST', /^\/([^/:]+)\/values:batchClearByDataFilter$/, 'spreadsheets.values.batchClearByDataFilter'],
  ['POST', /^\/([^/:]+)\/developerMetadata:search$/, 'spreadsheets.developerMetadata.search'],
  ['POST', /^\/([^/:]+)\/sheets\/(\d+):copyTo$/, 'spreadsheets.sheets.copyTo'],
  ['POST', /^\/([^/:]+)\/values\/(.+):append$/, 'spreadsheets.values.append'],
  ['POST', /^\/([^/:]+)\/values\/(.+):clear$/, 'spreadsheets.values.clear'],
  ['GET', /^\/([^/:]+)\/values\/(.+)$/, 'spreadsheets.values.get'],
  ['PUT', /^\/([^/:]+)\/values\/(.+)$/, 'spreadsheets.values.update'],
];

const ROOT = '/v4/spreadsheets';

/** The call that a path stands for; undefined for a path that Google does not have or the platform does not emulate. */
export function callOf(http: string, path: string): Call | undefined {
  if (!path.startsWith(ROOT)) return undefined;
  const rest = path.slice(ROOT.length);
  for (const [verb, pattern, method] of routes) {
    const match = verb === http ? pattern.exec(rest) : null;
    const operation = operations.get(method);
    if (match === null || operation === undefined) continue;
    const [spreadsheetId, second] = match.slice(1).map(decoded);
    const named = operation.takes.includes('sheetId') ? 'sheetId' : 'range';
    if (match.length > 1 && spreadsheetId === undefined) return undefined;
    return {
      operation,
      ...(spreadsheetId !== undefined && { spreadsheetId }),
      ...(second !== undefined && { [named]: second }),
    };
  }
  return undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined; // a broken % escape names nothing
  }
}
