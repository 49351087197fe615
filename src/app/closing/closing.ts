import type { Moment } from '../../domain/calendar/day.ts';
import { deadlinesOf, monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import { monthOfObligation, type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { notIn } from '../../domain/report/closed-table.ts';
import { closedWith } from '../../domain/report/closing-offer.ts';
import { monthDemands } from '../../domain/unit/unit.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { type Grid, momentAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { writeAt } from '../../sheets/cells/tab.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { parseBoard } from '../../sheets/entry-book/board.ts';
import { formPlace, reportPlaces } from '../../sheets/entry-book/report-places.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { closingRequest } from '../../sheets/records/closing-blocks.ts';
import {
  PROGRESS_CLOSING,
  progressLines,
  REGISTRATION_CLOSING,
  registrationLines,
} from '../../sheets/records/closings.ts';
import { progressWithTyped } from '../../sheets/tables/progress-table-parse.ts';
import { boardTable } from '../../sheets/tables/summary-figures.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { Office } from '../office/office.ts';
import type { Editors } from '../provisioning/editors.ts';
import { narrowProgress, openOwnFound, openProgressFound } from '../provisioning/protections.ts';
import { viMonth } from '../vi/vi-month.ts';
import { ownClosingOf } from './closing-own.ts';
import type { Closing } from './closing-terms.ts';
import { inputRequests } from './inputs.ts';

/** Null when the campaign does not ask for the period. */
export const closingOf = (office: Office, period: Period, editors: () => Editors): Closing | null =>
  periodOfOwn(period) !== null
    ? ownClosingOf(office, period)
    : period === 'registration'
      ? registrationClosing(office, editors)
      : progressClosing(office, period);

/** The requests that close a period in one tab. */
export function lockRequests(
  { places, narrow }: Closing,
  entry: RosterEntry,
  grid: Grid,
  found: readonly ProtectionFound[],
  at: Moment,
): SheetRequest[] {
  const cells = places
    .filter((place) => momentAt(grid, place) === null)
    .map((place) => writeAt(place, momentValue(at)));
  return [...writeCells(entry.sheetId ?? 0, cells), ...narrow(entry, gridAfter(grid, cells), found)];
}

/** Closes the four inputs and the tick of form A. */
function registrationClosing(office: Office, editorsOf: () => Editors): Closing | null {
  const { campaign, codes } = office;
  if (campaign.registration === null) return null;
  const editors = editorsOf();
  return {
    blockName: 'registration',
    place: formPlace('registration'),
    places: [reportPlaces('registration').closedAt],
    narrow: (entry, _, found) =>
      inputRequests(
        { campaign, forms: { used: office.forms } },
        entry,
        { registration: false, progress: openProgressFound(found), own: openOwnFound(found) },
        found,
        editors,
      ),
    snapshot(reading, at, leftOut) {
      const table = boardTable(reading.grid(SHEET_IDS.summary), at, codes.ofTab, leftOut);
      const block = {
        period: 'registration',
        at,
        title: viMonth.closingTitle('registration', campaign.year, at),
        lines: registrationLines(table),
        withTyped: { figures: table.withTyped.totals, remark: table.withTyped.remark },
      } as const;
      return {
        notIn: notIn(block.lines),
        request: (idOf) => closingRequest(REGISTRATION_CLOSING, block, wordsOf(campaign), idOf),
      };
    },
  };
}

function progressClosing(
  { campaign, roster, calendar }: Office,
  period: Exclude<Period, 'registration'>,
): Closing | null {
  const plan = campaign.progress;
  if (plan === null) return null;
  const month = monthOfObligation(period);
  const closes = closedWith(period, monthsOf(plan));
  if (month === null ? plan.final === null : !closes.includes(period)) return null;
  const deadlines = deadlinesOf(campaign, calendar);
  const names = new Map(roster.map(({ unit }) => [unit.code, unit.name]));
  return {
    blockName: period,
    place: formPlace(period),
    // A month that was opened again for a unit is closed with the period as well.
    places: closes.map((one) => reportPlaces(one).closedAt),
    narrow: ({ unit, sheetId }, after, found) =>
      narrowProgress(sheetId ?? 0, openProgressAreas(plan, after, monthDemands(unit, deadlines)), found),
    snapshot(reading, at, leftOut) {
      const grid = reading.grid(SHEET_IDS.progress);
      const say = wordsOf(campaign);
      const rows = parseBoard(reading.grid(SHEET_IDS.summary), grid).rows.filter(
        ({ code }) => !leftOut.has(code),
      );
      const { done, remark } = progressWithTyped(grid);
      const block = {
        period,
        at,
        title: viMonth.closingTitle(period, campaign.year, at),
        lines: progressLines(rows, (code) => names.get(code) ?? code, period, plan.lastMonth, say),
        withTyped: {
          figures: {
            admitted: done.admission,
            admissionTarget: null,
            classSent: done.training,
            trainingTarget: null,
          },
          remark,
        },
      };
      return {
        notIn: notIn(block.lines),
        request: (idOf) => closingRequest(PROGRESS_CLOSING, block, say, idOf),
      };
    },
  };
}
