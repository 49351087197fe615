import { describe, expect, it } from 'vitest';
import { looksPersonal, type PersonalTrace } from '../../../src/domain/text/personal-trace.ts';
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
  ])('%s', (_, note) => expect(looksPersonal(note)).toEqual([]));

  it('for any of the notes of the 60 sample units', () => {
    const notes = khoi2023()
      .map(({ note }) => note)
      .filter((note) => note !== '');
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.filter((note) => looksPersonal(note).length > 0)).toEqual([]);
  });
});
