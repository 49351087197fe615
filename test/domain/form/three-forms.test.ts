import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import { type ReceiptSeries, receiptSeries } from '../../../src/domain/campaign/receipt.ts';
import { answerTick, type Judgement, type ReportRecord, type Tick } from '../../../src/domain/form/answer.ts';
import { checkOwn } from '../../../src/domain/form/form.ts';
import { judgementOf } from '../../../src/domain/form/judge.ts';
import { checkMonth, MONTH } from '../../../src/domain/form/month-check.ts';
import { checkRegistration, REGISTRATION } from '../../../src/domain/form/rule.ts';
import { stateOfReport } from '../../../src/domain/form/status.ts';
import { BLANK, numberCell } from '../../../src/domain/text/cell.ts';
import { CONTEXT, figures, month, progressEntry } from '../progress-support.ts';
import { entry } from '../support.ts';
import { THIRD, thirdCells } from '../third-form.ts';

interface Played {
  readonly name: string;
  readonly series: ReceiptSeries;
  readonly report: string;
  /** A report that can be accepted, with one figure as given; null leaves it blank. */
  readonly typed: (figure: number | null) => Judgement<object, unknown>;
}

const cell = (figure: number | null) => (figure === null ? BLANK : numberCell(figure));

const FORMS: readonly Played[] = [
  {
    name: 'form A',
    series: receiptSeries(REGISTRATION, 1, 2024, 'K01'),
    report: 'ĐK2024',
    typed: (figure) => judgementOf(checkRegistration(entry({ target: cell(figure) }), null)),
  },
  {
    name: 'a month of form B',
    series: receiptSeries(MONTH, 1, 2024, 'K01'),
    report: 'T01.2024',
    typed: (figure) =>
      judgementOf(
        checkMonth(progressEntry({ 1: month({ ...figures(), listed: cell(figure) }) }), 1, CONTEXT),
      ),
  },
  {
    name: 'a form that is made of a value',
    series: receiptSeries(THIRD, 3, 2024, 'K01'),
    report: 'SH.Q03.2024',
    typed: (figure) => judgementOf(checkOwn(THIRD, thirdCells({ '2': cell(figure) }), BLANK, null)),
  },
];

const OPEN: ReportRecord = {
  demand: 'owed',
  lastDay: day('2024-03-25'),
  firstAcceptedAt: null,
  times: 0,
  closedAt: null,
  returnedAt: null,
  judgedBy: null,
};
const at = (text: string) => `${text}T09:00:00` as Moment;

describe('a report, whichever form it is of,', () => {
  it.each(FORMS)(
    'is late by calendar days, keeps its first moment, gets one number after another: $name',
    ({ series, report, typed }) => {
      const tick = (on: string): Tick => ({ series, countsFrom: at(on), byOffice: false });
      expect(answerTick(OPEN, null, typed(2), tick('2024-03-25'))).toMatchObject({ daysLate: 0 });
      expect(answerTick(OPEN, null, typed(2), tick('2024-03-28'))).toMatchObject({
        kind: 'accepted',
        daysLate: 3,
        receipt: `${report}-K01-1`,
      });
      const record = { ...OPEN, firstAcceptedAt: at('2024-03-28'), times: 1 };
      expect(answerTick(record, typed(2).figures, typed(3), tick('2024-04-20'))).toMatchObject({
        kind: 'accepted',
        firstAt: at('2024-03-28'),
        daysLate: 3,
        receipt: `${report}-K01-2`,
      });
    },
  );

  it.each(FORMS)('is answered by what is known of it: $name', ({ series, typed }) => {
    const tick: Tick = { series, countsFrom: at('2024-03-20'), byOffice: false };
    const accepted = typed(2).figures;
    const record = { ...OPEN, firstAcceptedAt: at('2024-03-22'), times: 7 };
    const answer = (of: Partial<ReportRecord>, figure: number | null = 2, given: Partial<Tick> = {}) =>
      answerTick({ ...record, ...of }, accepted, typed(figure), { ...tick, ...given });
    expect(answer({})).toEqual({ kind: 'unchanged' });
    expect(answer({ closedAt: at('2024-03-26') }).kind).toBe('closed');
    expect(answerTick({ ...OPEN, demand: 'none' }, null, typed(2), tick).kind).toBe('not-asked');
    const late = { ...tick, countsFrom: at('2024-03-28') };
    expect(answerTick({ ...OPEN, demand: 'optional' }, null, typed(2), late)).toMatchObject({ daysLate: 0 });
    expect(answer({}, null)).toMatchObject({ kind: 'refused', wrong: [{ kind: 'count', problem: 'blank' }] });
    expect(answer({}, -1)).toMatchObject({
      kind: 'refused',
      wrong: [{ problem: 'negative' }, {}].slice(0, 1),
    });
    // A report that was sent back is answered though nothing changed, by the day that was given for it.
    const returned = { returnedAt: at('2024-03-23'), judgedBy: day('2024-03-21') };
    expect(answer(returned)).toMatchObject({
      kind: 'accepted',
      daysLate: 1,
      firstAt: record.firstAcceptedAt,
    });
    // The office shows by the paper that it came earlier; a unit cannot.
    expect(answer({}, 2, { byOffice: true })).toMatchObject({ kind: 'accepted', firstAt: tick.countsFrom });
  });

  it.each(FORMS)('is in the state that its figures say: $name', ({ typed }) => {
    const accepted = typed(2).figures;
    const facts = {
      ticked: false,
      isReturned: false,
      isUntouched: false,
      isFaulty: false,
      isMissing: false,
    };
    const state = (figure: number, given: Partial<Parameters<typeof stateOfReport>[0]> = {}) =>
      stateOfReport({ ...facts, accepted, figures: typed(figure).figures, ...given });
    expect([
      state(2),
      state(3),
      state(-1),
      state(2, { isReturned: true }),
      state(2, { ticked: true }),
    ]).toEqual(['submitted', 'edited', 'edited', 'returned', 'waiting']);
  });
});
