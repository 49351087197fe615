import {
  MONTHS,
  type Month,
  monthObligation,
  monthOfObligation,
  type Period,
} from '../../domain/campaign/obligation.ts';
import { type ReceiptSeries, receiptSeries } from '../../domain/campaign/receipt.ts';
import { type Answer, answerTick, type ReportRecord, type Tick } from '../../domain/form/answer.ts';
import { judgementOf } from '../../domain/form/judge.ts';
import { checkMonth, MONTH, type MonthFinding, openingFigure } from '../../domain/form/month-check.ts';
import { MONTH_FIELDS, type MonthFigures, OPENING_FIELDS } from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { type Area, areaAt, type Cell } from '../../sheets/cells/a1.ts';
import { type CellWrite, writeAt } from '../../sheets/cells/tab.ts';
import { momentValue } from '../../sheets/cells/value.ts';
import {
  finalCell,
  monthAcceptedCell,
  monthCell,
  monthCountCell,
  openingAcceptedCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { monthContext, type UnitProgressReading } from '../../sheets/progress-form/progress-parse.ts';
import type { LogAction } from '../../sheets/records/log-words.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { Say } from '../../words/vocabulary.ts';
import { viMonth } from '../vi/vi-month.ts';
import { acceptedNote, unchangedMonth } from './note-change.ts';
import type { ProgressContext, ProgressResult } from './progress-result.ts';
import { viSubmission } from './vi.ts';

/** The cells of a unit's tab with the tick of a report, the number of its receipt and the answer to it. */
export function receiptPlace(period: Period): {
  readonly receipt: Cell;
  readonly answer: Cell;
  readonly tick: Cell;
} {
  const month = monthOfObligation(period);
  const at = (cellOf: (part: 'receipt' | 'answer' | 'tick') => Cell) => ({
    receipt: cellOf('receipt'),
    answer: cellOf('answer'),
    tick: cellOf('tick'),
  });
  if (month !== null) return at((part) => monthCell(month, part));
  return at(period === 'final' ? finalCell : (part) => UNIT_TAB[part]);
}

/** The cells of a report's tick and answer. */
export interface AnswerPlace {
  readonly tick: Cell;
  readonly answer: Cell;
}

/** Clears the tick and gives the reason; the log gets `detail`. */
export const refusedAnswer = (
  { tick, answer }: AnswerPlace,
  {
    action,
    text,
    detail = text,
  }: { readonly action: LogAction; readonly text: string; readonly detail?: string },
  { unitCode, actor }: ProgressContext,
  reformat: readonly Area[] = [],
): ProgressResult => ({
  kind: 'refused',
  cells: [writeAt(tick, false), writeAt(answer, text)],
  text,
  receipt: '',
  log: [{ action, unit: unitCode, detail, actor }],
  reformat,
});

export const unchangedAnswer = ({ tick, answer }: AnswerPlace, receipt: string): ProgressResult => {
  const text = viMonth.unchanged(receipt);
  return {
    kind: 'unchanged',
    cells: [writeAt(tick, false), writeAt(answer, text)],
    text,
    receipt: '',
    log: [],
    reformat: [],
  };
};

/** The months that count as handed in for the months after them. The caller adds the months that are accepted in this run. */
export const acceptedMonths = ({ months }: UnitProgressReading): Set<Month> =>
  new Set(MONTHS.filter((month) => months[month].acceptance !== null));

/** Judges one month with its present figures; `accepted` are the months so far. The tick is always cleared. */
export function answerMonth(
  reading: UnitProgressReading,
  month: Month,
  accepted: ReadonlySet<Month>,
  context: ProgressContext,
): ProgressResult {
  const record = reading.months[month];
  const place: AnswerPlace = { tick: monthCell(month, 'tick'), answer: monthCell(month, 'answer') };
  const refuseWith = (text: string, reformat: readonly Area[] = []): ProgressResult => {
    const detail = viSubmission.refusedMonth(month, text);
    return refusedAnswer(place, { action: 'refusedMonth', text, detail }, context, reformat);
  };
  const check = checkMonth(
    reading.entry,
    month,
    monthContext(reading, context.currentMonth, (one) => accepted.has(one)),
  );
  const answer = answerTick(
    record,
    record.acceptance?.figures ?? null,
    judgementOf(check),
    tickOf(monthSeries(reading, month, context), context),
  );
  if (answer.kind === 'closed') return refuseWith(viMonth.closed(monthObligation(month), context.byOffice));
  if (month < reading.firstMonth || month > reading.lastMonth) return refuseWith(viMonth.outside);
  switch (answer.kind) {
    case 'not-asked':
      return refuseWith(viMonth.outsideLife);
    case 'refused':
      return refuseWith(
        viMonth.refused(month, answer.wrong, context.now, context.say),
        datedCounts(month, answer.wrong),
      );
    case 'unchanged':
      return unchangedMonth(reading, month, context);
    case 'accepted': {
      const opening = accepted.size === 0 ? openingCells(reading, context.say) : { cells: [], detail: '' };
      return acceptedMonth(reading, month, { ...answer, opening }, context);
    }
  }
}

/** The receipts of a month. */
export const monthSeries = (
  { receiptStem }: UnitProgressReading,
  month: Month,
  { year }: ProgressContext,
): ReceiptSeries => receiptSeries(MONTH, month, year, receiptStem);

/** A tick of form B as it is answered. */
export const tickOf = (series: ReceiptSeries, { countsFrom, byOffice }: ProgressContext): Tick => ({
  series,
  countsFrom,
  byOffice,
});

interface AcceptedMonth extends Extract<Answer<MonthFigures, MonthFinding>, { kind: 'accepted' }> {
  /** The opening figures, which are accepted with the first month. */
  readonly opening: { readonly cells: readonly CellWrite[]; readonly detail: string };
}

function acceptedMonth(
  reading: UnitProgressReading,
  month: Month,
  { figures, firstAt, daysLate, receipt, opening, ...answer }: AcceptedMonth,
  context: ProgressContext,
): ProgressResult {
  const record = reading.months[month];
  const notices = answer.notices.map((finding) => viMonth.noticeOf(finding, month, context.say));
  const text = viMonth.accepted({
    what: viSubmission.month(month),
    receipt,
    at: context.now,
    daysLate,
    notices,
  });
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      writeAt(monthCell(month, 'tick'), false),
      writeAt(monthCell(month, 'answer'), text),
      writeAt(monthCell(month, 'firstAcceptedAt'), momentValue(firstAt)),
      writeAt(monthCell(month, 'lastAcceptedAt'), momentValue(context.countsFrom)),
      writeAt(monthCell(month, 'receipt'), receipt),
      ...acceptedCells(reading, month, figures),
      ...handedInAgain(record, monthCell(month, 'returnedAt')),
      ...opening.cells,
    ],
    log: [
      {
        action: 'acceptedMonth',
        unit: context.unitCode,
        detail: viMonth.monthDetail({
          month,
          receipt,
          figures,
          daysLate,
          remark: remarkOf([opening.detail, ...notices.map(viSubmission.notice), context.remark]),
          say: context.say,
        }),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

const remarkOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

/** The cells that keep a month's accepted figures. */
function acceptedCells(reading: UnitProgressReading, month: Month, figures: MonthFigures): CellWrite[] {
  return [
    ...MONTH_FIELDS.map((field) => writeAt(monthAcceptedCell(month, field), figures[field])),
    acceptedNote(reading, month),
    writeAt(monthCell(month, 'acceptedNothingNew'), figures.nothingNew),
  ];
}

/** Clears the mark of a report that was sent back. */
export const handedInAgain = ({ returnedAt }: ReportRecord, at: Cell): CellWrite[] =>
  returnedAt === null ? [] : [writeAt(at, null)];

/** The opening figures are accepted with the first month. */
function openingCells(reading: UnitProgressReading, say: Say): { cells: CellWrite[]; detail: string } {
  const figures = byKey(OPENING_FIELDS, (field) => openingFigure(reading.entry.opening, field) ?? 0);
  return {
    cells: OPENING_FIELDS.map((field) => writeAt(openingAcceptedCell(field), figures[field])),
    detail: viMonth.openingDetail(figures, say),
  };
}

const datedCounts = (month: Month, findings: readonly MonthFinding[]): Area[] =>
  findings.flatMap((finding) => {
    if (finding.kind === 'opening' && finding.problem !== 'blank') return [PROGRESS_TAB.opening];
    if (finding.kind !== 'count' || finding.problem === 'blank') return [];
    const at = monthCountCell(month, finding.field);
    return [areaAt(at.row, at.column)];
  });
