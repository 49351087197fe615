import fc from 'fast-check';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { monthCell } from '../../../src/sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { UNIT_COLUMNS } from '../../../src/sheets/units/units-tab.ts';
import { addressOf, K01, K02, type Office, OWNER } from '../../bundle/support/office.ts';
import { protectionsOf, type TabView, typedTabs } from './unit-tabs.ts';

/** The three units of the small office. */
export const UNITS = [
  { code: 'K01', name: "Đảng bộ D'Ran", account: K01 },
  { code: 'K02', name: 'Chi bộ Sở Công Thương', account: K02 },
  { code: 'K03', name: 'Chi bộ Báo Lâm Đồng', account: 'k03@donvi.example' },
] as const;

/** The row in which a form is typed: its fields, the last a note, and its tick. */
export interface InputRow {
  readonly fields: readonly string[];
  readonly tick: string;
  /** What stands in column A of the row, or of the one above it. */
  readonly label: { readonly text: string; readonly rowsAbove: number };
}
const REGISTRATION_ROW: InputRow = {
  fields: ['B9', 'C9', 'D9', 'E9', 'F9'],
  tick: 'I9',
  label: { text: 'Tên tổ chức', rowsAbove: 1 },
};
/** January of form B. */
const MONTH_ROW: InputRow = {
  fields: ['B33', 'C33', 'D33', 'E33', 'F33', 'G33', 'H33'],
  tick: 'J33',
  label: { text: 'Tháng 1 ', rowsAbove: 0 },
};
/** The row that a deed happens to. */
const rowOf = ({ isMonth }: Deed): InputRow => (isMonth ? MONTH_ROW : REGISTRATION_ROW);
const isNote = (field: string): boolean => field === 'F9' || field === 'H33';

/** What people do in the spreadsheet; `unit` is the one it happens to, numbers choose cells and places. */
const HANDS = [
  'type',
  'tick',
  'paste as the unit',
  'insert a row',
  'insert a column',
  'delete a row',
  'rename a tab',
  'move a tab',
  'hide a tab',
  'delete a tab',
  'delete the board',
  'duplicate a tab',
  'break a formula',
  'break a label',
  'paste over the form',
  'sort the list',
  'wipe the registry',
  'remove protections',
  'rename a unit',
  'insert cells',
  'delete cells',
  'move a row',
  'move a column',
  'drag cells',
  'drag an input',
  'paste values only',
  'find and replace',
  'fill down',
  'group rows',
  'filter and sort the list',
] as const;

export interface Deed {
  readonly hand: (typeof HANDS)[number];
  readonly unit: number;
  readonly at: number;
  /** In form B, not in form A. */
  readonly isMonth: boolean;
}

export const deedsIn = (forms: 'registration' | 'both'): fc.Arbitrary<Deed> =>
  fc.record({
    hand: fc.constantFrom(...HANDS),
    unit: fc.nat({ max: 2 }),
    at: fc.nat({ max: forms === 'both' ? 49 : 19 }),
    isMonth: forms === 'both' ? fc.boolean() : fc.constant(false),
  });

/** What each unit typed last and nobody with the right to do so took away since. */
export class Typed {
  readonly #texts = new Map<string, string>();
  /** Everything a unit ever typed. */
  readonly #ever = new Map<string, Set<string>>();
  #next = 1_000;

  put(code: string, field: string, text: string): void {
    this.#texts.set(`${code} ${field}`, text);
    this.#ever.set(code, (this.#ever.get(code) ?? new Set()).add(text));
  }

