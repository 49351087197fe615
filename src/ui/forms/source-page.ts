import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { formLibrary } from '../../sheets/form-text/form-library.ts';
import { textOfTable } from '../../sheets/unit-list/table-text.ts';
import { RHYTHM_WORDS } from '../../words/form-words.ts';
import { formOf, h } from '../common/dom.ts';
import { fileChoice } from '../common/file-choice.ts';
import { type Desk, type Draft, draftLike, draftOfColumns } from './draft.ts';
import { shortened } from './marked.ts';
import { type Pasted, readPasted } from './pasted.ts';
import { tableOfHtml } from './pasted-html.ts';

export const SOURCE_FORM = 'source';
const MOST_SHOWN = 12;

/** Where a new form comes from: the letter's table, the library, another office, or nothing. */
export function sourcePage(
  desk: Desk,
  ready: (draft: Draft) => void,
  complain: (text: string) => void,
): HTMLElement[] {
  const { say } = desk;
  const choiceOf = (form: OfficeForm) => choice(form, () => ready(draftLike(desk, form)));
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  const text = h('textarea', {
    id: 'source-text',
    rows: '7',
    spellcheck: 'false',
    'aria-label': 'Tiêu đề bảng hoặc văn bản biểu mẫu',
    placeholder: say('TT\tĐơn vị\tTổng số đảng viên\tTrong đó\t\n\t\t\tNữ\tDự bị'),
  });
  text.value = several;
  const look = () => {
    const pasted = readPasted(text.value);
    several = pasted.kind === 'forms' ? text.value : '';
    outcome.replaceChildren(...outcomeOf(pasted, choiceOf));
  };
  text.addEventListener('input', look);
  text.addEventListener('paste', (event) => {
    const table = tableOfHtml(event.clipboardData?.getData('text/html') ?? '');
    if (table === null) return;
    event.preventDefault();
    text.setRangeText(textOfTable(table), text.selectionStart, text.selectionEnd, 'end');
    look();
  });
  const submit = () => {
    const pasted = readPasted(text.value);
    if (pasted.kind === 'form') return ready(draftLike(desk, pasted.form));
    if (pasted.kind === 'header' && pasted.columns.length > 0)
      return ready(draftOfColumns(desk, pasted.columns, pasted.title));
    complain(reasonIn(pasted));
    text.focus();
  };
  look();
  return [
    formOf(
      SOURCE_FORM,
      submit,
      h(
        'p',
        {},
        'Trong Word hay Excel, chọn dòng tiêu đề của bảng (cả hai dòng nếu có ô gộp, hoặc cả cột tên chỉ tiêu), chép rồi dán vào đây. Văn bản biểu mẫu do cơ quan khác gửi cũng dán vào đây.',
      ),
      text,
      h(
        'div',
        { class: 'beside' },
        ...fileChoice(
          (found) => {
            text.value = found;
            look();
          },
          complain,
          unreadableFile,
        ),
        h(
          'button',
          { type: 'button', class: 'plain small', onclick: () => ready(draftOfColumns(desk, [], '')) },
          'Tự lập từ đầu',
        ),
      ),
      outcome,
      libraryOf(desk, choiceOf),
    ),
  ];
}

/** Why there is nothing to go on with. */
function reasonIn(pasted: Pasted): string {
  if (pasted.kind === 'nothing')
    return 'Chưa có gì trong ô; hãy dán tiêu đề bảng, chọn một mẫu có sẵn, hoặc bấm Tự lập từ đầu.';
  return pasted.kind === 'forms' && pasted.forms.length > 0
    ? 'Có nhiều biểu mẫu; hãy bấm vào một biểu mẫu bên dưới ô.'
    : 'Chưa đọc được; hãy sửa ngay trong ô.';
}

/** A text of several forms: it stays while the dialog is open, to make them one after another. */
let several = '';

type ChoiceOf = (form: OfficeForm) => HTMLElement;

const choice = (form: OfficeForm, onclick: () => void): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'plain', onclick },
    h('span', {}, form.title),
    h('span', { class: 'quiet' }, `${RHYTHM_WORDS[form.rhythm.kind]}, ${form.columns.length} cột`),
  );

function libraryOf(desk: Desk, choiceOf: ChoiceOf): HTMLElement {
  const library = formLibrary(desk.start.year, desk.say).flatMap(({ form }) => form ?? []);
  return h(
    'section',
    {},
    h('h3', {}, 'Mẫu có sẵn'),
    h('div', { class: 'library' }, ...library.map(choiceOf)),
  );
}

/** How the text is understood. */
function outcomeOf(pasted: Pasted, choiceOf: ChoiceOf): readonly HTMLElement[] {
  switch (pasted.kind) {
    case 'nothing':
      return [];
    case 'form':
      return [
        h('p', { class: 'good' }, `Biểu mẫu "${pasted.form.title}", ${pasted.form.columns.length} cột.`),
      ];
    case 'forms':
      return [
        h(
          'p',
          { class: 'good' },
          `${pasted.forms.length} biểu mẫu; bấm từng biểu mẫu để xem lại kỳ, hạn của năm nay rồi lưu, sau đó chọn Thêm biểu mẫu để làm tiếp:`,
        ),
        h('div', { class: 'library' }, ...pasted.forms.map(choiceOf)),
        h('ul', { class: 'problems' }, ...pasted.problems.map((problem) => h('li', {}, problem))),
      ];
    case 'wrong-form':
      return [
        h('p', { class: 'problem' }, `Biểu mẫu có ${pasted.problems.length} chỗ cần sửa, ngay trong ô trên:`),
        h('ul', { class: 'problems' }, ...pasted.problems.map((problem) => h('li', {}, problem))),
      ];
    case 'header': {
      const { columns, leftOut, title } = pasted;
      if (columns.length === 0)
        return [h('p', { class: 'problem' }, 'Không thấy tên cột nào; hãy dán dòng tiêu đề của bảng.')];
      const names = columns
        .slice(0, MOST_SHOWN)
        .map(({ label, partOf }) => (partOf === null ? shortened(label) : `(trong đó) ${shortened(label)}`));
      const more = columns.length - names.length;
      return [
        ...(title === '' ? [] : [h('p', {}, `Tên: ${title}`)]),
        h(
          'p',
          { class: 'good' },
          `${columns.length} cột: ${names.join(' · ')}${more > 0 ? ` · và ${more} cột nữa` : ''}.`,
        ),
        ...(leftOut.length === 0
          ? []
          : [h('p', { class: 'quiet' }, `Không cần, đã bỏ: ${leftOut.join(', ')}.`)]),
      ];
    }
  }
}

const unreadableFile = (name: string): string =>
  `Không đọc được tệp ${name}; hãy mở tệp, chép nội dung rồi dán vào ô.`;
