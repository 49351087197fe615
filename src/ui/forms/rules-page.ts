import type { Severity } from '../../domain/form/judge.ts';
import { readStatement } from '../../sheets/form-text/read-statement.ts';
import { SEVERITY_WORDS } from '../../words/form-words.ts';
import { ruleText } from '../../words/rule-words.ts';
import { button, formOf, h } from '../common/dom.ts';
import type { Page } from './columns-page.ts';
import type { Desk, Draft } from './draft.ts';
import { type RuleFields, ruleTextOf } from './form-fields.ts';
import { judgedFields } from './judged-fields.ts';
import { selectOf } from './marked.ts';
import { blankSentence, PATTERNS, slotsOf } from './rule-slots.ts';
import { suggestedRules } from './suggestions.ts';

export const RULES_FORM = 'rules';

const SEVERITIES = (['error', 'warning', 'notice'] as const).map((value) => ({
  value,
  label: {
    error: `${SEVERITY_WORDS.error}: không nhận`,
    warning: `${SEVERITY_WORDS.warning}: phải ghi lý do`,
    notice: `${SEVERITY_WORDS.notice}: chỉ nhắc`,
  }[value],
}));

/** What should hold between the columns. */
export function rulesPage({ say }: Desk, draft: Draft, submit: () => void): Page {
  const { fields } = draft;
  const list = h('ol', { class: 'rules' });
  const proposals = h('div', { class: 'proposals' });
  let cards: readonly Card[] = [];
  const redraw = (focusAt: number | null) => {
    cards = fields.rules.map((rule, at) => cardOf(draft, rule, at, redraw));
    list.replaceChildren(...cards.map(({ element }) => element));
    list.hidden = cards.length === 0;
    proposals.replaceChildren(...suggestionButtons(draft, add));
    if (focusAt !== null) cards[focusAt]?.element.querySelector<HTMLElement>('select, input')?.focus();
  };
  const add = (rule: RuleFields) => {
    fields.rules = [...fields.rules, rule];
    redraw(fields.rules.length - 1);
  };
  redraw(null);
  return {
    content: [
      formOf(
        RULES_FORM,
        submit,
        h('p', { class: 'quiet' }, say(INTRODUCTION)),
        list,
        proposals,
        h('h3', {}, 'Thêm quy tắc'),
        h(
          'div',
          { class: 'patterns' },
          ...PATTERNS.map(({ kind, label }) =>
            button(label, 'plain', () => add({ severity: 'error', sentence: blankSentence(kind, fields) })),
          ),
        ),
      ),
    ],
    mark(problems) {
      for (const card of cards) card.complain('');
      const found = problems.flatMap((problem) => (problem.part === 'rules' ? [problem] : []));
      for (const { at, text } of found) (cards[at] ?? cards.at(-1))?.complain(text);
      const [first] = found;
      if (first !== undefined)
        cards[first.at]?.element.querySelector<HTMLElement>('.slots select, .slots input')?.focus();
    },
  };
}

const INTRODUCTION =
  'Phần "trong đó" không lớn hơn tổng: đã có sẵn. Có thể thêm điều phải đúng giữa các cột; không thêm cũng được.';

interface Card {
  readonly element: HTMLElement;
  complain(text: string): void;
}

function cardOf(draft: Draft, rule: RuleFields, at: number, redraw: (focusAt: number | null) => void): Card {
  const { fields } = draft;
  const name = `quy tắc ${at + 1}`;
  const said = h('p', { class: 'quiet' });
  const problem = h('p', { class: 'problem', id: `rule-${at}-problem` });
  const complain = (text: string) => {
    problem.textContent = text;
    problem.hidden = text === '';
  };
  /** The sentence as units will be told of it, and what is wrong with it. */
  const tell = () => {
    const reading = readStatement(ruleTextOf(rule));
    said.textContent = reading.ok ? ruleText(reading.value, fields.columns.map(labelled)) : '';
    const own = judgedFields(fields).problems.find((one) => one.part === 'rules' && one.at === at);
    complain(own?.text ?? '');
  };
  const severity = selectOf(`severity-${at}`, `Mức ${name}`, SEVERITIES, rule.severity);
  severity.addEventListener('input', () => {
    rule.severity = severity.value as Severity;
  });
  const slots = h('div', { class: 'slots' });
  const draw = () =>
    slots.replaceChildren(
      ...slotsOf(rule.sentence, fields, `${at}`, (sentence, isRedrawn) => {
        rule.sentence = sentence;
        if (isRedrawn) draw();
        tell();
      }),
    );
  draw();
  tell();
  const remove = () => {
    fields.rules = fields.rules.filter((other) => other !== rule);
    redraw(Math.min(at, fields.rules.length - 1));
  };
  const bin = h(
    'button',
    { type: 'button', class: 'plain hand', 'aria-label': `Bỏ ${name}`, title: `Bỏ ${name}`, onclick: remove },
    '\u00d7',
  );
  const element = h('li', {}, h('div', { class: 'rule' }, slots, severity, bin), said, problem);
  return { element, complain };
}

/** A rule names labels; a column without one goes by its number. */
const labelled = ({ id, label, kind }: Draft['fields']['columns'][number]) => ({
  id,
  label: label.trim() === '' ? `cột ${id}` : label.trim(),
  kind: kind === 'choice' || kind === 'yes-no' ? ({ kind: 'text' } as const) : { kind },
});

function suggestionButtons({ fields }: Draft, add: (rule: RuleFields) => void): readonly HTMLElement[] {
  const suggested = suggestedRules(fields);
  if (suggested.length === 0) return [];
  const textOf = (rule: RuleFields): string => {
    const reading = readStatement(ruleTextOf(rule));
    return reading.ok ? ruleText(reading.value, fields.columns.map(labelled)) : ruleTextOf(rule);
  };
  return [
    h('h3', {}, 'Gợi ý theo các cột'),
    ...suggested.map((rule) => {
      const label = `+ ${textOf(rule)} (${SEVERITY_WORDS[rule.severity]})`;
      return h('div', {}, h('button', { type: 'button', class: 'link', onclick: () => add(rule) }, label));
    }),
  ];
}
