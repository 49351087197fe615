import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { lowerFirst, oneLine } from '../../domain/text/plain-text.ts';
import { readFormText } from '../../sheets/form-text/form-csv.ts';
import { columnsOfHeader } from '../../sheets/form-text/header-columns.ts';
import { problemText } from '../../sheets/form-text/problem-text.ts';
import { readTable } from '../../sheets/unit-list/table-text.ts';
import type { ColumnFields } from './form-fields.ts';

/** What a pasted text is taken for. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'form'; readonly form: OfficeForm }
  /** Several forms' texts, as last year's tab has them. */
  | { readonly kind: 'forms'; readonly forms: readonly OfficeForm[]; readonly problems: readonly string[] }
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
  const text = withoutTabWords(typed.normalize('NFC'));
  if (text.trim() === '') return { kind: 'nothing' };
  const texts = text.split(BEFORE_FORM).filter((part) => part.trim() !== '');
  if (texts.length > 1) return formsOf(texts);
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

const BEFORE_FORM = /^(?=\s*"?biểu mẫu"?\s*[,;\t])/imu;

/** The tab *Biểu mẫu* may be copied as a whole: its heading, its hint, and the hidden cells of its last column. */
const withoutTabWords = (text: string): string =>
  text
    .replace(/^"?(?:BIỂU MẪU TỰ LẬP|Lập và sửa bằng trình đơn Tổng hợp).*$/gmu, '')
    .replace(/[,;\t]+\S+ \d{6} \d+ (?:used|retired)[,;\t]*$/gmu, '');

function formsOf(texts: readonly string[]): Pasted {
  const readings = texts.map(readFormText);
  return {
    kind: 'forms',
    forms: readings.flatMap(({ form }) => form ?? []),
    problems: readings.flatMap(({ problems }, at) =>
      problems.map((problem) => `Biểu mẫu thứ ${at + 1}, ${lowerFirst(problemText(problem))}`),
    ),
  };
}

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
