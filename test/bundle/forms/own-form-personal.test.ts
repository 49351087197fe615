/** Personal data in what a unit writes in words on own forms: told to the unit and to the office, kept out of the log. */
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { K01, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const office = new FormsOffice(['sinh-hoat-chi-bo']);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const PHONE = 'gọi 0912 345 678';
const { note, figures, answerShown } = office.block('SH', 1);
const REASON = a1({ row: figures.row + 4, column: figures.column });
const handIn = (reason: string, noted: string) => {
  office.type(K01, TAB_OF.K01, a1(note), noted);
  office.handIn(K01, TAB_OF.K01, 'SH', 1, ['30', '28', '05/01/2025', 'Tốt', reason]);
  office.sweep();
  return office.shown(TAB_OF.K01, a1(answerShown));
};
const told = () =>
  (office.dialog('personalNotes', OWNER) as unknown as { notes: { period: string; text: string }[] }).notes;

describe('a telephone number', () => {
  it('in the note is told as in forms A and B', () => {
    expect(handIn('ốm', PHONE)).toContain(`ô Ghi chú ${a1(note)} có vẻ chứa số điện thoại`);
    expect(told()).toEqual([
      {
        period: 'own SH 1',
        text: expect.stringContaining('sinh hoạt chi bộ hằng tháng, tháng 1: số điện thoại'),
      },
    ]);
    expect(office.closing('Kiểm tra số liệu')).toContain('Ghi chú có vẻ chứa thông tin cá nhân');
  });

  it('in a column of words is told with its cell, and has to be handed in anew without it', () => {
    const answer = handIn(PHONE, '');
    expect(answer).toContain('Số biên nhận');
    expect(answer).toContain(
      `ô ${REASON} có vẻ chứa số điện thoại; xin xóa thông tin cá nhân đó khỏi ô rồi tích nộp lần nữa`,
    );
    expect(told().map(({ text }) => text)).toEqual([
      expect.stringContaining('cột 5, sửa xong phải nộp lại: số điện thoại'),
    ]);
    expect(JSON.stringify(office.log())).not.toContain('0912');
    expect(handIn('bận', '')).not.toContain('số điện thoại');
    expect(told()).toEqual([]);
  });

  it('is not seen in figures, and a note without one is not told', () => {
    handIn('ốm', 'họp muộn');
    expect(told()).toEqual([]);
  });
});