  /** Never the same twice, nor a sum or a balance of others: a value tells whose it is. */
  fresh(field: string, code: string): string {
    this.#next += 7;
    return isNote(field) ? `${code} ghi chú ${this.#next}` : String(this.#next);
  }

  /** The unit itself typed over a value, wherever a moved column had put that. */
  typedOver(code: string, texts: readonly (string | undefined)[]): void {
    for (const [key, text] of this.#texts)
      if (key.startsWith(`${code} `) && texts.includes(text)) this.#texts.delete(key);
  }

  /** What is nowhere in the tab any more, after somebody with the right to do so took it away. */
  forgetGone(code: string, present: ReadonlySet<string>): void {
    for (const [key, text] of this.#texts)
      if (key.startsWith(`${code} `) && !present.has(text)) this.#texts.delete(key);
  }

  /** The unit itself put a value into another of its fields. */
  moved(code: string, from: string, to: string): void {
    const text = this.#texts.get(`${code} ${from}`);
    this.#texts.delete(`${code} ${from}`);
    this.#texts.delete(`${code} ${to}`);
    if (text !== undefined) this.#texts.set(`${code} ${to}`, text);
  }

  forget(code: string, { fields }: InputRow): void {
    for (const field of fields) this.#texts.delete(`${code} ${field}`);
  }

  standing(code: string): readonly (readonly [field: string, text: string])[] {
    return [...REGISTRATION_ROW.fields, ...MONTH_ROW.fields].flatMap((field) => {
      const text = this.#texts.get(`${code} ${field}`);
      return text === undefined ? [] : [[field, text] as const];
    });
  }

  isOf(code: string, text: string): boolean {
    return this.#ever.get(code)?.has(text) ?? false;
  }

  isAnothers(code: string, text: string): boolean {
    return [...this.#ever].some(([owner, texts]) => owner !== code && texts.has(text));
  }
}

const isOurs = (sheetId: number): boolean => sheetId >= 730_001 && sheetId < 830_000;

/** Does one deed; Google's refusals (no such tab, not allowed) are part of life and change nothing. */
export function doDeed(office: Office, typed: Typed, deed: Deed): void {
  const { hand, unit, at, isMonth } = deed;
  const own = rowOf(deed);
  const who = UNITS[unit] ?? UNITS[0];
  const home = typedTabs(office).find(({ sheetId, code }) => isOurs(sheetId) && code === who.code);
  const owner = (...requests: object[]): boolean => attempt(() => office.batch(requests));
  const typing = (user: string, sheetId: number, name: string, text: string): boolean =>
    attempt(() => {
      if (!office.type(user, sheetId, name, text).accepted) throw new RangeError('refused by Google');
    });
  const field = own.fields[at % own.fields.length] ?? own.tick;
  const board = isMonth ? SHEET_IDS.progress : SHEET_IDS.summary;
  if (hand === 'delete the board') {
    owner({ deleteSheet: { sheetId: board } });
    return;
  }
  if (hand === 'sort the list') {
    // The office's own columns alone, as somebody does who has marked what they know: the registry stays where it was.
    const range = { sheetId: SHEET_IDS.units, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 0 };
    const sortSpecs = [
      { dimensionIndex: at % 2 === 0 ? 2 : 1, sortOrder: at % 3 === 0 ? 'ASCENDING' : 'DESCENDING' },
    ];
    attempt(() =>
      office.batch(
        [{ sortRange: { range: { ...range, endColumnIndex: UNIT_COLUMNS.length }, sortSpecs } }],
        office.officeBook,
      ),
    );
    return;
  }
  if (hand === 'filter and sort the list') {
    // The whole list with its registry, by the arrow of a filter.
    const range = { sheetId: SHEET_IDS.units, startRowIndex: 2, endRowIndex: 6, startColumnIndex: 0 };
    const sortSpecs = [{ dimensionIndex: 2, sortOrder: at % 2 === 0 ? 'ASCENDING' : 'DESCENDING' }];
    attempt(() => office.batch([{ setBasicFilter: { filter: { range, sortSpecs } } }], office.officeBook));
    return;
  }
  if (hand === 'wipe the registry') {
    const range = { sheetId: SHEET_IDS.units, startRowIndex: 3 + unit, endRowIndex: 4 + unit };
    const columns = { startColumnIndex: UNIT_COLUMNS.length + 1, endColumnIndex: UNIT_COLUMNS.length + 2 };
    attempt(() =>
      office.batch(
        [{ updateCells: { range: { ...range, ...columns }, fields: 'userEnteredValue' } }],
        office.officeBook,
      ),
    );
    return;
  }
  if (hand === 'rename a unit') {
    attempt(() => {
      const row = [4, 5, 6].find((one) => office.officeCell(SHEET_IDS.units, `B${one}`) === who.code) ?? 4;
      const cell = addressOf(office.officeBook, SHEET_IDS.units, `C${row}`);
      office.platform.spreadsheets.userEdits.type(OWNER, cell, `${who.name} (${at})`);
    });
    return;
  }
  if (home === undefined) return;
  const { sheetId } = home;
  const dimension = hand.endsWith('column') ? 'COLUMNS' : 'ROWS';
  const placed = hand.endsWith('row') && isMonth ? at : at % 10;
  const place = { sheetId, dimension, startIndex: placed, endIndex: placed + 1 };
  switch (hand) {
    case 'type': {
      const text = typed.fresh(field, who.code);
      if (!typing(who.account, sheetId, field, text)) return;
      typed.typedOver(who.code, [home.cells.get(field)]);
      typed.put(who.code, field, text);
      return;
    }
    case 'tick':
      attempt(() => office.tick(who.account, sheetId, own.tick));
      return;
    case 'paste as the unit': {
      const texts = own.fields.map((one) => typed.fresh(one, who.code));
      const cell = addressOf(office.entryBook, sheetId, own.fields[0] ?? own.tick);
      if (!attempt(() => refusing(office.platform.spreadsheets.userEdits.paste(who.account, cell, [texts]))))
        return;
      typed.typedOver(
        who.code,
        own.fields.map((one) => home.cells.get(one)),
      );
      own.fields.forEach((one, index) => {
        typed.put(who.code, one, texts[index] ?? '');
      });
      return;
    }
    case 'insert a row':
    case 'insert a column':
      owner({ insertDimension: { range: place, inheritFromBefore: false } });
      return;
    case 'delete a row':
      if (owner({ deleteDimension: { range: place } }))
        for (const row of [REGISTRATION_ROW, MONTH_ROW])
          if (inputRowOf(home, row) === place.startIndex) typed.forget(who.code, row);
      return;
    case 'rename a tab':
      owner({ updateSheetProperties: { properties: { sheetId, title: `Trang ${at}` }, fields: 'title' } });
      return;
    case 'move a tab':
      owner({ updateSheetProperties: { properties: { sheetId, index: at % 5 }, fields: 'index' } });
      return;
    case 'hide a tab':
      owner({ updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } });
      return;
    case 'delete a tab':
      owner({ deleteSheet: { sheetId } });
      return;
    case 'duplicate a tab':
      owner({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: `Bản sao ${at}` } });
      return;
    case 'break a formula':
      typing(
        OWNER,
        at % 2 === 0 ? sheetId : board,
        at % 2 === 0 ? (isMonth ? a1(monthCell(1, 'stateCode')) : a1(UNIT_TAB.stateCode)) : 'H7',
        'phá',
      );
      return;
    case 'break a label':
      typing(OWNER, sheetId, (isMonth ? MONTH_LABELS : LABELS)[at % 4] ?? 'A8', 'phá');
      return;
    case 'paste over the form': {
      // The office's own paste, three rows deep: what it covers is no longer what the unit typed.
      const corner = isMonth ? ['A32', 'A28'] : ['A8', 'A4'];
      const cell = addressOf(office.entryBook, sheetId, corner[at % 2] ?? 'A8');
      const rows = [0, 1, 2].map((row) => ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => `${text}${row}`));
      if (attempt(() => refusing(office.platform.spreadsheets.userEdits.paste(OWNER, cell, rows))))
        for (const row of [REGISTRATION_ROW, MONTH_ROW])
          if (covers(inputRowOf(home, row), cell.row)) typed.forget(who.code, row);
      return;
    }
    case 'insert cells':
    case 'delete cells':
    case 'move a row':
    case 'move a column':
    case 'drag cells':
    case 'paste values only':
    case 'find and replace':
    case 'fill down':
    case 'group rows':
      owner(rearranging(hand, sheetId, at, isMonth));
      typed.forgetGone(who.code, textsOf(office, sheetId));
      return;
    case 'drag an input': {
      const [from, to] = [field, own.fields[(at + 1 + (at % 3)) % own.fields.length] ?? field];
      if (from === to || isNote(from) !== isNote(to)) return;
      const [source, target] = [from, to].map((name) => addressOf(office.entryBook, sheetId, name));
      if (source === undefined || target === undefined) return;
      const { userEdits } = office.platform.spreadsheets;
      if (!attempt(() => refusing(userEdits.move(who.account, { ...source, rows: 1, columns: 1 }, target))))
        return;
      typed.typedOver(who.code, [home.cells.get(to)]);
      typed.moved(who.code, from, to);
      return;
    }
    case 'remove protections': {
      const guards = protectionsOf(office, sheetId);
      owner(...guards.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })));
      return;
    }
  }
}

