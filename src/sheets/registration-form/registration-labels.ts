import type { Campaign } from '../../domain/campaign/campaign.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import { headingCell } from '../../words/line-breaks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { dayText, FIGURE_NAMES, REGISTRATION_NAMES, registrationColumns } from '../../words/wording.ts';
import { absolute, type Cell, cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { type CellWrite, formulaAt, write, writeAt } from '../cells/tab.ts';
import { areRowsInPlace, type RowMark } from '../report/row-marks.ts';
import { headLines } from '../settings/settings-documents.ts';
import { countCell, countCheckCell, UNIT_TAB } from './registration-layout.ts';

const panelLabel = (row: number): Cell => cell(row, UNIT_TAB.panel.column);

/** The rows that answers are written to. */
export const REGISTRATION_MARKS: readonly RowMark[] = [
  { at: UNIT_TAB.tickMark, code: 'tick', label: panelLabel(UNIT_TAB.tick.row) },
  { at: UNIT_TAB.closedMark, code: 'closed', label: panelLabel(UNIT_TAB.closedAt.row) },
];

/** Whether the cells that answers are written to are still where they were made: false after rows or columns were inserted. */
export const isInPlace = (grid: Grid, unitCode: string): boolean =>
  textAt(grid, UNIT_TAB.unitCode) === unitCode && areRowsInPlace(grid, REGISTRATION_MARKS);

const PANEL_LABELS: readonly (readonly [row: number, label: string])[] = [
  [UNIT_TAB.deadline.row, 'Hạn nộp'],
  [UNIT_TAB.warnings.row, 'Cần lưu ý'],
  [UNIT_TAB.tick.row, 'Nộp báo cáo (tích vào ô) →'],
  [UNIT_TAB.answer.row, 'Trả lời của văn phòng'],
  [UNIT_TAB.firstAcceptedAt.row, 'Nộp lần đầu lúc'],
  [UNIT_TAB.lastAcceptedAt.row, 'Nộp gần nhất lúc'],
  [UNIT_TAB.receipt.row, 'Số biên nhận'],
  [UNIT_TAB.daysLate.row, 'Số ngày chậm'],
  [UNIT_TAB.closedAt.row, 'Đã chốt số liệu lúc'],
  [UNIT_TAB.paperReceivedOn.row, 'Đã nhận bản ký ngày'],
];

/** Short enough for one line: their rows are those of the letter's head. */
const CHECK_LABELS: Readonly<Record<RegistrationField, string>> = {
  ...FIGURE_NAMES,
  members: 'Số đảng viên',
  staff: 'CBCC, VC, NLĐ',
};

/** Labels that are the same in every unit's tab, and so tell whether its rows and columns were moved. */
export function registrationLabels(campaign: Campaign): CellWrite[] {
  const columns = registrationColumns(campaign);
  const say = wordsOf(campaign);
  const unitWord = campaign.unitWord;
  return [
    writeAt(UNIT_TAB.superiorBody, headingCell(campaign.superiorBody)),
    writeAt(UNIT_TAB.partyTitle, headLines(campaign.documents.head).join('\n') || null),
    writeAt(UNIT_TAB.star, '*'),
    writeAt(UNIT_TAB.placeAndDate, `${campaign.place}, ngày ..... tháng ..... năm ${campaign.year}`),
    writeAt(UNIT_TAB.title, 'THỐNG KÊ'),
    writeAt(
      UNIT_TAB.subtitle,
      say`Số lượng đảng viên, cán bộ, công chức viên chức và người lao động\n(có đến ${dayText(campaign.asOf)})`,
    ),
    writeAt(UNIT_TAB.dashes, '-----'),
    write(UNIT_TAB.headerRow, UNIT_TAB.name.column, `Tên ${unitWord}`),
    ...REGISTRATION_FIELDS.map((field) => write(UNIT_TAB.headerRow, countCell(field).column, columns[field])),
    write(UNIT_TAB.headerRow, UNIT_TAB.note.column, 'Ghi chú'),
    writeAt(UNIT_TAB.signerTitle, campaign.unitSignerTitle),
    writeAt(UNIT_TAB.panelTitle, `NỘP BÁO CÁO ĐĂNG KÝ CHỈ TIÊU NĂM ${campaign.year}`),
    ...PANEL_LABELS.map(([row, label]) => write(row, UNIT_TAB.panel.column, label)),
    ...REGISTRATION_FIELDS.map((field) =>
      write(countCheckCell(field).row, UNIT_TAB.panel.column, say(CHECK_LABELS[field])),
    ),
    ...REGISTRATION_NAMES.map((label, index) =>
      write(UNIT_TAB.accepted.row + index, UNIT_TAB.panel.column, say(`Đã nộp: ${label}`)),
    ),
    formulaAt(UNIT_TAB.print, `HYPERLINK(${absolute(UNIT_TAB.printUrl)};"→ In biểu mẫu (A4)")`),
    formulaAt(UNIT_TAB.link, `HYPERLINK("#gid=${SHEET_IDS.summary}";"→ Xem bảng Tổng hợp")`),
    writeAt(UNIT_TAB.confidential, say(CONFIDENTIAL)),
  ];
}

export const CONFIDENTIAL =
  'Chỉ nhập số lượng. Không nhập nội dung bí mật nhà nước, lý lịch, kết quả thẩm tra, họ tên quần chúng.';
