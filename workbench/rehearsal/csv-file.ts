import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';

export type CsvFile =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: string };

const SAVE_AGAIN = 'trong Excel, chọn Lưu thành › CSV UTF-8 rồi thử lại';

/** A CSV of UTF-8 text, header first; commas, or what Excel writes in Vietnam: semicolons, or tabs. */
export function readCsv(path: string): CsvFile {
  const refuse = (problem: string): CsvFile => ({ ok: false, problem: `Tệp "${path}": ${problem}.` });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT'
      ? refuse('không có tệp này; hãy kiểm tra lại tên và thư mục')
      : refuse(`không đọc được (${code}); hãy ghi tên một tệp CSV mở được`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`không phải văn bản UTF-8; ${SAVE_AGAIN}`);
  }
  if (text.includes('\0')) return refuse(`không phải tệp CSV; ${SAVE_AGAIN}`);
  try {
    return {
      ok: true,
      rows: parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true }),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(`dòng ${error.lines}: dấu ngoặc kép không khớp; ${SAVE_AGAIN}`);
  }
}

/** The sign that the header has most of; column names may have commas of their own, quoted or not. */
function delimiterOf(text: string): string {
  const header = text.slice(0, /\r|\n|$/.exec(text)?.index).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}
