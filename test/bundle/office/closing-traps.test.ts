import { beforeEach, describe, expect, it } from 'vitest';
import type { CloseStart, ReopenStart } from '../../../src/app/closing/closing-start.ts';
import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from '../../../src/sheets/tables/progress-table.ts';
import { K01, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

/** Of the first unit, in `Tiến độ`. */
const FINAL_OF_K01 = a1(cell(PROGRESS_TABLE.firstUnitRow, PROGRESS_TABLE_COLUMNS.final));

/** Form B, January to March 2024, on 28/03/2024: K01 handed in nothing, K02 and K03 every month. */
const { office } = officeReady(
  { settings: { ...PROGRESS_2024, completionDate: '31/03/2024', completionWording: 'đến hết ngày' } },
  PROGRESS_DAY,
);
const FINAL_ROW = 46;
for (const [unit, tab] of [
  ['k02@donvi.example', TAB_OF.K02],
  ['k03@donvi.example', TAB_OF.K03],
] as const) {
  for (const cell of ['B28', 'C28', 'D28', 'E28']) office.type(unit, tab, cell, '3');
  for (const row of [33, 34, 35]) {
    office.tick(unit, tab, `I${row}`);
    office.tick(unit, tab, `J${row}`);
  }
}
office.sweep();
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const own = (row: number) => office.shown(TAB_OF.K01, `K${row}`);
const mayType = (cell: string) => office.type(K01, TAB_OF.K01, cell, '1').accepted;

function started<Start>(of: 'closeStart' | 'reopenStart'): Start {
  const answer = office.dialog<{ start: Start }>(of, OWNER);
  if (!answer.ok) throw new Error(answer.message);
  return answer.start;
}

const closing = () => started<CloseStart>('closeStart');
const closable = (period: string) => closing().periods.find((one) => one.period === period);
const reopening = () => started<ReopenStart>('reopenStart');
const reopen = (period: string, also: readonly number[], reason = 'nghỉ ốm') =>
  office.dialog<{ text: string }>('reopenSubmit', OWNER, {
    code: 'K01',
    period,
    reason,
    until: '',
    isMailed: true,
    also,
  });

describe('closing', () => {
  it('begins with the last period whose day has passed, and names whom it will catch with which months', () => {
    expect(closing().first).toBe('month-3');
    expect(closing().periods.map(({ label }) => label)).toEqual([
      'Tháng 1',
      'Tháng 2',
      'Tháng 3',
      'Báo cáo năm',
    ]);
    expect(closable('month-2')).toMatchObject({
      counts: 'Tháng 2: đã nộp 2 đơn vị, chưa nộp 1 đơn vị.',
      lastDays: '',
      caught: [{ code: 'K01', detail: 'chưa nộp tháng 1, tháng 2' }],
      question:
        "Chốt số liệu tháng 2 của 3 đơn vị? 1 đơn vị sẽ bị khóa khi chưa nộp: Đảng bộ D'Ran (tháng 1, tháng 2).",
    });
  });

  it('of the last month says what cannot be written down any more before the year is over', () => {
    expect(closable('month-3')?.lastDays).toBe(
      'Hạn báo cáo năm đến hết thứ Tư 03/04/2024: chốt bây giờ thì kết quả những ngày cuối không ghi được bằng Đính chính tháng 3 nữa.',
    );
  });

  it('offers no period twice, and says when there is none left', () => {
    expect(office.close('month-2')).toContain('Đã chốt số liệu tháng 2 của 3 đơn vị');
    expect(closing().periods.map(({ period }) => period)).toEqual(['month-3', 'final']);
    expect(office.close('month-2')).toBe('Tháng 2 đã chốt cho mọi đơn vị rồi. Chưa có gì thay đổi.');
    office.close('final');
    const answer = office.dialog('closeStart', OWNER);
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('đều đã chốt') });
  });

  it('closes a month that was opened again before it, once', () => {
    office.close('month-3');
    reopen('month-1', []);
    expect(closing().periods.map(({ period }) => period)).toContain('month-1');
    expect(mayType('B33')).toBe(true);
    const frozen = () => office.rows(SHEET_IDS.closings, 'BC', 4).length;
    expect(office.close('month-3')).toContain('Đã chốt số liệu tháng 3');
    expect(mayType('B33')).toBe(false);
    const rows = frozen();
    expect(office.close('month-3')).toContain('Tháng 3 đã chốt cho mọi đơn vị rồi');
    expect(frozen()).toBe(rows);
  });
});

