import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FIRST_HALF, lifeOffice, reportMonths, TWO_ADMITTED } from '../support/life-office.ts';
import { K01, TAB_OF } from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const NOTHING = 'Mọi trang đã đúng';
const K04 = 'k04@donvi.example';

/** K01 is merged on 30/06, K04 founded on 01/07. */
const { office, again } = lifeOffice();
beforeEach(again);

const report = (
  user: string,
  tab: number,
  months: readonly number[],
  admitted: ReadonlyMap<number, number>,
): void => reportMonths(office, user, tab, months, admitted);

const board = (row: number, columns: string) => office.row(SHEET_IDS.progress, row, columns);

describe('a unit merged in the middle of the year', () => {
  beforeEach(() => {
    office.until('2024-06-30T20:00');
    report(K01, TAB_OF.K01, FIRST_HALF, TWO_ADMITTED);
    office.typeUnit(1, { lifeUntil: '30/06/2024', successor: 'K02', lifeBasis: 'QĐ 12-QĐ/ĐU' });
    office.until('2024-07-01T09:00');
    said = office.closing(PROVISION);
  });
  let said = '';

  it('is told of by hand as far as the list can know', () =>
    expect(said).toContain('Chi bộ Một đã có 02 kết nạp; chưa giao lại 01 chỉ tiêu'));

  it('keeps what it did in every sum, its target too, and what is left of it is told', () => {
    expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '3', '2']);
    expect(board(8, 'J')[0]).toContain('Chưa giao lại: 1 chỉ tiêu kết nạp.');
    expect(board(10, 'BCDX')).toEqual(['TỔNG CỘNG', '5', '2', '40,0%']);
    expect(office.shown(SHEET_IDS.progress, 'C5')).toContain('Chưa giao lại 1 chỉ tiêu kết nạp');
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('is locked and loses the file once it owes nothing, and is neither asked nor counted any more', () => {
    expect(office.type(K01, TAB_OF.K01, 'B39', '1').accepted).toBe(false);
    expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K01);
    office.until('2024-08-01T09:00');
    expect(office.shown(SHEET_IDS.progress, 'K4')).toBe('0 + 0 + 1 + 1 = 2');
    expect(office.shown(TAB_OF.K01, 'K39')).toBe('Không phải nộp.');
    const told = office.preview('remind');
    expect(told.mails.flatMap(({ to }) => to)).not.toContain(K01);
  });

  it('stays in the reports and in what is closed', () => {
    expect(office.close('month-7')).not.toContain('Chi bộ Một');
    const closed = office.rows(SHEET_IDS.closings, 'BCDEI', 4);
    expect(closed).toContainEqual(['K01', 'Chi bộ Một', '2', '3', 'Không phải nộp']);
  });
});

it('a unit that ends and still owes stays open until it has handed in', () => {
  office.until('2024-06-30T20:00');
  report(K01, TAB_OF.K01, [1, 2, 3, 4, 5], new Map());
  office.typeUnit(1, { lifeUntil: '30/06/2024' });
  office.until('2024-07-01T09:00');
  office.closing(PROVISION);
  expect(office.preview('remind').mails.flatMap(({ to }) => to)).toContain(K01);
  report(K01, TAB_OF.K01, [6], new Map());
  office.closing(PROVISION);
  expect(office.type(K01, TAB_OF.K01, 'B38', '1').accepted).toBe(false);
  expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K01);
});

it('the month in which a unit ended may be handed in and is never asked for', () => {
  office.until('2024-06-15T20:00');
  report(K01, TAB_OF.K01, [1, 2, 3, 4, 5], new Map());
  office.typeUnit(1, { lifeUntil: '15/06/2024' });
  office.until('2024-06-16T09:00');
  office.closing(PROVISION);
  expect(office.shown(TAB_OF.K01, 'K38')).toBe('Không phải nộp.');
  report(K01, TAB_OF.K01, [6], new Map([[6, 1]]));
  expect(board(8, 'D')).toEqual(['1']);
  expect(board(8, 'I')[0]).not.toContain('T6');
});

it('an end that is typed after later months were handed in and closed takes none of them away, and it is said', () => {
  office.until('2024-07-31T20:00');
  report(K01, TAB_OF.K01, [...FIRST_HALF, 7], new Map([[7, 1]]));
  office.close('month-7');
  office.until('2024-08-05T09:00');
  office.typeUnit(1, { lifeUntil: '30/06/2024' });
  expect(office.closing(PROVISION)).toContain(
    'Đơn vị này đã nộp báo cáo tháng 7 sau ngày kết thúc, số liệu vẫn tính: hãy xem lại ngày.',
  );
  expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '3', '1']);
  expect(board(10, 'BCD')).toEqual(['TỔNG CỘNG', '5', '1']);
});

it('a unit that ended by mistake and comes back owes what it owed, and nothing is lost', () => {
  office.until('2024-06-30T20:00');
  report(K01, TAB_OF.K01, FIRST_HALF, TWO_ADMITTED);
  office.typeUnit(1, { lifeUntil: '30/06/2024' });
  office.until('2024-07-01T09:00');
  office.closing(PROVISION);
  office.typeUnit(1, { lifeUntil: '' });
  office.until('2024-07-30T09:00');
  office.closing(PROVISION);
  expect(office.shown(TAB_OF.K01, 'K39')).toContain('Quá hạn');
  report(K01, TAB_OF.K01, [7], new Map([[7, 1]]));
  expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '3', '3']);
});

describe('a unit founded in the middle of the year', () => {
  beforeEach(() => {
    office.until('2024-06-30T09:00');
    office.typeUnit(3, { code: 'K04', name: 'Chi bộ Mới', emails: K04, lifeFrom: '01/07/2024' });
    office.closing(PROVISION);
  });

  it('is not let in, invited or asked before its first day', () => {
    expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K04);
    expect(office.preview('invite').mails.flatMap(({ to }) => to)).not.toContain(K04);
    office.until('2024-07-01T09:00');
    office.closing(PROVISION);
    expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).toContain(K04);
    expect(office.preview('invite').mails.flatMap(({ to }) => to)).toContain(K04);
    expect(office.preview('remind').mails.flatMap(({ to }) => to)).not.toContain(K04);
  });

  it('owes July on, is late only from there, and its figures at the start are those before July', () => {
    const tab = 730_003;
    office.until('2024-07-01T09:00');
    office.closing(PROVISION);
    expect(office.shown(tab, 'A28')).toBe('Trước tháng 7/2024');
    expect(office.type(K04, tab, 'B38', '1').accepted).toBe(false);
    office.until('2024-07-30T09:00');
    expect(office.shown(tab, 'K38')).toBe('Không phải nộp.');
    expect(office.shown(tab, 'K39')).toContain('Quá hạn');
    ['0', '0', '0', '0'].forEach((text, index) => {
      office.type(K04, tab, `${'BCDE'[index]}28`, text);
    });
    office.sweep();
    report(K04, tab, [7], new Map());
    expect(office.shown(tab, 'K39')).toContain('Đã nộp chậm 5 ngày');
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });
});
