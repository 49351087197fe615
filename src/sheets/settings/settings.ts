import { REMINDER_SWITCH } from '../../words/setting-words.ts';
import type { Setting, SettingSection } from './setting.ts';
import { row, section } from './setting-row.ts';
import { CAMPAIGN_SECTIONS, OFFICE_SECTIONS } from './settings-campaign.ts';
import { DOCUMENT_SECTIONS } from './settings-documents.ts';
import { MAIL_SECTIONS } from './settings-mails.ts';
import { PROGRESS_SECTIONS } from './settings-progress.ts';

/** Every setting, in the order of the tab. */
export const SETTING_SECTIONS: readonly SettingSection[] = [
  ...CAMPAIGN_SECTIONS,
  ...PROGRESS_SECTIONS,
  ...OFFICE_SECTIONS,
  ...DOCUMENT_SECTIONS,
  ...MAIL_SECTIONS,
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
