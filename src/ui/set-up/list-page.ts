import { formOf, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';
import { type Draft, requestOf } from './draft.ts';
import { lastYearPanel } from './last-year-panel.ts';
import { previewTable } from './preview-table.ts';
import { readTable, textOfFile } from './table-text.ts';

export const LIST_FORM = 'list';
/** Milliseconds without typing before the list is looked at. */
const PAUSE = 600;

/** The unit list: pasted, from a file, from last year, or left for later. Calls `ready` when it is right. */
export function listPage(draft: Draft, frame: Frame, primary: HTMLButtonElement, ready: () => void) {
  const { standing } = draft.start;
  const text = h('textarea', {
    id: 'list-text',
    rows: '5',
    spellcheck: 'false',
    'aria-label': 'Danh sách đơn vị',
    placeholder: 'Mã đơn vị\tTên đơn vị\tE-mail nhận nhắc việc\nK01\tChi bộ Sở Công Thương\tk01@gmail.com',
  });
  text.value = draft.listText;
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  let lookedAt: string | null = null;
  let timer = 0;

  const later = standing !== null && standing.unitCount > 0 ? 'Giữ danh sách hiện có' : 'Để sau';
  const settle = () => {
    draft.listText = text.value;
    primary.textContent = text.value.trim() === '' ? later : 'Tiếp tục';
  };
  /** True when the list is right, or left out. Asks the server, whose parser is the only judge. */
  const look = async (): Promise<boolean> => {
    const asked = text.value;
    lookedAt = asked;
    draft.table = null;
    outcome.replaceChildren();
    if (asked.trim() === '') return true;
    const read = readTable(asked.replace(/\s+$/, ''));
    if (!read.ok) {
      outcome.replaceChildren(h('p', { class: 'problem' }, read.message));
      return false;
    }
    const units = read.table;
    frame.say('Đang kiểm tra danh sách…');
    const answer = await askServer('setUpCheck', { ...requestOf(draft), units });
    // Typed on meanwhile: that text will be looked at by itself.
    if (text.value !== asked) return false;
    frame.say('');
    if (answer.ok) {
      draft.table = units;
      const count = units.slice(1).filter((line) => line.some((one) => one.trim() !== '')).length;
      outcome.replaceChildren(
        h(
          'p',
          { class: 'good' },
          `Danh sách đúng: ${count} đơn vị${standing === null ? '' : ` (thêm mới ${answer.newUnits})`}. Chưa ghi gì vào bảng tính.`,
        ),
        ...previewTable(units, []),
      );
      return true;
    }
    outcome.replaceChildren(
      h('p', { class: 'problem' }, answer.message),
      ...previewTable(units, answer.problems),
    );
    return false;
  };
  text.addEventListener('input', () => {
    settle();
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });
  const take = (taken: string) => {
    text.value = taken;
    settle();
    void look();
  };

  const file = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', hidden: true, tabindex: '-1' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const found = await textOfFile(chosen);
    // The same file chosen again is to be read again.
    file.value = '';
    if (found === null)
      frame.complain(
        `Không đọc được tệp ${chosen.name}. Trong Excel, hãy chọn Lưu thành › CSV UTF-8, hoặc chép các ô rồi dán vào đây.`,
      );
    else take(found);
  });
  // The browser's own button speaks the browser's language.
  const choose = h(
    'button',
    { type: 'button', class: 'plain small', onclick: () => file.click() },
    'Chọn tệp CSV…',
  );
  const lastYear = standing === null || standing.unitCount === 0 ? lastYearPanel(frame, take) : null;
  const submit = async () => {
    clearTimeout(timer);
    const isRight = draft.table !== null && lookedAt === text.value;
    if (isRight || (await frame.during('Đang kiểm tra danh sách…', look()))) ready();
  };
  settle();
  if (text.value.trim() !== '') void look();
  return [
    formOf(
      LIST_FORM,
      () => void submit(),
      h(
        'p',
        {},
        standing !== null && standing.unitCount > 0
          ? `Danh sách hiện có ${standing.unitCount} đơn vị. Dán danh sách mới để sửa (trùng mã) hoặc thêm đơn vị; không đơn vị nào bị bỏ.`
          : 'Dán các ô từ Excel, cả dòng tên cột. Cần có cột Mã đơn vị và Tên đơn vị; nên có cột E-mail nhận nhắc việc.',
      ),
      text,
      h('div', { class: 'row' }, choose, file, ...(lastYear === null ? [] : [lastYear.button])),
      ...(lastYear === null ? [] : [lastYear.panel]),
      outcome,
    ),
  ];
}
