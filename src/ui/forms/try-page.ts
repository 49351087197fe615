import type { ColumnId, FormColumn, OfficeForm } from '../../domain/own-form/own-form.ts';
import { formOf, h } from '../common/dom.ts';
import type { Desk, Draft } from './draft.ts';
import { longField, textField } from './marked.ts';
import { periodLines } from './period-lines.ts';
import { judgedTrial, lookedBackAt, type TrialFinding } from './trial.ts';

export const TRY_FORM = 'try';

/** The form as a unit fills it in: every rule answers while it is typed. */
export function tryPage(
  desk: Desk,
  { fields, tried }: Draft,
  form: OfficeForm,
  submit: () => void,
): HTMLElement[] {
  const verdict = h('p', { class: 'verdict', role: 'status', 'aria-live': 'polite' });
  const judge = () => {
    const findings = judgedTrial(form, tried);
    for (const { field, show } of sheet.lines) show(findings.filter((one) => one.field === field));
    const blanks = findings.filter(({ isBlank }) => isBlank).length;
    const wrong = findings.filter(({ isBlank, isObstacle }) => isObstacle && !isBlank).length;
    verdict.className = blanks + wrong === 0 ? 'verdict good' : 'verdict quiet';
    verdict.textContent = verdictText(blanks, wrong);
  };
  const sheet = sheetOf(form, (key, value) => {
    if (value !== undefined) {
      tried.set(key, value);
      judge();
    }
    return tried.get(key) ?? '';
  });
  judge();
  const [days = ''] = periodLines(desk, fields);
  return [
    formOf(
      TRY_FORM,
      submit,
      h('h3', {}, form.title),
      h('p', { class: 'quiet' }, `${days} Nhập thử như một đơn vị; số ở đây không ghi vào đâu cả.`),
      verdict,
      sheet.element,
    ),
  ];
}

interface TryLine {
  readonly field: TrialFinding['field'];
  readonly element: HTMLElement;
  show(findings: readonly TrialFinding[]): void;
}

/** Answers what stands in a place; with a value, after it was put there. */
type Place = (key: string, value?: string) => string;

function sheetOf(form: OfficeForm, place: Place) {
  const back = lookedBackAt(form);
  const headings = ['Mục', ...(back.length === 0 ? [] : ['Kỳ trước (đã nhận)']), 'Đơn vị nhập'];
  const lines = [...form.columns, NOTE].map((column) => lineOf(column, back, place));
  const element = h(
    'table',
    { class: 'try' },
    h('thead', {}, h('tr', {}, ...headings.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, ...lines.map((line) => line.element)),
  );
  return { element, lines };
}

type Asked = Pick<FormColumn, 'label' | 'kind' | 'partOf' | 'isRequired' | 'explanation'> & {
  readonly id: ColumnId | 'note';
};
const NOTE: Asked = {
  id: 'note',
  label: 'Ghi chú',
  kind: { kind: 'text' },
  partOf: null,
  isRequired: false,
  explanation: '',
};

function lineOf(column: Asked, back: readonly ColumnId[], place: Place): TryLine {
  const { id, label, partOf, isRequired, explanation } = column;
  const inputOf = (key: string, name: string) => {
    const input = controlOf(`try-${key.replace(' ', '-')}`, column, name, place(key));
    input.addEventListener('input', () => place(key, input.value));
    return input;
  };
  const own = inputOf(id, label);
  const said = h('div', { id: `${own.id}-problem` });
  own.setAttribute('aria-describedby', said.id);
  const isLookedBackAt = id !== 'note' && back.includes(id);
  return {
    field: id,
    element: h(
      'tr',
      { class: partOf === null ? undefined : 'part' },
      h(
        'th',
        { scope: 'row' },
        id === 'note' ? null : h('span', { class: 'quiet' }, `${id}. `),
        label,
        isRequired ? null : h('span', { class: 'quiet' }, ' (không bắt buộc)'),
        explanation === '' ? null : h('p', { class: 'help' }, explanation),
      ),
      back.length === 0
        ? null
        : h('td', {}, isLookedBackAt ? inputOf(`before ${id}`, `${label}, kỳ trước`) : null),
      h('td', {}, own, said),
    ),
    show(findings) {
      const told = findings.filter(({ isBlank }) => !isBlank);
      said.replaceChildren(
        ...told.map(({ text, isObstacle }) => h('p', { class: isObstacle ? 'problem' : 'remark' }, text)),
      );
      own.setAttribute('aria-invalid', String(told.some(({ isObstacle }) => isObstacle)));
    },
  };
}

function controlOf(id: string, { kind }: Pick<FormColumn, 'kind'>, label: string, value: string) {
  if (kind.kind === 'choice' || kind.kind === 'yes-no') {
    const select = h(
      'select',
      { id, 'aria-label': label },
      ...['', ...kind.texts].map((text) => h('option', { value: text }, text)),
    );
    select.value = value;
    return select;
  }
  if (kind.kind === 'text') return longField(id, label, value, 48);
  const input = textField(id, label, value);
  input.placeholder = kind.kind === 'day' ? 'ngày/tháng/năm' : '';
  return input;
}

function verdictText(blanks: number, wrong: number): string {
  if (blanks + wrong === 0) return 'Đủ và đúng: đơn vị đánh dấu nộp là được nhận.';
  const parts = [
    blanks === 0 ? '' : `${blanks} ô bắt buộc chưa nhập`,
    wrong === 0 ? '' : `${wrong} chỗ phải sửa hoặc ghi lý do`,
  ].filter((part) => part !== '');
  return `Chưa nộp được: còn ${parts.join(', ')}.`;
}
