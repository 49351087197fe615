import { INVITE_BODY, OVERDUE_BODY, REMINDER_BODY } from './mail-defaults.ts';
import type { Written } from './value.ts';
import { DEADLINE_WORDS } from './wording.ts';

/** How a setting is read; `state` rows are written by the add-on, never by people. */
export type SettingKind =
  | 'text'
  | 'long-text'
  | 'optional-text'
  | 'emails'
  | 'optional-emails'
  | 'year'
  | 'day'
  | 'optional-day'
  | 'wording'
  | 'milestones'
  | 'optional-count'
  | 'hour'
  | 'yes-no'
  | 'template'
  | 'state';

export interface Setting {
  readonly key: SettingKey;
  readonly label: string;
  readonly kind: SettingKind;
  readonly help: string;
  readonly initial: Written;
}

export type SettingKey =
  | 'year'
  | 'asOf'
  | 'superiorBody'
  | 'ownBody'
  | 'place'
  | 'signerTitle'
  | 'unitSignature'
  | 'unitSignerTitle'
  | 'letter'
  | 'legalBasis'
  | 'unitWord'
  | 'classWord'
  | 'officeAccounts'
  | 'officeEmails'
  | 'senderName'
  | 'contact'
  | 'superiorAdmissionTarget'
  | 'superiorTrainingTarget'
  | 'deadlineWording'
  | 'deadlineDate'
  | 'milestones'
  | 'runHour'
  | 'sendsReceipts'
  | 'inviteSubject'
  | 'inviteBody'
  | 'reminderSubject'
  | 'reminderBody'
  | 'overdueSubject'
  | 'overdueBody'
  | 'homeBookId'
  | 'entryBookId'
  | 'reminders'
  | 'remindersSince'
  | 'provisionedYear';

export const YES = 'Có';
export const NO = 'Không';

/** The states of the reminder switch as they stand in `Cấu hình`. */
export const REMINDER_SWITCH = { on: 'Đang bật', off: 'Đang tắt', paused: 'Tạm dừng' } as const;

const PLACEHOLDER_HELP =
  'Chỗ tự điền khi gửi (giữ nguyên cả dấu ngoặc): {ten_don_vi} tên đơn vị; {nam} năm; {han} hạn nộp; {con_lai} thời gian còn lại hoặc quá hạn; {can_lam} việc còn phải làm; {lien_ket} liên kết; {lien_he} nơi liên hệ; {van_ban} văn bản yêu cầu; {co_quan} tên người gửi thư.';

const section = (title: string, settings: readonly Setting[]) => ({ title, settings });
const row = (key: SettingKey, label: string, kind: SettingKind, initial: Written, help: string): Setting => ({
  key,
  label,
  kind,
  initial,
  help,
});

