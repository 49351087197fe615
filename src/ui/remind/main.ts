import { openMailDialog } from '../common/mails/dialog.ts';
import { openNudge } from './nudge.ts';

const isNudge = document.getElementById('start')?.textContent === 'nudge';

openMailDialog({
  calls: 'remind',
  nothing: 'Bây giờ không có thư nào phải gửi.',
  other: { label: 'Nhắc ngay…', open: openNudge, isFirst: isNudge },
});
