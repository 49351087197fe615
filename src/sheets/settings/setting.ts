import type { Written } from '../cells/value.ts';

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
  | 'vocabulary'
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
  | 'vocabulary'
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

export type DocumentSettingKey =
  | 'documentHead'
  | 'documentSymbol'
  | 'documentAuthority'
  | 'documentGuide'
  | 'documentAbout'
  | 'documentSpelling'
  | 'documentEnding'
  | 'documentSpacing'
  | 'reportReceivers'
  | 'letterReceivers'
  | 'reportTasks';
