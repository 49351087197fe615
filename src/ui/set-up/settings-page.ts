import type { DialogProblem } from '../../app/office/dialog-answer.ts';
import type { SetUpField, SetUpSection } from '../../app/set-up/set-up-answers.ts';
import { lowerFirst } from '../../domain/text/plain-text.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import { formOf, h } from '../common/dom.ts';
import { deadlineWords } from './deadline-words.ts';
import { choose, type Draft, isUsed, wordedSections } from './draft.ts';
import { type Field, fieldOf } from './field.ts';

export const SETTINGS_FORM = 'settings';

export interface SettingsPage {
  readonly content: readonly HTMLElement[];
  /** Marks the fields; the first of them gets the focus. */
  mark(problems: readonly DialogProblem[]): void;
}

/**
 * What must be decided first is open, everything else folded away. `redraw` shows the page anew, after a choice that changes
 * words and values of many fields, with the focus in the field of that id.
 */
export function settingsPage(draft: Draft, submit: () => void, redraw: (id: string) => void): SettingsPage {
  const { start, values } = draft;
  const fields = new Map<SettingKey, Field>();
  const followed = followers(draft, fields);
  const draw = (setting: SetUpField): HTMLElement => {
    const { key } = setting;
    const field = fieldOf(setting, values.get(key) ?? '', (value) => {
      followed[key]?.(value);
      if (key === 'vocabulary') choose(draft, () => values.set(key, value));
      else values.set(key, value);
      if (key === 'forms') showUsed();
      if (key === 'vocabulary') redraw(field.control.id);
    });
    fields.set(setting.key, field);
    return field.element;
  };
  const drawn: { readonly section: SetUpSection; readonly element: HTMLElement }[] = [];
  const sectionOf = (section: SetUpSection): HTMLElement => {
    const [help, ...others] = new Set(section.fields.map((field) => field.help));
    const isShared = section.fields.length > 1 && others.length === 0;
    const element = h(
      'section',
      {},
      h('h3', {}, section.title),
      isShared ? h('p', { class: 'help' }, help ?? '') : null,
      h(
        'div',
        { class: 'fields' },
        ...section.fields.map((field) => draw(isShared ? { ...field, help: '' } : field)),
      ),
    );
    drawn.push({ section, element });
    return element;
  };
  /** Sections of a form that is not used are out of sight. */
  const showUsed = () => {
    for (const { section, element } of drawn) element.hidden = !isUsed(draft, section);
  };
  const part = (isFirst: boolean): HTMLElement[] =>
    wordedSections(draft)
      .map((section) => ({ ...section, fields: section.fields.filter((one) => one.isFirst === isFirst) }))
      .filter((section) => section.fields.length > 0)
      .map(sectionOf);
  const first = part(true);
  const more = h(
    'details',
    {
      open: draft.showsMore,
      ontoggle: () => {
        draft.showsMore = more.open;
      },
    },
    h('summary', {}, 'Các thiết lập khác (đã có giá trị ban đầu, sửa sau cũng được)'),
    ...part(false),
  );
  showUsed();
  for (const deadline of start.deadlines) sayDeadline(draft, deadline, fields);
  return {
    content: [formOf(SETTINGS_FORM, submit, ...kindChoice(draft, redraw), ...first, more)],
    mark(problems) {
      for (const field of fields.values()) field.complain('');
      const marked = problems.flatMap(({ field: key, text }) => {
        const field = fields.get(key as SettingKey);
        if (field === undefined) return [];
        field.complain(text);
        field.element.closest('section')?.removeAttribute('hidden');
        return [field];
      });
      // In the order of the page, whatever that of the problems.
      const top = [...fields.values()].find((field) => marked.includes(field));
      if (marked.some(({ element }) => more.contains(element))) more.open = true;
      top?.control.focus();
    },
  };
}

/** Settings that follow the one that is typed, until somebody types them too. Called before the new value is kept. */
function followers(
  { values }: Draft,
  fields: ReadonlyMap<SettingKey, Field>,
): Partial<Record<SettingKey, (value: string) => void>> {
  const proposed = new Map<SettingKey, string>([
    ['asOf', endOfYearBefore(values.get('year') ?? '')],
    ...namesFrom(values.get('ownBody') ?? ''),
  ]);
  const propose = (key: SettingKey, value: string): void => {
    if (!['', proposed.get(key)].includes(values.get(key) ?? '')) return;
    proposed.set(key, value);
    values.set(key, value);
    const field = fields.get(key);
    if (field !== undefined) field.control.value = value;
  };
  return {
    /** The figures are those of the end of the year before, unless the office says otherwise. */
    year: (year) => {
      if (/^\d{4}$/.test(year)) propose('asOf', endOfYearBefore(year));
    },
    /** Mails are signed by the office, and its own desk answers, unless somebody says otherwise. */
    ownBody: (ownBody) => {
      for (const [key, value] of namesFrom(ownBody)) propose(key, value);
    },
  };
}

/** The sender of mails and the desk that answers, as they follow from an office's name. */
function namesFrom(ownBody: string): ReadonlyMap<SettingKey, string> {
  const name = sentenceCase(ownBody);
  const desk =
    name === '' || name.toLowerCase().startsWith('văn phòng') ? name : `Văn phòng ${lowerFirst(name)}`;
  return new Map<SettingKey, string>([
    ['senderName', name],
    ['contact', desk],
  ]);
}

/** A name in capitals as it stands in a sentence; one that has small letters is left as it is. */
const sentenceCase = (text: string): string => {
  const name = text.trim();
  return name === name.toUpperCase() ? name.slice(0, 1) + name.slice(1).toLowerCase() : name;
};

/** Fills the words of one kind of office in; those of another kind chosen before go, what was typed by hand stays. */
function kindChoice(draft: Draft, redraw: (id: string) => void): HTMLElement[] {
  const { kinds } = draft.start;
  if (kinds.length === 0) return [];
  const id = 'office-kind';
  const select = h(
    'select',
    { id },
    h('option', { value: '' }, '(chưa chọn)'),
    ...kinds.map(({ label }) => h('option', { value: label }, label)),
  );
  select.value = draft.kind;
  select.addEventListener('change', () => {
    choose(draft, () => {
      draft.kind = select.value;
    });
    redraw(id);
  });
  return [
    h(
      'div',
      { class: 'field' },
      h('label', { for: id }, 'Loại cơ quan'),
      select,
      h(
        'p',
        { class: 'help' },
        'Điền sẵn từ ngữ, tên gọi đơn vị, chức vụ và quyền hạn ký theo loại cơ quan; sửa lại được.',
      ),
    ),
  ];
}

const endOfYearBefore = (year: string): string => `31/12/${Number(year) - 1}`;

/** Under the deadline's day, as it is typed. */
function sayDeadline(
  { start }: Draft,
  { wording, date }: Draft['start']['deadlines'][number],
  fields: ReadonlyMap<SettingKey, Field>,
): void {
  const [how, when] = [fields.get(wording), fields.get(date)];
  if (how === undefined || when === undefined) return;
  const words = h('p', { class: 'deadline', 'aria-live': 'polite' });
  const say = () => {
    words.replaceChildren(
      ...deadlineWords(start, how.control.value, when.control.value).map((line) => h('span', {}, line)),
    );
  };
  how.control.addEventListener('input', say);
  when.control.addEventListener('input', say);
  when.control.after(words);
  say();
}
