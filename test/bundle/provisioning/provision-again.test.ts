import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { capitals } from '../../../src/words/line-breaks.ts';
import {
  createSpreadsheets,
  type SpreadsheetsOptions,
} from '../../../workbench/platform/sheets/spreadsheets.ts';
import {
  addressOf,
  COLLEAGUE,
  K01,
  K02,
  Office,
  officeReady,
  SETTINGS_2023,
  TAB_OF,
} from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const REPAIR = 'Kiểm tra và sửa bảng tính';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const K04 = 'k04@donvi.example';
const { office, again } = officeReady();
const tab = TAB_OF.K01;
beforeEach(() => {
  again();
  office.submit(K01, tab, ['72', '88', '4', '2']);
});

const titleOf = (sheetId: number) => office.tabs().find((one) => one.sheetId === sheetId)?.title;
const summaryGrid = () =>
  office.tabs().find(({ sheetId }) => sheetId === 720002)?.gridProperties as Readonly<Record<string, number>>;
const editors = () => office.platform.spreadsheets.sharing.editors(office.entryBook);
const board = (row: number) => office.row(720002, row, 'BCDEFH');
const K01_ROW = ["Đảng bộ D'Ran", '72', '88', '4', '2', 'Đã nộp đúng hạn'];
const cellOf = (sheetId: number, rowIndex: number, columnIndex: number, userEnteredValue: object) => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue }] }],
    fields: 'userEnteredValue',
  },
});

it('with nothing to change writes nothing and says so', () => {
  const before = office.everything();
  expect(office.closing(PROVISION)).toContain(NOTHING);
  expect(office.closing(REPAIR)).toContain(NOTHING);
  expect(office.everything()).toBe(before);
});

it('a unit added to the list gets its tab, its row, its access; what others typed stays', () => {
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: K04 });
  expect(office.closing(PROVISION)).toContain('Đã tạo 1 trang đơn vị.');
  expect(titleOf(730004)).toBe('Chi bộ Mới');
  expect(editors()).toContain(K04);
  office.fill(K04, 730004, ['5', '6', '0', '0']);
  expect(office.type(K04, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
  expect(board(7)).toEqual(K01_ROW);
  expect(board(10)).toEqual(['Chi bộ Mới', '5', '6', '0', '0', 'Đủ, chưa nộp']);
  expect(office.row(720002, 11, 'CDEF')).toEqual(['72', '88', '4', '2']);
  expect(office.row(720002, 12, 'CDEF')).toEqual(['77', '94', '4', '2']);
  expect(office.closing(PROVISION)).toContain(NOTHING);
});

it('a unit renamed in the list has its tab, form and row renamed, and formulas follow', () => {
  office.typeUnit(1, { name: 'Đảng bộ Đơn Dương' });
  expect(office.closing(PROVISION)).toContain('Đã đổi tên: Đảng bộ Đơn Dương.');
  expect(titleOf(tab)).toBe('Đảng bộ Đơn Dương');
  expect([office.shown(tab, 'A2'), office.shown(tab, 'A9')]).toEqual([
    capitals('Đảng bộ Đơn Dương'),
    'Đảng bộ Đơn Dương',
  ]);
  office.fill(K01, tab, ['73']);
  // The accepted figure counts until the unit hands in again.
  expect(board(7)).toEqual(['Đảng bộ Đơn Dương', '72', '88', '4', '2', 'Sửa sau khi nộp']);
  expect(office.closing(PROVISION)).toContain(NOTHING);
});

it('a unit that ended before its deadline turns grey and locked, is owed nothing of, and keeps its figures', () => {
  office.typeUnit(1, { lifeUntil: '05/01/2023' });
  office.closing(PROVISION);
  const { tabColorStyle } = office.tabs().find(({ sheetId }) => sheetId === tab) ?? {};
  const { red, green, blue } = tabColorStyle?.rgbColor ?? {};
  for (const channel of [red, green, blue]) expect(channel).toBeGreaterThan(0.7);
  expect(office.type(K01, tab, 'B9', '1').accepted).toBe(false);
  expect(editors()).not.toContain(K01);
  expect(board(7)).toEqual([...K01_ROW.slice(0, 5), 'Không phải nộp · đã kết thúc 05/01/2023']);
  expect(office.row(720002, 10, 'BCDEF')).toEqual(['TỔNG CỘNG', '0', '0', '0', '0']);
  expect(office.row(720002, 4, 'BG')).toEqual(['2', '0 + 0 + 2 = 2']);
  expect(office.shown(tab, 'B9')).toBe('72');
  office.typeUnit(1, { lifeUntil: '' });
  office.closing(PROVISION);
  expect(board(7)).toEqual(K01_ROW);
  expect(office.type(K01, tab, 'B9', '73')).toEqual({ accepted: true });
});

