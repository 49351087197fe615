import type { Day, Moment } from '../calendar/day.ts';
import { lateness } from '../calendar/deadline.ts';
import type { Figure } from '../form/column.ts';
import { type ColumnTotal, totalOf } from '../own-form/column-total.ts';
import { type FormPeriod, isOpen } from '../own-form/form-period.ts';
import type { ColumnId, FormColumn } from '../own-form/own-form.ts';
import { byKey } from '../text/by-key.ts';
import type { ClosedTable } from './closed-table.ts';
import { type LiveOwnLine, type OwnLine, typedTotals } from './own-table.ts';
import type { TableBasis } from './registration-report.ts';
import { type TableForDocuments, tableForDocuments } from './table-for-documents.ts';
import { type Reporting, reportingOf, timelinessOf } from './timeliness.ts';

/** Which table of a period of an own form is official, and what is said of it. */

/** One period's table, wherever it was read from. */
export interface OwnTable {
  readonly basis: TableBasis;
  readonly units: readonly OwnLine[];
  /** *Kể cả số đang nhập*: sums of every tab's present figures, and the line on units with nothing accepted. */
  readonly withTyped: ClosedTable<ColumnId, Figure>['withTyped'];
}

export type OfficialOwn = TableForDocuments<ColumnId, Figure, OwnTable>;

/** A closed period's table is the one that was closed, completed by later reports; that of any other is the live one. */
export const officialOwn = (
  columns: readonly FormColumn[],
  closed: readonly ClosedTable<ColumnId, Figure>[],
  now: { readonly at: Moment; readonly lines: readonly LiveOwnLine[]; readonly remark: string },
): OfficialOwn =>
  tableForDocuments<ColumnId, Figure, OwnLine, OwnTable['withTyped'], OwnTable>(
    columns.map(({ id }) => id),
    closed.map(({ at, lines, withTyped }) => ({
      basis: { kind: 'frozen', at, added: [] },
      units: lines,
      withTyped,
    })),
    {
      basis: { kind: 'provisional', at: now.at, added: [] },
      units: now.lines,
      withTyped: { figures: typedTotals(columns, now.lines), remark: now.remark },
    },
  );

export interface OwnReport extends OwnTable {
  readonly reporting: Reporting;
  readonly late: readonly OwnLine[];
  /** Of the accepted figures. */
  readonly totals: Readonly<Record<ColumnId, ColumnTotal>>;
  /** Units whose figures are in the totals. */
  readonly reported: number;
}

export function ownReport(columns: readonly FormColumn[], table: OwnTable): OwnReport {
  const { units } = table;
  const timeliness = units.map(({ standing, daysLate }) => timelinessOf(standing, daysLate ?? 0));
  return {
    ...table,
    reporting: reportingOf(timeliness),
    late: units.filter((_, index) => timeliness[index] === 'late'),
    totals: byKey(
      columns.map(({ id }) => id),
      (id) => {
        const column = columns.find((one) => one.id === id);
        const figures = units.map((unit) => unit.figures[id] ?? null);
        return column === undefined ? { kind: 'none' as const } : totalOf(column, figures);
      },
    ),
    reported: units.filter(({ daysLate }) => daysLate !== null).length,
  };
}

/** A column's totals of two periods, of the units that have a number in both. */
export interface ComparedTotals {
  readonly units: number;
  /** Whether no other unit has a number in either period. */
  readonly isOfAll: boolean;
  readonly now: number;
  readonly earlier: number;
}

/** Null for a column whose total is no sum and no mean, and where no unit has a number in both periods. */
export function comparedTotals(
  column: FormColumn,
  now: Pick<OwnTable, 'units'>,
  then: Pick<OwnTable, 'units'>,
): ComparedTotals | null {
  if (column.total !== 'sum' && column.total !== 'mean') return null;
  const numbers = ({ units }: Pick<OwnTable, 'units'>) =>
    new Map(
      units.flatMap(({ code, figures }): [string, number][] => {
        const figure = figures[column.id];
        return typeof figure === 'number' ? [[code, figure]] : [];
      }),
    );
  const [ours, theirs] = [numbers(now), numbers(then)];
  const both = [...ours.keys()].filter((code) => theirs.has(code));
  const total = (of: ReadonlyMap<string, number>) =>
    totalOf(
      column,
      both.map((code) => of.get(code) ?? null),
    );
  const [one, other] = [total(ours), total(theirs)];
  if (both.length === 0 || one.kind !== 'number' || other.kind !== 'number') return null;
  if (one.value === null || other.value === null) return null;
  const isOfAll = both.length === ours.size && both.length === theirs.size;
  return { units: both.length, isOfAll, now: one.value, earlier: other.value };
}

/** A unit that a letter asks for a period's report. */
export interface OwingLine {
  readonly line: OwnLine;
  readonly lastDay: Day;
  /** Calendar days since its last day; 0 while that has not passed. */
  readonly daysOverdue: number;
}

/** Exactly the units that owe the report today, the most overdue first, otherwise in the list's order. */
export const owingLines = (
  lines: readonly OwnLine[],
  lastDayOf: (code: string) => Day,
  today: Day,
): readonly OwingLine[] =>
  lines
    .filter(({ standing }) => standing !== 'submitted' && standing !== 'not-owed')
    .map((line) => {
      const lastDay = lastDayOf(line.code);
      return { line, lastDay, daysOverdue: lateness(lastDay, today) };
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue);

/** Periods that a document can be made of: those that have begun, or the first one while none has. */
export function reportedPeriods(periods: readonly FormPeriod[], today: Day): readonly FormPeriod[] {
  const begun = periods.filter((period) => isOpen(period, today));
  return begun.length > 0 ? begun : periods.slice(0, 1);
}

/** The period that is most likely meant: the latest closed one, else the latest whose last day has passed, else the latest. */
export const usualPeriod = (
  periods: readonly FormPeriod[],
  isClosed: (number: number) => boolean,
  today: Day,
): FormPeriod | undefined =>
  periods.filter(({ number }) => isClosed(number)).at(-1) ??
  periods.filter(({ lastDay }) => lastDay < today).at(-1) ??
  periods.at(-1);
