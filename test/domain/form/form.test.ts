import { describe, expect, it } from 'vitest';
import { type ColumnKind, columnProblems, readContent } from '../../../src/domain/form/column.ts';
import { answerCorrected, firstInError } from '../../../src/domain/form/correct.ts';
import { holds } from '../../../src/domain/form/expression.ts';
import { checkOwn, type OwnFigures } from '../../../src/domain/form/form.ts';
import { obstacles, viewOf } from '../../../src/domain/form/judge.ts';
import { countsOf, largestOf, meanOf, sumOf } from '../../../src/domain/form/totals.ts';
import { BLANK, type CellContent, numberCell, textCell } from '../../../src/domain/text/cell.ts';
import { THIRD, type ThirdField, thirdCells } from '../third-form.ts';

const wrong = (
  given: Partial<Record<ThirdField, CellContent>>,
  before: OwnFigures<ThirdField> | null = null,
) => obstacles(checkOwn(THIRD, thirdCells(given), BLANK, before));

describe('a form that is made of a value', () => {
  it('believes figures as their columns read them', () => {
    expect(checkOwn(THIRD, thirdCells(), BLANK, null)).toEqual({
      findings: [],
      hasNote: false,
      figures: { '1': 20, '2': 18, '3': 45_000, '4': 'Khá', '5': 'hai đồng chí ốm', note: '' },
    });
  });

  it('names each cell that is wrong', () => {
    expect(wrong({ '1': textCell('20'), '3': BLANK, '4': textCell('Giỏi') })).toEqual([
      { kind: 'count', field: '1', problem: 'not-a-number' },
      { kind: 'count', field: '3', problem: 'blank' },
      { kind: 'count', field: '4', problem: 'not-listed' },
    ]);
    const money: CellContent = { kind: 'number', value: 20, formattedAs: 'money' };
    expect(wrong({ '1': money })).toEqual([{ kind: 'count', field: '1', problem: 'money' }]);
  });

  it('asks that a part is no more than its whole', () => {
    expect(wrong({ '2': numberCell(21) })).toEqual([
      { kind: 'rule', rule: 'part 2', field: '2', severity: 'error' },
    ]);
  });

  it('asks for a column when its condition holds, and only then', () => {
    const missing = [{ kind: 'rule', rule: 'rule 2', field: '5', severity: 'error' }];
    expect(wrong({ '5': BLANK })).toEqual(missing);
    expect(wrong({ '5': textCell('  ') })).toEqual(missing);
    expect(wrong({ '5': BLANK, '2': numberCell(20) })).toEqual([]);
  });

  it('compares with the period before where there is one', () => {
    const before = checkOwn(THIRD, thirdCells({ '1': numberCell(22) }), BLANK, null).figures;
    const fallen = [{ kind: 'rule', rule: 'rule 1', field: '1', severity: 'error' }];
    expect(wrong({ '1': numberCell(19) }, before)).toEqual(fallen);
    expect(wrong({ '1': numberCell(20) }, before)).toEqual([]);
    expect(wrong({ '1': numberCell(19) }, null)).toEqual([]);
    expect(wrong({ '1': numberCell(19) }, before && { ...before, '1': null })).toEqual([]);
  });
});

describe('a correction of a form that is made of a value', () => {
  const quarters = [20, 20, 19] as const;
  /** Members of the first quarter after the correction; the three quarters were accepted. */
  const corrected = (to: Parameters<typeof answerCorrected>[0]['to'], given = {}) =>
    answerCorrected({
      isAccepted: true,
      isClosed: false,
      from: 20,
      to,
      hasReason: true,
      firstBroken: (members) => {
        const reports = quarters.map((was, at) => thirdCells({ '1': numberCell(at === 0 ? members : was) }));
        const checks = reports.map((cells) => checkOwn(THIRD, cells, BLANK, null));
        return firstInError(
          [0, 1, 2],
          (at) =>
            checkOwn(THIRD, reports[at] ?? thirdCells(), BLANK, checks[at - 1]?.figures ?? null).findings,
        );
      },
      ...given,
    });

  it('is refused where it would put its own quarter or the next one in error', () => {
    expect(corrected(22)).toEqual({ kind: 'corrected', to: 22 });
    expect(corrected(23)).toMatchObject({
      kind: 'breaks',
      broken: { report: 1, finding: { rule: 'rule 1' } },
    });
    expect(corrected(17)).toMatchObject({
      kind: 'breaks',
      broken: { report: 0, finding: { rule: 'part 2' } },
    });
  });

  it('is refused without reason, without acceptance, after closing, and where nothing changes', () => {
    expect(corrected(22, { hasReason: false })).toEqual({ kind: 'no-reason' });
    expect(corrected(22, { isAccepted: false })).toEqual({ kind: 'not-accepted' });
    expect(corrected(22, { isClosed: true })).toEqual({ kind: 'closed' });
    expect(corrected(20)).toEqual({ kind: 'same', figure: 20 });
    expect(corrected('fraction')).toEqual({ kind: 'wrong', problem: 'fraction' });
  });
});

