import { expect, it } from 'vitest';
import { linesIn } from '../../../src/sheets/cells/text-lines.ts';

/** Lines that Chromium made of the same text in a cell so wide. */
it.each([
  ['Số quần chúng đã học lớp đối tượng kết nạp Đảng', 72, 5],
  ['Số quần chúng đã học lớp bồi dưỡng nhận thức về Đảng', 100, 4],
  ['Tổng số CBCC, VC, người lao động', 72, 4],
  ['Chỉ tiêu kết nạp đảng viên năm 2023', 90, 3],
  ['CHI BỘ ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH', 252, 2],
  ['ĐẢNG BỘ BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG TỈNH', 252, 3],
  ['Hai dòng\nĐộc lập', 252, 2],
])('"%s" in %i pixels takes at least its %i lines, and at most one more', (text, width, lines) => {
  const found = linesIn(text, width, { size: 10, font: 'serif' });
  expect(found).toBeGreaterThanOrEqual(lines);
  expect(found).toBeLessThanOrEqual(lines + 1);
});

it('breaks a word that is wider than the cell', () => {
  expect(linesIn('W'.repeat(60), 100, { size: 10, font: 'serif' })).toBeGreaterThanOrEqual(8);
});
