import type { Moment } from '../../domain/calendar/day.ts';
import { monthOfObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { FiledReport } from '../../domain/report/reopening.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { type Area, areaAt, between, type Cell } from '../cells/a1.ts';
import { type Grid, momentAt } from '../cells/grid.ts';
import {
  correctionCell,
  FINAL_PLACES,
  monthPlaces,
  PROGRESS_TAB,
  RECORD,
} from '../progress-form/progress-layout.ts';
import { isProgressInPlace } from '../progress-form/progress-spec.ts';
import { isInPlace } from '../registration-form/registration-labels.ts';
import { REGISTRATION_PLACES, UNIT_TAB } from '../registration-form/registration-layout.ts';
import type { ReportPlaces } from '../report/report-places.ts';

/** Where a form stands in a unit's tab, as closing and reopening look at it. */
export interface FormPlace {
  /** Ranges that prove where the form stands and decide which of its inputs stay open. */
  readonly lockAreas: readonly Area[];
  /** False when rows or columns were inserted or deleted, so that the cells to be written have moved. */
  readonly isInPlace: (grid: Grid, unitCode: string) => boolean;
}

const REGISTRATION: FormPlace = {
  // Labels and marks are read too: they prove that nobody inserted a row, after which the wrong cells would be locked.
  lockAreas: [
    areaAt(UNIT_TAB.unitCode.row, UNIT_TAB.unitCode.column),
    areaAt(
      UNIT_TAB.tick.row,
      UNIT_TAB.panel.column,
      UNIT_TAB.closedAt.row - UNIT_TAB.tick.row + 1,
      UNIT_TAB.closedAt.column - UNIT_TAB.panel.column + 1,
    ),
    between(UNIT_TAB.tickMark, UNIT_TAB.closedMark),
  ],
  isInPlace,
};

export const PROGRESS: FormPlace = {
  // Labels; records of the months and of the year, with the marks of all rows.
  lockAreas: [
    areaAt(PROGRESS_TAB.unitCode.row, PROGRESS_TAB.unitCode.column),
    areaAt(PROGRESS_TAB.januaryRow, RECORD.label, PROGRESS_TAB.correctionRow - PROGRESS_TAB.januaryRow + 1),
    areaAt(
      PROGRESS_TAB.januaryRow,
      RECORD.firstAcceptedAt,
      PROGRESS_TAB.correctionRow - PROGRESS_TAB.januaryRow + 1,
      RECORD.mark - RECORD.firstAcceptedAt + 1,
    ),
  ],
  isInPlace: isProgressInPlace,
};

export const formPlace = (period: Period): FormPlace => (period === 'registration' ? REGISTRATION : PROGRESS);

/** Where a report stands on a unit's tab, but for the figures that only its own form has. */
export function reportPlaces(period: Period): Omit<ReportPlaces<never>, 'fields' | 'logged'> {
  const month = monthOfObligation(period);
  if (month !== null) return monthPlaces(month);
  return period === 'final' ? FINAL_PLACES : REGISTRATION_PLACES;
}

export function filedReport(
  grid: Grid,
  places: Pick<ReportPlaces<never>, 'closedAt' | 'firstAcceptedAt' | 'returnedAt'>,
): FiledReport {
  return byKey(['closedAt', 'firstAcceptedAt', 'returnedAt'], (fact) => momentAt(grid, places[fact]));
}

/** Where the unit reads what the office says of a report: of an accepted month, beside *Đính chính*. */
export const answerPlace = (period: Period, by: 'cells' | 'correction'): Cell =>
  by === 'correction' ? correctionCell('answer') : reportPlaces(period).answer;

/** When the last of these was closed; null while any of them is not. */
export function closedSince(grid: Grid, closing: readonly Cell[]): Moment | null {
  const moments = closing.map((place) => momentAt(grid, place));
  return moments.includes(null)
    ? null
    : (moments
        .flatMap((one) => one ?? [])
        .sort()
        .at(-1) ?? null);
}
