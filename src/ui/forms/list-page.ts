import type { FormInUse } from '../../app/forms/form-answers.ts';
import { LIMITS, type OfficeForm } from '../../domain/own-form/own-form.ts';
import { readFormText } from '../../sheets/form-text/form-csv.ts';
import { periodText, RHYTHM_WORDS } from '../../words/form-words.ts';
import { h } from '../common/dom.ts';
import type { Desk } from './draft.ts';

export interface ListHands {
  change(form: FormInUse): void;
  copy(form: FormInUse): void;
  retire(form: FormInUse): void;
  restore(form: FormInUse): void;
}

/** The forms in use, and those that were. */
export function listPage({ start }: Desk, hands: ListHands): HTMLElement[] {
  const { forms, unreadable } = start;
  return [
    ...(unreadable.length === 0
      ? []
      : [
          h(
            'div',
            { class: 'problem' },
            'Trang Biểu mẫu có chỗ không đọc được; mẫu đã dùng trước đó vẫn giữ nguyên:',
          ),
          h('ul', { class: 'problems' }, ...unreadable.map((text) => h('li', {}, text))),
        ]),
    h(
      'table',
      { class: 'forms' },
      headings(),
      h('tbody', {}, ...forms.map((form) => rowOf(form, start.year, hands))),
    ),
    ...(hasRoom(start.forms)
      ? []
      : [
          h(
            'p',
            { class: 'quiet' },
            `Đã có ${LIMITS.forms} biểu mẫu đang dùng, nhiều nhất của một tệp; muốn thêm, hãy ngừng dùng bớt hoặc dùng bảng tính khác.`,
          ),
        ]),
  ];
}

export const hasRoom = (forms: readonly FormInUse[]): boolean =>
  forms.filter(({ isRetired }) => !isRetired).length < LIMITS.forms;

const headings = () =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      ...['Mã', 'Biểu mẫu', 'Kỳ và hạn', 'Tình hình', ''].map((text) => h('th', { scope: 'col' }, text)),
    ),
  );

function rowOf(inUse: FormInUse, year: number, hands: ListHands): HTMLElement {
  const { form } = readFormText(inUse.text);
  const title = form?.title ?? inUse.code;
  const hand = (label: string, act: (form: FormInUse) => void) =>
    h(
      'button',
      { type: 'button', class: 'link', 'aria-label': `${label}: ${title}`, onclick: () => act(inUse) },
      label,
    );
  return h(
    'tr',
    { class: inUse.isRetired ? 'retired' : undefined },
    h('th', { scope: 'row' }, inUse.code),
    h('td', {}, title),
    h(
      'td',
      {},
      ...(form === null
        ? []
        : [h('p', {}, rhythmText(form, year)), h('p', { class: 'quiet' }, form.deadline.text)]),
    ),
    h('td', {}, ...statesOf(inUse).map((text) => h('p', {}, text))),
    h(
      'td',
      { class: 'hands' },
      ...(inUse.isRetired || form === null ? [] : [hand('Sửa', hands.change)]),
      hand('Chép', hands.copy),
      inUse.isRetired ? hand('Dùng lại', hands.restore) : hand('Ngừng dùng', hands.retire),
    ),
  );
}

const statesOf = ({ isRetired, isWaiting, accepted, state }: FormInUse): readonly string[] =>
  [
    isRetired ? 'đã ngừng dùng' : isWaiting ? 'đã lưu, chưa có trên trang đơn vị' : state,
    accepted === 0 ? '' : `đã nhận ${accepted} báo cáo`,
  ].filter((text) => text !== '');

/** tháng, Tháng 3 đến Tháng 12 */
function rhythmText({ rhythm }: OfficeForm, year: number): string {
  const word = RHYTHM_WORDS[rhythm.kind];
  if (rhythm.kind === 'once' || rhythm.kind === 'year') return word;
  const [first, last] = [rhythm.first, rhythm.last].map((number) => periodText(rhythm.kind, number, year));
  return `${word}: ${first === last ? first : `${first} đến ${last}`}`;
}
