import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { FINAL_REPORT, receiptSeries } from '../../domain/campaign/receipt.ts';
import { sameFigures } from '../../domain/form/answer.ts';
import { checkMonth } from '../../domain/form/month-check.ts';
import { isUntouched } from '../../domain/form/month-state.ts';
import { FINAL_PLACES } from '../../sheets/progress-form/progress-layout.ts';
import {
  type MonthRecord,
  monthContext,
  type UnitProgressReading,
} from '../../sheets/progress-form/progress-parse.ts';
import { NOTHING_TYPED } from '../../sheets/report/report-reading.ts';
import { viMonth } from '../vi/vi-month.ts';
import type { Answered } from './answer-report.ts';
import type { TickContext } from './report-result.ts';
import { viSubmission } from './vi.ts';

interface OpenMonth {
  readonly kind: 'open-month';
  readonly month: Month;
}

/** *Nộp báo cáo năm*: has no figures of its own; accepted when every month of the period is accepted. `accepted`: the months so far. */
export function finalReport(
  reading: UnitProgressReading,
  accepted: ReadonlySet<Month>,
  { year, now, byOffice }: TickContext,
): Answered<never, object, OpenMonth> {
  const wrong = openMonths(reading, accepted).map((month): OpenMonth => ({ kind: 'open-month', month }));
  return {
    places: FINAL_PLACES,
    record: reading.final,
    entry: NOTHING_TYPED,
    accepted: reading.final.acceptance === null ? null : {},
    judgement: { wrong, notices: [], figures: {} },
    series: receiptSeries(FINAL_REPORT, 1, year, reading.receiptStem),
    words: {
      acceptedAction: 'acceptedFinal',
      refusedAction: 'refusedFinal',
      closed: viMonth.closed('final', byOffice),
      notAsked: viMonth.finalOutsideLife,
      finding: ({ month }) => viSubmission.month(month),
      refused: (months) => viMonth.finalOpen(months, now),
      refusedDetail: (text) => text,
      unchanged: viMonth.unchanged,
      accepted: (answer) => viMonth.accepted({ ...answer, what: viMonth.finalWhat(year), at: now }),
      notice: () => '',
      personal: () => '',
      figures: () => '',
      label: () => '',
    },
  };
}

/**
 * Months of the period whose present figures are not accepted. A unit that need not report a month hands it in all the same
 * where it typed figures: otherwise the year's report would stand beside figures that no total contains.
 */
const openMonths = (reading: UnitProgressReading, accepted: ReadonlySet<Month>): Month[] =>
  MONTHS.filter(
    (month) =>
      month >= reading.firstMonth &&
      month <= reading.lastMonth &&
      (accepted.has(month) ? isEdited(reading, month, reading.months[month]) : isOpen(reading, month)),
  );

/** Whether a month without acceptance is owed or has figures; a closed month is no longer asked for. */
function isOpen({ months, entry }: UnitProgressReading, month: Month): boolean {
  const { demand, closedAt } = months[month];
  if (closedAt !== null || demand === 'none') return false;
  return demand === 'owed' || !isUntouched(entry.months[month]);
}

/** Whether an accepted month was sent back, or edited by the office, and not handed in again. */
function isEdited(
  reading: UnitProgressReading,
  month: Month,
  { acceptance, returnedAt, closedAt }: MonthRecord,
): boolean {
  if (acceptance === null) return false;
  // A returned month with a tick was accepted in this run.
  if (returnedAt !== null && closedAt === null && !reading.months[month].ticked) return true;
  const { figures } = checkMonth(
    reading.entry,
    month,
    monthContext(reading, 12, () => true),
  );
  return figures === null || !sameFigures(figures, acceptance.figures);
}
