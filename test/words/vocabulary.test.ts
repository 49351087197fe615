import { describe, expect, it } from 'vitest';
import { bodyWords } from '../../src/words/body-words.ts';
import { everyWording, vocabularyNamed, wordsOf } from '../../src/words/vocabulary.ts';

const party = wordsOf({ vocabulary: 'party' });
const association = wordsOf({ vocabulary: 'association' });

describe('the words of an office', () => {
  it('are those of the letters for the Party, letter for letter', () => {
    expect(party('Chỉ tiêu kết nạp đảng viên năm 2023')).toBe('Chỉ tiêu kết nạp đảng viên năm 2023');
    expect(party`đã kết nạp ${3} đảng viên`).toBe('đã kết nạp 3 đảng viên');
  });

  it.each([
    ['Chỉ tiêu kết nạp đảng viên năm 2023', 'Chỉ tiêu tiếp nhận hội viên năm 2023'],
    ['TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN', 'TIẾN ĐỘ TIẾP NHẬN HỘI VIÊN'],
    ['Kết nạp: đã/chỉ tiêu', 'Tiếp nhận: đã/chỉ tiêu'],
    ['Cảm tình Đảng trong danh sách', 'Nguồn trong danh sách'],
    ['T/M CHI BỘ (ĐẢNG BỘ)', 'TM. BAN CHẤP HÀNH'],
    ['E-mail cấp ủy viên theo dõi', 'E-mail người theo dõi'],
    ['Công văn số 40-CV/ĐU', 'Công văn số 40-CV/BCH'],
    // Words that hold others as a part are not touched.
    ['đảng viêng, bí thưởng', 'đảng viêng, bí thưởng'],
  ])('%s is %s to an association', (given, wanted) => expect(association(given)).toBe(wanted));

  it('never touch what stands in a sentence as data', () => {
    const name = 'Chi bộ "Kết nạp Đảng"';
    expect(association`${name} chưa kết nạp, xem ${name}`).toBe(`${name} chưa tiếp nhận, xem ${name}`);
  });

  it('are found again whichever a cell was written with', () => {
    expect(everyWording('Đã kết nạp')).toEqual(['Đã kết nạp', 'Đã tiếp nhận']);
    expect(everyWording('Ghi chú')).toEqual(['Ghi chú']);
  });

  it('are the Party’s where nothing else is chosen', () => {
    expect(['', 'gì đó', 'Hội, đoàn thể'].map(vocabularyNamed)).toEqual(['party', 'party', 'association']);
  });

  it('tell for whom a body signs: a Ban Thường vụ is of the Party in the Party alone', () => {
    const body = 'BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG';
    expect(bodyWords(body, { vocabulary: 'party' })?.authority).toBe('T/M BAN THƯỜNG VỤ');
    expect(bodyWords(body, { vocabulary: 'association' })).toEqual({
      symbol: 'BTV',
      authority: 'TM. BAN THƯỜNG VỤ',
    });
  });
});
