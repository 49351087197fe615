import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';

const frame = openFrame();

function showYear(proposed: number): void {
  const year = h('input', { type: 'text', id: 'year', inputmode: 'numeric', value: String(proposed) });
  const choice = (value: string, text: string, checked: boolean) => {
    const input = h('input', { type: 'radio', name: 'files', id: value, value, checked });
    return h('p', {}, input, ' ', h('label', { for: value }, text));
  };
  const set = async () => {
    const twoFiles = document.querySelector<HTMLInputElement>('#two')?.checked === true;
    const request = { settings: { year: year.value }, units: null, twoFiles };
    const answer = await frame.during('Đang tạo các trang…', askServer('setUpFromDialog', request));
    if (answer.ok) frame.show([h('p', {}, answer.message)], [button('Đóng', 'primary', closeDialog)]);
    else frame.complain(answer.message);
  };
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        void set();
      },
    },
    h('label', { for: 'year' }, 'Đợt đăng ký của năm'),
    year,
    h(
      'fieldset',
      {},
      h('legend', {}, 'Ai nhập số liệu?'),
      choice('two', 'Người ngoài văn phòng: hai tệp', true),
      choice('one', 'Chỉ văn phòng: một tệp', false),
    ),
  );
  frame.show(
    [form],
    [button('Hủy', 'plain', closeDialog), button('Tạo', 'primary', () => form.requestSubmit())],
  );
}

async function open(): Promise<void> {
  const start = await frame.during('Đang đọc bảng tính…', askServer('setUpStart'));
  if (start.ok) showYear(start.year);
  else frame.complain(start.message);
}

void open();
