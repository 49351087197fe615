import { oneLine, unmarked } from '../../domain/text/plain-text.ts';
import type { Header, KeyOf, Table } from './header.ts';
import { holdsAddresses, holdsUnits } from './told-by-content.ts';

/** One column of the list as it was given. */
export interface ListColumn<K extends string> {
  readonly at: number;
  readonly heading: string;
  /** Null: not used. */
  readonly key: K | null;
  /** Anything stands in it below the heading. */
  readonly isFilled: boolean;
}

/** Chosen by hand, by the position of the column; null leaves it out. */
export type Chosen<K extends string> = Readonly<Record<number, K | null>>;

/**
 * What each column holds. What a person chose goes before what the heading says; of several columns that say the same,
 * the one that says it most plainly is used, then the first that holds anything. Where no heading says which column holds
 * the names, or addresses, what stands in the columns tells.
 */
export function listColumns<K extends string>(
  table: Table,
  header: Header | null,
  keyOf: KeyOf<K>,
  chosen: Chosen<K>,
): readonly ListColumn<K>[] {
  const body = table.slice(header === null ? 0 : header.first + header.rows);
  const width = Math.max(0, ...table.map((row) => row.length));
  const found = Array.from({ length: width }, (_, at): ListColumn<K> => {
    const heading = header?.headings[at] ?? '';
    const byHand = chosen[at];
    return {
      at,
      heading,
      key: byHand === undefined ? keyOf(heading) : byHand,
      isFilled: body.some((row) => oneLine(row[at] ?? '') !== ''),
    };
  });
  const rank = ({ at, heading, isFilled }: ListColumn<K>): number =>
    (at in chosen ? 8 : 0) + (isFilled ? 4 : 0) + (/^ten\b/.test(unmarked(heading)) ? 2 : 0);
  const best = new Map<K, ListColumn<K>>();
  for (const column of found) {
    if (column.key === null) continue;
    const before = best.get(column.key);
    if (before === undefined || rank(column) > rank(before)) best.set(column.key, column);
  }
  const named = found.map((column) =>
    column.key === null || best.get(column.key) === column ? column : { ...column, key: null },
  );
  const isUsed = (...keys: readonly string[]) => named.some(({ key }) => key !== null && keys.includes(key));
  const textsOf = ({ at }: ListColumn<K>) => body.map((row) => row[at] ?? '');
  const toldByContent = (key: string, holds: (texts: readonly string[]) => boolean) => {
    const at = named.findIndex(
      (column) => column.key === null && !(column.at in chosen) && holds(textsOf(column)),
    );
    const column = named[at];
    if (column !== undefined) named[at] = { ...column, key: key as K };
  };
  if (!isUsed('name')) toldByContent('name', holdsUnits);
  if (!isUsed('emails', 'accounts', 'monitorEmails')) toldByContent('emails', holdsAddresses);
  return named;
}
