import type { Day } from '../../domain/calendar/day.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Month, OwnObligation } from '../../domain/campaign/obligation.ts';
import type { MonthFinding } from '../../domain/form/month-check.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import type { ProgressOutlook } from '../../domain/form/progress-outlook.ts';
import type { RegistrationFinding } from '../../domain/form/rule.ts';
import type { ReportState } from '../../domain/form/status.ts';
import type { OwnStanding } from '../../domain/mail/unit-obligation.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Unit } from '../../domain/unit/unit.ts';

/** One unit's state at the time of the run, for its own mail and for the digests. */
export interface UnitNews {
  readonly unit: Unit;
  /** Address of the unit's tab. */
  readonly url: string;
  /** State of form A. */
  readonly state: ReportState;
  readonly findings: readonly RegistrationFinding[];
  /** State of form B; null when it is not in use. */
  readonly progress: ProgressNews | null;
  /** States of own forms' periods. */
  readonly own: ReadonlyMap<OwnObligation, OwnStanding>;
}

export interface ProgressNews {
  readonly standing: ProgressStanding;
  readonly outlook: ProgressOutlook;
  /** The findings that keep a month from being accepted; only months with an entry. */
  readonly findings: ReadonlyMap<Month, readonly MonthFinding[]>;
  /** The script's answer to the last correction; '' for none. */
  readonly correctionAnswer: string;
}

/** A unit with an early warning, whether or not it owes anything. */
export interface WarnedUnit {
  readonly unit: Unit;
  readonly url: string;
  readonly outlook: ProgressOutlook;
}

export interface MailContext {
  readonly campaign: Campaign;
  readonly calendar: WorkingCalendar;
  readonly forms: readonly UsedForm[];
  readonly today: Day;
}
