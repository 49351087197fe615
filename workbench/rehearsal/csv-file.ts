import { readFileSync } from 'node:fs';
import { readTable } from '../../src/sheets/unit-list/table-text.ts';
import { fileText } from '../../src/ui/common/file-text.ts';

export type CsvFile =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[]; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly problem: string };

const SAVE_AGAIN = 'trong Excel, chọn Lưu thành › CSV UTF-8 rồi thử lại';

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** A file's text, in UTF-8 or UTF-16. */
export function readTextFile(path: string): TextFile {
  const refuse = (problem: string): TextFile => ({ ok: false, problem: `Tệp "${path}": ${problem}.` });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT'
      ? refuse('không có tệp này; hãy kiểm tra lại tên và thư mục')
      : refuse(`không đọc được (${code}); hãy ghi tên một tệp CSV mở được`);
  }
  const text = fileText(bytes);
  return text === null ? refuse(`không phải văn bản UTF-8 hay UTF-16; ${SAVE_AGAIN}`) : { ok: true, text };
}

/** A list as a file: what the set-up dialog reads, by the same reader. */
export function readCsv(path: string): CsvFile {
  const file = readTextFile(path);
  if (!file.ok) return file;
  const { table, openQuote } = readTable(file.text);
  const remarks =
    openQuote === null
      ? []
      : [`Dòng ${openQuote}: dấu ngoặc kép không khớp; mọi dấu ngoặc kép được đọc như chữ.`];
  return { ok: true, rows: table, remarks };
}