/** What the office does to cells of a tab with the mouse, as the request that Google's page makes of it. */
function rearranging(hand: Deed['hand'], sheetId: number, at: number, isMonth: boolean): object {
  const row = isMonth ? at : at % 12;
  const column = at % 7;
  const cells = (rows: number, columns: number, top = row, left = column) => ({
    sheetId,
    startRowIndex: top,
    endRowIndex: top + rows,
    startColumnIndex: left,
    endColumnIndex: left + columns,
  });
  const lines = (dimension: string, startIndex: number) => ({
    sheetId,
    dimension,
    startIndex,
    endIndex: startIndex + 1,
  });
  const shiftDimension = at % 2 === 0 ? 'ROWS' : 'COLUMNS';
  switch (hand) {
    case 'insert cells':
      return { insertRange: { range: cells(1, 1 + (at % 3)), shiftDimension } };
    case 'delete cells':
      return { deleteRange: { range: cells(1, 1 + (at % 3)), shiftDimension } };
    case 'move a row':
      return { moveDimension: { source: lines('ROWS', row), destinationIndex: (row + 3 + (at % 5)) % 14 } };
    case 'move a column':
      return { moveDimension: { source: lines('COLUMNS', column), destinationIndex: (column + 2) % 9 } };
    case 'drag cells':
      return {
        cutPaste: {
          source: cells(1, 1 + (at % 4), isMonth ? 32 : 8, 1),
          destination: { sheetId, rowIndex: row, columnIndex: column },
          pasteType: 'PASTE_NORMAL',
        },
      };
    case 'paste values only': {
      const block = cells(6, 10, isMonth ? 30 : 2, 0);
      return { copyPaste: { source: block, destination: block, pasteType: 'PASTE_VALUES' } };
    }
    case 'find and replace':
      return {
        findReplace: {
          find: ['9', 'a', '1', 'Tổng'][at % 4],
          replacement: ['8', 'o', '9', 'Cộng'][at % 4],
          includeFormulas: at % 3 === 0,
          sheetId,
        },
      };
    case 'fill down':
      return {
        autoFill: {
          sourceAndDestination: {
            source: cells(1, 1, isMonth ? 32 : 8, 1 + (at % 8)),
            dimension: at % 2 === 0 ? 'ROWS' : 'COLUMNS',
            fillLength: 1 + (at % 3),
          },
        },
      };
    default:
      return { addDimensionGroup: { range: lines('ROWS', row) } };
  }
}

