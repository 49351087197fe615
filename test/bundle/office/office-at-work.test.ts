import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, Office, OWNER, officeReady, STRANGER, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
const tab = TAB_OF.K01;
beforeEach(again);

const table = () => office.rows(SHEET_IDS.closings, 'BCDEFGHI', 3);

describe('closing', () => {
  it('answers the ticks that wait, locks every unit, and keeps the table', () => {
    office.fill(K01, tab, ['72', '88', '4', '2'], 'đủ');
    office.tick(K01, tab);
    const said = office.close();
    expect(said).toContain('Đã chốt số liệu đăng ký chỉ tiêu của 3 đơn vị và ghi bảng vào Số chốt.');
    expect(said).toContain('Chưa nộp: 2 đơn vị (Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng).');
    expect(office.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
    for (const [user, sheetId] of [
      [K01, tab],
      [K02, TAB_OF.K02],
    ] as const) {
      expect(office.type(user, sheetId, 'B9', '1')).toMatchObject({ reason: 'protected' });
      expect(office.tick(user, sheetId)).toMatchObject({ reason: 'protected' });
    }
    expect(office.shown(tab, 'I20')).toBe('09/01/2023 09:00');
    expect(office.row(720002, 7, 'HK')).toEqual(['Đã nộp đúng hạn', '09/01/2023 09:00']);
    expect(office.row(720002, 4, 'K')).toEqual(['3']);
    expect(table()).toEqual([
      ['', 'Bảng tổng hợp chốt lúc 09:00 ngày 09/01/2023', '', '', '', '', '', ''],
      ['Mã', 'Tên đơn vị', 'Đảng viên', 'CBCC, VC, NLĐ', 'Đã học lớp', 'Chỉ tiêu', 'Ghi chú', 'Trạng thái'],
      ['K01', "Đảng bộ D'Ran", '72', '88', '4', '2', 'đủ', 'Đã nộp đúng hạn'],
      ['K02', 'Chi bộ Sở Công Thương', '', '', '', '', '', 'Chưa nộp (chưa nhập)'],
      ['K03', 'Chi bộ Báo Lâm Đồng', '', '', '', '', '', 'Chưa nộp (chưa nhập)'],
      ['', 'TỔNG CỘNG', '72', '88', '4', '2', '', ''],
      ['', 'Kể cả số đang nhập', '72', '88', '4', '2', '', ''],
    ]);
    expect(office.log().at(-1)?.slice(0, 2)).toEqual([OWNER, 'Chốt số liệu']);
  });

  it('and reopening open dialogs from the menu', () => {
    for (const label of ['Chốt số liệu…', 'Mở lại, gửi trả…']) {
      expect(office.platform.clickMenu(OWNER, label).alerts[0]).toMatchObject({ type: 'dialog' });
    }
  });

  it('is for the office only, and so is reopening', () => {
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    const before = office.everything();
    const request = { code: 'K01', period: 'registration', reason: 'x' };
    for (const answer of [
      office.dialog('closeSubmit', STRANGER, 'registration'),
      office.dialog('reopenSubmit', STRANGER, request),
    ]) {
      expect(answer.message).toContain('chỉ dành cho văn phòng');
    }
    expect(office.everything()).toBe(before);
  });

  it('reminds nobody of what nobody can hand in any more, until it is reopened', () => {
    office.close();
    office.morning('2023-01-16');
    expect(office.platform.outbox).toEqual([]);
    office.reopen('K01', 'nhập nhầm');
    office.morning('2023-01-18');
    expect(office.platform.outbox.map(({ to }) => to.join())).toEqual([K01]);
  });

  it('twice says that it was done, and keeps one table', () => {
    office.close();
    const before = office.everything();
    expect(office.close()).toBe('Đăng ký chỉ tiêu đã chốt cho mọi đơn vị rồi. Chưa có gì thay đổi.');
    expect(office.everything()).toBe(before);
  });

  it('holds through another provisioning', () => {
    office.close();
    expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
    expect(office.type(K01, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
  });

  it('refuses a tick of the office itself until the unit is reopened', () => {
    office.close();
    office.fill(OWNER, tab, ['72', '88', '4', '2']);
    office.tick(OWNER, tab);
    office.sweep();
    expect(office.shown(tab, 'I10')).toContain('Đăng ký chỉ tiêu đã chốt nên không nhận thêm.');
    expect(office.shown(tab, 'I13')).toBe('');
  });
});

describe('reopening', () => {
  beforeEach(() => {
    office.submit(K01, tab, ['72', '88', '4', '2']);
    office.close();
  });

  it('lets one unit type again, for a reason that the log keeps; the table that was kept stays', () => {
    const kept = table();
    expect(office.reopen('k01', 'gõ nhầm')).toContain("Đã mở lại đăng ký chỉ tiêu cho Đảng bộ D'Ran.");
    expect(office.log().at(-1)).toEqual([OWNER, 'Mở lại cho đơn vị', 'K01', 'đăng ký chỉ tiêu: gõ nhầm']);
    expect(office.shown(tab, 'I20')).toBe('');
    expect(office.shown(tab, 'I10')).toBe(
      'Văn phòng đã mở lại để đơn vị sửa (09:00 ngày 09/01/2023). Lý do: gõ nhầm. Sửa xong, xin tích nộp lại.',
    );
    expect(office.type(K02, TAB_OF.K02, 'B9', '1')).toMatchObject({ reason: 'protected' });
    expect(office.submit(K01, tab, ['73'])).toContain('ĐK2023-K01-2');
    expect(table()).toEqual(kept);
    expect(office.close()).toContain('Đã chốt số liệu đăng ký chỉ tiêu của 1 đơn vị');
    expect(table().slice(0, kept.length)).toEqual(kept);
    expect(
      table()
        .filter(([code]) => code === 'K01')
        .map((row) => row[2]),
    ).toEqual(['72', '73']);
    expect(office.type(K01, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
  });

  it.each([
    ['without a reason', 'K01', '  ', 'Cần ghi lý do. Chưa có gì thay đổi.'],
    ['of a unit that is not there', 'K99', 'x', 'Không có đơn vị nào mang mã "K99"'],
  ])('%s is refused and changes nothing', (_, code, reason, sentence) => {
    const before = office.everything();
    expect(office.reopen(code, reason)).toContain(sentence);
    expect(office.everything()).toBe(before);
  });

  it('asked again for the same reason changes nothing more', () => {
    office.reopen('K01', 'gõ nhầm');
    const before = office.everything();
    expect(office.reopen('K01', 'gõ nhầm')).toContain("Đã gửi trả đăng ký chỉ tiêu cho Đảng bộ D'Ran.");
    expect(office.everything()).toBe(before);
  });
});

const sentTo = () => office.platform.outbox.map(({ to }) => to.join());
const ALL = [K01, 'k02@donvi.example', 'k03@donvi.example'];

it('a milestone writes to every unit that owes, once a unit, however often the run is started', () => {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.morning('2023-01-16');
  expect(sentTo()).toEqual(ALL.slice(1));
  office.morning('2023-01-16');
  office.send('remind');
  expect(sentTo()).toEqual(ALL.slice(1));
});

describe('paused', () => {
  beforeEach(() => {
    expect(office.closing('Tạm dừng')).toContain('không gửi thư nào');
  });

  it('no mail goes out, by clock or by hand', () => {
    for (const day of ['2023-01-16', '2023-01-18', '2023-01-30', '2023-01-31']) office.morning(day);
    expect(office.send('remind')).toContain('Đang tạm dừng');
    expect(office.send('invite')).toContain('Đang tạm dừng');
    expect(sentTo()).toEqual([]);
  });

  it('units are answered as before', () => {
    expect(office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2'])).toContain('ĐK2023-K01-1');
  });

  it('and switched on again, mails go out at the next milestone', () => {
    office.closing('Bật nhắc tự động');
    office.morning('2023-01-18');
    expect(sentTo()).toEqual(ALL);
  });
});

it('switched off, nothing is left to run; switched on again, both clocks are back', () => {
  expect(office.closing('Tắt nhắc tự động')).toContain('Đã tắt nhắc tự động');
  expect(office.platform.triggers).toEqual([]);
  office.morning('2023-01-16');
  expect(sentTo()).toEqual([]);
  office.closing('Bật nhắc tự động');
  office.closing('Bật nhắc tự động');
  expect(office.platform.triggers.map(({ handler }) => handler).sort()).toEqual([
    'answerSubmissions',
    'dailyReminders',
  ]);
});

it('milestones from before reminders were first switched on are never due', () => {
  const late = new Office();
  late.setUp();
  late.provision();
  late.until('2023-01-17T07:00');
  late.click('Bật nhắc tự động');
  late.send('remind');
  late.morning('2023-01-17');
  expect(late.platform.outbox).toEqual([]);
  late.morning('2023-01-18');
  expect(late.platform.outbox.map(({ to }) => to.join())).toEqual(ALL);
});

it('a day off sends nothing', () => {
  for (const day of ['2023-01-21', '2023-01-23', '2023-01-26']) office.morning(day);
  // The milestone -5 fell on 16/01 and waits for the next working day.
  expect(sentTo()).toEqual([]);
  office.morning('2023-01-27');
  expect(sentTo()).toEqual(ALL);
});

it('lost clocks are found and installed again by the check-up', () => {
  office.platform.restore({
    ...office.platform.snapshot(),
    triggers: new Office().platform.snapshot().triggers,
  });
  expect(office.platform.triggers).toEqual([]);
  expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('Đã cài lại lịch chạy tự động');
  expect(office.platform.triggers.length).toBe(2);
});
