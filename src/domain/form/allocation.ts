/** What a superior's target is split in proportion to; `equal` gives every unit the same weight. */
const ALLOCATION_BASES = ['members', 'trained', 'equal'] as const;
export type AllocationBase = (typeof ALLOCATION_BASES)[number];

/**
 * Splits a whole number in proportion to weights, so that the parts sum to it exactly: each gets the whole part of its
 * share, and what is left goes one by one to the largest remainders, the first in the list on a tie. A weight of 0 gets
 * nothing. Null when there is something to split and no weight at all.
 *
 * @throws RangeError for a total or a weight that is no whole number ≥ 0.
 */
export function allocate(total: number, weights: readonly number[]): readonly number[] | null {
  for (const number of [total, ...weights]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a count: ${number}`);
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return total === 0 ? weights.map(() => 0) : null;
  // total × weight stays below 2^53 for counts up to 999.999 each.
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
