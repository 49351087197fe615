import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryStart } from '../../../src/app/entry/entry-dialog.ts';
import { K01, OWNER, officeReady, STRANGER, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
const tab = TAB_OF.K01;
const RIGHT = { members: '72', staff: '88', trained: '4', target: '2' };
beforeEach(() => {
  again();
  office.platform.beforeCall = undefined;
  office.until('2023-02-02T10:00');
  office.sweep();
});

const enter = (receivedOn: string, reason: string, given: Parameters<typeof office.enter>[3] = {}) =>
  office.enter('k01', receivedOn, reason, { figures: RIGHT, ...given });
const formOf = (code: string) => {
  const answer = office.entryForm(code);
  if (!answer.ok) throw new Error(answer.message);
  return answer.form;
};

describe('the dialog of entering for a unit', () => {
  it('opens from the menu and lists the units that have a tab, ended ones too, with their states', () => {
    expect(office.platform.clickMenu(OWNER, 'Nhập thay đơn vị…').alerts[0]).toMatchObject({ type: 'dialog' });
    office.typeUnit(2, { lifeUntil: '05/01/2023' });
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
    const answer = office.dialog<{ start: EntryStart }>('entryStart', OWNER);
    expect(answer).toMatchObject({
      ok: true,
      start: {
        periods: [{ period: 'registration', label: 'Đăng ký chỉ tiêu' }],
        units: [
          { code: 'K01', name: "Đảng bộ D'Ran", states: ['Chưa nhập'] },
          { code: 'K02', name: 'Chi bộ Sở Công Thương' },
          { code: 'K03', name: 'Chi bộ Báo Lâm Đồng', states: ['Chưa nhập'] },
        ],
      },
    });
  });

  it('shows what stands in the tab, what is wrong with it, and writes nothing', () => {
    office.fill(K01, tab, ['1234', '', '4'], 'theo sổ');
    office.type(K01, tab, 'D9', '1/2');
    const before = office.everything();
    const form = formOf('k01');
    expect(office.everything()).toBe(before);
    expect(form.fields.slice(0, 4).map(({ key, cell, standing }) => [key, cell, standing])).toEqual([
      ['members', 'B9', '1.234'],
      ['staff', 'C9', ''],
      ['trained', 'D9', '(ngày tháng)'],
      ['target', 'E9', ''],
    ]);
    expect(form.fields.at(-1)).toMatchObject({ key: 'note', standing: 'theo sổ' });
    expect(form.problems.map(({ field, text }) => [field, text])).toEqual([
      ['staff', 'Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập; nếu không có thì gõ số 0.'],
      ['trained', 'Đã học lớp (ô D9) đang ở dạng ngày tháng; hãy gõ lại con số.'],
      ['target', 'Chỉ tiêu kết nạp (ô E9) chưa nhập; nếu không có thì gõ số 0.'],
    ]);
    expect(form).toMatchObject({
      lastDay: '2023-01-30',
      receipt: '',
      paperReceivedOn: null,
      isClosed: false,
    });
  });
});

describe('an entry', () => {
  it('writes the figures and submits them at once; in time when the paper came in time', () => {
    expect(enter('2023-01-30', 'gọi điện', { figures: { ...RIGHT, note: 'theo sổ' } })).toContain(
      'đúng hạn. Số biên nhận ĐK2023-K01-1.',
    );
    expect(office.row(tab, 9, 'BCDEF')).toEqual(['72', '88', '4', '2', 'theo sổ']);
    expect(office.shown(tab, 'I11')).toContain('30/01/2023');
    expect(office.shown(tab, 'I19')).toBe('0');
    expect(office.row(720002, 7, 'HJ')).toEqual(['Đã nộp đúng hạn', '0']);
    const [actor, action, unit, detail] = office.log().at(-1) ?? [];
    expect([actor, action, unit]).toEqual([OWNER, 'Nhận báo cáo', 'K01']);
    expect(detail).toContain('văn phòng nhập thay, nhận ngày 30/01/2023, lý do: gọi điện');
    // Nothing is left to be noted or answered.
    const cells = office.cells();
    office.sweep();
    expect(office.cells()).toEqual(cells);
  });

  it('is late by the day the paper came, not the day it was typed', () => {
    expect(enter('31/01/2023', 'văn bản giấy')).toContain('chậm 1 ngày');
    expect(office.row(720002, 7, 'HJ')).toEqual(['Đã nộp chậm 1 ngày', '1']);
  });

  it('notes the signed paper when it came', () => {
    enter('2023-01-30', 'văn bản giấy', { paperReceivedOn: '2023-02-01' });
    expect(office.shown(tab, 'I21')).toBe('01/02/2023');
    expect(formOf('K01')).toMatchObject({ paperReceivedOn: '2023-02-01', receipt: 'ĐK2023-K01-1' });
    enter('2023-01-30', 'sửa số', { figures: { ...RIGHT, target: '3' } });
    expect(office.shown(tab, 'I21')).toBe('01/02/2023');
  });

  it('takes numbers as the tab does: with points between thousands, and a cell that held a date', () => {
    office.type(K01, tab, 'B9', '1/2');
    expect(
      enter('2023-01-30', 'gọi điện', { figures: { ...RIGHT, members: '1.072', staff: '2000' } }),
    ).toContain('ĐK2023-K01-1');
    expect(office.row(tab, 9, 'BC')).toEqual(['1072', '2000']);
  });

  it.each([
    ['members', '', 'members: Tổng số đảng viên (ô B9) chưa nhập; nếu không có thì gõ số 0.'],
    ['members', '12 người', 'members: Tổng số đảng viên (ô B9) không phải là số'],
    ['staff', '1,5', 'staff: Tổng số CBCC, VC, NLĐ (ô C9) có phần lẻ'],
    ['staff', '-1', 'staff: Tổng số CBCC, VC, NLĐ (ô C9) là số âm'],
    ['trained', '1000000', 'trained: Đã học lớp (ô D9) lớn hơn 999.999'],
    ['trained', '=1+1', 'trained: Đã học lớp (ô D9) không phải là số'],
    ['target', '9', 'target: Chỉ tiêu kết nạp lớn hơn số quần chúng đã học lớp'],
  ])('with %s "%s" obeys the same rules, says where, and changes nothing', (field, typed, sentence) => {
    const before = office.everything();
    expect(enter('2023-01-30', 'gọi điện', { figures: { ...RIGHT, [field]: typed } })).toContain(sentence);
    expect(office.everything()).toBe(before);
  });

  it('with a doubtful number is taken when the note says why', () => {
    const figures = { ...RIGHT, target: '9', note: 'đã cử thêm' };
    expect(enter('2023-01-30', 'gọi điện', { figures })).toContain('ĐK2023-K01-1');
  });

  it.each([
    ['a day to come', '2023-02-03', 'x', '"2023-02-03" không phải ngày nhận hợp lệ'],
    ['a day that is none', 'hôm qua', 'x', '"hôm qua" không phải ngày nhận hợp lệ'],
    ['no reason', '2023-01-30', ' ', 'Cần ghi lý do. Chưa có gì thay đổi.'],
  ])('with %s is refused and changes nothing', (_, day, reason, sentence) => {
    const before = office.everything();
    expect(enter(day, reason)).toContain(sentence);
    expect(office.everything()).toBe(before);
  });

  it('of an unknown unit or a closed one is refused and changes nothing', () => {
    office.close();
    const before = office.everything();
    expect(office.enter('K09', '2023-01-30', 'x')).toContain('Không có đơn vị nào mang mã "K09"');
    expect(formOf('K01').isClosed).toBe(true);
    expect(enter('2023-01-30', 'x')).toContain('Đăng ký chỉ tiêu của đơn vị K01 đã chốt.');
    expect(office.everything()).toBe(before);
  });

  it('does not write over what a unit typed after the clerk looked; seen, it is kept in the log', () => {
    const { seen } = formOf('K01');
    office.fill(K01, tab, ['70', '88', '4', '2']);
    const before = office.everything();
    expect(enter('2023-01-30', 'văn bản giấy', { seen })).toContain('vừa có người sửa');
    expect(office.everything()).toBe(before);
    expect(enter('2023-01-30', 'văn bản giấy')).toContain('ĐK2023-K01-1');
    expect(office.log().at(-1)?.[3]).toContain('số có trong trang trước đó: 70 / 88 / 4 / 2');
  });

  it('whose write Google leaves in doubt is made once', () => {
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && nth === 1 ? 'fail-after' : undefined;
    expect(enter('2023-01-30', 'gọi điện')).toContain('biên nhận ĐK2023-K01-1');
    expect(office.log().filter(([, action]) => action === 'Nhận báo cáo')).toHaveLength(1);
  });

  it('is for the office only, and costs two reads and a write', () => {
    const { seen } = formOf('K01');
    const request = {
      unitCode: 'K01',
      period: 'registration',
      figures: { ...RIGHT, note: '' },
      nothingNew: false,
      seen,
      receivedOn: '2023-01-30',
      reason: 'x',
      paperReceivedOn: '',
    };
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    const before = office.everything();
    for (const [name, argument] of [
      ['entryStart'],
      ['entryForm', 'K01'],
      ['entrySubmit', request],
    ] as const) {
      expect(office.dialog(name, STRANGER, argument).message).toContain('chỉ dành cho văn phòng');
    }
    expect(office.everything()).toBe(before);
    const { calls } = office.platform.run('entrySubmit', { user: OWNER, kind: 'dialog', args: [request] });
    expect(calls.map(({ kind }) => kind).filter((kind) => kind === 'read' || kind === 'write')).toEqual([
      'read',
      'read',
      'write',
    ]);
  });
});
