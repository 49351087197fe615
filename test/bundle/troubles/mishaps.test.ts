import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { COLLEAGUE, K01, OWNER, officeReady, TAB_OF } from '../support/office.ts';

/** What went wrong once, when the built file was first played. */

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const CHECK = 'Kiểm tra và sửa bảng tính';
const { office, again } = officeReady();
const tab = TAB_OF.K01;
const RIGHT = ['72', '88', '4', '2'];
beforeEach(again);

const editors = () => office.platform.spreadsheets.sharing.editors(office.entryBook);
const enter = (code: string, receivedOn: string) => office.enter(code, receivedOn, 'văn bản giấy');
const removeTab = (sheetId: number) => office.batch([{ deleteSheet: { sheetId } }]);

describe('provisioning', () => {
  it('names an account that Google refused every time, until it is repaired', () => {
    office.platform.refusedAddresses.add('hong@donvi.example');
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn', emails: 'hong@donvi.example' });
    office.closing(PROVISION);
    expect(office.closing(PROVISION)).toContain(
      'xin kiểm tra trong Danh sách và mục Tài khoản văn phòng của Cấu hình: hong@donvi.example.',
    );
  });

  it('locks the tab of a unit whose row was emptied, and takes its access back', () => {
    const row = { sheetId: SHEET_IDS.units, startRowIndex: 5, endRowIndex: 6 };
    office.batch([{ updateCells: { range: row, fields: 'userEnteredValue' } }], office.officeBook);
    const said = office.closing(PROVISION);
    expect(said).toContain(
      'Trang của đơn vị không còn trong Danh sách đã được khóa, số liệu vẫn giữ: Chi bộ Báo Lâm Đồng.',
    );
    expect(said).toContain('Đã bỏ chia sẻ với: k03@donvi.example.');
    expect(editors()).not.toContain('k03@donvi.example');
    expect(office.type(OWNER, TAB_OF.K03, 'B9', '5')).toEqual({ accepted: true });
    expect(office.closing(PROVISION)).not.toContain('Đã bỏ chia sẻ');
  });

  it('puts back a name that was typed over, and leaves the tab its title', () => {
    office.type(OWNER, tab, 'A9', 'phá');
    expect(office.closing(CHECK)).not.toContain('Đã đổi tên');
    expect(office.shown(tab, 'A9')).toBe("Đảng bộ D'Ran");
    expect(office.tabs().find(({ sheetId }) => sheetId === tab)?.title).toBe("Đảng bộ D'Ran");
  });

  it('says who was retired and who lost access', () => {
    office.typeUnit(1, { lifeUntil: '05/01/2023' });
    const said = office.closing(PROVISION);
    expect(said).toContain("Đã kết thúc: Đảng bộ D'Ran.");
    expect(said).toContain(`Đã bỏ chia sẻ với: ${K01}.`);
  });

  it("shares the office's file with its other accounts, and with nobody else", () => {
    const shared = officeReady({ twoFiles: true }).office;
    const { sharing } = shared.platform.spreadsheets;
    expect(sharing.editors(shared.officeBook)).toEqual([COLLEAGUE]);
    expect(sharing.editors(shared.entryBook)).toContain(COLLEAGUE);
  });

  it('leaves a tab with an inserted row as it is, and names it', () => {
    office.fill(K01, tab, RIGHT);
    const range = { sheetId: tab, dimension: 'ROWS', startIndex: 3, endIndex: 4 };
    office.batch([{ insertDimension: { range } }]);
    expect(office.closing(CHECK)).toContain(
      "Trang sau đã bị chèn hoặc xóa hàng, cột nên chưa sửa được: Đảng bộ D'Ran.",
    );
    expect(office.row(tab, 10, 'BCDE')).toEqual(RIGHT);
    expect(enter('K01', '09/01/2023')).toContain('đã bị chèn hoặc xóa hàng, cột');
    office.batch([{ deleteDimension: { range } }]);
    expect(office.submit(K01, tab)).toContain('ĐK2023-K01-1');
  });
});

describe('a count', () => {
  it('that is a formula with a blank result is a formula, not a blank', () => {
    office.type(K01, tab, 'B9', '=Z99');
    expect(office.shown(tab, 'L4')).toBe('formula');
    office.type(K01, tab, 'B9', '=M20');
    expect(office.shown(tab, 'I3')).toContain('đang chứa công thức');
  });

  it('that Google took for a date is refused by name, and its format is taken away', () => {
    expect(office.type(K01, tab, 'B9', '1/2')).toEqual({ accepted: true });
    office.type(K01, tab, 'C9', '88');
    office.type(K01, tab, 'D9', '4');
    office.type(K01, tab, 'E9', '2');
    expect(office.submit(K01, tab)).toContain(
      'Tổng số đảng viên (ô B9) đang ở dạng ngày tháng; hãy gõ lại con số',
    );
    expect(office.submit(K01, tab, RIGHT)).toContain('ĐK2023-K01-1');
  });

  it('that became a percentage is refused by name, and then takes whole numbers again', () => {
    office.type(K01, tab, 'B9', '300%');
    office.type(K01, tab, 'C9', '88');
    office.type(K01, tab, 'D9', '4');
    office.type(K01, tab, 'E9', '2');
    expect(office.type(K01, tab, 'B9', '72')).toMatchObject({ accepted: false });
    expect(office.submit(K01, tab)).toContain(
      'Tổng số đảng viên (ô B9) đang ở dạng phần trăm; hãy gõ lại con số',
    );
    expect(office.submit(K01, tab, RIGHT)).toContain('ĐK2023-K01-1');
  });
});

