/**
 * What the two halves of the local platform ask of each other: `sheets/` (spreadsheets, formulas, protections) and
 * `runtime/` (the vm that runs dist/Code.js, the clock, triggers, mail, dialogs).
 */

/** One call of the Sheets advanced service, as Google's quota would count it. */
export interface SheetsCall {
  /** `spreadsheets.batchUpdate`, `spreadsheets.values.batchGetByDataFilter`, … */
  readonly method: string;
  readonly kind: 'read' | 'write';
  /** UTF-8 bytes of the JSON request body (0 when there is none). */
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** A cell, 0-based as in the Sheets API's GridRange. */
export interface CellAddress {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Sheets API ExtendedValue; exactly one key, or none for an empty cell. */
interface ExtendedValue {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: { readonly type: string; readonly message: string };
}

/** A rectangle of one tab; its first cell is the address. */
export interface CellBlock extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

export type EditOutcome =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly reason: 'no-access' | 'protected' | 'validation' | 'too-long';
      /** What Google's page would show the user, in the platform's language. */
      readonly message: string;
    };

/** What a person's browser does to a spreadsheet, as that person: permissions, protection and validation apply. */
export interface UserEdits {
  /** Types `text` and presses Enter: parsed in the spreadsheet's locale, as Google's editor would. */
  type(user: string, at: CellAddress, text: string): EditOutcome;
  /** Clicks a checkbox. */
  tick(user: string, at: CellAddress, checked: boolean): EditOutcome;
  /** Pastes plain text cells (from Excel or a text editor), row by row. Paste brings its own values past validation as Google does. */
  paste(user: string, at: CellAddress, rows: readonly (readonly string[])[]): EditOutcome;
  /** Empties a rectangle with the Delete key. */
  clear(user: string, at: CellAddress, rows: number, columns: number): EditOutcome;
  /**
   * Pastes cells copied within the file: all that they carry, or their values alone (Ctrl+Shift+V). A selection that is a
   * multiple of what was copied is filled with it.
   */
  copy(user: string, from: CellBlock, to: CellBlock, what: 'all' | 'values'): EditOutcome;
  /** Pastes cells cut on the same tab: what pointed at them follows. */
  move(user: string, from: CellBlock, to: CellAddress): EditOutcome;
  /** Takes the user's own last edit of the file back; nothing happens when there is none. What others wrote since stays. */
  undo(user: string, spreadsheetId: string): EditOutcome;
  redo(user: string, spreadsheetId: string): EditOutcome;
}

/** Everything the runtime asks of the spreadsheet half. */
export interface Spreadsheets {
  /** A new file as Drive makes it: one tab, en_US unless given. Returns its id. */
  create(options: { title: string; owner: string; locale?: string; timeZone?: string }): string;
  exists(spreadsheetId: string): boolean;
  /** Takes a file away for good; only its owner may. False when there is none, or it is another's. */
  remove(user: string, spreadsheetId: string): boolean;
  title(spreadsheetId: string): string;
  /** The `Sheets` global a script running as `user` sees; `onCall` hears every call, refused ones included. */
  advancedService(user: string, onCall: (call: SheetsCall) => void): unknown;
  /**
   * One call of the Sheets API by the name of its method (`spreadsheets.values.get`), with the arguments a script would
   * give. A refusal is thrown as an ApiError of `sheets/`.
   */
  call(user: string, method: string, args: readonly unknown[], onCall?: (call: SheetsCall) => void): unknown;
  readonly userEdits: UserEdits;
  readonly sharing: {
    owner(spreadsheetId: string): string;
    editors(spreadsheetId: string): readonly string[];
    viewers(spreadsheetId: string): readonly string[];
    addEditor(spreadsheetId: string, email: string): void;
    removeEditor(spreadsheetId: string, email: string): void;
    addViewer(spreadsheetId: string, email: string): void;
    removeViewer(spreadsheetId: string, email: string): void;
    /** The file changes userEdits; its owner until now stays an editor. */
    handOver(spreadsheetId: string, email: string): void;
  };
  /** What stands in a cell, calculated at the clock's present moment. Fresh copy. */
  cell(at: CellAddress): { entered: ExtendedValue; effective: ExtendedValue; formatted: string };
  /** Objects that are the same as long as nothing was written: to the file's own properties and names, to each tab in order. */
  marks(spreadsheetId: string): {
    readonly file: readonly object[];
    readonly tabs: readonly { readonly sheetId: number; readonly mark: object }[];
  };
  /** The file as the Sheets API's `Spreadsheet` resource, whole with grid data unless a field mask is given. Fresh copy. */
  resource(spreadsheetId: string, fields?: string): unknown;
  /** Everything as it stands; as JSON text it can be kept on disk between starts. `restore` replaces everything. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

/** The platform's clock: the only source of time, also for the calculation of TODAY() and for `Date` in the vm. */
export interface PlatformClock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}
