import type { CloseStart } from '../../app/closing/closing-start.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { periodField, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';

/** Closing is for good: whom it will catch is shown before it is asked. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

type Closable = CloseStart['periods'][number];

function show(start: CloseStart, period: Period): void {
  const chosen = start.periods.find((one) => one.period === period);
  if (chosen === undefined) return;
  const { effect, counts, lastDays, caught } = chosen;
  const buttons = [leave('plain'), button('Chốt số liệu…', 'primary', () => ask(chosen, buttons))];
  frame.show(
    [
      ...periodField(start, period, (other) => show(start, other)),
      h('p', {}, effect),
      h('p', {}, h('strong', {}, counts)),
      ...(lastDays === '' ? [] : [h('p', { class: 'problem' }, lastDays)]),
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

function ask({ period, question }: Closable, before: readonly HTMLElement[]): void {
  const back = button('Chưa chốt', 'plain', () => {
    frame.setButtons(before);
    frame.say('');
  });
  frame.setButtons([back, button('Chốt', 'primary', () => void close(period))]);
  frame.say(question);
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
  if (answer.ok) return show(answer.start, answer.start.first);
  frame.show([], [leave('primary')]);
  frame.complain(answer.message);
}

void open();
