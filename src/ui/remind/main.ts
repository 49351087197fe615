import { openMailDialog } from '../common/mails/dialog.ts';

openMailDialog({ calls: 'remind', nothing: 'Bây giờ không có thư nào phải gửi.' });
