import { parseArgs } from 'node:util';

interface CheckOptions {
  readonly files: readonly string[];
  /** Null: that of the deadline's date. */
  readonly year: number | null;
  readonly holidays: string | null;
  /** Figures to be tried with the form; null for none. */
  readonly figures: string | null;
  readonly isTidy: boolean;
}

/** A form of the library by its code; null: the list of them. */
export interface LibraryOptions {
  readonly code: string | null;
  readonly year: number | null;
}

export type ParsedCheck =
  | { readonly kind: 'help' }
  | { readonly kind: 'library'; readonly options: LibraryOptions }
  /** The head of a table, of which a form is to be made. */
  | { readonly kind: 'header'; readonly path: string }
  | { readonly kind: 'options'; readonly options: CheckOptions }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const OPTIONS = {
  year: { type: 'string' },
  holidays: { type: 'string' },
  figures: { type: 'string' },
  header: { type: 'string' },
  library: { type: 'string' },
  tidy: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const HELP = `Xem một biểu mẫu tự lập nói gì, trước khi đưa vào dùng.

Cách dùng:
  npm run --silent check-form -- BIỂU-MẪU.csv [BIỂU-MẪU-KHÁC.csv …] [--year NĂM] [--holidays TỆP.csv] [--figures TỆP.csv] [--tidy]
  npm run --silent check-form -- --library [MÃ] [--year NĂM]
  npm run --silent check-form -- --header BẢNG.csv

Tùy chọn:
  --year NĂM         tính các kỳ của năm này; không ghi thì lấy năm của hạn, nếu hạn là một ngày
  --holidays TỆP.csv ngày nghỉ thêm vào bảng có sẵn, mỗi dòng: ngày/tháng/năm, nghỉ hoặc làm bù
  --figures TỆP.csv  thử số liệu của các đơn vị theo quy tắc của biểu mẫu: dòng nào được nhận, dòng nào không và vì sao, tổng của
                     từng kỳ. Các cột: Mã đơn vị, Kỳ, Ngày nhận báo cáo, 1, 2, 3… (số của cột), Ghi chú. Chỉ thử quy tắc, không
                     tạo trang, không gửi thư
  --library [MÃ]     kê các biểu mẫu có sẵn; có MÃ thì in biểu mẫu đó, để lưu thành tệp rồi sửa cho hợp với văn phòng
  --header BẢNG.csv  làm nháp biểu mẫu từ đầu bảng kèm theo công văn: một hoặc hai dòng tiêu đề, hoặc một cột các chỉ tiêu; kiểu của
                     từng cột là phỏng đoán, hãy xem lại rồi điền tên, mã, kỳ, hạn
  --tidy             in lại biểu mẫu thành văn bản gọn, đúng mẫu, thay cho lời mô tả

Biểu mẫu không dùng được: mã thoát 2, mỗi lỗi một câu, nêu dòng và cách sửa. Mẫu có sẵn: workbench/samples/forms.
`;

const REMEDY = 'hãy chạy lại với --help để xem cách dùng';

/** Reads the command line; every problem is told at once. */
export function parseCheck(args: readonly string[]): ParsedCheck {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const problems = tokens.flatMap((token) =>
    token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name)
      ? [`Không có tùy chọn "${token.rawName}"; ${REMEDY}.`]
      : [],
  );
  const { year } = values;
  const isYear = typeof year === 'string' && /^20\d\d$/.test(year);
  if (year !== undefined && !isYear) problems.push('--year cần một năm, ví dụ --year 2025.');
  const file = (name: 'holidays' | 'figures' | 'header'): string | null => {
    const path = values[name];
    if (typeof path === 'string' && path !== '') return path;
    if (path !== undefined) problems.push(`--${name} cần tên một tệp CSV.`);
    return null;
  };
  const [holidays, figures] = [file('holidays'), file('figures')];
  if (figures !== null && positionals.length > 1)
    problems.push('--figures thử với một biểu mẫu; hãy bỏ bớt tệp biểu mẫu.');
  const header = file('header');
  if (problems.length === 0 && header !== null) return { kind: 'header', path: header };
  const { library } = values;
  if (problems.length === 0 && library !== undefined) {
    const code = typeof library === 'string' ? library : (positionals[0] ?? null);
    return { kind: 'library', options: { code, year: isYear ? Number(year) : null } };
  }
  if (positionals.length === 0) problems.push(`Thiếu tệp biểu mẫu; ${REMEDY}.`);
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'options',
    options: {
      files: positionals,
      year: isYear ? Number(year) : null,
      holidays,
      figures,
      isTidy: values.tidy === true,
    },
  };
}
