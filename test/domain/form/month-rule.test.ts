import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../../src/domain/campaign/obligation.ts';
import { obstacles } from '../../../src/domain/form/judge.ts';
import { checkMonth, countIn, type MonthFinding } from '../../../src/domain/form/month-check.ts';
import { stateOfFinal, stateOfMonth } from '../../../src/domain/form/month-state.ts';
import { MONTH_FIELDS, type MonthEntry } from '../../../src/domain/form/progress.ts';
import { BLANK, type CellContent, numberCell, textCell } from '../../../src/domain/text/cell.ts';
import { CONTEXT, figures, month, progressEntry } from '../progress-support.ts';

fc.configureGlobal({ seed: 20241130, numRuns: 300 });

const formulaCell: CellContent = { kind: 'formula', text: '=1' };
const dateCell: CellContent = { kind: 'number', value: 45_000, formattedAs: 'date' };

const findingsOf = (own: MonthEntry, opening = {}): readonly MonthFinding[] =>
  checkMonth(progressEntry({ 1: own }, opening), 1, CONTEXT).findings;
const rulesIn = (
  months: Partial<Record<Month, MonthEntry>>,
  at: Month,
  context = {},
  opening = {},
): string[] =>
  checkMonth(progressEntry(months, opening), at, {
    ...CONTEXT,
    isAccepted: () => true,
    ...context,
  }).findings.flatMap((finding) => (finding.kind === 'rule' ? [finding.rule] : []));

describe('a count of a month (B1)', () => {
  it.each<[string, CellContent, string | null]>([
    ['nothing typed', BLANK, 'blank'],
    ['a zero', numberCell(0), null],
    ['the largest count', numberCell(999_999), null],
    ['a formula', formulaCell, 'formula'],
    ['a text', textCell('12'), 'not-a-number'],
    ['a tick', { kind: 'boolean', value: true }, 'not-a-number'],
    ['a negative number', numberCell(-1), 'negative'],
    ['a million', numberCell(1_000_000), 'too-large'],
    ['a fraction', numberCell(0.5), 'fraction'],
    ['a date', dateCell, 'date'],
  ])('%s', (_, content, problem) => {
    for (const field of MONTH_FIELDS) {
      const found = findingsOf(month({ ...figures(), [field]: content })).filter(
        ({ kind }) => kind === 'count',
      );
      expect(found).toEqual(problem === null ? [] : [{ kind: 'count', field, problem }]);
    }
  });

  it.each<[string, CellContent, string | null]>([
    ['may be left blank', BLANK, null],
    ['may be a zero', numberCell(0), null],
    ['may not be above it', numberCell(2), 'not-nothing'],
    ['is judged like any other', textCell('không'), 'not-a-number'],
    ['is not a formula', formulaCell, 'formula'],
  ])('beside Không phát sinh %s', (_, content, problem) => {
    const found = findingsOf(month({ admitted: content }, { nothingNew: true }));
    expect(found).toEqual(problem === null ? [] : [{ kind: 'count', field: 'admitted', problem }]);
  });

  it('is a zero when blank beside Không phát sinh', () => {
    const check = checkMonth(progressEntry({ 1: month({}, { nothingNew: true }) }), 1, CONTEXT);
    expect(check.figures).toEqual({
      listed: 0,
      delisted: 0,
      classProposed: 0,
      classSent: 0,
      admissionProposed: 0,
      admitted: 0,
      note: '',
      nothingNew: true,
    });
    expect(obstacles(check)).toEqual([]);
  });

  it('adds nothing to a sum while it is wrong', () => {
    const wrong = [BLANK, textCell('3'), formulaCell, numberCell(-3), numberCell(0.5)];
    expect(wrong.map((cell) => countIn(month({ admitted: cell }), 'admitted'))).toEqual([0, 0, 0, 0, 0]);
    expect(countIn(month({ admitted: numberCell(3) }), 'admitted')).toBe(3);
    expect(countIn(month({ admitted: numberCell(3) }, { nothingNew: true }), 'admitted')).toBe(0);
  });
});

it.each([
  ['blank', BLANK],
  ['not-a-number', textCell('một')],
  ['negative', numberCell(-1)],
] as const)('an opening figure that is %s keeps every month from being handed in', (problem, certified) => {
  const check = checkMonth(progressEntry({ 1: month(figures()) }, { certified }), 1, CONTEXT);
  expect(obstacles(check)).toEqual([{ kind: 'opening', field: 'certified', problem }]);
});

