import type { EntryRequest } from '../../app/entry/enter-for-unit.ts';
import type { EntryField, EntryForm } from '../../app/entry/entry-dialog.ts';
import type { DialogProblem } from '../../app/office/dialog-answer.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { COUNT_PROBLEM_TEXT, countText, doubtfulCountText, weekdayText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';
import { dayField } from './day-field.ts';

/** What the next paper most likely shares with this one. */
export type Remembered = Pick<EntryRequest, 'receivedOn' | 'reason'>;

export interface EntryPage {
  readonly element: HTMLElement;
  request(): EntryRequest;
  /** All that was left out, a sentence each, marked where it belongs; null when nothing was. */
  missing(): string | null;
  /** The figures as they will be written, to be read back to the paper; null while one of them is no number. */
  readBack(): readonly ReadBack[] | null;
  mark(problems: readonly DialogProblem[]): void;
  /** Shows what stands now; what was typed here stays. */
  refresh(form: EntryForm): void;
  isTouched(): boolean;
}

/** One figure, or the note, in the words of the form. */
export interface ReadBack {
  readonly label: string;
  readonly text: string;
}

const REASONS = ['Đơn vị gửi bản giấy', 'Đơn vị báo qua điện thoại', 'Đơn vị gửi qua thư điện tử'];

/** One unit's form: what stands in its tab beside what the paper says. */
export function entryPage(form: EntryForm, remembered: Remembered, submit: () => void): EntryPage {
  let { seen } = form;
  const lines = form.fields.map(figureLine);
  const circumstances = circumstancesOf(form, remembered);
  const nothingNew = h('input', { type: 'checkbox', id: 'nothingNew', checked: form.nothingNew === true });
  const typed = () => JSON.stringify([...lines.map(({ input }) => input.value), nothingNew.checked]);
  const first = typed();
  const mark = (problems: readonly DialogProblem[]) => {
    for (const one of lines) one.mark(problems.filter(({ field }) => field === one.key));
  };
  // A blank form is no mistake yet.
  mark(
    form.problems.filter(({ field }) => lines.some(({ key, input }) => key === field && input.value !== '')),
  );
  return {
    element: h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          submit();
        },
      },
      ...headOf(form),
      lines.length === 0 ? null : tableOf(lines),
      form.nothingNew === null
        ? null
        : h('p', {}, nothingNew, ' ', h('label', { for: 'nothingNew' }, NOTHING_NEW)),
      circumstances.element,
      // Enter in any field submits only where there is a button of this kind.
      h('button', { type: 'submit', hidden: true }),
    ),
    request: () => ({
      unitCode: form.code,
      period: form.period,
      figures: Object.fromEntries(lines.map(({ key, input }) => [key, input.value])),
      nothingNew: nothingNew.checked,
      seen,
      ...circumstances.typed(),
    }),
    missing: () => missingIn(circumstances, lines, nothingNew.checked),
    readBack: () => readBack(lines, nothingNew.checked),
    mark(problems) {
      mark(problems);
      lines.find(({ key }) => problems.some(({ field }) => field === key))?.input.focus();
    },
    refresh(now) {
      seen = now.seen;
      for (const field of now.fields) lines.find(({ key }) => key === field.key)?.show(field);
    },
    isTouched: () => typed() !== first,
  };
}

const headOf = (form: EntryForm): (HTMLElement | null)[] => [
  h('h2', {}, codeAndName(form)),
  h('p', { class: 'quiet' }, standingText(form)),
  form.isClosed ? h('p', { class: 'problem' }, CLOSED) : null,
];

/** When and how the report came. */
interface Circumstances {
  readonly element: HTMLElement;
  typed(): Pick<EntryRequest, 'receivedOn' | 'reason' | 'paperReceivedOn'>;
  /** What was left out, by its field; every field is marked as right or wrong. */
  left(): readonly Left[];
}

interface Left {
  readonly of: HTMLInputElement;
  readonly text: string;
}

function circumstancesOf(form: EntryForm, remembered: Remembered): Circumstances {
  const received = dayField('received', 'Ngày nhận được', parseDay(remembered.receivedOn), form.today);
  const paper = dayField('paper', 'Đã nhận bản ký ngày (nếu có)', form.paperReceivedOn, form.today);
  const reason = h('input', { type: 'text', id: 'reason', list: 'reasons', value: remembered.reason });
  const isBlank = ({ value }: HTMLInputElement) => value.trim() === '';
  return {
    element: h(
      'div',
      { class: form.hasPaper ? 'circumstances' : 'circumstances short' },
      received.element,
      form.hasPaper ? paper.element : null,
      h(
        'div',
        {},
        h('label', { for: 'reason' }, 'Lý do nhập thay (ghi vào Nhật ký)'),
        reason,
        h('datalist', { id: 'reasons' }, ...REASONS.map((value) => h('option', { value }))),
      ),
    ),
    typed: () => ({
      receivedOn: received.input.value,
      reason: reason.value,
      paperReceivedOn: paper.input.value,
    }),
    left() {
      const left = [
        ...(isBlank(received.input) ? [{ of: received.input, text: NO_DAY }] : []),
        ...(isBlank(received.input) || received.isDay() ? [] : [{ of: received.input, text: WRONG_DAY }]),
        ...(isBlank(paper.input) || paper.isDay() ? [] : [{ of: paper.input, text: WRONG_PAPER_DAY }]),
        ...(isBlank(reason) ? [{ of: reason, text: NO_REASON }] : []),
      ];
      for (const input of [received.input, paper.input, reason])
        input.setAttribute('aria-invalid', String(left.some(({ of }) => of === input)));
      return left;
    },
  };
}

