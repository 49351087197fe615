import { areaAt, areaFrom, cell } from '../cells/a1.ts';
import { columnsFrom } from '../cells/columns-of.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { formulaAt, type TabSpec, write, writeAt } from '../cells/tab.ts';
import { oneOf } from '../settings/settings-tab.ts';
import { missedRunFormula } from '../tables/run-notice.ts';
import { CHANGE_KINDS, CHANGES_TAB } from '../units/unit-changes.ts';
import { RECORD_COLUMNS, RECORDS_TAB } from '../units/unit-records.ts';
import { CLOSING_COLUMNS, HOLIDAY_COLUMNS, LEDGER_COLUMNS, LOG_COLUMNS } from './list-columns.ts';

interface ListTab {
  readonly key: 'holidays' | 'ledger' | 'closings' | 'log' | 'records' | 'changes';
  readonly isHidden?: boolean;
  readonly hiddenColumns?: readonly number[];
  readonly heading: string;
  readonly hint: string;
  /** False for a tab whose rows stand in blocks with headings of their own. */
  readonly hasHeadings?: boolean;
  readonly columns: readonly (readonly [label: string, width: number, style?: Style])[];
  readonly rows: number;
}

export const HOLIDAYS_TAB = { headerRow: 2, firstRow: 3 } as const;
export const HOLIDAY_WORDS = { off: 'Nghỉ', worked: 'Làm bù' } as const;

/** `Sổ nhắc`: the second row tells when the last run took place, and when the next one is to. */
export const LEDGER_TAB = {
  lastRun: cell(1, 2),
  missedRun: cell(1, 4),
  nextRunLabel: cell(1, 10),
  nextRun: cell(1, 11),
  headerRow: 2,
  firstRow: 3,
} as const;
export const LOG_TAB = { headerRow: 2, firstRow: 3 } as const;

const LISTS: readonly ListTab[] = [
  {
    key: 'holidays',
    heading: 'NGÀY NGHỈ VÀ NGÀY LÀM BÙ',
    hint: 'Thứ Bảy, Chủ nhật không cần ghi. Sửa khi có thông báo mới; năm chưa đủ ngày nghỉ (ít nhất 9 ngày trong tuần, 5 ngày dịp Tết) thì hạn nộp sẽ được cảnh báo.',
    columns: HOLIDAY_COLUMNS.list,
    rows: 160,
  },
  {
    key: 'ledger',
    hiddenColumns: columnsFrom(LEDGER_COLUMNS, 'unitId'),
    heading: 'SỔ NHẮC',
    hint: 'Lần chạy gần nhất:',
    columns: LEDGER_COLUMNS.list,
    rows: 200,
  },
  {
    key: 'closings',
    hiddenColumns: columnsFrom(CLOSING_COLUMNS, 'unitId'),
    heading: 'SỐ CHỐT',
    hint: 'Mỗi lần chốt thêm một bảng; không sửa các bảng đã có.',
    hasHeadings: false,
    columns: CLOSING_COLUMNS.list,
    rows: 100,
  },
  {
    key: 'log',
    hiddenColumns: columnsFrom(LOG_COLUMNS, 'sheetId'),
    heading: 'NHẬT KÝ',
    hint: 'Chỉ ghi thêm, không sửa, không xóa.',
    columns: LOG_COLUMNS.list,
    rows: 200,
  },
  {
    key: 'changes',
    isHidden: true,
    heading: 'THAY ĐỔI ĐƠN VỊ',
    hint: 'Mỗi dòng: từ ngày ấy, đơn vị "từ" chuyển sang đơn vị "đến" bao nhiêu. Trình đơn Thay đổi đơn vị… ghi hộ; sửa tay thì chọn Tạo / cập nhật trang đơn vị.',
    columns: [
      ['Ngày', 100, { number: 'date', align: 'CENTER' }],
      ['Loại', 110, { number: 'text' }],
      ['Từ đơn vị (mã)', 100, { number: 'text' }],
      ['Đến đơn vị (mã)', 100, { number: 'text' }],
      ['Chỉ tiêu kết nạp', 90, { number: 'count', align: 'RIGHT' }],
      ['Chỉ tiêu cử đi học', 90, { number: 'count', align: 'RIGHT' }],
      ['Danh sách cảm tình', 90, { number: 'count', align: 'RIGHT' }],
      ['Giấy chứng nhận', 90, { number: 'count', align: 'RIGHT' }],
      ['Căn cứ', 320, { number: 'text', wrap: true }],
    ],
    rows: CHANGES_TAB.rows,
  },
  {
    key: 'records',
    isHidden: true,
    heading: 'SỔ ĐƠN VỊ',
    hint: 'Chương trình ghi để biết trang nào của đơn vị nào; không sửa, không xóa.',
    columns: RECORD_COLUMNS.list,
    rows: RECORDS_TAB.rows,
  },
];

export const officeListSpecs = (): TabSpec[] => LISTS.map(listSpec);

function listSpec({
  key,
  isHidden = false,
  hiddenColumns = [],
  heading,
  hint,
  hasHeadings = true,
  columns,
  rows,
}: ListTab): TabSpec {
  const width = columns.length;
  const first = hasHeadings ? 3 : 2;
  return {
    sheetId: SHEET_IDS[key],
    title: TAB_TITLES[key],
    isHidden,
    rows,
    columns: width,
    frozenRows: first,
    frozenColumns: 0,
    tabColor: COLORS.quiet,
    columnWidths: columns.map(([, pixels]) => pixels),
    hiddenColumns,
    rowHeights: hasHeadings ? [[2, 44]] : [],
    merges: [],
    styles: [
      [areaAt(0, 0, rows, width), { size: 10, middle: true }],
      [areaAt(0, 0, 1, width), { bold: true, size: 14, fill: COLORS.title, color: COLORS.onTitle }],
      [areaAt(1, 0, 1, width), { italic: true, color: COLORS.quiet }],
      ...(hasHeadings
        ? ([
            [
              areaAt(2, 0, 1, width),
              { bold: true, align: 'CENTER', wrap: true, fill: COLORS.header, border: COLORS.line },
            ],
          ] as const)
        : []),
      ...columns.flatMap(([, , style], index) =>
        style === undefined ? [] : [[areaAt(first, index, rows - first, 1), style] as const],
      ),
      ...(key === 'ledger'
        ? ([
            [areaFrom(LEDGER_TAB.lastRun), { number: 'moment', align: 'LEFT' }],
            [areaFrom(LEDGER_TAB.nextRun), { number: 'moment', align: 'LEFT' }],
          ] as const)
        : []),
    ],
    cells: [
      write(0, 0, heading),
      write(1, 0, hint),
      ...(hasHeadings ? columns.map(([label], index) => write(2, index, label)) : []),
      ...(key === 'ledger'
        ? [
            formulaAt(LEDGER_TAB.missedRun, missedRunFormula(LEDGER_TAB.nextRun)),
            writeAt(LEDGER_TAB.nextRunLabel, 'Lần chạy kế tiếp:'),
          ]
        : []),
    ],
    validations:
      key === 'changes'
        ? [[areaAt(3, 1, rows - 3, 1), oneOf(CHANGE_KINDS)]]
        : key === 'holidays'
          ? [[areaAt(3, 1, rows - 3, 1), oneOf(Object.values(HOLIDAY_WORDS))]]
          : [],
    highlights: [],
  };
}
