import type { EntryRequest } from '../../../src/app/entry/enter-for-unit.ts';
import type { EntryForm } from '../../../src/app/entry/entry-dialog.ts';
import type { MailPreview, SentMails } from '../../../src/app/mail/mail-preview.ts';
import type { DialogRefusal } from '../../../src/app/office/dialog-answer.ts';
import type { SetUpRequest } from '../../../src/app/set-up/set-up-judge.ts';
import type { Period } from '../../../src/domain/campaign/obligation.ts';
import { columnName } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { settingRow } from '../../../src/sheets/settings/settings-tab.ts';
import { UNIT_COLUMNS, UNITS_TAB } from '../../../src/sheets/units/units-tab.ts';
import { Platform } from '../../../workbench/platform/platform.ts';
import type { PlatformOptions } from '../../../workbench/platform/runtime/options.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import type { Answer } from '../../../workbench/platform/runtime/ui-events.ts';
import type { Book } from '../../../workbench/platform/sheets/book/book.ts';
import { booksOf, KeptBooks } from '../../../workbench/platform/sheets/book/snapshot.ts';
import type { CellAddress, EditOutcome } from '../../../workbench/platform/spreadsheet-backend.ts';
import { readBundle } from '../../../workbench/rehearsal/bundle.ts';

const pushed = readBundle();

export const OWNER = 'vanphong@dukhoi.example';
export const COLLEAGUE = 'dongnghiep@dukhoi.example';
export const K01 = 'k01@donvi.example';
export const K02 = 'k02@donvi.example';
export const STRANGER = 'nguoila@example.com';

/** The tabs of the first units, in the order of the list. */
export const TAB_OF = { K01: 730001, K02: 730002, K03: 730003 } as const;

export const SETTINGS_2023: SetUpRequest['settings'] = {
  year: 2023,
  asOf: '31/12/2022',
  superiorBody: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
  ownBody: 'BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG',
  place: 'Đà Lạt',
  senderName: 'Ban Xây dựng tổ chức cơ sở đảng',
  contact: 'Văn phòng Ban',
  deadlineDate: '31/01/2023',
  superiorAdmissionTarget: 90,
  officeAccounts: `${OWNER}, ${COLLEAGUE}`,
  officeEmails: 'vanphong@dukhoi.example',
};

/** Form B alone, January to March: in use on `PROGRESS_DAY`, with January and February overdue. */
export const PROGRESS_2024: SetUpRequest['settings'] = {
  ...SETTINGS_2023,
  year: 2024,
  forms: 'Tiến độ',
  superiorAdmissionTarget: 3,
  superiorTrainingTarget: 2,
  firstMonth: 1,
  lastMonth: 3,
  finalDate: '03/04/2024',
};
export const PROGRESS_DAY = '2024-03-28T09:00';

export const UNITS_2023: readonly (readonly string[])[] = [
  ['Mã', 'Tên', 'E-mail nhận nhắc việc', 'Cấp ủy viên theo dõi', 'E-mail cấp ủy viên theo dõi'],
  ['K01', "Đảng bộ D'Ran", K01, 'Cụm 1', 'cum1@dukhoi.example'],
  ['K02', 'Chi bộ Sở Công Thương', K02, 'Cụm 1', 'cum1@dukhoi.example'],
  ['K03', 'Chi bộ Báo Lâm Đồng', 'k03@donvi.example', 'Cụm 2', 'cum2@dukhoi.example'],
];