/** A row that the office emptied. */
const GONE = { code: '', name: '', kind: '', accounts: '', emails: '', monitorName: '', monitorEmails: '' };

it('the table becomes smaller although the office froze nearly all of it', () => {
  const { rowCount = 0 } = summaryGrid();
  const gridProperties = { frozenRowCount: rowCount - 1, frozenColumnCount: 5 };
  office.batch([
    { unmergeCells: { range: { sheetId: 720002 } } },
    {
      updateSheetProperties: {
        properties: { sheetId: 720002, gridProperties },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    },
  ]);
  office.typeUnit(2, GONE);
  expect(office.closing(PROVISION)).toContain('không còn trong Danh sách');
  expect(summaryGrid()).toMatchObject({ rowCount: rowCount - 1, frozenRowCount: 6, frozenColumnCount: 2 });
  expect(board(7)).toEqual(K01_ROW);
  expect(office.closing(PROVISION)).toContain(NOTHING);
});

it('a tab that somebody renamed and moved keeps working, and keeps its name', () => {
  office.batch([
    { updateSheetProperties: { properties: { sheetId: tab, title: "Trang 'một'" }, fields: 'title' } },
    { updateSheetProperties: { properties: { sheetId: tab, index: 0 }, fields: 'index' } },
  ]);
  expect(office.submit(K01, tab, ['73'])).toContain('ĐK2023-K01-2');
  expect(board(7)[1]).toBe('73');
  expect(office.closing(PROVISION)).toContain(NOTHING);
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: K04 });
  office.closing(PROVISION);
  expect(titleOf(tab)).toBe("Trang 'một'");
  expect(board(7)[1]).toBe('73');
});

it('the tab of a unit, deleted by the owner, is made again, and its row works', () => {
  office.batch([{ deleteSheet: { sheetId: TAB_OF.K02 } }]);
  expect(office.closing('Kiểm tra số liệu')).toContain('Dòng bị hỏng công thức: K02');
  expect(office.closing(REPAIR)).toContain('Đã tạo 1 trang đơn vị.');
  const made = office.tabs().find(({ title }) => title === 'Chi bộ Sở Công Thương')?.sheetId ?? 0;
  expect(made).toBeGreaterThan(TAB_OF.K03);
  expect(board(8)).toEqual(['Chi bộ Sở Công Thương', '', '', '', '', 'Chưa nhập']);
  expect(office.submit(K02, made, ['10', '20', '3', '1'])).toContain('ĐK2023-K02/2-1');
  expect(office.row(720002, 10, 'CDEF')).toEqual(['82', '108', '7', '3']);
  expect(office.closing(REPAIR)).toContain(NOTHING);
});

it('while one tab is missing, the other units are still answered', () => {
  office.batch([{ deleteSheet: { sheetId: TAB_OF.K02 } }]);
  expect(office.submit(K01, tab, ['73'])).toContain('ĐK2023-K01-2');
});

it('broken formulas, lost protections and lost validations are repaired; typed figures stay', () => {
  const lost = office
    .structure()
    .sheets.flatMap(
      ({ protectedRanges = [] }) =>
        protectedRanges as { protectedRangeId: number; range: { sheetId: number } }[],
    )
    .filter(({ range }) => range.sheetId === tab || range.sheetId === 720002)
    .map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } }));
  expect(lost.length).toBe(4);
  office.batch([
    ...lost,
    cellOf(tab, 1, 9, { stringValue: 'hỏng' }),
    cellOf(tab, 1, 8, {}),
    cellOf(tab, 7, 1, { stringValue: 'tiêu đề khác' }),
    cellOf(720002, 6, 2, { numberValue: 1 }),
    cellOf(720002, 9, 2, {}),
    cellOf(720002, 5, 2, { stringValue: 'sai' }),
    {
      setDataValidation: {
        range: { sheetId: tab, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 5 },
      },
    },
  ]);
  expect(office.type(K02, tab, 'A4', 'viết bậy')).toEqual({ accepted: true });
  expect(office.closing(REPAIR)).toContain('Đã cập nhật:');
  expect(board(7)).toEqual(K01_ROW);
  expect(office.row(720002, 10, 'CDEF')).toEqual(['72', '88', '4', '2']);
  expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
  expect(office.row(tab, 8, 'B')).toEqual(['Tổng số đảng viên']);
  expect(office.type(K02, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
  expect(office.type(K02, 720002, 'C7', '1')).toMatchObject({ reason: 'protected' });
  expect(office.type(K01, tab, 'B9', 'abc')).toMatchObject({ reason: 'validation' });
  expect(office.type(K01, tab, 'B9', '73')).toEqual({ accepted: true });
  expect(office.closing(REPAIR)).toContain(NOTHING);
});

