import type { Moment } from '../../domain/calendar/day.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthOfObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { ProgressStanding, TargetKind } from '../../domain/form/progress.ts';
import { cumulativeOf } from '../../domain/form/progress.ts';
import { targetOutlook } from '../../domain/form/progress-outlook.ts';
import { isAccepted, type Standing, standingOf } from '../../domain/form/submitted.ts';
import { monthDemands } from '../../domain/unit/unit.ts';
import { type Area, areaAt, type Cell } from '../../sheets/cells/a1.ts';
import { momentAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { writeAt, writeCells } from '../../sheets/cells/tab.ts';
import { momentValue } from '../../sheets/cells/value.ts';
import { parseBoard } from '../../sheets/entry-book/board.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { finalCell, monthCell, PROGRESS_TAB, RECORD } from '../../sheets/progress-form/progress-layout.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import { closedState } from '../../sheets/records/closings.ts';
import { progressClosingRows } from '../../sheets/records/closings-progress.ts';
import { progressWithTyped } from '../../sheets/tables/progress-table-parse.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { Office } from '../office/office.ts';
import { narrowProgress } from '../provisioning/protections.ts';
import { viMonth } from '../vi/vi-month.ts';
import type { Closing } from './closing.ts';

/** Ranges of a unit's tab that decide which inputs stay open, and which months were open: labels, records of the months. */
export const PROGRESS_LOCK_AREAS: readonly Area[] = [
  areaAt(PROGRESS_TAB.unitCode.row, PROGRESS_TAB.unitCode.column),
  areaAt(PROGRESS_TAB.januaryRow, RECORD.label, PROGRESS_TAB.correctionRow - PROGRESS_TAB.januaryRow + 1),
  areaAt(
    PROGRESS_TAB.januaryRow,
    RECORD.firstAcceptedAt,
    PROGRESS_TAB.finalRow - PROGRESS_TAB.januaryRow + 1,
    RECORD.returnedAt - RECORD.firstAcceptedAt + 1,
  ),
];

/** Cell with the moment at which a period of form B was closed. */
export function closedAtCell(period: Exclude<Period, 'registration'>): Cell {
  const month = monthOfObligation(period);
  return month === null ? finalCell('closedAt') : monthCell(month, 'closedAt');
}

/** Closes a month with all months before it, or the whole year. Null when the campaign does not ask for the period. */
export function progressClosing(
  { campaign, roster, calendar }: Office,
  period: Exclude<Period, 'registration'>,
): Closing | null {
  const plan = campaign.progress;
  const month = monthOfObligation(period);
  if (plan === null || (month === null && plan.final === null)) return null;
  if (month !== null && (month < plan.firstMonth || month > plan.lastMonth)) return null;
  const through = month ?? plan.lastMonth;
  const months = MONTHS.filter((one) => one >= plan.firstMonth && one <= through);
  // A month that was opened again for a unit is closed with the period as well.
  const places = [
    ...months.map((one) => monthCell(one, 'closedAt')),
    ...(month === null ? [finalCell('closedAt')] : []),
  ];
  const deadlines = deadlinesOf(campaign, calendar);
  return {
    areas: PROGRESS_LOCK_AREAS,
    closedAt: (grid) => latestOf(places.map((place) => momentAt(grid, place))),
    isInPlace: isProgressInPlace,
    lock(entry, grid, facts, at) {
      const sheetId = entry.sheetId ?? 0;
      const cells = places
        .filter((place) => momentAt(grid, place) === null)
        .map((place) => writeAt(place, momentValue(at)));
      const open = openProgressAreas(plan, gridAfter(grid, cells), monthDemands(entry.unit, deadlines));
      return [...writeCells(sheetId, cells), ...narrowProgress(sheetId, open, facts?.protections ?? [])];
    },
    snapshot(reading, at, leftOut) {
      const progressGrid = reading.grid(SHEET_IDS.progress);
      const { rows } = parseBoard(reading.grid(SHEET_IDS.summary), progressGrid);
      const names = new Map(roster.map(({ unit }) => [unit.code, unit.name]));
      const lines = rows.flatMap(({ code, progress }) => {
        if (progress === null || leftOut.has(code)) return [];
        const final = progress.final === 'ready' && isIncomplete(progress) ? 'typing' : progress.final;
        const name = names.get(code) ?? code;
        return [
          closingLine({ code, name, progress: { ...progress, final } }, month, through, plan.lastMonth),
        ];
      });
      const named = (standing: Standing) =>
        lines.filter((line) => line.standing === standing).map(({ name }) => name);
      const title = viMonth.closingTitle(period, campaign.year, at);
      return {
        rows: progressClosingRows(
          { period, at },
          title,
          lines,
          progressWithTyped(progressGrid),
          wordsOf(campaign),
        ),
        missing: named('missing'),
        edited: named('edited'),
        returned: named('returned'),
      };
    },
  };
}

/** Null while any of them is not closed. */
const latestOf = (moments: readonly (Moment | null)[]): Moment | null =>
  moments.includes(null)
    ? null
    : (moments
        .flatMap((one) => one ?? [])
        .sort()
        .at(-1) ?? null);

/**
 * Whether a month of the year is not in, or figures are typed that are not. A closed month asks for nothing, so the tab says
 * *đủ* of a year in which one is missing: the frozen table does not.
 */
const isIncomplete = ({ months, isTyping }: ProgressStanding): boolean =>
  isTyping ||
  months.some((month) => month.state !== 'not-owed' && (!isAccepted(month) || month.state === 'returned'));

/** A unit's line of the official table; `month` is null for the year, `through` the last month that the figures cover, of those until `lastMonth`. */
function closingLine(
  {
    code,
    name,
    progress,
  }: { readonly code: string; readonly name: string; readonly progress: ProgressStanding },
  month: Month | null,
  through: Month,
  lastMonth: Month,
) {
  const own = progress.months.find((one) => one.month === month);
  const state = month === null ? progress.final : (own?.state ?? 'empty');
  const daysLate = month === null ? progress.finalDaysLate : (own?.daysLate ?? null);
  const standing = standingOf(state, isAccepted({ daysLate }));
  const until = progress.months.filter((one) => one.month <= through).at(-1);
  const figures = (kind: TargetKind) => {
    const done = until?.cumulative[kind] ?? cumulativeOf(progress, kind);
    const { target, verdict } = targetOutlook(progress.target[kind], done, through, lastMonth);
    return { done: progress.hasAccepted ? done : null, target, verdict: viMonth.verdict[verdict] };
  };
  return {
    code,
    name,
    admission: figures('admission'),
    training: figures('training'),
    state: closedState(standing, daysLate ?? 0, STATE_TEXT[state]),
    daysLate,
    standing,
  };
}
