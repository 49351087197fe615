/** The mail texts a new campaign starts with; the office edits them in `Cấu hình`. */

export const INVITE_BODY = [
  'Kính gửi {ten_don_vi},',
  '{co_quan} mời đơn vị nhập số liệu và đăng ký chỉ tiêu kết nạp đảng viên năm {nam} theo {van_ban}.',
  'Hạn nộp: {han}; {con_lai}.',
  'Cách làm: mở trang của đơn vị theo liên kết dưới đây, nhập các ô màu vàng, rồi tích vào ô Nộp báo cáo. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
  '{lien_ket}',
  'Cần hỏi, xin liên hệ: {lien_he}.',
].join('\n');

export const REMINDER_BODY = [
  'Kính gửi {ten_don_vi},',
  'Hạn nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {han}; {con_lai}.',
  'Đến lúc gửi thư này, đơn vị còn những việc sau:',
  '{can_lam}',
  '{lien_ket}',
  'Nếu đơn vị vừa nộp, xin bỏ qua thư này. Cần hỏi, xin liên hệ: {lien_he}.',
].join('\n');

export const OVERDUE_BODY = [
  'Kính gửi {ten_don_vi},',
  'Hạn nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {han}; {con_lai}. Đến nay việc nộp của đơn vị chưa hoàn thành.',
  'Việc còn lại:',
  '{can_lam}',
  '{lien_ket}',
  'Đề nghị đơn vị hoàn thành ngay để kịp tổng hợp; nếu đơn vị vừa nộp, xin bỏ qua thư này. Cần hỏi, xin liên hệ: {lien_he}.',
].join('\n');
