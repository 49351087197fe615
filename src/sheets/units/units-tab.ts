import { type NamedForm, obligationsWith, obligationText } from '../../words/obligation-words.ts';
import { NO, YES } from '../../words/setting-words.ts';
import { type Area, absoluteArea, areaAt, beside } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { ENDED_STYLE, endedFormula } from '../cells/submitted-formulas.ts';
import { type TabSpec, type Validation, write } from '../cells/tab.ts';
import { oneOf } from '../settings/settings-tab.ts';

/** Columns of `Danh sách` that the office types in; the add-on's own follow them. */
export const UNIT_COLUMNS = [
  { key: 'order', label: 'STT', width: 44, aliases: [] },
  { key: 'code', label: 'Mã đơn vị', width: 80, aliases: ['Mã', 'Mã chi bộ'] },
  { key: 'name', label: 'Tên đơn vị', width: 280, aliases: ['Tên', 'Tên tổ chức cơ sở đảng', 'Tên chi bộ'] },
  { key: 'kind', label: 'Loại hình', width: 110, aliases: [] },
  { key: 'accounts', label: 'Tài khoản Google', width: 190, aliases: [] },
  { key: 'emails', label: 'E-mail nhận nhắc việc', width: 210, aliases: ['Email nhận nhắc việc'] },
  { key: 'monitorName', label: 'Cấp ủy viên theo dõi', width: 190, aliases: [] },
  {
    key: 'monitorEmails',
    label: 'E-mail cấp ủy viên theo dõi',
    width: 200,
    aliases: ['Email cấp ủy viên theo dõi'],
  },
  { key: 'assignedAdmission', label: 'Chỉ tiêu giao: kết nạp', width: 84, aliases: [] },
  { key: 'assignedTraining', label: 'Chỉ tiêu giao: cử đi học', width: 84, aliases: [] },
  { key: 'extensionOf', label: 'Hạn riêng: cho việc', width: 120, aliases: [] },
  { key: 'extensionUntil', label: 'Hạn riêng: đến hết ngày', width: 100, aliases: [] },
  { key: 'extensionReason', label: 'Hạn riêng: lý do', width: 160, aliases: [] },
  { key: 'exemptFromMonthly', label: 'Miễn báo cáo tháng', width: 84, aliases: [] },
  { key: 'lifeFrom', label: 'Báo cáo từ', width: 92, aliases: ['Báo cáo từ ngày'] },
  {
    key: 'lifeUntil',
    label: 'Báo cáo đến',
    width: 92,
    aliases: ['Báo cáo đến ngày', 'Báo cáo đến hết ngày'],
  },
  { key: 'successor', label: 'Nhập vào', width: 80, aliases: ['Nhập vào đơn vị', 'Mã đơn vị nhập vào'] },
  { key: 'lifeBasis', label: 'Căn cứ', width: 180, aliases: [] },
] as const;

/** Typed by the office too, at the right end: last year's figures, to compare with. */
const LAST_YEAR_COLUMNS = [
  { key: 'lastYearAdmission', label: 'Cùng kỳ năm trước: kết nạp', width: 96, aliases: [] },
  { key: 'lastYearTraining', label: 'Cùng kỳ năm trước: cử đi học', width: 96, aliases: [] },
] as const;

/** Columns that a pasted list may have; each is found by its heading. */
export const PASTED_COLUMNS = [...UNIT_COLUMNS, ...LAST_YEAR_COLUMNS];

export type UnitColumn = (typeof PASTED_COLUMNS)[number]['key'];

/** Written by the add-on, to the right of what the office types. */
const WRITTEN_COLUMNS = [
  { key: 'link', label: 'Trang của đơn vị', width: 140 },
  /** Hidden: the unit's number in `Sổ đơn vị`. */
  { key: 'unitId', label: 'Mã số', width: 80 },
  { key: 'shared', label: 'Đã chia sẻ cho', width: 210 },
  { key: 'state', label: 'Trạng thái (lần chạy nhắc gần nhất)', width: 150 },
] as const;

type WrittenColumn = (typeof WRITTEN_COLUMNS)[number]['key'];

/** Every column of the tab, from A on. */
const COLUMNS = [...UNIT_COLUMNS, ...WRITTEN_COLUMNS, ...LAST_YEAR_COLUMNS];

export const UNITS_TAB = {
  headerRow: 2,
  firstRow: 3,
  /** Room for 150 units and as many again retired or to come. */
  rows: 320,
  columns: COLUMNS.length,
} as const;

/** Up to the name. */
const FROZEN_COLUMNS = 3;

const columnOf = (key: UnitColumn | WrittenColumn): number =>
  COLUMNS.findIndex((column) => column.key === key);
export const unitColumn = (key: UnitColumn): number => columnOf(key);
export const writtenColumn = (key: WrittenColumn): number => columnOf(key);

/** Columns to the right of the add-on's own: a file has none of those that a later version brings. */
export const mayBeMissing = (key: UnitColumn): boolean =>
  LAST_YEAR_COLUMNS.some((column) => column.key === key);

