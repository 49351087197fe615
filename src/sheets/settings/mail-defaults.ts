/** How to open the tab with the right account. */
export const INVITE_ACCOUNT_LINES = [
  'Mở bằng tài khoản Google: {tai_khoan}.',
  'Nếu Google đòi quyền truy cập hoặc đang hiện tài khoản khác: bấm ảnh tài khoản ở góc trên bên phải, chọn đúng tài khoản ghi trên (hoặc Thêm tài khoản), rồi mở lại liên kết này.',
  'Vẫn không mở được, xin gọi {lien_he}; không cần bấm Yêu cầu quyền truy cập.',
];

/** The mail texts a new campaign starts with; the office edits them in `Cấu hình`. */

export const INVITE_BODY = [
  'Kính gửi {ten_don_vi},',
  '{co_quan} mời đơn vị nhập số liệu và đăng ký chỉ tiêu kết nạp đảng viên năm {nam} theo {van_ban}.',
  'Hạn nộp: {han}; {con_lai}.',
  '{tien_do}',
  'Cách làm: mở trang của đơn vị theo liên kết dưới đây, nhập các ô màu vàng, rồi tích vào ô Nộp báo cáo. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
  '{lien_ket}',
  ...INVITE_ACCOUNT_LINES,
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

const CLOSING_LINE = 'Nếu đơn vị vừa nộp, xin bỏ qua thư này. Cần hỏi, xin liên hệ: {lien_he}.';

export const PROGRESS_INVITE_BODY = [
  'Kính gửi {ten_don_vi},',
  '{co_quan} đề nghị đơn vị báo cáo hằng tháng việc thực hiện chỉ tiêu kết nạp đảng viên năm {nam} theo {van_ban}.',
  '{tien_do}',
  'Cách làm: mở trang của đơn vị theo liên kết dưới đây. Lần đầu, nhập bốn số đầu kỳ. Hằng tháng, nhập các ô màu vàng của tháng (không có gì mới thì chỉ tích ô Không phát sinh), rồi tích vào ô Nộp của tháng đó. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
  '{lien_ket}',
  ...INVITE_ACCOUNT_LINES,
  'Cần hỏi, xin liên hệ: {lien_he}.',
].join('\n');

export const MONTH_BODY = [
  'Kính gửi {ten_don_vi},',
  'Hạn {viec}: {han}; {con_lai}.',
  'Đến lúc gửi thư này, đơn vị còn những việc sau:',
  '{can_lam}',
  '{lien_ket}',
  CLOSING_LINE,
].join('\n');

export const COMPLETION_BODY = [
  'Kính gửi {ten_don_vi},',
  'Hạn {viec}: {han}; {con_lai}.',
  'Đề nghị đơn vị tập trung hoàn thành. Theo số liệu trên trang của đơn vị:',
  '{can_lam}',
  '{lien_ket}',
  'Cần hỏi, xin liên hệ: {lien_he}.',
].join('\n');

export const FINAL_BODY = [
  'Kính gửi {ten_don_vi},',
  'Hạn nộp {viec}: {han}; {con_lai}.',
  'Việc còn lại:',
  '{can_lam}',
  '{lien_ket}',
  CLOSING_LINE,
].join('\n');

export const JOINED_BODY = [
  'Kính gửi {ten_don_vi},',
  'Đến lúc gửi thư này, đơn vị còn {so_viec} việc sau:',
  '{cac_viec}',
  '{lien_ket}',
  CLOSING_LINE,
].join('\n');
