import type { CloseStart } from '../../app/closing/closing-start.ts';
import type { PersonalNote } from '../../app/review/personal-notes.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { countText } from '../../words/wording.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { periodField, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';

/** Closing is for good: whom it will catch is shown before it is asked. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

let notes: readonly PersonalNote[] = [];

/** Notes of the reports that this closing locks: of form A or a period of an own form; of a month, and of the months before it. */
const notesOf = ({ periods }: CloseStart, period: Period): readonly PersonalNote[] => {
  const months = periods.map((one) => one.period).filter((one) => one.startsWith('month'));
  const locked =
    period === 'registration' || period.startsWith('own ')
      ? [period]
      : period === 'final'
        ? months
        : months.slice(0, months.indexOf(period) + 1);
  return notes.filter((note) => locked.includes(note.period));
};

function personalLines(personal: readonly PersonalNote[]): readonly HTMLElement[] {
  if (personal.length === 0) return [];
  return [
    h(
      'p',
      { class: 'personal' },
      `Ghi chú có vẻ chứa thông tin cá nhân: ${personal.map(({ text }) => text).join('; ')}. Xin đơn vị xóa khỏi ô Ghi chú trước khi chốt, không phải nộp lại: chốt rồi thì ô ấy bị khóa.`,
    ),
  ];
}

type Closable = CloseStart['periods'][number];

function show(start: CloseStart, period: Period): void {
  const chosen = start.periods.find((one) => one.period === period);
  if (chosen === undefined) return;
  const { effect, counts, lastDays, caught } = chosen;
  const buttons = [leave('plain'), button('Chốt số liệu…', 'primary', () => ask(start, chosen, buttons))];
  frame.show(
    [
      ...periodField(start, period, (other) => show(start, other)),
      h('p', {}, effect),
      h('p', {}, h('strong', {}, counts)),
      ...(lastDays === '' ? [] : [h('p', { class: 'problem' }, lastDays)]),
      ...personalLines(notesOf(start, period)),
      ...(caught.length === 0
        ? []
        : unitList(
            caught.map(({ code, name, detail }) => ({ code, name, state: detail })),
            null,
          )),
    ],
    buttons,
  );
}

function ask(start: CloseStart, { period, question }: Closable, before: readonly HTMLElement[]): void {
  const back = button('Chưa chốt', 'plain', () => {
    frame.setButtons(before);
    frame.say('');
  });
  frame.setButtons([back, button('Chốt', 'primary', () => void close(period))]);
  const personal = notesOf(start, period).length;
  const named = personal === 0 ? '' : ` Còn ${countText(personal)} ghi chú có vẻ chứa thông tin cá nhân.`;
  frame.say(`${question}${named}`);
  back.focus();
}

async function close(period: Period): Promise<void> {
  const answer = await frame.during(
    'Đang trả lời các đơn vị đã tích nộp, rồi chốt…',
    askServer('closeSubmit', period),
  );
  if (answer.ok) frame.show([h('p', {}, answer.message)], [leave('primary')]);
  else {
    frame.setButtons([leave('primary')]);
    frame.complain(answer.message);
  }
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang xem các đơn vị…', askServer('closeStart'));
  if (answer.ok) {
    const found = await frame.during('Đang xem ghi chú…', askServer('personalNotes'));
    if (found.ok) {
      notes = found.notes;
      return show(answer.start, answer.start.first);
    }
    frame.show([], [leave('primary')]);
    return frame.complain(found.message);
  }
  frame.show([], [leave('primary')]);
  frame.complain(answer.message);
}

void open();
