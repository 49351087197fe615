import type { Moment } from '../../domain/calendar/day.ts';
import { deadlinesOf, monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import {
  type Month,
  monthObligation,
  monthOfObligation,
  type Period,
} from '../../domain/campaign/obligation.ts';
import { monthsBefore } from '../../domain/report/closing-offer.ts';
import { type FiledReport, type Reopening, reopening } from '../../domain/report/reopening.ts';
import { monthDemands } from '../../domain/unit/unit.ts';
import type { Cell } from '../../sheets/cells/a1.ts';
import { type Grid, numberAt } from '../../sheets/cells/grid.ts';
import { type CellWrite, writeAt } from '../../sheets/cells/tab.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { answerPlace, filedReport, formPlace, reportPlaces } from '../../sheets/entry-book/report-places.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import type { ReportPlaces } from '../../sheets/report/report-places.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { Office } from '../office/office.ts';
import type { Refusal } from '../office/refusal.ts';
import type { Reading } from '../ports.ts';
import type { Editors } from '../provisioning/editors.ts';
import { type OpenInputs, openOwnFound, openProgressFound } from '../provisioning/protections.ts';
import { inputRequests } from './inputs.ts';

/** Writes that let a unit submit a report again, without the sentence that tells it why. */
export interface Opening {
  readonly decision: Exclude<Reopening, { readonly kind: 'nothing' }>;
  readonly cells: readonly CellWrite[];
  /** Cell in which the unit reads the reason. */
  readonly place: Cell;
  readonly protections: readonly SheetRequest[];
}

/** The tab to be opened, as it was read, and the accounts that may edit its protections. */
export interface OpeningOf {
  readonly office: Office;
  readonly entry: RosterEntry;
  readonly reading: Reading;
  readonly editors: Editors;
  readonly now: Moment;
}

/**
 * An accepted month stays locked except for its tick: the unit changes its figures by *Đính chính*, which opens again. Of the
 * months in `also` those are opened that were closed before the unit handed them in; what else is asked for is left as it is.
 */
export function openingOf(
  { office: { campaign, calendar, forms }, entry, reading, editors, now }: OpeningOf,
  period: Period,
  also: readonly Month[],
): Opening | Refusal {
  const { unit } = entry;
  const grid = reading.grid(entry.sheetId ?? 0);
  if (!formPlace(period).isInPlace(grid, unit.code)) return { kind: 'displaced', code: unit.code };
  const months = campaign.progress === null ? [] : monthsOf(campaign.progress);
  const earlier = new Map(
    monthsBefore(period, months).map((month): [Month, FiledReport] => [
      month,
      filedReport(grid, reportPlaces(monthObligation(month))),
    ]),
  );
  const changedBy = monthOfObligation(period) === null ? 'cells' : 'correction';
  const decision = reopening(filedReport(grid, reportPlaces(period)), { changedBy, earlier, also });
  if (decision.kind === 'nothing')
    return { kind: 'not-closed', code: unit.code, what: obligationText(period, []) };
  const opened = [...(decision.kind === 'reopened' ? [period] : []), ...decision.missed.map(monthObligation)];
  const cells = [
    ...opened.map((one) => writeAt(reportPlaces(one).closedAt, null)),
    ...(decision.wasAccepted ? returnCells(grid, reportPlaces(period), now) : []),
  ];
  const found = reading.tab(entry.sheetId ?? 0).protections;
  const demands = monthDemands(unit, deadlinesOf(campaign, calendar));
  const open: OpenInputs =
    period === 'registration'
      ? { registration: true, progress: openProgressFound(found), own: openOwnFound(found) }
      : {
          registration:
            campaign.registration !== null &&
            filedReport(grid, reportPlaces('registration')).closedAt === null,
          progress:
            campaign.progress === null
              ? []
              : openProgressAreas(campaign.progress, gridAfter(grid, cells), demands),
          own: openOwnFound(found),
        };
  return {
    decision,
    cells,
    place: answerPlace(period, decision.by),
    protections: inputRequests({ campaign, forms: { used: forms } }, entry, open, found, editors),
  };
}

/** Marks an accepted report as sent back. Its timeliness stays judged by the day of its first acceptance. */
export function returnCells(
  grid: Grid,
  { returnedAt, judgedBy, lastDay }: Pick<ReportPlaces<never>, 'returnedAt' | 'judgedBy' | 'lastDay'>,
  now: Moment,
): CellWrite[] {
  const last = numberAt(grid, lastDay);
  return [
    writeAt(returnedAt, momentValue(now)),
    ...(numberAt(grid, judgedBy) === null && last !== null ? [writeAt(judgedBy, last)] : []),
  ];
}
