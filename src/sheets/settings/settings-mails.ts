import {
  COMPLETION_BODY,
  FINAL_BODY,
  INVITE_BODY,
  JOINED_BODY,
  MONTH_BODY,
  OVERDUE_BODY,
  PROGRESS_INVITE_BODY,
  REMINDER_BODY,
} from './mail-defaults.ts';
import type { SettingKey, SettingSection } from './setting.ts';
import { progressSection, row, section } from './setting-row.ts';

const PLACEHOLDER_HELP =
  'Chỗ tự điền khi gửi (giữ nguyên cả dấu ngoặc): {ten_don_vi} tên đơn vị; {nam} năm; {viec} việc phải làm; {thang} tháng báo cáo; {han} hạn nộp; {con_lai} thời gian còn lại hoặc quá hạn; {can_lam} việc còn phải làm; {con_thieu} chỉ tiêu còn thiếu; {so_viec} số việc và {cac_viec} từng việc của thư gộp; {tien_do} lịch báo cáo hằng tháng (trống khi không dùng biểu mẫu Tiến độ); {lien_ket} liên kết; {tai_khoan} tài khoản Google của đơn vị; {lien_he} nơi liên hệ; {van_ban} văn bản yêu cầu; {co_quan} tên người gửi thư.';

const text = (key: SettingKey, label: string, initial: string) =>
  row(key, label, 'template', initial, PLACEHOLDER_HELP);

export const MAIL_SECTIONS: readonly SettingSection[] = [
  section('Lời thư', [
    text(
      'inviteSubject',
      'Thư mời: tiêu đề',
      'Mời nhập đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: hạn {han}',
    ),
    text('inviteBody', 'Thư mời: nội dung', INVITE_BODY),
    text(
      'reminderSubject',
      'Nhắc trước hạn: tiêu đề',
      'Nhắc nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam} ({con_lai})',
    ),
    text('reminderBody', 'Nhắc trước hạn: nội dung', REMINDER_BODY),
    text(
      'overdueSubject',
      'Nhắc sau hạn: tiêu đề',
      'Đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {con_lai}',
    ),
    text('overdueBody', 'Nhắc sau hạn: nội dung', OVERDUE_BODY),
  ]),
  progressSection('Lời thư của biểu mẫu Tiến độ', [
    text(
      'progressInviteSubject',
      'Thư mời báo cáo tiến độ: tiêu đề',
      'Mời báo cáo tiến độ kết nạp đảng viên năm {nam}',
    ),
    text('progressInviteBody', 'Thư mời báo cáo tiến độ: nội dung', PROGRESS_INVITE_BODY),
    text('monthSubject', 'Nhắc báo cáo tháng: tiêu đề', 'Nhắc {viec} ({con_lai})'),
    text('monthBody', 'Nhắc báo cáo tháng: nội dung', MONTH_BODY),
    text('completionSubject', 'Nhắc hoàn thành chỉ tiêu: tiêu đề', 'Nhắc {viec} ({con_lai})'),
    text('completionBody', 'Nhắc hoàn thành chỉ tiêu: nội dung', COMPLETION_BODY),
    text('finalSubject', 'Nhắc báo cáo năm: tiêu đề', 'Nhắc nộp {viec} ({con_lai})'),
    text('finalBody', 'Nhắc báo cáo năm: nội dung', FINAL_BODY),
    text('joinedSubject', 'Thư gộp nhiều việc: tiêu đề', 'Nhắc {so_viec} việc năm {nam}: {viec}'),
    text('joinedBody', 'Thư gộp nhiều việc: nội dung', JOINED_BODY),
  ]),
];
