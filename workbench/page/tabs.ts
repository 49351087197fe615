import { h } from '../../src/ui/common/dom.ts';
import type { BookView } from '../protocol.ts';
import { byId } from './dom.ts';

export interface Tabs {
  show(book: BookView): void;
  mark(gid: number): void;
}

/** The names of the tabs along the bottom, with their colours; a list of all of them to find one by typing. */
export function createTabs(choose: (gid: number) => void): Tabs {
  const bar = byId('tabs');
  let book: BookView | null = null;
  let active = 0;
  const list = h('div', { class: 'tab-list', role: 'tablist' });
  const all = h(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': 'Tất cả các trang',
      title: 'Tất cả các trang',
      onclick: () => openFinder(),
    },
    '☰',
  );
  const scroll = (by: number, label: string, sign: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'aria-label': label,
        title: label,
        onclick: () => list.scrollBy({ left: by, behavior: 'smooth' }),
      },
      sign,
    );
  bar.append(all, list, scroll(-400, 'Các trang bên trái', '‹'), scroll(400, 'Các trang bên phải', '›'));
  list.addEventListener('wheel', ({ deltaY, deltaX }) => list.scrollBy({ left: deltaY + deltaX }), {
    passive: true,
  });
  list.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const buttons = [...list.children] as HTMLElement[];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    if (step === 0 || next === undefined) return;
    next.focus();
    next.click();
    next.focus();
  });

  const visible = () => (book?.tabs ?? []).filter(({ hidden }) => !hidden);
  function openFinder(): void {
    const field = h('input', { type: 'search', placeholder: 'Tìm trang…', 'aria-label': 'Tìm trang' });
    const found = h('div', { class: 'finder-list' });
    const fill = () => {
      const wanted = plain(field.value);
      found.replaceChildren(
        ...visible()
          .filter(({ title }) => plain(title).includes(wanted))
          .map(({ gid, title }) =>
            h(
              'button',
              { type: 'button', class: gid === active ? 'on' : '', onclick: () => close(gid) },
              title,
            ),
          ),
      );
    };
    const finder = h('div', { class: 'finder' }, field, found);
    const away = ({ target }: Event) => {
      if (target instanceof Node && !finder.contains(target) && target !== all) close(null);
    };
    const close = (gid: number | null) => {
      finder.remove();
      removeEventListener('pointerdown', away, true);
      if (gid === null) all.focus();
      else choose(gid);
    };
    finder.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const stops = [field, ...found.children] as HTMLElement[];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (event.key === 'Escape') close(null);
      if (event.key === 'ArrowDown') stops[at + 1]?.focus();
      if (event.key === 'ArrowUp') stops[at - 1]?.focus();
      if (event.key === 'Enter' && at === 0) found.querySelector('button')?.click();
    });
    field.addEventListener('input', fill);
    fill();
    bar.append(finder);
    addEventListener('pointerdown', away, true);
    field.focus();
  }

  return {
    show(next) {
      book = next;
      list.replaceChildren(
        ...visible().map(({ gid, title, color }) => {
          const tab = h(
            'button',
            {
              type: 'button',
              role: 'tab',
              class: 'tab',
              'data-gid': String(gid),
              title,
              onclick: () => choose(gid),
            },
            title,
          );
          if (color !== null) tab.style.setProperty('--tab-color', color);
          return tab;
        }),
      );
      this.mark(active);
    },
    mark(gid) {
      const moved = gid !== active;
      active = gid;
      for (const tab of list.children as unknown as Iterable<HTMLElement>) {
        const isOn = tab.dataset.gid === String(gid);
        tab.classList.toggle('on', isOn);
        tab.setAttribute('aria-selected', String(isOn));
        tab.tabIndex = isOn ? 0 : -1;
        if (isOn && moved) tab.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      }
    },
  };
}

/** Without marks and case, as people search. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
