import { openMailDialog } from '../common/mails/dialog.ts';

openMailDialog({
  calls: 'invite',
  nothing: 'Không có thư mời nào phải gửi: mọi đơn vị đang hoạt động và có trang đã được mời.',
});
