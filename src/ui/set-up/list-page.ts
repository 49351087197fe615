import type { ListPreview } from '../../app/office/dialog-answer.ts';
import type { SetUpChecked } from '../../app/set-up/set-up-answers.ts';
import { readTable, textOfTable } from '../../sheets/unit-list/table-text.ts';
import { formOf, h } from '../common/dom.ts';
import { fileChoice } from '../common/file-choice.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';
import { type Draft, requestOf, sayOf } from './draft.ts';
import { lastYearPanel } from './last-year-panel.ts';
import { previewTable } from './preview-table.ts';

export const LIST_FORM = 'list';
/** Milliseconds without typing before the list is looked at. */
const PAUSE = 600;

/** The unit list: pasted, from a file, from last year, or left for later. Calls `ready` when it can be used. */
export function listPage(draft: Draft, frame: Frame, primary: HTMLButtonElement, ready: () => void) {
  const unitCount = draft.start.standing?.unitCount ?? 0;
  const text = textArea(draft);
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  let lookedAt: string | null = null;
  let timer = 0;
  const settle = () => {
    draft.listText = text.value;
    primary.textContent = text.value.trim() === '' ? withoutListText(unitCount) : 'Tiếp tục';
  };
  const change = (next: string) => {
    text.value = next;
    settle();
    void look();
  };
  const draw = (table: readonly (readonly string[])[], list: ListPreview) =>
    previewTable(table, list, {
      choose: (at, key) => {
        draft.columns = { ...draft.columns, [at]: key };
        void look();
      },
      correct: (line, column, corrected) => change(textOfTable(withCell(table, line - 1, column, corrected))),
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
      ...sentencesOf(answer, draft.start.standing !== null, openQuote),
      ...(answer.list ? draw(table, answer.list) : []),
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
    draft.columns = {};
    change(taken);
  };
  const lastYear = unitCount === 0 ? lastYearPanel(frame, take, sayOf(draft)) : null;
  const submit = async () => {
    if (
      (draft.table !== null && lookedAt === text.value) ||
      (await frame.during('Đang kiểm tra danh sách…', look()))
    )
      ready();
  };
  settle();
  if (text.value.trim() !== '') void look();
  return listForm(() => void submit(), introText(unitCount), [
    text,
    h('div', { class: 'row' }, ...fileChoice(take, frame.complain, unreadableFile), lastYear?.button ?? null),
    lastYear?.panel ?? null,
    outcome,
  ]);
}

const listForm = (submit: () => void, intro: string, content: readonly (HTMLElement | null)[]) => [
  formOf(LIST_FORM, submit, h('p', {}, intro), ...content),
];

function textArea(draft: Draft): HTMLTextAreaElement {
  const text = h('textarea', {
    id: 'list-text',
    rows: '4',
    spellcheck: 'false',
    'aria-label': 'Danh sách đơn vị',
    placeholder: sayOf(draft)('TT\tTên chi bộ\tE-mail\n1\tChi bộ Sở Công Thương\tcongthuong@gmail.com'),
  });
  text.value = draft.listText;
  return text;
}

const withoutListText = (unitCount: number): string => (unitCount > 0 ? 'Giữ danh sách hiện có' : 'Để sau');

const introText = (unitCount: number): string =>
  unitCount > 0
    ? `Danh sách hiện có ${unitCount} đơn vị. Dán danh sách mới để sửa (trùng mã hoặc tên) hoặc thêm đơn vị; không đơn vị nào bị bỏ.`
    : 'Mở danh sách của văn phòng trong Excel hay Word, chọn cả bảng, chép rồi dán vào đây. Chỉ bắt buộc có cột tên đơn vị; nên có cột e-mail. Dòng tiêu đề, dòng cộng, chữ ký được tự bỏ.';

/** A short row is filled up with blanks as far as the cell. */
const withCell = (
  table: readonly (readonly string[])[],
  at: number,
  column: number,
  value: string,
): string[][] =>
  table.map((row, index) =>
    index === at
      ? Array.from({ length: Math.max(row.length, column + 1) }, (_, one) =>
          one === column ? value : (row[one] ?? ''),
        )
      : [...row],
  );

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

const unreadableFile = (name: string): string =>
  `Không đọc được tệp ${name}. Trong Excel, hãy chọn Lưu thành › CSV UTF-8, hoặc chép các ô rồi dán vào đây.`;