function missingIn(
  circumstances: Circumstances,
  lines: readonly FigureLine[],
  isNothingNew: boolean,
): string | null {
  const left = circumstances.left();
  if (left.length === 0) return null;
  // What the server would say of the figures is said at once, too.
  const wrong = lines.filter(({ isCount, input }) => isCount && figureProblem(input, isNothingNew) !== '');
  for (const one of lines) one.mark([]);
  for (const one of wrong)
    one.mark([told(`${one.label} (ô ${one.cell}) ${figureProblem(one.input, isNothingNew)}`)]);
  (wrong[0]?.input ?? left[0]?.of)?.focus();
  return [
    ...(wrong.length === 0 ? [] : [`Còn ${wrong.length} ô số cần sửa.`]),
    ...left.map(({ text }) => text),
  ].join(' ');
}

function readBack(lines: readonly FigureLine[], isNothingNew: boolean): readonly ReadBack[] | null {
  const counts = lines.filter(({ isCount }) => isCount).map(({ input }) => readCount(input.value));
  const isReadable = counts.every(({ kind }) => kind === 'count' || (kind === 'blank' && isNothingNew));
  if (!isReadable || lines.length === 0) return null;
  return lines.map(({ isCount, label, input }) => {
    if (!isCount) return { label, text: input.value.trim() || '(trống)' };
    const count = readCount(input.value);
    return { label, text: count.kind === 'count' ? countText(count.value) : '0 (không phát sinh)' };
  });
}

const CLOSED = 'Số liệu của đơn vị đã chốt. Muốn sửa, chọn Tổng hợp › Số liệu › Mở lại, gửi trả… trước.';
const NO_DAY = 'Chưa ghi ngày nhận được: ngày ấy quyết định đơn vị nộp đúng hạn hay chậm.';
const WRONG_DAY = 'Ngày nhận được không phải ngày: ghi ngày/tháng/năm.';
const WRONG_PAPER_DAY = 'Ngày nhận bản ký không phải ngày: ghi ngày/tháng/năm, hoặc để trống.';
const NO_REASON = 'Chưa ghi lý do nhập thay.';

/** What is wrong with a figure as far as the page can tell; '' for nothing. */
function figureProblem({ value }: HTMLInputElement, isNothingNew: boolean): string {
  const { kind } = readCount(value);
  if (kind === 'count' || (kind === 'blank' && isNothingNew)) return '';
  return kind === 'doubtful' ? `${doubtfulCountText(value.trim())}.` : `${COUNT_PROBLEM_TEXT[kind]}.`;
}

const told = (text: string): DialogProblem => ({ field: '', line: null, column: null, text });

const NOTHING_NEW = 'Không phát sinh (các ô để trống được tính là 0)';

const tableOf = (lines: readonly FigureLine[]): HTMLElement =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', {}, 'Mục'),
        h('th', { class: 'standing' }, 'Đang có trong trang'),
        h('th', {}, 'Số đơn vị báo'),
      ),
    ),
    h('tbody', {}, ...lines.map((one) => one.element)),
  );

const standingText = ({ what, lastDay, receipt }: EntryForm): string =>
  [
    what,
    lastDay === null ? '' : `hạn: đến hết ${weekdayText(lastDay)}`,
    receipt === '' ? 'chưa nộp' : `đã nộp, biên nhận ${receipt}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

interface FigureLine {
  readonly key: string;
  /** A count of form A or B; the columns of own forms are judged by the server. */
  readonly isCount: boolean;
  readonly label: string;
  readonly cell: string;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  show(field: EntryField): void;
  mark(problems: readonly DialogProblem[]): void;
}

function figureLine({ key, label, cell, standing, kind, choices = [] }: EntryField): FigureLine {
  const isNote = key === 'note';
  const isWritten = kind === 'text' || choices.length > 0;
  const texts =
    choices.length === 0
      ? null
      : h('datalist', { id: `${key}-choices` }, ...choices.map((value) => h('option', { value })));
  const input = h('input', {
    type: 'text',
    id: key,
    value: standing,
    autocomplete: 'off',
    'aria-describedby': `${key}-problem`,
    ...(isNote || isWritten ? {} : { inputmode: 'numeric', class: 'count' }),
    ...(texts === null ? {} : { list: texts.id }),
  });
  const problem = h('p', { class: 'problem', id: `${key}-problem` });
  const shown = h('td', { class: 'standing' });
  const show = (field: EntryField) => {
    shown.textContent = field.standing === '' ? '(trống)' : field.standing;
  };
  show({ key, label, cell, standing });
  return {
    key,
    isCount: !isNote && kind === undefined,
    label,
    cell,
    input,
    show,
    element: h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h('label', { for: key }, label),
        ' ',
        h('span', { class: 'quiet' }, `(${cell})`),
      ),
      shown,
      h('td', {}, input, texts, problem),
    ),
    mark(problems) {
      problem.textContent = problems.map(({ text }) => text).join(' ');
      input.setAttribute('aria-invalid', String(problems.length > 0));
    },
  };
}
