import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import {
  addressOf,
  COLLEAGUE,
  changed,
  K01,
  K02,
  Office,
  officeReady,
  SETTINGS_2023,
  STRANGER,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

const { office, again } = officeReady();
const { userEdits } = office.platform.spreadsheets;
const tab = TAB_OF.K01;
beforeEach(again);

const RIGHT = ['72', '88', '4', '2'];

describe('what a unit types into a number cell', () => {
  it.each([
    ['a word', 'abc'],
    ['a number with its unit', '12 người'],
    ['a negative number', '-1'],
    ['a fraction', '1,5'],
    ['sixteen digits', '1234567890123456'],
    ['one more than the largest', '1000000'],
    ['the letter O', 'O'],
    ['a percentage', '50%'],
    ['a truth value', 'TRUE'],
    ['a number pasted as text', "'72"],
    ['a number with blanks inside', '1 000'],
    ['a formula that gives a text', '="abc"'],
    ['a formula that fails', '=1/0'],
  ])('%s is refused with the cell and the remedy, and nothing changes', (_, text) => {
    const before = office.everything();
    for (const name of ['B9', 'C9', 'D9', 'E9']) {
      expect(office.type(K01, tab, name, text)).toMatchObject({
        accepted: false,
        reason: 'validation',
        message: expect.stringMatching(new RegExp(`ô ${name} chỉ nhận số nguyên từ 0 đến 999\\.999`)),
      });
    }
    expect(office.everything()).toBe(before);
  });

  it.each([
    ['1.234', 1234],
    ['0', 0],
    ['999999', 999_999],
    [' 72 ', 72],
  ])('%s is taken as the number it means in Vietnamese', (text, value) => {
    expect(office.type(K01, tab, 'C9', text)).toEqual({ accepted: true });
    const { entered } = office.platform.spreadsheets.cell(addressOf(office.entryBook, tab, 'C9'));
    expect(entered).toEqual({ numberValue: value });
    expect(office.shown(tab, 'I4')).toBe('✔');
  });

  it('is told at once, beside, when it is a formula, and the tick is refused naming the cell', () => {
    office.fill(K01, tab, RIGHT);
    expect(office.type(K01, tab, 'B9', '=1+1')).toEqual({ accepted: true });
    expect(office.shown(tab, 'I3')).toBe('✘ Ô B9 đang chứa công thức; hãy gõ trực tiếp con số');
    expect(office.shown(tab, 'J9')).toContain('Có lỗi');
    expect(office.submit(K01, tab)).toContain(
      '• Tổng số đảng viên (ô B9) đang chứa công thức; hãy gõ trực tiếp con số.',
    );
    expect(office.row(720002, 7, 'CH')).toEqual(['lỗi', 'Có lỗi']);
    expect(office.shown(tab, 'I13')).toBe('');
  });

  it('is asked for when it stays blank, as 0 is an answer and blank is not', () => {
    office.fill(K01, tab, ['72', '', '4', '0']);
    expect(office.row(tab, 3, 'I')).toEqual(['✔']);
    expect(office.shown(tab, 'I4')).toBe('○ Ô C9 chưa nhập; nếu không có thì gõ số 0');
    expect(office.shown(tab, 'I6')).toBe('✔');
    expect(office.shown(tab, 'J9')).toContain('Còn 1 ô chưa nhập');
    expect(office.submit(K01, tab)).toContain(
      '• Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập; nếu không có thì gõ số 0.',
    );
  });

  it('is refused at the tick when it is a date, and the cell shows a number again', () => {
    office.fill(K01, tab, RIGHT);
    office.batch([
      {
        repeatCell: {
          range: { sheetId: tab, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 2, endColumnIndex: 3 },
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    expect(office.shown(tab, 'C9')).toBe('28/03/1900');
    expect(office.submit(K01, tab)).toContain(
      '• Tổng số CBCC, VC, NLĐ (ô C9) đang ở dạng ngày tháng; hãy gõ lại con số.',
    );
    expect(office.shown(tab, 'C9')).toBe('88');
  });

  it('is seen in the table at the same moment, apart from what is submitted, and nowhere else', () => {
    const before = office.cells();
    office.fill(K01, tab, RIGHT, 'đã rà soát');
    const names = changed(before, office.cells());
    const strange = names.filter((name) => !name.startsWith(`${tab}!`) && !name.startsWith('720002!'));
    expect(strange).toEqual([]);
    expect(office.row(720002, 7, 'CDEFGH')).toEqual(['72', '88', '4', '2', 'đã rà soát', 'Đủ, chưa nộp']);
    expect(office.row(720002, 10, 'CDEF')).toEqual(['0', '0', '0', '0']);
    expect(office.row(720002, 11, 'CDEFG')).toEqual(['72', '88', '4', '2', 'đang nhập, chưa nộp: 1 đơn vị']);
    expect(office.row(720002, 8, 'CDEFGH')).toEqual(['', '', '', '', '', 'Chưa nhập']);
  });
});

describe('a paste', () => {
  const paste = (rows: readonly (readonly string[])[]) =>
    userEdits.paste(K01, addressOf(office.entryBook, tab, 'B9'), rows);

  it('of a whole row of numbers and a note is taken', () => {
    expect(paste([[...RIGHT, 'ghi chú']])).toEqual({ accepted: true });
    expect(office.row(tab, 9, 'BCDEF')).toEqual([...RIGHT, 'ghi chú']);
  });

  it.each([
    ['with a word among the numbers', [['72', '88', 'bốn', '2']]],
    ['that is wider than the inputs', [[...RIGHT, 'ghi chú', '', 'thừa']]],
    ['that is taller than the inputs', [RIGHT, RIGHT]],
  ])('%s changes nothing', (_, rows) => {
    const before = office.everything();
    expect(paste(rows).accepted).toBe(false);
    expect(office.everything()).toBe(before);
  });

  it('of a text past the validation is told beside, refused at the tick, and never converted', () => {
    office.fill(K01, tab, RIGHT);
    office.batch([
      {
        updateCells: {
          start: { sheetId: tab, rowIndex: 8, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: '72' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(office.shown(tab, 'I3')).toBe('✘ Ô B9 không phải là số; hãy xóa ô rồi gõ lại, ví dụ 72');
    expect(office.submit(K01, tab)).toContain('• Tổng số đảng viên (ô B9) không phải là số');
    expect(office.row(720002, 7, 'C')).toEqual(['lỗi']);
    expect(office.shown(tab, 'I13')).toBe('');
  });
});

it('a refused tick changes only the tick, the answer and the log', () => {
  office.fill(K01, tab, ['72', '88', '4']);
  const before = office.cells();
  office.submit(K01, tab);
  const names = changed(before, office.cells());
  expect(names.filter((name) => name.startsWith(`${tab}!`))).toEqual([`${tab}!I10`, `${tab}!M10`]);
  const elsewhere = names.filter((name) => !name.startsWith(`${tab}!`)).map((name) => name.split('!')[0]);
  expect([...new Set(elsewhere)]).toEqual(['710006']);
});

it('another unit that types at the same time keeps its own figures', () => {
  office.fill(K01, tab, RIGHT);
  office.fill(K02, TAB_OF.K02, ['10', '20', '3', '1']);
  expect(office.row(tab, 9, 'BCDE')).toEqual(RIGHT);
  expect(office.row(720002, 11, 'CDEF')).toEqual(['82', '108', '7', '3']);
});

const MENU = [
  'Việc cần làm…',
  'Thiết lập…',
  'Tạo / cập nhật trang đơn vị',
  'Gửi thư mời nhập…',
  'Kiểm tra số liệu',
  'Nhập thay đơn vị…',
  'Nhắc việc: xem trước và gửi…',
  'Bật nhắc tự động',
  'Tắt nhắc tự động',
  'Tạm dừng',
  'Chốt số liệu…',
  'Mở lại, gửi trả…',
  'Kiểm tra và sửa bảng tính',
] as const;
const FRIENDLY = /^Trình đơn Tổng hợp chỉ dành cho văn phòng\. Đơn vị chỉ cần nhập/;

describe('a unit', () => {
  it('types its numbers and note and ticks, in its own tab', () => {
    for (const name of ['B9', 'C9', 'D9', 'E9', 'F9']) {
      expect(office.type(K01, TAB_OF.K01, name, '5')).toEqual({ accepted: true });
    }
    expect(office.tick(K01, TAB_OF.K01)).toEqual({ accepted: true });
  });

  it.each([
    'A9',
    'H9',
    'B8',
    'B10',
    'A2',
    'J9',
    'I3',
    'I10',
    'I11',
    'I13',
    'I14',
    'I20',
    'J9',
    'L1',
    'L2',
    'M3',
  ])('cannot type in %s of its own tab', (name) => {
    const before = office.everything();
    expect(office.type(K01, TAB_OF.K01, name, '5')).toMatchObject({ reason: 'protected' });
    expect(office.everything()).toBe(before);
  });

  it('cannot type or tick in the tab of another', () => {
    const before = office.everything();
    for (const name of ['B9', 'F9', 'A9']) {
      expect(office.type(K02, TAB_OF.K01, name, '5')).toMatchObject({ reason: 'protected' });
    }
    expect(office.tick(K02, TAB_OF.K01)).toMatchObject({ reason: 'protected' });
    expect(office.everything()).toBe(before);
  });

  // Forms of its own and form B are not in use, and in one file the office has no first tab of its own.
  const made = Object.entries(SHEET_IDS).filter(
    ([name]) => name !== 'progress' && name !== 'first' && name !== 'forms',
  );
  it.each(made)('cannot type in the tab %s', (_, sheetId) => {
    const before = office.everything();
    for (const name of ['A1', 'B4', 'C7']) {
      expect(office.type(K01, sheetId, sheetId === SHEET_IDS.guide ? 'A4' : name, 'x')).toMatchObject({
        reason: 'protected',
      });
    }
    expect(office.everything()).toBe(before);
  });

  it.each(MENU)('that clicks "%s" gets one friendly sentence, and nothing changes', (label) => {
    const before = office.everything();
    expect(office.click(label, [], K01)).toEqual([expect.stringMatching(FRIENDLY)]);
    expect(office.everything()).toBe(before);
  });

  it('that calls the functions of the dialogs is refused the same way', () => {
    const before = office.everything();
    const outcomes = [
      office.setUp({}, K01),
      office.setUp({ settings: { ...SETTINGS_2023, officeAccounts: K01 } }, K01),
      office.setUp({ settings: {}, units: [...UNITS_2023, ['K09', 'Lạ', K01, '', '']] }, K01),
      office.provision(K01),
    ];
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(FRIENDLY) });
    expect(office.everything()).toBe(before);
  });
});

describe('a stranger', () => {
  it('has neither the file nor the menu', () => {
    expect(office.type(STRANGER, TAB_OF.K01, 'B9', '5')).toMatchObject({ reason: 'no-access' });
    expect(office.platform.open(STRANGER).menu).toEqual([]);
  });
});

it('a colleague among the office accounts may do what the owner may', () => {
  office.platform.spreadsheets.sharing.addEditor(office.officeBook, COLLEAGUE);
  expect(office.closing('Kiểm tra số liệu', [], COLLEAGUE)).toContain('Tổng đăng ký: 0');
  expect(office.type(COLLEAGUE, TAB_OF.K01, 'B9', '5')).toEqual({ accepted: true });
});

describe('when Google does not tell who clicked', () => {
  const hidden = new Office({ activeUserVisible: false });
  hidden.setUp();
  hidden.provision();

  it('a unit changes nothing, by menu or by call', () => {
    const before = hidden.everything();
    for (const label of MENU) expect(hidden.closing(label, [], K01)).toMatch(FRIENDLY);
    expect([hidden.setUp({}, K01).ok, hidden.provision(K01).ok]).toEqual([false, false]);
    expect(hidden.everything()).toBe(before);
  });

  it('the owner still works', () => {
    expect(hidden.closing('Kiểm tra số liệu')).toContain('Tổng đăng ký: 0');
  });
});