/** Every text and number that stands in a tab. */
const textsOf = (office: Office, sheetId: number): ReadonlySet<string> =>
  new Set(
    typedTabs(office)
      .find((tab) => tab.sheetId === sheetId)
      ?.cells.values(),
  );

const LABELS = ['A8', 'A9', 'H9', 'D12'];
const MONTH_LABELS = ['A32', 'A33', 'A49', 'A46'];

/** Where a row of inputs stands, 0-based, wherever it went; -1 when nothing tells. */
function inputRowOf({ cells }: TabView, { label, tick }: InputRow): number {
  const found = [...cells].find(([name, text]) => name.startsWith('A') && text.startsWith(label.text));
  const labelled = found === undefined ? Number(tick.slice(1)) - label.rowsAbove : Number(found[0].slice(1));
  return labelled - 1 + label.rowsAbove;
}
const covers = (inputs: number, row: number): boolean => row <= inputs && inputs <= row + 2;

function refusing(outcome: { readonly accepted: boolean }): void {
  if (!outcome.accepted) throw new RangeError('refused by Google');
}

/** True when it was done. */
function attempt(deed: () => unknown): boolean {
  try {
    deed();
    return true;
  } catch (error) {
    const { name, message } = error as Error;
    // What the platform refuses by name nobody has measured: people may be able to do it, these sequences are not.
    if (name === 'GoogleJsonResponseException' && /local platform: .+ is not emulated/.test(message))
      return false;
    if (name === 'GoogleJsonResponseException' && !message.includes('local platform')) return false;
    if (/^(refused by Google$|no cell at row|No grid with id)/.test(message)) return false;
    throw error;
  }
}
