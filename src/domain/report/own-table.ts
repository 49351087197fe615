import type { Demand } from '../campaign/unit-life.ts';
import type { Figure } from '../form/column.ts';
import type { ReportState } from '../form/status.ts';
import { isTyping, type Standing, standingOf } from '../form/submitted.ts';
import { sumOf } from '../form/totals.ts';
import type { ColumnId, FormColumn } from '../own-form/own-form.ts';
import { byKey } from '../text/by-key.ts';
import type { ClosedLine } from './closed-table.ts';

type OwnFigures = Readonly<Record<ColumnId, Figure>>;

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
