import { h } from '../../src/ui/common/dom.ts';
import type { OpenAnswer } from '../protocol.ts';
import { openFrame, tell } from './dialogs.ts';
import { post } from './net.ts';

/** The sample again, from its first day; asks first. */
export async function startOver(ask: () => Promise<boolean>): Promise<void> {
  if (!(await ask())) return;
  const answer = await post<OpenAnswer>('/api/open', { csv: null, isEmpty: false, twoFiles: false });
  if (!answer.ok) await tell('Không mở được', answer.message);
}

/** A spreadsheet with nothing in it; asks first. */
export async function openEmpty(ask: () => Promise<boolean>): Promise<void> {
  if (!(await ask())) return;
  const answer = await post<OpenAnswer>('/api/open', { csv: null, isEmpty: true, twoFiles: false });
  if (!answer.ok) await tell('Không mở được', answer.message);
}

/** Another list: pasted from Excel, or a CSV file. */
export function openList(): void {
  const close = () => frame.close();
  const frame = openFrame('Mở danh sách khác', 'wide', close);
  const text = h('textarea', {
    rows: '12',
    spellcheck: 'false',
    'aria-label': 'Danh sách đơn vị',
    placeholder: 'Mã đơn vị\tTên đơn vị\tE-mail nhận nhắc việc',
  });
  const file = h('input', { type: 'file', accept: '.csv,.txt,text/csv', 'aria-label': 'Tệp CSV' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) text.value = await chosen.text();
  });
  // The browser's own button speaks the browser's language.
  file.hidden = true;
  const choose = h(
    'button',
    { type: 'button', class: 'plain', onclick: () => file.click() },
    'Chọn tệp CSV…',
  );
  const two = h('input', { type: 'checkbox', id: 'two-files' });
  const problem = h('div', { class: 'problem', role: 'alert' });
  const open = async () => {
    const answer = await post<OpenAnswer>('/api/open', {
      csv: text.value,
      isEmpty: false,
      twoFiles: two.checked,
    });
    if (answer.ok) close();
    else problem.textContent = answer.message;
  };
  frame.box.append(
    h(
      'div',
      { class: 'dialog-text' },
      'Dán danh sách từ Excel (cả dòng tên cột), hoặc chọn tệp CSV. Cần ít nhất các cột Mã đơn vị, Tên đơn vị, E-mail nhận nhắc việc. Bảng tính đang mở được cất vào một tệp trên máy này.',
    ),
    text,
    h('div', { class: 'row' }, choose, file),
    h('label', { class: 'row', for: 'two-files' }, two, 'Dùng hai tệp: tệp văn phòng và tệp đơn vị nhập'),
    problem,
    h(
      'div',
      { class: 'dialog-buttons' },
      h('button', { type: 'button', class: 'plain', onclick: close }, 'Hủy'),
      h('button', { type: 'button', class: 'primary', onclick: () => void open() }, 'Mở danh sách'),
    ),
  );
  text.focus();
}