describe('the rules between months', () => {
  const zeros = month(figures());
  const at = (values: readonly number[]) => month(figures(...values));

  it.each<[string, string[], Partial<Record<Month, MonthEntry>>, Month, object?, object?]>([
    ['B1: a month after the current one', ['B1'], { 4: zeros }, 4],
    ['B1: the current month is not after itself', [], { 3: zeros }, 3],
    ['B1: before the year every month is ahead', ['B1'], { 1: zeros }, 1, { currentMonth: 0 }],
    ['B4: an earlier month not handed in', ['B4'], { 2: zeros }, 2, { isAccepted: () => false }],
    [
      'B4: months before the period do not count',
      [],
      { 2: zeros },
      2,
      { isAccepted: () => false, firstMonth: 2 },
    ],
    [
      'B4: months that are not owed, or closed, are skipped',
      [],
      { 2: zeros },
      2,
      { isAccepted: () => false, isAsked: () => false },
    ],
    ['B2: more leave the list than are in it', ['B2'], { 1: at([0, 1]) }, 1],
    ['B2: those listed this month may leave it', [], { 1: at([1, 1]) }, 1],
    ['B2: an admitted candidate leaves the list', ['B2'], { 1: at([0, 0, 0, 0, 1, 1]) }, 1],
    ['B2: the list may be emptied', [], { 1: at([0, 1, 0, 0, 1, 1]) }, 1, {}, { candidates: numberCell(2) }],
    ['B2: earlier months count', ['B2'], { 1: at([2, 1]), 2: at([0, 2]) }, 2],
    ['B2: not asked while the start is unknown', [], { 1: at([0, 1]) }, 1, {}, { candidates: BLANK }],
    ['B3: admitted without a proposal', ['B3'], { 1: at([1, 0, 0, 0, 0, 1]) }, 1],
    ['B3: proposed in an earlier month', [], { 1: at([1, 0, 0, 0, 1, 0]), 2: at([0, 0, 0, 0, 0, 1]) }, 2],
    ['B3: asked where it first fails', [], { 1: at([2, 0, 0, 0, 0, 1]), 2: at([0, 0, 0, 0, 0, 1]) }, 2],
    ['B5: sent without a proposal', ['B5'], { 1: at([0, 0, 0, 1]) }, 1],
    ['B5: proposed in the same month', [], { 1: at([0, 0, 1, 1]) }, 1],
    [
      'B5: fails anew after it was repaired',
      ['B5'],
      { 1: at([0, 0, 0, 1]), 2: at([0, 0, 1]), 3: at([0, 0, 0, 1]) },
      3,
    ],
  ])('%s', (_, wanted, months, one, context = {}, opening = {}) => {
    expect(rulesIn(months, one, context, opening)).toEqual(wanted);
  });

  it('a warning asks for a note, an error for another figure', () => {
    const warned = (note: string) =>
      obstacles(checkMonth(progressEntry({ 1: month(figures(1, 0, 0, 0, 0, 1), { note }) }), 1, CONTEXT)).map(
        ({ kind }) => kind,
      );
    expect([warned(''), warned('  '), warned('đề nghị từ năm trước')]).toEqual([['rule'], ['rule'], []]);
    const below = checkMonth(progressEntry({ 1: month(figures(0, 1), { note: 'ghi chú' }) }), 1, CONTEXT);
    expect(obstacles(below)).toMatchObject([{ rule: 'B2' }]);
  });

  it('a note that looks personal is pointed out and hinders nothing', () => {
    const check = checkMonth(progressEntry({ 1: month(figures(), { note: 'gọi 0912345678' }) }), 1, CONTEXT);
    expect(check.findings).toEqual([{ kind: 'personal', trace: 'phone' }]);
    expect(obstacles(check)).toEqual([]);
  });
});

