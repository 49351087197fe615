import { h } from './dom.ts';
import './list.css';
import { finder } from './search.ts';

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** '' for none. */
  readonly badge: string;
  readonly kind: 'plain' | 'done' | 'wrong' | 'later';
  /** Searched besides name and detail. */
  readonly also: string;
}

/** Rows under one heading; empty ones are not shown. */
export interface Group {
  readonly label: string;
  readonly rows: readonly Row[];
}

export interface RowList {
  readonly element: HTMLElement;
  /** Hides what does not match; answers how many rows are left. */
  filter(typed: string): number;
  /** Rows that can be chosen and are not hidden. */
  choices(): readonly HTMLElement[];
  select(key: string): void;
}

/** Rows to walk through with the arrow keys; `choose` null for rows there is nothing more to see of. */
export function rowList(groups: readonly Group[], choose: ((key: string) => void) | null): RowList {
  const rows = groups.flatMap((group) => group.rows);
  const items = new Map(rows.map((row) => [row.key, itemOf(row, choose)]));
  const sections = groups
    .filter((group) => group.rows.length > 0)
    .map((group) => {
      const own = group.rows.flatMap(({ key }) => items.get(key) ?? []);
      const heading = h('h3', { class: 'group' }, `${group.label} (${group.rows.length})`);
      return { own, element: h('section', {}, group.label === '' ? null : heading, ...own) };
    });
  const element = h('div', { class: 'rows', tabindex: '-1' }, ...sections.map((section) => section.element));
  element.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const seen = [...items.values()].filter(({ hidden }) => !hidden);
    const at = seen.indexOf(document.activeElement as HTMLElement);
    const next = seen[Math.min(Math.max(at + step, 0), seen.length - 1)];
    next?.focus();
    next?.click();
  });
  return {
    element,
    filter(typed) {
      const matches = finder(typed);
      let left = 0;
      for (const row of rows) {
        const isSeen = matches(`${row.name} ${row.detail} ${row.also}`);
        const item = items.get(row.key);
        if (item !== undefined) item.hidden = !isSeen;
        if (isSeen) left += 1;
      }
      for (const { own, element: section } of sections) section.hidden = own.every(({ hidden }) => hidden);
      return left;
    },
    choices: () => (choose === null ? [] : [...items.values()].filter(({ hidden }) => !hidden)),
    select(key) {
      for (const [own, item] of items) {
        if (own === key) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
      }
      items.get(key)?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** A field that filters lists while one types, and the word that nothing is left. Enter chooses the only row that is. */
export function filterField(label: string, lists: readonly RowList[]): HTMLElement {
  const nobody = h('p', { class: 'quiet', hidden: true }, 'Không có dòng nào khớp.');
  const input = h('input', {
    type: 'search',
    placeholder: label,
    'aria-label': label,
    oninput: () => {
      nobody.hidden = lists.reduce((left, list) => left + list.filter(input.value), 0) > 0;
    },
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [only, ...others] = lists.flatMap((list) => list.choices());
    if (others.length === 0) only?.click();
  });
  return h('div', { class: 'filter' }, input, nobody);
}

function itemOf(row: Row, choose: ((key: string) => void) | null): HTMLElement {
  const content = [
    h('span', { class: 'row-name' }, row.name),
    row.badge === '' ? null : h('span', { class: `badge ${row.kind}` }, row.badge),
    h('span', { class: 'row-detail quiet' }, row.detail),
  ];
  return choose === null
    ? h('div', { class: 'row told' }, ...content)
    : h('button', { type: 'button', class: 'row', onclick: () => choose(row.key) }, ...content);
}
