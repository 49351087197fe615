import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksPersonal, maskPersonal, type PersonalTrace } from '../../../src/domain/text/personal-trace.ts';
import { khoi2023 } from '../support.ts';

describe('a note looks personal', () => {
  it.each<[string, string, readonly PersonalTrace[]]>([
    ['a mobile number', 'liên hệ 0912345678', ['phone']],
    ['a mobile number in groups', 'ĐT 0912 345 678.', ['phone']],
    ['a mobile number with dots', '0912.345.678', ['phone']],
    ['a mobile number with its country', '+84912345678', ['phone']],
    ['a fixed-line number', '02633822222', ['phone']],
    ['a fixed-line number with its area in brackets', '(0263) 3822 222', ['phone']],
    ['a CCCD of 12 digits', 'CCCD 079203001234', ['identity-number']],
    ['a CCCD in groups', '079 203 001 234', ['identity-number']],
    ['a CMND of 9 digits', 'CMND: 250123456', ['identity-number']],
    ['a CMND in groups', '250 123 456', ['identity-number']],
    ['an e-mail address', 'gửi về nguyenvana@gmail.com', ['email']],
    ['an e-mail address among signs', 'a@@b.c@d.vn', ['email']],
    ['a birthday', 'ông A (12/5/1990)', ['birth-date']],
    ['a birthday with hyphens', '01-02-2001', ['birth-date']],
    ['a year of birth in words', 'sinh năm 1990', ['birth-date']],
    ['a date of birth in words', 'Ngày sinh: 1/1/90', ['birth-date']],
    [
      'several at once',
      'a@b.vn, 0912345678, 079203001234, 12/5/1990',
      ['email', 'phone', 'identity-number', 'birth-date'],
    ],
    ['a mobile number with blanks round hyphens', '0912 - 345 - 678', ['phone']],
    ['a mobile number in pairs', '09 12 34 56 78', ['phone']],
    ['a mobile number with its country and a bracketed 0', '+84 (0) 912 345 678', ['phone']],
    ['a mobile number with its country in brackets', '(+84)912345678', ['phone']],
    ['a mobile number with 84', '84912345678', ['phone']],
    ['a mobile number with 0084', '0084 912 345 678', ['phone']],
    ['a mobile number in full-width digits', '０９１２３４５６７８', ['phone']],
    ['a mobile number with invisible signs', '0912\u200B345\u2060678', ['phone']],
    ['a mobile number with no-break blanks', '0912\u00A0345\u00A0678', ['phone']],
    ['a mobile number with long dashes', '0912–345–678', ['phone']],
    ['a mobile number before a count', '0912 345 678, 12 người', ['phone']],
    ['a mobile number after a date', 'ngày 01.02.2024 0912345678', ['phone']],
    ['a phone and a card beside it', '0912345678 079203001234', ['phone', 'identity-number']],
    ['a fixed line of Hà Nội', '024 3825 1234', ['phone']],
    ['a CCCD in fours', '0792 0300 1234', ['identity-number']],
    ['a CCCD in halves', '079203 001234', ['identity-number']],
    ['a CCCD with dots', '079.203.001.234', ['identity-number']],
    ['a CCCD in full-width digits', '０７９２０３００１２３４', ['identity-number']],
    ['a CMND with dots, named', 'CMND số 250.123.456', ['identity-number']],
    ['an e-mail with blanks', 'a.b @ gmail.com', ['email']],
    ['an e-mail with a full-width @', 'a.b＠gmail.com', ['email']],
    ['an e-mail with an invisible sign', 'a.b@\u200Bgmail.com', ['email']],
    ['an e-mail spelt to hide', 'a.b(at)gmail.com', ['email']],
    ['a birthday with dots', '(12.05.1990)', ['birth-date']],
    ['a birthday with blanks', '12 / 5 / 1990', ['birth-date']],
    ['a birthday, the year first', '1990-05-12', ['birth-date']],
    ['a birthday of two digits', 'ông A 12/5/90', ['birth-date']],
    ['a birthday in words', '12 tháng 5 năm 1990', ['birth-date']],
    ['a birthday after sinh', 'bà B sinh 12/03/2024', ['birth-date']],
    ['a birthday after sinh ngày, in words', 'sinh ngày 12 tháng 5 năm 1990', ['birth-date']],
    ['a birthday after SN', 'SN 1990', ['birth-date']],
    ['a year after sinh', 'ông A, sinh 1990', ['birth-date']],
    ['a month of birth', 'sinh tháng 5/1990', ['birth-date']],
    ['a birthday without accents', 'ngay sinh 12/5/1990', ['birth-date']],
    ['a birthday in capitals', 'SINH NĂM 1990', ['birth-date']],
    ['a birthday typed with parted accents', 'sinh năm 1990'.normalize('NFD'), ['birth-date']],
    ['two of one kind only once', '0912345678 hoặc 0987654321', ['phone']],
  ])('%s', (_, note, traces) => expect(looksPersonal(note)).toEqual(traces));
});

