import type { Style } from './style.ts';

type ListColumn = readonly [label: string, width: number, style?: Style];

/** A tab's columns from A on: each one's position by its name, and what their rows look like. */
interface ListColumns<Name extends string> {
  readonly at: Readonly<Record<Name, number>>;
  readonly list: readonly ListColumn[];
  /** Number formats of a row that is appended below the rows which have them. */
  readonly formats: readonly Style['number'][];
}

/** Object keys keep the order in which they are written here: that is the order of the columns. */
export function columnsOf<Name extends string>(
  columns: Readonly<Record<Name, ListColumn>>,
): ListColumns<Name> {
  const list = Object.values<ListColumn>(columns);
  const names = Object.keys(columns) as Name[];
  return {
    at: Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>,
    list,
    formats: list.map(([, , style]) => style?.number),
  };
}

/** A column and all behind it: those that are hidden. */
export const columnsFrom = <Name extends string>({ at, list }: ListColumns<Name>, first: Name): number[] =>
  list.map((_, column) => column).filter((column) => column >= at[first]);
