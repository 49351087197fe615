import { sensitiveKinds } from '../../domain/own-form/form-remark.ts';
import type { FigureKind, TotalKind } from '../../domain/own-form/own-form.ts';
import { TOTALS_OF } from '../../domain/own-form/totals-of.ts';
import { KIND_WORDS, SENSITIVE_WORDS, TOTAL_WORDS } from '../../words/form-words.ts';
import { button, formOf, h } from '../common/dom.ts';
import type { Desk, Draft } from './draft.ts';
import { blankColumn, type ColumnFields, movedColumn, withoutColumn } from './form-fields.ts';
import type { ColumnField, FieldProblem } from './judged-fields.ts';
import { columnName, longField, type Marked, marked, selectOf, textField } from './marked.ts';

export const COLUMNS_FORM = 'columns';

export interface Page {
  readonly content: readonly HTMLElement[];
  /** Shows what is wrong beside each field, and goes to the first. */
  mark(problems: readonly FieldProblem[]): void;
}

type Line = Partial<Record<ColumnField, Marked>> & { readonly label: Marked };

/** Every column of the form with what it takes. */
export function columnsPage({ say }: Desk, draft: Draft, submit: () => void): Page {
  const { fields } = draft;
  const body = h('tbody');
  let lines: readonly Line[] = [];
  const redraw = (focusAt: number | null) => {
    const drawn = fields.columns.map((column, at) => lineOf(draft, column, at, change));
    lines = drawn.map(({ line }) => line);
    body.replaceChildren(...drawn.flatMap(({ rows }) => rows));
    if (focusAt !== null) lines[focusAt]?.label.control.focus();
  };
  const change: Change = (columns, focusAt) => {
    fields.columns = columns;
    redraw(focusAt);
  };
  const add = () =>
    change([...fields.columns, blankColumn(fields.columns, draft.numbersUsed)], fields.columns.length);
  if (fields.columns.length === 0) fields.columns = [blankColumn([], draft.numbersUsed)];
  redraw(null);
  return {
    content: [
      formOf(
        COLUMNS_FORM,
        submit,
        h('p', { class: 'quiet' }, say(EVERYBODY_SEES)),
        h('table', { class: 'columns' }, headings(), body),
        h('div', {}, button('Thêm cột', 'plain', add)),
      ),
    ],
    mark(problems) {
      for (const line of lines) for (const field of Object.values(line)) field.complain('');
      const found = problems.flatMap((problem) => {
        if (problem.part !== 'columns') return [];
        const line = lines[problem.at ?? 0];
        const field = line?.[problem.field] ?? line?.label;
        field?.complain(problem.text);
        return field === undefined ? [] : [field];
      });
      found[0]?.control.focus();
    },
  };
}

const EVERYBODY_SEES =
  'Mọi đơn vị trong tệp xem được mọi trang: chỉ hỏi con số tổng hợp, không hỏi về từng người.';

const headings = () =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      ...['Cột', 'Nhãn', 'Kiểu', 'Trong đó của', 'Tổng', 'Bắt buộc', 'Giải thích (nếu cần)', ''].map((text) =>
        h('th', { scope: 'col' }, text),
      ),
    ),
  );

/** Takes the columns as they are now, and the one to go on with. */
type Change = (columns: readonly ColumnFields[], focusAt: number | null) => void;