describe('a unit that had handed in nothing', () => {
  it('sees what is closed, is asked for nothing, and reports the next month', () => {
    office.close('month-2');
    for (const row of [33, 34])
      expect(own(row)).toBe('Chưa nộp. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.');
    for (const cell of ['B28', 'C28', 'D28', 'E28']) expect(mayType(cell)).toBe(true);
    office.tick(K01, TAB_OF.K01, 'I35');
    office.tick(K01, TAB_OF.K01, 'J35');
    office.sweep();
    expect(own(35)).toContain('Đã nộp chậm 3 ngày (T03.2024-K01-1)');
    expect(own(FINAL_ROW)).toBe('Chưa nộp báo cáo năm; nộp được, dù có 2 tháng đã chốt mà chưa nộp.');
    office.tick(K01, TAB_OF.K01, `J${FINAL_ROW}`);
    office.sweep();
    expect(own(FINAL_ROW)).toContain('Đã nộp đúng hạn (BCN2024-K01-1)');
  });

  it('whose year is closed owes nothing, has no yellow cell left and stays missing in every count', () => {
    office.until('2024-04-05T09:00');
    office.close('final');
    expect(own(FINAL_ROW)).toBe('Chưa nộp. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.');
    expect(office.shown(TAB_OF.K01, 'H28')).toBe(
      'Chưa nhập. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.',
    );
    for (const cell of ['B28', 'B33', 'B35', 'A49', 'F49', 'J49', `J${FINAL_ROW}`])
      expect(mayType(cell)).toBe(false);
    expect(office.shown(SHEET_IDS.progress, FINAL_OF_K01)).toBe('Chưa nộp, đã chốt');
    const asked = office
      .preview('remind')
      .mails.filter(({ code }) => code === 'K01')
      .flatMap(({ reasons }) => reasons.map(({ what }) => what));
    expect(asked.filter((what) => what !== 'Hoàn thành chỉ tiêu')).toEqual([]);
    const [last] = office.rows(SHEET_IDS.closings, 'CI', 4).filter(([name]) => name === "Đảng bộ D'Ran");
    expect(last?.[1]).toMatch(/^Chưa nộp/);
  });

  it('in the last days a result goes into the correction of the last month, until that is closed', () => {
    const completion = (unit: string) =>
      office
        .preview('remind')
        .mails.filter(({ code }) => code === unit)
        .map(({ text }) => text)
        .join('\n');
    office.typeUnit(2, { assignedAdmission: '9' });
    office.provision();
    office.until('2024-03-29T07:30');
    expect(completion('K02')).toContain('báo cáo tháng 3 đã nhận, xin ghi ở dòng Đính chính tháng 3 (A49)');
    office.close('month-3');
    expect(completion('K02')).not.toContain('A49');
    expect(completion('K02')).toContain('Số liệu đến tháng 3 đã chốt: có kết quả mới, xin báo văn phòng.');
  });
});

describe('opening again', () => {
  beforeEach(() => {
    office.close('month-3');
  });

  it('offers the closed months that are missing before it, by name, to units that can be let in', () => {
    const march = reopening().periods.find(({ period }) => period === 'month-3');
    expect(reopening().first).toBe('month-3');
    expect(march?.units[0]).toMatchObject({
      code: 'K01',
      detail: 'Chưa nộp, đã chốt',
      missed: [1, 2],
      missedText: 'Mở lại cả tháng 1, tháng 2: đã chốt khi đơn vị chưa nộp',
    });
    expect(march?.units[1]).toMatchObject({ code: 'K02', missed: [], missedText: '' });
  });

  it('opens three months in one write; each says why, and they are handed in together', () => {
    const answer = reopen('month-3', [1, 2]);
    expect(answer.message).toContain("Đã mở lại tháng 3 cho Đảng bộ D'Ran.");
    expect(answer.message).toContain('Cùng mở lại: tháng 1, tháng 2');
    expect(answer.ok && answer.text).toContain('Cùng mở lại: tháng 1, tháng 2.');
    for (const row of [33, 34, 35]) expect(own(row)).toContain('Lý do: nghỉ ốm');
    expect(
      office
        .log()
        .slice(-3, -1)
        .map(([, action, , detail]) => [action, detail]),
    ).toEqual([
      ['Mở lại cho đơn vị', 'tháng 2: nghỉ ốm'],
      ['Mở lại cho đơn vị', 'tháng 3: nghỉ ốm'],
    ]);
    for (const cell of ['B28', 'C28', 'D28', 'E28']) expect(mayType(cell)).toBe(true);
    for (const row of [33, 34, 35]) {
      office.tick(K01, TAB_OF.K01, `I${row}`);
      office.tick(K01, TAB_OF.K01, `J${row}`);
    }
    office.sweep();
    for (const row of [33, 34, 35]) expect(own(row)).toMatch(/^Đã nộp chậm/);
  });

  it('opens nothing else: no month after it, none that is in, none that was not closed', () => {
    expect(reopen('month-2', [1, 2, 3]).message).toContain('Cùng mở lại: tháng 1,');
    expect([33, 34, 35].map((row) => mayType(`B${row}`))).toEqual([true, true, false]);
    expect(reopen('month-2', [1]).message).toBe(
      'Tháng 2: đơn vị K01 chưa nộp và kỳ chưa chốt, đơn vị vẫn nhập được, nên không có gì để mở lại hay gửi trả.',
    );
    office.dialog('reopenSubmit', OWNER, { code: 'K02', period: 'month-3', reason: 'a', also: [1, 2] });
    expect(office.type('k02@donvi.example', TAB_OF.K02, 'J33', 'TRUE').accepted).toBe(false);
  });

  it('a month alone leaves the months before it closed, and they keep it from nothing', () => {
    reopen('month-3', []);
    expect([33, 34].map(own)).toEqual([
      expect.stringContaining('Đã chốt'),
      expect.stringContaining('Đã chốt'),
    ]);
    office.type(K01, TAB_OF.K01, 'B28', '1');
    for (const cell of ['C28', 'D28', 'E28']) office.type(K01, TAB_OF.K01, cell, '0');
    office.tick(K01, TAB_OF.K01, 'I35');
    office.tick(K01, TAB_OF.K01, 'J35');
    office.sweep();
    expect(own(35)).toContain('Đã nộp');
  });

  it('a month sent back and then closed asks for no locked cell', () => {
    office.dialog('reopenSubmit', OWNER, { code: 'K02', period: 'month-3', reason: 'đếm lại' });
    expect(office.shown(TAB_OF.K02, 'K35')).toContain('tích ô Nộp');
    office.close('month-3');
    expect(office.shown(TAB_OF.K02, 'K35')).toBe(
      'Đã trả lại, chưa nộp lại. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.',
    );
    expect(office.shown(TAB_OF.K02, 'K34')).toContain('(T02.2024-K02-1) Đã chốt.');
  });
});
