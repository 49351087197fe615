import { h } from '../../src/ui/common/dom.ts';
import type { BookName, MenuItem, Person } from '../protocol.ts';
import { byId } from './dom.ts';
import { menuButton } from './menu.ts';

export interface TopBarEvents {
  chooseMenu(path: readonly string[]): void;
  chooseFile(label: string): void;
  choosePerson(email: string): void;
  chooseBook(id: string): void;
}

export interface TopBar {
  /** The menus of the script, as the bundle built them for this person. */
  menus(items: readonly MenuItem[]): void;
  people(people: readonly Person[], me: string): void;
  books(books: readonly BookName[], shown: string): void;
  date(text: string): void;
}

export const FILE_MENU = {
  startOver: 'Làm lại từ đầu…',
  openList: 'Mở danh sách khác…',
  openEmpty: 'Mở bảng tính trống…',
} as const;

export function createTopBar(events: TopBarEvents): TopBar {
  let saidOfBooks = '';
  const title = h('h1', { class: 'file-title' });
  const book = h('select', {
    'aria-label': 'Tệp',
    class: 'book-choice',
    onchange: () => events.chooseBook(book.value),
  });
  const scripts = h('div', { class: 'script-menus' });
  const who = h('select', { id: 'me', onchange: () => events.choosePerson(who.value) });
  const date = h('div', { class: 'today' });
  const file = menuButton(
    'Tệp',
    () => Object.values(FILE_MENU).map((label): MenuItem => ({ type: 'item', label })),
    ([label = '']) => events.chooseFile(label),
  );
  byId('top').append(
    h('div', { class: 'mark', 'aria-hidden': 'true' }, 'Σ'),
    h(
      'div',
      { class: 'title-block' },
      h('div', { class: 'title-row' }, title, book),
      h('div', { class: 'menus' }, file, scripts),
    ),
    date,
    h('label', { class: 'who', for: 'me' }, h('span', {}, 'Tôi là'), who),
  );
  return {
    menus(items) {
      const [first] = items;
      const groups = first?.type === 'menu' ? items : [];
      scripts.replaceChildren(
        ...groups.flatMap((menu) =>
          menu.type === 'menu'
            ? [
                menuButton(
                  menu.label,
                  () => menu.items,
                  (path) => events.chooseMenu([menu.label, ...path]),
                ),
              ]
            : [],
        ),
      );
    },
    people(people, me) {
      const option = ({ email, name }: Person) => h('option', { value: email, selected: email === me }, name);
      const group = (label: string, kind: Person['kind']) =>
        h('optgroup', { label }, ...people.filter((one) => one.kind === kind).map(option));
      who.replaceChildren(group('Văn phòng', 'office'), group('Đơn vị', 'unit'), group('Khác', 'viewer'));
      who.value = me;
      who.title = me;
    },
    books(books, shown) {
      const said = JSON.stringify([books, shown]);
      if (said === saidOfBooks) return;
      saidOfBooks = said;
      const name = books.find(({ id }) => id === shown)?.title ?? '';
      title.textContent = name;
      document.title = `${name} – Tổng hợp`;
      book.hidden = books.length < 2;
      book.replaceChildren(...books.map(({ id, title: label }) => h('option', { value: id }, label)));
      book.value = shown;
      title.hidden = books.length > 1;
    },
    date(text) {
      date.textContent = text;
    },
  };
}
