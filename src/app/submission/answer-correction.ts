import { MONTHS, type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { nextReceipt } from '../../domain/campaign/receipt.ts';
import { answerCorrected, firstInError } from '../../domain/form/correct.ts';
import { checkMonth, countIn, openingFigure } from '../../domain/form/month-check.ts';
import {
  MONTH_FIELDS,
  type MonthField,
  OPENING_FIELDS,
  type OpeningField,
  type ProgressEntry,
} from '../../domain/form/progress.ts';
import { countProblemOf } from '../../domain/form/rule.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { numberCell, plainText } from '../../domain/text/cell.ts';
import { areaFrom } from '../../sheets/cells/a1.ts';
import { type CellWrite, writeAt } from '../../sheets/cells/tab.ts';
import {
  correctionCell,
  monthPlaces,
  openingAcceptedCell,
  openingCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import {
  type CorrectionRequest,
  monthContext,
  type UnitProgressReading,
} from '../../sheets/progress-form/progress-parse.ts';
import {
  answeredCells,
  correctedCells,
  type Reformat,
  receiptCells,
} from '../../sheets/report/report-cells.ts';
import { MONTH_RULE_TEXT } from '../../words/progress-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { quotedNote } from '../vi/vi.ts';
import { viMonth } from '../vi/vi-month.ts';
import { acceptedMonths, monthSeries } from './answer-month.ts';
import { refusedResult } from './answer-report.ts';
import type { ReportResult, TickContext } from './report-result.ts';
import { viSubmission } from './vi.ts';

/** The accepted figure that a correction is about. */
interface Target {
  readonly what: string;
  /** The month whose record gets a new receipt; for opening figures the first month of the period. */
  readonly month: Month;
  readonly field: MonthField | OpeningField;
  readonly isAccepted: boolean;
  readonly from: number;
}

/** Where a correction is ticked and answered. */
const PLACE = { tick: correctionCell('tick'), answer: correctionCell('answer') };

/** *Đính chính*: replaces one accepted number, if every accepted month still passes its rules with the new one. */
export function answerCorrection(reading: UnitProgressReading, context: TickContext): ReportResult {
  const { correction } = reading;
  const problem = countProblemOf(correction.value);
  // A typed date leaves its format behind, which would turn the next number into a date.
  const reformat: readonly Reformat[] =
    problem === null || problem === 'blank' ? [] : [[areaFrom(PROGRESS_TAB.correctionNew), 'automatic']];
  const refuseWith = (text: string): ReportResult =>
    refusedResult(PLACE, { text, action: 'notCorrected', detail: text, reformat }, context);
  const reason = correction.reason.kind === 'formula' ? '' : plainText(correction.reason).trim();
  if (correction.of === null) return refuseWith(viMonth.correction.noMonth);
  if (correction.field === null) return refuseWith(viMonth.correction.noField);
  const target = targetOf(reading, correction.of, correction.field);
  const answer = answerCorrected({
    isAccepted: target.isAccepted,
    isClosed: reading.months[target.month].closedAt !== null,
    from: target.from,
    to: numberIn(correction),
    hasReason: reason !== '',
    firstBroken: (to) => firstBroken(reading, changed(reading.entry, target, to), context.say),
  });
  switch (answer.kind) {
    case 'not-accepted':
      return refuseWith(viMonth.correction.notAccepted(target.what));
    case 'closed':
      return refuseWith(viMonth.closed(monthObligation(target.month), context.byOffice));
    case 'wrong':
      return refuseWith(viMonth.correction.badValue(answer.problem));
    case 'same':
      return refuseWith(viMonth.correction.same(answer.figure));
    case 'no-reason':
      return refuseWith(viMonth.correction.noReason);
    case 'breaks':
      return refuseWith(viMonth.correction.breaks(answer.broken.month, answer.broken.text));
    case 'corrected':
      return corrected(reading, { ...target, to: answer.to, reason }, context);
  }
}

function corrected(
  reading: UnitProgressReading,
  change: Target & { readonly to: number; readonly reason: string },
  context: TickContext,
): ReportResult {
  const record = reading.months[change.month];
  const places = monthPlaces(change.month);
  const receipt = nextReceipt(monthSeries(reading, change.month, context), record.times);
  const { what, field, from, to, reason } = change;
  const text = viMonth.correction.done({ what, field, from, to, receipt, at: context.now, say: context.say });
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      ...answeredCells(PLACE, text),
      // The block is emptied for the next correction. The old number beside it is a formula.
      ...[
        PROGRESS_TAB.correctionMonth,
        PROGRESS_TAB.correctionField,
        PROGRESS_TAB.correctionNew,
        PROGRESS_TAB.correctionReason,
      ].map((at) => writeAt(at, null)),
      ...changedCells(reading.entry, change, to),
      // A receipt by mail takes its text from here.
      writeAt(places.answer, text),
      ...receiptCells(
        places,
        reading.correction.of === 'opening' ? { ...record, returnedAt: null } : record,
        {
          receipt,
          countsFrom: context.countsFrom,
        },
      ),
    ],
    log: [
      {
        action: 'corrected',
        unit: context.unitCode,
        detail: viMonth.correction.detail({ what, field, from, to, receipt, reason, say: context.say }),
        actor: context.actor,
        period: monthObligation(change.month),
        figure: field,
        reason: quotedNote(reason),
      },
    ],
    reformat: [],
  };
}

