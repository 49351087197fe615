import type { FormInUse } from '../../app/forms/form-answers.ts';
import { readFormText } from '../../sheets/form-text/form-csv.ts';
import { button, h } from '../common/dom.ts';
import { download } from '../common/download.ts';
import { fileName } from '../common/file-name.ts';
import type { Frame } from '../common/frame.ts';

const titleOf = ({ text, code }: FormInUse): string => readFormText(text).form?.title ?? code;

/** The form's text, to be sent to another office. */
export function copyPage(inUse: FormInUse, frame: Frame): HTMLElement[] {
  const area = h('textarea', {
    readonly: true,
    rows: '14',
    class: 'form-text',
    'aria-label': 'Văn bản biểu mẫu',
  });
  area.value = inUse.text;
  const copy = () => {
    area.select();
    // Google shows dialogs in a frame that may forbid the newer way; the older one asks nobody.
    if (document.execCommand('copy')) frame.say('Đã chép; dán vào thư hoặc tin nhắn gửi cơ quan khác.');
    else frame.complain('Trình duyệt không cho chép: văn bản đã được bôi chọn, xin bấm Ctrl+C.');
  };
  const save = () =>
    download(`${fileName(`bieu-mau-${inUse.code}`)}.csv`, 'text/csv;charset=utf-8', `\ufeff${inUse.text}`);
  return [
    h('h2', {}, `Chép biểu mẫu: ${titleOf(inUse)}`),
    h(
      'p',
      { class: 'quiet' },
      'Chỉ có cột, quy tắc, kỳ và hạn; không có số liệu. Cơ quan nhận dán vào Biểu mẫu… › Thêm biểu mẫu.',
    ),
    area,
    h('div', { class: 'beside' }, button('Chép', 'plain', copy), button('Tải tệp CSV', 'plain', save)),
  ];
}

/** What stays and what goes when a form is used no more. */
export const retirePage = (inUse: FormInUse): HTMLElement[] => [
  h('h2', { tabindex: '-1' }, `Ngừng dùng: ${titleOf(inUse)}`),
  h(
    'ul',
    {},
    ...[
      'Không đơn vị nào còn nợ biểu mẫu này; không mời, không nhắc nữa.',
      inUse.accepted === 0
        ? 'Chưa nhận báo cáo nào.'
        : `${inUse.accepted} báo cáo đã nhận, bảng tổng hợp và các lần chốt được giữ nguyên.`,
      'Ô nhập của biểu mẫu trên trang đơn vị được khóa khi tạo / cập nhật trang đơn vị; chữ và số đã gõ không mất.',
      `Mã ${inUse.code} không dùng lại cho biểu mẫu khác.`,
    ].map((text) => h('li', {}, text)),
  ),
];
