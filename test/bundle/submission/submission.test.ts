import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, officeReady, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
const tab = TAB_OF.K01;
const RIGHT = ['72', '88', '4', '2'];
beforeEach(again);

const accepted = () => ['I14', 'I15', 'I16', 'I17', 'I18'].map((name) => office.shown(tab, name));
const lastLog = () => office.log().at(-1);

describe('a tick on right figures', () => {
  it('is answered with a receipt, copies and a cleared tick', () => {
    expect(office.submit(K01, tab, RIGHT, 'đủ')).toBe(
      'Đã nhận lúc 09:00 ngày 09/01/2023, đúng hạn. Số biên nhận ĐK2023-K01-1.',
    );
    expect(office.shown(tab, 'I9')).toBe('FALSE');
    expect(office.shown(tab, 'I11')).toBe('09/01/2023 09:00');
    expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
    expect(office.shown(tab, 'I19')).toBe('0');
    expect(accepted()).toEqual([...RIGHT, 'đủ']);
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    expect(office.row(720002, 7, 'CDEFGHIJ')).toEqual([
      ...RIGHT,
      'đủ',
      'Đã nộp đúng hạn',
      '09/01/2023 09:00',
      '0',
    ]);
    expect(office.row(720002, 11, 'CDEF')).toEqual(RIGHT);
    expect(lastLog()).toEqual([
      'đơn vị K01',
      'Nhận báo cáo',
      'K01',
      expect.stringContaining('ĐK2023-K01-1; 72 / 88 / 4 / 2; ghi chú: đủ; đã nộp đúng hạn'),
    ]);
  });

  it('says that it waits until the sweep has come by', () => {
    office.fill(K01, tab, RIGHT);
    office.tick(K01, tab);
    expect(office.shown(tab, 'J9')).toBe('Chờ kiểm tra. Đã ghi nhận yêu cầu nộp, trả lời trong ít phút.');
    expect(office.shown(720002, 'H7')).toBe('Chờ kiểm tra');
  });

  it('of two units at once is answered for both', () => {
    office.fill(K01, tab, RIGHT);
    office.fill(K02, TAB_OF.K02, ['10', '20', '3']);
    office.tick(K01, tab);
    office.tick(K02, TAB_OF.K02);
    office.sweep();
    expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
    expect(office.shown(TAB_OF.K02, 'I10')).toContain('Chỉ tiêu kết nạp (ô E9) chưa nhập');
    expect(office.shown(TAB_OF.K02, 'I9')).toBe('FALSE');
    expect(
      office
        .log()
        .slice(-2)
        .map(([actor, action]) => [actor, action]),
    ).toEqual([
      ['đơn vị K01', 'Nhận báo cáo'],
      ['đơn vị K02', 'Chưa nhận báo cáo'],
    ]);
  });
});

describe('a tick on wrong figures', () => {
  it('is refused with every finding, cleared and logged', () => {
    const answer = office.submit(K01, tab, ['72', '', '4', '']);
    expect(answer).toContain('Chưa nhận (09:00 ngày 09/01/2023). Xin sửa rồi tích nộp lại:');
    expect(answer).toContain('• Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập');
    expect(answer).toContain('• Chỉ tiêu kết nạp (ô E9) chưa nhập');
    expect(answer).not.toContain('B9');
    expect(office.shown(tab, 'I9')).toBe('FALSE');
    expect(accepted()).toEqual(['', '', '', '', '']);
    expect(lastLog()).toEqual(['đơn vị K01', 'Chưa nhận báo cáo', 'K01', answer]);
  });

  it('that only need explaining is refused without a note and accepted with one', () => {
    const answer = office.submit(K01, tab, ['72', '88', '4', '5']);
    expect(answer).toContain(
      'Chỉ tiêu kết nạp lớn hơn số quần chúng đã học lớp: hãy kiểm tra các ô D9, E9 và sửa số sai, hoặc ghi lý do vào ô Ghi chú F9',
    );
    expect(office.shown(tab, 'I7')).toContain('⚠ Chỉ tiêu kết nạp lớn hơn số quần chúng đã học lớp.');
    const later = office.submit(K01, tab, [], 'một quần chúng sẽ học lớp trong tháng 3');
    expect(later).toContain('Số biên nhận ĐK2023-K01-1.');
    expect(later).toContain('Lưu ý: Chỉ tiêu kết nạp lớn hơn số quần chúng đã học lớp.');
    expect(office.shown(720002, 'H7')).toBe('Đã nộp đúng hạn');
  });

  it('of a note of blanks alone is no explanation', () => {
    expect(office.submit(K01, tab, ['72', '70', '4', '2'], '   ')).toContain('ghi lý do vào ô Ghi chú F9');
  });

  it('keeps what was accepted before', () => {
    office.submit(K01, tab, RIGHT);
    expect(office.submit(K01, tab, [''])).toContain('• Tổng số đảng viên (ô B9) chưa nhập');
    expect(accepted().slice(0, 4)).toEqual(RIGHT);
    expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
    expect(office.shown(720002, 'H7')).toBe('Sửa sau khi nộp');
  });
});

it('a target of 0 is accepted with a remark and asks for nothing', () => {
  expect(office.submit(K01, tab, ['72', '88', '4', '0'])).toBe(
    'Đã nhận lúc 09:00 ngày 09/01/2023, đúng hạn. Số biên nhận ĐK2023-K01-1.\nLưu ý: Chỉ tiêu kết nạp bằng 0.',
  );
});

