import type { Day } from '../calendar/day.ts';
import type { NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthObligation, type Obligation } from '../campaign/obligation.ts';
import { type Demand, type Life, type Move, owesOnce, periodDemand } from '../campaign/unit-life.ts';
import { byKey } from '../text/by-key.ts';

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
  readonly life: Life;
  /** The code of the unit that takes this one over; '' for none. */
  readonly successor: string;
  /** The decision that founded, ended or moved it, as the office words it. */
  readonly lifeBasis: string;
  /** Amounts that changes of units brought to it or took from it. */
  readonly moves: readonly Move[];
}

/** The unit's own last acceptable day for a deadline, when an extension makes it later. */
export const lastDayFor = (unit: Unit, obligation: Obligation, general: Day): Day =>
  unit.extension?.obligation === obligation && unit.extension.until > general
    ? unit.extension.until
    : general;

/** Whether a deadline asks something of a unit. Tabs, tables and mails all use this decision. */
export function demandOf(unit: Unit, { obligation, lastDay, period }: NamedDeadline): Demand {
  const last = lastDayFor(unit, obligation, lastDay);
  if (period === null) return owesOnce(unit.life, last) ? 'owed' : 'none';
  const demand = periodDemand(unit.life, period, last);
  return demand === 'owed' && unit.exemptFromMonthly ? 'optional' : demand;
}

/** The demand of every month; `none` for those that no deadline is set for. */
export const monthDemands = (
  unit: Unit,
  deadlines: readonly NamedDeadline[],
): Readonly<Record<Month, Demand>> =>
  byKey(MONTHS, (month) => demandFor(unit, monthObligation(month), deadlines));

/** The demand of a deadline of the year; `none` where the campaign sets none. */
export function demandFor(unit: Unit, obligation: Obligation, deadlines: readonly NamedDeadline[]): Demand {
  const named = deadlines.find((one) => one.obligation === obligation);
  return named === undefined ? 'none' : demandOf(unit, named);
}
