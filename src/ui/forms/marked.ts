import { h } from '../common/dom.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A control and the line below it that says what is wrong with it. */
export interface Marked<C extends Control = Control> {
  readonly control: C;
  readonly problem: HTMLElement;
  complain(text: string): void;
}

/** `changed` hears every change; the complaint goes with it. */
export function marked<C extends Control>(control: C, changed: (value: string) => void): Marked<C> {
  const problem = h('p', { class: 'problem', id: `${control.id}-problem`, hidden: true });
  control.setAttribute('aria-describedby', problem.id);
  const complain = (text: string) => {
    problem.textContent = text;
    problem.hidden = text === '';
    control.setAttribute('aria-invalid', String(text !== ''));
  };
  control.addEventListener('input', () => {
    complain('');
    changed(control.value);
  });
  return { control, problem, complain };
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function selectOf(
  id: string,
  label: string,
  options: readonly Option[],
  value: string,
): HTMLSelectElement {
  const select = h(
    'select',
    { id, 'aria-label': label },
    ...options.map((option) => h('option', { value: option.value }, option.label)),
  );
  select.value = value;
  return select;
}

export const textField = (id: string, label: string, value: string): HTMLInputElement =>
  h('input', { id, type: 'text', 'aria-label': label, value, autocomplete: 'off', spellcheck: 'false' });

/** Letters that a line of a narrow field shows. */
const LINE = 36;

/** A field that shows a long text whole; Enter goes on instead of breaking the line. */
export function longField(id: string, label: string, value: string, line = LINE): HTMLTextAreaElement {
  const area = h('textarea', { id, 'aria-label': label, rows: '1', spellcheck: 'false', class: 'long-text' });
  const resize = () => area.setAttribute('rows', String(Math.max(1, Math.ceil(area.value.length / line))));
  area.value = value;
  resize();
  area.addEventListener('input', resize);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    area.form?.requestSubmit();
  });
  return area;
}

/** As people tell columns apart where there is little room. */
export const columnName = ({ id, label }: { readonly id: string; readonly label: string }): string => {
  return `${id}. ${shortened(label)}`;
};

/** The middle of a long label goes: labels of one table often begin alike and differ at their ends. */
export const shortened = (label: string): string => {
  const name = label.trim();
  return name.length > MOST_LETTERS
    ? `${name.slice(0, MOST_LETTERS - LAST_LETTERS - 1)}…${name.slice(-LAST_LETTERS)}`
    : name;
};
const LAST_LETTERS = 16;
const MOST_LETTERS = 38;
