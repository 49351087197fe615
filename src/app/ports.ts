import type { Day, Moment } from '../domain/calendar/day.ts';
import type { Area } from '../sheets/cells/a1.ts';
import type { Grid } from '../sheets/cells/grid.ts';
import type { ProtectionFound } from '../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../sheets/cells/value.ts';

/** Everything the add-on asks of the outside world. `google/` answers it in the add-on, tests may answer it themselves. */
export interface World {
  readonly books: Books;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly lock: Lock;
  /** Script properties: survive a crash, not the copying of the file. */
  readonly memory: Memory;
  readonly sharing: Sharing;
  readonly triggers: Triggers;
  /** The same for the same text, and for no other. */
  readonly fingerprint: (text: string) => string;
  readonly files: Files;
  /** Lower-case e-mail of whoever runs this; '' when Google does not say. */
  readonly person: string;
}

interface ChartFacts {
  readonly chartId: number;
  /** As `chartSources` tells them. */
  readonly sources: readonly string[];
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly isHidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly protections: readonly ProtectionFound[];
  readonly highlightCount: number;
  readonly charts: readonly ChartFacts[];
  /** `#rrggbb`, '' when none. */
  readonly tabColor: string;
}

export interface BookFacts {
  readonly locale: string;
  readonly timeZone: string;
  /** When TODAY() is calculated anew: `ON_CHANGE`, `MINUTE` or `HOUR`. */
  readonly autoRecalc: string;
  readonly tabs: readonly TabFacts[];
}

export type ReadDetail = 'values' | 'entered' | 'withFormats' | 'withValidation';

/** One tab, or a part of it, to be read. */
export interface ReadRange {
  readonly sheetId: number;
  /** The whole tab when left out. */
  readonly area?: Area;
  /** Of a whole tab, how many cells it has, where that is known: large readings are done in several calls. */
  readonly cells?: number;
}

export interface Reading {
  /** The tab's cells; @throws RangeError for a tab that was not asked for. */
  readonly grid: (sheetId: number) => Grid;
  /** Whether the tab was asked for and is there. */
  readonly has: (sheetId: number) => boolean;
  readonly tab: (sheetId: number) => TabFacts;
}

/** What comes back from a batchUpdate, one reply a request. */
export type Reply = GoogleAppsScript.Sheets.Schema.Response;

/** Spreadsheets by id. Every method is one call to Google; each throws `GoogleError`. */
export interface Books {
  readonly officeId: string;
  /** Tabs and protections, no cells. One read. */
  structure(bookId: string): BookFacts;
  /**
   * Cells of several tabs. One read; fails as a whole when a tab is missing. `values` is what is seen, `typed` also what
   * was typed, `cells` also number formats; `made` is what was typed and the validations, for repairing.
   */
  read(bookId: string, ranges: readonly ReadRange[], detail: ReadDetail): Reading;
  /** All or nothing, in order. One write; none for an empty list. */
  apply(bookId: string, requests: readonly SheetRequest[]): readonly Reply[];
  /** A new spreadsheet in vi_VN and the campaign's time zone. One write. Returns its id. */
  create(title: string): string;
  url(bookId: string, sheetId: number): string;
  /** Answers with the area alone as a PDF: one A4 page in the margins of official documents. */
  printUrl(bookId: string, sheetId: number, of: Area): string;
  /** Answers with the whole file as an Excel workbook. */
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
  /** Recipients the present account may still write to today. */
  quotaLeft(): number;
  /** @throws GoogleError when Google refuses. */
  send(mail: OutgoingMail): void;
}

export interface Clock {
  now(): Moment;
  today(): Day;
  /** Milliseconds since this execution began. */
  elapsed(): number;
  /** Lets a moment pass, so that Google may recover; false when there is no time left for that. */
  wait(milliseconds: number): boolean;
}

export interface Lock {
  /**
   * Runs `work` alone among all executions of the script, or answers 'busy' when another holds the lock for `patience`
   * milliseconds. When Google fails and it is unknown whether a write was done, `work` is begun again from its first read:
   * it derives what is left to do from what it finds, as it would for a person who chooses the menu item again.
   */
  run<T>(work: () => T, patience?: number): T | 'busy';
}

export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
}

/** Who can open a file beside its owner, as Google spells them. */
export interface People {
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

export interface Sharing {
  owner(bookId: string): string;
  /**
   * Makes the accounts editors, in one call; false when Google refused. It tells neither for which of them nor why in words
   * to go by, and may have let some in before.
   */
  add(bookId: string, accounts: readonly string[]): boolean;
  /** Whatever the spelling it is listed by. @throws GoogleError when the account still has access. */
  remove(bookId: string, account: string): void;
  /** Read once a run. */
  people(bookId: string): People;
}

interface TriggerFacts {
  readonly handler: string;
}

export interface Triggers {
  /** The present account's own clock triggers; nobody else's can be seen. */
  list(): readonly TriggerFacts[];
  /** Replaces the present account's triggers of these handlers. */
  install(runHour: number): void;
  remove(): void;
}

/** What a draft is made of; the Word file in base64. */
type DraftContent = { readonly word: string } | { readonly html: string };

/** Google Drive of whoever runs this. */
export interface Files {
  /** A Google Doc made of a Word file or an HTML page, to be found again by its mark; returns its address. */
  saveAsDocument(name: string, content: DraftContent, mark: string): string;
  /** The address of the document that was saved with that mark and is not in the bin; null when Drive shows none. */
  findDocument(mark: string): string | null;
}

/** The dialogs of `src/ui`, by folder. */
type DialogName =
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

/** A person's screen; there is none in a trigger. */
export interface Screen {
  /** Opens a dialog, sizes in pixels; it asks for what it shows by calls of its own (`dialog-calls.ts`). `start`: which of its views comes first. */
  open(dialog: DialogName, title: string, width: number, height: number, start?: string): void;
  tell(title: string, text: string): void;
}

/** Google failed; `cause` is what it threw. Its text may be in any language and is never branched on. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  constructor(
    readonly kind: 'sheets' | 'mail' | 'sharing' | 'triggers' | 'memory' | 'lock' | 'drive',
    /** HTTP status, 429 for any refusal on count; null where Google tells none: its built-in services, an answer that was lost. */
    readonly code: number | null,
    override readonly cause: unknown,
    /** True when the service itself is not switched on for the script: nothing but switching it on helps. */
    readonly isServiceOff = false,
  ) {
    super(`${kind}: ${String((cause as { message?: unknown } | null)?.message ?? cause)}`);
  }

  /** True when the same call may go well later: too slow (408), at the same time as another (409), too many, or Google is unwell. With 400, 403 or 404 it never will. */
  get isTransient(): boolean {
    if (this.isServiceOff) return false;
    return this.code === null || [408, 409, 429].includes(this.code) || this.code >= 500;
  }
}
