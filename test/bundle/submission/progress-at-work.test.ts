import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { K01, K02, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

/** Form B as a unit uses it: rows 33 (January) to 35 (March), on 28/03/2024, the figures at the start typed in. */
const { office } = progressReady();
typeRow(28, 'BCDE', ['4', '2', '0', '0']);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

function progressReady(settings: Record<string, string | number> = {}) {
  return officeReady({ settings: { ...PROGRESS_2024, ...settings } }, PROGRESS_DAY);
}

const january = (values: readonly string[], note = '') => typeMonth(33, values, note);
const february = (values: readonly string[], note = '') => typeMonth(34, values, note);

function typeRow(row: number, columns: string, values: readonly string[]): void {
  values.forEach((text, index) => {
    if (text === '') return;
    expect(office.type(K01, TAB_OF.K01, `${columns[index]}${row}`, text)).toMatchObject({ accepted: true });
  });
}

function typeMonth(row: number, values: readonly string[], note: string): void {
  typeRow(row, 'BCDEFGH', [...values, note]);
}

const state = (row: number) => office.shown(TAB_OF.K01, `K${row}`);

function tick(...cells: readonly string[]): void {
  for (const cell of cells) expect(office.tick(K01, TAB_OF.K01, cell)).toMatchObject({ accepted: true });
  office.sweep();
}

function correct(month: string, field: string, value: string, reason: string): string {
  typeRow(49, 'ABFG', [month, field, value, reason]);
  tick('J49');
  return state(49);
}

describe('a month', () => {
  it('is accepted, receipted, copied and locked; the opening figures with the first', () => {
    january(['1', '0', '1', '1', '1', '0']);
    tick('J33');
    expect(state(33)).toBe('Đã nộp chậm 63 ngày (T01.2024-K01-1)');
    expect(office.shown(TAB_OF.K01, 'J33')).toBe('FALSE');
    expect(office.type(K01, TAB_OF.K01, 'B33', '9')).toMatchObject({ accepted: false });
    expect(office.type(K01, TAB_OF.K01, 'B28', '9')).toMatchObject({ accepted: false });
    expect(office.type(K01, TAB_OF.K01, 'B34', '1')).toMatchObject({ accepted: true });
    expect(office.log().at(-1)).toEqual([
      'đơn vị K01',
      'Nhận báo cáo tháng',
      'K01',
      expect.stringContaining('T01.2024-K01-1; tháng 1: đưa vào danh sách cảm tình 1'),
    ]);
  });

  it('without anything new is one tick', () => {
    tick('I33', 'J33');
    expect(state(33)).toContain('Đã nộp');
    expect(office.log().at(-1)?.[3]).toContain('không phát sinh');
  });

  it('may be handed in together with those after it', () => {
    january(['0', '0', '0', '0', '0', '0']);
    february(['1', '0', '0', '0', '0', '0']);
    tick('J33', 'J34');
    expect([state(33), state(34)]).toEqual([
      expect.stringContaining('T01.2024-K01-1'),
      expect.stringContaining('T02.2024-K01-1'),
    ]);
  });

  it.each([
    ['before an earlier one', 34, ['0', '0', '0', '0', '0', '0'], 'Tháng trước chưa được nhận'],
    [
      'that empties the list below nothing',
      33,
      ['0', '5', '0', '0', '0', '0'],
      'và số cảm tình đầu kỳ (ô B28)',
    ],
    [
      'with a cell left blank',
      33,
      ['0', '0', '0', '', '0', '0'],
      'Đang nhập. Ô E33 chưa nhập; không có thì gõ 0, hoặc tích Không phát sinh.\nChưa nhận (09:00 ngày 28/03/2024).',
    ],
    ['with more admitted than proposed and no note', 33, ['0', '0', '0', '0', '0', '1'], 'ghi lý do'],
  ])('%s is refused, and stays open', (_, row, values, words) => {
    typeMonth(row, values, '');
    tick(`J${row}`);
    expect(state(row)).toContain(words);
    expect(office.shown(TAB_OF.K01, `J${row}`)).toBe('FALSE');
    expect(office.type(K01, TAB_OF.K01, `B${row}`, '1')).toMatchObject({ accepted: true });
  });

  it('says of each cell without a count what is wrong with it', () => {
    typeRow(33, 'BCDEF', ['0', '1', '3', '2', '']);
    const wrong = (name: string, text: string) => {
      office.batch([
        {
          updateCells: {
            start: { sheetId: TAB_OF.K01, rowIndex: 32, columnIndex: name.charCodeAt(0) - 65 },
            rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]);
    };
    wrong('B', '12 người');
    expect(state(33)).toBe(
      'Có lỗi. Ô F33, G33 chưa nhập; không có thì gõ 0, hoặc tích Không phát sinh. Ô B33 chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp.',
    );
    expect(office.tick(K01, TAB_OF.K01, 'I33')).toMatchObject({ accepted: true });
    expect(state(33)).toBe(
      'Có lỗi. Ô C33, D33, E33 lớn hơn 0 mà đã tích Không phát sinh; bỏ tích, hoặc xóa số. Ô B33 chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp.',
    );
  });

  it('that was refused names its mistakes once, and the office adds only that and when', () => {
    january(['0', '5', '0', '0', '0', '0']);
    tick('J33');
    expect(state(33).match(/lớn hơn số cảm tình/g)).toHaveLength(1);
    expect(state(33)).toMatch(/\nChưa nhận \(\d\d:\d\d ngày \d\d\/\d\d\/2024\)\.$/);
  });

  it('with a warning is accepted when a note explains it', () => {
    january(['0', '0', '0', '0', '0', '1'], 'Đề nghị từ năm trước');
    tick('J33');
    expect(state(33)).toContain('Đã nộp');
  });

  it('waits for the opening figures', () => {
    office.type(K01, TAB_OF.K01, 'B28', '');
    tick('I33', 'J33');
    expect(state(33)).toContain('Nhập đủ số liệu đầu kỳ rồi mới nộp.');
    expect(office.shown(TAB_OF.K01, 'H28')).toMatch(/^○ Ô B28 chưa nhập;/);
  });

  it('holding a date is refused, and the format that the date left behind goes', () => {
    january(['0', '0', '0', '0', '0', '0']);
    office.type(K01, TAB_OF.K01, 'B33', '1/2');
    tick('J33');
    expect(state(33)).toContain('B33 đang ở dạng ngày tháng');
    office.type(K01, TAB_OF.K01, 'B33', '3');
    expect(office.shown(TAB_OF.K01, 'B33')).toBe('3');
  });

  it("of another unit's tab cannot be typed", () => {
    expect(office.type(K02, TAB_OF.K01, 'B33', '1')).toMatchObject({ accepted: false });
    expect(office.tick(K02, TAB_OF.K01, 'J33')).toMatchObject({ accepted: false });
  });
});

describe('a correction', () => {
  beforeEach(() => {
    january(['1', '0', '0', '0', '0', '0']);
    february(['0', '0', '0', '0', '0', '0']);
    tick('J33', 'J34');
  });

  it('replaces one number, gives a new receipt, keeps both in the log and empties its block', () => {
    expect(correct('Tháng 1', 'Đưa vào danh sách cảm tình', '2', 'Đếm thiếu một người')).toContain('1 → 2');
    expect(office.shown(TAB_OF.K01, 'B33')).toBe('2');
    expect(state(33)).toContain('T01.2024-K01-2');
    expect(office.row(TAB_OF.K01, 49, 'ABFG')).toEqual(['', '', '', '']);
    expect(office.log().at(-1)?.slice(1)).toEqual([
      'Đính chính',
      'K01',
      'T01.2024-K01-2; tháng 1, Đưa vào danh sách cảm tình: 1 → 2; lý do: Đếm thiếu một người',
    ]);
  });

  it('of a month without anything new writes out all its numbers', () => {
    tick('I35', 'J35');
    correct('Tháng 3', 'Đề nghị kết nạp', '1', 'Sót một hồ sơ');
    expect(office.row(TAB_OF.K01, 35, 'BCDEFGI')).toEqual(['0', '0', '0', '0', '1', '0', 'FALSE']);
    expect(state(35)).toContain('T03.2024-K01-2');
  });

  it('of an opening figure is possible too', () => {
    expect(correct('Đầu kỳ', 'Cảm tình Đảng trong danh sách', '5', 'Đếm lại')).toContain('4 → 5');
    expect(office.shown(TAB_OF.K01, 'B28')).toBe('5');
  });

  it.each([
    ['no month', '', 'Đã kết nạp', '1', 'Lý do', 'Xin chọn tháng'],
    ['a month not in yet', 'Tháng 3', 'Đã kết nạp', '1', 'Lý do', 'chưa được nhận'],
    ['a figure of the start for a month', 'Tháng 1', 'Đã kết nạp trước tháng đầu', '1', 'Lý do', 'đúng loại'],
    ['the same number', 'Tháng 1', 'Đưa vào danh sách cảm tình', '1', 'Lý do', 'không có gì để đính chính'],
    ['no number', 'Tháng 1', 'Đưa vào danh sách cảm tình', '', 'Lý do', 'F49 chưa nhập'],
    ['no reason', 'Tháng 1', 'Đưa vào danh sách cảm tình', '2', '', 'ghi lý do'],
    ['a list below nothing', 'Tháng 1', 'Đưa ra khỏi danh sách', '9', 'Lý do', 'không còn đúng'],
  ])('with %s is refused, and nothing changes', (_, month, field, value, reason, words) => {
    const before = office.row(TAB_OF.K01, 33, 'BCDEFGH');
    const cells: [string, string][] = [
      ['A49', month],
      ['B49', field],
      ['F49', value],
      ['G49', reason],
    ];
    for (const [cell, text] of cells) if (text !== '') office.type(OWNER, TAB_OF.K01, cell, text);
    tick('J49');
    expect(state(49)).toContain(words);
    expect(office.row(TAB_OF.K01, 33, 'BCDEFGH')).toEqual(before);
    expect(state(33)).toContain('T01.2024-K01-1');
  });
});

describe("the year's report", () => {
  it('needs every month, and then has its own receipt', () => {
    tick('I33', 'J33', 'J46');
    expect(state(46)).toContain('tháng 2, tháng 3 chưa được nhận');
    tick('I34', 'J34', 'I35', 'J35', 'J46');
    expect(state(46)).toBe('Đã nộp đúng hạn (BCN2024-K01-1)');
    expect(office.tick(K01, TAB_OF.K01, 'J46')).toMatchObject({ accepted: false });
  });
});

describe('closing a month', () => {
  const closeMonth = () => {
    january(['1', '0', '0', '0', '0', '0']);
    tick('J33');
    return office.close('month-2');
  };

  it('locks it and those before it, for every unit, and keeps the table', () => {
    expect(closeMonth()).toBe(
      "Đã chốt số liệu tháng 2 của 3 đơn vị và ghi bảng vào Số chốt. Chưa nộp: 3 đơn vị (Đảng bộ D'Ran; Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng).",
    );
    for (const cell of ['B33', 'B34', 'J34'])
      expect(office.type(K01, TAB_OF.K01, cell, '1')).toMatchObject({ accepted: false });
    expect(office.type(K02, TAB_OF.K02, 'B34', '1')).toMatchObject({ accepted: false });
    expect(office.type(K01, TAB_OF.K01, 'B35', '1')).toMatchObject({ accepted: true });
    expect(office.rows(SHEET_IDS.closings, 'ABCDEI', 3).slice(0, 3)).toEqual([
      ['', '', expect.stringContaining('Tiến độ đến hết tháng 2/2024, chốt lúc'), '', '', ''],
      ['STT', 'Mã', 'Tên đơn vị', 'Lũy kế kết nạp', 'Chỉ tiêu kết nạp', 'Trạng thái'],
      ['1', 'K01', "Đảng bộ D'Ran", '0', '', 'Chưa nộp (chưa nhập)'],
    ]);
    expect(office.close('month-2')).toContain('Tháng 2 đã chốt');
  });

  it('is undone for one unit, for a reason; what was accepted stays locked', () => {
    closeMonth();
    expect(office.reopen('k01', 'Gửi muộn', 'month-2')).toContain("Đã mở lại tháng 2 cho Đảng bộ D'Ran");
    expect(office.type(K01, TAB_OF.K01, 'B34', '0')).toMatchObject({ accepted: true });
    expect(office.type(K01, TAB_OF.K01, 'B33', '0')).toMatchObject({ accepted: false });
    expect(office.type(K02, TAB_OF.K02, 'B34', '1')).toMatchObject({ accepted: false });
    expect(office.log().at(-1)?.slice(1)).toEqual(['Mở lại cho đơn vị', 'K01', 'tháng 2: Gửi muộn']);
    expect(office.shown(TAB_OF.K01, 'K34')).toContain('Lý do: Gửi muộn. Sửa xong, xin tích nộp lại.');
  });

  it('is refused for a period that the campaign has not', () => {
    expect(office.close('month-7')).toContain('Đợt này không có kỳ ấy');
    expect(office.close()).toContain('Đợt này không có kỳ ấy');
  });
});

describe('Kiểm tra số liệu', () => {
  it('speaks of the forms in use, each by its own name when there are two', () => {
    january(['1', '0', '1', '1', '1', '1']);
    tick('J33');
    const review = () => office.closing('Kiểm tra số liệu').split('\n');
    const progress = [
      'Lũy kế kết nạp: 1; cấp trên giao: 3; còn thiếu: 2.',
      'Lũy kế cử đi học: 1; cấp trên giao: 2; còn thiếu: 1.',
      "Quá hạn: 3 đơn vị (Đảng bộ D'Ran: Tháng 2, Tháng 3; Chi bộ Sở Công Thương: Tháng 1, Tháng 2, Tháng 3; Chi bộ Báo Lâm Đồng: Tháng 1, Tháng 2, Tháng 3).",
      '⚠ Tổng chỉ tiêu kết nạp của các đơn vị là 0, cấp trên giao 3. ⚠ Tổng chỉ tiêu cử đi học của các đơn vị là 0, cấp trên giao 2.',
    ];
    expect(review()).toEqual(progress);
    office.typeSetting('forms', FORM_CHOICES.both);
    office.provision();
    const both = review();
    const at = both.indexOf('TIẾN ĐỘ');
    expect(both.slice(0, 3)).toEqual([
      'ĐĂNG KÝ CHỈ TIÊU',
      'Tổng đăng ký: 0; cấp trên giao: 3; thiếu 3.',
      "Chưa nhập: 3 đơn vị (Đảng bộ D'Ran; Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng).",
    ]);
    expect(both.slice(at + 1, at + 4)).toEqual(progress.slice(0, 3));
  });
});

describe('Tiến độ', () => {
  it('knows what was handed in the moment it is', () => {
    january(['0', '0', '0', '1', '1', '1'], 'Đề nghị từ năm trước');
    tick('J33');
    expect(office.row(SHEET_IDS.progress, 8, 'ABD')).toEqual(['1', "Đảng bộ D'Ran", '1']);
  });
});

it('an acceptance is confirmed by mail where the office wants it', () => {
  const { office: other } = progressReady({ sendsReceipts: 'Có' });
  for (const [cell, text] of Object.entries({ B28: '0', C28: '0', D28: '0', E28: '0' }))
    other.type(K01, TAB_OF.K01, cell, text);
  other.tick(K01, TAB_OF.K01, 'I33');
  other.tick(K01, TAB_OF.K01, 'J33');
  other.sweep();
  expect(other.platform.outbox.at(-1)).toMatchObject({
    to: [K01],
    subject: 'Biên nhận báo cáo tiến độ tháng 1/2024',
    body: expect.stringContaining('T01.2024-K01-1'),
  });
});
