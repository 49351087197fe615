import { FORM_CHOICES, NO } from '../../words/setting-words.ts';
import { DEADLINE_WORDS } from '../../words/wording.ts';
import type { SettingSection } from './setting.ts';
import { registrationSection, row, section } from './setting-row.ts';

/** The campaign and form A's deadline. */
export const CAMPAIGN_SECTIONS: readonly SettingSection[] = [
  section('Đợt báo cáo', [
    row('year', 'Năm', 'year', null, 'Năm đăng ký chỉ tiêu, ví dụ 2023. Mỗi bảng tính chỉ dùng cho một năm.'),
    row(
      'forms',
      'Biểu mẫu sử dụng',
      'forms',
      FORM_CHOICES.registration,
      'Đăng ký chỉ tiêu: mỗi năm một lần. Tiến độ: báo cáo hằng tháng. Mục của biểu mẫu không dùng có thể để trống.',
    ),
    row(
      'asOf',
      'Số liệu có đến ngày',
      'day',
      null,
      'Ngày tính số đảng viên, CBCC, VC, NLĐ; thường là 31/12 năm trước. Không cần khi chỉ dùng biểu mẫu Tiến độ.',
    ),
    row(
      'letter',
      'Văn bản yêu cầu',
      'optional-text',
      null,
      'Ví dụ: Công văn số 40-CV/ĐU, ngày 09/01/2023. Được nhắc trong thư.',
    ),
    row(
      'legalBasis',
      'Căn cứ',
      'optional-text',
      null,
      'Văn bản giao chỉ tiêu, ví dụ: Nghị quyết số 06-NQ/ĐU, ngày 03/01/2023.',
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
  registrationSection('Hạn nộp đăng ký', [
    row(
      'deadlineWording',
      'Cách ghi hạn',
      'wording',
      DEADLINE_WORDS.before,
      '"trước ngày 31/01" nghĩa là hết ngày 30/01; "chậm nhất ngày" và "đến hết ngày" tính cả ngày đó.',
    ),
    row('deadlineDate', 'Ngày ghi trong hạn', 'day', null, 'Ghi đúng ngày trong văn bản, ví dụ 31/01/2023.'),
    row(
      'milestones',
      'Mốc nhắc',
      'milestones',
      '-5, -3, -1, 0, +1, +3, +5',
      'Số ngày làm việc so với ngày cuối cùng còn hạn: số âm là trước hạn, 0 là đúng ngày, số dương là sau hạn.',
    ),
  ]),
];

/** The bodies and the office. */
export const OFFICE_SECTIONS: readonly SettingSection[] = [
  section('Cơ quan', [
    row(
      'superiorBody',
      'Cơ quan cấp trên',
      'text',
      null,
      'In ở góc trái, dòng 1. Ví dụ: ĐẢNG ỦY XÃ, ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH.',
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
    row(
      'vocabulary',
      'Bộ từ ngữ',
      'vocabulary',
      null,
      'Để trống: từ ngữ của tổ chức đảng. Hội, đoàn thể, cơ quan khác thì chọn; lời nào đã tự sửa thì giữ như đã sửa.',
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
];
