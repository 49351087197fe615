import { CsvError, parse } from 'csv-parse/browser/esm/sync';

export type Table = readonly (readonly string[])[];

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly message: string };

/** A table pasted from a spreadsheet (tabs) or from a CSV file (commas, or semicolons as Excel writes them in Vietnam). */
export function readTable(text: string): TableReading {
  try {
    const table = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // Numbered by the person's own lines: blank ones count.
      skip_empty_lines: false,
    });
    return { ok: true, table };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      ok: false,
      message: `Dòng ${error.lines}: dấu ngoặc kép không khớp. Hãy sửa dòng đó, hoặc dán thẳng từ Excel.`,
    };
  }
}

/** The sign that the header has most of; column names may have commas of their own, quoted or not. */
function delimiterOf(text: string): string {
  const header = text.slice(0, /\r|\n|$/.exec(text)?.index).replace(/"[^"]*"/g, '');
  if (header.includes('\t')) return '\t';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** A table as a spreadsheet would give it to the clipboard. */
export const textOfTable = (table: Table): string =>
  table
    .map((line) =>
      line.map((text) => (/["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'),
    )
    .join('\n');

/** A file's text in UTF-8, or in the UTF-16 of Excel's "Unicode Text"; null when it is neither. */
export async function textOfFile(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null; // the caller says how to save it
  }
}
