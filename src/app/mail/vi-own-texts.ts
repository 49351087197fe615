import type { Day } from '../../domain/calendar/day.ts';
import type { MailText } from '../../domain/campaign/campaign.ts';
import { INVITE_ACCOUNT_LINES, JOINED_BODY, MONTH_BODY } from '../../sheets/settings/mail-defaults.ts';
import { dayText, fewText } from '../../words/wording.ts';

/** Letters about own forms alone, where the campaign has no texts of form B to word them. */

export const OWN_REMINDER: MailText = {
  subject: 'Nhắc nộp {viec}',
  body: MONTH_BODY.replace('Hạn {viec}', 'Hạn nộp {viec}'),
};

export const OWN_JOINED: MailText = { subject: 'Nhắc {so_viec} việc năm {nam}: {viec}', body: JOINED_BODY };

/** `lead`: what the unit is asked for, as a sentence. */
const ownInvite = (subject: string, lead: string): MailText => ({
  subject,
  body: [
    'Kính gửi {ten_don_vi},',
    lead,
    '{cac_viec}',
    'Cách làm: mở trang của đơn vị theo liên kết dưới đây, nhập các ô màu vàng của từng biểu mẫu, rồi tích vào ô Nộp báo cáo bên cạnh. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
    '{lien_ket}',
    ...INVITE_ACCOUNT_LINES,
    'Cần hỏi, xin liên hệ: {lien_he}.',
  ].join('\n'),
});

/** An office that has own forms alone names the letter that asks for them; that of forms A and B asks for those. */
export const OWN_INVITES = {
  alone: ownInvite('Mời nộp {viec}', '{co_quan} đề nghị đơn vị báo cáo theo {van_ban}:'),
  beside: ownInvite('Mời nộp {viec}', '{co_quan} đề nghị đơn vị báo cáo:'),
  later: ownInvite('Biểu mẫu mới, mời nộp {viec}', '{co_quan} có biểu mẫu mới, đề nghị đơn vị báo cáo:'),
} as const;

export const viOwnInvite = {
  besides:
    'Cũng trên trang của đơn vị, đề nghị đơn vị báo cáo (nhập các ô màu vàng, rồi tích ô Nộp báo cáo bên cạnh):',
  besidesSubject: (subject: string, titles: readonly string[]): string =>
    `${subject}; cùng ${titles.length > 2 ? `${fewText(titles.length)} biểu mẫu khác` : titles.map((title) => `“${title}”`).join(' và ')}`,
  /** "báo cáo “Sinh hoạt chi bộ” và “Thu nộp đảng phí”", "04 biểu mẫu năm 2025" */
  names: (titles: readonly string[], year: number): string =>
    titles.length > 2
      ? `${fewText(titles.length)} biểu mẫu năm ${year}`
      : `báo cáo ${titles.map((title) => `“${title}”`).join(' và ')}`,
  form: (title: string): string => `Báo cáo “${title}”`,
  due: (deadline: string, next: { readonly label: string; readonly timeLeft: string } | null): string =>
    `: hạn ${deadline}${next === null ? '' : `; ${next.label} ${next.timeLeft}`}.`,
  periods: '- Nộp từng kỳ, đến hết ngày ghi kèm: ',
  until: (last: Day, daysLate: number): string =>
    ` (${dayText(last)}${daysLate === 0 ? '' : `, đã quá hạn ${daysLate} ngày`})`,
  between: '; ',
  stop: '.',
} as const;
