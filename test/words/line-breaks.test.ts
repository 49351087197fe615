import { expect, it } from 'vitest';
import { headingLines } from '../../src/words/line-breaks.ts';

const shown = (name: string, weight: 'regular' | 'bold' = 'regular') =>
  headingLines(name, weight).map((line) => line.replace(/\u00a0/g, ' '));

it.each([
  ['ĐẢNG ỦY XÃ NAM BAN', ['ĐẢNG ỦY XÃ NAM BAN']],
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', ['ĐẢNG ỦY KHỐI', 'CÁC CƠ QUAN TỈNH']],
  ['ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH', ['ĐẢNG ỦY KHỐI', 'CƠ QUAN - DOANH NGHIỆP TỈNH']],
  ['Đảng ủy Văn phòng UBND tỉnh', ['ĐẢNG ỦY VĂN PHÒNG', 'UBND TỈNH']],
])('a name over a document ends its lines between words that belong together: %s', (name, lines) => {
  expect(shown(name)).toEqual(lines);
});

it('a bold name takes more room, and one of many words more lines', () => {
  expect(shown('BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG', 'bold')).toEqual(['BAN XÂY DỰNG', 'TỔ CHỨC CƠ SỞ ĐẢNG']);
  expect(shown(`CHI BỘ ${'RẤT DÀI '.repeat(20)}`.trim(), 'bold').length).toBeGreaterThan(4);
});
