import type { Measured } from './measure.ts';

interface Limit {
  readonly reads: number;
  readonly writes: number;
  readonly requestBytes?: number;
}

/** product.md §13, by the labels of `measure.ts`. */
const LIMITS: Readonly<Record<string, Limit>> = {
  provision: { reads: 4, writes: 6, requestBytes: 1_000_000 },
  'provision again': { reads: 3, writes: 0 },
  'remind, all owing': { reads: 3, writes: 2 },
  'sweep, all ticking': { reads: 2, writes: 2 },
  'sweep, idle': { reads: 1, writes: 0 },
};

/** `4+6` for an action that §13 limits. */
export const limitText = (label: string): string => {
  const limit = LIMITS[label];
  return limit === undefined ? '' : `${limit.reads}+${limit.writes}`;
};

/** What is above its limit, in words; empty when all is well. */
export function excess({ label, reads, writes, largestRequestBytes }: Measured): string[] {
  const limit = LIMITS[label];
  if (limit === undefined) return [];
  const { requestBytes = Number.POSITIVE_INFINITY } = limit;
  return [
    ...(reads > limit.reads ? [`${reads} reads, at most ${limit.reads}`] : []),
    ...(writes > limit.writes ? [`${writes} writes, at most ${limit.writes}`] : []),
    ...(largestRequestBytes > requestBytes
      ? [`a request of ${largestRequestBytes} bytes, at most ${requestBytes}`]
      : []),
  ];
}
