import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { movedOf } from '../../domain/campaign/unit-life.ts';
import type { Holding } from '../../domain/form/change-totals.ts';
import type { MonthField, OpeningField } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { monthAcceptedCell, monthCell, openingAcceptedCell } from '../progress-form/progress-layout.ts';
import { acceptedCell, UNIT_TAB } from '../registration-form/registration-layout.ts';

/** Months handed in and accepted that begin after the unit's last day: they count, and somebody should know. */
export const acceptedAfterEnd = (grid: Grid, { life: { until } }: Unit, year: number): Month[] =>
  until === null
    ? []
    : MONTHS.filter(
        (month) =>
          `${year}-${String(month).padStart(2, '0')}-01` > until &&
          numberAt(grid, monthCell(month, 'firstAcceptedAt')) !== null,
      );

/** What a unit has by its accepted figures, added up again: for a reading in which formulas have no results. */
export function acceptedHolding(grid: Grid, unit: Unit): Holding {
  const opening = (field: OpeningField) => numberAt(grid, openingAcceptedCell(field));
  const months = (field: MonthField): number =>
    MONTHS.reduce((sum, month) => sum + (numberAt(grid, monthAcceptedCell(month, field)) ?? 0), 0);
  const registered = textAt(grid, UNIT_TAB.demand) === 'owed' ? numberAt(grid, acceptedCell('target')) : null;
  const target = (own: number | null, what: 'admission' | 'training') =>
    (own ?? 0) + movedOf(unit.moves, what);
  const [candidates, certified] = [opening('candidates'), opening('certified')];
  return {
    target: {
      admission: target(registered ?? unit.assignedAdmission, 'admission'),
      training: target(unit.assignedTraining, 'training'),
    },
    done: {
      admission: (opening('admittedBefore') ?? 0) + months('admitted'),
      training: (opening('classSentBefore') ?? 0) + months('classSent'),
    },
    candidates:
      candidates === null
        ? null
        : candidates +
          months('listed') -
          months('delisted') -
          months('admitted') +
          movedOf(unit.moves, 'candidates'),
    certified:
      certified === null
        ? null
        : Math.max(
            0,
            certified + months('classSent') - months('admitted') + movedOf(unit.moves, 'certified'),
          ),
  };
}
