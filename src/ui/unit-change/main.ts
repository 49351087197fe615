import type { ChangeRequest } from '../../app/unit-change/change-request.ts';
import type { ChangeStart } from '../../app/unit-change/unit-change.ts';
import { button, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { endPage } from './end-page.ts';
import { FORM } from './fields.ts';
import { foundPage } from './found-page.ts';
import '../common/list.css';
import './unit-change.css';

/** A unit is founded, or units end or are merged into one. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

function choose(start: ChangeStart): void {
  frame.show(
    [
      h('h2', {}, 'Thay đổi gì?'),
      h(
        'p',
        {},
        'Chia, chuyển đi, nhận về thì ghi tay: sửa Danh sách, ghi một dòng vào trang Thay đổi đơn vị, rồi chọn Tạo / cập nhật trang đơn vị.',
      ),
    ],
    [
      leave('plain'),
      button('Hiện trang để ghi tay', 'plain', () => void show()),
      button('Thành lập đơn vị', 'plain', () => open(start, foundPage)),
      button('Kết thúc / sáp nhập', 'primary', () => open(start, endPage)),
    ],
  );
}

function open(start: ChangeStart, page: typeof endPage): void {
  const buttons = [
    button('Quay lại', 'plain', () => choose(start)),
    leave('plain'),
    submitButton('Ghi', FORM),
  ];
  frame.show(
    page(start, (request) => void save(request)),
    buttons,
  );
}

async function save(request: ChangeRequest): Promise<void> {
  const answer = await frame.during('Đang ghi và cập nhật các trang…', askServer('changeSave', request));
  if (!answer.ok) return frame.complain(answer.message);
  frame.guard(() => false);
  end(answer.message);
}

async function show(): Promise<void> {
  const answer = await frame.during('Đang hiện trang…', askServer('changesShown'));
  if (!answer.ok) return frame.complain(answer.message);
  end(answer.message);
}

const end = (message: string): void =>
  frame.show(
    message.split('\n').map((line) => h('p', {}, line)),
    [leave('primary')],
  );

async function start(): Promise<void> {
  const answer = await frame.during('Đang đọc danh sách đơn vị…', askServer('changeStart'));
  if (answer.ok) return choose(answer.start);
  frame.show([], [leave('primary')]);
  frame.complain(answer.message);
}

void start();
