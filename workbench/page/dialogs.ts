import { h } from '../../src/ui/common/dom.ts';
import type { Answer, Button, ButtonSet } from '../protocol.ts';
import { byId } from './dom.ts';
import { BUTTON_WORDS } from './words.ts';

interface Frame {
  readonly box: HTMLElement;
  close(): void;
}

/** A window over the page: the focus stays inside and comes back; Escape closes. */
export function openFrame(title: string, className: string, onEscape: () => void): Frame {
  const before = document.activeElement;
  const heading = h('h2', { class: 'dialog-title', id: `dialog-${Date.now()}` }, title);
  const close = h(
    'button',
    { class: 'dialog-close', type: 'button', 'aria-label': 'Đóng', onclick: onEscape },
    '×',
  );
  const box = h(
    'div',
    { class: `dialog ${className}`, role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': heading.id },
    h('div', { class: 'dialog-head' }, heading, close),
  );
  const shade = h('div', { class: 'shade' }, box);
  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') onEscape();
    if (event.key === 'Tab') keepFocus(box, event);
  });
  byId('layer').append(shade);
  return {
    box,
    close() {
      shade.remove();
      if (before instanceof HTMLElement) before.focus();
    },
  };
}

function keepFocus(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>('button, input, textarea, iframe, a[href]')];
  const first = stops[0];
  const last = stops.at(-1);
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement !== edge || other === undefined) return;
  event.preventDefault();
  other.focus();
}

const SETS: Readonly<Record<ButtonSet, readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export interface Question {
  readonly type: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSet;
}

/** A script's alert or prompt, as Google shows them. */
export function askPerson({ type, title, message, buttons }: Question): Promise<Answer> {
  return new Promise((done) => {
    const finish = (button: Button) => {
      frame.close();
      done(input === null ? { button } : { button, text: input.value });
    };
    const frame = openFrame(title, 'message', () => finish('CLOSE'));
    const input =
      type === 'prompt' ? h('input', { class: 'dialog-input', type: 'text', 'aria-label': message }) : null;
    const [primary = 'OK', ...others] = SETS[buttons];
    const button = (name: Button, className: string) =>
      h('button', { type: 'button', class: className, onclick: () => finish(name) }, BUTTON_WORDS[name]);
    const main = button(primary, 'primary');
    input?.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') finish(primary);
    });
    frame.box.append(
      h('div', { class: 'dialog-text' }, message),
      ...(input === null ? [] : [input]),
      h('div', { class: 'dialog-buttons' }, ...others.reverse().map((name) => button(name, 'plain')), main),
    );
    (input ?? main).focus();
  });
}

/** Something to know, with nothing but OK. */
export const tell = (title: string, message: string): Promise<Answer> =>
  askPerson({ type: 'alert', title, message, buttons: 'OK' });

/** A line in the corner that goes away by itself. */
export function toast(text: string, title = ''): void {
  const note = h('div', { class: 'toast' }, title === '' ? null : h('strong', {}, title), text);
  byId('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), 6000);
}
