import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { choiceCell, TABLE_ROWS, tableColumns } from '../../src/sheets/own-form/form-table.ts';
import { FORMS_TOP, formsArea } from '../../src/sheets/own-form/unit-blocks.ts';
import { addressOf, expectAccepted, K01, K02, OWNER, officeReady, TAB_OF } from '../bundle/support/office.ts';
import { K03 } from './actions/both-forms.ts';
import {
  FEBRUARY,
  JANUARY,
  ONCE,
  OWN_2023,
  ownBlock,
  ownCells,
  saveOwnForms,
  tickOwn,
  typeOwn,
  USED,
} from './actions/own-forms.ts';
import { leaks, NOT_COUNTS, NOTES } from './support/odd-texts.ts';
import { report, tallyOf } from './support/tally.ts';
import { watch } from './support/untouched.ts';

const isFull = process.env.TRUST === 'full';
const { tally, tried } = tallyOf();
afterAll(() => report('Đơn vị gõ những thứ lạ vào biểu mẫu tự lập', 'lọt', tally));

const { office, again } = officeReady({ settings: OWN_2023 }, undefined, saveOwnForms);
beforeEach(() => {
  again();
  office.until('2023-02-27T09:00');
});

type Period = readonly [code: string, number: number];

/** Of the period on the table of its form, which is chosen there first: totals, or a unit's row. */
function table([code, number]: Period, row: number = TABLE_ROWS.totals): string[] {
  const used = USED.find(({ form }) => form.code === code);
  if (used === undefined) throw new RangeError(code);
  if (code === 'SH') expectAccepted(office.type(OWNER, used.sheetId, a1(choiceCell), `Tháng ${number}`));
  const { figure } = tableColumns(used.form);
  return used.form.columns.map((_, at) => office.shown(used.sheetId, a1({ row, column: figure(at) })));
}
const blockOf = ([code, number]: Period) => ownBlock(code, number);
const cellsOf = ([code, number]: Period) => ownCells(code, number);
const receipt = ([code, number]: Period): string =>
  office.shown(TAB_OF.K01, a1(ownBlock(code, number).receipt));

const RIGHT: ReadonlyMap<Period, readonly string[]> = new Map<Period, readonly string[]>([
  [JANUARY, ['30', '29', '05/01/2023', 'Tốt', 'ốm']],
  [ONCE, ['20', '1500000', 'Có', '95,5']],
]);

const FORMULAS = NOT_COUNTS.filter((text) => text.startsWith('='));
const NUMBERS = [
  ...NOT_COUNTS.filter((text) => text.length < 100),
  '-1',
  '1,5',
  '1e308',
  '5-10',
  'TRUE',
  '=2+1',
  '٣',
  '½',
  '0x10',
  '1 000,5',
];
const COLUMNS: readonly (readonly [name: string, of: Period, at: number, texts: readonly string[]])[] = [
  ['a count', JANUARY, 0, NUMBERS],
  ['money', ONCE, 1, NUMBERS],
  [
    'a share',
    ONCE,
    3,
    [...FORMULAS, '101', '95,55', '-0,1', '1e99', '100,01%', 'TRUE', '95 phẩy 5', '\u200b95x'],
  ],
  [
    'a day',
    JANUARY,
    2,
    [
      ...FORMULAS,
      '=TODAY()',
      '31/02/2023',
      '0',
      '-1',
      '9'.repeat(40),
      'TRUE',
      '45000,5',
      '5',
      '2512',
      '2025',
    ],
  ],
  ['a yes or no', ONCE, 2, [...FORMULAS, '=TRUE', '="Có"', 'TRUE', '1', 'Có thể', 'C\u200bóx']],
  [
    'a choice',
    JANUARY,
    3,
    [...FORMULAS, '="Tốt"', 'Giỏi', 'Tốt; Khá', '\u200bTốt', '__proto__', 'constructor', '1'],
  ],
];

