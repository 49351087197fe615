import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate, allocateShare, readAmount, sumStanding } from '../../../src/domain/form/allocation.ts';

fc.configureGlobal({ seed: 20240312, numRuns: 500 });

it.each<[string, number, number[], number[] | null]>([
  ['in proportion', 10, [1, 2, 2], [2, 4, 4]],
  ['what is left goes to the largest remainder', 10, [6, 3, 1], [6, 3, 1]],
  ['one by one', 3, [9, 10, 8, 14], [1, 1, 0, 1]],
  ['the first in the list on a tie', 2, [1, 1, 1], [1, 1, 0]],
  ['a weight of 0 gets nothing', 5, [0, 1, 0, 1], [0, 3, 0, 2]],
  ['nothing to split', 0, [3, 0], [0, 0]],
  ['nothing to split and nobody', 0, [], []],
  ['no weight to split by', 3, [0, 0], null],
  ['nobody to split among', 3, [], null],
])('%s', (_, total, weights, wanted) => expect(allocate(total, weights)).toEqual(wanted));

it.each([
  [-1, [1]],
  [1.5, [1]],
  [3, [1, -1]],
  [3, [0.5]],
])('%d over %j is no question', (total, weights) => {
  expect(() => allocate(total, weights)).toThrow(RangeError);
});

it('parts sum to the whole, each within one of its exact share, in the order of the weights', () => {
  const count = fc.integer({ min: 0, max: 999_999 });
  const asked = fc.tuple(
    count,
    fc.array(fc.oneof(count, fc.integer({ min: 0, max: 20 })), { maxLength: 150 }),
  );
  fc.assert(
    fc.property(asked, ([total, weights]) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const parts = allocate(total, weights);
      if (sum === 0) return total === 0 ? parts?.every((part) => part === 0) : parts === null;
      if (parts === null) return false;
      const isFair = weights.every((weight, index) => {
        const part = parts[index] ?? Number.NaN;
        return Math.abs(part * sum - total * weight) < sum && (weight > 0 || part === 0);
      });
      const isMonotone = weights.every((weight, index) =>
        weights.every((other, at) => weight <= other || (parts[index] ?? 0) >= (parts[at] ?? 0)),
      );
      return parts.reduce((all, part) => all + part, 0) === total && isFair && isMonotone;
    }),
  );
});

it.each<[string, number, number[], number[] | null]>([
  // 3 % of 72, 31, 10: 2.16, 0.93, 0.3 of 3.39, rounded up to 4.
  ['3 % of the members, together rounded up', 300, [72, 31, 10], [2, 1, 1]],
  ['what comes out whole', 1000, [50, 20], [5, 2]],
  ['2,5 %', 250, [40, 40, 40], [1, 1, 1]],
  ['a unit without a base gets nothing', 300, [100, 0], [3, 0]],
  ['more than all', 15_000, [3, 1], [5, 1]],
  ['nobody has a base', 300, [0, 0], null],
  ['nobody', 300, [], null],
])('a share: %s', (_, share, bases, wanted) => expect(allocateShare(share, bases)).toEqual(wanted));

it('a share sums to the share of the whole, rounded up, each part next to its own share', () => {
  const base = fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 60 }));
  const asked = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.array(base, { maxLength: 150 }));
  fc.assert(
    fc.property(asked, ([share, bases]) => {
      const sum = bases.reduce((all, one) => all + one, 0);
      const parts = allocateShare(share, bases);
      if (sum === 0) return parts === null;
      if (parts === null) return false;
      const total = parts.reduce((all, part) => all + part, 0);
      const isNext = parts.every(
        (part, index) => Math.abs(part * 10_000 - share * (bases[index] ?? 0)) < 10_000,
      );
      return total === Math.ceil((share * sum) / 10_000) && isNext;
    }),
  );
});

it.each([
  ['90', { kind: 'total', total: 90 }],
  ['1.200', { kind: 'total', total: 1200 }],
  ['≥ 90', { kind: 'total', total: 90 }],
  ['3%', { kind: 'share', share: 300 }],
  ['≥ 3 %', { kind: 'share', share: 300 }],
  ['>= 2,5%', { kind: 'share', share: 250 }],
  ['2.25 %', { kind: 'share', share: 225 }],
  ['３％', { kind: 'share', share: 300 }],
  ['', null],
  ['ba', null],
  ['-3', null],
  ['3,5', null],
  ['3,125%', null],
  ['1,200', null],
  ['3%%', null],
])('%j is %j', (text, wanted) => expect(readAmount(text)).toEqual(wanted));

it.each([
  [90, 90, 'equal'],
  [91, 90, 'above'],
  [89, 90, 'below'],
  [5, null, 'no-target'],
  [0, 0, 'equal'],
] as const)('%d beside %s is %s', (total, superior, wanted) =>
  expect(sumStanding(total, superior)).toBe(wanted),
);
