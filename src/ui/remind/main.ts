import { openMailDialog } from '../common/mails/dialog.ts';
import { openNudge } from './nudge.ts';

/** Which view comes first stands at the end of the page, below this script. */
function begin(): void {
  openMailDialog({
    calls: 'remind',
    nothing: 'Bây giờ không có thư nào phải gửi.',
    other: {
      label: 'Nhắc ngay…',
      open: openNudge,
      isFirst: document.getElementById('start')?.textContent === 'nudge',
    },
  });
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
