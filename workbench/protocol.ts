/** What the server and the page send each other: plain JSON. */

export type Gid = number;

export interface BookName {
  readonly id: string;
  readonly title: string;
}

/** One tab, ready for o-spreadsheet, and what it does not know. */
export interface TabView {
  readonly gid: Gid;
  readonly title: string;
  readonly color: string | null;
  readonly hidden: boolean;
  /** o-spreadsheet's SheetData without cells, its id and its name. */
  readonly layout: TabLayout;
  readonly contents: Contents;
  readonly hints: Readonly<Record<string, string>>;
}

/** By cell name (`B9`). */
export type Contents = Readonly<Record<string, Content>>;

export interface Content {
  /** o-spreadsheet's content: a value, never a formula. */
  readonly shown: string;
  /** What the formula bar says when it is not the value. */
  readonly formula?: string;
  /** Where a HYPERLINK leads. */
  readonly link?: string;
}

export interface TabLayout {
  readonly colNumber: number;
  readonly rowNumber: number;
  readonly styles: Readonly<Record<string, number>>;
  readonly formats: Readonly<Record<string, number>>;
  readonly borders: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  readonly cols: Readonly<Record<number, { size?: number; isHidden?: boolean }>>;
  readonly rows: Readonly<Record<number, { size?: number; isHidden?: boolean }>>;
  readonly conditionalFormats: readonly object[];
  readonly dataValidationRules: readonly object[];
  readonly figures: readonly object[];
  readonly areGridLinesVisible: boolean;
  readonly panes: { readonly xSplit: number; readonly ySplit: number };
}

export interface BookView {
  readonly id: string;
  readonly title: string;
  readonly tabs: readonly TabView[];
  readonly styles: Readonly<Record<number, object>>;
  readonly formats: Readonly<Record<number, string>>;
  readonly borders: Readonly<Record<number, object>>;
}

/** Cells that changed. */
export interface TabPatch {
  readonly gid: Gid;
  /** Null: now empty. */
  readonly contents: Readonly<Record<string, Content | null>>;
  /** o-spreadsheet's Style and number format; null: none. */
  readonly looks?: Readonly<
    Record<string, { readonly style: object | null; readonly format: string | null }>
  >;
  /** Zones that are merged no longer, and those that are now. */
  readonly merges?: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** All of the tab, when one of them changed. */
  readonly hints?: TabView['hints'];
}

export interface CallCount {
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface LastAction {
  readonly label: string;
  readonly by: string;
  readonly runs: number;
  readonly calls: readonly CallCount[];
  readonly mails: number;
  readonly millis: number;
}

export interface Status {
  /** `yyyy-MM-ddTHH:mm:ss`. */
  readonly now: string;
  readonly isSample: boolean;
  readonly books: readonly BookName[];
  readonly mailCount: number;
  readonly runCount: number;
  readonly isReminding: boolean;
  readonly lastAction: LastAction | null;
}

export type ServerEvent =
  | { readonly type: 'patch'; readonly book: string; readonly tabs: readonly TabPatch[] }
  /** The layout of tabs changed, or tabs came or went: fetch the book again. */
  | { readonly type: 'reload'; readonly book: string }
  /** Another campaign was opened; `told` says where the one before is kept. */
  | { readonly type: 'restart'; readonly told: string | null }
  | { readonly type: 'status'; readonly status: Status };

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly kind: 'office' | 'unit' | 'viewer';
  /** The unit's tab in the entry book. */
  readonly gid?: Gid;
}

export interface MailView {
  readonly number: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
}

export interface RunView {
  readonly at: string;
  readonly name: string;
  readonly user: string;
  readonly kind: string;
  readonly error: string | null;
  readonly log: readonly string[];
  readonly reads: number;
  readonly writes: number;
  readonly mails: number;
  readonly cpuMillis: number;
}

export interface CellPlace {
  readonly gid: Gid;
  readonly row: number;
  readonly column: number;
}

export interface BlockPlace extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

export type EditAct =
  | (CellPlace & { readonly kind: 'type'; readonly text: string })
  | (CellPlace & { readonly kind: 'tick'; readonly checked: boolean })
  /** Text from another program. */
  | (CellPlace & { readonly kind: 'paste'; readonly cells: readonly (readonly string[])[] })
  | (BlockPlace & { readonly kind: 'clear' })
  /** Cells of the same file, pasted over the selection that the order names. */
  | (BlockPlace & { readonly kind: 'copy'; readonly from: BlockPlace; readonly what: 'all' | 'values' })
  | (CellPlace & { readonly kind: 'move'; readonly from: BlockPlace })
  | { readonly kind: 'undo' | 'redo' };

export type EditOrder = { readonly user: string; readonly book: string } & EditAct;

export type EditAnswer =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly title: string; readonly message: string };

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

export interface Answer {
  readonly button: Button;
  readonly text?: string;
}

/** What a run showed on the screen. */
export type Shown =
  | {
      readonly type: 'alert' | 'prompt';
      readonly title: string;
      readonly message: string;
      readonly buttons: ButtonSet;
    }
  | { readonly type: 'toast'; readonly title: string; readonly message: string; readonly seconds?: number }
  | {
      readonly type: 'dialog' | 'sidebar';
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly type: 'activate'; readonly spreadsheetId: string; readonly sheetId: number };

export interface RunOrder {
  readonly user: string;
  readonly target:
    | { readonly menu: readonly string[] }
    | { readonly functionName: string; readonly args: readonly unknown[] };
  readonly answers: readonly Answer[];
}

export interface RunAnswer {
  /** Not yet seen by this person, in order; when `asks`, the last waits for an answer. */
  readonly shown: readonly Shown[];
  readonly asks: boolean;
  readonly result?: unknown;
  readonly error: string | null;
}

export type MenuItem =
  | { readonly type: 'item'; readonly label: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly label: string; readonly items: readonly MenuItem[] };

export type ClockStep = 'sweep' | 'morning' | 'tomorrow' | 'workday';

export interface OpenOrder {
  /** CSV text; null: the sample. */
  readonly csv: string | null;
  /** A spreadsheet with nothing in it but the add-on, whatever the list. */
  readonly isEmpty: boolean;
  readonly twoFiles: boolean;
}

/** `backup`: the file that the campaign before was put into. */
export type OpenAnswer =
  | { readonly ok: true; readonly backup: string | null }
  | { readonly ok: false; readonly message: string };
