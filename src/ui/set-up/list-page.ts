import type { ListPreview } from '../../app/office/dialog-answer.ts';
import type { SetUpChecked } from '../../app/set-up/set-up-answers.ts';
import { readTable, textOfTable } from '../../sheets/unit-list/table-text.ts';
import { formOf, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';
import { type Draft, requestOf, sayOf } from './draft.ts';
import { fileText } from './file-text.ts';
import { lastYearPanel } from './last-year-panel.ts';
import { previewTable } from './preview-table.ts';

export const LIST_FORM = 'list';
/** Milliseconds without typing before the list is looked at. */
const PAUSE = 600;

/** The unit list: pasted, from a file, from last year, or left for later. Calls `ready` when it can be used. */
export function listPage(draft: Draft, frame: Frame, primary: HTMLButtonElement, ready: () => void) {
  const { standing } = draft.start;
  const text = h('textarea', {
    id: 'list-text',
    rows: '4',
    spellcheck: 'false',
    'aria-label': 'Danh sách đơn vị',
    placeholder: sayOf(draft)('TT\tTên chi bộ\tE-mail\n1\tChi bộ Sở Công Thương\tcongthuong@gmail.com'),
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
  const draw = (table: Draft['table'], list: ListPreview | null) =>
    table === null || list === null
      ? []
      : previewTable(table, list, {
          choose: (at, key) => {
            draft.columns = { ...draft.columns, [at]: key };
            void look();
          },
          correct: (line, column, corrected) => {
            const lines = table.map((row) => [...row]);
            const row = lines[line - 1];
            if (row === undefined) return;
            while (row.length <= column) row.push('');
            row[column] = corrected;
            text.value = textOfTable(lines);
            settle();
            void look();
          },
        });
  /** True when the list can be used, or is left out. Asks the server, whose reader is the only judge. */
  const look = async (): Promise<boolean> => {
    clearTimeout(timer);
    const asked = text.value;
    lookedAt = asked;
    draft.table = null;
    if (asked.trim() === '') {
      outcome.replaceChildren();
      return true;
    }
    const { table, openQuote } = readTable(asked);
    frame.say('Đang kiểm tra danh sách…');
    const answer = await askServer('setUpCheck', { ...requestOf(draft), units: table });
    // Typed on meanwhile: that text will be looked at by itself.
    if (text.value !== asked) return false;
    frame.say('');
    if (answer.ok) draft.table = table;
    outcome.replaceChildren(
      ...sentencesOf(answer, standing !== null, openQuote),
      ...draw(table, answer.list ?? null),
    );
    return answer.ok;
  };
  text.addEventListener('input', () => {
    settle();
    draft.columns = {};
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });
  const take = (taken: string) => {
    text.value = taken;
    draft.columns = {};
    settle();
    void look();
  };
  const lastYear =
    standing === null || standing.unitCount === 0 ? lastYearPanel(frame, take, sayOf(draft)) : null;
  const submit = async () => {
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
          ? `Danh sách hiện có ${standing.unitCount} đơn vị. Dán danh sách mới để sửa (trùng mã hoặc tên) hoặc thêm đơn vị; không đơn vị nào bị bỏ.`
          : 'Mở danh sách của văn phòng trong Excel hay Word, chọn cả bảng, chép rồi dán vào đây. Chỉ bắt buộc có cột tên đơn vị; nên có cột e-mail. Dòng tiêu đề, dòng cộng, chữ ký được tự bỏ.',
      ),
      text,
      h('div', { class: 'row' }, ...fileChoice(frame, take), ...(lastYear === null ? [] : [lastYear.button])),
      ...(lastYear === null ? [] : [lastYear.panel]),
      outcome,
    ),
  ];
}

/** How many units, what was left out, and what should be looked at. */
function sentencesOf(answer: SetUpChecked, isSetUp: boolean, openQuote: number | null): HTMLElement[] {
  const { list } = answer;
  const quote =
    openQuote === null
      ? []
      : [
          `Dòng ${openQuote}: dấu ngoặc kép không khớp, nên mọi dấu ngoặc kép được đọc như chữ; xin xem lại bảng dưới.`,
        ];
  const notices = [...quote, ...(list?.notices ?? []), ...(answer.ok ? answer.alike : [])];
  const first = answer.ok
    ? h(
        'p',
        { class: 'good' },
        `${list?.units.length ?? 0} đơn vị${isSetUp ? ` (thêm mới ${answer.newUnits})` : ''}.${(list?.problems.length ?? 0) > 0 ? ' Các ô đánh dấu chưa dùng được: sửa ngay trong bảng, hoặc để sau (tạm coi như ô trống).' : ''} Chưa ghi gì vào bảng tính.`,
      )
    : h('p', { class: 'problem' }, answer.message);
  return [
    first,
    ...(notices.length === 0
      ? []
      : [h('ul', { class: 'notices' }, ...notices.map((notice) => h('li', {}, notice)))]),
    ...(answer.ok || answer.problems.length === 0 ? [] : [refusalList(answer.problems)]),
  ];
}

const refusalList = (problems: Extract<SetUpChecked, { ok: false }>['problems']): HTMLElement =>
  h(
    'ul',
    { class: 'problems' },
    ...problems
      .slice(0, 20)
      .map(({ line, text }) => h('li', {}, line === null ? text : `Dòng ${line}: ${text}`)),
  );

function fileChoice(frame: Frame, take: (text: string) => void): readonly HTMLElement[] {
  const file = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', hidden: true, tabindex: '-1' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const found = fileText(new Uint8Array(await chosen.arrayBuffer()));
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
  return [choose, file];
}
