import type { Day } from '../../domain/calendar/day.ts';
import type { Month } from '../../domain/campaign/obligation.ts';
import { weekdayText } from '../../words/wording.ts';

const withStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Words of the letter and of the text to paste about a report that was sent back or opened again. */
export const viReturn = {
  lead: (sender: string, what: string, wasAccepted: boolean): string =>
    wasAccepted
      ? `${sender} trả lại ${what} để đơn vị sửa.`
      : `${sender} mở lại ${what} để đơn vị nhập và nộp.`,
  /** A period of an own form. */
  own: (named: string, year: number): string => `“${named}” năm ${year}`,
  toCorrect: 'Cần sửa: ',
  reason: withStop,
  until: (last: Day): string => `Hạn nộp: đến hết ${weekdayText(last)}.`,
  missed: (months: readonly Month[]): string =>
    `Cùng mở lại: ${months.map((month) => `tháng ${month}`).join(', ')}. Nhập và tích ô Nộp của từng tháng.`,
  where: (wasAccepted: boolean): string => (wasAccepted ? 'Sửa ở ' : 'Nhập ở '),
  place: {
    registration: 'các ô màu vàng của biểu mẫu',
    final: 'các tháng của báo cáo năm',
    month: (correctionCell: string): string =>
      `dòng của tháng, tháng đã nhận thì ở dòng Đính chính (${correctionCell})`,
  },
  thenTick: (cell: string): string => `, rồi tích ô Nộp (${cell}). Giữ nguyên số liệu cũng tích để nộp lại.`,
  stillCounts: 'Số liệu đã nộp vẫn được tính cho đến khi đơn vị nộp lại; ngày nộp lần đầu không thay đổi.',
  subject: (what: string, wasAccepted: boolean): string =>
    wasAccepted ? `Trả lại để sửa: ${what}` : `Mở lại để nhập: ${what}`,
  text: {
    lead: (unit: string, what: string, wasAccepted: boolean, reason: string): string =>
      `${unit}: ${what} được ${wasAccepted ? 'trả lại để sửa' : 'mở lại'}. Cần sửa: ${withStop(reason)}`,
    end: (tickCell: string, contact: string): string =>
      `Sửa xong, xin tích ô Nộp (${tickCell}). Cần hỏi: ${contact}.`,
  },
} as const;
