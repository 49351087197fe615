import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { visibleText } from '../../domain/text/plain-text.ts';
import { type FormReading, readForm } from './read-form.ts';
import type { TextRow } from './text-problem.ts';

/** Reads a form from a CSV text, or from one that was pasted from a spreadsheet. */
export function readFormText(text: string): FormReading {
  const { said, rest, linesBefore } = withoutSaid(text);
  const reading = cut(rest, said ?? signOf(rest), linesBefore);
  return 'rows' in reading
    ? readForm(reading.rows)
    : { form: null, problems: [{ line: reading.openQuote, problem: { kind: 'open-quote' } }] };
}

const SIGNS = [',', ';', '\t'] as const;

/** The sign that most lines have first: a line begins with a word or a number, and no sign is part of these. */
function signOf(text: string): string {
  const firsts = text.split(/\r\n|\r|\n/).map((line) => /[,;\t]/.exec(line)?.[0]);
  const votes = (sign: string) => firsts.filter((first) => first === sign).length;
  return SIGNS.reduce((most: string, sign) => (votes(sign) > votes(most) ? sign : most), ',');
}

type Cut = { readonly rows: readonly TextRow[] } | { readonly openQuote: number };

/** The line `sep=;` by which Excel is told the sign. */
function withoutSaid(text: string): { said: string | null; rest: string; linesBefore: number } {
  const found = /^\ufeff?"?sep=(.)"?[^\r\n]*(?:\r\n|\r|\n|$)/i.exec(text);
  return found === null
    ? { said: null, rest: text, linesBefore: 0 }
    : { said: found[1] ?? null, rest: text.slice(found[0].length), linesBefore: 1 };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A cell that holds the beginning of another row: its quotation mark was closed by one of a later row. */
const ROW_WITHIN = /\n\s*(?:\d{1,3}|quy t\u1eafc|c\u1ed9t)\s*[,;\t]/iu;

/** A quoted cell with blanks around its quotation marks, as people type it; within a quoted cell such marks are doubled. */
const LOOSE_QUOTES = /(^|[,;\t])[ \u00a0]*("(?!")[^"\r\n]+"(?!"))[ \u00a0]*(?=[,;\t\r\n]|$)/gm;

function cut(text: string, delimiter: string, linesBefore: number): Cut {
  try {
    const records = parse(text.replace(LOOSE_QUOTES, '$1$2'), {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    }) as unknown as readonly CsvRecord[];
    let next = 1 + linesBefore;
    const rows = records.map(({ record, info }) => {
      const line = next;
      next = info.lines + linesBefore + 1;
      return { line, cells: record.map(visibleText) };
    });
    const swallowing = rows.find(({ cells }) => cells.some((cell) => ROW_WITHIN.test(cell)));
    return swallowing === undefined ? { rows } : { openQuote: swallowing.line };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { openQuote: Number(error.lines ?? 1) + linesBefore };
  }
}
