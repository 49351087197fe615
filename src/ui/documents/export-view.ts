import type { ExportedTable } from '../../app/documents/table-export.ts';
import { dayOfSerial } from '../../domain/calendar/day.ts';
import { dayText } from '../../words/wording.ts';
import { type CsvCell, csvText } from '../common/csv.ts';
import { button, h } from '../common/dom.ts';
import { download } from '../common/download.ts';
import { fileName } from '../common/file-name.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';
import { workbookFile } from '../common/workbook-file.ts';

/** An own form, and the period that is chosen. */
export interface ExportedForm {
  readonly code: string;
  readonly periods: readonly { readonly period: string; readonly label: string }[];
  readonly period: string;
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The official table as a CSV file made here, and Google's own Excel export of the whole file; of an own form both made here. */
export function exportView(frame: Frame, own: ExportedForm | null): HTMLElement {
  const rest = h('div', { class: 'rest' });
  const view = h(
    'div',
    { class: 'export' },
    h('h2', {}, 'Xuất tệp'),
    h(
      'p',
      {},
      'Bảng tổng hợp chính thức, mỗi đơn vị một dòng, có dòng TỔNG CỘNG. Sau khi chốt là số đã chốt.',
    ),
    rest,
  );
  if (own === null) void showExcel(frame, rest);
  else rest.append(...ownFiles(frame, own));
  return view;
}

/** The chosen period, and all that have begun, one below the other. */
function ownFiles(frame: Frame, { code, periods, period }: ExportedForm): HTMLElement[] {
  const chosen = periods.find((one) => one.period === period)?.label ?? '';
  const scopes: readonly (readonly [string, string])[] = [
    [period, chosen === '' ? 'Bảng của biểu mẫu' : chosen],
    ...(periods.length < 2 ? [] : [[code, 'Mọi kỳ đã bắt đầu'] as const]),
  ];
  return scopes.map(([asked, label]) =>
    h(
      'div',
      { class: 'files' },
      h('span', {}, label),
      button('Tải CSV', 'plain', () => void saveTable(frame, 0, saveCsv, asked)),
      button('Tải Excel (xlsx)', 'plain', () => void saveTable(frame, 0, saveWorkbook, asked)),
    ),
  );
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
        button(label, 'plain', () => void saveTable(frame, index, saveCsv)),
      ),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Muốn in: dùng Báo cáo tổng hợp (có biểu kèm theo) hoặc Bảng theo dõi một trang. In thẳng trang tính của Google thì chọn khổ ngang, vừa chiều rộng, lặp lại các hàng cố định.',
    ),
  );
}

async function saveTable(
  frame: Frame,
  index: number,
  save: (table: ExportedTable) => string,
  period?: string,
): Promise<void> {
  const asked = period === undefined ? askServer('tableExport') : askServer('tableExport', period);
  const answer = await frame.during('Đang lập bảng…', asked);
  if (!answer.ok) {
    frame.complain(answer.message);
    return;
  }
  const chosen = answer.table.tables[index];
  if (chosen !== undefined) frame.say(`Đã tải tệp ${save(chosen)}.`);
}

function saveCsv({ fileName: name, rows, days = [] }: ExportedTable): string {
  const shown = rows.map((row) =>
    row.map((cell, column): CsvCell => {
      const day = typeof cell === 'number' && days.includes(column) ? dayOfSerial(cell) : null;
      return day === null ? cell : dayText(day);
    }),
  );
  download(`${fileName(name)}.csv`, 'text/csv;charset=utf-8', csvText(shown));
  return `${name}.csv`;
}

function saveWorkbook({ fileName: name, rows, days = [] }: ExportedTable): string {
  download(`${fileName(name)}.xlsx`, EXCEL, workbookFile(rows, days));
  return `${name}.xlsx`;
}
