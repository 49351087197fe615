import type { Moment } from '../../domain/calendar/day.ts';
import { deadlinesOf, monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import { type Month, monthOfObligation, type Period } from '../../domain/campaign/obligation.ts';
import { monthDemands } from '../../domain/unit/unit.ts';
import type { Cell } from '../../sheets/cells/a1.ts';
import { type Grid, momentAt, numberAt } from '../../sheets/cells/grid.ts';
import { type CellWrite, write, writeAt } from '../../sheets/cells/tab.ts';
import { protectionRequests } from '../../sheets/cells/tab-diff.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { parseUnitTab } from '../../sheets/entry-book/board.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { correctionCell, finalCell, monthCell } from '../../sheets/progress-form/progress-layout.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import { isInPlace } from '../../sheets/registration-form/registration-labels.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { Office } from '../office/office.ts';
import type { Refusal } from '../office/refusal.ts';
import type { Reading } from '../ports.ts';
import { type Editors, withEditors } from '../provisioning/editors.ts';
import { unitProtections } from '../provisioning/protections.ts';
import { vi } from '../vi/vi.ts';
import { viMonth } from '../vi/vi-month.ts';
import { closedAtCell } from './close-progress.ts';
import { registrationProtections } from './close-registration.ts';

/** Writes that let a unit submit a report again. */
export interface Opening {
  readonly cells: readonly CellWrite[];
  /** Cell in which the unit reads the reason. */
  readonly place: Cell;
  readonly said: (at: Moment, reason: string) => string;
  readonly protections: readonly SheetRequest[];
  readonly wasClosed: boolean;
  readonly wasAccepted: boolean;
  /** True when the report is marked as sent back already, with this reason or another. */
  readonly isReturned: boolean;
  /** Months before it that are opened in the same write: each was closed before the unit handed it in. */
  readonly missed: readonly Month[];
}

/** Marks an accepted report as sent back. Its timeliness stays judged by the day of its first acceptance. */
const returnCells = (
  grid: Grid,
  { returnedAt, judgedBy, lastDay }: Readonly<Record<'returnedAt' | 'judgedBy' | 'lastDay', Cell>>,
  now: Moment,
): CellWrite[] => {
  const last = numberAt(grid, lastDay);
  return [
    write(returnedAt.row, returnedAt.column, momentValue(now)),
    ...(numberAt(grid, judgedBy) === null && last !== null
      ? [write(judgedBy.row, judgedBy.column, last)]
      : []),
  ];
};

/** The tab to be opened, as it was read, and the accounts that may edit its protections. */
export interface OpeningOf {
  readonly office: Office;
  readonly entry: RosterEntry;
  readonly reading: Reading;
  readonly editors: Editors;
  readonly now: Moment;
}

export function openRegistration({ office, entry, reading, editors, now }: OpeningOf): Opening | Refusal {
  const sheetId = entry.sheetId ?? 0;
  const grid = reading.grid(sheetId);
  const { code } = entry.unit;
  if (!isInPlace(grid, code)) return { kind: 'displaced', code };
  const { closedAt, acceptance, returnedAt } = parseUnitTab(grid);
  const wasClosed = closedAt !== null;
  const wasAccepted = acceptance !== null;
  if (!wasClosed && !wasAccepted) return { kind: 'not-closed', code, period: 'registration' };
  return {
    cells: [
      ...(wasClosed ? [write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, null)] : []),
      ...(wasAccepted ? returnCells(grid, UNIT_TAB, now) : []),
    ],
    place: UNIT_TAB.answer,
    said: wasClosed ? vi.answer.reopened : vi.answer.returned,
    protections: registrationProtections(office, entry, reading.tab(sheetId), editors, true),
    wasClosed,
    wasAccepted,
    isReturned: returnedAt !== null,
    missed: [],
  };
}

/**
 * An accepted month stays locked except for its tick: the unit changes its figures by *Đính chính*, which opens again. Of the
 * months in `also` those are opened that were closed before the unit handed them in; what else is asked for is left as it is.
 */
export function openProgress(
  { office, entry, reading, editors, now }: OpeningOf,
  period: Exclude<Period, 'registration'>,
  also: readonly Month[],
): Opening | Refusal {
  const { campaign, calendar } = office;
  const { unit, sheetId } = entry;
  const id = sheetId ?? 0;
  const grid = reading.grid(id);
  const month = monthOfObligation(period);
  const at = closedAtCell(period);
  const cellOf = (column: 'firstAcceptedAt' | 'returnedAt' | 'judgedBy' | 'lastDay') =>
    month === null ? finalCell(column) : monthCell(month, column);
  if (campaign.progress === null) return { kind: 'no-such-period' };
  if (!isProgressInPlace(grid, unit.code)) return { kind: 'displaced', code: unit.code };
  const wasClosed = momentAt(grid, at) !== null;
  const wasAccepted = momentAt(grid, cellOf('firstAcceptedAt')) !== null;
  if (!wasClosed && !wasAccepted) return { kind: 'not-closed', code: unit.code, period };
  const places = {
    returnedAt: cellOf('returnedAt'),
    judgedBy: cellOf('judgedBy'),
    lastDay: cellOf('lastDay'),
  };
  const missed = monthsOf(campaign.progress).filter(
    (one) =>
      also.includes(one) &&
      (month === null || one < month) &&
      momentAt(grid, monthCell(one, 'closedAt')) !== null &&
      momentAt(grid, monthCell(one, 'firstAcceptedAt')) === null,
  );
  const cells = [
    ...(wasClosed ? [write(at.row, at.column, null)] : []),
    ...missed.map((one) => writeAt(monthCell(one, 'closedAt'), null)),
    ...(wasAccepted ? returnCells(grid, places, now) : []),
  ];
  const isRegistrationOpen = campaign.registration !== null && parseUnitTab(grid).closedAt === null;
  const open = {
    registration: isRegistrationOpen,
    progress: openProgressAreas(
      campaign.progress,
      gridAfter(grid, cells),
      monthDemands(unit, deadlinesOf(campaign, calendar)),
    ),
  };
  const isCorrected = wasAccepted && month !== null;
  const place = isCorrected
    ? correctionCell('answer')
    : month === null
      ? finalCell('answer')
      : monthCell(month, 'answer');
  const periodName = viMonth.periodName(period);
  return {
    cells,
    place,
    said: (moment, reason) =>
      isCorrected
        ? wasClosed
          ? viMonth.reopenedAccepted(periodName, moment, reason)
          : viMonth.returnedMonth(periodName, moment, reason)
        : wasClosed
          ? vi.answer.reopened(moment, reason)
          : vi.answer.returned(moment, reason),
    protections: protectionRequests(
      withEditors(unitProtections(campaign, unit, id, open), editors),
      reading.tab(id).protections,
      editors.entryOwner,
    ),
    wasClosed,
    wasAccepted,
    isReturned: momentAt(grid, places.returnedAt) !== null,
    missed,
  };
}
