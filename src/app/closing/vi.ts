import type { Day } from '../../domain/calendar/day.ts';
import { PROVISION_ENTRY } from '../../words/menu-words.ts';
import { dayText, weekdayText } from '../../words/wording.ts';
import { refusalText } from '../office/vi-refusals.ts';
import type { ReopenReport } from './reopen-report.ts';

const MAIL_TEXT: Readonly<Record<NonNullable<ReopenReport['mail']>, string>> = {
  sent: 'Đã gửi thư cho đơn vị.',
  carried: 'Thư chưa gửi được vì hết lượt trong ngày; chương trình tự gửi khi Google cho gửi tiếp.',
  failed: 'Không gửi được thư: xin kiểm tra địa chỉ trong Danh sách, và chép tin nhắn dưới đây.',
  paused: 'Đang tạm dừng nên chưa gửi thư; thư tự gửi khi bật lại. Có thể chép tin nhắn dưới đây.',
  already: 'Thư về việc này đã gửi trước đó, không gửi lần nữa.',
};

/** A unit's own deadline, in `Nhật ký`. */
export const extensionDetail = (what: string, until: Day): string => `${what}: đến hết ${dayText(until)}`;

/** The closing sentence of *Mở lại, gửi trả*. */
export const reopenedText = ({
  name,
  wasAccepted,
  wasClosed,
  until,
  mail,
  notProvisioned,
}: ReopenReport): string =>
  [
    `${wasClosed ? `Đã mở lại cho ${name}` : `Đã gửi trả cho ${name}`}. Đơn vị sửa xong phải tích nộp lại.`,
    ...(wasClosed && wasAccepted ? ['Báo cáo đã nộp trước đây được ghi là đã trả lại.'] : []),
    ...(until === null ? [] : [`Hạn riêng của đơn vị: đến hết ${weekdayText(until)}.`]),
    ...(notProvisioned === null
      ? []
      : [
          `Trang của đơn vị chưa ghi hạn mới: ${refusalText(notProvisioned)} Sau đó chọn ${PROVISION_ENTRY}.`,
        ]),
    ...(mail === null ? [] : [MAIL_TEXT[mail]]),
  ].join('\n');
