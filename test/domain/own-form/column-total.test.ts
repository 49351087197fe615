import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, serialOf } from '../../../src/domain/calendar/day.ts';
import { checkOwn } from '../../../src/domain/form/form.ts';
import { obstacles } from '../../../src/domain/form/judge.ts';
import { totalOf } from '../../../src/domain/own-form/column-total.ts';
import type { FigureKind, OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import { judgedForm } from '../../../src/domain/own-form/own-report.ts';
import { typedFigure } from '../../../src/domain/own-form/typed-figure.ts';
import { BLANK, type CellContent } from '../../../src/domain/text/cell.ts';

const CHOICE: FigureKind = { kind: 'choice', texts: ['Tốt', 'Khá', 'Kém'] };
const YES_NO: FigureKind = { kind: 'yes-no', texts: ['Có', 'Không'] };

describe('the total of a column', () => {
  it.each([
    ['a sum', { kind: 'count' }, 'sum', [3, null, 4], { kind: 'number', value: 7 }],
    ['the sum of nothing', { kind: 'money' }, 'sum', [], { kind: 'number', value: 0 }],
    [
      'a mean with one decimal',
      { kind: 'rate' },
      'mean',
      [95.5, 92, null, 100],
      { kind: 'number', value: 95.8 },
    ],
    [
      'a mean halfway between two tenths',
      { kind: 'rate' },
      'mean',
      [0.1, 0.2],
      { kind: 'number', value: 0.2 },
    ],
    ['the mean of nothing', { kind: 'rate' }, 'mean', [null], { kind: 'number', value: null }],
    ['the largest', { kind: 'count' }, 'largest', [3, 9, null], { kind: 'number', value: 9 }],
    ['the largest of nothing', { kind: 'count' }, 'largest', [], { kind: 'number', value: null }],
    [
      'the latest day',
      { kind: 'day' },
      'largest',
      [45_700, 45_716, null],
      { kind: 'day', value: day('2025-02-28') },
    ],
    ['no day', { kind: 'day' }, 'largest', [null], { kind: 'day', value: null }],
    ['yeses', YES_NO, 'tally', ['Có', 'Không', null, 'Có'], { kind: 'yeses', units: 2 }],
    ['no yes', YES_NO, 'tally', ['Không'], { kind: 'yeses', units: 0 }],
    ['none', { kind: 'count' }, 'none', [1, 2], { kind: 'none' }],
  ] as const)('is %s', (_, kind, total, figures, wanted) => {
    expect(totalOf({ kind: kind as FigureKind, total }, figures)).toEqual(wanted);
  });

  it('counts each text of a list in the list’s order, and leaves out what nobody chose', () => {
    expect(totalOf({ kind: CHOICE, total: 'tally' }, ['Kém', 'Tốt', null, 'Tốt'])).toEqual({
      kind: 'tally',
      counts: [
        ['Tốt', 2],
        ['Kém', 1],
      ],
    });
  });

  it('counts every unit once', () => {
    const texts = fc.constantFrom('Tốt', 'Khá', 'Kém', null);
    fc.assert(
      fc.property(fc.array(texts), (figures) => {
        const total = totalOf({ kind: CHOICE, total: 'tally' }, figures);
        const units = total.kind === 'tally' ? total.counts.reduce((sum, [, one]) => sum + one, 0) : -1;
        expect(units).toBe(figures.filter((one) => one !== null).length);
      }),
    );
  });
});

/** A form of a single column. */
const formOf = (kind: FigureKind, isRequired = true): OfficeForm => ({
  title: 'Thử',
  code: 'X',
  rhythm: { kind: 'once' },
  deadline: { kind: 'dated', text: '', deadline: { wording: 'before', date: day('2025-06-16') } },
  milestones: [0],
  columns: [{ id: '1', label: 'Cột', kind, partOf: null, total: 'none', isRequired, explanation: '' }],
  rules: [],
});

const judged = (kind: FigureKind, typed: string, isRequired = true) => {
  const cell: CellContent = typedFigure(kind, typed);
  const check = checkOwn(judgedForm(formOf(kind, isRequired)), { '1': cell }, BLANK, null);
  const [wrong] = obstacles(check);
  return wrong === undefined ? check.figures?.['1'] : wrong.kind === 'count' ? wrong.problem : wrong.kind;
};

describe('a text typed for a column', () => {
  it.each<[FigureKind, string, number | string | null]>([
    [{ kind: 'count' }, '1.234', 1234],
    [{ kind: 'count' }, ' 0 ', 0],
    [{ kind: 'count' }, '999999999', 999_999_999],
    [{ kind: 'money' }, '999.999.999.999.999', 999_999_999_999_999],
    [{ kind: 'rate' }, '95,5', 95.5],
    [{ kind: 'rate' }, '95,5%', 95.5],
    [{ kind: 'rate' }, ' 95,5 % ', 95.5],
    [{ kind: 'rate' }, '100', 100],
    [{ kind: 'day' }, '4/6/2025', serialOf(day('2025-06-04'))],
    [{ kind: 'day' }, '2025-06-04', serialOf(day('2025-06-04'))],
    [YES_NO, 'có', 'Có'],
    [YES_NO, 'KHÔNG'.normalize('NFD'), 'Không'],
    [CHOICE, '  khá ', 'Khá'],
    [{ kind: 'text' }, '12', '12'],
    [{ kind: 'text' }, 'đi công tác', 'đi công tác'],
  ])('%j "%s" is accepted', (kind, typed, figure) => {
    expect(judged(kind, typed)).toBe(figure);
  });

  it.each<[FigureKind, string, string]>([
    [{ kind: 'count' }, '', 'blank'],
    [{ kind: 'count' }, '12 người', 'not-a-number'],
    [{ kind: 'count' }, '-1', 'negative'],
    [{ kind: 'count' }, '1,5', 'fraction'],
    [{ kind: 'count' }, '1000000000', 'too-large'],
    [{ kind: 'count' }, '=1+1', 'formula'],
    [{ kind: 'money' }, '1000000000000000', 'too-large'],
    [{ kind: 'rate' }, '100,1', 'too-large'],
    [{ kind: 'rate' }, '95,55', 'fraction'],
    [{ kind: 'day' }, '31/02/2025', 'not-a-number'],
    [{ kind: 'day' }, 'hôm qua', 'not-a-number'],
    [YES_NO, 'x', 'not-listed'],
    [CHOICE, 'Giỏi', 'not-listed'],
    [CHOICE, '', 'blank'],
    [{ kind: 'text' }, 'x'.repeat(301), 'too-long'],
    [{ kind: 'text' }, '', 'blank'],
  ])('%j "%s" is refused: %s', (kind, typed, problem) => {
    expect(judged(kind, typed)).toBe(problem);
  });

  it.each<FigureKind>([
    { kind: 'count' },
    { kind: 'rate' },
    { kind: 'day' },
    YES_NO,
    CHOICE,
    { kind: 'text' },
  ])('%j may stay blank where it is not required', (kind) => {
    expect(judged(kind, ' ', false)).toBeNull();
  });
});
