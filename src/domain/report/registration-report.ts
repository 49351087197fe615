import type { Day, Moment } from '../calendar/day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../form/registration.ts';
import type { Standing } from '../form/submitted.ts';
import type { ClosedTable } from './closed-table.ts';
import { sumsOf } from './correction.ts';
import { type Reporting, reportingOf, type Timeliness, timelinessOf } from './timeliness.ts';

/** Form A's four numbers as a table shows them; null where no number stands. */
type ShownFigures = Readonly<Record<RegistrationField, number | null>>;

/** One row of the official table: what was accepted, and how it came in. */
export interface ReportedUnit {
  readonly code: string;
  readonly name: string;
  /** Null each while nothing was accepted. */
  readonly figures: ShownFigures;
  readonly note: string;
  readonly standing: Standing;
  readonly daysLate: number;
  readonly assigned: number | null;
  readonly lastDay: Day;
}

/** The same on the live board, with what stands in the unit's tab at this moment. */
export interface BoardUnit extends ReportedUnit {
  readonly typed: ShownFigures;
  /** The state in the table's own words. */
  readonly stateText: string;
  /** When it was first accepted, as the sheet counts time; null while nothing was. */
  readonly acceptedAt: number | null;
}

/** A snapshot taken by *Chốt*, or the live table of one moment. */
export interface TableBasis {
  readonly kind: 'frozen' | 'provisional';
  readonly at: Moment;
  /** Codes of units whose report came after the snapshot was taken and completes it. */
  readonly added: readonly string[];
}

/** The official table, wherever it was read from. */
export interface OfficialTable {
  readonly basis: TableBasis;
  readonly units: readonly ReportedUnit[];
  readonly withTyped: WithTyped;
}

/** *Kể cả số đang nhập*: sums of every unit's present numbers, and the line on units with nothing accepted. */
interface WithTyped {
  readonly totals: Readonly<Record<RegistrationField, number>>;
  readonly remark: string;
}

/** The live table of one moment. */
export interface BoardTable extends OfficialTable {
  readonly units: readonly BoardUnit[];
}

/** Everything the report's sentences state, decided. */
export interface RegistrationReport extends OfficialTable {
  readonly onTime: readonly ReportedUnit[];
  readonly late: readonly ReportedUnit[];
  readonly missing: readonly ReportedUnit[];
  readonly reporting: Reporting;
  /** Of the accepted figures. */
  readonly totals: Readonly<Record<RegistrationField, number>>;
  readonly superior: number | null;
  /** Registered − set from above; null when nothing was set. */
  readonly gap: number | null;
  /** Registered against set from above, in tenths of a percent; null without a target or with a target of 0. */
  readonly permille: number | null;
  readonly zeroTargets: readonly ReportedUnit[];
  /** Units whose accepted target is less than they were assigned. */
  readonly short: readonly ReportedUnit[];
}

export const registrationTimeliness = ({ standing, daysLate }: ReportedUnit): Timeliness =>
  timelinessOf(standing, daysLate);

/** Figures that are in the table's sums. */
export const hasFigures = ({ standing }: Pick<ReportedUnit, 'standing'>): boolean =>
  standing !== 'missing' && standing !== 'not-owed';

export function registrationReport(table: OfficialTable, superior: number | null): RegistrationReport {
  const { units } = table;
  const of = (timeliness: Timeliness) => units.filter((unit) => registrationTimeliness(unit) === timeliness);
  const totals = sumsOf(
    REGISTRATION_FIELDS,
    units.map(({ figures }) => figures),
  );
  return {
    ...table,
    onTime: of('on-time'),
    late: of('late'),
    missing: of('missing'),
    reporting: reportingOf(units.map(registrationTimeliness)),
    totals,
    superior,
    gap: superior === null ? null : totals.target - superior,
    permille: permille(totals.target, superior),
    zeroTargets: units.filter(({ figures }) => figures.target === 0),
    short: units.filter(
      ({ figures, assigned }) => assigned !== null && figures.target !== null && figures.target < assigned,
    ),
  };
}

/** `part` of `whole` in tenths of a percent, halves up; null for a `whole` of 0, which nothing is a share of. */
export const permille = (part: number, whole: number | null): number | null =>
  whole === null || whole === 0 ? null : Math.round((part * 1000) / whole);

/** Facts of a unit that a snapshot does not hold; they come from `Danh sách`. */
export interface UnitTerms {
  readonly assigned: number | null;
  readonly lastDay: Day;
}

/** The table as *Chốt* left it. */
export const frozenRegistration = (
  { at, lines, withTyped }: ClosedTable<RegistrationField>,
  termsOf: (code: string) => UnitTerms,
): OfficialTable => ({
  basis: { kind: 'frozen', at, added: [] },
  units: lines.map((line) => ({ ...line, daysLate: line.daysLate ?? 0, ...termsOf(line.code) })),
  withTyped: { totals: sumsOf(REGISTRATION_FIELDS, [withTyped.figures]), remark: withTyped.remark },
});
