import { openMailDialog } from '../common/mails/dialog.ts';

openMailDialog({
  calls: 'invite',
  nothing: 'Không có thư mời nào phải gửi: mọi đơn vị đang trong thời gian báo cáo và có trang đã được mời.',
});
