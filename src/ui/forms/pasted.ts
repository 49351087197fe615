import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { readFormText } from '../../sheets/form-text/form-csv.ts';
import { columnsOfHeader } from '../../sheets/form-text/header-columns.ts';
import { problemText } from '../../sheets/form-text/problem-text.ts';
import { readTable } from '../../sheets/unit-list/table-text.ts';
import type { ColumnFields } from './form-fields.ts';

/** What a pasted text is taken for. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'form'; readonly form: OfficeForm }
  /** A form's text with something wrong, a sentence each. */
  | { readonly kind: 'wrong-form'; readonly problems: readonly string[] }
  | {
      readonly kind: 'header';
      /** Of the table; '' where nothing stands above its headings. */
      readonly title: string;
      readonly columns: readonly ColumnFields[];
      readonly leftOut: readonly string[];
    };

/** The head of a table as the letter has it, or a whole form as another office gave it away. */
export function readPasted(typed: string): Pasted {
  const text = typed.normalize('NFC');
  if (text.trim() === '') return { kind: 'nothing' };
  if (FORM_ROWS.some((row) => row.test(text))) {
    const { form, problems } = readFormText(text);
    return form === null
      ? { kind: 'wrong-form', problems: problems.map(problemText) }
      : { kind: 'form', form };
  }
  const { title, table } = withoutTitle(tableOf(text));
  const { columns, leftOut } = columnsOfHeader(table);
  return {
    kind: 'header',
    title,
    columns: columns.map(({ kind, ...column }) => ({ ...column, kind: kind.kind, choices: '' })),
    leftOut,
  };
}

/** The first row of a form's text, and the headings over its columns. */
const FORM_ROWS = [/^\s*"?biểu mẫu"?\s*[,;\t]/iu, /^\s*"?cột"?\s*[,;\t]\s*"?nhãn/imu];

type Table = readonly (readonly string[])[];

/** Lines without any sign between cells are a column of indicators: commas belong to their texts. */
function tableOf(text: string): Table {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (text.includes('\t') || /[;|].*[;|]/.test(lines[0] ?? '')) return readTable(text).table;
  return lines.length > 1 ? lines.map((line) => [line]) : readTable(text).table;
}

/** Cells that a row of headings has at the least. */
const FEWEST_HEADINGS = 3;

/** Parts the title above a table from its headings. */
function withoutTitle(table: Table): { readonly title: string; readonly table: Table } {
  const filled = (row: readonly string[] = []) => row.map(oneLine).filter((text) => text !== '');
  const rows = table.filter((row) => filled(row).length > 0);
  const begin = rows.findIndex((row) => filled(row).length >= FEWEST_HEADINGS);
  const above = rows.slice(0, Math.max(begin, 0)).map(filled);
  const isTitle = above.length > 0 && above.every((texts) => texts.length === 1);
  if (!isTitle) return { title: '', table: rows };
  const [title = ''] = above[0] ?? [];
  return { title: sentenceCase(title), table: rows.slice(begin) };
}

const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text;
