import type { Day, Moment } from '../day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../registration.ts';
import { sumsOf } from './correction.ts';
import { type Reporting, reportingOf, type Timeliness } from './timeliness.ts';

/** Form A's four numbers as a table shows them; null where no number stands. */
export type ShownFigures = Readonly<Record<RegistrationField, number | null>>;

/** One row of the official table: what stands there, and how it came in. */
export interface ReportedUnit {
  readonly code: string;
  readonly name: string;
  readonly figures: ShownFigures;
  readonly note: string;
  /** `edited`: handed in, then changed and not handed in again; counts as missing until it is (product.md §6). */
  readonly standing: 'submitted' | 'edited' | 'missing';
  readonly daysLate: number;
  readonly assigned: number | null;
  readonly lastDay: Day;
}

/** A snapshot taken by *Chốt*, or the live table of one moment. */
export interface TableBasis {
  readonly kind: 'frozen' | 'provisional';
  readonly at: Moment;
}

/** The official table, wherever it was read from. */
export interface OfficialTable {
  readonly basis: TableBasis;
  readonly units: readonly ReportedUnit[];
  /** The accepted figures' sums (*Trong đó đã nộp*); they differ from the submitted units' rows only by edits. */
  readonly submittedTotals: Readonly<Record<RegistrationField, number>>;
}

/** Everything the report's sentences state, decided. */
export interface RegistrationReport extends OfficialTable {
  readonly onTime: readonly ReportedUnit[];
  readonly late: readonly ReportedUnit[];
  readonly missing: readonly ReportedUnit[];
  readonly reporting: Reporting;
  readonly totals: Readonly<Record<RegistrationField, number>>;
  readonly superior: number | null;
  /** Registered − set from above; null when nothing was set. */
  readonly gap: number | null;
  /** Registered against set from above, in tenths of a percent; null without a target or with a target of 0. */
  readonly permille: number | null;
  readonly zeroTargets: readonly ReportedUnit[];
  /** Submitted units that registered less than they were assigned. */
  readonly short: readonly ReportedUnit[];
}

export const timelinessOf = ({ standing, daysLate }: ReportedUnit): Timeliness =>
  standing !== 'submitted' ? 'missing' : daysLate > 0 ? 'late' : 'on-time';

export function registrationReport(table: OfficialTable, superior: number | null): RegistrationReport {
  const { units } = table;
  const submitted = units.filter(({ standing }) => standing === 'submitted');
  const of = (timeliness: Timeliness) => units.filter((unit) => timelinessOf(unit) === timeliness);
  const totals = sumsOf(
    REGISTRATION_FIELDS,
    units.map(({ figures }) => figures),
  );
  return {
    ...table,
    onTime: of('on-time'),
    late: of('late'),
    missing: of('missing'),
    reporting: reportingOf(units.map(timelinessOf)),
    totals,
    superior,
    gap: superior === null ? null : totals.target - superior,
    permille: permille(totals.target, superior),
    zeroTargets: submitted.filter(({ figures }) => figures.target === 0),
    short: submitted.filter(
      ({ figures, assigned }) => assigned !== null && figures.target !== null && figures.target < assigned,
    ),
  };
}

/** `part` of `whole` in tenths of a percent, halves up; null for a `whole` of 0, which nothing is a share of. */
export const permille = (part: number, whole: number | null): number | null =>
  whole === null || whole === 0 ? null : Math.round((part * 1000) / whole);
