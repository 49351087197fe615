import type { Day } from '../calendar/day.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { MilestoneOffset } from '../calendar/milestone.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Month } from './obligation.ts';

export interface DeadlinePlan {
  readonly deadline: Deadline;
  /** Working days from the last day, ascending. */
  readonly milestones: readonly MilestoneOffset[];
  /**
   * True while a setting of this deadline cannot be read: its mails wait, and `deadline` is the one that the units' tabs were
   * last made with.
   */
  readonly isHeld?: true;
}

/** The settings that the units' tabs were last made with; they stand in for a setting that cannot be read any more. */
export interface KnownCampaign {
  readonly forms: 'registration' | 'progress' | 'both' | 'own';
  readonly asOf: Day;
  readonly registration: Deadline | null;
  readonly months: Pick<ProgressPlan, 'firstMonth' | 'lastMonth' | 'monthlyDay'> | null;
  readonly completion: Deadline | null;
  readonly final: Deadline | null;
}

export function knownOf({ asOf, registration, progress }: Campaign): KnownCampaign {
  return {
    forms:
      registration === null
        ? progress === null
          ? 'own'
          : 'progress'
        : progress === null
          ? 'registration'
          : 'both',
    asOf,
    registration: registration?.deadline ?? null,
    months:
      progress === null
        ? null
        : {
            firstMonth: progress.firstMonth,
            lastMonth: progress.lastMonth,
            monthlyDay: progress.monthlyDay,
          },
    completion: progress?.completion?.deadline ?? null,
    final: progress?.final?.deadline ?? null,
  };
}

/** The texts of a mail, with placeholders such as {ten_don_vi} (`src/app/mail/unit-mail.ts`). */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

interface MailTexts {
  /** The invitation to register, and to report every month when form B is in use as well. */
  readonly invite: MailText;
  /** Registration, before the last day and on it. */
  readonly reminder: MailText;
  readonly overdue: MailText;
}

/** Each of these is sent before the deadline and after it: {con_lai} says which. */
interface ProgressTexts {
  /** The invitation when form B alone is in use. */
  readonly invite: MailText;
  readonly month: MailText;
  readonly completion: MailText;
  readonly final: MailText;
  /** One letter for several things owed. */
  readonly joined: MailText;
}

/** Form B: the months reported on and the three deadlines of the year (docs/product.md 4, 7). */
export interface ProgressPlan {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** *Chậm nhất ngày 25 hằng tháng*: the day of the month, moved to the working day before when it is a day off. */
  readonly monthlyDay: number;
  readonly monthlyMilestones: readonly MilestoneOffset[];
  /** True while a setting of the monthly report cannot be read: its mails wait. */
  readonly isMonthlyHeld?: true;
  /** Null when the office sets none. */
  readonly completion: DeadlinePlan | null;
  readonly final: DeadlinePlan | null;
  /** Which days a month's figures cover, in the office's words; printed on every report. */
  readonly whichDays: string;
  /** An admission counts in the month of its decision, or of its ceremony. */
  readonly admissionCountedBy: 'decision' | 'ceremony';
  /** Months without any movement from which a warning says so. */
  readonly idleMonths: number;
  readonly texts: ProgressTexts;
}

/** Whose words sentences are written with: the Party's, or those of an association or another body outside it. */
export type VocabularyName = 'party' | 'association';

/** One year's registration and progress: every setting of the tab `Cấu hình`, parsed. Neither form is in use where the office has only forms of its own. */
export interface Campaign {
  readonly vocabulary: VocabularyName;
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
  /** Form A; null when it is not in use. */
  readonly registration: DeadlinePlan | null;
  /** Form B; null when it is not in use. */
  readonly progress: ProgressPlan | null;
  readonly runHour: number;
  readonly sendsReceipts: boolean;
  readonly documents: DocumentSettings;
  readonly texts: MailTexts;
}

/** The rows of `Cấu hình` that the add-on writes; people do not type there. */
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
