import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { headerWorth, type Table } from './header.ts';
import { columnNamed } from './heading.ts';
import { looksLikeUnit } from './told-by-content.ts';

export interface TableText {
  readonly table: Table;
  /** The line at which a quotation mark began a cell and none ended it: every such mark was read as a letter. */
  readonly openQuote: number | null;
}

/**
 * A table pasted from a spreadsheet (tabs) or from a CSV file (commas, or semicolons as Excel writes them in Vietnam). Cut
 * by the sign by which most columns are known, since titles, names and addresses have commas of their own.
 */
export function readTable(text: string): TableText {
  const { said, rest } = withoutSaid(withLineEnds(text));
  // A sign that the file names and does not use is none.
  const signs: readonly string[] = said === null ? SIGNS : [said, ...SIGNS];
  const readings = signs.map((sign) => cut(rest, sign));
  const worths = readings.map(({ table }) => headerWorth(table, columnNamed));
  const most = Math.max(...worths);
  const chosen = most > 0 ? worths.indexOf(most) : signs.indexOf(commonest(rest, signs));
  return readings[chosen] ?? { table: [], openQuote: null };
}

/** A tab first: without any, the whole line is one cell. */
const SIGNS = ['\t', ';', ',', '|'];

/** Files put together from several programs end their lines in several ways; the parser takes the first way it meets for all. */
const withLineEnds = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.includes('\n') ? lines : lines.replace(/[\v\f\u0085\u2028\u2029]/g, '\n');
};

/** The line `sep=;` by which Excel is told the sign. */
function withoutSaid(text: string): { readonly said: string | null; readonly rest: string } {
  const found = /^\ufeff?"?sep=(\\t|.)"?[^\n]*(?:\n|$)/i.exec(text);
  return found === null
    ? { said: null, rest: text }
    : { said: found[1] === '\\t' ? '\t' : (found[1] ?? null), rest: text.slice(found[0].length) };
}

const commonest = (text: string, signs: readonly string[]): string =>
  text.includes('\t')
    ? '\t'
    : [...signs].reduce((most, sign) => (text.split(sign).length > text.split(most).length ? sign : most));

function cut(text: string, delimiter: string): TableText {
  const options = {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // Numbered by the person's own lines: blank ones count.
    skip_empty_lines: false,
  };
  try {
    return { table: trimmed(joined(parse(text, options), delimiter)), openQuote: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const table = joined(parse(text, { ...options, quote: false }), delimiter);
    return { table: trimmed(table), openQuote: Number(error.lines ?? 1) };
  }
}

/**
 * A table of Word, pasted as text, ends the line within a cell of two paragraphs. Rows of a spreadsheet all have as many
 * cells; of lines that are shorter, those that make one row together are one.
 */
function joined(table: Table, delimiter: string): Table {
  const width = Math.max(0, ...table.map((row) => row.length));
  const filled = table.filter((row) => row.some((text) => text.trim() !== ''));
  const isTable = filled.filter((row) => row.length === width).length * 2 >= filled.length;
  if (delimiter !== '\t' || !isTable) return table;
  const rows: string[][] = [];
  for (let at = 0; at < table.length; at++) {
    const row = [...(table[at] ?? [])];
    let next = at + 1;
    while (row.length > 1 && row.length < width && next < table.length) {
      const [first = '', ...others] = table[next] ?? [];
      if (row.length + others.length > width || beginsRow(first)) break;
      row.push(`${row.pop() ?? ''}\n${first}`, ...others);
      next++;
    }
    const isWhole = next > at + 1 && row.length === width;
    rows.push(isWhole ? row : [...(table[at] ?? [])]);
    // Rows keep the numbers that a person counts.
    if (isWhole) {
      rows.push(...Array.from({ length: next - at - 1 }, () => [] as string[]));
      at = next - 1;
    }
  }
  return rows;
}

/** A number, a code or a name of a unit begins a row of its own; what goes on with a cell is other text. */
const beginsRow = (text: string): boolean =>
  text.trim() === '' ||
  /\d/.test(text) ||
  /^[IVX]+$/.test(text.trim()) ||
  text.includes('@') ||
  looksLikeUnit(text);

/** Excel gives the blank rows below a list along. */
function trimmed(table: Table): Table {
  const filled = table.map((row) => row.some((text) => text.trim() !== ''));
  return table.slice(0, filled.lastIndexOf(true) + 1);
}

/** A table as a spreadsheet would give it to the clipboard. */
export const textOfTable = (table: Table): string =>
  table
    .map((line) =>
      line.map((text) => (/["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'),
    )
    .join('\n');
