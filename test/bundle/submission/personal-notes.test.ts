import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { actionCalls } from '../../../workbench/rehearsal/action-calls.ts';
import {
  K01,
  type Office,
  OWNER,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
} from '../support/office.ts';
import { documentDesk } from '../support/paper.ts';

/** A note that looks like personal data, from the answer to the log, and how it is taken away after acceptance. */

const PHONE = 'gọi 0912 345 678';
const REMARK = 'có vẻ chứa số điện thoại; xin xóa thông tin cá nhân đó khỏi ô, không phải nộp lại.';
const tab = TAB_OF.K01;

describe('a note of form A', () => {
  const { office, again } = officeReady();
  beforeEach(again);
  const answer = () => office.shown(tab, 'I10');
  const submitted = () => office.submit(K01, tab, ['72', '88', '4', '2'], PHONE);
  const logged = () =>
    office
      .log()
      .map((line) => line.join(' '))
      .join('\n');

  it('is accepted with a remark that says what to do, and masked in the log', () => {
    expect(submitted()).toContain(`Lưu ý: Ô Ghi chú F9 ${REMARK}`);
    expect(logged()).toContain('ghi chú: gọi •••');
    expect(logged()).not.toContain('0912');
  });

  it('taken away after acceptance needs no new submission, and leaves every place but the figures', () => {
    submitted();
    const receipt = office.shown(tab, 'I13');
    office.fill(K01, tab, [], 'đã sửa');
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    expect(office.row(SHEET_IDS.summary, 7, 'G')).toEqual(['đã sửa']);
    office.sweep();
    expect(office.log().at(-1)).toEqual(['đơn vị K01', 'Sửa ghi chú', 'K01', 'Ghi chú: gọi ••• → đã sửa']);
    expect(answer()).not.toContain('số điện thoại');
    expect(answer()).toContain('Số biên nhận');
    expect(office.shown(tab, 'I13')).toBe(receipt);
    expect(office.everything()).not.toContain('0912');
    const rows = office.log().length;
    office.sweep();
    expect(office.log().length).toBe(rows);
  });

  it('put in after acceptance is told to the unit by the next sweep', () => {
    office.submit(K01, tab, ['72', '88', '4', '2'], 'rõ');
    office.fill(K01, tab, [], PHONE);
    office.sweep();
    expect(answer()).toContain(`Lưu ý: Ô Ghi chú F9 ${REMARK}`);
    expect(logged()).not.toContain('0912');
  });

  it('changed and ticked at once keeps the receipt and is taken over', () => {
    submitted();
    expect(office.submit(K01, tab, [], 'đã sửa')).toBe(
      'Số liệu không đổi so với lần nộp trước; biên nhận ĐK2023-K01-1 vẫn có giá trị. Ghi chú mới đã được ghi nhận.',
    );
    expect(office.log().at(-1)?.[3]).toBe('Ghi chú: gọi ••• → đã sửa');
  });

  it('changed with a figure: the figure waits for a new submission, the note does not', () => {
    submitted();
    office.fill(K01, tab, ['73'], 'đã sửa');
    office.sweep();
    expect(office.shown(tab, 'J9')).toContain('Sửa sau khi nộp');
    expect(office.row(SHEET_IDS.summary, 7, 'CG')).toEqual(['72', 'đã sửa']);
    expect(office.log().at(-1)?.[1]).toBe('Sửa sau khi nộp');
    expect(logged()).not.toContain('0912');
  });

  it('is named to the office before it closes, before it prints and in the review, never quoted', () => {
    submitted();
    const named = "Đảng bộ D'Ran (đăng ký chỉ tiêu: số điện thoại)";
    const { notes } = office.dialog<{ notes: object[] }>('personalNotes', OWNER) as unknown as {
      notes: object[];
    };
    expect(notes).toEqual([{ period: 'registration', text: named }]);
    expect(office.closing('Kiểm tra số liệu')).toContain(`thông tin cá nhân: ${named}. Xin đơn vị xóa`);
    const { remarks } = documentDesk(office.platform, OWNER).preview('report');
    expect(remarks.join('\n')).toContain('Bảng in ra ghi chú có vẻ chứa thông tin cá nhân: Đảng bộ');
    office.fill(K01, tab, [], 'đã sửa');
    expect(office.dialog('personalNotes', OWNER)).toMatchObject({ notes: [] });
    expect(office.closing('Kiểm tra số liệu')).not.toContain('cá nhân');
    expect(documentDesk(office.platform, OWNER).preview('report').remarks.join('\n')).not.toContain(
      'cá nhân',
    );
    expect(documentDesk(office.platform, OWNER).preview('report').html).toContain('đã sửa');
  });

  it('that became a formula is none: the accepted one stays', () => {
    office.submit(K01, tab, ['72', '88', '4', '2'], 'rõ');
    office.batch([
      {
        updateCells: {
          start: { sheetId: tab, rowIndex: 8, columnIndex: 5 },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }],
        },
      },
    ]);
    office.sweep();
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    expect(office.row(SHEET_IDS.summary, 7, 'G')).toEqual(['rõ']);
    const rows = office.log().length;
    office.sweep();
    expect(office.log().length).toBe(rows);
  });
});

