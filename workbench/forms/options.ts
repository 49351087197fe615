import { parseArgs } from 'node:util';

interface CheckOptions {
  readonly files: readonly string[];
  /** Null: that of the deadline's date. */
  readonly year: number | null;
  readonly holidays: string | null;
  readonly isTidy: boolean;
}

export type ParsedCheck =
  | { readonly kind: 'help' }
  | { readonly kind: 'options'; readonly options: CheckOptions }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const OPTIONS = {
  year: { type: 'string' },
  holidays: { type: 'string' },
  tidy: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const HELP = `Xem một biểu mẫu tự lập nói gì, trước khi đưa vào dùng.

Cách dùng:
  npm run --silent check-form -- BIỂU-MẪU.csv [BIỂU-MẪU-KHÁC.csv …] [--year NĂM] [--holidays TỆP.csv] [--tidy]

Tùy chọn:
  --year NĂM         tính các kỳ của năm này; không ghi thì lấy năm của hạn, nếu hạn là một ngày
  --holidays TỆP.csv ngày nghỉ thêm vào bảng có sẵn, mỗi dòng: ngày/tháng/năm, nghỉ hoặc làm bù
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
  const { year, holidays } = values;
  const isYear = typeof year === 'string' && /^20\d\d$/.test(year);
  if (year !== undefined && !isYear) problems.push('--year cần một năm, ví dụ --year 2025.');
  if (holidays !== undefined && (typeof holidays !== 'string' || holidays === ''))
    problems.push('--holidays cần tên một tệp CSV.');
  if (positionals.length === 0) problems.push(`Thiếu tệp biểu mẫu; ${REMEDY}.`);
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'options',
    options: {
      files: positionals,
      year: isYear ? Number(year) : null,
      holidays: typeof holidays === 'string' ? holidays : null,
      isTidy: values.tidy === true,
    },
  };
}
