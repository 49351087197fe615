import type { TableLink } from '../../app/mail/digest-extras.ts';
import type { DialogMessage, DialogRefusal } from '../../app/office/dialog-answer.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { type Draft, requestOf } from './draft.ts';

interface Step {
  readonly label: string;
  run(): Promise<(DialogMessage & { readonly links?: readonly TableLink[] }) | DialogRefusal>;
}

function stepsOf(draft: Draft, hasUnits: boolean): readonly Step[] {
  const { standing } = draft.start;
  const first: Step = {
    label:
      standing === null
        ? `Tạo trang của văn phòng${draft.twoFiles ? ' và tệp đơn vị nhập' : ''}`
        : 'Ghi Cấu hình và Danh sách',
    run: () => askServer('setUpFromDialog', requestOf(draft)),
  };
  if (!hasUnits) return [first];
  return [
    first,
    {
      label:
        standing === null ? 'Tạo trang đơn vị và bảng Tổng hợp' : 'Cập nhật trang đơn vị và bảng Tổng hợp',
      run: () => askServer('setUpTabs'),
    },
    { label: 'Chia sẻ và đặt bảo vệ', run: () => askServer('setUpSharing') },
  ];
}

const STATES = { waiting: 'chờ', working: 'đang làm…', done: 'xong', failed: 'chưa xong' } as const;

/** Ways to what was made. One server call a step; a step that failed can be run again, and those before it are not. */
export async function runSteps(
  draft: Draft,
  hasUnits: boolean,
  frame: Frame,
  heading: Node[],
): Promise<readonly TableLink[]> {
  const rows = stepsOf(draft, hasUnits).map((step) => {
    const state = h('span', { class: 'state' });
    const said = h('p', { class: 'said' });
    const element = h('li', {}, h('span', { class: 'label' }, step.label), state, said);
    const show = (name: keyof typeof STATES, text: string) => {
      element.className = name;
      state.textContent = STATES[name];
      said.textContent = text;
    };
    show('waiting', '');
    return { step, element, show };
  });
  frame.show([...heading, h('ol', { class: 'steps' }, ...rows.map(({ element }) => element))], []);
  let links: readonly TableLink[] = [];
  for (const row of rows) {
    for (;;) {
      row.show('working', '');
      const answer = await frame.during(`${row.step.label}…`, row.step.run());
      if (answer.ok) {
        row.show('done', answer.message);
        links = answer.links ?? links;
        break;
      }
      row.show('failed', answer.message);
      await askAgain(frame, row.step.label);
    }
  }
  return links;
}

const askAgain = (frame: Frame, label: string): Promise<void> =>
  new Promise((again) => {
    frame.complain(`Chưa xong: ${label}. Làm lại bước này không gây trùng; các bước đã xong được giữ.`);
    const retry = button('Làm lại bước này', 'primary', () => {
      frame.setButtons([]);
      again();
    });
    frame.setButtons([button('Đóng', 'plain', closeDialog), retry]);
    retry.focus();
  });
