import { MONTHS } from '../../domain/campaign/obligation.ts';
import { candidatesMoved, type Move, movedOf } from '../../domain/campaign/unit-life.ts';
import type { Amounts } from '../../domain/form/change-totals.ts';
import { type Area, areaAt, cell } from '../cells/a1.ts';
import { type Grid, numberAt } from '../cells/grid.ts';
import { monthRow, PROGRESS_TAB, RECORD } from './progress-layout.ts';

/** The cells of a unit's tab to which provisioning writes the sums of changes of units. */
export const MOVED_AREAS: readonly Area[] = [
  areaAt(PROGRESS_TAB.movedAdmission.row, PROGRESS_TAB.movedAdmission.column, 1, 5),
  areaAt(PROGRESS_TAB.januaryRow, RECORD.moved, MONTHS.length, 1),
];

/** Sums of the changes of units today, less the sums that the tab holds. */
export function movedSince(tab: Grid, moves: readonly Move[], year: number): Amounts {
  const { movedAdmission, movedTraining, movedCertified } = PROGRESS_TAB;
  const known = (at: Parameters<typeof numberAt>[1]): number => numberAt(tab, at) ?? 0;
  const candidates = candidatesMoved(moves, year);
  return {
    admission: movedOf(moves, 'admission') - known(movedAdmission),
    training: movedOf(moves, 'training') - known(movedTraining),
    certified: movedOf(moves, 'certified') - known(movedCertified),
    candidates: MONTHS.reduce(
      (sum, month) => sum + candidates[month] - known(cell(monthRow(month), RECORD.moved)),
      0,
    ),
  };
}
