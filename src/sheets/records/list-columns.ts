import { columnsOf } from '../cells/columns-of.ts';

/** `Ngày nghỉ`. */
export const HOLIDAY_COLUMNS = columnsOf({
  day: ['Ngày', 120, { number: 'date', align: 'CENTER' }],
  kind: ['Loại', 120, { align: 'CENTER' }],
  source: ['Căn cứ', 460],
});

/** `Sổ nhắc`. */
export const LEDGER_COLUMNS = columnsOf({
  preparedAt: ['Lập lúc', 130, { number: 'moment' }],
  year: ['Đợt', 60, { number: 'text' }],
  obligation: ['Việc', 130],
  recipient: ['Mã đơn vị / người nhận', 150, { number: 'text' }],
  lastDay: ['Ngày cuối', 96, { number: 'date' }],
  offset: ['Mốc', 60, { number: 'text', align: 'CENTER' }],
  kind: ['Loại thư', 110],
  to: ['Gửi đến', 240, { number: 'text', wrap: true }],
  status: ['Tình trạng', 110],
  sentAt: ['Gửi lúc', 130, { number: 'moment' }],
  note: ['Ghi chú', 260, { wrap: true }],
  mailRef: ['Lượt', 150, { number: 'text', clip: true }],
  /** Hidden: which unit a row is about, whatever its code is by now. */
  unitId: ['Mã số', 80],
  /** Hidden, as the next two: what the product reads of a row, whose words are for people. */
  obligationCode: ['Mã việc', 80],
  kindCode: ['Mã loại thư', 80],
  statusCode: ['Mã tình trạng', 80],
});

/** `Số chốt`; each block has headings of its own over these columns. */
export const CLOSING_COLUMNS = columnsOf({
  order: ['STT', 44, { align: 'CENTER' }],
  code: ['Mã', 64, { number: 'text' }],
  name: ['Tên đơn vị', 240, { wrap: true }],
  members: ['Đảng viên', 84, { number: 'count', align: 'RIGHT' }],
  staff: ['CBCC, VC, NLĐ', 84, { number: 'count', align: 'RIGHT' }],
  trained: ['Đã học lớp', 84, { number: 'count', align: 'RIGHT' }],
  target: ['Chỉ tiêu', 84, { number: 'count', align: 'RIGHT' }],
  note: ['Ghi chú', 190, { number: 'text', wrap: true }],
  state: ['Trạng thái', 150, { wrap: true }],
  at: ['Nộp lần đầu lúc', 118, { number: 'moment' }],
  daysLate: ['Số ngày chậm', 70, { number: 'count', align: 'RIGHT' }],
  /** Hidden: which unit a row is, whatever its code is by now. */
  unitId: ['Mã số', 80],
  /** Hidden, as the next three: which block a row belongs to (its period and the moment of closing) and what the row is in it. */
  period: ['Mã kỳ', 80],
  closedAt: ['Lúc chốt', 130, { number: 'moment' }],
  part: ['Mã dòng', 80],
  standing: ['Mã trạng thái', 80],
});

/** `Nhật ký`. */
export const LOG_COLUMNS = columnsOf({
  at: ['Thời điểm', 140, { number: 'moment' }],
  actor: ['Người thực hiện', 220, { number: 'text' }],
  action: ['Việc', 190],
  unit: ['Đơn vị', 80, { number: 'text' }],
  detail: ['Chi tiết', 620, { number: 'text', wrap: true }],
  /** Hidden: the tab of the unit that the line is about. */
  sheetId: ['Mã trang', 80],
  /** Hidden, as the next three: what the product reads of a line, whose sentence is for people. */
  actionCode: ['Mã việc', 80],
  period: ['Mã kỳ', 80],
  figure: ['Mã mục', 80],
  reason: ['Lý do', 80, { number: 'text' }],
});
