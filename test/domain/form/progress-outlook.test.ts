import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, type Month } from '../../../src/domain/campaign/obligation.ts';
import type { MonthStanding, ProgressStanding } from '../../../src/domain/form/progress.ts';
import {
  forecastOf,
  judgedThrough,
  progressOutlook,
  targetOutlook,
  warningMark,
} from '../../../src/domain/form/progress-outlook.ts';

fc.configureGlobal({ seed: 20240325, numRuns: 500 });

const PERIOD = { lastMonth: 12 as Month, idleMonths: 3 };

/** Twelve months, the first of them typed: admitted in each. */
function standing(
  admitted: readonly number[],
  given: Partial<ProgressStanding> = {},
  moved: readonly number[] = admitted,
): ProgressStanding {
  const before = given.before ?? { admission: 0, training: 0 };
  let sum = before.admission;
  const months = MONTHS.map((month): MonthStanding => {
    sum += admitted[month - 1] ?? 0;
    return {
      month,
      state: admitted[month - 1] === undefined ? 'empty' : 'submitted',
      daysLate: moved[month - 1] === undefined ? null : 0,
      moved: moved[month - 1] ?? null,
      cumulative: { admission: sum, training: before.training },
      isClosed: false,
    };
  });
  return {
    months,
    before,
    certified: 10,
    candidates: null,
    proposed: 0,
    target: { admission: 4, training: 0 },
    final: 'typing',
    finalDaysLate: null,
    isFinalClosed: false,
    hasAccepted: moved.length > 0,
    isTyping: false,
    typed: { admission: sum, training: before.training },
    ...given,
  };
}

describe('a target', () => {
  it.each<[string, Parameters<typeof targetOutlook>, object]>([
    [
      'half way',
      [4, 2, 6, 12],
      {
        share: 0.5,
        missing: 2,
        neededPerMonth: 2 / 6,
        forecast: null,
        planned: 2,
        behind: 0,
        verdict: 'open',
      },
    ],
    ['reached', [4, 4, 6, 12], { share: 1, missing: 0, neededPerMonth: 0, verdict: 'reached' }],
    ['gone beyond', [4, 6, 6, 12], { share: 1.5, missing: 0, verdict: 'above' }],
    ['of 0 has no share and no verdict', [0, 0, 6, 12], { share: null, missing: 0, verdict: 'none' }],
    ['of 0 is never reached nor missed', [0, 3, 6, 12], { share: null, missing: 0, verdict: 'none' }],
    [
      'that nobody set',
      [null, 3, 6, 12],
      { share: null, neededPerMonth: null, planned: null, verdict: 'none' },
    ],
    [
      'with no month left',
      [4, 2, 12, 12],
      { missing: 2, neededPerMonth: null, forecast: null, verdict: 'below' },
    ],
    ['after the last month of the period', [4, 2, 11, 11], { neededPerMonth: null, planned: 4 }],
    ['before the first month', [4, 0, 0, 12], { forecast: null, planned: 0, neededPerMonth: 4 / 12 }],
  ])('%s', (_, given, wanted) => expect(targetOutlook(...given)).toMatchObject(wanted));

  it('agrees with itself wherever it stands', () => {
    const count = fc.integer({ min: 0, max: 999_999 });
    const months = fc.constantFrom(...MONTHS);
    fc.assert(
      fc.property(
        fc.option(count),
        count,
        fc.constantFrom<Month | 0>(0, ...MONTHS),
        months,
        (target, done, at, last) => {
          const found = targetOutlook(target, done, at, last);
          const hasTarget = target !== null && target > 0;
          expect(found.verdict === 'none').toBe(!hasTarget);
          expect(found.share === null).toBe(!hasTarget);
          expect(found.missing).toBe(hasTarget ? Math.max(0, target - done) : 0);
          expect(found.verdict === 'below').toBe(found.missing > 0 && at >= last);
          expect(found.verdict === 'open').toBe(found.missing > 0 && at < last);
          expect(found.behind).toBe(Math.max(0, (found.planned ?? 0) - done));
          expect(found.neededPerMonth === null).toBe(!hasTarget || at >= last);
          if (found.share !== null) expect(found.share > 1).toBe(found.verdict === 'above');
        },
      ),
    );
  });
});

describe('the month judged through', () => {
  it.each<[string, number[], Month | 0, Month | 0]>([
    ['is the last one due', [0, 0], 4, 4],
    ['is the last one typed, when it is typed early', [0, 0, 0], 2, 3],
    ['is none before the first', [], 0, 0],
  ])('%s', (_, typed, lastDue, wanted) => expect(judgedThrough(standing(typed), lastDue)).toBe(wanted));
});

