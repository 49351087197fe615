import type { ProgressPlan } from '../../domain/campaign/campaign.ts';
import { monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import type { Demand } from '../../domain/campaign/unit-life.ts';
import { type Area, areaAt, areaFrom, between } from '../cells/a1.ts';
import { type Grid, numberAt } from '../cells/grid.ts';
import {
  correctionCell,
  finalCell,
  monthCell,
  monthRow,
  monthTick,
  PROGRESS_TAB,
  RECORD,
} from './progress-layout.ts';

/**
 * Where one correction is typed: month and figure; the new number, the reason, the tick. The old number between is a formula.
 */
const CORRECTION_INPUTS: readonly Area[] = [
  areaFrom(
    PROGRESS_TAB.correctionMonth,
    1,
    PROGRESS_TAB.correctionOld.column - PROGRESS_TAB.correctionMonth.column,
  ),
  between(PROGRESS_TAB.correctionNew, correctionCell('tick')),
];

/**
 * Where a unit may type in form B: the figures at the start until the first month is accepted, the months of the period that
 * are neither accepted nor closed, the notes of accepted ones, the final report's tick, one correction. `grid` is null for a tab yet to be made.
 */
export function openProgressAreas(
  plan: Pick<ProgressPlan, 'firstMonth' | 'lastMonth'> & { readonly final: unknown },
  grid: Grid | null,
  /** Each month's `Demand`: months outside the unit's life have no inputs. */
  demands: Readonly<Record<Month, Demand>>,
): Area[] {
  const isSet = (at: { row: number; column: number }) => grid !== null && numberAt(grid, at) !== null;
  const isAccepted = (month: Month) => isSet(monthCell(month, 'firstAcceptedAt'));
  const isClosed = (month: Month) => isSet(monthCell(month, 'closedAt'));
  const isReturned = (month: Month) => isSet(monthCell(month, 'returnedAt'));
  const months = monthsOf(plan).filter((month) => demands[month] !== 'none');
  return [
    ...(MONTHS.some(isAccepted) || months.every(isClosed) ? [] : [PROGRESS_TAB.opening]),
    ...blocksOf(
      months.filter((month) => !isAccepted(month) && !isClosed(month)),
      RECORD.counts,
      RECORD.tick - RECORD.counts + 1,
    ),
    // Personal data must leave a note at once, without a correction.
    ...blocksOf(
      months.filter((month) => isAccepted(month) && !isClosed(month)),
      RECORD.note,
    ),
    // A returned month is changed by a correction; its own tick confirms the figures as they are.
    ...months
      .filter((month) => isAccepted(month) && isReturned(month) && !isClosed(month))
      .map((month) => monthTick(month)),
    ...(plan.final === null ||
    (isSet(finalCell('firstAcceptedAt')) && !isSet(finalCell('returnedAt'))) ||
    isSet(finalCell('closedAt'))
      ? []
      : [areaAt(PROGRESS_TAB.finalRow, RECORD.tick)]),
    ...(months.every(isClosed) ? [] : CORRECTION_INPUTS),
  ];
}

/** The same columns of months in a row are one area. */
function blocksOf(months: readonly Month[], column: number, columns = 1): Area[] {
  const blocks: { first: Month; last: Month }[] = [];
  for (const month of months) {
    const block = blocks.at(-1);
    if (block !== undefined && block.last + 1 === month) block.last = month;
    else blocks.push({ first: month, last: month });
  }
  return blocks.map(({ first, last }) => areaAt(monthRow(first), column, last - first + 1, columns));
}
