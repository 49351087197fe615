import { expect, it } from 'vitest';
import { capitals, headingCell, headingLines } from '../../src/words/line-breaks.ts';

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

it.each([
  ['ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH', 'ĐẢNG ỦY KHỐI\nCƠ QUAN - DOANH NGHIỆP TỈNH'],
  ['Đảng ủy Khối các cơ quan tỉnh', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH'],
  ['Đảng ủy xã Nam Ban', 'ĐẢNG ỦY XÃ NAM BAN'],
])('the head of a tab ends its lines so, too: %s', (name, cell) => {
  expect(headingCell(name).replaceAll('\u00a0', ' ')).toBe(cell);
});

it('a unit’s name in capitals keeps its words together, and reads the same', () => {
  const name = capitals('Chi bộ Ủy ban Mặt trận Tổ quốc - Cơ quan tỉnh');
  expect(name.replaceAll('\u00a0', ' ')).toBe('CHI BỘ ỦY BAN MẶT TRẬN TỔ QUỐC - CƠ QUAN TỈNH');
  expect(name.split(' ')).toContain('MẶT\u00a0TRẬN');
});
