import type { Moment } from '../calendar/day.ts';
import type { Demand } from '../campaign/unit-life.ts';
import type { Figure } from '../form/column.ts';
import type { ReportState } from '../form/status.ts';
import { isTyping, type Standing, standingOf } from '../form/submitted.ts';
import { sumOf } from '../form/totals.ts';
import type { ColumnId, FormColumn } from '../own-form/own-form.ts';
import { byKey } from '../text/by-key.ts';
import type { ClosedLine, ClosedTable } from './closed-table.ts';
import { completed } from './completed.ts';
import type { TableBasis } from './registration-report.ts';

type OwnFigures = Readonly<Record<ColumnId, Figure>>;

/** *Kể cả số đang nhập*: totals of every unit's present figures, and the line on units with nothing accepted. */
type WithTyped = ClosedTable<ColumnId, Figure>['withTyped'];

/** One unit's period of an own form: what was accepted, and how it came in. */
export type OwnLine = ClosedLine<ColumnId, Figure>;

/** The same as the unit's tab has it at this moment. */
export interface LiveOwnLine extends OwnLine {
  readonly state: ReportState;
  /** When it was first accepted, as the sheet counts time; null while nothing was. */
  readonly acceptedAt: number | null;
  /** The present figures, null each where what is typed could not be accepted. */
  readonly typed: OwnFigures;
}

/** A period of all units. */
export interface OwnTable {
  readonly basis: TableBasis;
  readonly units: readonly OwnLine[];
  readonly withTyped: WithTyped;
}

/** Units with nothing accepted of which something is typed, and units that changed what was accepted. */
export const typingCounts = (
  lines: readonly LiveOwnLine[],
): { readonly typing: number; readonly edited: number } => ({
  typing: lines.filter(({ standing, state }) => standing === 'missing' && isTyping(state, false)).length,
  edited: lines.filter(({ standing }) => standing === 'edited').length,
});

/** Totals of every unit's present whole numbers; null for a column that has no sum of them. */
export const typedTotals = (
  columns: readonly FormColumn[],
  lines: readonly LiveOwnLine[],
): Readonly<Record<ColumnId, number | null>> =>
  byKey(
    columns.map(({ id }) => id),
    (id) => {
      const column = columns.find((one) => one.id === id);
      const isAdded = column?.total === 'sum';
      return isAdded ? sumOf(lines.map(({ typed }) => numberIn(typed[id]))) : null;
    },
  );

const numberIn = (figure: Figure | undefined): number | null => (typeof figure === 'number' ? figure : null);

/** What was accepted counts, also of a unit that need not report. */
export const ownStanding = (state: ReportState, demand: Demand, wasAccepted: boolean): Standing =>
  demand === 'owed' || wasAccepted ? standingOf(state, wasAccepted) : 'not-owed';

const isMissing = ({ standing }: OwnLine): boolean => standing === 'missing';
export const isIn = ({ standing }: OwnLine): boolean => standing !== 'missing' && standing !== 'not-owed';

/** The newest snapshot, completed by the reports that came after it; without one, the live table. */
export function officialOwn(
  snapshots: readonly ClosedTable<ColumnId, Figure>[],
  live: { readonly at: Moment; readonly lines: readonly OwnLine[]; readonly withTyped: WithTyped },
): OwnTable {
  const newest = snapshots.at(-1);
  if (newest === undefined)
    return {
      basis: { kind: 'provisional', at: live.at, added: [] },
      units: live.lines,
      withTyped: live.withTyped,
    };
  const frozen: OwnTable = {
    basis: { kind: 'frozen', at: newest.at, added: [] },
    units: newest.lines,
    withTyped: newest.withTyped,
  };
  return completed<OwnLine, WithTyped, OwnTable>(frozen, live.lines.filter(isIn), isMissing, live.withTyped);
}
