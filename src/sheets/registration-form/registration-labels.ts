import type { Campaign } from '../../domain/campaign/campaign.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { headingCell } from '../../words/line-breaks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { dayText, FIGURE_NAMES, REGISTRATION_NAMES, registrationColumns } from '../../words/wording.ts';
import { absolute } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { type CellWrite, formulaAt, write, writeAt } from '../cells/tab.ts';
import { headLines } from '../settings/settings-documents.ts';
import { countCell, UNIT_TAB } from './registration-layout.ts';

const TICK_LABEL = 'Nộp báo cáo (tích vào ô) →';
const CLOSED_LABEL = 'Đã chốt số liệu lúc';

/** Whether the cells that answers are written to are still where they were made: false after rows or columns were inserted. */
export function isInPlace(grid: Grid, unitCode: string): boolean {
  const label = (row: number) => textAt(grid, { row, column: UNIT_TAB.panel.column });
  return (
    textAt(grid, UNIT_TAB.unitCode) === unitCode &&
    label(UNIT_TAB.tick.row) === TICK_LABEL &&
    label(UNIT_TAB.closedAt.row) === CLOSED_LABEL
  );
}

const PANEL_LABELS: readonly (readonly [row: number, label: string])[] = [
  [UNIT_TAB.deadline.row, 'Hạn nộp'],
  [UNIT_TAB.howTo.row, 'Cách nộp'],
  [UNIT_TAB.warnings.row, 'Cần lưu ý'],
  [UNIT_TAB.tick.row, TICK_LABEL],
  [UNIT_TAB.answer.row, 'Trả lời của văn phòng'],
  [UNIT_TAB.firstAcceptedAt.row, 'Nộp lần đầu lúc'],
  [UNIT_TAB.lastAcceptedAt.row, 'Nộp gần nhất lúc'],
  [UNIT_TAB.receipt.row, 'Số biên nhận'],
  [UNIT_TAB.daysLate.row, 'Số ngày chậm'],
  [UNIT_TAB.closedAt.row, CLOSED_LABEL],
  [UNIT_TAB.paperReceivedOn.row, 'Đã nhận bản ký ngày'],
];

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
    writeAt(UNIT_TAB.howTo, 'Nhập các ô màu vàng, rồi tích vào ô vuông bên dưới.'),
    writeAt(UNIT_TAB.panelTitle, `NỘP BÁO CÁO ĐĂNG KÝ CHỈ TIÊU NĂM ${campaign.year}`),
    ...PANEL_LABELS.map(([row, label]) => write(row, UNIT_TAB.panel.column, label)),
    ...Object.values(FIGURE_NAMES).map((label, index) =>
      write(UNIT_TAB.checks.row + index, UNIT_TAB.panel.column, say(label)),
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
