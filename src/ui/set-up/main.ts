import type { SetUpPreview } from '../../app/set-up/set-up-answers.ts';
import { button, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { type Draft, draftOf, isChanged, requestOf } from './draft.ts';
import { FILES_FORM, filesPage } from './files-page.ts';
import { LIST_FORM, listPage } from './list-page.ts';
import { nextThings } from './next-page.ts';
import { SETTINGS_FORM, settingsPage } from './settings-page.ts';
import { runSteps } from './steps-page.ts';
import { summaryPage } from './summary-page.ts';
import './set-up.css';

/** From an empty spreadsheet to a running campaign, page by page; only the last page writes. */
const frame = openFrame();

/** A file that is set up was already asked how many files to use. */
const pagesOf = ({ start }: Draft): readonly string[] =>
  start.standing === null
    ? ['Đợt báo cáo và cơ quan', 'Danh sách đơn vị', 'Người nhập', 'Xem lại']
    : ['Đợt báo cáo và cơ quan', 'Danh sách đơn vị', 'Xem lại'];

function headingOf(draft: Draft, title: string): HTMLElement {
  const pages = pagesOf(draft);
  const step = `Bước ${pages.indexOf(title) + 1}/${pages.length}: `;
  return h('h2', {}, h('span', { class: 'step' }, step), title);
}

const checking = 'Đang kiểm tra…';

function showSettings(draft: Draft, focusId?: string): void {
  const submit = async () => {
    const answer = await frame.during(
      checking,
      askServer('setUpCheck', { ...requestOf(draft), units: null }),
    );
    if (answer.ok) return showList(draft);
    page.mark(answer.problems);
    frame.complain(answer.message);
  };
  const page = settingsPage(
    draft,
    () => void submit(),
    (id) => showSettings(draft, id),
  );
  const { standing } = draft.start;
  const notice =
    standing === null
      ? 'Chưa ghi gì vào bảng tính cho đến khi bấm Thực hiện ở bước cuối.'
      : 'Bảng tính này đã thiết lập. Có thể sửa thiết lập và bổ sung danh sách; số liệu đã nhập không mất. Làm năm khác: dùng bảng tính trống khác.';
  const link =
    standing === null
      ? []
      : [h('p', { class: 'help' }, `Liên kết của tệp này, để lấy danh sách vào năm sau: ${standing.link}`)];
  frame.show(
    [
      headingOf(draft, 'Đợt báo cáo và cơ quan'),
      h('p', { class: 'quiet' }, notice),
      ...link,
      ...page.content,
    ],
    [button('Hủy', 'plain', closeDialog), submitButton('Tiếp tục', SETTINGS_FORM)],
  );
  if (focusId !== undefined) document.getElementById(focusId)?.focus();
}

function showList(draft: Draft): void {
  const primary = submitButton('Tiếp tục', LIST_FORM);
  const ready = () => (draft.start.standing === null ? showFiles(draft) : void showSummary(draft));
  const content = listPage(draft, frame, primary, ready);
  frame.show(
    [headingOf(draft, 'Danh sách đơn vị'), ...content],
    [button('Quay lại', 'plain', () => showSettings(draft)), primary],
  );
}

function showFiles(draft: Draft): void {
  const content = filesPage(draft, () => void showSummary(draft));
  frame.show(
    [headingOf(draft, 'Người nhập'), ...content],
    [button('Quay lại', 'plain', () => showList(draft)), submitButton('Tiếp tục', FILES_FORM)],
  );
}

async function showSummary(draft: Draft): Promise<void> {
  const answer = await frame.during(checking, askServer('setUpCheck', requestOf(draft)));
  if (!answer.ok) return frame.complain(answer.message);
  const back = () => (draft.start.standing === null ? showFiles(draft) : showList(draft));
  const begin = button('Thực hiện', 'primary', () => void carryOut(draft, answer));
  frame.show(
    [headingOf(draft, 'Xem lại'), ...summaryPage(draft, answer)],
    [button('Quay lại', 'plain', back), begin],
  );
  begin.focus();
}

async function carryOut(draft: Draft, { unitCount }: SetUpPreview): Promise<void> {
  const hasUnits = unitCount > 0;
  frame.guard(() => false);
  const title = h('h2', {}, 'Đang thực hiện');
  const links = await runSteps(draft, hasUnits, frame, [title]);
  title.textContent = 'Đã thiết lập xong';
  frame.add(nextThings(hasUnits, links, frame));
  const close = button('Đóng', 'primary', closeDialog);
  frame.setButtons([close]);
  close.focus();
}

async function open(): Promise<void> {
  const start = await frame.during('Đang đọc bảng tính…', askServer('setUpStart'));
  if (!start.ok) {
    frame.show([h('p', {}, start.message)], [button('Đóng', 'primary', closeDialog)]);
    return;
  }
  const draft = draftOf(start);
  frame.guard(() => isChanged(draft));
  showSettings(draft);
}

void open();
