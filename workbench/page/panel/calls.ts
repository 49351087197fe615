import { h } from '../../../src/ui/common/dom.ts';
import type { Status } from '../../protocol.ts';
import { bytes, count } from '../words.ts';

/** What the last action asked of Google. */
export const calls =
  (status: () => Status | null) =>
  (body: HTMLElement): void => {
    const action = status()?.lastAction;
    if (!action) {
      body.replaceChildren(h('p', { class: 'quiet' }, 'Chưa có việc nào từ lúc mở trang.'));
      return;
    }
    const reads = action.calls.filter(({ kind }) => kind === 'read').length;
    const sum = (key: 'requestBytes' | 'responseBytes') =>
      action.calls.reduce((total, call) => total + call[key], 0);
    const fact = (name: string, value: string) => h('div', { class: 'fact' }, h('span', {}, name), value);
    body.replaceChildren(
      h('h3', {}, action.label),
      fact('Người làm', action.by),
      fact('Lượt chạy chương trình', count(action.runs)),
      fact('Lần đọc bảng tính', count(reads)),
      fact('Lần ghi bảng tính', count(action.calls.length - reads)),
      fact('Gửi đi', bytes(sum('requestBytes'))),
      fact('Nhận về', bytes(sum('responseBytes'))),
      fact('Thư gửi', count(action.mails)),
      fact('Thời gian trên máy này', `${count(action.millis)} ms`),
      h(
        'table',
        { class: 'calls' },
        h('thead', {}, h('tr', {}, h('th', {}, 'Lần gọi'), h('th', {}, 'Gửi'), h('th', {}, 'Nhận'))),
        h(
          'tbody',
          {},
          ...action.calls
            .slice(0, 60)
            .map(({ method, kind, requestBytes, responseBytes }) =>
              h(
                'tr',
                {},
                h(
                  'td',
                  { title: method },
                  `${kind === 'read' ? 'Đọc' : 'Ghi'} · ${method.split('.').at(-1)}`,
                ),
                h('td', {}, bytes(requestBytes)),
                h('td', {}, bytes(responseBytes)),
              ),
            ),
        ),
      ),
      h(
        'p',
        { class: 'quiet' },
        action.runs === 0 ? 'Gõ vào ô không chạy chương trình: công thức tự tính.' : '',
      ),
    );
  };