it('Tổng hợp and Hướng dẫn, deleted, are made again with every figure', () => {
  office.batch([{ deleteSheet: { sheetId: 720002 } }, { deleteSheet: { sheetId: 720001 } }]);
  office.closing(REPAIR);
  expect([titleOf(720001), titleOf(720002)]).toEqual(['Hướng dẫn', 'Tổng hợp']);
  expect(board(7)).toEqual(K01_ROW);
  expect(office.submit(K01, tab, ['73'])).toContain('ĐK2023-K01-2');
});

it('an account that Google refuses is named, and the others are shared with', () => {
  office.platform.refusedAddresses.add('hong@donvi.example');
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn', emails: 'hong@donvi.example' });
  office.typeUnit(5, { code: 'K05', name: 'Chi bộ Năm', emails: 'k05@donvi.example' });
  const said = office.closing(PROVISION);
  expect(said).toContain(
    'Google không nhận các địa chỉ sau, xin kiểm tra trong Danh sách và mục Tài khoản văn phòng của Cấu hình: hong@donvi.example.',
  );
  expect(office.type('k05@donvi.example', 730005, 'B9', '1')).toEqual({ accepted: true });
  expect(editors()).not.toContain('hong@donvi.example');
  office.typeUnit(4, { emails: 'dung@donvi.example' });
  office.closing(PROVISION);
  expect(office.type('dung@donvi.example', 730004, 'B9', '1')).toEqual({ accepted: true });
});

it('an account replaced in the list loses the file, and the new one gets the tab', () => {
  office.typeUnit(1, { emails: 'moi@donvi.example' });
  office.closing(PROVISION);
  expect(office.type(K01, tab, 'B9', '1')).toMatchObject({ reason: 'no-access' });
  expect(office.type('moi@donvi.example', tab, 'B9', '73')).toEqual({ accepted: true });
  expect(office.type('moi@donvi.example', TAB_OF.K02, 'B9', '1')).toMatchObject({ reason: 'protected' });
});

it('a unit with two accounts may type with either', () => {
  office.typeUnit(1, { accounts: `${K01}, phu@donvi.example` });
  office.closing(PROVISION);
  for (const user of [K01, 'phu@donvi.example'])
    expect(office.type(user, tab, 'B9', '73')).toEqual({ accepted: true });
});

it('a later deadline for one unit shows in its tab and decides whether it is late', () => {
  office.typeUnit(2, {
    extensionOf: 'Đăng ký chỉ tiêu',
    extensionUntil: '03/02/2023',
    extensionReason: 'đại hội',
  });
  office.closing(PROVISION);
  expect(office.shown(TAB_OF.K02, 'I2')).toContain('riêng đơn vị: đến hết thứ Sáu 03/02/2023');
  office.until('2023-02-02T10:00');
  office.sweep();
  expect(office.submit(K02, TAB_OF.K02, ['10', '20', '3', '1'])).toContain('đúng hạn');
});

describe('the file’s own properties', () => {
  const recalculation = () =>
    (office.structure() as unknown as { properties: { autoRecalc: string } }).properties.autoRecalc;

  it('of a file made before it was calculated every hour are repaired once', () => {
    expect(recalculation()).toBe('HOUR');
    office.batch([
      { updateSpreadsheetProperties: { properties: { autoRecalc: 'ON_CHANGE' }, fields: 'autoRecalc' } },
    ]);
    expect(office.closing(REPAIR)).toContain('ngôn ngữ, múi giờ và chu kỳ tính lại của tệp');
    expect(recalculation()).toBe('HOUR');
    expect(office.closing(REPAIR)).toContain(NOTHING);
  });

  it('are right also where Google gives the zone back by its older name', () => {
    const spreadsheets = (world: Pick<SpreadsheetsOptions, 'clock' | 'language'>) =>
      createSpreadsheets({ ...world, timeZoneReadBack: 'cldr' });
    const saigon = new Office({ spreadsheets });
    saigon.setUp();
    saigon.provision();
    expect(saigon.structure()).toMatchObject({ properties: { timeZone: 'Asia/Saigon' } });
    expect(saigon.closing(REPAIR)).toContain(NOTHING);
  });
});