/** Every setting, in the order of the tab. */
export const SETTING_SECTIONS: readonly { readonly title: string; readonly settings: readonly Setting[] }[] =
  [
    section('Đợt đăng ký', [
      row(
        'year',
        'Năm',
        'year',
        null,
        'Năm đăng ký chỉ tiêu, ví dụ 2023. Mỗi bảng tính chỉ dùng cho một năm.',
      ),
      row(
        'asOf',
        'Số liệu có đến ngày',
        'day',
        null,
        'Ngày tính số đảng viên, CBCC, VC, NLĐ; thường là 31/12 năm trước.',
      ),
      row(
        'letter',
        'Văn bản yêu cầu',
        'optional-text',
        null,
        'Ví dụ: Công văn số 40-CV/BXDTCCSĐ, ngày 09/01/2023. Được nhắc trong thư.',
      ),
      row(
        'legalBasis',
        'Căn cứ',
        'optional-text',
        null,
        'Văn bản giao chỉ tiêu, ví dụ: Nghị quyết số 06-NQ/ĐUK, ngày 03/01/2023.',
      ),
      row(
        'superiorAdmissionTarget',
        'Chỉ tiêu kết nạp cấp trên giao',
        'optional-count',
        null,
        'Để trống nếu không giao.',
      ),
      row(
        'superiorTrainingTarget',
        'Chỉ tiêu cử đi học lớp cấp trên giao',
        'optional-count',
        null,
        'Để trống nếu không giao.',
      ),
    ]),
    section('Hạn nộp đăng ký', [
      row(
        'deadlineWording',
        'Cách ghi hạn',
        'wording',
        DEADLINE_WORDS.before,
        '"trước ngày 31/01" nghĩa là hết ngày 30/01; "chậm nhất ngày" và "đến hết ngày" tính cả ngày đó.',
      ),
      row(
        'deadlineDate',
        'Ngày ghi trong hạn',
        'day',
        null,
        'Ghi đúng ngày trong văn bản, ví dụ 31/01/2023.',
      ),
      row(
        'milestones',
        'Mốc nhắc',
        'milestones',
        '-5, -3, -1, 0, +1, +3, +5',
        'Số ngày làm việc so với ngày cuối cùng còn hạn: số âm là trước hạn, 0 là đúng ngày, số dương là sau hạn.',
      ),
    ]),
    section('Cơ quan', [
      row(
        'superiorBody',
        'Cơ quan cấp trên',
        'text',
        null,
        'In ở góc trái, dòng 1. Ví dụ: ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH.',
      ),
      row(
        'ownBody',
        'Cơ quan tổng hợp',
        'text',
        null,
        'Cơ quan gửi thư và lập bảng. Ví dụ: BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG.',
      ),
      row('place', 'Địa danh', 'text', null, 'Ví dụ: Đà Lạt.'),
      row('signerTitle', 'Chức vụ người ký của cơ quan', 'text', 'TRƯỞNG BAN', 'Ví dụ: TRƯỞNG BAN.'),
      row(
        'unitSignature',
        'Quyền hạn ký của đơn vị',
        'text',
        'T/M CHI BỘ (ĐẢNG BỘ)',
        'In cuối mẫu thống kê của đơn vị.',
      ),
      row(
        'unitSignerTitle',
        'Chức vụ người ký của đơn vị',
        'text',
        'BÍ THƯ',
        'In cuối mẫu thống kê của đơn vị.',
      ),
      row(
        'unitWord',
        'Tên gọi đơn vị',
        'text',
        'tổ chức cơ sở đảng',
        'Dùng trong tiêu đề cột và thư. Ví dụ: tổ chức cơ sở đảng, chi bộ.',
      ),
      row(
        'classWord',
        'Tên gọi lớp',
        'text',
        'lớp đối tượng kết nạp Đảng',
        'Ví dụ: lớp đối tượng kết nạp Đảng, lớp bồi dưỡng nhận thức về Đảng.',
      ),
    ]),
    section('Văn phòng', [
      row(
        'officeAccounts',
        'Tài khoản văn phòng',
        'emails',
        null,
        'Tài khoản Google được dùng trình đơn Tổng hợp; nhiều tài khoản cách nhau bằng dấu phẩy.',
      ),
      row(
        'officeEmails',
        'E-mail nhận báo cáo chung',
        'optional-emails',
        null,
        'Nhận thư tổng hợp tình hình từ ngày hết hạn. Để trống thì không gửi.',
      ),
      row(
        'senderName',
        'Tên người gửi thư',
        'text',
        null,
        'Tên hiện ở ô Người gửi của thư. Ví dụ: Ban Xây dựng tổ chức cơ sở đảng.',
      ),
      row(
        'contact',
        'Liên hệ khi cần hỏi',
        'text',
        null,
        'Ghi trong thư và trang Hướng dẫn. Ví dụ: Văn phòng Ban, điện thoại 0263 xxx.',
      ),
      row(
        'runHour',
        'Giờ chạy nhắc việc',
        'hour',
        8,
        'Giờ trong ngày, từ 0 đến 23; Google có thể chạy sớm hoặc muộn hơn 15 phút.',
      ),
      row(
        'sendsReceipts',
        'Gửi thư biên nhận',
        'yes-no',
        NO,
        'Có: mỗi lần nhận báo cáo, đơn vị được một thư biên nhận.',
      ),
    ]),
    section('Lời thư', [
      row(
        'inviteSubject',
        'Thư mời: tiêu đề',
        'template',
        'Mời nhập đăng ký chỉ tiêu kết nạp đảng viên năm {nam}',
        PLACEHOLDER_HELP,
      ),
      row('inviteBody', 'Thư mời: nội dung', 'template', INVITE_BODY, PLACEHOLDER_HELP),
      row(
        'reminderSubject',
        'Nhắc trước hạn: tiêu đề',
        'template',
        'Nhắc nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam} ({con_lai})',
        PLACEHOLDER_HELP,
      ),
      row('reminderBody', 'Nhắc trước hạn: nội dung', 'template', REMINDER_BODY, PLACEHOLDER_HELP),
      row(
        'overdueSubject',
        'Nhắc sau hạn: tiêu đề',
        'template',
        'Đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {con_lai}',
        PLACEHOLDER_HELP,
      ),
      row('overdueBody', 'Nhắc sau hạn: nội dung', 'template', OVERDUE_BODY, PLACEHOLDER_HELP),
    ]),
    section('Do chương trình tự ghi, xin không sửa', [
      row('homeBookId', 'Mã tệp văn phòng', 'state', null, 'Để nhận ra khi tệp bị sao chép.'),
      row('entryBookId', 'Mã tệp đơn vị nhập', 'state', null, 'Trùng mã tệp văn phòng khi dùng một tệp.'),
      row(
        'reminders',
        'Nhắc tự động',
        'state',
        REMINDER_SWITCH.off,
        'Bật, tắt, tạm dừng bằng trình đơn Tổng hợp.',
      ),
      row('remindersSince', 'Nhắc tự động từ ngày', 'state', null, 'Mốc nhắc trước ngày này được bỏ qua.'),
      row('provisionedYear', 'Năm đã tạo trang', 'state', null, 'Mỗi bảng tính chỉ dùng cho một năm.'),
    ]),
  ];

export const SETTINGS: readonly Setting[] = SETTING_SECTIONS.flatMap(({ settings }) => settings);
