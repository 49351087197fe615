import { readCount } from '../text/count-text.ts';

/** What a superior's target is split in proportion to; `equal` gives every unit the same weight. */
export type AllocationBase = 'members' | 'staff' | 'trained' | 'equal';

/**
 * Splits a whole number in proportion to weights, so that the parts sum to it exactly: each gets the whole part of its
 * share, and what is left goes one by one to the largest remainders, the first in the list on a tie. A weight of 0 gets
 * nothing. Null when there is something to split and no weight at all.
 *
 * @throws RangeError for a total or a weight that is no whole number ≥ 0.
 */
export function allocate(total: number, weights: readonly number[]): readonly number[] | null {
  checkCounts([total, ...weights]);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return total === 0 ? weights.map(() => 0) : null;
  // total × weight stays below 2^53 for counts up to 999.999 each.
  const shares = weights.map((weight) => total * weight);
  return roundedTo(total, shares, sum);
}

/** One percent in the units in which shares are given: hundredths of a percent. */
const PERCENT = 100;
const WHOLE = 100 * PERCENT;

/**
 * A share of every base, "at least 3 %": together the share of the sum, rounded up, and each unit's own share rounded up or
 * down, the largest remainders up. `share` in hundredths of a percent. Null when no unit has a base.
 *
 * @throws RangeError for a share or a base that is no whole number ≥ 0.
 */
export function allocateShare(share: number, bases: readonly number[]): readonly number[] | null {
  checkCounts([share, ...bases]);
  const sum = bases.reduce((all, base) => all + base, 0);
  if (sum === 0) return null;
  const shares = bases.map((base) => share * base);
  return roundedTo(Math.ceil((share * sum) / WHOLE), shares, WHOLE);
}

function checkCounts(numbers: readonly number[]): void {
  for (const number of numbers)
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a count: ${number}`);
}

/** Whole numbers next to shares / divisor that sum to `total`, by the largest remainders. */
function roundedTo(total: number, shares: readonly number[], divisor: number): readonly number[] {
  const parts = shares.map((share) => Math.floor(share / divisor));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share % divisor }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** What is to be split: a whole number, or a share of each unit's base in hundredths of a percent. */
export type AllocationAmount =
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'share'; readonly share: number };

/** "90", "3%", "≥ 2,5 %". Null for anything else. */
export function readAmount(text: string): AllocationAmount | null {
  const plain = text.normalize('NFKC').replace(/^\s*(?:≥|>=)?\s*/, '');
  const share = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%\s*$/.exec(plain);
  if (share !== null) {
    const [, whole = '', part = ''] = share;
    return { kind: 'share', share: Number(whole) * PERCENT + Number(part.padEnd(2, '0')) };
  }
  const total = readCount(plain);
  return total.kind === 'count' ? { kind: 'total', total: total.value } : null;
}

/** How a sum of parts stands to the superior's target: "from 90 up" may be more. */
export const sumStanding = (
  total: number,
  superior: number | null,
): 'equal' | 'above' | 'below' | 'no-target' =>
  superior === null ? 'no-target' : total === superior ? 'equal' : total > superior ? 'above' : 'below';
