import { row, section } from './setting-row.ts';
import { REMINDER_SWITCH } from './setting-words.ts';
import { CAMPAIGN_SECTIONS, OFFICE_SECTIONS } from './settings-campaign.ts';
import { DOCUMENT_SECTIONS, type DocumentSettingKey } from './settings-documents.ts';
import { MAIL_SECTIONS } from './settings-mails.ts';
import { PROGRESS_SECTIONS } from './settings-progress.ts';
import type { Written } from './value.ts';

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
  | 'whole'
  | 'hour'
  | 'yes-no'
  | 'forms'
  | 'counted-by'
  | 'document-choice'
  | 'template'
  | 'state';

export interface Setting {
  readonly key: SettingKey;
  readonly label: string;
  readonly kind: SettingKind;
  readonly help: string;
  readonly initial: Written;
}

export interface SettingSection {
  readonly title: string;
  readonly settings: readonly Setting[];
  /** The only form that needs it; null when both do. */
  readonly form: 'registration' | 'progress' | null;
}

export type SettingKey =
  | 'year'
  | 'forms'
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
  | 'firstMonth'
  | 'lastMonth'
  | 'monthlyDay'
  | 'monthlyMilestones'
  | 'whichDays'
  | 'admissionCountedBy'
  | 'paceMargin'
  | 'idleMonths'
  | 'completionWording'
  | 'completionDate'
  | 'completionMilestones'
  | 'finalWording'
  | 'finalDate'
  | 'finalMilestones'
  | 'runHour'
  | 'sendsReceipts'
  | 'inviteSubject'
  | 'inviteBody'
  | 'reminderSubject'
  | 'reminderBody'
  | 'overdueSubject'
  | 'overdueBody'
  | 'progressInviteSubject'
  | 'progressInviteBody'
  | 'monthSubject'
  | 'monthBody'
  | 'completionSubject'
  | 'completionBody'
  | 'finalSubject'
  | 'finalBody'
  | 'joinedSubject'
  | 'joinedBody'
  | 'homeBookId'
  | 'entryBookId'
  | 'reminders'
  | 'remindersSince'
  | 'provisionedYear'
  | DocumentSettingKey;

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
