import type { Day } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { hasBegun, hasEnded } from '../../domain/campaign/unit-life.ts';
import { demandFor, monthDemands } from '../../domain/unit/unit.ts';
import { type Grid, numberAt } from '../../sheets/cells/grid.ts';
import { type FormsOnTabs, owesOwn } from '../../sheets/own-form/unit-blocks.ts';
import { finalCell, monthCell } from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { Reading } from '../ports.ts';
import type { Placed } from './placed-unit.ts';

/**
 * Tab ids of the units that may type today. An ended unit may while it owes a report, or while the period in which it ended may
 * still be submitted. After that its tab is locked and its accounts lose access to the file.
 */
export function typingUnits(
  asked: Asked,
  units: readonly Placed[],
  reading: Reading | null,
  today: Day,
): ReadonlySet<number> {
  return new Set(
    units
      .filter(({ unit: { life } }) => hasBegun(life, today))
      .filter(
        (placed) =>
          !hasEnded(placed.unit.life, today) ||
          hasOpenReport(
            asked,
            placed,
            placed.tab === null || reading === null ? null : reading.grid(placed.sheetId),
            today,
          ),
      )
      .map(({ sheetId }) => sheetId),
  );
}

/** What is asked of units. */
export interface Asked {
  readonly campaign: Campaign;
  /** Of forms A and B. */
  readonly deadlines: readonly NamedDeadline[];
  readonly forms: FormsOnTabs;
}

function hasOpenReport(
  { campaign: { registration, progress }, deadlines, forms }: Asked,
  { unit }: Placed,
  grid: Grid | null,
  today: Day,
): boolean {
  const isSet = (at: { row: number; column: number }) => grid !== null && numberAt(grid, at) !== null;
  const isDone = (accepted: { row: number; column: number }, closed: { row: number; column: number }) =>
    isSet(accepted) || isSet(closed);
  const owes = (obligation: 'registration' | 'final') => demandFor(unit, obligation, deadlines) === 'owed';
  if (registration !== null && owes('registration') && !isDone(UNIT_TAB.firstAcceptedAt, UNIT_TAB.closedAt))
    return true;
  if (owesOwn(forms, unit, grid, today)) return true;
  if (progress === null) return false;
  const demands = monthDemands(unit, deadlines);
  const lastDayOf = (month: Month) =>
    deadlines.find(({ obligation }) => obligation === monthObligation(month))?.lastDay ?? today;
  const isOpen = (month: Month) =>
    demands[month] === 'owed' || (demands[month] === 'optional' && lastDayOf(month) >= today);
  return (
    MONTHS.some(
      (month) => isOpen(month) && !isDone(monthCell(month, 'firstAcceptedAt'), monthCell(month, 'closedAt')),
    ) ||
    (owes('final') && !isDone(finalCell('firstAcceptedAt'), finalCell('closedAt')))
  );
}
