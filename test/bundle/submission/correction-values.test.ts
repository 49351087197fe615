import { beforeEach, describe, expect, it } from 'vitest';
import { K01, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

/** Form B on 28/03/2024: January (row 33) is handed in, February (row 34) is not. */
const { office } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
['4', '2', '0', '0'].forEach((text, index) => {
  type(`${'BCDE'[index]}28`, text);
});
tick('I33', 'J33');
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

function type(cell: string, text: string): void {
  expect(office.type(K01, TAB_OF.K01, cell, text)).toMatchObject({ accepted: true });
}

function tick(...cells: readonly string[]): void {
  for (const cell of cells) expect(office.tick(K01, TAB_OF.K01, cell)).toMatchObject({ accepted: true });
  office.sweep();
}

/** A cell pasted past its validation, with the number format that came along. */
function paste(cell: string, userEnteredValue: object, type?: string): void {
  const column = 'ABCDEFGHIJK'.indexOf(cell[0] ?? '');
  const format = type === undefined ? {} : { userEnteredFormat: { numberFormat: { type, pattern: '' } } };
  office.batch([
    {
      updateCells: {
        start: { sheetId: TAB_OF.K01, rowIndex: Number(cell.slice(1)) - 1, columnIndex: column },
        rows: [{ values: [{ userEnteredValue, ...format }] }],
        fields: type === undefined ? 'userEnteredValue' : 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    },
  ]);
}

const shown = (cell: string) => office.shown(TAB_OF.K01, cell);
const correct = (fill: () => void) => {
  type('A49', 'Tháng 1');
  type('B49', 'Đưa vào danh sách cảm tình');
  type('G49', 'Đếm lại');
  fill();
  tick('J49');
};

const KINDS: readonly (readonly [what: string, put: (cell: string) => void, words: string])[] = [
  ['a typed date', (cell) => type(cell, '1/2'), 'đang ở dạng ngày tháng'],
  ['a typed date with dashes', (cell) => type(cell, '3-4'), 'đang ở dạng ngày tháng'],
  ['a typed percentage', (cell) => type(cell, '300%'), 'đang ở dạng phần trăm'],
  ['typed money', (cell) => type(cell, '12 ₫'), 'đang ở dạng tiền'],
  ['a time of a whole day', (cell) => paste(cell, { numberValue: 2 }, 'TIME'), 'đang ở dạng ngày tháng'],
  ['a day with its time', (cell) => paste(cell, { numberValue: 2 }, 'DATE_TIME'), 'đang ở dạng ngày tháng'],
  ['an exponent', (cell) => paste(cell, { numberValue: 1000 }, 'SCIENTIFIC'), 'đang ở dạng số mũ'],
  ['a fraction', (cell) => paste(cell, { numberValue: 1.5 }), 'có phần lẻ'],
  ['a number as text', (cell) => paste(cell, { stringValue: '3' }), 'không phải là số'],
  ['words', (cell) => paste(cell, { stringValue: '3 người' }), 'không phải là số'],
  ['a tick', (cell) => paste(cell, { boolValue: true }), 'không phải là số'],
  ['a formula', (cell) => paste(cell, { formulaValue: '=1+1' }), 'đang chứa công thức'],
  ['a formula in error', (cell) => paste(cell, { formulaValue: '=1/0' }), 'đang chứa công thức'],
  ['a negative number', (cell) => paste(cell, { numberValue: -1 }), 'là số âm'],
  ['a million', (cell) => paste(cell, { numberValue: 1_000_000 }), 'lớn hơn 999.999'],
];

describe('a correction refuses what a month refuses, in the same words', () => {
  it.each(KINDS)('%s', (_, put, words) => {
    put('B34');
    tick('J34');
    expect(shown('K34')).not.toContain('Đã nộp');
    correct(() => put('F49'));
    expect(shown('K49')).toContain(`F49 ${words}`);
    expect(shown('J49')).toBe('FALSE');
    expect(office.row(TAB_OF.K01, 33, 'BCDEFG')).toEqual(['', '', '', '', '', '']);
    expect(shown('K33')).toContain('T01.2024-K01-1');
    // The reason and the choices stay: the number alone is typed again, and no format is left behind.
    type('F49', '3');
    expect(shown('F49')).toBe('3');
    tick('J49');
    expect(shown('K49')).toContain('0 → 3');
  });

  it.each(KINDS.slice(0, 4))('of a figure at the start: %s', (_, put, words) => {
    type('A49', 'Đầu kỳ');
    type('B49', 'Cảm tình Đảng trong danh sách');
    type('G49', 'Đếm lại');
    put('F49');
    tick('J49');
    expect(shown('K49')).toContain(`F49 ${words}`);
    expect(shown('B28')).toBe('4');
  });

  it('the largest count there may be is taken', () => {
    correct(() => type('F49', '999999'));
    expect(shown('K49')).toContain('0 → 999999');
  });
});
