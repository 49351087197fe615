import type { FormsAsked, Measured } from './measure.ts';

interface Limit {
  readonly reads: number;
  readonly writes: number;
  readonly requestBytes?: number;
}

/** docs/product.md 13, by the labels of `workbench/bench/steps.ts`. */
const LIMITS: Readonly<Record<string, Limit>> = {
  provision: { reads: 4, writes: 6, requestBytes: 1_000_000 },
  'provision again': { reads: 3, writes: 0 },
  'remind, all owing': { reads: 3, writes: 2 },
  'sweep, all ticking': { reads: 2, writes: 2 },
  'sweep, idle': { reads: 1, writes: 0 },
};

/** Apps Script refuses a large answer, so as much as this is read at once and the rest by further calls (`src/google/books.ts`). */
const BYTES_OF_A_READ = 6_000_000;

/** `4+6` for an action that docs/product.md 13 limits. */
export const limitText = (label: string): string => {
  const limit = LIMITS[label];
  return limit === undefined ? '' : `${limit.reads}+${limit.writes}`;
};

/** Protections go in parts: one more write for each 150 of them. */
const PROTECTIONS_AT_ONCE = 150;
const PROTECTIONS_OF_A_UNIT = { registration: 3, both: 8, own: 9 } as const satisfies Record<
  FormsAsked,
  number
>;
const partsOf = (label: string, units: number, forms: FormsAsked): number =>
  label === 'provision' ? Math.ceil((PROTECTIONS_OF_A_UNIT[forms] * units) / PROTECTIONS_AT_ONCE) : 0;

/** What is above its limit, in words; empty when all is well. */
export function excess(
  { label, reads, writes, bytes, largestRequestBytes }: Measured,
  units: number,
  forms: FormsAsked = 'registration',
): string[] {
  const limit = LIMITS[label];
  if (limit === undefined) return [];
  const { requestBytes = Number.POSITIVE_INFINITY } = limit;
  // With both forms the tables go in a batch of their own, which keeps every request below 1 MB.
  const tables = label === 'provision' && forms === 'both' ? 1 : 0;
  const writesAllowed = limit.writes + partsOf(label, units, forms) + tables;
  const readsAllowed = limit.reads + Math.floor(bytes / BYTES_OF_A_READ);
  return [
    ...(reads > readsAllowed ? [`${reads} reads, at most ${readsAllowed}`] : []),
    ...(writes > writesAllowed ? [`${writes} writes, at most ${writesAllowed}`] : []),
    ...(largestRequestBytes > requestBytes
      ? [`a request of ${largestRequestBytes} bytes, at most ${requestBytes}`]
      : []),
  ];
}
