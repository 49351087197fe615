import { h } from '../../../src/ui/common/dom.ts';
import { byId } from '../dom.ts';

export interface PanelTab {
  readonly key: string;
  readonly label: string;
  /** Fills the body; called when the tab is opened and when anything changed. */
  readonly draw: (body: HTMLElement) => void | Promise<void>;
}

export interface Panel {
  redraw(): void;
  badge(key: string, text: string): void;
  /** When the panel is folded the sheet takes its place. */
  fold(isFolded: boolean): void;
}

/** The right-hand panel: one of several pages, or folded away. */
export function createPanel(pages: readonly PanelTab[], onResize: () => void): Panel {
  const host = byId('panel');
  const body = h('div', { class: 'panel-body', role: 'tabpanel' });
  let open: PanelTab | undefined = pages[0];
  const buttons = new Map(
    pages.map((page) => [
      page.key,
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          class: 'panel-tab',
          'data-page': page.key,
          onclick: () => choose(page),
        },
        page.label,
        h('span', { class: 'badge' }),
      ),
    ]),
  );
  const fold = h('button', {
    type: 'button',
    class: 'icon',
    onclick: () => choose(open === undefined ? pages[0] : undefined),
  });
  host.append(h('div', { class: 'panel-tabs', role: 'tablist' }, ...buttons.values(), fold), body);
  const draw = () => {
    document.body.classList.toggle('panel-folded', open === undefined);
    fold.textContent = open === undefined ? '‹' : '›';
    fold.title = open === undefined ? 'Mở bảng bên' : 'Thu bảng bên';
    fold.setAttribute('aria-label', fold.title);
    for (const [key, button] of buttons) {
      button.classList.toggle('on', key === open?.key);
      button.setAttribute('aria-selected', String(key === open?.key));
    }
    if (open !== undefined) Promise.resolve(open.draw(body)).catch(console.error);
  };
  function choose(page: PanelTab | undefined): void {
    const wasFolded = open === undefined;
    open = page;
    body.replaceChildren();
    draw();
    if (wasFolded !== (open === undefined)) onResize();
  }
  draw();
  return {
    redraw: draw,
    fold(isFolded) {
      if (isFolded !== (open === undefined)) choose(isFolded ? undefined : pages[0]);
    },
    badge(key, text) {
      const badge = buttons.get(key)?.querySelector('.badge');
      if (badge) badge.textContent = text;
    },
  };
}
