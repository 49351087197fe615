import type { FormInUse } from '../../app/forms/form-answers.ts';
import { button, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { copyPage, retirePage } from './aside-pages.ts';
import { type Desk, type Draft, deskOf, draftOfForm } from './draft.ts';
import { hasRoom, listPage } from './list-page.ts';
import { nextStep } from './next-step.ts';
import { SOURCE_FORM, sourcePage } from './source-page.ts';
import { makeForm } from './steps.ts';
import './forms.css';

/** The office's own forms: made, tried, changed, given to other offices, retired. */
const frame = openFrame();
const leave = () => button('Đóng', 'plain', closeDialog);

async function open(said = ''): Promise<void> {
  frame.guard(() => false);
  const answer = await frame.during('Đang đọc biểu mẫu…', askServer('formsStart'));
  if (!answer.ok) {
    frame.show([h('p', { 'data-focus': true, tabindex: '-1' }, answer.message)], [leave()]);
    return;
  }
  const desk = deskOf(answer.start);
  if (desk.start.forms.length === 0 && desk.start.unreadable.length === 0) showSources(desk);
  else showList(desk, said);
}

function showList(desk: Desk, said: string): void {
  const { forms } = desk.start;
  const add = button('Thêm biểu mẫu', 'primary', () => showSources(desk));
  add.disabled = !hasRoom(forms);
  frame.show(
    [
      h('h2', {}, 'Biểu mẫu đang dùng'),
      ...(forms.some(({ isWaiting }) => isWaiting) ? [nextStep(frame, 'provision')] : []),
      ...listPage(desk, {
        change: (form) => change(desk, form),
        copy: (form) => showCopy(desk, form),
        retire: (form) => showRetiring(desk, form),
        restore: (form) => void restore(form),
      }),
    ],
    [leave(), add],
  );
  if (said !== '') frame.say(said);
  add.focus();
}

function showSources(desk: Desk): void {
  const back =
    desk.start.forms.length === 0 ? leave() : button('Quay lại', 'plain', () => showList(desk, ''));
  frame.show(
    [
      h('h2', {}, h('span', { class: 'step' }, 'Bước 1/5: '), 'Biểu mẫu lấy từ đâu'),
      ...sourcePage(desk, (draft) => go(desk, draft), frame.complain),
    ],
    [back, submitButton('Tiếp tục', SOURCE_FORM)],
  );
}

const go = (desk: Desk, draft: Draft): void =>
  makeForm(frame, desk, draft, {
    leave: () => (draft.original === null ? showSources(desk) : showList(desk, '')),
    saved: (message) => showSaved(message),
  });

function change(desk: Desk, form: FormInUse): void {
  const draft = draftOfForm(form);
  if (draft === null) frame.complain('Không đọc được biểu mẫu này; hãy xem trang Biểu mẫu.');
  else go(desk, draft);
}

function showSaved(message: string): void {
  frame.guard(() => false);
  frame.show(
    [h('h2', {}, 'Đã lưu biểu mẫu'), h('p', {}, message), nextStep(frame, 'provision')],
    [button('Về danh sách biểu mẫu', 'plain', () => void open()), leave()],
  );
}

function showCopy(desk: Desk, form: FormInUse): void {
  frame.show(copyPage(form, frame), [button('Quay lại', 'plain', () => showList(desk, ''))]);
}

async function restore({ code }: FormInUse): Promise<void> {
  const answer = await frame.during('Đang ghi…', askServer('formRestore', code));
  if (answer.ok) void open(answer.message);
  else frame.complain(answer.message);
}

function showRetiring(desk: Desk, form: FormInUse): void {
  const retire = async () => {
    const answer = await frame.during('Đang ghi…', askServer('formRetire', form.code));
    if (answer.ok) void open(answer.message);
    else frame.complain(answer.message);
  };
  const keep = button('Giữ lại', 'plain', () => showList(desk, ''));
  frame.show(retirePage(form), [keep, button('Ngừng dùng', 'primary', () => void retire())]);
  keep.focus();
}

void open();
