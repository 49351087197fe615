import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { dayText, weekdayText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';

export interface DayField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Whether what was typed is a day. */
  isDay(): boolean;
}

/**
 * A day typed as people write it, dd/MM/yyyy; a native field would show it in the order of the browser's language. `today`,
 * offered by a button, is the office's: a browser's clock may be in another time zone.
 */
export function dayField(id: string, label: string, value: Day | null, today: Day | null = null): DayField {
  const said = h('span', { class: 'quiet', id: `${id}-said` });
  const input = h('input', {
    type: 'text',
    id,
    class: 'day',
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: 'ngày/tháng/năm',
    'aria-describedby': `${id}-said`,
    value: value === null ? '' : dayText(value),
    oninput: () => say(),
  });
  const say = () => {
    const typed = input.value.trim();
    const day = parseDay(typed);
    const isWrong = typed.length >= 8 && day === null;
    said.className = isWrong ? 'problem' : 'quiet';
    said.textContent = isWrong ? 'không phải ngày' : day === null ? '' : weekdayText(day);
  };
  say();
  const now = (day: Day) => {
    input.value = dayText(day);
    say();
    input.focus();
  };
  const todayButton =
    today === null
      ? null
      : h('button', { type: 'button', class: 'link', onclick: () => now(today) }, 'Hôm nay');
  return {
    input,
    isDay: () => parseDay(input.value.trim()) !== null,
    element: h('div', {}, h('label', { for: id }, label), h('div', {}, input, todayButton, ' ', said)),
  };
}