it('a note with a telephone number is accepted with a remark that names what it looks like', () => {
  expect(office.submit(K01, tab, RIGHT, 'gọi 0912345678')).toContain('số điện thoại');
  expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
});

describe('after it was accepted, a unit', () => {
  beforeEach(() => {
    office.submit(K01, tab, RIGHT);
    office.until('2023-01-10T10:00');
    office.sweep();
  });

  it('that edits sees "Sửa sau khi nộp"; the log gets one row, old → new', () => {
    const rows = office.log().length;
    office.fill(K01, tab, ['73']);
    expect(office.shown(tab, 'J9')).toContain('Sửa sau khi nộp');
    expect(office.shown(720002, 'H7')).toBe('Sửa sau khi nộp');
    office.sweep();
    office.sweep();
    office.sweep();
    expect(office.log().length).toBe(rows + 1);
    expect(lastLog()?.slice(0, 3)).toEqual(['đơn vị K01', 'Sửa sau khi nộp', 'K01']);
    expect(lastLog()?.[3]).toMatch(/72.*→.*73/);
    expect(office.shown(tab, 'J9')).toContain('Sửa sau khi nộp');
    expect(office.row(720002, 7, 'C')).toEqual(['72']);
    expect(office.row(720002, 10, 'C')).toEqual(['72']);
    expect(office.row(720002, 11, 'CG')).toEqual(['73', 'sửa sau khi nộp: 1 đơn vị']);
  });

  it('that edits its note alone has nothing to submit again: the note is shown and logged', () => {
    office.fill(K01, tab, [], 'thêm ghi chú');
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    expect(office.row(720002, 7, 'GH')).toEqual(['thêm ghi chú', 'Đã nộp đúng hạn']);
    office.sweep();
    expect(lastLog()).toEqual(['đơn vị K01', 'Sửa ghi chú', 'K01', 'Ghi chú: (trống) → thêm ghi chú']);
  });

  it('that submits again gets the second receipt and keeps its first time', () => {
    expect(office.submit(K01, tab, ['73'])).toContain('Số biên nhận ĐK2023-K01-2.');
    expect(office.shown(tab, 'I11')).toBe('09/01/2023 09:00');
    expect(office.shown(tab, 'I12')).toBe('10/01/2023 10:00');
    expect(accepted()[0]).toBe('73');
    expect(lastLog()?.[3]).toContain('ĐK2023-K01-2; 73 / 88 / 4 / 2 (lần trước 72 / 88 / 4 / 2)');
    expect(office.shown(720002, 'H7')).toBe('Đã nộp đúng hạn');
  });

  it('that submits again after the deadline stays on time', () => {
    office.until('2023-02-03T10:00');
    office.sweep();
    expect(office.submit(K01, tab, ['73'])).toContain('đúng hạn');
    expect(office.shown(tab, 'I19')).toBe('0');
  });

  it('that takes its edit back stands as accepted again', () => {
    office.fill(K01, tab, ['73']);
    office.sweep();
    office.fill(K01, tab, ['72']);
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    office.sweep();
    const rows = office.log().length;
    office.sweep();
    expect(office.log().length).toBe(rows);
    expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
  });

  it('that ticks again unchanged keeps its receipt, and is told so', () => {
    const rows = office.log().length;
    expect(office.submit(K01, tab)).toContain('biên nhận ĐK2023-K01-1 vẫn có giá trị');
    expect(office.shown(tab, 'I9')).toBe('FALSE');
    expect(office.log().length).toBe(rows);
  });
});

describe('the moment of a submission', () => {
  it('is that of the sweep before the tick: ticked at 23:59 and answered after midnight is on time', () => {
    office.until('2023-01-30T23:57');
    office.sweep();
    office.until('2023-01-30T23:59');
    office.fill(K01, tab, RIGHT);
    office.tick(K01, tab);
    office.until('2023-01-31T00:02');
    office.sweep();
    expect(office.shown(tab, 'I10')).toContain('đúng hạn');
    expect(office.shown(tab, 'I11')).toBe('30/01/2023 23:57');
    expect(office.shown(tab, 'I19')).toBe('0');
    expect(office.shown(720002, 'H7')).toBe('Đã nộp đúng hạn');
  });

  it('on the day after the last is one day late, two days after two, calendar days both', () => {
    office.until('2023-01-31T10:00');
    office.sweep();
    expect(office.submit(K01, tab, RIGHT)).toContain('chậm 1 ngày');
    office.until('2023-02-05T10:00');
    office.sweep();
    expect(office.submit(K02, TAB_OF.K02, ['10', '20', '3', '1'])).toContain('chậm 6 ngày');
    expect([office.shown(tab, 'I19'), office.shown(TAB_OF.K02, 'I19')]).toEqual(['1', '6']);
    expect(office.row(720002, 7, 'HJ')).toEqual(['Đã nộp chậm 1 ngày', '1']);
    expect(office.row(720002, 8, 'HJ')).toEqual(['Đã nộp chậm 6 ngày', '6']);
    expect(office.shown(720002, 'G4')).toBe('0 + 2 + 1 = 3');
  });
});
