import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import {
  K01,
  K02,
  Office,
  OWNER,
  officeReady,
  SETTINGS_2023,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';

describe('set-up in an empty spreadsheet', () => {
  const office = new Office();
  const empty = office.platform.snapshot();
  beforeEach(() => office.platform.restore(empty));
  const HEAD = ['Mã', 'Tên', 'E-mail nhận nhắc việc'];

  it.each([
    ['an empty list', [HEAD], 'Danh sách: chưa có đơn vị nào; hãy ghi mỗi dòng một đơn vị'],
    [
      'a unit without a name',
      [HEAD, ['K01', '', '']],
      'Danh sách, dòng 2: đơn vị mã "K01" chưa có tên; hãy ghi tên',
    ],
    [
      'the same code twice',
      [HEAD, ['K01', 'Chi bộ A', ''], ['k01', 'Chi bộ B', '']],
      'Danh sách, dòng 3, cột Mã: mã "k01" đã có ở dòng 2; mỗi đơn vị cần một mã riêng',
    ],
    ['no column for names', [['Mã'], ['K01']], 'Danh sách, dòng 1: không thấy cột nào là tên đơn vị'],
  ])('with %s is refused by line and remedy, and nothing is made', (_, units, sentence) => {
    const before = office.everything();
    const outcome = office.setUp({ units });
    expect(outcome.ok).toBe(false);
    expect(outcome.message).toContain(sentence);
    expect(office.everything()).toBe(before);
  });

  it.each([
    ['milestones', 'hôm nào đó', 'ô B15 (Mốc nhắc)', 'hãy ghi các số ngày làm việc'],
    ['milestones', '-5, -5', 'ô B15 (Mốc nhắc)', 'khác nhau'],
    ['deadlineDate', '31/02/2023', 'ô B14 (Ngày ghi trong hạn): "31/02/2023"', 'hãy ghi ngày có thật'],
    ['deadlineWording', 'khoảng', 'ô B13 (Cách ghi hạn): "khoảng"', 'hãy chọn: trước ngày'],
    ['year', 'năm nay', 'ô B5 (Năm): "năm nay"', 'ví dụ 2023'],
    ['inviteBody', 'Chào {ten}', 'ô B64 (Thư mời: nội dung): {ten}', 'cột Giải thích'],
  ])('with %s "%s" is refused by cell and remedy, and nothing is made', (key, text, place, remedy) => {
    const before = office.everything();
    const { ok, message } = office.setUp({ settings: { ...SETTINGS_2023, [key]: text } });
    expect(ok).toBe(false);
    expect(message).toContain(`Cấu hình, ${place}`);
    expect(message).toContain(remedy);
    expect(office.everything()).toBe(before);
  });

  it('without a list still needs a year', () => {
    const before = office.everything();
    const { ok, message } = office.setUp({ settings: { year: 'hai ba' }, units: null });
    expect(ok).toBe(false);
    expect(message).toContain('Cấu hình, ô B5 (Năm): "hai ba" không phải năm');
    expect(office.everything()).toBe(before);
  });

  it('without a list leaves settings to be filled in, and provisioning names each that is missing', () => {
    expect(office.setUp({ settings: { year: 2023 }, units: null }).ok).toBe(true);
    const before = office.everything();
    const said = office.closing(PROVISION);
    for (const name of ['B7', 'B14', 'B34', 'B35', 'B36', 'B46', 'B47'])
      expect(said).toContain(`ô ${name} (`);
    expect(office.everything()).toBe(before);
  });

  it('provisioning before set-up says what to do first', () => {
    const before = office.everything();
    expect(office.closing(PROVISION)).toBe(
      'Bảng tính này chưa được thiết lập. Chọn Tổng hợp › Thiết lập… trước.',
    );
    expect(office.everything()).toBe(before);
  });

  it('a deadline already past is allowed, and the closing sentence warns', () => {
    const settings = { ...SETTINGS_2023, asOf: '31/12/2022', deadlineDate: '06/01/2023' };
    expect(office.setUp({ settings }).ok).toBe(true);
    const said = office.closing(PROVISION);
    expect(said).toContain('Đã tạo 3 trang đơn vị');
    expect(said).toContain('Lưu ý: hạn nộp đã qua 4 ngày.');
  });

  it('a last day that is a day off is said so, and the working day before proposed, not taken', () => {
    office.setUp({ settings: { ...SETTINGS_2023, deadlineDate: '29/01/2023' } });
    expect(office.closing(PROVISION)).toContain(
      'Lưu ý: ngày cuối thứ Bảy 28/01/2023 là ngày nghỉ; nên ghi hạn sao cho ngày cuối là thứ Sáu 27/01/2023.',
    );
    expect(office.shown(TAB_OF.K01, 'I2')).toContain('hết thứ Bảy 28/01/2023');
  });

  it('makes the file Vietnamese before any formula is written', () => {
    office.setUp();
    office.provision();
    const { properties } = office.structure() as unknown as { properties: Record<string, unknown> };
    expect(properties).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(office.row(720002, 7, 'BH')).toEqual(["Đảng bộ D'Ran", 'Chưa nhập']);
  });
});

describe('a spreadsheet in use', () => {
  const { office, again } = officeReady();
  beforeEach(again);

  const settings: readonly (readonly [SettingKey, string, string, string])[] = [
    ['milestones', 'ngày mai', 'ô B15 (Mốc nhắc)', 'hãy ghi các số ngày làm việc'],
    ['milestones', '-99999', 'ô B15 (Mốc nhắc): "-99999"', 'hãy ghi các số ngày làm việc'],
    ['deadlineDate', 'sớm nhất', 'ô B14 (Ngày ghi trong hạn): "sớm nhất"', 'ví dụ 31/01/2023'],
    ['deadlineDate', '31/02/2023', 'ô B14 (Ngày ghi trong hạn): "31/02/2023"', 'ví dụ 31/01/2023'],
    [
      'deadlineDate',
      '31/01/2033',
      'ô B14 (Ngày ghi trong hạn): "31/01/2033"',
      'thuộc năm của đợt hoặc năm liền kề',
    ],
    ['asOf', '01/02/2023', 'ô B7 (Số liệu có đến ngày): ngày 01/02/2023', 'trước hạn nộp'],
    ['runHour', '25', 'ô B48 (Giờ chạy nhắc việc): "25"', 'từ 0 đến 23'],
    ['reminderBody', 'Chào {ten_don_vi}, {TEN}', 'nội dung): {TEN} không phải chỗ tự điền', 'cột Giải thích'],
    ['officeAccounts', 'văn phòng', 'ô B44 (Tài khoản văn phòng)', 'hãy sửa'],
    ['superiorAdmissionTarget', '-1', 'ô B10', 'số nguyên từ 0'],
    ['contact', '', 'ô B47 (Liên hệ khi cần hỏi): chưa có', 'hãy điền'],
  ];
  it.each(settings)(
    'with %s "%s" goes on as if that were blank: the cell and the remedy are named',
    (key, text, place, remedy) => {
      expect(office.typeSetting(key, text)).toEqual({ accepted: true });
      const tab = office.row(TAB_OF.K01, 3, 'I');
      const said = office.closing(PROVISION);
      expect(said).toContain('tạm coi như ô trống');
      expect(said).toContain(`Cấu hình, ${place.startsWith('ô') ? place : ''}`);
      expect(said).toContain(place);
      expect(said).toContain(remedy);
      // The deadline that the units see stays the one that was last understood.
      expect(office.row(TAB_OF.K01, 3, 'I')).toEqual(tab);
      expect(office.log().at(-1)).toMatchObject([
        OWNER,
        'Chưa làm được',
        '',
        expect.stringContaining(remedy),
      ]);
    },
  );

  it('takes only the three wordings of a deadline', () => {
    expect(office.typeSetting('deadlineWording', 'khoảng ngày')).toEqual({
      accepted: false,
      reason: 'validation',
      message: 'Chọn một trong: trước ngày; chậm nhất ngày; đến hết ngày.',
    });
    expect(office.typeSetting('deadlineWording', 'chậm nhất ngày')).toEqual({ accepted: true });
    expect(office.closing(PROVISION)).toContain('Hạn nộp: đến hết thứ Ba 31/01/2023');
    expect(office.shown(TAB_OF.K01, 'I2')).toBe(
      'chậm nhất ngày 31/01/2023 (tức là đến hết thứ Ba 31/01/2023)',
    );
  });

  it.each([
    [{ name: '' }, 'Danh sách, ô C4: đơn vị mã "K01" chưa có tên; hãy ghi tên.'],
    [{ code: '' }, 'Danh sách, ô B4: đơn vị "Đảng bộ D\'Ran" chưa có mã; hãy ghi mã, ví dụ K01.'],
    [{ code: 'k02' }, 'Danh sách, ô B4: mã "k02" đã có ở ô B5; mỗi đơn vị cần một mã riêng.'],
    [{ accounts: 'k01' }, 'Danh sách, ô E4: "k01" không phải địa chỉ e-mail; hãy sửa'],
    [{ assignedAdmission: 'hai' }, 'Danh sách, ô I4: "hai" không phải số; hãy ghi số nguyên'],
    [{ extensionUntil: '05/02/2023' }, 'hạn riêng cần đủ ba cột'],
  ])('with %o in its list goes on, names the cell, and shuts nobody out', (cells, sentence) => {
    office.typeUnit(1, cells);
    const said = office.closing(PROVISION);
    expect(said).toContain(sentence);
    expect(said).not.toContain('đã được khóa');
    expect(office.type(K01, TAB_OF.K01, 'B9', '7')).toEqual({ accepted: true });
    expect(office.type(K02, TAB_OF.K02, 'B9', '7')).toEqual({ accepted: true });
  });

  it('is refused for another year, however that is asked', () => {
    const before = office.everything();
    const sentence = 'Bảng tính này đang dùng cho năm 2023, không thể dùng cho năm 2024.';
    expect(office.setUp({ settings: { ...SETTINGS_2023, year: 2024 } }).message).toContain(sentence);
    expect(office.everything()).toBe(before);
    office.typeSetting('year', '2024');
    const typed = office.everything();
    expect(office.closing(PROVISION)).toContain(sentence);
    expect(office.everything()).toBe(typed);
  });

  it('set up again for the same year keeps what units typed and takes the new settings', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const units = [...UNITS_2023, ['K04', 'Chi bộ Mới', 'k04@donvi.example', '', '']];
    expect(office.setUp({ settings: { contact: 'Đồng chí trực' }, units }).ok).toBe(true);
    expect(office.closing(PROVISION)).toContain('Đã tạo 1 trang đơn vị');
    expect(office.row(720002, 7, 'CDEFH')).toEqual(['72', '88', '4', '2', 'Đã nộp đúng hạn']);
    expect(office.shown(720002, 'B10')).toBe('Chi bộ Mới');
  });

  it('that was copied does nothing, from the menu or the clock, and says why', () => {
    office.fill(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.typeSetting('homeBookId', 'tệp khác');
    const before = office.everything();
    for (const label of [
      PROVISION,
      'Kiểm tra số liệu',
      'Bật nhắc tự động',
      'Tạm dừng',
      'Kiểm tra và sửa bảng tính',
    ]) {
      expect(office.closing(label)).toContain('Tệp này là bản sao của một tệp đang dùng');
    }
    for (const call of ['invitePreview', 'remindPreview']) {
      expect(office.dialog(call, OWNER).message).toContain('Tệp này là bản sao');
    }
    expect(office.setUp().message).toContain('Tệp này là bản sao');
    expect(office.everything()).toBe(before);
    office.morning('2023-01-16');
    expect(office.platform.outbox).toEqual([]);
  });
});
