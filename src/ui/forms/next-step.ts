import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer, closeDialog, runMenuItem } from '../common/server.ts';

/** One thing to do next, and after it the one that follows. */
export function nextStep(frame: Frame, first: 'provision' | 'invite'): HTMLElement {
  const heading = h('h3', {}, 'Việc tiếp theo');
  const content = h('div', { class: 'next' });
  const show = (text: string, press: HTMLElement, said = '') => {
    content.replaceChildren(
      heading,
      ...(said === '' ? [] : [h('p', { class: 'said' }, said)]),
      h('p', {}, text),
      press,
    );
    press.focus();
  };
  const provision = async () => {
    const answer = await frame.during('Đang cập nhật trang đơn vị…', askServer('provisionFromDialog'));
    if (answer.ok) showInviting(answer.message);
    else frame.complain(answer.message);
  };
  const invite = async () => {
    const refusal = await frame.during('Đang mở…', runMenuItem('inviteUnits'));
    if (refusal === null) closeDialog();
    else frame.complain(refusal.message);
  };
  const showInviting = (said: string) =>
    show(
      'Xem trước rồi gửi thư mời nhập cho các đơn vị.',
      button('Gửi thư mời nhập…', 'primary', () => void invite()),
      said,
    );
  if (first === 'invite') showInviting('');
  else
    show(
      'Đưa biểu mẫu lên trang của từng đơn vị; số liệu đã nhập được giữ nguyên.',
      button('Tạo / cập nhật trang đơn vị', 'primary', () => void provision()),
    );
  return content;
}