function lineOf(draft: Draft, column: ColumnFields, at: number, change: Change) {
  const { columns } = draft.fields;
  const name = `cột ${column.id}`;
  const id = (field: string) => `${field}-${column.id}`;
  const warning = h('p', { class: 'warning' });
  const warn = () => {
    warning.textContent = sensitiveText(column.label);
    warning.hidden = warning.textContent === '';
  };
  const label = marked(longField(id('label'), `Nhãn ${name}`, column.label), (value) => {
    column.label = value;
    warn();
  });
  warn();
  const kind = marked(selectOf(id('kind'), `Kiểu ${name}`, KINDS, column.kind), (value) => {
    column.kind = value as FigureKind['kind'];
    if (!TOTALS_OF[column.kind].includes(column.total)) column.total = TOTALS_OF[column.kind][0] ?? 'none';
    change(columns, null);
    document.getElementById(id(column.kind === 'choice' ? 'choices' : 'kind'))?.focus();
  });
  const partOf = marked(
    selectOf(id('part'), `${name} là trong đó của`, wholesFor(column, columns), column.partOf ?? ''),
    (value) => {
      column.partOf = value === '' ? null : (value as ColumnFields['id']);
    },
  );
  const total = marked(selectOf(id('total'), `Tổng ${name}`, totalsFor(column), column.total), (value) => {
    column.total = value as TotalKind;
  });
  const explanation = marked(
    longField(id('explanation'), `Giải thích ${name}`, column.explanation, 24),
    (value) => {
      column.explanation = value;
    },
  );
  const choices = column.kind === 'choice' ? choicesOf(column, id('choices'), name) : null;
  const line: Line = { label, kind, partOf, total, explanation, ...(choices === null ? {} : { choices }) };
  const row = h(
    'tr',
    { class: column.partOf === null ? undefined : 'part' },
    h('th', { scope: 'row' }, column.id),
    h('td', {}, label.control, label.problem, warning),
    h('td', {}, kind.control, kind.problem, ...(choices === null ? [] : [choices.control, choices.problem])),
    h('td', {}, partOf.control, partOf.problem),
    h('td', {}, total.control, total.problem),
    h('td', { class: 'tick' }, requiredTick(column, name)),
    h('td', {}, explanation.control, explanation.problem),
    h('td', { class: 'hands' }, ...hands(columns, at, name, change)),
  );
  return { line, rows: [row] };
}

function choicesOf(column: ColumnFields, id: string, name: string): Marked {
  const control = textField(id, `Các mục để chọn ${name}`, column.choices);
  control.placeholder = 'Tốt; Khá; Trung bình; Kém';
  return marked(control, (value) => {
    column.choices = value;
  });
}

function requiredTick(column: ColumnFields, name: string): HTMLInputElement {
  const tick = h('input', {
    type: 'checkbox',
    'aria-label': `Bắt buộc ${name}`,
    checked: column.isRequired,
    onchange: () => {
      column.isRequired = tick.checked;
    },
  });
  return tick;
}

const hands = (columns: readonly ColumnFields[], at: number, name: string, change: Change) => {
  const column = columns[at];
  const hand = (sign: string, label: string, act: () => void, isIdle: boolean) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plain hand',
        title: label,
        'aria-label': label,
        onclick: act,
        disabled: isIdle,
      },
      sign,
    );
  const move = (step: 1 | -1) => () => change(movedColumn(columns, at, step), at + step);
  return [
    hand('\u2191', `Đưa ${name} lên`, move(-1), at === 0),
    hand('\u2193', `Đưa ${name} xuống`, move(1), at === columns.length - 1),
    hand(
      '\u00d7',
      `Bỏ ${name}`,
      () =>
        column !== undefined && change(withoutColumn(columns, column.id), Math.min(at, columns.length - 2)),
      columns.length === 1,
    ),
  ];
};

const KINDS = (Object.keys(KIND_WORDS) as FigureKind['kind'][]).map((value) => ({
  value,
  label: KIND_WORDS[value],
}));

const totalsFor = ({ kind }: ColumnFields) =>
  TOTALS_OF[kind].map((value) => ({ value, label: TOTAL_WORDS[value] }));

const wholesFor = (own: ColumnFields, columns: readonly ColumnFields[]) => [
  { value: '', label: '(không)' },
  ...columns
    .filter(({ id, kind }) => id !== own.id && ['count', 'money', 'rate'].includes(kind))
    .map((column) => ({ value: column.id, label: columnName(column) })),
];

function sensitiveText(label: string): string {
  const asked = sensitiveKinds(label).map((what) => SENSITIVE_WORDS[what]);
  return asked.length === 0
    ? ''
    : `Nhãn này có vẻ hỏi về ${asked.join(', ')}: mọi đơn vị đều xem được; hãy chỉ hỏi con số tổng hợp.`;
}
