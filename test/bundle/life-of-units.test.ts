import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../src/sheets/registry.ts';
import { FIRST_HALF, lifeOffice, reportMonths, TWO_ADMITTED } from './support/life-office.ts';
import { K01, K02, OWNER, TAB_OF } from './support/office.ts';

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
    expect(board(8, 'Z')[0]).toContain('Chưa giao lại: 1 chỉ tiêu kết nạp.');
    expect(board(10, 'BCDE')).toEqual(['TỔNG CỘNG', '5', '2', '40,0%']);
    expect(office.shown(SHEET_IDS.progress, 'C5')).toContain('Chưa giao lại 1 chỉ tiêu kết nạp');
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('is locked and loses the file once it owes nothing, and is neither asked nor counted any more', () => {
    expect(office.type(K01, TAB_OF.K01, 'B39', '1').accepted).toBe(false);
    expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K01);
    office.until('2024-08-01T09:00');
    expect(office.shown(SHEET_IDS.progress, 'N4')).toBe('0 + 0 + 1 + 1 = 2');
    expect(office.shown(TAB_OF.K01, 'K39')).toBe('Không phải nộp. ');
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
  expect(office.shown(TAB_OF.K01, 'K38')).toBe('Không phải nộp. ');
  report(K01, TAB_OF.K01, [6], new Map([[6, 1]]));
  expect(board(8, 'D')).toEqual(['1']);
  expect(board(8, 'AAAB')).not.toContain('T6');
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
    expect(office.shown(tab, 'K38')).toBe('Không phải nộp. ');
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

describe('Thay đổi đơn vị…', () => {
  const dialog = (call: string, request?: object) =>
    office.dialog(call, OWNER, ...(request === undefined ? [] : [request])) as {
      ok: boolean;
      message: string;
      start: { units: { code: string; candidates: number | null; done: { admission: number } }[] };
    };
  const nothing = { admission: 0, training: 0, candidates: 0, certified: 0 };
  const merger = {
    kind: 'end',
    on: '30/06/2024',
    basis: 'QĐ 12-QĐ/ĐU',
    sources: [{ code: 'K01', moved: { ...nothing, admission: 1, candidates: 7, certified: 3 } }],
    successor: 'K02',
    founded: null,
  };

  beforeEach(() => {
    office.until('2024-06-30T20:00');
    report(K01, TAB_OF.K01, FIRST_HALF, TWO_ADMITTED);
    office.until('2024-07-01T09:00');
  });

  it('shows what every unit has to give', () => {
    const { units } = dialog('changeStart').start;
    expect(units[0]).toMatchObject({ code: 'K01', candidates: 7, done: { admission: 2 } });
  });

  it('merges: the target of the ended unit becomes what it did, the rest goes along, sums agree', () => {
    expect(dialog('changeSave', merger)).toMatchObject({ ok: true });
    expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '2', '2']);
    expect(board(8, 'Z')).toEqual(['']);
    expect(board(9, 'BC')).toEqual(['Chi bộ Hai', '3']);
    expect(board(10, 'BCDE')).toEqual(['TỔNG CỘNG', '5', '2', '40,0%']);
    expect(office.shown(SHEET_IDS.progress, 'C5')).toBe('');
    expect(office.rows(SHEET_IDS.changes, 'ABCDEGHI', 4)).toEqual([
      ['01/07/2024', 'Sáp nhập', 'K01', 'K02', '1', '7', '3', 'QĐ 12-QĐ/ĐU'],
    ]);
    expect(office.log().map(([, action]) => action)).toContain('Thay đổi đơn vị');
    const before = office.everything();
    expect(dialog('changeSave', merger)).toMatchObject({ ok: true });
    expect(office.rows(SHEET_IDS.changes, 'AB', 4)).toHaveLength(1);
    expect(office.everything()).toBe(before);
  });

  it('lets the successor take candidates that came with the merger off its list, from July on', () => {
    dialog('changeSave', merger);
    office.until('2024-07-25T09:00');
    report(K02, TAB_OF.K02, FIRST_HALF, new Map());
    for (const [month, delisted] of [
      [7, '17'],
      [7, '16'],
    ] as const) {
      const row = 32 + month;
      ['0', delisted, '0', '0', '0', '0'].forEach((text, index) => {
        office.type(K02, TAB_OF.K02, `${'BCDEFG'[index]}${row}`, text);
      });
      office.tick(K02, TAB_OF.K02, `J${row}`);
      office.sweep();
      const state = office.shown(TAB_OF.K02, `K${row}`);
      if (delisted === '17') expect(state).toContain('Số đưa ra và kết nạp lớn hơn');
      else expect(state).toContain('Đã nộp');
    }
  });

  it('founds a unit behind the last row, with its tab, once', () => {
    const founding = {
      kind: 'found',
      on: '01/07/2024',
      basis: '',
      sources: [],
      successor: '',
      founded: { code: 'K04', name: 'Chi bộ Mới', emails: K04, assigned: { admission: 1, training: null } },
    };
    expect(dialog('changeSave', founding)).toMatchObject({ ok: true });
    expect(board(10, 'BC')).toEqual(['Chi bộ Mới', '1']);
    expect(dialog('changeSave', founding)).toMatchObject({ ok: true });
    expect(board(11, 'BC')).toEqual(['TỔNG CỘNG', '6']);
  });

  it.each([
    ['a day that is none', { on: '31/06/2024' }, 'không phải ngày'],
    ['no unit', { sources: [] }, 'Hãy chọn ít nhất một đơn vị'],
    ['a unit that takes itself over', { successor: 'K01' }, 'không thể vừa kết thúc vừa nhận'],
    ['a unit that there is not', { successor: 'K99' }, 'Không có đơn vị mã "K99"'],
    ['what nobody takes', { successor: '' }, 'Chưa chọn đơn vị nhận'],
    [
      'half a target',
      { sources: [{ code: 'K01', moved: { ...nothing, admission: 0.5 } }] },
      'phải là số nguyên từ 0 đến 999.999',
    ],
  ])('refuses %s, and nothing is written', (_, other, words) => {
    const before = office.everything();
    const { ok, message } = dialog('changeSave', { ...merger, ...other });
    expect([ok, message]).toEqual([false, expect.stringContaining(words)]);
    expect(office.everything()).toBe(before);
  });

  it('a row with a cell that cannot be used moves nothing and is named', () => {
    dialog('changeSave', merger);
    const at = { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.changes, row: 3, column: 3 };
    office.platform.spreadsheets.hands.type(OWNER, at, 'K98');
    expect(office.closing(PROVISION)).toContain('Thay đổi đơn vị, ô D4: không có đơn vị mã "K98"');
    expect(board(10, 'BC')).toEqual(['TỔNG CỘNG', '5']);
    expect(board(8, 'C')).toEqual(['3']);
  });
});
