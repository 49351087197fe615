import type { Relation } from '../../domain/form/statement.ts';
import { type AskedColumn, type ColumnId, columnIdOf, isBefore } from '../../domain/own-form/own-form.ts';
import { DAYS_SHOULD, SHOULD } from '../../words/rule-words.ts';
import { h } from '../common/dom.ts';
import { type ColumnFields, type FormFields, isRecurring } from './form-fields.ts';
import { columnName, type Option, selectOf, textField } from './marked.ts';
import type { Measure, Sentence, Term } from './sentence.ts';

/** Sentences to choose from, with their places open. */
export const PATTERNS: readonly { readonly kind: Sentence['kind']; readonly label: string }[] = [
  { kind: 'compare', label: 'Cột … không lớn hơn (bằng, lớn hơn…) cột … hoặc số …' },
  { kind: 'sum', label: 'Cột … bằng tổng, hiệu của các cột …' },
  { kind: 'share', label: 'Cột … ít nhất (nhiều nhất) bằng …% cột …' },
  { kind: 'requires', label: 'Phải nhập cột … khi cột …' },
  { kind: 'deviates', label: 'Cột … lệch không quá …% so với kỳ trước' },
  { kind: 'text', label: 'Viết bằng ký hiệu, ví dụ 2 <= 1' },
];

const isCompared = ({ kind }: ColumnFields): boolean => ['count', 'money', 'rate', 'day'].includes(kind);

/** A sentence of that kind over the first columns that fit, to be put right. */
export function blankSentence(kind: Sentence['kind'], { columns }: FormFields): Sentence {
  const [first = '1', second = first, third = second] = columns.filter(isCompared).map(({ id }) => id);
  const field = columns.find((column) => !isCompared(column))?.id ?? third;
  switch (kind) {
    case 'compare':
      return { kind, left: second, is: '<=', right: { kind: 'column', column: first } };
    case 'sum':
      return {
        kind,
        left: first,
        is: '=',
        terms: [
          { sign: '+', column: second },
          { sign: '+', column: third },
        ],
      };
    case 'share':
      return { kind, left: second, is: '>=', percent: '75', right: first };
    case 'requires':
      return { kind, field, left: second, is: '>', right: { kind: 'number', typed: '0' } };
    case 'deviates':
      return { kind, left: first, percent: '20', right: `before ${first}` };
    case 'text':
      return { kind, typed: '' };
  }
}

/** Takes the sentence as it is now; `isRedrawn` where its places are others than before. */
type Change = (sentence: Sentence, isRedrawn: boolean) => void;

/** The places of a sentence with the words between them. */
export function slotsOf(
  sentence: Sentence,
  fields: FormFields,
  id: string,
  change: Change,
): readonly (HTMLElement | string)[] {
  const slots = slotMaker(fields, id);
  switch (sentence.kind) {
    case 'compare':
      return [
        'Cột',
        slots.own('left', sentence.left, (left) => change({ ...sentence, left }, true)),
        slots.relation(sentence.left, sentence.is, (is) => change({ ...sentence, is }, false)),
        ...slots.measure(sentence.right, (right, isRedrawn) => change({ ...sentence, right }, isRedrawn)),
      ];
    case 'share':
      return [
        'Cột',
        slots.own('left', sentence.left, (left) => change({ ...sentence, left }, false)),
        slots.relation(sentence.left, sentence.is, (is) => change({ ...sentence, is }, false)),
        slots.number('percent', 'Phần trăm', sentence.percent, (percent) =>
          change({ ...sentence, percent }, false),
        ),
        '% cột',
        slots.asked('right', sentence.right, (right) => change({ ...sentence, right }, false)),
      ];
    case 'deviates':
      return [
        'Cột',
        slots.own('left', sentence.left, (left) =>
          change({ ...sentence, left, right: `before ${left}` }, true),
        ),
        'lệch không quá',
        slots.number('percent', 'Phần trăm', sentence.percent, (percent) =>
          change({ ...sentence, percent }, false),
        ),
        '% so với',
        slots.asked('right', sentence.right, (right) => change({ ...sentence, right }, false)),
      ];
    case 'requires':
      return [
        'Phải nhập cột',
        slots.any('field', sentence.field, (field) => change({ ...sentence, field }, false)),
        'khi cột',
        slots.own('left', sentence.left, (left) => change({ ...sentence, left }, true)),
        slots.relation(sentence.left, sentence.is, (is) => change({ ...sentence, is }, false)),
        ...slots.measure(sentence.right, (right, isRedrawn) => change({ ...sentence, right }, isRedrawn)),
      ];
    case 'sum':
      return sumSlots(sentence, slots, change);
    case 'text':
      return ['Phải đúng:', slots.text(sentence.typed, (typed) => change({ ...sentence, typed }, false))];
  }
}

type Slots = ReturnType<typeof slotMaker>;