describe('a note does not look personal', () => {
  it.each([
    ['an empty one', ''],
    ['an @ between blanks', 'họp @ 8.30'],
    ['an @ without a domain', 'a@b, @c.vn'],
    ['50,000 letters', 'a'.repeat(50_000)],
    ['a plan', 'Dự kiến năm 2024'],
    ['a year after "học sinh"', 'Kết nạp 02 học sinh năm 2023'],
    ['a quarter', 'Đăng ký cử 02 quần chúng học lớp quý I/2023'],
    ['a recent date', 'Nghị quyết ngày 03/01/2023'],
    ['a share', '100% cán bộ, công chức là đảng viên'],
    ['a number of a letter', 'Công văn số 40-CV/BXDTCCSĐ'],
    ['8 digits', '12345678'],
    ['10 digits that begin with no 0', '1234567890'],
    ['11 digits', '12345678901'],
    ['13 digits', '1234567890123'],
    ['a decision with its day', 'QĐ số 12-QĐ/ĐU, ngày 12/03/2024'],
    ['an old decision with its day', 'Quyết định số 45-QĐ/TW, ngày 12/03/2001'],
    ['an anniversary', 'Kết nạp đợt 03/02/1930 - 03/02/2024'],
    ['another anniversary', 'đợt 30/4/1975'],
    ['two days with dots', 'từ 01.02.2024 - 05.03.2024'],
    ['two days with hyphens', '01-02-2024 05-03-2024'],
    ['months in a row', 'các tháng 02 03 04 05 06 07'],
    ['months with commas', '02,03,04,05,06'],
    ['a count that begins with 0', '090 người; 091 hồ sơ'],
    ['counts with zeros', '05 kết nạp, 07 học lớp, 12 cảm tình, 345 đảng viên'],
    ['a sum of money', 'kinh phí 250.123.456 đồng'],
    ['không phát sinh', 'Không phát sinh năm 2024'],
    ['học sinh, sinh viên', '12 học sinh, sinh viên 05, tuyển sinh 2024'],
    ['sinh hoạt', 'chuyển sinh hoạt 02 đảng viên, ngày 12/03/2024'],
    ['a ratio', '10/12/45 chi bộ'],
    ['a paragraph number', 'mục 2.1.55'],
    ['50,000 digits', '1'.repeat(50_000)],
    ['50,000 digits with blanks', '1 '.repeat(25_000)],
  ])('%s', (_, note) => expect(looksPersonal(note)).toEqual([]));

  it('for any of the notes of the 60 sample units', () => {
    const notes = khoi2023()
      .map(({ note }) => note)
      .filter((note) => note !== '');
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.filter((note) => looksPersonal(note).length > 0)).toEqual([]);
  });
});

describe('masking a note', () => {
  it.each([
    ['ĐT 0912 345 678, gặp ông A', 'ĐT •••, gặp ông A'],
    ['ông A (12/5/1990), CCCD 079203001234.', 'ông A (•••), CCCD •••.'],
    ['sinh năm 1990, a.b@gmail.com', 'sinh năm •••, •••'],
    ['sinh ngày 12 tháng 5 năm 1990; đủ', 'sinh ngày •••; đủ'],
    ['gọi 0912\u200B345\u2060678 nhé', 'gọi ••• nhé'],
    ['gọi ０９１２３４５６７８ nhé', 'gọi ••• nhé'],
    ['(+84)912345678 (0263) 3822 222', '(••• (•••'],
    ['QĐ số 12-QĐ/ĐU, ngày 12/03/2024', 'QĐ số 12-QĐ/ĐU, ngày 12/03/2024'],
    ['', ''],
  ])('%j becomes %j', (note, masked) => expect(maskPersonal(note)).toBe(masked));

  it('leaves nothing that looks personal, and any other text as it is', () => {
    const part = fc.constantFrom(
      ...[
        '0912345678',
        '+84 912 345 678',
        '079 203 001 234',
        'sinh 1990',
        '12/5/1990',
        'a@b.vn',
        '250123456',
      ],
      ...[
        ' ',
        ', ',
        '; ',
        ' - ',
        'kết nạp 02 ',
        '090 người',
        '12/03/2024',
        'ngày ',
        'học sinh ',
        '(',
        ')',
        '.',
        '\u200B',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const note = parts.join('');
        const masked = maskPersonal(note);
        expect(looksPersonal(masked)).toEqual([]);
        if (looksPersonal(note).length === 0) expect(masked).toBe(note);
      }),
      { seed: 20261130, numRuns: 2000 },
    );
  });
});
