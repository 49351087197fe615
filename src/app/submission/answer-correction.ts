import { MONTHS, type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { nextReceipt, receiptSeries } from '../../domain/campaign/receipt.ts';
import { obstacles } from '../../domain/form/judge.ts';
import { checkMonth, countIn, openingFigure } from '../../domain/form/month-check.ts';
import {
  MONTH_FIELDS,
  type MonthField,
  OPENING_FIELDS,
  type OpeningField,
  type ProgressEntry,
} from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { BLANK, numberCell, plainText } from '../../domain/text/cell.ts';
import { type CellWrite, writeAt } from '../../sheets/cells/tab.ts';
import { momentValue } from '../../sheets/cells/value.ts';
import {
  correctionCell,
  monthAcceptedCell,
  monthCell,
  monthCountCell,
  openingAcceptedCell,
  openingCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import {
  type CorrectionRequest,
  monthContext,
  type UnitProgressReading,
} from '../../sheets/progress-form/progress-parse.ts';
import { MONTH_RULE_TEXT } from '../../words/progress-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { viMonth } from '../vi/vi-month.ts';
import {
  type AnswerPlace,
  acceptedMonths,
  handedInAgain,
  type ProgressContext,
  type ProgressResult,
  refusedAnswer,
} from './answer-month.ts';
import { viSubmission } from './vi.ts';

/** The effects of a correction that can be accepted. */
interface Change {
  readonly what: string;
  /** The month whose record gets a new receipt; for opening figures the first month of the period. */
  readonly month: Month;
  readonly field: MonthField | OpeningField;
  readonly from: number;
  readonly to: number;
  readonly entry: ProgressEntry;
  readonly cells: readonly CellWrite[];
}

/** *Đính chính*: replaces one accepted number, if every accepted month still passes its rules with the new one. */
export function answerCorrection(reading: UnitProgressReading, context: ProgressContext): ProgressResult {
  const { correction } = reading;
  const place: AnswerPlace = { tick: correctionCell('tick'), answer: correctionCell('answer') };
  const refuseWith = (text: string): ProgressResult =>
    refusedAnswer(place, { action: viMonth.notCorrected, text }, context);
  const reason = plainText(correction.reason).trim();
  if (correction.of === null) return refuseWith(viMonth.correction.noMonth);
  if (correction.field === null) return refuseWith(viMonth.correction.noField);
  const change = changeOf(reading, correction, correction.of, correction.field, context.byOffice);
  if (typeof change === 'string') return refuseWith(change);
  if (correction.reason.kind === 'formula' || reason === '') return refuseWith(viMonth.correction.noReason);
  const broken = firstBroken(reading, change.entry, context.say);
  if (broken !== null) return refuseWith(viMonth.correction.breaks(broken.month, broken.text));
  const record = reading.months[change.month];
  const receipt = nextReceipt(
    receiptSeries(monthObligation(change.month), context.year, reading.receiptStem),
    record.receipt,
  );
  const { what, field, from, to } = change;
  const text = viMonth.correction.done({ what, field, from, to, receipt, at: context.now, say: context.say });
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      writeAt(place.tick, false),
      writeAt(place.answer, text),
      // The block is emptied for the next correction. The old number beside it is a formula.
      ...[
        PROGRESS_TAB.correctionMonth,
        PROGRESS_TAB.correctionField,
        PROGRESS_TAB.correctionNew,
        PROGRESS_TAB.correctionReason,
      ].map((at) => writeAt(at, null)),
      ...change.cells,
      writeAt(monthCell(change.month, 'receipt'), receipt),
      // A receipt by mail takes its text from here.
      writeAt(monthCell(change.month, 'answer'), text),
      writeAt(monthCell(change.month, 'lastAcceptedAt'), momentValue(context.countsFrom)),
      ...(correction.of === 'opening' ? [] : handedInAgain(record, monthCell(change.month, 'returnedAt'))),
    ],
    log: [
      {
        action: viMonth.corrected,
        unit: context.unitCode,
        detail: viMonth.correction.detail({ what, field, from, to, receipt, reason, say: context.say }),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

function changeOf(
  reading: UnitProgressReading,
  { value }: CorrectionRequest,
  period: 'opening' | Month,
  field: MonthField | OpeningField,
  byOffice: boolean,
): Change | string {
  const month = period === 'opening' ? reading.firstMonth : period;
  const what = period === 'opening' ? viMonth.correction.opening : viSubmission.month(period);
  const { acceptance, closedAt } = reading.months[month];
  const isIn = period === 'opening' ? acceptedMonths(reading).size > 0 : acceptance !== null;
  if (!isIn) return viMonth.correction.notAccepted(what);
  if (closedAt !== null) return viMonth.closed(byOffice);
  // A correction's number is judged like an opening figure: a whole number, typed.
  const asked = { candidates: value, certified: BLANK, admittedBefore: BLANK, classSentBefore: BLANK };
  const to = openingFigure(asked, 'candidates');
  if (to === null) return viMonth.correction.badValue(problemOf(value));
  const { entry } = reading;
  if (isOpeningField(field)) {
    const from = openingFigure(entry.opening, field) ?? 0;
    if (from === to) return viMonth.correction.same(to);
    return {
      what,
      month,
      field,
      from,
      to,
      entry: { ...entry, opening: { ...entry.opening, [field]: numberCell(to) } },
      cells: [writeAt(openingCell(field), to), writeAt(openingAcceptedCell(field), to)],
    };
  }
  const from = acceptance?.figures[field] ?? 0;
  if (from === to) return viMonth.correction.same(to);
  const present = entry.months[month];
  const counts = byKey(MONTH_FIELDS, (one) => numberCell(one === field ? to : countIn(present, one)));
  return {
    what,
    month,
    field,
    from,
    to,
    entry: { ...entry, months: { ...entry.months, [month]: { ...present, counts, nothingNew: false } } },
    // All counts are written: a month of *Không phát sinh* has none yet.
    cells: [
      ...MONTH_FIELDS.map((one) =>
        writeAt(monthCountCell(month, one), one === field ? to : countIn(present, one)),
      ),
      writeAt(monthCell(month, 'nothingNew'), false),
      writeAt(monthCell(month, 'acceptedNothingNew'), false),
      writeAt(monthAcceptedCell(month, field), to),
    ],
  };
}

const isOpeningField = (field: MonthField | OpeningField): field is OpeningField =>
  (OPENING_FIELDS as readonly string[]).includes(field);

const problemOf = (value: CorrectionRequest['value']) => {
  switch (value.kind) {
    case 'blank':
    case 'formula':
      return value.kind;
    case 'text':
    case 'boolean':
      return 'not-a-number';
    case 'number':
      return value.formattedAs !== null
        ? value.formattedAs
        : value.value < 0
          ? 'negative'
          : Number.isInteger(value.value)
            ? 'too-large'
            : 'fraction';
  }
};

/** The first accepted month that the correction would put in error. Warnings are allowed: the correction's reason counts as their note. */
function firstBroken(
  reading: UnitProgressReading,
  entry: ProgressEntry,
  say: Say,
): { readonly month: Month; readonly text: string } | null {
  for (const month of MONTHS) {
    if (reading.months[month].acceptance === null) continue;
    const check = checkMonth(entry, month, {
      // Accepted months are in the past, so that none is judged as a future month.
      ...monthContext(reading, 12),
      isAsked: () => false,
    });
    const error = obstacles(check).find((finding) => finding.kind === 'rule' && finding.severity === 'error');
    if (error?.kind === 'rule') return { month, text: say(MONTH_RULE_TEXT[error.rule]).toLowerCase() };
  }
  return null;
}
