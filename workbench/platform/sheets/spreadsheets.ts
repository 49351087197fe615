import { sameAccount as same } from '../accounts.ts';
import type { PlatformClock, Spreadsheets } from '../spreadsheet-backend.ts';
import { newBook } from './book/new-book.ts';
import { booksOf, KeptBooks } from './book/snapshot.ts';
import { Store } from './book/store.ts';
import { LIKELIEST_GOOGLE, type Unknowns } from './book/unknowns.ts';
import { createUserEdits } from './book/user-edits.ts';
import {
  calculatedAt,
  effectiveOf,
  enteredOf,
  ownSpelling,
  type ReadBack,
  shownAt,
} from './cells/cell-read.ts';
import { messagesIn } from './service/messages.ts';
import type { Gate } from './service/operation.ts';
import { perform } from './service/perform.ts';
import { perMinuteLimit } from './service/rate-limit.ts';
import { ownMask, spreadsheetResource } from './service/resource-read.ts';
import { operations, sheetsService } from './service/service.ts';
import { sheetOf } from './service/values-read.ts';

/** Where it is not known what Google answers, tests should pass under each of the answers; everything comes back as written unless asked for. */
export interface SpreadsheetsOptions extends Partial<ReadBack> {
  readonly clock: PlatformClock;
  /** Language of what Google translates to the user. */
  readonly language: 'vi' | 'en';
  /** Other answers of Google than the likeliest. */
  readonly unknowns?: Partial<Unknowns>;
  /** Addresses that belong to nobody; unless given, every address belongs to somebody. */
  readonly isUnknownAccount?: (address: string) => boolean;
  /** Refuse more than Google's 60 reads and 60 writes a minute and user, or than another number. */
  readonly limitRates?: boolean | number;
}

const noLimit: Gate = () => {};

/** Google Sheets in memory. */
export function createSpreadsheets(options: SpreadsheetsOptions): Spreadsheets {
  const now = () => options.clock.now();
  const { ownSpellings = [], limitRates = false } = options;
  const google = {
    ...LIKELIEST_GOOGLE,
    ...options.unknowns,
    ...(options.isUnknownAccount && { isUnknownAccount: options.isUnknownAccount }),
  };
  const {
    formulaReadBack = google.formulaReadBack,
    timeZoneReadBack = google.timeZoneReadBack,
    hiddenSeries = google.hiddenSeries,
  } = options;
  const store = new Store(now, { formulaReadBack, timeZoneReadBack, hiddenSeries, ownSpellings }, google);
  const spelt = (account: string) => ownSpelling(ownSpellings, account);
  const perMinute = limitRates === true ? undefined : limitRates;
  const gate = perMinute === false ? noLimit : perMinuteLimit(now, perMinute);

  return {
    create({ title, owner, locale = 'en_US', timeZone = 'Etc/GMT' }) {
      const book = newBook(store.all().length, owner, { properties: { title, locale, timeZone } }, now());
      store.add(book);
      return book.id;
    },
    exists: (id) => store.has(id),
    remove: (user, id) => store.has(id) && same(store.book(id).owner, user) && store.remove(id),
    title: (id) => store.book(id).properties.title,
    advancedService: (user, onCall) => sheetsService({ store, user }, onCall, gate),
    call(user, method, args, onCall = () => {}) {
      const operation = operations.get(method);
      if (!operation) throw new RangeError(`local platform: ${method} is not emulated`);
      return perform(operation, { store, user }, args, { gate, onCall });
    },
    userEdits: createUserEdits(store, messagesIn(options.language)),
    sharing: {
      owner: (id) => spelt(store.book(id).owner),
      editors: (id) => store.book(id).editors.map(spelt),
      viewers: (id) => store.book(id).viewers.map(spelt),
      addEditor(id, email) {
        const book = store.book(id);
        if (same(book.owner, email) || book.editors.some((each) => same(each, email))) return;
        const viewers = book.viewers.filter((each) => !same(each, email));
        store.commit({ ...book, editors: [...book.editors, email], viewers });
      },
      removeEditor(id, email) {
        const book = store.book(id);
        store.commit({ ...book, editors: book.editors.filter((each) => !same(each, email)) });
      },
      addViewer(id, email) {
        const book = store.book(id);
        store.commit({ ...book, viewers: [...book.viewers, email] });
      },
      removeViewer(id, email) {
        const book = store.book(id);
        store.commit({ ...book, viewers: book.viewers.filter((each) => !same(each, email)) });
      },
      handOver(id, email) {
        const book = store.book(id);
        const editors = [...book.editors.filter((each) => !same(each, email)), book.owner];
        store.commit({ ...book, owner: email, editors });
      },
    },
    cell({ spreadsheetId, sheetId, row, column }) {
      const reading = store.reading(spreadsheetId);
      const sheet = sheetOf(reading.book, { sheetId });
      return {
        entered: enteredOf(reading, sheet.cells.get(row, column)),
        effective: fresh(effectiveOf(calculatedAt(reading, sheet, row, column))),
        formatted: shownAt(reading, sheet, row, column),
      } as ReturnType<Spreadsheets['cell']>;
    },
    marks(id) {
      const { properties, namedRanges, sheets } = store.book(id);
      return {
        file: [properties, namedRanges],
        tabs: sheets.map((sheet) => ({ sheetId: sheet.id, mark: sheet })),
      };
    },
    resource: (id, fields) =>
      fresh(spreadsheetResource(store.reading(id), store.book(id).owner, ownMask(fields), undefined)),
    snapshot: () => new KeptBooks(store.all()),
    restore: (snapshot) => store.replaceAll(booksOf(snapshot)),
  };
}

const fresh = <T>(value: T): T => JSON.parse(JSON.stringify(value));
