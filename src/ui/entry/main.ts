import type { EntryForm, EntryStart } from '../../app/entry/entry-dialog.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { latestOf, periodField, statesOf, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './entry.css';
import { entryPage, type ReadBack, type Remembered } from './entry-page.ts';

/** The clerk has the paper in hand: chooses the unit, types what the paper says, submits for it. */
const frame = openFrame();
const close = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);
/** The next paper of the same post came on the same day. */
/** The report that is being entered, unit after unit. */
let period: Period | null = null;
let remembered: Remembered = { receivedOn: '', reason: '' };

function choose(start: EntryStart): void {
  period ??= latestOf(start);
  frame.guard(() => false);
  frame.show(
    [
      h('h2', {}, 'Nhập thay cho đơn vị nào?'),
      ...periodField(start, period, (other) => {
        period = other;
        choose(start);
      }),
      ...unitList(statesOf(start, period), (code) => void openUnit(code)),
    ],
    [close('plain')],
  );
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

async function openUnit(code: string): Promise<void> {
  if (period === null) return;
  const answer = await frame.during('Đang đọc trang của đơn vị…', askServer('entryForm', code, period));
  if (answer.ok) fill(answer.form);
  else frame.complain(answer.message);
}

function fill(form: EntryForm): void {
  const page = entryPage(form, remembered, () => void check());
  const draw = () =>
    frame.show(
      [page.element],
      [
        button('Chọn đơn vị khác', 'plain', () => void start()),
        close('plain'),
        ...(form.isClosed ? [] : [button('Nộp thay đơn vị', 'primary', () => void check())]),
      ],
    );
  const check = () => {
    const missing = page.missing();
    if (missing !== null) return frame.complain(missing);
    const figures = page.readBack();
    // What is no number is told at its field by the server, which writes nothing.
    return figures === null ? submit() : readBack(form, figures, draw, () => void submit());
  };
  const submit = async () => {
    const request = page.request();
    const answer = await frame.during('Đang nộp thay…', askServer('entrySubmit', request));
    if (answer.ok) {
      remembered = request;
      return told(answer.name, answer.answer);
    }
    draw();
    frame.complain(answer.message);
    page.mark(answer.problems);
    if (answer.problems.length > 0) return;
    // Somebody may have typed meanwhile: what stands is shown anew, what the clerk typed stays.
    const again = await askServer('entryForm', form.code, form.period);
    if (again.ok) page.refresh(again.form);
  };
  frame.guard(page.isTouched);
  draw();
}

/** A number misheard or mistyped is found before it is handed in: the clerk compares with the paper once more. */
function readBack(form: EntryForm, figures: readonly ReadBack[], back: () => void, submit: () => void): void {
  const right = button('Đúng, nộp thay', 'primary', submit);
  frame.show(
    [
      h('h2', {}, codeAndName(form)),
      h('p', {}, 'Xin đọc lại, so với bản của đơn vị:'),
      h(
        'table',
        { class: 'read-back' },
        h(
          'tbody',
          {},
          ...figures.map(({ label, text }) =>
            h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, text)),
          ),
        ),
      ),
    ],
    [button('Sửa lại', 'plain', back), right],
  );
  right.focus();
}

function told(name: string, answer: string): void {
  frame.guard(() => false);
  const next = button('Nhập tiếp đơn vị khác', 'primary', () => void start());
  frame.show(
    [h('h2', {}, name), ...answer.split('\n').map((line) => h('p', {}, line))],
    [close('plain'), next],
  );
  next.focus();
}

async function start(): Promise<void> {
  const answer = await frame.during('Đang đọc danh sách đơn vị…', askServer('entryStart'));
  if (answer.ok) return choose(answer.start);
  frame.show([], [close('primary')]);
  frame.complain(answer.message);
}

void start();
