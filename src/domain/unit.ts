import type { Day } from './day.ts';
import type { Obligation } from './obligation.ts';

export interface Monitor {
  readonly name: string;
  readonly emails: readonly string[];
}

/** A later date for one unit and one named deadline (*hạn riêng*). */
export interface Extension {
  readonly obligation: Obligation;
  readonly until: Day;
  readonly reason: string;
}

/** A Party cell that reports; never a spreadsheet's cell. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** *Loại hình*, as the office words it. */
  readonly kind: string;
  /** Google accounts that may type in the unit's tab; the e-mails when none are given. */
  readonly accounts: readonly string[];
  readonly emails: readonly string[];
  readonly monitor: Monitor | null;
  readonly assignedAdmission: number | null;
  readonly assignedTraining: number | null;
  readonly extension: Extension | null;
  /** Admitted and sent to the class in the same period of last year, for comparison; null when not given. */
  readonly lastYearAdmission: number | null;
  readonly lastYearTraining: number | null;
  readonly exemptFromMonthly: boolean;
  /** False once retired: grey, and outside every total. */
  readonly isActive: boolean;
}

/** The unit's own last acceptable day for a deadline, when an extension makes it later. */
export const lastDayFor = (unit: Unit, obligation: Obligation, general: Day): Day =>
  unit.extension?.obligation === obligation && unit.extension.until > general
    ? unit.extension.until
    : general;
