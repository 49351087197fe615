import type { Store } from '../book/store.ts';
import type { OptionTypes } from './options.ts';

/** On whose behalf an operation runs, and on what. */
export interface Scene {
  readonly store: Store;
  readonly user: string;
}

/** One method of the Sheets API. */
export interface Operation {
  /** `spreadsheets.values.get` */
  readonly method: string;
  readonly kind: 'read' | 'write';
  /** The schema of the request body, when the method takes one. */
  readonly body?: string;
  /** The arguments of the method in Apps Script, before its optional ones. */
  readonly takes: readonly ('body' | 'spreadsheetId' | 'sheetId' | 'range')[];
  /** Its query parameters, which are the optional arguments in Apps Script. */
  readonly options: OptionTypes;
  /** The schema of the answer, to which `fields` applies; absent when the method looks at `fields` itself. */
  readonly answers?: string;
  run(scene: Scene, args: readonly unknown[]): unknown;
}

/** Hears of a call before it is carried out; may throw ApiError to refuse it (rate limits). */
export type Gate = (user: string, operation: Operation) => void;
