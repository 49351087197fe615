import { oneLine, unmarked } from '../../domain/text/plain-text.ts';

export type Table = readonly (readonly string[])[];

/** Where the headings of a list stand. */
export interface Header {
  /** 0-based row of the table. */
  readonly first: number;
  /** Two when a heading stands above others, or goes on in the next row. */
  readonly rows: number;
  /** One for each column, both rows in one text. */
  readonly headings: readonly string[];
}

/** Which column a heading names; null when it is not known. */
export type KeyOf<K extends string> = (heading: string) => K | null;

/** No office writes more lines above its headings. */
const SEARCHED = 60;

/**
 * The row by which most columns are known; the names of the units must be among them, or two others. Where two rows know
 * alike, one that says "Tên …" comes first, then the upper: the lower one is a heading printed again.
 */
export function findHeader<K extends string>(table: Table, keyOf: KeyOf<K>): Header | null {
  const candidates = table.slice(0, SEARCHED).flatMap((_, first) =>
    [1, 2, 3].flatMap((rows) => {
      const headings = headingsAt(table, first, rows);
      if (headings === null) return [];
      const keys = new Set(headings.map(keyOf).filter((key) => key !== null));
      const isNamed = keys.has('name' as K);
      if (!isNamed && keys.size < 2) return [];
      const saysName = headings.some((heading) => /^ten\b/.test(unmarked(heading)));
      return [{ first, rows, headings, rank: keys.size * 4 + (isNamed ? 2 : 0) + (saysName ? 1 : 0) }];
    }),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (top, one) =>
      top === null || one.rank > top.rank || (one.rank === top.rank && one.rows < top.rows) ? one : top,
    null,
  );
  if (best === null) return null;
  const { first, rows, headings } = continued(table, best, keyOf);
  return { first, rows, headings };
}

/** How many columns a list is known by: tells how its text is to be cut into cells. */
export const headerWorth = <K extends string>(table: Table, keyOf: KeyOf<K>): number => {
  const header = findHeader(table, keyOf);
  return header === null ? 0 : new Set(header.headings.map(keyOf).filter((key) => key !== null)).size;
};

/** Null when the lower rows are units already. A heading over several columns stands in the first of them. */
function headingsAt(table: Table, first: number, rows: number): readonly string[] | null {
  const block = table.slice(first, first + rows).map((row) => row.map(oneLine));
  if (block.length < rows) return null;
  const [top = [], ...lower] = block;
  if (top.every((text) => text === '')) return null;
  if (lower.some((row) => row.every((text) => text === '') || row.some(isOfUnit))) return null;
  const width = Math.max(...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const below = lower.map((row) => row[column] ?? '').filter((text) => text !== '');
    const own = top[column] ?? '';
    return [own === '' && below.length > 0 ? leftOf(top, column) : own, ...below].join(' ').trim();
  });
}

/** A year is none: it stands in headings. */
const isOfUnit = (text: string): boolean =>
  text.includes('@') || (/^\d+[.)]?$/.test(text) && !/^(?:19|20)\d\d$/.test(text));

const leftOf = (row: readonly string[], column: number): string =>
  row.slice(0, column).reduce((last, text) => (text === '' ? last : text), '');

/** A heading that goes on in the next row ("Tên chi bộ," / "đảng bộ") begins there with a small letter. */
function continued<K extends string>(table: Table, header: Header, keyOf: KeyOf<K>): Header {
  const rows = header.rows + 1;
  const next = (table[header.first + header.rows] ?? []).map(oneLine);
  const headings = rows > 3 ? null : headingsAt(table, header.first, rows);
  if (headings === null) return header;
  const goesOn = next.every((text, column) => {
    const key = keyOf(header.headings[column] ?? '');
    return (
      text === '' ||
      (key === null ? !/^\p{Lu}/u.test(text) : /^\p{Ll}/u.test(text) && keyOf(headings[column] ?? '') === key)
    );
  });
  return goesOn ? { first: header.first, rows, headings } : header;
}