/** The month whose report a correction changes: that of opening figures is the first; null while none is chosen. */
export const correctedMonth = ({ correction, firstMonth }: UnitProgressReading): Month | null =>
  correction.of === 'opening' ? firstMonth : correction.of;

function targetOf(
  reading: UnitProgressReading,
  period: 'opening' | Month,
  field: MonthField | OpeningField,
): Target {
  const month = correctedMonth(reading) ?? reading.firstMonth;
  const { acceptance } = reading.months[month];
  return {
    what: period === 'opening' ? viMonth.correction.opening : viSubmission.month(period),
    month,
    field,
    isAccepted: period === 'opening' ? acceptedMonths(reading).size > 0 : acceptance !== null,
    from: isOpeningField(field)
      ? (openingFigure(reading.entry.opening, field) ?? 0)
      : (acceptance?.figures[field] ?? 0),
  };
}

/** A correction's number is judged like an opening figure: a whole number, typed. */
function numberIn({ value }: CorrectionRequest): number | NonNullable<ReturnType<typeof countProblemOf>> {
  return countProblemOf(value) ?? (value.kind === 'number' ? value.value : 'not-a-number');
}

/** The form with the new figure. */
function changed(entry: ProgressEntry, { month, field }: Target, to: number): ProgressEntry {
  if (isOpeningField(field)) return { ...entry, opening: { ...entry.opening, [field]: numberCell(to) } };
  const present = entry.months[month];
  const counts = byKey(MONTH_FIELDS, (one) => numberCell(one === field ? to : countIn(present, one)));
  return { ...entry, months: { ...entry.months, [month]: { ...present, counts, nothingNew: false } } };
}

function changedCells(entry: ProgressEntry, { month, field }: Target, to: number): CellWrite[] {
  if (isOpeningField(field))
    return [writeAt(openingCell(field), to), writeAt(openingAcceptedCell(field), to)];
  const present = entry.months[month];
  const counts = byKey(MONTH_FIELDS, (one) => countIn(present, one));
  return correctedCells(monthPlaces(month), counts, field, to);
}

const isOpeningField = (field: MonthField | OpeningField): field is OpeningField =>
  (OPENING_FIELDS as readonly string[]).includes(field);

/** The first accepted month that the correction would put in error. */
function firstBroken(
  reading: UnitProgressReading,
  entry: ProgressEntry,
  say: Say,
): { readonly month: Month; readonly text: string } | null {
  const accepted = MONTHS.filter((month) => reading.months[month].acceptance !== null);
  // Accepted months are in the past, so that none is judged as a future month.
  const context = { ...monthContext(reading, 12), isAsked: () => false };
  const found = firstInError(accepted, (month) => checkMonth(entry, month, context).findings);
  return found?.finding.kind === 'rule'
    ? { month: found.report, text: say(MONTH_RULE_TEXT[found.finding.rule]).toLowerCase() }
    : null;
}