/** The first problem of a cell; null for a right one. */
function problemOf(column: ColumnKind, typed: CellContent) {
  const problems = () => columnProblems('x', column);
  const content = readContent(typed, column);
  const view = viewOf({ fields: ['x'], problems }, { cellAt: () => content, note: BLANK, nothingNew: false });
  return problems().find(({ when }) => holds(when, view))?.kind ?? null;
}

const percent = (value: number): CellContent => ({ kind: 'number', value, formattedAs: 'percent' });

describe('a cell', () => {
  it.each([numberCell(95.5), percent(0.955)])('of a percentage reads %j as 95,5', (typed) => {
    expect(readContent(typed, { kind: 'rate' })).toEqual(numberCell(95.5));
    expect(problemOf({ kind: 'rate' }, typed)).toBeNull();
  });

  it('of a percentage reads every tenth that is typed with %', () => {
    for (let tenths = 0; tenths <= 1000; tenths++)
      expect(readContent(percent(tenths / 1000), { kind: 'rate' })).toEqual(numberCell(tenths / 10));
  });

  it.each<[ColumnKind, CellContent, string | null]>([
    [{ kind: 'rate' }, numberCell(100), null],
    [{ kind: 'rate' }, numberCell(100.1), 'too-large'],
    [{ kind: 'rate' }, percent(0.9555), 'fraction'],
    [{ kind: 'rate' }, textCell('95,5'), 'not-a-number'],
    // As the tab's formulas say: they see a text.
    [{ kind: 'rate' }, textCell('95,5 %'), 'not-a-number'],
    [{ kind: 'count' }, numberCell(999_999_999), null],
    [{ kind: 'count' }, numberCell(1_000_000_000), 'too-large'],
    [{ kind: 'count' }, numberCell(0.1), 'fraction'],
    [{ kind: 'money' }, numberCell(999_999_999_999_999), null],
    [{ kind: 'money' }, numberCell(1e15), 'too-large'],
    [{ kind: 'day' }, numberCell(45_000), null],
    [{ kind: 'day' }, numberCell(45_000.5), 'fraction'],
    [{ kind: 'day' }, numberCell(3_654), null],
    // A 5, 31 December written 3112, a year: numbers that a sheet takes for days of 1900 to 1909.
    [{ kind: 'day' }, numberCell(5), 'negative'],
    [{ kind: 'day' }, numberCell(3_112), 'negative'],
    [{ kind: 'day' }, numberCell(2_025), 'negative'],
    [{ kind: 'day' }, textCell('hôm qua'), 'not-a-number'],
    [{ kind: 'text' }, textCell('x'.repeat(300)), null],
    [{ kind: 'text' }, textCell('x'.repeat(301)), 'too-long'],
    [{ kind: 'text' }, textCell(' '), 'blank'],
    [{ kind: 'choice', texts: ['Có', 'Không'] }, textCell(' KHÔNG '), null],
    [{ kind: 'choice', texts: ['Có', 'Không'] }, textCell('không'.normalize('NFD')), null],
    [{ kind: 'choice', texts: ['Có', 'Không'] }, textCell('x'), 'not-listed'],
    [{ kind: 'choice', texts: ['Có', 'Không'] }, { kind: 'formula', text: '="Có"' }, 'formula'],
  ])('of %j with %j has the problem %s', (column, typed, wanted) => {
    expect(problemOf(column, typed)).toBe(wanted);
  });
});

it('totals are of accepted figures alone', () => {
  expect(sumOf([3, null, 4])).toBe(7);
  expect([meanOf([0.1, 0.2, null]), meanOf([95.5, 96]), meanOf([null])]).toEqual([0.2, 95.8, null]);
  expect([largestOf([null, 45_000, 44_000]), largestOf([])]).toEqual([45_000, null]);
  expect(countsOf(['Tốt', 'Khá', 'Kém'], ['Khá', 'Tốt', 'Khá', null])).toEqual([
    ['Tốt', 1],
    ['Khá', 2],
  ]);
});
