import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate } from '../../../src/domain/form/allocation.ts';

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