describe.each(COLUMNS)('into %s', (_name, period, at, texts) => {
  it.each(texts)('%j never reaches a total and is never accepted', (text) => {
    const right = RIGHT.get(period) ?? [];
    typeOwn(office, K01, TAB_OF.K01, period, right);
    const cell = cellsOf(period)[at] ?? '';
    const before = table(period).join();
    const { accepted } = office.type(K01, TAB_OF.K01, cell, text);
    // What Google itself refuses leaves the right figure, which is then no attack.
    if (!accepted) expectAccepted(office.type(K01, TAB_OF.K01, cell, ''));
    tickOwn(office, K01, TAB_OF.K01, period);
    office.sweep();
    const isIn = receipt(period) !== '' || table(period).join() !== before;
    tried('công thức, chữ, ký tự lạ trong ô của biểu mẫu', isIn);
    expect([receipt(period), table(period).join()]).toEqual(['', before]);
    expect(office.shown(TAB_OF.K01, a1(blockOf(period).answerShown))).toContain(cell);
  });
});

/** As a program with the unit's rights would write, past what Google lets be typed. */
const VALUES: readonly object[] = [
  { numberValue: 1e308 },
  { numberValue: -1e308 },
  { numberValue: 0.5 },
  { numberValue: 2 ** 53 },
  { numberValue: -3 },
  { boolValue: true },
  { stringValue: '72' },
  { stringValue: '=1+1' },
  { formulaValue: '=1/0' },
  { formulaValue: '=72' },
  { formulaValue: '=NOW()' },
];
describe.each(COLUMNS)('written into %s by a program', (_name, period, at) => {
  it.each(VALUES)('%j never reaches a total and is never accepted', (value) => {
    typeOwn(office, K01, TAB_OF.K01, period, RIGHT.get(period) ?? []);
    const before = table(period).join();
    const { row, column } = addressOf(office.entryBook, TAB_OF.K01, cellsOf(period)[at] ?? '');
    const start = { sheetId: TAB_OF.K01, rowIndex: row, columnIndex: column };
    office.batch([
      {
        updateCells: { start, rows: [{ values: [{ userEnteredValue: value }] }], fields: 'userEnteredValue' },
      },
    ]);
    tickOwn(office, K01, TAB_OF.K01, period);
    office.sweep();
    tried('giá trị do chương trình ghi vào ô của biểu mẫu', receipt(period) !== '');
    expect([receipt(period), table(period).join()]).toEqual(['', before]);
  });
});

describe('what is read as a person reads it', () => {
  it.each([
    ['a choice in parted accents', JANUARY, 3, 'Tốt'.normalize('NFD'), 'Tốt'],
    ['a choice in capitals, with blanks about it', JANUARY, 3, ' TỐT ', 'Tốt'],
    ['a yes in parted accents', ONCE, 2, 'CÓ'.normalize('NFD'), '1'],
    ['a count less than nothing by its sign alone', JANUARY, 1, '-0', '0'],
  ] as const)('%s', (_name, period, at, text, total) => {
    typeOwn(office, K01, TAB_OF.K01, period, RIGHT.get(period) ?? []);
    expectAccepted(office.type(K01, TAB_OF.K01, cellsOf(period)[at] ?? '', text));
    tickOwn(office, K01, TAB_OF.K01, period);
    office.sweep();
    expect(office.shown(TAB_OF.K01, a1(blockOf(period).answerShown))).toContain('Đã nhận');
    expect(table(period)[at]).toContain(total);
    expect(table(period)[at]).not.toContain('-');
  });
});

