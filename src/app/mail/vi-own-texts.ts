import type { MailText } from '../../domain/campaign/campaign.ts';
import { INVITE_ACCOUNT_LINES, JOINED_BODY, MONTH_BODY } from '../../sheets/settings/mail-defaults.ts';

/** Letters about own forms alone, where the campaign has no texts of form B to word them. */

export const OWN_REMINDER: MailText = {
  subject: 'Nhắc nộp {viec}',
  body: MONTH_BODY.replace('Hạn {viec}', 'Hạn nộp {viec}'),
};

export const OWN_JOINED: MailText = { subject: 'Nhắc {so_viec} việc năm {nam}: {viec}', body: JOINED_BODY };

export const OWN_INVITE: MailText = {
  subject: 'Mời nhập số liệu năm {nam}',
  body: [
    'Kính gửi {ten_don_vi},',
    '{co_quan} đề nghị đơn vị báo cáo theo {van_ban} những biểu mẫu sau:',
    '{cac_viec}',
    'Cách làm: mở trang của đơn vị theo liên kết dưới đây, nhập các ô màu vàng của từng biểu mẫu, rồi tích vào ô Nộp báo cáo bên cạnh. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
    '{lien_ket}',
    ...INVITE_ACCOUNT_LINES,
    'Cần hỏi, xin liên hệ: {lien_he}.',
  ].join('\n'),
};