/** `$P4`: in the first row of units; its row moves along with each unit's. */
const inFirstRow = (key: UnitColumn): string => beside(UNITS_TAB.firstRow, unitColumn(key));

/** Rows for units, filled or not. */
const BODY = UNITS_TAB.rows - UNITS_TAB.firstRow;
const below = (key: UnitColumn): Area => areaAt(UNITS_TAB.firstRow, unitColumn(key), BODY);

/** What a unit may be given its own later day for; `forms`: own ones in use. */
export function extensionChoices(forms: readonly NamedForm[]): readonly [Area, Validation] {
  const choices = oneOf(obligationsWith(forms).map((obligation) => obligationText(obligation, forms)));
  // Google shows the help over the cell: it names a few choices, not a hundred.
  const help = forms.length === 0 ? choices.help : 'Chọn một việc trong danh sách.';
  return [below('extensionOf'), { ...choices, help }];
}

export function unitsTabSpec(): TabSpec {
  return {
    sheetId: SHEET_IDS.units,
    title: TAB_TITLES.units,
    rows: UNITS_TAB.rows,
    columns: UNITS_TAB.columns,
    frozenRows: UNITS_TAB.firstRow,
    frozenColumns: FROZEN_COLUMNS,
    tabColor: COLORS.quiet,
    columnWidths: COLUMNS.map(({ width }) => width),
    hiddenColumns: [writtenColumn('unitId')],
    rowHeights: [[UNITS_TAB.headerRow, 50]],
    merges: [],
    styles: unitsStyles(),
    cells: [
      write(0, 0, 'DANH SÁCH ĐƠN VỊ'),
      // Each side of the frozen line has a sentence of its own: a long one would end there.
      write(1, 0, 'Mỗi dòng một đơn vị. Mã không đổi trong năm.'),
      write(
        1,
        FROZEN_COLUMNS,
        'Nhiều địa chỉ cách nhau bằng dấu phẩy. Đơn vị thành lập, kết thúc giữa năm: ghi Báo cáo từ, Báo cáo đến (tính cả ngày đó), không xóa dòng. Chia, chuyển: chọn Thay đổi đơn vị….',
      ),
      ...COLUMNS.map(({ label }, index) => write(UNITS_TAB.headerRow, index, label)),
    ],
    validations: [extensionChoices([]), [below('exemptFromMonthly'), oneOf([YES, NO])]],
    highlights: [
      {
        area: areaAt(UNITS_TAB.firstRow, 0, BODY, UNITS_TAB.columns),
        when: endedFormula(inFirstRow('lifeUntil'), 'TODAY()'),
        style: ENDED_STYLE,
      },
      // Two units of one name: told apart by their codes everywhere, and seen here.
      {
        area: below('name'),
        when: `AND(${inFirstRow('name')}<>"";COUNTIF(${absoluteArea(below('name'))};${inFirstRow('name')})>1)`,
        style: { fill: COLORS.warn, color: COLORS.warnText },
      },
    ],
  };
}

function unitsStyles(): TabSpec['styles'] {
  return [
    [areaAt(0, 0, UNITS_TAB.rows, UNITS_TAB.columns), { size: 10, middle: true }],
    [areaAt(0, 0, 1, UNITS_TAB.columns), { bold: true, size: 14, fill: COLORS.title, color: COLORS.onTitle }],
    [areaAt(1, 0, 1, UNITS_TAB.columns), { italic: true, color: COLORS.quiet }],
    [
      areaAt(UNITS_TAB.headerRow, 0, 1, UNITS_TAB.columns),
      { bold: true, align: 'CENTER', wrap: true, fill: COLORS.header, border: COLORS.line },
    ],
    [areaAt(UNITS_TAB.firstRow, 0, BODY, UNITS_TAB.columns), { border: COLORS.faintLine }],
    [areaAt(UNITS_TAB.firstRow, 1, BODY, 7), { number: 'text', wrap: true }],
    [below('order'), { align: 'CENTER' }],
    [
      areaAt(UNITS_TAB.firstRow, unitColumn('assignedAdmission'), BODY, 2),
      { number: 'count', align: 'RIGHT' },
    ],
    [
      areaAt(UNITS_TAB.firstRow, unitColumn('lastYearAdmission'), BODY, 2),
      { number: 'count', align: 'RIGHT' },
    ],
    // As text: Google might take a choice typed for a date ("Tháng 7").
    [below('extensionOf'), { number: 'text' }],
    [below('extensionUntil'), { number: 'date', align: 'CENTER' }],
    [below('extensionReason'), { number: 'text' }],
    [areaAt(UNITS_TAB.firstRow, unitColumn('exemptFromMonthly'), BODY, 1), { align: 'CENTER' }],
    [areaAt(UNITS_TAB.firstRow, unitColumn('lifeFrom'), BODY, 2), { number: 'date', align: 'CENTER' }],
    [areaAt(UNITS_TAB.firstRow, unitColumn('successor'), BODY, 2), { number: 'text' }],
    [
      areaAt(UNITS_TAB.firstRow, UNIT_COLUMNS.length, BODY, WRITTEN_COLUMNS.length),
      { fill: COLORS.panel, color: COLORS.quiet, clip: true },
    ],
  ];
}
