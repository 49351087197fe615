import type { Rhythm } from '../../domain/own-form/own-form.ts';
import { PERIODS_A_YEAR } from '../../domain/own-form/own-form.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import { DEADLINE_EXAMPLES } from '../../sheets/form-text/vi-examples.ts';
import { periodText, RHYTHM_WORDS } from '../../words/form-words.ts';
import { formOf, h } from '../common/dom.ts';
import type { Page } from './columns-page.ts';
import { type Desk, type Draft, followRhythm, followTitle, startNow } from './draft.ts';
import { isRecurring } from './form-fields.ts';
import type { HeadField } from './judged-fields.ts';
import { longField, type Marked, marked, selectOf, textField } from './marked.ts';
import { periodLines } from './period-lines.ts';

export const HEAD_FORM = 'head';

/** Title, period, deadline and milestones, with the days that come of them. */
export function headPage(
  desk: Desk,
  draft: Draft,
  redraw: (focusId: string) => void,
  submit: () => void,
): Page {
  const { fields, original } = draft;
  const lines = h('ul', { class: 'periods', 'aria-live': 'polite' });
  const tell = () => lines.replaceChildren(...periodLines(desk, fields).map((line) => h('li', {}, line)));
  const periods = periodFields(desk, draft, tell);
  const shown = headFields(desk, draft, redraw, () => {
    periods.follow();
    tell();
  });
  const { title, code, rhythm, deadline, milestones, message } = shown;
  tell();
  const codeHelp =
    original === null ? 'Đứng trong biên nhận; tự đặt theo tên.' : 'Không đổi được khi đã dùng.';
  return {
    content: [
      formOf(
        HEAD_FORM,
        submit,
        h(
          'div',
          { class: 'head-fields' },
          field('Tên biểu mẫu, như trong văn bản yêu cầu', title, '', 'wide'),
          field('Mã', code, codeHelp),
          field('Bao lâu một lần', rhythm),
          ...periods.elements,
          field('Hạn nộp', deadline, `Ví dụ ${DEADLINE_EXAMPLES[fields.rhythm]}.`, 'wide'),
          field('Mốc nhắc', milestones, 'Số ngày làm việc trước (-), sau (+) ngày cuối.'),
          field(
            'Lời nhắn',
            message,
            'Không bắt buộc. Đứng trong thư mời và thư nhắc của biểu mẫu này.',
            'wide',
          ),
        ),
        h('section', {}, h('h3', {}, 'Như vậy'), lines),
      ),
    ],
    mark(problems) {
      for (const one of Object.values(shown)) one.complain('');
      const found = problems.flatMap((problem) => (problem.part === 'head' ? [problem] : []));
      for (const { field: name, text } of found) shown[name].complain(text);
      const [first] = found;
      if (first !== undefined) shown[first.field].control.focus();
    },
  };
}

/** `told` hears of changes on which the days depend. */
function headFields(
  desk: Desk,
  draft: Draft,
  redraw: (focusId: string) => void,
  told: () => void,
): Readonly<Record<HeadField, Marked>> {
  const { fields, typed, original } = draft;
  const code = marked(textField('code', 'Mã', fields.code), (value) => {
    typed.add('code');
    fields.code = value;
  });
  code.control.readOnly = original !== null;
  const title = marked(longField('title', 'Tên biểu mẫu', fields.title, 90), (value) => {
    fields.title = value;
    followTitle(desk, draft);
    code.control.value = fields.code;
  });
  title.control.placeholder = desk.say('Sinh hoạt chi bộ hằng tháng');
  const rhythm = marked(selectOf('rhythm', 'Kỳ', RHYTHMS, fields.rhythm), (value) => {
    fields.rhythm = value as Rhythm['kind'];
    followRhythm(desk, draft);
    redraw('rhythm');
  });
  const deadline = marked(textField('deadline', 'Hạn nộp', fields.deadline), (value) => {
    typed.add('deadline');
    fields.deadline = value;
    if (!typed.has('periods')) startNow(desk, fields);
    told();
  });
  const milestones = marked(textField('milestones', 'Mốc nhắc', fields.milestones), (value) => {
    typed.add('milestones');
    fields.milestones = value;
    told();
  });
  const message = marked(longField('message', 'Lời nhắn', fields.message, 90), (value) => {
    fields.message = value;
  });
  return { title, code, rhythm, deadline, milestones, message };
}

/** First and last period; `follow` shows the first one that the deadline makes. */
function periodFields(desk: Desk, draft: Draft, tell: () => void) {
  const { fields, typed } = draft;
  const choose = (change: (value: number) => void) => (value: string) => {
    typed.add('periods');
    change(Number(value));
    tell();
  };
  const from = periodSelect(
    desk,
    draft,
    'from',
    choose((value) => {
      fields.first = value;
    }),
  );
  const until = periodSelect(
    desk,
    draft,
    'until',
    choose((value) => {
      fields.last = value;
    }),
  );
  return {
    elements: [periodField('Từ', from), periodField('Đến', until)],
    follow() {
      if (from !== null) from.value = String(fields.first);
    },
  };
}

const RHYTHMS = (Object.keys(RHYTHM_WORDS) as Rhythm['kind'][]).map((value) => ({
  value,
  label:
    isRecurring(value) || value === 'year'
      ? `hằng ${RHYTHM_WORDS[value]}`.replace('hằng sáu', 'sáu')
      : RHYTHM_WORDS[value],
}));

function field(label: string, { control, problem }: Marked, help = '', kind = ''): HTMLElement {
  control.removeAttribute('aria-label');
  return h(
    'div',
    { class: `field ${kind}` },
    h('label', { for: control.id }, label),
    control,
    problem,
    help === '' ? null : h('p', { class: 'help' }, help),
  );
}

const periodField = (label: string, select: HTMLSelectElement | null): HTMLElement | null =>
  select === null ? null : h('div', { class: 'field' }, h('label', { for: select.id }, label), select);

/** The periods of the year to choose one of; null where there is but one. */
function periodSelect(
  { start }: Desk,
  { fields }: Draft,
  id: 'from' | 'until',
  choose: (value: string) => void,
): HTMLSelectElement | null {
  const { rhythm } = fields;
  if (!isRecurring(rhythm)) return null;
  const options = Array.from({ length: PERIODS_A_YEAR[rhythm] }, (_, at) => ({
    value: String(at + 1),
    label: upperFirst(periodText(rhythm, at + 1, start.year)),
  }));
  const select = selectOf(
    id,
    id === 'from' ? 'Từ kỳ' : 'Đến kỳ',
    options,
    String(id === 'from' ? fields.first : fields.last),
  );
  select.addEventListener('change', () => choose(select.value));
  return select;
}
