import { h } from './dom.ts';
import { closeDialog } from './server.ts';
import './styles.css';

/** The dialog's page: what it holds, one line that says how things stand, the buttons below. */
export interface Frame {
  /** Replaces the content and the buttons; the focus goes to the first field, or to the heading. */
  show(content: readonly Node[], buttons: readonly HTMLElement[]): void;
  /** More of the same page, below. */
  add(content: Node): void;
  setButtons(buttons: readonly HTMLElement[]): void;
  /** Said aloud by screen readers too. */
  say(text: string, ...more: readonly HTMLElement[]): void;
  complain(text: string): void;
  /** Buttons and fields rest while the server works; `text` says at what. */
  during<T>(text: string, work: Promise<T>): Promise<T>;
  /** Escape closes, at once, or when there is something to lose at the second press. */
  guard(hasSomethingToLose: () => boolean): void;
}

export function openFrame(): Frame {
  const body = h('div', { class: 'body', tabindex: '-1' });
  const status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  const buttons = h('div', { class: 'buttons' });
  const root = document.getElementById('dialog');
  if (root === null) throw new RangeError('dialog.html has no #dialog');
  root.removeAttribute('aria-busy');
  root.replaceChildren(body, h('div', { class: 'foot' }, status, buttons));

  const tell = (text: string, kind: 'status' | 'status problem' | 'status busy') => {
    status.className = kind;
    status.textContent = text;
  };
  let isAtRisk = () => false;
  let isWarned = false;
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (isWarned || !isAtRisk()) closeDialog();
    else {
      isWarned = true;
      tell('Nội dung vừa nhập chưa được ghi. Bấm Esc lần nữa để đóng.', 'status problem');
    }
  });
  // What was complained about is being repaired.
  document.addEventListener('input', () => {
    isWarned = false;
    if (status.className === 'status problem') tell('', 'status');
  });

  return {
    show(content, shown) {
      body.replaceChildren(...content);
      buttons.replaceChildren(...shown);
      tell('', 'status');
      body.scrollTop = 0;
      const first = body.querySelector<HTMLElement>('input:not([hidden]), select, textarea, [data-focus]');
      (first ?? body).focus();
    },
    add: (content) => body.append(content),
    setButtons: (shown) => buttons.replaceChildren(...shown),
    say: (text, ...more) => {
      tell(text, 'status');
      for (const one of more) status.append(' ', one);
    },
    complain: (text) => tell(text, 'status problem'),
    async during(text, work) {
      tell(text, 'status busy');
      root.setAttribute('aria-busy', 'true');
      const resting = [...root.querySelectorAll<HTMLButtonElement>('button:enabled')];
      for (const one of resting) one.disabled = true;
      try {
        return await work;
      } finally {
        root.removeAttribute('aria-busy');
        for (const one of resting) one.disabled = false;
        tell('', 'status');
      }
    },
    guard(hasSomethingToLose) {
      isAtRisk = hasSomethingToLose;
    },
  };
}
