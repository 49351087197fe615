import type { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import type { MilestoneOffset } from './milestone.ts';

export interface DeadlinePlan {
  readonly deadline: Deadline;
  /** Working days from the last day, ascending. */
  readonly milestones: readonly MilestoneOffset[];
}

/** The texts of a mail, with placeholders such as {ten_don_vi} (`app/mail-text.ts`). */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

export interface MailTexts {
  readonly invite: MailText;
  /** Before the last day and on it. */
  readonly reminder: MailText;
  readonly overdue: MailText;
}

/** One year's registration: every setting of the tab `Cấu hình`, believed. */
export interface Campaign {
  readonly year: number;
  readonly asOf: Day;
  readonly superiorBody: string;
  readonly ownBody: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly unitSignature: string;
  readonly unitSignerTitle: string;
  readonly letter: string;
  readonly legalBasis: string;
  readonly unitWord: string;
  readonly classWord: string;
  readonly officeAccounts: readonly string[];
  readonly officeEmails: readonly string[];
  readonly senderName: string;
  readonly contact: string;
  readonly superiorAdmissionTarget: number | null;
  readonly superiorTrainingTarget: number | null;
  readonly registration: DeadlinePlan;
  readonly runHour: number;
  readonly sendsReceipts: boolean;
  readonly texts: MailTexts;
}

/** What the add-on itself notes in `Cấu hình`; people do not type it. */
export interface CampaignState {
  /** The office book's own id, written at set-up: a copied file carries the id of its original. */
  readonly homeBookId: string;
  readonly entryBookId: string;
  readonly reminders: 'on' | 'off' | 'paused';
  /** Milestones before this day are never due; null until reminders are first switched on. */
  readonly remindersSince: Day | null;
  /** The year the unit tabs were made for; null before the first provisioning. */
  readonly provisionedYear: number | null;
}
