import type { ChatText } from '../../app/reminders/messages.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './messages.css';

/** Texts for a chat group and for each unit, each with a button that copies it. */
const frame = openFrame();
const leave = () => button('Đóng', 'primary', closeDialog);

function show(texts: readonly ChatText[]): void {
  if (texts.length === 0) {
    frame.show(
      [h('p', { 'data-focus': true, tabindex: '-1' }, 'Bây giờ không đơn vị nào cần nhắc.')],
      [leave()],
    );
    return;
  }
  frame.show(
    [
      h(
        'p',
        { class: 'quiet' },
        'Chép rồi dán vào nhóm trò chuyện. Chương trình không gửi tin và không biết tin đã gửi hay chưa.',
      ),
      ...texts.map(textOf),
    ],
    [leave()],
  );
}

function textOf({ key, label, text }: ChatText): HTMLElement {
  const area = h('textarea', { readonly: true, rows: key === '' ? '7' : '6', 'aria-label': label });
  area.value = text;
  return h(
    'section',
    { class: 'message' },
    h('h3', {}, label),
    area,
    button('Chép', 'plain', () => void copy(area, key)),
  );
}

/** Google shows dialogs in a frame that may forbid the newer way; the older one asks nobody. */
async function copy(area: HTMLTextAreaElement, key: string): Promise<void> {
  area.select();
  if (!document.execCommand('copy')) {
    frame.complain('Trình duyệt không cho chép: tin đã được bôi chọn, xin bấm Ctrl+C.');
    return;
  }
  const answer = await frame.during('Đang ghi vào Sổ nhắc…', askServer('messageCopied', key));
  if (answer.ok) frame.say(answer.message);
  else frame.complain(answer.message);
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang xem ai còn nợ…', askServer('messageTexts'));
  if (answer.ok) return show(answer.texts);
  frame.show([], [leave()]);
  frame.complain(answer.message);
}

void open();
