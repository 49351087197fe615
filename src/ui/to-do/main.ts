import type { ToDoView } from '../../app/reminders/to-do.ts';
import type { ToDoLine } from '../../app/reminders/vi-to-do-line.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog, runMenuItem } from '../common/server.ts';
import './to-do.css';

/** What waits, the most urgent first, each with the button that does it; then how things stand. */
const frame = openFrame();
const leave = () => button('Đóng', 'plain', closeDialog);
const again = () => button('Xem lại', 'plain', () => void open());

function show({ waiting, standing, nothing }: ToDoView): void {
  const list =
    waiting.length === 0
      ? h('p', { class: 'nothing', 'data-focus': true, tabindex: '-1' }, nothing)
      : h('ul', { class: 'to-do', 'data-focus': true, tabindex: '-1' }, ...waiting.map(itemOf));
  const facts =
    standing.length === 0
      ? []
      : [h('section', { class: 'standing quiet' }, ...standing.map((text) => h('p', {}, text)))];
  frame.show([list, ...facts], [leave(), again()]);
}

function itemOf({ kind, level, text, detail, action, link }: ToDoLine): HTMLElement {
  return h(
    'li',
    { class: level, 'data-kind': kind },
    h(
      'div',
      { class: 'words' },
      h('p', {}, text),
      ...detail.split('\n').map((one) => (one === '' ? null : h('p', { class: 'quiet detail' }, one))),
    ),
    action === null ? null : button(action.label, 'plain', () => void run(action)),
    link === null ? null : h('a', { href: link, target: '_blank', rel: 'noopener' }, 'Mở ô'),
  );
}

async function run({ handler }: NonNullable<ToDoLine['action']>): Promise<void> {
  const failed = await frame.during('Đang mở…', runMenuItem(handler));
  if (failed !== null) frame.complain(failed.message);
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang xem việc cần làm…', askServer('toDoStart'));
  if (answer.ok) return show(answer.view);
  frame.show([], [leave(), again()]);
  frame.complain(answer.message);
}

void open();