/** `B9` in a tab of a book. */
export function addressOf(spreadsheetId: string, sheetId: number, name: string): CellAddress {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (letters === '') throw new RangeError(`no cell name: ${name}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { spreadsheetId, sheetId, row: Number(digits) - 1, column };
}

interface TabProperties {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly gridProperties?: Readonly<Record<string, number | boolean>>;
  readonly tabColorStyle?: { readonly rgbColor?: { red?: number; green?: number; blue?: number } };
}

interface Resource {
  readonly sheets: readonly {
    readonly properties: TabProperties;
    readonly protectedRanges?: readonly unknown[];
    readonly conditionalFormats?: readonly unknown[];
    readonly data?: readonly {
      readonly startRow?: number;
      readonly startColumn?: number;
      readonly rowData?: readonly { readonly values?: readonly object[] }[];
    }[];
  }[];
}

/** What a dialog's call answers: of its own when it went well, a sentence anyway. */
type Said<Told> = { message: string } & (({ ok: true } & Told) | Pick<DialogRefusal, 'ok' | 'problems'>);

/** What the clerk types in the dialog of an entry. */
type Given = Partial<Pick<EntryRequest, 'period' | 'figures' | 'nothingNew' | 'seen' | 'paperReceivedOn'>>;

interface Shown {
  readonly userEnteredValue?: object;
  readonly effectiveValue?: object;
}

/** An office at its spreadsheet, units at theirs: what they do, and what they then see. */
export class Office {
  readonly platform: Platform;

  constructor(options: Partial<PlatformOptions> = {}) {
    this.platform = new Platform({
      ...pushed,
      startsAt: '2023-01-09T09:00',
      owner: OWNER,
      title: 'Đăng ký 2023',
      ...options,
    });
  }

  get officeBook(): string {
    return this.platform.containerId;
  }

  get entryBook(): string {
    return this.setting('entryBookId');
  }

  setUp(request: Partial<SetUpRequest> = {}, user = OWNER): { ok: boolean; message: string } {
    const given = { settings: SETTINGS_2023, units: UNITS_2023, twoFiles: false, ...request };
    return this.dialog('setUpFromDialog', user, given);
  }

  provision(user = OWNER): { ok: boolean; message: string } {
    return this.dialog('provisionFromDialog', user);
  }

  entryForm(code: string, period: Period = 'registration'): Said<{ form: EntryForm }> {
    return this.dialog<{ form: EntryForm }>('entryForm', OWNER, code, period);
  }

  /** The office enters for a unit what stands in its tab, but for what is given: the answer, or all that is wrong. */
  enter(code: string, receivedOn: string, reason: string, given: Given = {}): string {
    const { period = 'registration', figures = {}, ...rest } = given;
    const opened = this.entryForm(code, period);
    if (!opened.ok) return opened.message;
    const { fields, nothingNew, seen } = opened.form;
    const standing = Object.fromEntries(fields.map((field) => [field.key, field.standing]));
    const answer = this.dialog<{ answer: string }>('entrySubmit', OWNER, {
      unitCode: code,
      period,
      figures: { ...standing, ...figures },
      nothingNew: nothingNew === true,
      seen,
      receivedOn,
      reason,
      paperReceivedOn: '',
      ...rest,
    });
    return answer.ok
      ? answer.answer
      : [answer.message, ...answer.problems.map(({ field, text }) => `${field}: ${text}`)].join('\n');
  }

  /** Closes a form or period: the closing sentence. */
  close(period: Period = 'registration'): string {
    return this.dialog('closeSubmit', OWNER, period).message;
  }

  reopen(code: string, reason: string, period: Period = 'registration'): string {
    return this.dialog('reopenSubmit', OWNER, { code, period, reason }).message;
  }

  preview(dialog: 'remind' | 'invite', user = OWNER): MailPreview {
    const answer = this.dialog<{ preview: MailPreview }>(`${dialog}Preview`, user);
    if (!answer.ok) throw new Error(answer.message);
    return answer.preview;
  }

  /** Looks at the mails of a dialog and sends them: what became of them, or why it was refused. */
  send(dialog: 'remind' | 'invite', user = OWNER): string {
    const { fingerprint } = this.preview(dialog, user);
    const answer = this.dialog<SentMails>(`${dialog}Send`, user, fingerprint);
    if (!answer.ok) return answer.message;
    return answer.kind === 'changed' ? 'changed' : answer.outcomes.map(({ outcome }) => outcome).join();
  }

  dialog<Told = object>(functionName: string, user: string, ...args: unknown[]): Said<Told> {
    const run = finished(this.platform.run(functionName, { user, kind: 'dialog', args }));
    return run.result as Said<Told>;
  }

  /** Clicks a menu item; all that was said to the person, the closing sentence last. */
  click(label: string, answers: readonly Answer[] = [], user = OWNER): string[] {
    const run = finished(this.platform.clickMenu(user, label, [...answers, { button: 'OK' }]));
    return run.alerts.flatMap((shown) => ('message' in shown ? [shown.message] : []));
  }

  /** The closing sentence of a menu item. */
  closing(label: string, answers: readonly Answer[] = [], user = OWNER): string {
    return this.click(label, answers, user).at(-1) ?? '';
  }

  /** The clock trigger that answers ticks fires now. */
  sweep(): RunResult {
    return finished(this.platform.run('answerSubmissions', { user: OWNER, kind: 'trigger' }));
  }

  /** The morning's clock trigger fires at that moment. */
  morning(day: string): RunResult {
    this.until(`${day}T08:05`);
    return finished(this.platform.run('dailyReminders', { user: OWNER, kind: 'trigger' }));
  }

  /** Time passes and no clock trigger fires. */
  until(moment: string): void {
    this.platform.passTo(moment);
  }

  type(user: string, sheetId: number, name: string, text: string): EditOutcome {
    return this.platform.spreadsheets.userEdits.type(user, this.#entry(sheetId, name), text);
  }

  tick(user: string, sheetId: number, name = 'I9'): EditOutcome {
    return this.platform.spreadsheets.userEdits.tick(user, this.#entry(sheetId, name), true);
  }

  /** A unit types its four numbers and its note; a number left out stays as it is. */
  fill(user: string, sheetId: number, values: readonly string[], note?: string): void {
    values.forEach((text, index) => {
      expectAccepted(this.type(user, sheetId, `${'BCDE'[index]}9`, text));
    });
    if (note !== undefined) expectAccepted(this.type(user, sheetId, 'F9', note));
  }

  /** Fills in, ticks, and lets the sweep answer. */
  submit(user: string, sheetId: number, values: readonly string[] = [], note?: string): string {
    this.fill(user, sheetId, values, note);
    expectAccepted(this.tick(user, sheetId));
    this.sweep();
    return this.shown(sheetId, 'I10');
  }

  /** What a cell of the units' file shows. */
  shown(sheetId: number, name: string): string {
    return this.platform.spreadsheets.cell(this.#entry(sheetId, name)).formatted;
  }

  row(sheetId: number, row: number, columns: string | readonly string[]): string[] {
    return [...columns].map((column) => this.shown(sheetId, `${column}${row}`));
  }

  /** The office types a value into `Cấu hình`. */
  typeSetting(key: SettingKey, text: string): EditOutcome {
    const at = addressOf(this.officeBook, SHEET_IDS.settings, this.settingCell(key));
    return this.platform.spreadsheets.userEdits.type(OWNER, at, text);
  }

  settingCell(key: SettingKey): string {
    return `B${settingRow(key) + 1}`;
  }

  setting(key: SettingKey): string {
    return this.officeCell(SHEET_IDS.settings, this.settingCell(key));
  }

  officeCell(sheetId: number, name: string): string {
    return this.platform.spreadsheets.cell(addressOf(this.officeBook, sheetId, name)).formatted;
  }

  /** The office types into `Danh sách`: the nth unit's row, by column. */
  typeUnit(nth: number, cells: Partial<Record<(typeof UNIT_COLUMNS)[number]['key'], string>>): void {
    for (const [key, text] of Object.entries(cells)) {
      const column = UNIT_COLUMNS.findIndex((one) => one.key === key);
      const at = {
        spreadsheetId: this.officeBook,
        sheetId: SHEET_IDS.units,
        row: UNITS_TAB.firstRow + nth - 1,
        column,
      };
      expectAccepted(this.platform.spreadsheets.userEdits.type(OWNER, at, text));
    }
  }

  /** Rows of `Nhật ký`: who, what, unit, detail. */
  log(): string[][] {
    return this.rows(SHEET_IDS.log, 'BCDE', 4);
  }

  /** Rows of a tab of the office's file, from one on until the first without anything. */
  rows(sheetId: number, columns: string, first: number): string[][] {
    const found: string[][] = [];
    for (let row = first; ; row++) {
      const values = [...columns].map((column) => this.officeCell(sheetId, `${column}${row}`));
      if (values.every((value) => value === '')) return found;
      found.push(values);
    }
  }

  /** An administrator's script writes to the units' file past every validation. */
  batch(requests: readonly object[], bookId = this.entryBook): void {
    const service = this.platform.spreadsheets.advancedService(OWNER, () => {}) as {
      Spreadsheets: { batchUpdate: (body: object, id: string) => unknown };
    };
    service.Spreadsheets.batchUpdate({ requests }, bookId);
  }

  tabs(bookId = this.entryBook): TabProperties[] {
    const { sheets } = this.platform.spreadsheets.resource(bookId, 'sheets.properties') as Resource;
    return sheets.map(({ properties }) => properties);
  }

  resource(bookId = this.entryBook): Resource {
    return this.platform.spreadsheets.resource(bookId) as Resource;
  }

  /** The file without its cells: answered a hundred times faster. */
  structure(bookId = this.entryBook): Resource {
    const lists = 'protectedRanges,conditionalFormats,charts,merges,bandedRanges,basicFilter,filterViews';
    const fields = `properties,namedRanges,sheets(properties,${lists})`;
    return this.platform.spreadsheets.resource(bookId, fields) as Resource;
  }

  /** Everything there is, to be compared: files, mails, what the script remembers. */
  everything(): string {
    const { spreadsheets, mailbox, properties, triggers } = this.platform.snapshot();
    return JSON.stringify([booksOf(spreadsheets).map(bookText), mailbox, properties, triggers]);
  }

  /** Every cell of the files that holds anything: `730001!B9` → what was typed and what is shown. */
  cells(): Map<string, string> {
    const cells = new Map<string, string>();
    for (const bookId of new Set([this.officeBook, this.entryBook])) {
      for (const { properties, data = [] } of this.resource(bookId).sheets) {
        for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
          rowData.forEach(({ values = [] }, row) => {
            values.forEach((value, column) => {
              const { userEnteredValue, effectiveValue } = value as Shown;
              if (userEnteredValue === undefined) return;
              const name = `${properties.sheetId}!${columnName(startColumn + column)}${startRow + row + 1}`;
              cells.set(name, JSON.stringify([userEnteredValue, effectiveValue]));
            });
          });
        }
      }
    }
    return cells;
  }

  #entry(sheetId: number, name: string): CellAddress {
    return addressOf(this.entryBook, sheetId, name);
  }
}

const bookTexts = new WeakMap<Book, string>();
/** A book is never changed in place, so each is written out once. */
function bookText(book: Book): string {
  const text = bookTexts.get(book) ?? JSON.stringify(new KeptBooks([book]));
  bookTexts.set(book, text);
  return text;
}

/** Names of the cells that differ. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** An office that set up, provisioned, and switched reminders on; `again()` brings it back to that moment. */
export function officeReady(
  request: Partial<SetUpRequest> = {},
  startsAt = '2023-01-09T09:00',
  beforeTabs: (office: Office) => { ok: boolean; message: string }[] = () => [],
): { office: Office; again: () => void } {
  const office = new Office({ startsAt });
  for (const step of [() => [office.setUp(request)], beforeTabs, () => [office.provision()]]) {
    for (const { ok, message } of step(office)) if (!ok) throw new Error(message);
  }
  office.click('Bật nhắc tự động');
  office.sweep();
  const start = office.platform.snapshot();
  return { office, again: () => office.platform.restore(start) };
}

function finished(run: RunResult): RunResult {
  if (run.error !== undefined)
    throw new Error(`${run.functionName}: ${run.error.reason} ${run.error.message}\n${run.error.stack}`);
  return run;
}

export function expectAccepted(outcome: EditOutcome): void {
  if (!outcome.accepted) throw new Error(`${outcome.reason}: ${outcome.message}`);
}
