import { localeForm } from '../engine/formula-locale.ts';
import { applyRequests } from '../requests/apply.ts';
import { emptySheet } from '../requests/new-sheets.ts';
import type { SpreadsheetResource } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Book } from './book.ts';
import { Draft } from './draft.ts';

/** A file as Drive makes it at that moment, or as `spreadsheets.create` asks; `number` makes its id. */
export function newBook(number: number, owner: string, resource: SpreadsheetResource, now: number): Book {
  const { properties = {}, sheets = [], namedRanges, developerMetadata } = resource;
  if (namedRanges || developerMetadata)
    throw badRequest('local platform: create takes properties and sheets only');
  const {
    title = 'Untitled spreadsheet',
    locale = 'en_US',
    timeZone = 'Etc/GMT',
    autoRecalc = 'ON_CHANGE',
    ...other
  } = properties;
  localeForm(locale);
  const draft = new Draft(
    {
      id: `sheet-${String(number + 1).padStart(4, '0')}-${'local-platform'.padEnd(32, '0')}`,
      properties: { ...other, title, locale, timeZone, autoRecalc },
      sheets: [],
      namedRanges: [],
      developerMetadata: [],
      owner,
      editors: [],
      viewers: [],
      seed: number + 1,
      changedAt: now,
    },
    owner,
  );
  if (sheets.length === 0) draft.insert(emptySheet(0, locale.startsWith('vi') ? 'Trang tính1' : 'Sheet1'), 0);
  applyRequests(
    draft,
    sheets.map((sheet) => {
      const unsupported = Object.keys(sheet).find((key) => key !== 'properties');
      if (unsupported)
        throw badRequest(`local platform: create with sheets[].${unsupported} is not emulated`);
      return { addSheet: { properties: sheet.properties ?? {} } };
    }),
  );
  return draft.book;
}
