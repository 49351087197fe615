import { describe, expect, it } from 'vitest';
import { type Moment, serialOfMoment } from '../../../src/domain/calendar/day.ts';
import { receiptSeries } from '../../../src/domain/campaign/receipt.ts';
import { answerCorrected, firstInError } from '../../../src/domain/form/correct.ts';
import { checkOwn } from '../../../src/domain/form/form.ts';
import { countsOf, meanOf, sumOf } from '../../../src/domain/form/totals.ts';
import { BLANK, numberCell } from '../../../src/domain/text/cell.ts';
import { a1, areaFrom } from '../../../src/sheets/cells/a1.ts';
import type { Grid } from '../../../src/sheets/cells/grid.ts';
import { type CellWrite, writeAt } from '../../../src/sheets/cells/tab.ts';
import type { Written } from '../../../src/sheets/cells/value.ts';
import {
  acceptedCells,
  changedCells,
  changesSince,
  correctedCells,
  receiptCells,
  wrongAreas,
} from '../../../src/sheets/report/report-cells.ts';
import { THIRD, type ThirdField } from '../../domain/third-form.ts';
import { gridWith } from '../support.ts';
import { answerThird, THIRD_PLACES, thirdReport } from './third-report.ts';

/** A form that no code knows, made of a value: its report on a unit's tab, from what is typed to what is added up. */

const P = THIRD_PLACES;
const NOTE = P.note ?? P.tick;
const at = (text: string) => `${text}T09:00:00` as Moment;
const TICK = {
  series: receiptSeries(THIRD, 1, 2024, 'K01'),
  countsFrom: at('2024-04-08'),
  byOffice: false,
};
const FACTS = [writeAt(P.demand, 'owed'), writeAt(P.lastDay, serialOfMoment(at('2024-04-05')) - 0.375)];

const typed = (given: Partial<Record<ThirdField, Written>> = {}, note: Written = null): CellWrite[] => {
  const figures = { '1': 20, '2': 18, '3': 45_382, '4': ' khá', '5': 'hai người ốm', ...given };
  return [
    ...FACTS,
    ...THIRD.fields.map((field) => writeAt(P.typed[field], figures[field])),
    writeAt(NOTE, note),
  ];
};

/** The tab once cells are written over it. */
const over = (...layers: readonly (readonly CellWrite[])[]): Grid => gridWith(layers.flat());