function sumSlots(
  sentence: Extract<Sentence, { kind: 'sum' }>,
  slots: Slots,
  change: Change,
): readonly (HTMLElement | string)[] {
  const { terms } = sentence;
  const withTerms = (changed: readonly Term[], isRedrawn: boolean) =>
    change({ ...sentence, terms: changed }, isRedrawn);
  const termAt = (at: number, term: Term) => terms.map((one, index) => (index === at ? term : one));
  const last = terms.at(-1);
  return [
    'Cột',
    slots.own('left', sentence.left, (left) => change({ ...sentence, left }, false)),
    slots.relation(sentence.left, sentence.is, (is) => change({ ...sentence, is }, false)),
    ...terms.flatMap((term, at) => [
      ...(at === 0
        ? []
        : [slots.sign(at, term.sign, (sign) => withTerms(termAt(at, { ...term, sign }), false))]),
      slots.asked(`term-${at}`, term.column, (column) => withTerms(termAt(at, { ...term, column }), false)),
    ]),
    slots.press('thêm cột', () => {
      if (last !== undefined) withTerms([...terms, { sign: '+', column: last.column }], true);
    }),
    ...(terms.length > 1 ? [slots.press('bớt cột', () => withTerms(terms.slice(0, -1), true))] : []),
  ];
}

const NUMBER = 'number';

function slotMaker({ columns, rhythm }: FormFields, id: string) {
  const compared = columns.filter(isCompared);
  const all = (value: AskedColumn): readonly Option[] =>
    withMissing(
      [
        ...compared.map(optionOf),
        ...(isRecurring(rhythm) || isBefore(value) ? compared.map(beforeOptionOf) : []),
      ],
      value,
    );
  const select = selectMaker(id);
  const number = numberMaker(id);
  return {
    number,
    own: (slot: string, value: ColumnId, change: (value: ColumnId) => void) =>
      select(slot, withMissing(compared.map(optionOf), value), value, change),
    any: (slot: string, value: ColumnId, change: (value: ColumnId) => void) =>
      select(slot, withMissing(columns.map(optionOf), value), value, change),
    asked: (slot: string, value: AskedColumn, change: (value: AskedColumn) => void) =>
      select(slot, all(value), value, change),
    relation: (left: ColumnId, value: Relation, change: (value: Relation) => void) => {
      const isDay = columns.some((column) => column.id === left && column.kind === 'day');
      const words = isDay ? DAYS_SHOULD : SHOULD;
      const options = (Object.keys(words) as Relation[]).map((one) => ({ value: one, label: words[one] }));
      return select('relation', options, value, change);
    },
    measure(value: Measure, change: (value: Measure, isRedrawn: boolean) => void) {
      const first = compared[0]?.id ?? '1';
      const options = [
        ...all(value.kind === 'column' ? value.column : first),
        { value: NUMBER, label: 'con số…' },
      ];
      const chosen = value.kind === 'column' ? value.column : NUMBER;
      const column = select<AskedColumn | typeof NUMBER>('right', options, chosen, (to) =>
        change(to === NUMBER ? { kind: 'number', typed: '0' } : { kind: 'column', column: to }, true),
      );
      const typedIn = (typed: string) => change({ kind: 'number', typed }, false);
      return value.kind === 'column' ? [column] : [column, number('number', 'Con số', value.typed, typedIn)];
    },
    sign: (at: number, value: Term['sign'], change: (value: Term['sign']) => void) =>
      select(`sign-${at}`, SIGNS, value, change),
    press: (label: string, act: () => void) =>
      h('button', { type: 'button', class: 'link', onclick: act }, label),
    text(value: string, change: (value: string) => void) {
      const input = textField(`text-${id}`, 'Quy tắc bằng ký hiệu', value);
      input.addEventListener('input', () => change(input.value));
      return input;
    },
  };
}

const SIGNS: readonly Option[] = [
  { value: '+', label: '+' },
  { value: '-', label: '\u2212' },
];

const optionOf = (column: ColumnFields): Option => ({ value: column.id, label: columnName(column) });
const beforeOptionOf = (column: ColumnFields): Option => ({
  value: `before ${column.id}`,
  label: `${columnName(column)} (kỳ trước)`,
});

const selectMaker =
  (id: string) =>
  <V extends string>(slot: string, options: readonly Option[], value: V, change: (value: V) => void) => {
    const made = selectOf(`${slot}-${id}`, SLOT_NAMES[slot.replace(/-\d+$/, '')] ?? slot, options, value);
    made.addEventListener('change', () => {
      change(made.value as V);
      // Drawn anew, the place is still where one goes on.
      document.getElementById(made.id)?.focus();
    });
    return made;
  };

const numberMaker =
  (id: string) => (slot: string, label: string, value: string, change: (value: string) => void) => {
    const input = textField(`${slot}-${id}`, label, value);
    input.className = 'number';
    input.inputMode = 'decimal';
    input.addEventListener('input', () => change(input.value));
    return input;
  };

const SLOT_NAMES: Readonly<Record<string, string>> = {
  left: 'Cột so sánh',
  right: 'So với',
  relation: 'Phải thế nào',
  field: 'Cột phải nhập',
  term: 'Cột trong tổng',
  sign: 'Cộng hay trừ',
};

/** A column that is gone, or that is compared no more, is shown as what it was, so that the rule is not changed unseen. */
const withMissing = (options: readonly Option[], value: AskedColumn): readonly Option[] =>
  options.some((option) => option.value === value)
    ? options
    : [
        ...options,
        { value, label: `cột ${columnIdOf(value)}${isBefore(value) ? ' (kỳ trước)' : ''} (xem lại)` },
      ];
