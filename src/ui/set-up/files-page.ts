import { formOf, h } from '../common/dom.ts';
import type { Draft } from './draft.ts';

export const FILES_FORM = 'files';

function choiceOf(group: string, id: string, label: string, help: string, choose: () => void) {
  const input = h('input', {
    type: 'radio',
    name: group,
    id,
    'aria-describedby': `${id}-help`,
    onchange: choose,
  });
  const element = h(
    'div',
    { class: 'choice' },
    input,
    h('label', { for: id }, label),
    h('p', { class: 'help', id: `${id}-help` }, help),
  );
  return { input, element };
}

/** One file or two, asked as "who will type?" (an editor of a spreadsheet is an editor of its script). */
export function filesPage(draft: Draft, submit: () => void): readonly HTMLElement[] {
  const warning = h('p', { class: 'note', 'aria-live': 'polite' });
  const show = () => {
    two.input.checked = draft.twoFiles;
    one.input.checked = !draft.twoFiles;
    warning.textContent =
      draft.unitsType && !draft.twoFiles
        ? 'Xin cân nhắc: với một tệp, tài khoản của đơn vị có thể sửa chương trình, và lịch chạy tự động sẽ chạy phần đã sửa bằng quyền của tài khoản văn phòng.'
        : '';
  };
  const typed = (unitsType: boolean) => () => {
    draft.unitsType = unitsType;
    draft.twoFiles = unitsType;
    show();
  };
  const inFiles = (twoFiles: boolean) => () => {
    draft.twoFiles = twoFiles;
    show();
  };
  const units = choiceOf(
    'who',
    'units-type',
    'Đơn vị tự nhập',
    'Mỗi đơn vị mở liên kết trong thư mời và nhập trang của mình.',
    typed(true),
  );
  const office = choiceOf(
    'who',
    'office-types',
    'Chỉ văn phòng nhập',
    'Đơn vị gửi giấy hoặc gọi điện, văn phòng nhập thay.',
    typed(false),
  );
  (draft.unitsType ? units : office).input.checked = true;
  const two = choiceOf(
    'files',
    'two-files',
    'Hai tệp (nên chọn khi đơn vị tự nhập)',
    'Tệp này, có chương trình, Cấu hình, địa chỉ thư và Nhật ký, chỉ văn phòng mở; một tệp mới không có chương trình được chia sẻ cho đơn vị. Lý do: ai sửa được bảng tính thì cũng sửa được chương trình gắn với nó.',
    inFiles(true),
  );
  const one = choiceOf(
    'files',
    'one-file',
    'Một tệp cho tất cả',
    'Mọi thứ ở trong tệp này, kể cả chương trình; đơn vị có địa chỉ trong Danh sách được chia sẻ chính tệp này.',
    inFiles(false),
  );
  show();
  return [
    formOf(
      FILES_FORM,
      submit,
      h('fieldset', {}, h('legend', {}, 'Ai sẽ nhập số liệu?'), units.element, office.element),
      h('fieldset', {}, h('legend', {}, 'Dùng mấy tệp?'), two.element, one.element),
      warning,
    ),
  ];
}
