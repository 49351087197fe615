import type { Day, Moment } from '../domain/calendar/day.ts';
import type { Area } from '../sheets/cells/a1.ts';
import type { Grid } from '../sheets/cells/grid.ts';
import type { ProtectionFound } from '../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../sheets/cells/value.ts';

/** Everything that the use cases ask of the outside world. `google/` is its only implementation: the tests run that one on an emulator. */
export interface World {
  readonly books: Books;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly lock: Lock;
  /** Script properties: they survive a crash, and a copy of the file does not get them. */
  readonly memory: Memory;
  readonly sharing: Sharing;
  readonly triggers: Triggers;
  /** A hash: equal for equal texts, and different for different ones. */
  readonly fingerprint: (text: string) => string;
  readonly files: Files;
  /** Lower-case e-mail of the account that runs the script; '' when Google does not say. */
  readonly person: string;
}

interface ChartFacts {
  readonly chartId: number;
  /** In the spelling of `chartSources`. */
  readonly sources: readonly string[];
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly isHidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly protections: readonly ProtectionFound[];
  readonly charts: readonly ChartFacts[];
  /** `#rrggbb`, '' when none. */
  readonly tabColor: string;
}

/** A tab whose cells were read. */
export interface TabRead extends TabFacts {
  readonly highlightCount: number;
}

export interface BookFacts {
  readonly locale: string;
  readonly timeZone: string;
  /** How often TODAY() is recalculated: `ON_CHANGE`, `MINUTE` or `HOUR`. */
  readonly autoRecalc: string;
  readonly tabs: readonly TabFacts[];
}

export type ReadDetail = 'values' | 'entered' | 'withFormats' | 'withValidation';

/** One tab, or a part of it, to be read. */
export interface ReadRange {
  readonly sheetId: number;
  /** The whole tab when left out. */
  readonly area?: Area;
  /** The tab's number of cells, where a whole tab is read and the number is known: large readings are split into several calls. */
  readonly cells?: number;
}

export interface Reading {
  /** The tab's cells. @throws RangeError for a tab that was not read. */
  readonly grid: (sheetId: number) => Grid;
  /** Whether the tab was read. */
  readonly has: (sheetId: number) => boolean;
  readonly tab: (sheetId: number) => TabRead;
}

/** The reply to one request of a batchUpdate. */
export type Reply = GoogleAppsScript.Sheets.Schema.Response;

/** Spreadsheets by id. Every method is one call to Google; each throws `GoogleError`. */
export interface Books {
  readonly officeId: string;
  /** Tabs and protections, no cells. One read. */
  structure(bookId: string): BookFacts;
  /**
   * Cells of several tabs. One read; fails as a whole when a tab is missing. `values` reads the shown values, `entered` also
   * the formulas and entries, `withFormats` also the number formats; `withValidation` reads entries and validations.
   */
  read(bookId: string, ranges: readonly ReadRange[], detail: ReadDetail): Reading;
  /** What a few cells of several tabs show, by tab, and nothing else of these. One read; fails as a whole when a tab is missing. */
  shown(bookId: string, ranges: readonly (ReadRange & { readonly area: Area })[]): ReadonlyMap<number, Grid>;
  /** All or nothing, in order. One write; none for an empty list. */
  apply(bookId: string, requests: readonly SheetRequest[]): readonly Reply[];
  /** A new spreadsheet in vi_VN and the campaign's time zone. One write. Returns its id. */
  create(title: string): string;
  url(bookId: string, sheetId: number): string;
  /** An address that returns the area alone as a PDF: one A4 page in the margins of official documents. */
  printUrl(bookId: string, sheetId: number, area: Area): string;
  /** An address that returns the whole file as an Excel workbook. */
  workbookUrl(bookId: string): string;
}

export interface OutgoingMail {
  readonly to: readonly string[];
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mail {
  /** Number of recipients that the present account may still write to today. */
  quotaLeft(): number;
  /** @throws GoogleError when Google refuses. */
  send(mail: OutgoingMail): void;
}

export interface Clock {
  now(): Moment;
  today(): Day;
  /** Milliseconds since this execution began. */
  elapsed(): number;
  /** Pauses, so that Google may recover; false, and no pause, when the execution has no time left for it. */
  wait(milliseconds: number): boolean;
}

export interface Lock {
  /**
   * Runs `work` while no other execution of the script runs, or gives 'busy' when another holds the lock for `patience`
   * milliseconds. When Google fails and nobody knows whether a write was done, `work` starts again from its first read: it
   * derives the remaining steps from the state that it reads, as when a person chooses the menu item a second time.
   */
  run<T>(work: () => T, patience?: number): T | 'busy';
}

export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
}

/** The accounts beside the owner that can open a file, in Google's spelling. */
export interface People {
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

export interface Sharing {
  owner(bookId: string): string;
  /**
   * Makes the accounts editors, in one call; false when Google refused. Google names neither the account nor a reason that
   * can be branched on, and may have added some of the accounts before it refused.
   */
  add(bookId: string, accounts: readonly string[]): boolean;
  /** Removes the account under any spelling that Google lists it by. @throws GoogleError when it still has access. */
  remove(bookId: string, account: string): void;
  /** Google is asked once an execution; later calls return the same. */
  people(bookId: string): People;
}

interface TriggerFacts {
  readonly handler: string;
}

export interface Triggers {
  /** The present account's own clock triggers; Google shows nobody else's. */
  list(): readonly TriggerFacts[];
  /** Replaces the present account's triggers. `runHour`: 0 to 23. */
  install(runHour: number): void;
  remove(): void;
}

/** The content of a draft: a Word file in base64, or an HTML page. */
type DraftContent = { readonly word: string } | { readonly html: string };

/** Google Drive of the account that runs the script. */
export interface Files {
  /** Saves a Google Doc that `findDocument` finds by its mark; returns its address. */
  saveAsDocument(name: string, content: DraftContent, mark: string): string;
  /** The address of the document with that mark; null when Drive shows none outside the bin. */
  findDocument(mark: string): string | null;
}

/** The dialogs of `src/ui`, by folder. */
type DialogName =
  | 'forms'
  | 'to-do'
  | 'set-up'
  | 'allocation'
  | 'unit-change'
  | 'remind'
  | 'invite'
  | 'messages'
  | 'entry'
  | 'close'
  | 'reopen'
  | 'documents';

/** A person's screen; a trigger has none. */
export interface Screen {
  /** Opens a dialog, sizes in pixels; the dialog loads its content by calls of its own (`dialog-calls.ts`). `start`: its first view. */
  open(dialog: DialogName, title: string, width: number, height: number, start?: string): void;
  tell(title: string, text: string): void;
}

/** Google failed; `cause` is the error that it threw. Its text may be in any language and is never branched on. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  constructor(
    readonly kind: 'sheets' | 'mail' | 'sharing' | 'triggers' | 'memory' | 'lock' | 'drive',
    /** HTTP status, 429 for any rate limit; null where Google gives none: in its built-in services, and when its answer was lost. */
    readonly code: number | null,
    override readonly cause: unknown,
    /** True when the service is not enabled for the script: then only enabling it helps. */
    readonly isServiceOff = false,
  ) {
    super(`${kind}: ${String((cause as { message?: unknown } | null)?.message ?? cause)}`);
  }

  /** True when the same call may succeed later: timeout (408), conflict (409), rate limit (429), server error, no code. 400, 403 and 404 are permanent. */
  get isTransient(): boolean {
    if (this.isServiceOff) return false;
    return this.code === null || [408, 409, 429].includes(this.code) || this.code >= 500;
  }
}
