import type { TotalLine } from '../../domain/form/change-totals.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText, totalRemark, totalWords } from '../../words/wording.ts';
import { h } from '../common/dom.ts';

/** The office's figures before and after, and what is another or waits; null while a number cannot be read. */
export function totalsTable(lines: readonly TotalLine[] | null, say: Say): HTMLElement {
  if (lines === null) return h('p', {}, 'Các số phải là số nguyên từ 0 đến 999.999.');
  const named = lines.map((line) => ({ line, remark: totalRemark(line) }));
  const row = (label: string, cells: readonly HTMLElement[]) =>
    h('tr', {}, h('th', { scope: 'row' }, label), ...cells);
  const numbers = (side: 'before' | 'after') => lines.map((line) => h('td', {}, countText(line[side])));
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      row(
        'Toàn văn phòng',
        lines.map((line) => h('th', { scope: 'col' }, totalWords(line, say))),
      ),
    ),
    h(
      'tbody',
      {},
      row('Trước', numbers('before')),
      row('Sau', numbers('after')),
      row(
        '',
        named.map(({ remark }) =>
          h('td', { class: remark === '' ? 'same' : 'moved' }, remark === '' ? 'không đổi' : remark),
        ),
      ),
    ),
  );
}