describe('an early warning', () => {
  const of = (target: number, admitted: readonly number[], given: Partial<ProgressStanding> = {}) =>
    standing(admitted, { target: { admission: target, training: 0 }, ...given });
  const kinds = (of: ProgressStanding, lastDue: Month | 0, period = PERIOD) =>
    progressOutlook(of, lastDue, period).warnings.map(({ kind }) => kind);

  it.each<[string, ProgressStanding, Month | 0, string[]]>([
    ['nobody is warned before the first month', standing([]), 0, []],
    [
      'a part of a person is asked of nobody',
      standing([0, 0, 0, 1], { target: { admission: 3, training: 0 } }),
      7,
      [],
    ],
    [
      'behind by a whole person',
      standing([0, 0, 0, 1], { target: { admission: 3, training: 0 } }),
      8,
      ['pace'],
    ],
    ['a target of one is not behind before the last month', of(1, [], { proposed: 1 }), 11, []],
    ['nor told of being idle alone', standing([1, 0, 0, 0]), 4, []],
    ['in the last months, too few proposed for what is missing', of(1, []), 10, ['proposals']],
    ['the same, and all that are missing', of(1, [], { proposed: 1 }), 10, []],
    ['in the last months, whoever reached the target needs nobody', of(1, [1]), 10, []],
    ['three months before the end there is time', of(1, []), 9, []],
    ['behind, and no movement for three months', standing([0, 0, 0]), 3, ['pace', 'idle']],
    ['two months are not three', standing([2, 0, 0]), 3, []],
    ['movement of any kind counts', standing([2, 0, 0, 0], {}, [2, 0, 1, 0]), 4, []],
    ['months not typed are not idle but missing', standing([2, 0, 0]), 4, []],
    ['idle is nobody who reached the target', standing([4, 0, 0, 0]), 4, []],
    ['too few certificates for what remains', standing([1], { certified: 2 }), 1, ['certified']],
    ['just enough certificates', standing([1], { certified: 4 }), 1, []],
    ['certificates are not asked where the start is unknown', standing([1], { certified: null }), 1, []],
    [
      'those admitted before the first month need none',
      standing([0], { certified: 3, before: { admission: 1, training: 0 } }),
      1,
      [],
    ],
  ])('%s', (_, of, lastDue, wanted) => expect(kinds(of, lastDue)).toEqual(wanted));

  it('tells how many certificates there are, and how many it takes', () => {
    expect(progressOutlook(standing([1], { certified: 2 }), 1, PERIOD).warnings).toEqual([
      { kind: 'certified', available: 2, needed: 4 },
    ]);
  });

  it('on the pace of either target', () => {
    const both = standing([0, 0, 0, 0, 0, 1], { target: { admission: 4, training: 2 } });
    expect(progressOutlook(both, 6, PERIOD).warnings).toEqual([
      { kind: 'pace', target: 'admission', behind: 1, isCovered: true },
      { kind: 'pace', target: 'training', behind: 1, isCovered: false },
    ]);
  });

  it.each<[string, Partial<ProgressStanding>, boolean]>([
    ['nobody proposed and no certificate', { certified: null }, false],
    ['as many proposed as are behind', { certified: null, proposed: 3 }, true],
    ['one proposed too few', { certified: null, proposed: 2 }, false],
    ['certificates of people who are not proposed', { certified: 4, proposed: 1 }, true],
    ['certificates that those admitted have used', { certified: 1, proposed: 1 }, false],
  ])('of a unit behind tells whether its source makes up for it: %s', (_, given, isCovered) => {
    const of = standing([0, 0, 0, 0, 0, 1], { target: { admission: 6, training: 0 }, ...given });
    const pace = progressOutlook(of, 6, PERIOD).warnings.find(({ kind }) => kind === 'pace');
    expect(pace).toEqual({ kind: 'pace', target: 'admission', behind: 2, isCovered });
  });

  it('is the same one until a number of it changes', () => {
    const mark = (admitted: readonly number[], lastDue: Month, given: Partial<ProgressStanding> = {}) =>
      warningMark(progressOutlook(standing(admitted, { certified: null, ...given }), lastDue, PERIOD));
    expect(mark([0, 0, 0], 3)).toBe(mark([0, 0, 0, 0, 0], 5));
    expect(mark([0, 0, 0], 3)).not.toBe(mark([0, 0, 0, 0, 0, 0], 6));
    expect(mark([0, 0, 0], 3)).not.toBe(mark([0, 0, 0], 3, { proposed: 1 }));
    expect(mark([4], 3)).toBe('');
  });
});

describe('a forecast', () => {
  it.each<[string, Parameters<typeof forecastOf>, number | null]>([
    ['in whole people', [90, 20, 7, 12], 34],
    ['half a person is rounded up', [90, 5, 6, 9], 8],
    ['of a target below six', [5, 5, 6, 12], null],
    ['below six', [90, 2, 6, 12], null],
    ['of exactly six', [90, 3, 6, 12], 6],
    ['before the first month', [90, 0, 0, 12], null],
    ['without a target', [null, 40, 6, 12], null],
  ])('%s', (_, given, wanted) => expect(forecastOf(...given)).toBe(wanted));
});
