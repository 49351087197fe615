import type { TableLink } from '../../app/mail/digest-extras.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer, closeDialog, runMenuItem } from '../common/server.ts';

/** After the last step: what to do next, with a button where there is something to press. */
export function nextThings(hasUnits: boolean, links: readonly TableLink[], frame: Frame): HTMLElement {
  if (!hasUnits)
    return h(
      'section',
      { class: 'next' },
      h('h3', {}, 'Việc tiếp theo'),
      h(
        'p',
        {},
        'Điền hoặc sửa trang Danh sách, mỗi dòng một đơn vị, rồi chọn Tổng hợp › Đơn vị › Tạo / cập nhật trang đơn vị. Hoặc chọn lại Thiết lập… để dán danh sách.',
      ),
    );
  const said = h('p', { class: 'said', 'aria-live': 'polite' });
  const switchOn = async () => {
    const answer = await frame.during('Đang bật…', askServer('setUpReminders'));
    said.className = answer.ok ? 'said' : 'said problem';
    said.textContent = answer.message;
    if (answer.ok) reminders.remove();
  };
  const invite = async () => {
    const refusal = await frame.during('Đang mở…', runMenuItem('inviteUnits'));
    if (refusal === null) closeDialog();
    else frame.complain(refusal.message);
  };
  const reminders = button('Bật nhắc tự động', 'plain', () => void switchOn());
  return h(
    'section',
    { class: 'next' },
    h('h3', {}, 'Việc tiếp theo'),
    h(
      'ol',
      {},
      h(
        'li',
        {},
        'Xem những gì đã tạo: ',
        ...links.flatMap(({ title, url }, index) => [
          index === 0 ? '' : ' · ',
          h('a', { href: url, target: '_blank', rel: 'noopener' }, title),
        ]),
        '.',
      ),
      h('li', {}, 'Bật nhắc tự động: trả lời đơn vị nộp, nhắc đúng mốc. ', reminders, said),
      h(
        'li',
        {},
        'Gửi thư mời nhập cho các đơn vị. ',
        button('Gửi thư mời nhập…', 'plain', () => void invite()),
      ),
    ),
  );
}
