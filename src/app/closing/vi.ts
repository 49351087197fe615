import type { Day, Moment } from '../../domain/calendar/day.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { type Month, type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { Reopening } from '../../domain/report/reopening.ts';
import { PROVISION_ENTRY } from '../../words/menu-words.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import { countText, dayText, momentText, some, weekdayText } from '../../words/wording.ts';
import { refusalText } from '../office/vi-refusals.ts';
import { viMonth } from '../vi/vi-month.ts';
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

/** A person's sentence without its full stop, for a text that adds one. */
const withoutStop = (text: string): string => text.replace(/[\s.]+$/, '');

/** What a unit reads in its tab about a report that was opened or sent back. */
export function openedText(
  { kind, by }: Pick<Extract<Reopening, { readonly by: unknown }>, 'kind' | 'by'>,
  period: Period,
  at: Moment,
  reason: string,
  forms: readonly NamedForm[],
): string {
  const isReopened = kind === 'reopened';
  const said = `(${momentText(at)}). ${isReopened ? 'Lý do' : 'Cần sửa'}: ${withoutStop(reason)}.`;
  if (by === 'cells')
    return `Văn phòng ${isReopened ? 'đã mở lại' : 'trả lại'} để đơn vị sửa ${said} Sửa xong, xin tích nộp lại.`;
  const name = viMonth.periodName(period, forms);
  const [did, how] = isReopened
    ? [`đã mở lại ${name}`, 'Tháng đã nhận thì sửa bằng']
    : [`trả lại ${name} để đơn vị sửa`, 'Sửa từng số bằng'];
  return `Văn phòng ${did} ${said} ${how} dòng Đính chính này; giữ nguyên số liệu thì tích ô Nộp của tháng.`;
}

/** The report within a sentence. */
export const openedWhat = (period: Period, forms: readonly NamedForm[]): string =>
  periodOfOwn(period) === null
    ? obligationText(period, forms).toLowerCase()
    : viMonth.periodName(period, forms);

const monthList = (months: readonly Month[]): string => months.map((month) => `tháng ${month}`).join(', ');

/** What *Chốt* and *Mở lại* say before they do anything. */
export const viClosing = {
  effect: (period: Period, forms: readonly NamedForm[]): string =>
    `Chốt ${viMonth.periodName(period, forms)} sẽ khóa ô nhập của mọi đơn vị${EFFECT_MORE[kindOf(period)]} và ghi bảng vào trang Số chốt. Đơn vị chưa nộp vẫn được ghi là chưa nộp.`,
  counts: (label: string, of: { reported: number; missing: number; exempt: number }): string =>
    `${label}: đã nộp ${countText(of.reported)} đơn vị, chưa nộp ${countText(of.missing)} đơn vị${of.exempt === 0 ? '' : `, không phải nộp ${countText(of.exempt)} đơn vị`}.`,
  /** A unit can add what happens after its last month's report by a correction, until that month is closed. */
  lastDays: (deadline: NamedDeadline | null, lastMonth: Month): string =>
    deadline === null
      ? ''
      : `Hạn ${obligationText(deadline.obligation, []).toLowerCase()} đến hết ${weekdayText(deadline.lastDay)}: chốt bây giờ thì kết quả những ngày cuối không ghi được bằng Đính chính tháng ${lastMonth} nữa.`,
  /** "tháng 3, tháng 4, báo cáo năm" */
  reports: (periods: readonly Period[], forms: readonly NamedForm[]): string =>
    periods
      .map((period) => {
        if (period === 'final') return 'báo cáo năm';
        return periodOfOwn(period) === null ? viMonth.periodName(period, forms) : 'báo cáo';
      })
      .join(', '),
  notIn: (reports: string): string => `chưa nộp ${reports}`,
  question: (
    period: Period,
    forms: readonly NamedForm[],
    units: number,
    caught: readonly { readonly name: string; readonly reports: string }[],
  ): string =>
    `Chốt số liệu ${viMonth.periodName(period, forms)} của ${countText(units)} đơn vị?${
      caught.length === 0
        ? ''
        : ` ${countText(caught.length)} đơn vị sẽ bị khóa khi chưa nộp: ${some(
            caught.map(({ name, reports }) => `${name} (${reports})`),
            4,
            'đơn vị',
          )}.`
    }`,
  /** Above a block of `Số chốt`. */
  ownTitle: (period: string, forms: readonly NamedForm[], year: number, at: Moment): string =>
    `${obligationText(period as Period, forms)}, năm ${year}, chốt lúc ${momentText(at)}`,
  openToo: (months: readonly Month[]): string =>
    `Mở lại cả ${monthList(months)}: đã chốt khi đơn vị chưa nộp`,
} as const;

const kindOf = (period: Period): keyof typeof EFFECT_MORE =>
  periodOfOwn(period) !== null ? 'own' : period === 'registration' || period === 'final' ? period : 'month';

const EFFECT_MORE = {
  registration: '',
  own: '',
  month: ', cả các tháng trước đó,',
  final: ', mọi tháng và báo cáo năm,',
} as const;

/** The closing sentence of *Mở lại, gửi trả*. */
export const reopenedText = ({
  name,
  what,
  missed,
  wasAccepted,
  wasClosed,
  until,
  mail,
  notProvisioned,
}: ReopenReport): string =>
  [
    `${wasClosed ? 'Đã mở lại' : 'Đã gửi trả'} ${what} cho ${name}. Đơn vị sửa xong phải tích nộp lại.`,
    ...(missed.length === 0 ? [] : [`Cùng mở lại: ${monthList(missed)}, mỗi tháng nhập rồi tích nộp.`]),
    ...(wasClosed && wasAccepted ? ['Báo cáo đã nộp trước đây được ghi là đã trả lại.'] : []),
    ...(until === null ? [] : [`Hạn riêng của đơn vị: đến hết ${weekdayText(until)}.`]),
    ...(notProvisioned === null
      ? []
      : [
          `Trang của đơn vị chưa ghi hạn mới: ${refusalText(notProvisioned)} Sau đó chọn ${PROVISION_ENTRY}.`,
        ]),
    ...(mail === null ? [] : [MAIL_TEXT[mail]]),
  ].join('\n');