describe('into words', () => {
  it.each(NOTES.filter((_, index) => isFull || index % 2 === 0))(
    '%j stays text in every tab, in the log and in the mails',
    (text) => {
      office.typeSetting('sendsReceipts', 'Có');
      office.provision();
      typeOwn(office, K01, TAB_OF.K01, JANUARY, RIGHT.get(JANUARY) ?? []);
      const reason = cellsOf(JANUARY)[4] ?? '';
      const note = a1(blockOf(JANUARY).note);
      for (const cell of [reason, note]) office.type(K01, TAB_OF.K01, cell, text);
      tickOwn(office, K01, TAB_OF.K01, JANUARY);
      typeOwn(office, K02, TAB_OF.K02, JANUARY, ['10', '10', '05/01/2023', 'Khá', '']);
      tickOwn(office, K02, TAB_OF.K02, JANUARY);
      office.sweep();
      office.morning('2023-02-28');
      const found = leaks(
        office,
        [reason, note].map((cell) => `${TAB_OF.K01}!${cell}`),
      );
      tried('công thức, HTML, tiêu đề thư, ký tự lạ trong ô chữ', found.length > 0);
      expect(found).toEqual([]);
      expect(office.platform.outbox.length).toBeGreaterThan(0);
      // Facts of a period are joined by `|` on the way to the table: what was typed must not shift them.
      expect(table(JANUARY, TABLE_ROWS.firstUnit + 1).slice(0, 4)).toEqual(['10', '10', '05/01/2023', 'Khá']);
      expect(table(JANUARY, TABLE_ROWS.firstUnit)[4]).not.toMatch(/^#/);
      expect(office.close('own SH 1')).toContain('Đã chốt số liệu');
      expect(office.rows(SHEET_IDS.closings, 'B', 4).flat()).toContain('K02');
    },
  );
});

it('a tick that is a formula is answered once and then gone', () => {
  typeOwn(office, K01, TAB_OF.K01, JANUARY, RIGHT.get(JANUARY) ?? []);
  const tick = a1(blockOf(JANUARY).tick);
  expectAccepted(office.type(K01, TAB_OF.K01, tick, '=TRUE'));
  office.sweep();
  office.sweep();
  const answers = office.log().filter(([, action, unit]) => action?.startsWith('Nhận') && unit === 'K01');
  tried('công thức trong ô tích', answers.length > 1);
  expect([answers.length, office.shown(TAB_OF.K01, tick)]).toEqual([1, 'FALSE']);
});

it('no cell of a block but its inputs and its tick takes what a unit types, pastes or deletes', () => {
  // A figure is two cells wide, D and E, a note six, from B to G.
  const open = new Set(
    [JANUARY, FEBRUARY, ONCE].flatMap((period) => {
      const { tick, note } = blockOf(period);
      const beside = cellsOf(period).map((cell) => cell.replace('D', 'E'));
      const notes = [...'BCDEFG'].map((letter) => `${letter}${note.row + 1}`);
      return [...cellsOf(period), ...beside, ...notes, a1(tick)];
    }),
  );
  const { userEdits } = office.platform.spreadsheets;
  const { isUntouched } = watch(office.platform);
  const rows = formsArea(USED);
  const last = FORMS_TOP + (rows?.rows ?? 0);
  let through: string[] = [];
  const attack = (
    user: string,
    sheetId: number,
    top: number,
    bottom: number,
    isOpen: (at: string) => boolean,
  ) => {
    for (let row = top; row < bottom; row++) {
      for (let column = 0; column < 14; column++) {
        if (isOpen(a1({ row, column }))) continue;
        const at = { spreadsheetId: office.entryBook, sheetId, row, column };
        const outcomes = [
          userEdits.type(user, at, '=IMPORTRANGE("x";"A1")'),
          userEdits.paste(user, at, [['1']]),
          userEdits.clear(user, at, 2, 2),
        ];
        for (const { accepted } of outcomes) tried('gõ, dán, xóa ngoài ô của mình', accepted);
        if (outcomes.some(({ accepted }) => accepted)) through = [...through, `${sheetId}!${a1(at)}`];
      }
    }
  };
  attack(K01, TAB_OF.K01, FORMS_TOP - 4, last, (at) => open.has(at));
  attack(K03, TAB_OF.K01, FORMS_TOP, last, () => false);
  for (const { sheetId } of USED) attack(K01, sheetId, 0, 8, (at) => at === a1(choiceCell));
  expect([through, isUntouched()]).toEqual([[], true]);
});