describe('the log', () => {
  it('tells an edit in words, and only what changed', () => {
    office.submit(K01, tab, RIGHT);
    office.type(K01, tab, 'B9', '');
    office.sweep();
    expect(office.log().at(-1)).toEqual([
      'đơn vị K01',
      'Sửa sau khi nộp',
      'K01',
      'Tổng số đảng viên: 72 → chưa nhập',
    ]);
  });

  it('tells when a tick was counted from a sweep long before', () => {
    office.until('2023-02-20T10:00');
    office.submit(K01, tab, RIGHT);
    expect(office.log().at(-1)?.[3]).toContain('tính từ lần quét trước, 09:00 ngày 09/01/2023');
  });
});

describe('the office submits for a unit', () => {
  it('and may show that the paper came in time after all', () => {
    office.until('2023-02-02T10:00');
    office.sweep();
    expect(office.submit(K01, tab, RIGHT)).toContain('chậm 3 ngày');
    expect(enter('K01', '30/01/2023')).toContain('đúng hạn. Số biên nhận ĐK2023-K01-2.');
    expect(office.shown(tab, 'I19')).toBe('0');
  });

  it('but not with a day before the figures were taken', () => {
    office.fill(OWNER, tab, RIGHT);
    expect(enter('K01', '01/01/1990')).toContain('"01/01/1990" không phải ngày nhận hợp lệ');
    expect(office.shown(tab, 'I13')).toBe('');
  });

  it('also for one that ended, but not where the tab is gone or not yet made', () => {
    office.typeUnit(1, { lifeUntil: '05/01/2023' });
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
    removeTab(TAB_OF.K02);
    expect(enter('K01', '09/01/2023')).toContain('Chưa ghi gì: còn 4 chỗ cần sửa');
    expect(enter('K02', '09/01/2023')).toContain('Chưa có hoặc đã mất trang: Chi bộ Sở Công Thương.');
    expect(enter('K04', '09/01/2023')).toContain('Chưa có hoặc đã mất trang: Chi bộ Bốn.');
  });
});

describe('a lost tab', () => {
  it('of the board is named, with what to do', () => {
    removeTab(SHEET_IDS.summary);
    const said = office.closing('Kiểm tra số liệu');
    expect(said).toContain(
      'Chưa có hoặc đã mất trang: Tổng hợp. Chưa có gì thay đổi. Nếu vừa xóa nhầm, hãy hoàn tác (Ctrl+Z).',
    );
  });

  it('of a unit keeps nobody else open: its row is left out and named, the sums are those of the others', () => {
    office.submit(K01, tab, RIGHT);
    removeTab(TAB_OF.K02);
    const said = office.close();
    expect(said).toContain('của 2 đơn vị');
    expect(said).toContain('Chưa chốt được, không có trong bảng: Chi bộ Sở Công Thương');
    expect(office.type(K01, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
    expect(office.rows(SHEET_IDS.closings, 'BCDG', 4).slice(1)).toEqual([
      ['K01', "Đảng bộ D'Ran", '72', '2'],
      ['K03', 'Chi bộ Báo Lâm Đồng', '', ''],
      ['', 'TỔNG CỘNG', '72', '2'],
      ['', 'Kể cả số đang nhập', '72', '2'],
    ]);
    office.closing(CHECK);
    expect(office.close()).toContain('của 1 đơn vị');
  });

  it('of every unit is named, and nothing is closed', () => {
    for (const sheetId of Object.values(TAB_OF)) removeTab(sheetId);
    expect(office.close()).toContain('đã mất trang: Đảng bộ D');
    expect(office.rows(SHEET_IDS.closings, 'BC', 4)).toEqual([]);
  });
});

describe('with two files, a run that dies between the answer and its log line', () => {
  const shared = officeReady({ twoFiles: true }).office;
  const { platform } = shared;
  const accepted = () =>
    shared.log().filter(([, action, unit]) => action === 'Nhận báo cáo' && unit === 'K01');
  const dieAtWrite = (nth: number) => {
    let writes = 0;
    platform.beforeCall = ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && ++writes === nth ? 'kill' : undefined;
    const run = platform.run('answerSubmissions', { user: OWNER, kind: 'trigger' });
    platform.beforeCall = undefined;
    return run.error?.reason;
  };

  it('of a sweep is logged once by the next; one that died before answering is answered and logged once', () => {
    shared.fill(K01, tab, RIGHT);
    shared.tick(K01, tab);
    expect(dieAtWrite(1)).toBe('killed');
    expect(shared.shown(tab, 'I13')).toBe('');
    expect(dieAtWrite(2)).toBe('killed');
    expect(shared.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
    expect(accepted()).toEqual([]);
    shared.sweep();
    shared.sweep();
    expect(accepted()).toHaveLength(1);
    expect(shared.shown(tab, 'I13')).toBe('ĐK2023-K01-1');
  });

  it('of a reopening, which only empties a cell, is logged once when it is reopened again', () => {
    shared.close();
    let writes = 0;
    platform.beforeCall = ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && ++writes === 1 ? 'kill' : undefined;
    const request = { code: 'K01', period: 'registration', reason: 'gửi nhầm số' };
    const first = platform.run('reopenSubmit', { user: OWNER, kind: 'dialog', args: [request] });
    platform.beforeCall = undefined;
    expect(first.error?.reason).toBe('killed');
    shared.until('2023-01-09T11:00');
    shared.reopen('K01', 'gửi nhầm số');
    shared.sweep();
    expect(shared.log().filter(([, action]) => action === 'Mở lại cho đơn vị')).toHaveLength(1);
  });
});