function accepted(cells: readonly CellWrite[]): CellWrite[] {
  const grid = gridWith(cells);
  const answer = answerThird(grid, TICK);
  if (answer.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(answer)}`);
  const { record, entry } = thirdReport(grid);
  return [
    ...cells,
    writeAt(P.firstAcceptedAt, serialOfMoment(answer.firstAt)),
    ...receiptCells(P, record, { receipt: answer.receipt, countsFrom: TICK.countsFrom }),
    ...acceptedCells(P, entry, answer.figures),
  ];
}

describe('a report of a form that is made of a value', () => {
  it('has a place of its own for every fact', () => {
    const { fields, logged, typedFormats, typed: typedAt, accepted: acceptedAt, ...others } = P;
    const places = [
      ...Object.values(typedAt),
      ...Object.values(acceptedAt),
      ...Object.values(others).flatMap((one) => (one === null ? [] : [one])),
    ].map(a1);
    expect(new Set(places).size).toBe(places.length);
    expect([fields.length, logged, typedFormats]).toEqual([5, null, null]);
  });

  it('is read as typed, and judged', () => {
    expect(thirdReport(gridWith(typed({ '2': 21, '3': null, '4': 'Giỏi' })))).toMatchObject({
      entry: { counts: { '1': { value: 20 }, '3': { kind: 'blank' } }, nothingNew: false },
      record: { demand: 'owed', lastDay: '2024-04-05', acceptance: null, receipt: '', ticked: false },
      judgement: {
        wrong: [
          { kind: 'count', field: '3', problem: 'blank' },
          { kind: 'count', field: '4', problem: 'not-listed' },
          { kind: 'rule', rule: 'part 2' },
        ],
      },
    });
  });

  it('is accepted late by days, with a number, and is read again as it was accepted', () => {
    const grid = over(accepted(typed({}, ' theo biên bản')));
    expect(thirdReport(grid)).toMatchObject({
      record: { receipt: 'SH.Q01.2024-K01-1', firstAcceptedAt: at('2024-04-08') },
      accepted: { '1': 20, '2': 18, '3': 45_382, '4': 'Khá', '5': 'hai người ốm', note: ' theo biên bản' },
    });
    expect(answerThird(gridWith(typed()), TICK)).toMatchObject({ kind: 'accepted', daysLate: 3 });
    expect(answerThird(gridWith([...typed(), writeAt(P.demand, 'optional')]), TICK)).toMatchObject({
      daysLate: 0,
    });
    // A text is the list's own once it is accepted: handing it in again changes nothing.
    expect(answerThird(grid, TICK)).toEqual({ kind: 'unchanged' });
  });

  it('has its wrong cells named, but not the blank ones', () => {
    const { judgement } = thirdReport(gridWith(typed({ '1': 'hai mươi', '3': null })));
    expect(wrongAreas(P, judgement.wrong)).toEqual([[areaFrom(P.typed['1']), 'automatic']]);
  });

  it('has a note that may be changed, and figures that may not', () => {
    const before = accepted(typed({}, 'cũ'));
    const changed = over(before, [writeAt(NOTE, 'mới'), writeAt(P.typed['1'], 30)]);
    const { record, entry, judgement } = thirdReport(changed);
    const findings = [...judgement.wrong, ...judgement.notices];
    expect(changesSince(record, P, entry, findings)).toEqual([{ field: 'note', before: 'cũ', after: 'mới' }]);
    const after = thirdReport(over(before, changedCells(P, entry, findings)));
    expect(after.accepted).toMatchObject({ note: 'mới', '1': 20 });
    const formula = thirdReport(over(before, [writeAt(NOTE, { formula: '="a"' })]));
    expect(changesSince(formula.record, P, formula.entry, [])).toEqual([]);
  });

  it('is corrected in one figure, when its rules and those of the period after it still hold', () => {
    const grid = over(accepted(typed()));
    const { record, accepted: figures, entry } = thirdReport(grid);
    if (figures === null) throw new Error('not accepted');
    const correct = (to: number) =>
      answerCorrected({
        isAccepted: record.acceptance !== null,
        isClosed: record.closedAt !== null,
        from: Number(figures['1']),
        to,
        hasReason: true,
        firstBroken: (one) =>
          firstInError(['own', 'after'] as const, (report) =>
            report === 'own'
              ? checkOwn(THIRD, { ...entry.counts, '1': numberCell(one) }, BLANK, null).findings
              : checkOwn(THIRD, entry.counts, BLANK, { ...figures, '1': one }).findings,
          ),
      });
    expect(correct(17)).toMatchObject({ kind: 'breaks', broken: { report: 'own' } });
    expect(correct(23)).toMatchObject({ kind: 'breaks', broken: { report: 'after' } });
    expect(correct(22)).toEqual({ kind: 'corrected', to: 22 });
    const after = over(accepted(typed()), correctedCells(P, figures, '1', 22), [
      ...receiptCells(P, record, { receipt: 'SH.Q01.2024-K01-2', countsFrom: TICK.countsFrom }),
    ]);
    expect(thirdReport(after)).toMatchObject({
      entry: { counts: { '1': { value: 22 }, '4': { text: 'Khá' } } },
      accepted: { '1': 22, '2': 18 },
      record: { receipt: 'SH.Q01.2024-K01-2' },
    });
  });

  it('that was sent back is handed in by a receipt', () => {
    const returned = over(accepted(typed()), [writeAt(P.returnedAt, 45_391)]);
    const { record } = thirdReport(returned);
    expect(record.returnedAt).not.toBeNull();
    expect(
      receiptCells(P, record, { receipt: 'SH.Q01.2024-K01-2', countsFrom: TICK.countsFrom }),
    ).toContainEqual(writeAt(P.returnedAt, null));
  });

  it('is added up with those of other units as it was accepted', () => {
    const units = [
      over(accepted(typed()), [writeAt(P.typed['1'], 99)]),
      over(accepted(typed({ '1': 10, '2': 10, '4': 'Tốt', '5': null }))),
      gridWith(typed({ '1': 1_000 })),
    ].map((grid) => thirdReport(grid).accepted);
    const numbers = (field: ThirdField) =>
      units.map((one) => (typeof one?.[field] === 'number' ? one[field] : null));
    const texts = units.map((one) => (typeof one?.['4'] === 'string' ? one['4'] : null));
    expect([sumOf(numbers('1')), meanOf(numbers('2'))]).toEqual([30, 14]);
    expect(countsOf(['Tốt', 'Khá', 'Kém'], texts)).toEqual([
      ['Tốt', 1],
      ['Khá', 1],
    ]);
  });
});
