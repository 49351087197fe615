import { h } from '../../src/ui/common/dom.ts';
import type { MenuItem } from '../protocol.ts';

/** A menu of the top bar: opens by click or Enter, arrows move, Escape closes. */
export function menuButton(
  label: string,
  items: () => readonly MenuItem[],
  choose: (path: string[]) => void,
): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    label,
  );
  const root = h('div', { class: 'menu-root' }, button);
  const close = () => {
    root.querySelector('.menu')?.remove();
    button.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', away, true);
  };
  const away = ({ target }: Event) => {
    if (target instanceof Node && !root.contains(target)) close();
  };
  const open = () => {
    const menu = h(
      'div',
      { class: 'menu', role: 'menu' },
      ...rows(items(), [], (path) => {
        close();
        choose(path);
      }),
    );
    root.append(menu);
    button.setAttribute('aria-expanded', 'true');
    addEventListener('pointerdown', away, true);
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
  button.addEventListener('click', () => (root.querySelector('.menu') === null ? open() : close()));
  root.addEventListener('keydown', (event) => {
    const stops = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.stopPropagation();
    if (event.key === 'Escape') {
      close();
      button.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (stops.length === 0) open();
    else stops[(at + step + stops.length) % stops.length]?.focus();
  });
  return root;
}

const rows = (
  items: readonly MenuItem[],
  parents: readonly string[],
  choose: (path: string[]) => void,
): HTMLElement[] =>
  items.flatMap((item): HTMLElement[] => {
    if (item.type === 'separator') return [h('hr', { role: 'separator' })];
    if (item.type === 'item') {
      const path = [...parents, item.label];
      return [
        h(
          'button',
          { type: 'button', role: 'menuitem', tabindex: '-1', onclick: () => choose(path) },
          item.label,
        ),
      ];
    }
    const inner = rows(item.items, [...parents, item.label], choose);
    return [
      h(
        'div',
        { class: 'menu-group', role: 'group', 'aria-label': item.label },
        h('div', { class: 'menu-label' }, item.label),
        ...inner,
      ),
    ];
  });
