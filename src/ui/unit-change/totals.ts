import type { TotalLine } from '../../domain/change-totals.ts';
import { countText, totalRemark, totalWords } from '../../sheets/wording.ts';
import { h } from '../common/dom.ts';

/** The office's figures before and after, and what is another or waits; null while a number cannot be read. */
export function totalsTable(lines: readonly TotalLine[] | null): HTMLElement {
  if (lines === null) return h('p', {}, 'Các số phải là số nguyên từ 0 đến 999.999.');
  const row = (line: TotalLine) => {
    const remark = totalRemark(line);
    return h(
      'tr',
      remark === '' ? {} : { class: 'moved' },
      h('th', { scope: 'row' }, totalWords(line)),
      h('td', {}, countText(line.before)),
      h('td', {}, countText(line.after)),
      h('td', { class: 'remark' }, remark === '' ? 'không đổi' : remark),
    );
  };
  const head = ['Toàn văn phòng', 'Trước', 'Sau', ''].map((text) => h('th', { scope: 'col' }, text));
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...lines.map(row)));
}
