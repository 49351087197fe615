import { textOfTable } from '../../sheets/unit-list/table-text.ts';
import type { Say } from '../../words/vocabulary.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';

/** *Lấy danh sách năm trước*: the link of last year's office file, read by the server. */
export function lastYearPanel(frame: Frame, take: (text: string) => void, say: Say) {
  const link = h('input', {
    type: 'text',
    id: 'last-year-link',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'docs.google.com/spreadsheets/d/…',
    'aria-describedby': 'last-year-help',
  });
  const fetchList = async () => {
    const answer = await frame.during('Đang đọc tệp năm trước…', askServer('setUpLastYear', link.value));
    if (!answer.ok) return frame.complain(answer.message);
    take(textOfTable(answer.table));
    panel.hidden = true;
    frame.say(answer.message);
  };
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void fetchList();
  });
  const panel = h(
    'div',
    { class: 'last-year', hidden: true },
    h('label', { for: 'last-year-link' }, 'Liên kết tệp văn phòng của năm trước'),
    h(
      'div',
      { class: 'row' },
      link,
      button('Lấy danh sách', 'plain', () => void fetchList()),
    ),
    h(
      'p',
      { class: 'help', id: 'last-year-help' },
      say(
        'Mở tệp năm trước (tệp có trình đơn Tổng hợp), chép địa chỉ trên thanh trình duyệt rồi dán vào đây. Giữ mã, tên, tài khoản, e-mail, cấp ủy viên theo dõi; bỏ chỉ tiêu và hạn riêng.',
      ),
    ),
  );
  const open = h(
    'button',
    {
      type: 'button',
      class: 'plain small',
      onclick: () => {
        panel.hidden = false;
        link.focus();
      },
    },
    'Lấy danh sách năm trước…',
  );
  return { button: open, panel };
}
