import { dayOf, type Moment } from '../../domain/calendar/day.ts';
import { lateness } from '../../domain/calendar/deadline.ts';
import {
  MONTHS,
  type Month,
  monthObligation,
  monthOfObligation,
  type Obligation,
} from '../../domain/campaign/obligation.ts';
import { nextReceipt, receiptPeriod } from '../../domain/campaign/receipt.ts';
import { checkMonth, monthObstacles, openingFigure } from '../../domain/form/month-check.ts';
import { MONTH_FIELDS, OPENING_FIELDS, sameMonthFigures } from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { type Area, areaAt, type Cell } from '../../sheets/cells/a1.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { momentValue, type Written } from '../../sheets/cells/value.ts';
import {
  finalCell,
  monthAcceptedCell,
  monthCell,
  monthCountCell,
  openingAcceptedCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import {
  monthContext,
  type ReportRecord,
  type UnitProgressReading,
} from '../../sheets/progress-form/progress-parse.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { LogLine } from '../office/log.ts';
import { viMonth } from '../vi/vi-month.ts';

/** What the sweep answers to one tick of form B. */
export interface ProgressAnswer {
  readonly kind: 'accepted' | 'refused' | 'unchanged';
  readonly cells: readonly CellWrite[];
  readonly text: string;
  /** The receipt's number when accepted, else ''. */
  readonly receipt: string;
  readonly log: readonly LogLine[];
  /** Counts whose number format is taken away: a typed date leaves one behind, and spoils the next entry. */
  readonly reformat: readonly Area[];
}

export interface ProgressContext {
  readonly year: number;
  readonly unitCode: string;
  readonly currentMonth: number;
  /** When the answer is written. */
  readonly now: Moment;
  /** The moment a tick counts from: that of the previous sweep, or the day the office received the paper. */
  readonly countsFrom: Moment;
  readonly actor: string;
  readonly byOffice: boolean;
  readonly remark: string;
}

const put = (at: Cell, value: Written): CellWrite => write(at.row, at.column, value);

/** What a receipt is for, and where its tab keeps the number and the answer. */
export function receiptPlace(receipt: string): {
  readonly obligation: Obligation;
  readonly receipt: Cell;
  readonly answer: Cell;
} {
  const obligation = receiptPeriod(receipt);
  const month = monthOfObligation(obligation);
  if (month !== null)
    return { obligation, receipt: monthCell(month, 'receipt'), answer: monthCell(month, 'answer') };
  return obligation === 'final'
    ? { obligation, receipt: finalCell('receipt'), answer: finalCell('answer') }
    : { obligation, receipt: UNIT_TAB.receipt, answer: UNIT_TAB.answer };
}

/** Where a report's tick stands, and where it is answered. */
export interface AnswerPlace {
  readonly tick: Cell;
  readonly answer: Cell;
}

/** The tick is cleared and the reason told; the log keeps `detail`. */
export const refusedAnswer = (
  { tick, answer }: AnswerPlace,
  {
    action,
    text,
    detail = text,
  }: { readonly action: string; readonly text: string; readonly detail?: string },
  { unitCode, actor }: ProgressContext,
  reformat: readonly Area[] = [],
): ProgressAnswer => ({
  kind: 'refused',
  cells: [put(tick, false), put(answer, text)],
  text,
  receipt: '',
  log: [{ action, unit: unitCode, detail, actor }],
  reformat,
});

export const unchangedAnswer = ({ tick, answer }: AnswerPlace, receipt: string): ProgressAnswer => {
  const text = viMonth.unchanged(receipt);
  return {
    kind: 'unchanged',
    cells: [put(tick, false), put(answer, text)],
    text,
    receipt: '',
    log: [],
    reformat: [],
  };
};

/** Which months count as handed in for the months after them; those accepted in this very run are added by the caller. */
export const acceptedMonths = ({ months }: UnitProgressReading): Set<Month> =>
  new Set(MONTHS.filter((month) => months[month].acceptance !== null));

/** Judges one month as it stands; `accepted` are the months in so far. The tick is always cleared. */
export function answerMonth(
  reading: UnitProgressReading,
  month: Month,
  accepted: ReadonlySet<Month>,
  context: ProgressContext,
): ProgressAnswer {
  const record = reading.months[month];
  const place: AnswerPlace = { tick: monthCell(month, 'tick'), answer: monthCell(month, 'answer') };
  const refuse = (text: string, reformat: readonly Area[] = []): ProgressAnswer => {
    const detail = `tháng ${month}: ${text}`;
    return refusedAnswer(place, { action: viMonth.refusedMonth, text, detail }, context, reformat);
  };
  if (record.closedAt !== null) return refuse(viMonth.closed(context.byOffice));
  if (month < reading.firstMonth || month > reading.lastMonth) return refuse(viMonth.outside);
  if (record.demand === 'none' && record.acceptance === null) return refuse(viMonth.outsideLife);
  const check = checkMonth(
    reading.entry,
    month,
    monthContext(reading, context.currentMonth, (one) => accepted.has(one)),
  );
  const wrong = monthObstacles(check);
  const { figures } = check;
  if (wrong.length > 0 || figures === null)
    return refuse(viMonth.refused(month, wrong, context.now), datedCounts(month, wrong));
  const { acceptance } = record;
  const firstAt = firstMoment(record, context);
  if (
    acceptance !== null &&
    sameMonthFigures(figures, acceptance.figures) &&
    firstAt === record.firstAcceptedAt &&
    record.returnedAt === null
  ) {
    return unchangedAnswer(place, record.receipt);
  }
  const receipt = nextReceipt({
    period: monthObligation(month),
    year: context.year,
    stem: reading.receiptStem,
    previous: record.receipt,
  });
  const daysLate = latenessOf(record, firstAt);
  const notices = check.findings
    .filter((finding) => !wrong.includes(finding))
    .map((finding) => viMonth.noticeOf(finding, month));
  const text = viMonth.accepted({
    what: `tháng ${month}`,
    receipt,
    at: context.now,
    daysLate,
    notices,
  });
  const { note } = reading.entry.months[month];
  const opening = accepted.size === 0 ? openingCells(reading) : { cells: [], detail: '' };
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      put(place.tick, false),
      put(place.answer, text),
      put(monthCell(month, 'firstAcceptedAt'), momentValue(firstAt)),
      put(monthCell(month, 'lastAcceptedAt'), momentValue(context.countsFrom)),
      put(monthCell(month, 'receipt'), receipt),
      ...MONTH_FIELDS.map((field) => put(monthAcceptedCell(month, field), figures[field])),
      // A number as a number: the sheet compares it as the locale writes it.
      put(monthCell(month, 'acceptedNote'), note.kind === 'number' ? note.value : figures.note),
      put(monthCell(month, 'acceptedNothingNew'), figures.nothingNew),
      ...handedInAgain(record, monthCell(month, 'returnedAt')),
      ...opening.cells,
    ],
    log: [
      {
        action: viMonth.acceptedMonth,
        unit: context.unitCode,
        detail: viMonth.monthDetail({
          month,
          receipt,
          figures,
          daysLate,
          remark: [opening.detail, ...notices.map((notice) => `lưu ý: ${notice}`), context.remark]
            .filter((part) => part !== '')
            .join('; '),
        }),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

/** The office may show that the paper came earlier; otherwise the first acceptance stands. */
export function firstMoment(record: ReportRecord, { byOffice, countsFrom }: ProgressContext): Moment {
  const { firstAcceptedAt } = record;
  if (firstAcceptedAt === null) return countsFrom;
  return byOffice && countsFrom < firstAcceptedAt ? countsFrom : firstAcceptedAt;
}

/** What is not owed is never late. */
export const latenessOf = ({ demand, lastDay, judgedBy }: ReportRecord, firstAt: Moment): number =>
  lastDay === null || demand !== 'owed' ? 0 : lateness(judgedBy ?? lastDay, dayOf(firstAt));

/** A report that was sent back is that no more. */
export const handedInAgain = ({ returnedAt }: ReportRecord, at: Cell): CellWrite[] =>
  returnedAt === null ? [] : [put(at, null)];

/** With the first month the figures of the start are accepted too. */
function openingCells(reading: UnitProgressReading): { cells: CellWrite[]; detail: string } {
  const figures = byKey(OPENING_FIELDS, (field) => openingFigure(reading.entry.opening, field) ?? 0);
  return {
    cells: OPENING_FIELDS.map((field) => put(openingAcceptedCell(field), figures[field])),
    detail: viMonth.openingDetail(figures),
  };
}

const datedCounts = (month: Month, findings: ReturnType<typeof monthObstacles>): Area[] =>
  findings.flatMap((finding) => {
    if (finding.kind === 'opening' && finding.problem !== 'blank') return [PROGRESS_TAB.opening];
    if (finding.kind !== 'count' || finding.problem === 'blank') return [];
    const at = monthCountCell(month, finding.field);
    return [areaAt(at.row, at.column)];
  });
