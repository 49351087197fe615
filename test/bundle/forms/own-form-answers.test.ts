/** What the sweep answers to ticks of own forms, and what is seen of it on the unit's tab and on the form's table. */
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { writeAt } from '../../../src/sheets/cells/tab.ts';
import { dateValue } from '../../../src/sheets/cells/value.ts';
import { TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const STOCK = `Biểu mẫu,Số dư quỹ
Mã,QU
Kỳ,tháng,1,3
Hạn,chậm nhất ngày 25 hằng tháng
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Số dư,số,,cộng,x,
2,Mức,"chọn: <5; 5-10; >10; =10; A*; A",,đếm,x,
Quy tắc,Mức,Nội dung
1,lỗi,1 >= trước 1
`;

const office = new FormsOffice([STOCK]);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const answerOf = (sheetId: number, number: number) =>
  office.inBlock(sheetId, 'QU', number, ({ answerShown }) => answerShown);
const stateOf = (sheetId: number, number: number) =>
  office.inBlock(sheetId, 'QU', number, ({ state }) => state);
const [used] = office.used;
if (used === undefined) throw new Error('no form');
const columns = tableColumns(used.form);
const inTable = (row: number, column: number) => office.shown(used.sheetId, a1({ row, column }));

describe('a refusal that no formula can foresee', () => {
  it('of a period that is not open yet stays in sight until the next answer', () => {
    office.handIn(K01, TAB_OF.K01, 'QU', 2, ['5', '5-10']);
    office.sweep();
    expect(stateOf(TAB_OF.K01, 2)).toContain('Đủ, chưa nộp');
    expect(answerOf(TAB_OF.K01, 2)).toContain('nhận báo cáo từ ngày 01/02/2025');
    office.platform.advanceTo('2025-02-03T09:00', { skip: () => true });
    office.handIn(K01, TAB_OF.K01, 'QU', 2, []);
    expect(answerOf(TAB_OF.K01, 2)).toBe('');
    office.sweep();
    expect(answerOf(TAB_OF.K01, 2)).toContain('Số biên nhận QUT02.2025-K01-1');
  });

  it('of a correction that breaks the next period stays until the figure is put back', () => {
    office.platform.advanceTo('2025-02-03T09:00', { skip: () => true });
    office.handIn(K01, TAB_OF.K01, 'QU', 1, ['5', '5-10']);
    office.handIn(K01, TAB_OF.K01, 'QU', 2, ['6', '5-10']);
    office.sweep();
    office.handIn(K01, TAB_OF.K01, 'QU', 1, ['7']);
    office.sweep();
    expect(stateOf(TAB_OF.K01, 1)).toContain('Sửa sau khi nộp');
    expect(answerOf(TAB_OF.K01, 1)).toContain('kỳ sau đã nhận sẽ thành lỗi');
    office.type(K01, TAB_OF.K01, a1(office.block('QU', 1).figures), '5');
    expect(stateOf(TAB_OF.K01, 1)).toContain('Đã nộp');
    expect(answerOf(TAB_OF.K01, 1)).toBe('');
  });

  it('goes with the figures that it was about, where a formula sees them put right', () => {
    office.handIn(K01, TAB_OF.K01, 'QU', 1, ['5', 'gì đó']);
    office.sweep();
    expect(answerOf(TAB_OF.K01, 1)).toContain('không có trong danh sách');
    const { row, column } = office.block('QU', 1).figures;
    office.type(K01, TAB_OF.K01, a1({ row: row + 1, column }), '5-10');
    expect(stateOf(TAB_OF.K01, 1)).toContain('Đủ, chưa nộp');
    expect(answerOf(TAB_OF.K01, 1)).toBe('');
  });
});

it('counts every choice by its own text, whatever signs it has', () => {
  office.handIn(K01, TAB_OF.K01, 'QU', 1, ['1', '<5']);
  office.handIn(K02, TAB_OF.K02, 'QU', 1, ['2', 'a*']);
  office.handIn(OWNER, TAB_OF.K03, 'QU', 1, ['3', '5-10']);
  office.sweep();
  expect(inTable(TABLE_ROWS.totals, columns.figure(1))).toBe('<5 1; 5-10 1; A* 1');
  office.handIn(K01, TAB_OF.K01, 'QU', 1, ['1', '=10']);
  office.handIn(K02, TAB_OF.K02, 'QU', 1, ['2', '>10']);
  office.handIn(OWNER, TAB_OF.K03, 'QU', 1, ['3', 'a']);
  office.sweep();
  expect(inTable(TABLE_ROWS.totals, columns.figure(1))).toBe('>10 1; =10 1; A 1');
});

it('answers the blocks that stand in their places beside one that was moved', () => {
  office.platform.advanceTo('2025-02-03T09:00', { skip: () => true });
  office.handIn(K01, TAB_OF.K01, 'QU', 1, ['5', '5-10']);
  office.handIn(K01, TAB_OF.K01, 'QU', 2, ['6', '5-10']);
  const { row } = office.block('QU', 2).area;
  office.batch([
    {
      insertDimension: {
        range: { sheetId: TAB_OF.K01, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    },
  ]);
  office.sweep();
  expect(stateOf(TAB_OF.K01, 1)).toContain('Đã nộp');
  expect(office.shown(TAB_OF.K01, a1({ ...office.block('QU', 2).tick, row: row + 3 }))).not.toBe('');
});

it('marks a unit as late by its own last day', () => {
  const { lastDay } = office.block('QU', 1);
  office.batch(writeCells(TAB_OF.K02, [writeAt(lastDay, dateValue(day('2025-02-07')))]));
  office.platform.advanceTo('2025-02-05T09:00', { skip: () => true });
  office.sweep();
  const marks = [0, 1, 2].map((unit) => inTable(TABLE_ROWS.firstUnit + unit, columns.heat));
  expect(marks).toEqual(['✘', '', '✘']);
});
