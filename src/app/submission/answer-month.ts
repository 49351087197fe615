import { dayOf } from '../../domain/calendar/day.ts';
import { currentMonth } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { type ReceiptSeries, receiptSeries } from '../../domain/campaign/receipt.ts';
import { judgementOf } from '../../domain/form/judge.ts';
import { checkMonth, MONTH, type MonthFinding, openingFigure } from '../../domain/form/month-check.ts';
import { type MonthField, type MonthFigures, OPENING_FIELDS } from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { writeAt } from '../../sheets/cells/tab.ts';
import {
  monthPlaces,
  openingAcceptedCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { monthContext, type UnitProgressReading } from '../../sheets/progress-form/progress-parse.ts';
import type { Say } from '../../words/vocabulary.ts';
import { vi } from '../vi/vi.ts';
import { monthFindingText, viMonth } from '../vi/vi-month.ts';
import type { Answered, ReportWords } from './answer-report.ts';
import type { TickContext } from './report-result.ts';
import { viSubmission } from './vi.ts';

/** The months that count as handed in for the months after them. The caller adds the months that are accepted in this run. */
export const acceptedMonths = ({ months }: UnitProgressReading): Set<Month> =>
  new Set(MONTHS.filter((month) => months[month].acceptance !== null));

/** One month with its present figures, as a tick of it is answered; `accepted` are the months so far. */
export function monthReport(
  reading: UnitProgressReading,
  month: Month,
  accepted: ReadonlySet<Month>,
  context: TickContext,
): Answered<MonthField, MonthFigures, MonthFinding> {
  const record = reading.months[month];
  const isInPeriod = month >= reading.firstMonth && month <= reading.lastMonth;
  const check = checkMonth(
    reading.entry,
    month,
    monthContext(reading, currentMonth(context.year, dayOf(context.now)), (one) => accepted.has(one)),
  );
  return {
    places: monthPlaces(month),
    record: isInPeriod ? record : { ...record, demand: 'none' },
    entry: reading.entry.months[month],
    accepted: isInPeriod ? (record.acceptance?.figures ?? null) : null,
    judgement: judgementOf(check),
    series: monthSeries(reading, month, context),
    words: {
      ...monthWords(month, context),
      notAsked: isInPeriod ? viMonth.outsideLife : viMonth.outside,
    },
    alongside: openingFigures(reading, accepted.size === 0, context.say),
  };
}

function monthWords(
  month: Month,
  { now, byOffice, say }: TickContext,
): Omit<ReportWords<MonthField, MonthFigures, MonthFinding>, 'notAsked'> {
  return {
    acceptedAction: 'acceptedMonth',
    refusedAction: 'refusedMonth',
    closed: viMonth.closed(monthObligation(month), byOffice),
    finding: (finding) => monthFindingText(finding, month, say),
    refused: (findings) => vi.answer.refused(findings, now),
    refusedDetail: (text) => viSubmission.refusedMonth(month, text),
    unchanged: viMonth.unchanged,
    accepted: (answer) => viMonth.accepted({ ...answer, what: viSubmission.month(month), at: now }),
    notice: (finding) => viMonth.noticeOf(finding, month, say),
    personal: (trace) => monthFindingText({ kind: 'personal', trace }, month, say),
    figures: (figures) => viMonth.monthFigures(month, figures, say),
    label: () => viSubmission.month(month),
  };
}

/** The receipts of a month. */
export const monthSeries = (
  { receiptStem }: UnitProgressReading,
  month: Month,
  { year }: TickContext,
): ReceiptSeries => receiptSeries(MONTH, month, year, receiptStem);

/** The opening figures are accepted with the first month. */
function openingFigures(
  { entry }: UnitProgressReading,
  isFirst: boolean,
  say: Say,
): NonNullable<ReturnType<typeof monthReport>['alongside']> {
  const figures = byKey(OPENING_FIELDS, (field) => openingFigure(entry.opening, field) ?? 0);
  return {
    cells: isFirst ? OPENING_FIELDS.map((field) => writeAt(openingAcceptedCell(field), figures[field])) : [],
    detail: isFirst ? viMonth.openingDetail(figures, say) : '',
    reformatOf: (wrong) =>
      wrong.some((finding) => finding.kind === 'opening' && finding.problem !== 'blank')
        ? [[PROGRESS_TAB.opening, 'automatic']]
        : [],
  };
}
