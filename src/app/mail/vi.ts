import type { Day } from '../../domain/calendar/day.ts';
import type { Month } from '../../domain/campaign/obligation.ts';
import type { Wait } from '../../domain/mail/mail-order.ts';
import { deadlineText, fewText, weekdayText } from '../../words/wording.ts';

/** Notes of `Sổ nhắc` on mails that are left for a later run. */
export const WAIT_NOTES: Readonly<Record<Wait, string>> = {
  quota: 'Hết lượt thư trong ngày; tự gửi khi Google cho gửi tiếp.',
  'told-today': 'Hôm nay đơn vị đã nhận một thư; tự gửi hôm sau.',
};

const withStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Words that several letters share, and the notes of `Sổ nhắc`. */
export const viMail = {
  greeting: (name: string): string => `Kính gửi ${name},`,
  contact: (contact: string): string => `Cần hỏi, xin liên hệ: ${contact}.`,
  /** The link to a unit's tab, and the same in a mail without formatting. */
  tabOf: (unitName: string): string => `Mở trang của ${unitName}`,
  plainTabOf: (unitName: string, url: string): string => `Trang của ${unitName}: ${url}`,
  unitTab: 'Mở trang của đơn vị',
  plainUnitTab: (url: string): string => `Trang của đơn vị: ${url}`,
  unitsFile: 'Tệp đơn vị nhập',
  office: 'Văn phòng',
  receiptSubject: (what: string): string => `Biên nhận ${what}`,
  someNames: (names: readonly string[]): string =>
    names.length <= 2
      ? names.join('; ')
      : `${names.slice(0, 2).join('; ')} và ${fewText(names.length - 2)} việc khác`,
  requestOf: (ownBody: string): string => `yêu cầu của ${ownBody}`,
  dueIn: (deadline: string, timeLeft: string): string => `: hạn ${deadline}; ${timeLeft}.`,
  movedDeadline: (deadline: Parameters<typeof deadlineText>[0], last: Day): string =>
    `${deadlineText(deadline)}, gặp ngày nghỉ nên đến hết ${weekdayText(last)}`,
  refused: (names: string): string =>
    `Đơn vị đã nộp ${names} nhưng chưa được nhận, vì còn mục phải sửa (ghi dưới đây). Sửa xong, xin tích nộp lại.`,
  correction: 'đính chính',
  refusedCorrection: (answer: string, cell: string): string =>
    `Đính chính của đơn vị chưa được nhận${answer === '' ? '.' : `: ${withStop(answer)}`} Sửa xong ở dòng Đính chính (ô ${cell}), xin tích lại; không đính chính nữa thì số đã nộp giữ nguyên.`,
  refusedSubject: (names: string): string => `Chưa nhận được, cần sửa: ${names}`,
  trialSubject: (subject: string): string => `[Gửi thử] ${subject}`,
  note: {
    inDoubt: 'Lần trước bị ngắt giữa chừng, có thể đã gửi một lần.',
    confirmed: 'Lần chạy bị ngắt đã gửi.',
    dropped: 'Không còn cần gửi.',
    noAddress: 'chưa có địa chỉ e-mail trong Danh sách',
    stopped: 'Chưa kịp gửi; gửi ở lần chạy sau.',
    counted: (reason: string): string => `Đã tính lượt gửi, dù ${reason}`,
    again: (reason: string): string => `Gửi lại một lần, vì ${reason}`,
    google: (message: string): string => `Google báo: ${message}`,
  },
} as const;

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
