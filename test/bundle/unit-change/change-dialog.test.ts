import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FIRST_HALF, lifeOffice, reportMonths, TWO_ADMITTED } from '../support/life-office.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const K04 = 'k04@donvi.example';

/** On 01/07/2024, K01 having admitted two of its three. */
const { office, again } = lifeOffice();
const board = (row: number, columns: string) => office.row(SHEET_IDS.progress, row, columns);
const changes = (columns = 'ABCDEFGH') => office.rows(SHEET_IDS.changes, columns, 4);

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

  const start = () => {
    again();
    office.until('2024-06-30T20:00');
    reportMonths(office, K01, TAB_OF.K01, FIRST_HALF, TWO_ADMITTED);
    office.until('2024-07-01T09:00');
  };
  beforeEach(start);

  it('shows what every unit has to give', () => {
    const { units } = dialog('changeStart').start;
    expect(units[0]).toMatchObject({ code: 'K01', candidates: 7, done: { admission: 2 } });
  });

  it('merges: the target of the ended unit becomes what it did, the rest goes along, sums agree', () => {
    expect(dialog('changeSave', merger)).toMatchObject({ ok: true });
    expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '2', '2']);
    expect(board(8, 'J')).toEqual(['']);
    expect(board(9, 'BC')).toEqual(['Chi bộ Hai', '3']);
    expect(board(10, 'BCDX')).toEqual(['TỔNG CỘNG', '5', '2', '40,0%']);
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
    reportMonths(office, K02, TAB_OF.K02, FIRST_HALF);
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

  it('tells the totals of the whole office, before and after, in its answer and in the log', () => {
    const { message } = dialog('changeSave', merger);
    // A first time puts nothing right.
    expect(message).not.toMatch(/nay sửa lại|nay đã ghi lại/);
    expect(message).toContain(
      'Tổng không đổi: chỉ tiêu kết nạp 5, đã kết nạp 2, chỉ tiêu cử đi học 0, đã cử đi học 0, danh sách cảm tình 7, giấy chứng nhận 3.',
    );
    const line = office.log().find(([, action]) => action === 'Thay đổi đơn vị');
    expect(line?.join(' ')).toContain('Tổng không đổi: chỉ tiêu kết nạp 5');
  });

  it('names what nobody takes over', () => {
    const moved = { ...nothing, candidates: 5 };
    const { message } = dialog('changeSave', { ...merger, sources: [{ code: 'K01', moved }] });
    expect(message).toContain('Chưa giao lại: 01 chỉ tiêu kết nạp.');
    expect(message).toContain('Danh sách cảm tình: trước 7, sau 5 (02 người chưa chuyển cho đơn vị nào).');
    expect(message).toContain('Giấy chứng nhận: trước 3, sau 0 (03 giấy chưa chuyển cho đơn vị nào).');
  });

  it('said again with other amounts and another day it is put right in its row, and counts once', () => {
    dialog('changeSave', merger);
    const other = {
      ...merger,
      on: '31/05/2024',
      sources: [{ code: 'K01', moved: { ...nothing, admission: 0, candidates: 6, certified: 3 } }],
    };
    const { ok, message } = dialog('changeSave', other);
    expect(ok).toBe(true);
    expect(message).toContain(
      'Việc này của K01 đã ghi trước đó, nay sửa lại, không cộng thêm: trước là ngày 01/07/2024, đơn vị nhận K02, chỉ tiêu kết nạp 1, chỉ tiêu cử đi học 0, danh sách cảm tình 7, giấy chứng nhận 3; nay là ngày 01/06/2024, đơn vị nhận K02, chỉ tiêu kết nạp 0',
    );
    expect(changes()).toEqual([['01/06/2024', 'Sáp nhập', 'K01', 'K02', '0', '0', '6', '3']]);
    expect(board(8, 'BCD')).toEqual(['Chi bộ Một', '3', '2']);
    expect(board(9, 'BC')).toEqual(['Chi bộ Hai', '2']);
    const before = office.everything();
    dialog('changeSave', other);
    expect(office.everything()).toBe(before);
  });

  it('said again as an end without a successor it takes back what had moved', () => {
    dialog('changeSave', merger);
    dialog('changeSave', { ...merger, successor: '', sources: [{ code: 'K01', moved: nothing }] });
    expect(changes('BCDE')).toEqual([['Kết thúc', 'K01', '', '0']]);
    expect(board(10, 'BC')).toEqual(['TỔNG CỘNG', '5']);
    expect(office.row(SHEET_IDS.units, 4, 'PQ')).toEqual(['30/06/2024', '']);
  });

  it('puts a row right that could not be used, instead of adding one beside it', () => {
    dialog('changeSave', merger);
    const at = { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.changes, row: 3, column: 4 };
    office.platform.spreadsheets.userEdits.type(OWNER, at, 'một');
    const { message } = dialog('changeSave', merger);
    expect(message).toContain(
      'Dòng cũ của K01 trong trang Thay đổi đơn vị có ô chưa dùng được, nay đã ghi lại.',
    );
    expect(changes('BCDE')).toEqual([['Sáp nhập', 'K01', 'K02', '1']]);
  });

  it('leaves two rows that somebody wrote by hand to that person', () => {
    dialog('changeSave', merger);
    const text = ['01/07/2024', 'Sáp nhập', 'K01', 'K02', '1'];
    text.forEach((value, column) => {
      const at = { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.changes, row: 4, column };
      office.platform.spreadsheets.userEdits.type(OWNER, at, value);
    });
    const before = office.everything();
    expect(dialog('changeSave', merger).message).toContain(
      'nhiều dòng về việc này của đơn vị K01 (dòng 4, 5)',
    );
    expect(office.everything()).toBe(before);
  });

  it('shows a unit that ended by hand with its day, so that the rest can be passed on', () => {
    office.typeUnit(1, { lifeUntil: '30/06/2024', successor: 'K02' });
    expect(office.closing(PROVISION)).toContain(
      'Chi bộ Một đã có 02 kết nạp; chưa giao lại 01 chỉ tiêu kết nạp; chưa chuyển 07 người trong danh sách cảm tình, 03 giấy chứng nhận',
    );
    expect(office.closing(PROVISION)).toContain('chưa có dòng nào từ K01');
    const { units } = dialog('changeStart').start;
    expect(units[0]).toMatchObject({ code: 'K01', ended: { on: '30/06/2024', successor: 'K02' } });
    dialog('changeSave', merger);
    expect(office.closing(PROVISION)).not.toContain('chưa có dòng nào từ K01');
    expect(board(10, 'BC')).toEqual(['TỔNG CỘNG', '5']);
  });

  it('reads each book once before it shows anything', () => {
    const calls: string[] = [];
    office.platform.beforeCall = ({ name }) => {
      calls.push(name);
      return undefined;
    };
    dialog('changeStart');
    office.platform.beforeCall = undefined;
    expect(calls.filter((name) => name.startsWith('Sheets.'))).toHaveLength(2);
  });

  it('dies at any call and is done once when it is saved again', () => {
    dialog('changeSave', merger);
    const wanted = [changes(), board(10, 'BC'), office.row(SHEET_IDS.units, 4, 'PQ')];
    for (let index = 1; index < 12; index++) {
      start();
      office.platform.beforeCall = (call) => (call.index === index ? 'kill' : undefined);
      try {
        dialog('changeSave', merger);
      } catch {
        // The run died: nobody got an answer.
      }
      office.platform.beforeCall = undefined;
      expect(dialog('changeSave', merger)).toMatchObject({ ok: true });
      expect([changes(), board(10, 'BC'), office.row(SHEET_IDS.units, 4, 'PQ')]).toEqual(wanted);
      expect(office.log().filter(([, action]) => action === 'Thay đổi đơn vị')).toHaveLength(1);
    }
  });

  it('the tab of changes is hidden until something stands in it, or somebody asks for it', () => {
    const isHidden = () =>
      office
        .tabs(office.officeBook)
        .some((tab) => tab.sheetId === SHEET_IDS.changes && (tab as { hidden?: boolean }).hidden === true);
    expect(isHidden()).toBe(true);
    expect(dialog('changesShown').message).toContain('đã hiện');
    expect(isHidden()).toBe(false);
    start();
    office.typeUnit(2, { lifeFrom: '01/02/2024' });
    office.closing(PROVISION);
    expect(isHidden()).toBe(false);
    start();
    dialog('changeSave', merger);
    expect(isHidden()).toBe(false);
  });

  it.each([
    ['a day that is none', { on: '31/06/2024' }, 'không phải ngày'],
    ['no unit', { sources: [] }, 'Hãy chọn ít nhất một đơn vị'],
    ['a unit that takes itself over', { successor: 'K01' }, 'không thể vừa kết thúc vừa nhận'],
    ['a unit that there is not', { successor: 'K99' }, 'Không có đơn vị mã "K99"'],
    ['what nobody takes', { successor: '' }, 'Chưa chọn đơn vị nhận'],
    ['a day of another year', { on: '30/06/2042' }, 'không thuộc năm 2024'],
    [
      'more than the unit has',
      { sources: [{ code: 'K01', moved: { ...nothing, admission: 4 } }] },
      'Chỉ tiêu kết nạp chuyển từ đơn vị K01 nhiều hơn số đơn vị có (3)',
    ],
    [
      'more than its list holds',
      { sources: [{ code: 'K01', moved: { ...nothing, candidates: 8 } }] },
      'Danh sách cảm tình chuyển từ đơn vị K01 nhiều hơn số đơn vị có (7)',
    ],
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
    office.platform.spreadsheets.userEdits.type(OWNER, at, 'K98');
    expect(office.closing(PROVISION)).toContain('Thay đổi đơn vị, ô D4: không có đơn vị mã "K98"');
    expect(board(10, 'BC')).toEqual(['TỔNG CỘNG', '5']);
    expect(board(8, 'C')).toEqual(['3']);
  });
});
