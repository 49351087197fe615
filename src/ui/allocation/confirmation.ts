import { codeAndName } from '../../domain/unit/alike-units.ts';
import { countText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';
import { type Difference, differenceText } from './parts-table.ts';

export function choice<K extends string>(
  id: string,
  label: string,
  words: Readonly<Record<K, string>>,
  chosen: K,
  onChoose: (key: K) => void,
): HTMLElement {
  const keys = Object.keys(words) as K[];
  const options = keys.map((key) => h('option', { value: key, selected: key === chosen }, words[key]));
  const select: HTMLSelectElement = h(
    'select',
    { id, onchange: () => onChoose(select.value as K) },
    ...options,
  );
  return h('p', { class: 'choice' }, h('label', { for: id }, label), select);
}

const text = (count: number | null): string => (count === null ? '–' : countText(count));

/** The difference unit by unit, before it is written. */
export function confirmation(
  question: string,
  differences: readonly Difference[],
  sum: string,
): readonly HTMLElement[] {
  const column = (label: string) => h('th', { scope: 'col', class: 'number' }, label);
  const number = (content: string) => h('td', { class: 'number' }, content);
  return [
    h('h2', { 'data-focus': true, tabindex: '-1' }, question),
    h('p', { class: 'total' }, sum),
    h(
      'div',
      { class: 'parts tall' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, 'Đơn vị'),
            column('Đang giao'),
            column('Giao'),
            column('Thay đổi'),
          ),
        ),
        h(
          'tbody',
          {},
          ...differences.map(({ unit, before, after }) =>
            h(
              'tr',
              { class: 'difference' },
              h('th', { scope: 'row' }, codeAndName(unit)),
              number(text(before)),
              number(text(after)),
              number(differenceText(before, after)),
            ),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Ghi vào Danh sách, rồi cập nhật trang của các đơn vị; đơn vị khác giữ nguyên. Việc này được ghi vào Nhật ký.',
    ),
  ];
}
