import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amounts,
  type Holding,
  leftOf,
  NO_AMOUNTS,
  officeTotals,
  totalsAfterEnd,
  totalsAfterFounding,
} from '../../../src/domain/form/change-totals.ts';
import { totalRemark } from '../../../src/words/wording.ts';

const ONE: Holding = {
  target: { admission: 3, training: 2 },
  done: { admission: 2, training: 0 },
  candidates: 7,
  certified: 3,
};
const TWO: Holding = {
  target: { admission: 2, training: null },
  done: { admission: 0, training: 1 },
  candidates: 9,
  certified: null,
};
const TOTALS = officeTotals([ONE, TWO]);
const NOTHING = { candidates: 0, certified: 0 };
const remarks = (moved: Amounts) =>
  totalsAfterEnd(TOTALS, [{ holding: ONE, moved, uncounted: NOTHING }]).map((line) => [
    line.before,
    line.after,
    totalRemark(line),
  ]);

describe('a unit ends', () => {
  it('with nothing passed on, every figure that waits is named', () =>
    expect(remarks(NO_AMOUNTS)).toEqual([
      [5, 5, 'chưa giao lại 01'],
      [2, 2, ''],
      [2, 2, 'chưa giao lại 02'],
      [1, 1, ''],
      [16, 9, '07 người chưa chuyển cho đơn vị nào'],
      [3, 0, '03 giấy chưa chuyển cho đơn vị nào'],
    ]));

  it('with all that is left passed on, every sum is as before', () =>
    expect(
      remarks({ admission: 1, training: 2, candidates: 7, certified: 3 }).map(([before, after, remark]) => [
        before === after,
        remark,
      ]),
    ).toEqual(Array.from({ length: 6 }, () => [true, ''])));

  it('that ended already is counted in before what it still holds', () => {
    const lines = totalsAfterEnd(officeTotals([TWO]), [
      { holding: ONE, moved: { ...NO_AMOUNTS, candidates: 5 }, uncounted: { candidates: 7, certified: 3 } },
    ]);
    expect(lines.at(-2)).toMatchObject({ before: 16, after: 14, left: 2 });
  });

  it('a target that was passed by leaves nothing', () =>
    expect(leftOf({ ...ONE, done: { admission: 4, training: 0 } }, 'admission')).toBe(0));
});

it('a founded unit adds its targets and nothing else', () =>
  expect(
    totalsAfterFounding(TOTALS, { admission: 1, training: 0 }).map((line) => [line.before, line.after]),
  ).toEqual([
    [5, 6],
    [2, 2],
    [2, 2],
    [1, 1],
    [16, 16],
    [3, 3],
  ]));

const count = fc.nat({ max: 50 });
const holdings: fc.Arbitrary<Holding> = fc.record({
  target: fc.record({
    admission: fc.option(count, { nil: null }),
    training: fc.option(count, { nil: null }),
  }),
  done: fc.record({ admission: count, training: count }),
  candidates: fc.option(count, { nil: null }),
  certified: fc.option(count, { nil: null }),
});

it('whatever is passed on, what is lost and what is there come to what there was', () =>
  fc.assert(
    fc.property(fc.array(holdings, { minLength: 2, maxLength: 5 }), fc.nat({ max: 60 }), (units, part) => {
      const [leaving] = units;
      if (leaving === undefined) return;
      const moved = { ...NO_AMOUNTS, candidates: Math.min(part, leaving.candidates ?? 0) };
      const lines = totalsAfterEnd(officeTotals(units), [{ holding: leaving, moved, uncounted: NOTHING }]);
      for (const { of, before, after, left } of lines)
        expect(of === 'holding' ? after + left : after).toBe(before);
    }),
  ));
