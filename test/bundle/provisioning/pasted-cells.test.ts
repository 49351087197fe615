import { beforeEach, describe, expect, it } from 'vitest';
import type { CellData } from '../../../src/sheets/cells/value.ts';
import { addressOf, K01, officeReady, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
const { userEdits } = office.platform.spreadsheets;
const tab = TAB_OF.K01;
beforeEach(again);

const RIGHT = ['72', '88', '4', '2'];

describe('cells copied over the inputs within the sheet', () => {
  const at = (name: string, rows = 1, columns = 1) => ({
    ...addressOf(office.entryBook, tab, name),
    rows,
    columns,
  });
  const cellsOf = () => {
    const sheet = office.resource().sheets.find(({ properties }) => properties?.sheetId === tab);
    const values = (sheet?.data?.[0]?.rowData?.[8]?.values ?? []) as CellData[];
    return values
      .slice(1, 5)
      .map(({ userEnteredFormat, dataValidation }) => [userEnteredFormat, dataValidation]);
  };

  it('wreck their rule and their format; the tick is refused, and the check-up puts both back', () => {
    const made = cellsOf();
    expect(office.type(K01, tab, 'F9', '12 người')).toEqual({ accepted: true });
    expect(userEdits.copy(K01, at('F9'), at('B9', 1, 4), 'all')).toEqual({ accepted: true });
    expect(cellsOf()).not.toEqual(made);
    expect(office.shown(tab, 'I3')).toContain('✘ Ô B9 không phải là số');
    const answer = office.submit(K01, tab);
    for (const name of ['B9', 'C9', 'D9', 'E9']) expect(answer).toContain(`(ô ${name}) không phải là số`);
    expect(office.shown(tab, 'I13')).toBe('');
    office.click('Kiểm tra và sửa bảng tính');
    expect(cellsOf()).toEqual(made);
    expect(office.row(tab, 9, 'BCDE')).toEqual(Array(4).fill('12 người'));
    expect(office.type(K01, tab, 'B9', '13 người')).toMatchObject({ accepted: false, reason: 'validation' });
    expect(office.submit(K01, tab, RIGHT)).toContain('ĐK2023-K01-1');
  });

  it('of another kind are found out too: a tick over a number, a number over the note and the tick', () => {
    const made = cellsOf();
    office.fill(K01, tab, RIGHT);
    for (const [from, to] of [
      ['C9', 'F9'],
      ['I9', 'B9'],
      ['C9', 'I9'],
    ] as const)
      expect(userEdits.copy(K01, at(from), at(to), 'all')).toEqual({ accepted: true });
    expect(office.tick(K01, tab)).toMatchObject({ accepted: false });
    office.click('Kiểm tra và sửa bảng tính');
    expect(cellsOf()).toEqual(made);
    expect(office.submit(K01, tab, ['72'], 'đã rà soát')).toContain('ĐK2023-K01-1');
  });

  it('and cut take the formulas that look at them along, until the check-up puts these back', () => {
    office.fill(K01, tab, RIGHT);
    expect(userEdits.move(K01, at('B9'), at('C9'))).toEqual({ accepted: true });
    expect(office.row(tab, 9, 'BCDE')).toEqual(['', '72', '4', '2']);
    expect(office.row(720002, 7, 'CD')).toEqual(['72', '72']);
    expect(office.submit(K01, tab)).toContain('• Tổng số đảng viên (ô B9) chưa nhập');
    expect(userEdits.undo(K01, office.entryBook)).toEqual({ accepted: true });
    expect(userEdits.undo(K01, office.entryBook)).toEqual({ accepted: true });
    expect(office.row(720002, 7, 'CDEF')).toEqual(RIGHT);
    userEdits.move(K01, at('B9'), at('C9'));
    office.click('Kiểm tra và sửa bảng tính');
    office.fill(K01, tab, RIGHT);
    expect(office.row(720002, 7, 'CDEF')).toEqual(RIGHT);
    expect(office.submit(K01, tab)).toContain('ĐK2023-K01-1');
  });

  it('are refused when one of them is not an input, and so is a cut of anything else', () => {
    const before = office.everything();
    expect(userEdits.copy(K01, at('F9'), at('E9', 1, 4), 'all')).toMatchObject({ reason: 'protected' });
    expect(userEdits.move(K01, at('A9'), at('B9'))).toMatchObject({ reason: 'protected' });
    expect(office.everything()).toBe(before);
  });
});
