import { csvText } from '../common/csv.ts';
import { button, h } from '../common/dom.ts';
import { download } from '../common/download.ts';
import { fileName } from '../common/file-name.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';

/** The official table as a CSV file made here, and Google's own Excel export of the whole file. */
export function exportView(frame: Frame): HTMLElement {
  const excel = h('div', { class: 'rest' });
  const view = h(
    'div',
    { class: 'export' },
    h('h2', {}, 'Xuất tệp'),
    h(
      'p',
      {},
      'Bảng tổng hợp chính thức, mỗi đơn vị một dòng, có dòng TỔNG CỘNG. Sau khi chốt là số đã chốt.',
    ),
    excel,
  );
  void showExcel(frame, excel);
  return view;
}

async function showExcel(frame: Frame, excel: HTMLElement): Promise<void> {
  const answer = await frame.during('Đang đọc bảng tính…', askServer('tableExport'));
  if (!answer.ok) {
    frame.complain(answer.message);
    return;
  }
  excel.append(
    h('p', {}, h('a', { href: answer.table.workbookUrl }, 'Tải tệp Excel (xlsx)')),
    h('p', { class: 'quiet' }, 'Cả tệp, mọi trang, do Google xuất.'),
    h('p', {}, 'Từng bảng chính thức, cho phần mềm khác:'),
    ...answer.table.tables.map(({ label }, index) =>
      h(
        'div',
        {},
        button(label, 'plain', () => void saveCsv(frame, index)),
      ),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Muốn in: dùng Báo cáo tổng hợp (có biểu kèm theo) hoặc Bảng theo dõi một trang. In thẳng trang tính của Google thì chọn khổ ngang, vừa chiều rộng, lặp lại các hàng cố định.',
    ),
  );
}

async function saveCsv(frame: Frame, index: number): Promise<void> {
  const answer = await frame.during('Đang lập bảng…', askServer('tableExport'));
  if (!answer.ok) {
    frame.complain(answer.message);
    return;
  }
  const chosen = answer.table.tables[index];
  if (chosen === undefined) return;
  const { fileName: name, rows } = chosen;
  download(`${fileName(name)}.csv`, 'text/csv;charset=utf-8', csvText(rows));
  frame.say(`Đã tải tệp ${name}.csv.`);
}
