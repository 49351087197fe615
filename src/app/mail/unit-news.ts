import type { Day } from '../../domain/calendar/day.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Month } from '../../domain/campaign/obligation.ts';
import type { MonthFinding } from '../../domain/form/month-check.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import type { ProgressOutlook } from '../../domain/form/progress-outlook.ts';
import type { RegistrationFinding } from '../../domain/form/rule.ts';
import type { ReportState } from '../../domain/form/status.ts';
import type { Unit } from '../../domain/unit/unit.ts';

/** Where one unit stands this morning, for its own mail and for those above it. */
export interface UnitNews {
  readonly unit: Unit;
  /** Address of the unit's tab. */
  readonly url: string;
  /** Of form A. */
  readonly state: ReportState;
  readonly findings: readonly RegistrationFinding[];
  /** Of form B; null when it is not in use. */
  readonly progress: ProgressNews | null;
}

export interface ProgressNews {
  readonly standing: ProgressStanding;
  readonly outlook: ProgressOutlook;
  /** What keeps a month from being accepted; only of months with something typed in them. */
  readonly findings: ReadonlyMap<Month, readonly MonthFinding[]>;
}

/** A unit that an early warning is about, whether or not it owes anything. */
export interface WarnedUnit {
  readonly unit: Unit;
  readonly url: string;
  readonly outlook: ProgressOutlook;
}

export interface MailContext {
  readonly campaign: Campaign;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
}
