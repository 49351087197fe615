import type { SetUpField } from '../../app/set-up/set-up-answers.ts';
import { h } from '../common/dom.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Letters that a narrow field shows. */
const LONG_TEXT = 36;

/** A setting's label, control, explanation and, when it has one, problem. */
export interface Field {
  readonly element: HTMLElement;
  readonly control: Control;
  complain(text: string): void;
}

export function fieldOf(
  { key, label, help, choices, isLong }: SetUpField,
  value: string,
  changed: (value: string) => void,
): Field {
  const id = `field-${key}`;
  const described = { id, 'aria-describedby': help === '' ? `${id}-problem` : `${id}-help ${id}-problem` };
  const control = controlOf(choices, isLong, value, described);
  const problem = h('p', { class: 'problem', id: `${id}-problem` });
  const complain = (text: string) => {
    problem.textContent = text;
    control.setAttribute('aria-invalid', String(text !== ''));
  };
  control.addEventListener('input', () => {
    complain('');
    changed(control.value);
  });
  const element = h(
    'div',
    { class: isLong || value.length > LONG_TEXT ? 'field long' : 'field' },
    h('label', { for: id }, label),
    control,
    problem,
    help === '' ? null : h('p', { class: 'help', id: `${id}-help` }, help),
  );
  return { element, control, complain };
}

function controlOf(
  choices: readonly string[],
  isLong: boolean,
  value: string,
  attributes: Readonly<Record<string, string>>,
): Control {
  if (choices.length > 0) {
    // A value outside the list, from an old file, is shown, so that it is not changed unseen.
    const all = choices.includes(value) ? choices : [value, ...choices];
    const select = h('select', attributes, ...all.map((choice) => h('option', { value: choice }, choice)));
    select.value = value;
    return select;
  }
  const control = isLong
    ? h('textarea', { ...attributes, rows: '6' })
    : h('input', { ...attributes, type: 'text', autocomplete: 'off', spellcheck: 'false' });
  control.value = value;
  return control;
}
