import { areaAt, cell } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { type TabSpec, write } from '../cells/tab.ts';
import { formula } from '../cells/value.ts';
import { oneOf } from '../settings/settings-tab.ts';
import { missedRunFormula } from '../tables/run-notice.ts';
import { CHANGE_KINDS, CHANGES_TAB } from '../units/unit-changes.ts';
import { RECORD_COLUMNS, RECORDS_TAB } from '../units/unit-records.ts';

interface ListTab {
  readonly key: 'holidays' | 'ledger' | 'closings' | 'log' | 'records' | 'changes';
  readonly isHidden?: boolean;
  readonly hiddenColumns?: readonly number[];
  readonly heading: string;
  readonly hint: string;
  readonly columns: readonly (readonly [label: string, width: number, style?: Style])[];
  readonly rows: number;
}

export const HOLIDAYS_TAB = { headerRow: 2, firstRow: 3, columns: 3, day: 0, kind: 1 } as const;
export const HOLIDAY_WORDS = { off: 'Nghỉ', worked: 'Làm bù' } as const;

/** `Sổ nhắc`: the second row tells when the last run took place, and when the next one is to. */
export const LEDGER_TAB = {
  lastRun: cell(1, 2),
  nextRun: cell(1, 11),
  headerRow: 2,
  firstRow: 3,
  unitId: 12,
} as const;
/** `Số chốt`: which unit a row is, whatever its code is by now. */
export const CLOSINGS_TAB = { unitId: 11 } as const;
export const LOG_TAB = { headerRow: 2, firstRow: 3, sheetId: 5 } as const;

const LISTS: readonly ListTab[] = [
  {
    key: 'holidays',
    heading: 'NGÀY NGHỈ VÀ NGÀY LÀM BÙ',
    hint: 'Thứ Bảy, Chủ nhật không cần ghi. Sửa khi có thông báo mới; năm chưa đủ ngày nghỉ (ít nhất 9 ngày trong tuần, 5 ngày dịp Tết) thì hạn nộp sẽ được cảnh báo.',
    columns: [
      ['Ngày', 120, { number: 'date', align: 'CENTER' }],
      ['Loại', 120, { align: 'CENTER' }],
      ['Căn cứ', 460],
    ],
    rows: 160,
  },
  {
    key: 'ledger',
    // Which unit a row is about, whatever its code is by now.
    hiddenColumns: [LEDGER_TAB.unitId],
    heading: 'SỔ NHẮC',
    hint: 'Lần chạy gần nhất:',
    columns: [
      ['Lập lúc', 130, { number: 'moment' }],
      ['Đợt', 60, { number: 'text' }],
      ['Việc', 130],
      ['Mã đơn vị / người nhận', 150, { number: 'text' }],
      ['Ngày cuối', 96, { number: 'date' }],
      ['Mốc', 60, { number: 'text', align: 'CENTER' }],
      ['Loại thư', 110],
      ['Gửi đến', 240, { number: 'text', wrap: true }],
      ['Tình trạng', 110],
      ['Gửi lúc', 130, { number: 'moment' }],
      ['Ghi chú', 260, { wrap: true }],
      ['Lượt', 150, { number: 'text', clip: true }],
      ['Mã số', 80],
    ],
    rows: 200,
  },
  {
    key: 'closings',
    hiddenColumns: [CLOSINGS_TAB.unitId],
    heading: 'SỐ CHỐT',
    hint: 'Mỗi lần chốt thêm một bảng; không sửa các bảng đã có.',
    columns: [
      ['STT', 50, { align: 'CENTER' }],
      ['Mã', 70, { number: 'text' }],
      ['Tên đơn vị', 300],
      ['Đảng viên', 80, { number: 'count', align: 'RIGHT' }],
      ['CBCC, VC, NLĐ', 90, { number: 'count', align: 'RIGHT' }],
      ['Đã học lớp', 80, { number: 'count', align: 'RIGHT' }],
      ['Chỉ tiêu', 80, { number: 'count', align: 'RIGHT' }],
      ['Ghi chú', 220, { number: 'text' }],
      ['Trạng thái', 150],
      ['Nộp lần đầu lúc', 130, { number: 'moment' }],
      ['Số ngày chậm', 80, { number: 'count', align: 'RIGHT' }],
      ['Mã số', 80],
    ],
    rows: 100,
  },
  {
    key: 'log',
    hiddenColumns: [LOG_TAB.sheetId],
    heading: 'NHẬT KÝ',
    hint: 'Chỉ ghi thêm, không sửa, không xóa.',
    columns: [
      ['Thời điểm', 140, { number: 'moment' }],
      ['Người thực hiện', 220, { number: 'text' }],
      ['Việc', 190],
      ['Đơn vị', 80, { number: 'text' }],
      ['Chi tiết', 620, { number: 'text', wrap: true }],
      ['Mã trang', 80],
    ],
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
    columns: RECORD_COLUMNS,
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
  columns,
  rows,
}: ListTab): TabSpec {
  const width = columns.length;
  return {
    sheetId: SHEET_IDS[key],
    title: TAB_TITLES[key],
    isHidden,
    rows,
    columns: width,
    frozenRows: 3,
    frozenColumns: 0,
    tabColor: COLORS.quiet,
    columnWidths: columns.map(([, pixels]) => pixels),
    hiddenColumns,
    rowHeights: [[2, 44]],
    merges: [],
    styles: [
      [areaAt(0, 0, rows, width), { size: 10, middle: true }],
      [areaAt(0, 0, 1, width), { bold: true, size: 14, fill: COLORS.title, color: COLORS.onTitle }],
      [areaAt(1, 0, 1, width), { italic: true, color: COLORS.quiet }],
      [
        areaAt(2, 0, 1, width),
        { bold: true, align: 'CENTER', wrap: true, fill: COLORS.header, border: COLORS.line },
      ],
      ...columns.flatMap(([, , style], index) =>
        style === undefined ? [] : [[areaAt(3, index, rows - 3, 1), style] as const],
      ),
      ...(key === 'ledger'
        ? ([
            [areaAt(1, 2, 1, 1), { number: 'moment', align: 'LEFT' }],
            [areaAt(1, 11, 1, 1), { number: 'moment', align: 'LEFT' }],
          ] as const)
        : []),
    ],
    cells: [
      write(0, 0, heading),
      write(1, 0, hint),
      ...columns.map(([label], index) => write(2, index, label)),
      ...(key === 'ledger'
        ? [write(1, 4, formula(missedRunFormula(LEDGER_TAB.nextRun))), write(1, 10, 'Lần chạy kế tiếp:')]
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
