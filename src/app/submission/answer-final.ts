import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { FINAL_REPORT, receiptSeries } from '../../domain/campaign/receipt.ts';
import { type Answer, answerTick, type ReportRecord, sameFigures } from '../../domain/form/answer.ts';
import { checkMonth } from '../../domain/form/month-check.ts';
import { isUntouched } from '../../domain/form/month-state.ts';
import { writeAt } from '../../sheets/cells/tab.ts';
import { momentValue } from '../../sheets/cells/value.ts';
import { finalCell } from '../../sheets/progress-form/progress-layout.ts';
import {
  type MonthRecord,
  monthContext,
  type UnitProgressReading,
} from '../../sheets/progress-form/progress-parse.ts';
import { viMonth } from '../vi/vi-month.ts';
import { type AnswerPlace, handedInAgain, refusedAnswer, tickOf, unchangedAnswer } from './answer-month.ts';
import type { ProgressContext, ProgressResult } from './progress-result.ts';

/** *Nộp báo cáo năm*: has no figures of its own; accepted when every month of the period is accepted. `accepted`: the months so far. */
export function answerFinal(
  reading: UnitProgressReading,
  accepted: ReadonlySet<Month>,
  context: ProgressContext,
): ProgressResult {
  const { final } = reading;
  const place: AnswerPlace = { tick: finalCell('tick'), answer: finalCell('answer') };
  const refuseWith = (text: string): ProgressResult =>
    refusedAnswer(place, { action: 'refusedFinal', text }, context);
  const answer = answerTick(
    final,
    final.firstAcceptedAt === null ? null : NO_FIGURES,
    { wrong: openMonths(reading, accepted), notices: [], figures: NO_FIGURES },
    tickOf(receiptSeries(FINAL_REPORT, 1, context.year, reading.receiptStem), context),
  );
  switch (answer.kind) {
    case 'closed':
      return refuseWith(viMonth.closed('final', context.byOffice));
    case 'not-asked':
      return refuseWith(viMonth.finalOutsideLife);
    case 'refused':
      return refuseWith(viMonth.finalOpen(answer.wrong, context.now));
    case 'unchanged':
      return unchangedAnswer(place, final.receipt);
    case 'accepted':
      return acceptedFinal(final, place, answer, context);
  }
}

const NO_FIGURES = {};

function acceptedFinal(
  final: ReportRecord,
  place: AnswerPlace,
  { firstAt, daysLate, receipt }: Extract<Answer<object, Month>, { kind: 'accepted' }>,
  context: ProgressContext,
): ProgressResult {
  const text = viMonth.accepted({
    what: viMonth.finalWhat(context.year),
    receipt,
    at: context.now,
    daysLate,
    notices: [],
  });
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      writeAt(place.tick, false),
      writeAt(place.answer, text),
      writeAt(finalCell('firstAcceptedAt'), momentValue(firstAt)),
      writeAt(finalCell('receipt'), receipt),
      ...handedInAgain(final, finalCell('returnedAt')),
    ],
    log: [
      {
        action: 'acceptedFinal',
        unit: context.unitCode,
        detail: viMonth.finalDetail(receipt, daysLate, context.remark),
        actor: context.actor,
      },
    ],
    reformat: [],
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