describe("a month's state", () => {
  const stateIn = (own: MonthEntry, { ticked = false, opening = {}, isAccepted = true } = {}) => {
    const check = checkMonth(progressEntry({ 2: own }, opening), 2, {
      ...CONTEXT,
      isAccepted: () => isAccepted,
    });
    return stateOfMonth({ entry: own, check, ticked, acceptance: null });
  };

  it.each([
    ['nothing typed', 'empty', month(), {}],
    ['one count typed', 'typing', month({ listed: numberCell(0) }), {}],
    ['only a note', 'typing', month({}, { note: 'chờ' }), {}],
    ['Không phát sinh ticked', 'ready', month({}, { nothingNew: true }), {}],
    ['all typed', 'ready', month(figures()), {}],
    ['a text among the counts', 'faulty', month({ listed: textCell('một') }), {}],
    ['a broken rule', 'faulty', month(figures(0, 1)), {}],
    ['a warning without a note', 'faulty', month(figures(1, 0, 0, 0, 0, 1)), {}],
    ['a warning with a note', 'ready', month(figures(1, 0, 0, 0, 0, 1), { note: 'rõ' }), {}],
    ['an earlier month open', 'ready', month(figures()), { isAccepted: false }],
    ['an opening figure missing', 'typing', month(figures()), { opening: { certified: BLANK } }],
    ['the tick above all', 'waiting', month(), { ticked: true }],
  ])('%s: %s', (_, wanted, own, given) => expect(stateIn(own, given)).toBe(wanted));

  it.each([
    ['submitted', month(figures(1, 0, 1))],
    ['edited', month(figures(1, 0, 2))],
    // Its note may be changed without handing in again.
    ['submitted', month(figures(1, 0, 1), { note: 'thêm' })],
    ['submitted', { ...month(figures(1, 0, 1)), note: formulaCell }],
    ['edited', month({})],
  ])('once accepted is %s by its figures', (wanted, own) => {
    const accepted = checkMonth(progressEntry({ 1: month(figures(1, 0, 1)) }), 1, CONTEXT).figures;
    if (accepted === null) throw new RangeError('no figures');
    const check = checkMonth(progressEntry({ 1: own }), 1, CONTEXT);
    const acceptance = { figures: accepted };
    expect(stateOfMonth({ entry: own, check, ticked: false, acceptance })).toBe(wanted);
  });

  it('of the final report goes by the months', () => {
    expect([
      stateOfFinal(true, false, 3),
      stateOfFinal(false, true, 0),
      stateOfFinal(false, false, 1),
      stateOfFinal(false, false, 0),
    ]).toEqual(['waiting', 'submitted', 'typing', 'ready']);
  });
});

const anyCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map(numberCell) },
  fc.constantFrom<CellContent>(
    BLANK,
    numberCell(-1),
    numberCell(0.5),
    numberCell(1e6),
    textCell('2'),
    formulaCell,
  ),
);
const anyMonth = fc
  .tuple(fc.array(anyCell, { minLength: 6, maxLength: 6 }), fc.constantFrom('', ' ', 'rõ'), fc.boolean())
  .map(([cells, note, nothingNew]) =>
    month(Object.fromEntries(MONTH_FIELDS.map((field, index) => [field, cells[index] ?? BLANK])), {
      note,
      nothingNew,
    }),
  );

describe('of any months', () => {
  it('accepted figures keep the balance at 0 or above and add up to what sums say', () => {
    fc.assert(
      fc.property(fc.tuple(anyMonth, anyMonth, anyMonth), fc.integer({ min: 0, max: 5 }), (typed, start) => {
        const [first, second, third] = typed;
        const entry = progressEntry({ 1: first, 2: second, 3: third }, { candidates: numberCell(start) });
        let balance = start;
        for (const one of [1, 2, 3] as const) {
          const check = checkMonth(entry, one, { ...CONTEXT, isAccepted: () => true });
          const counted = (field: (typeof MONTH_FIELDS)[number]) => countIn(entry.months[one], field);
          balance += counted('listed') - counted('delisted') - counted('admitted');
          if (check.figures !== null) {
            for (const field of MONTH_FIELDS) expect(check.figures[field]).toBe(counted(field));
            expect(check.findings.some((finding) => finding.kind === 'rule' && finding.rule === 'B2')).toBe(
              balance < 0,
            );
          }
          const state = stateOfMonth({
            entry: entry.months[one],
            check,
            ticked: false,
            acceptance: null,
          });
          expect(state === 'ready').toBe(obstacles(check).length === 0);
        }
      }),
    );
  });
});