describe('in two files', () => {
  const two = officeReady({ twoFiles: true });
  const shared = two.office;
  beforeEach(two.again);

  it('the office tabs and the units’ tabs live apart, and no formula of the shared file names an office tab', () => {
    expect(shared.tabs().map(({ title }) => title)).toEqual([
      'Hướng dẫn',
      'Tổng hợp',
      "Đảng bộ D'Ran",
      'Chi bộ Sở Công Thương',
      'Chi bộ Báo Lâm Đồng',
    ]);
    expect(shared.tabs(shared.officeBook).map(({ title }) => title)).toEqual([
      'Việc cần làm',
      'Cấu hình',
      'Danh sách',
      'Ngày nghỉ',
      'Sổ nhắc',
      'Số chốt',
      'Nhật ký',
      'Thay đổi đơn vị',
      'Sổ đơn vị',
    ]);
    const text = JSON.stringify(shared.resource());
    for (const name of ['Cấu hình', 'Danh sách', 'Ngày nghỉ', 'Sổ nhắc'])
      expect(text).not.toMatch(new RegExp(`${name}'?!`));
    expect(text).not.toContain('IMPORTRANGE');
  });

  it('a unit works in the shared file and reaches neither the office’s file nor its menu', () => {
    const { spreadsheets } = shared.platform;
    expect(shared.submit(K01, tab, ['72', '88', '4', '2'])).toContain('ĐK2023-K01-1');
    expect(shared.log().at(-1)?.[0]).toBe('đơn vị K01');
    expect(spreadsheets.sharing.editors(shared.officeBook)).toEqual([COLLEAGUE]);
    expect(spreadsheets.sharing.viewers(shared.officeBook)).toEqual([]);
    expect(spreadsheets.userEdits.type(K01, addressOf(shared.officeBook, 710002, 'C4'), 'x')).toMatchObject({
      reason: 'no-access',
    });
    expect(shared.platform.open(K01).menu).toEqual([]);
  });

  it('adding, renaming and replacing an account work as in one file', () => {
    shared.submit(K01, tab, ['72', '88', '4', '2']);
    shared.typeUnit(1, { name: 'Đảng bộ Đơn Dương', emails: 'moi@donvi.example' });
    shared.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: K04 });
    shared.closing(PROVISION);
    expect(shared.row(720002, 7, 'BCDEFH')).toEqual([
      'Đảng bộ Đơn Dương',
      '72',
      '88',
      '4',
      '2',
      'Đã nộp đúng hạn',
    ]);
    expect(shared.type(K04, 730004, 'B9', '5')).toEqual({ accepted: true });
    expect(shared.type(K01, tab, 'B9', '5')).toMatchObject({ reason: 'no-access' });
    expect(shared.closing(PROVISION)).toContain(NOTHING);
  });

  it('closing locks the shared file and writes the table into the office’s', () => {
    shared.submit(K01, tab, ['72', '88', '4', '2']);
    expect(shared.close()).toContain('Đã chốt số liệu đăng ký chỉ tiêu của 3 đơn vị');
    expect(shared.type(K01, tab, 'B9', '1')).toMatchObject({ reason: 'protected' });
    expect(shared.rows(710005, 'BCDEFG', 5)[0]).toEqual(['K01', "Đảng bộ D'Ran", '72', '88', '4', '2']);
  });

  it('mails lead to the shared file', () => {
    shared.send('invite');
    expect(shared.platform.outbox[0]?.body).toContain(`${shared.entryBook}/edit#gid=${tab}`);
  });
});

it('a list without any account is provisioned and the units without one are named', () => {
  const bare = new Office();
  bare.setUp({
    settings: SETTINGS_2023,
    units: [
      ['Mã', 'Tên'],
      ['K01', 'Chi bộ A'],
    ],
  });
  expect(bare.closing(PROVISION)).toContain(
    'Chưa chia sẻ được vì còn trống cột Tài khoản Google và E-mail nhận nhắc việc trong Danh sách: Chi bộ A.',
  );
});

it('a table that grows keeps telling when the next run is due', () => {
  const due = office.shown(SHEET_IDS.summary, 'L3');
  expect(due).not.toBe('');
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: K04 });
  office.closing(PROVISION);
  expect(office.shown(SHEET_IDS.summary, 'L3')).toBe(due);
});
