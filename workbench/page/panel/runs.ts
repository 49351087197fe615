import { h } from '../../../src/ui/common/dom.ts';
import type { RunView } from '../../protocol.ts';
import { get } from '../net.ts';
import { shortMoment } from '../words.ts';
import { RUN_NAMES } from './run-names.ts';

const KINDS: Readonly<Record<string, string>> = {
  menu: 'menu',
  trigger: 'lịch chạy',
  simple: 'mở tệp',
  dialog: 'hộp thoại',
};

/** Executions, newest first; opening the file is left out, it happens at every look. */
export async function runs(body: HTMLElement): Promise<void> {
  const all = (await get<RunView[]>('/api/runs')).filter(({ kind }) => kind !== 'simple');
  body.replaceChildren(
    ...all.map(({ at, name, kind, user, error, log, reads, writes, mails, cpuMillis }) =>
      h(
        'div',
        { class: error === null ? 'run' : 'run failed' },
        h(
          'div',
          { class: 'run-head' },
          h('strong', { title: name }, RUN_NAMES[name] ?? name),
          h('span', {}, shortMoment(at)),
        ),
        h('div', { class: 'quiet' }, `${KINDS[kind] ?? kind} · ${user}`),
        h('div', { class: 'quiet' }, `${reads} đọc · ${writes} ghi · ${mails} thư · ${cpuMillis} ms`),
        ...log.map((line) => h('div', { class: 'log-line' }, line)),
        error === null ? null : h('div', { class: 'run-error' }, error),
      ),
    ),
    ...(all.length === 0
      ? [h('p', { class: 'quiet' }, 'Chưa có lượt chạy nào từ lúc mở chương trình trên máy này.')]
      : []),
  );
}