describe('a note of a month', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  beforeEach(() => {
    again();
    const row = (at: number, columns: string, values: readonly string[]) =>
      values.forEach((text, index) => {
        expect(office.type(K01, tab, `${columns[index]}${at}`, text)).toMatchObject({ accepted: true });
      });
    row(28, 'BCDE', ['4', '2', '0', '0']);
    row(33, 'BCDEFGH', ['1', '0', '1', '1', '1', '0', PHONE]);
    office.tick(K01, tab, 'J33');
    office.sweep();
  });
  const state = () => office.shown(tab, 'K33');
  const answer = () => office.shown(tab, 'AP33');

  it('is accepted with the remark, and masked in the log', () => {
    expect(state()).toContain('Đã nộp');
    expect(answer()).toContain(`Lưu ý: Ô Ghi chú H33 ${REMARK}`);
    expect(office.log().at(-1)?.[3]).toContain('ghi chú: gọi •••');
  });

  it('stays open when the month is locked, and is taken over without a correction', () => {
    const receipt = office.shown(tab, 'AO33');
    expect(office.type(K01, tab, 'G33', '1')).toMatchObject({ accepted: false });
    expect(office.type(K01, tab, 'H33', 'đã sửa')).toMatchObject({ accepted: true });
    expect(state()).toContain('Đã nộp');
    office.sweep();
    expect(office.log().at(-1)).toEqual(['đơn vị K01', 'Sửa ghi chú', 'K01', 'tháng 1: gọi ••• → đã sửa']);
    expect(office.shown(tab, 'AO33')).toBe(receipt);
    expect(answer()).not.toContain('số điện thoại');
    expect(office.everything()).not.toContain('0912');
    const rows = office.log().length;
    office.sweep();
    expect(office.log().length).toBe(rows);
  });

  it('stays open after the tabs are provisioned again', () => {
    office.provision(OWNER);
    expect(office.type(K01, tab, 'G33', '1')).toMatchObject({ accepted: false });
    expect(office.type(K01, tab, 'H33', '')).toMatchObject({ accepted: true });
    office.sweep();
    expect(office.log().at(-1)?.[3]).toBe('tháng 1: gọi ••• → (trống)');
  });

  it('is named to the office with its month', () => {
    expect(office.dialog('personalNotes', OWNER)).toMatchObject({
      notes: [{ period: 'month-1', text: expect.stringContaining('(tháng 1: số điện thoại)') }],
    });
    expect(office.closing('Kiểm tra số liệu')).toContain('(tháng 1: số điện thoại)');
  });

  it('is read with the check-up of the figures, one read for all units, which form A does not need', () => {
    const costOf = ({ platform }: Office) =>
      actionCalls('check', [platform.clickMenu(OWNER, 'Kiểm tra số liệu', [{ button: 'OK' }])]);
    expect(costOf(office)).toMatchObject({ reads: 3, writes: 0 });
    expect(costOf(officeReady().office)).toMatchObject({ reads: 2, writes: 0 });
  });

  it('locks when the month is closed', () => {
    office.close('month-1');
    expect(office.type(K01, tab, 'H33', 'x')).toMatchObject({ accepted: false });
  });

  it('of a correction is masked in the log', () => {
    const put = (cell: string, text: string) =>
      expect(office.type(K01, tab, cell, text)).toMatchObject({ accepted: true });
    put('A49', 'Tháng 1');
    put('B49', 'Đã kết nạp');
    put('F49', '1');
    put('G49', 'theo ông A 0912345678');
    office.tick(K01, tab, 'J49');
    office.sweep();
    expect(office.log().at(-1)?.[3]).toContain('lý do: theo ông A •••');
  });
});
