import type { Severity } from '../domain/form/judge.ts';
import type { SensitiveKind } from '../domain/own-form/form-remark.ts';
import type { FigureKind, Rhythm, TotalKind } from '../domain/own-form/own-form.ts';

/** Words of the office's own forms: the text format is made of them, the tab, the dialog and messages use them too. */

export const KIND_WORDS: Readonly<Record<FigureKind['kind'], string>> = {
  count: 'số',
  money: 'tiền',
  rate: 'tỷ lệ',
  day: 'ngày',
  'yes-no': 'có/không',
  choice: 'chọn',
  text: 'chữ',
};

export const TOTAL_WORDS: Readonly<Record<TotalKind, string>> = {
  sum: 'cộng',
  mean: 'bình quân',
  tally: 'đếm',
  largest: 'lớn nhất',
  none: 'không',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  notice: 'lưu ý',
};

export const RHYTHM_WORDS: Readonly<Record<Rhythm['kind'], string>> = {
  once: 'một đợt',
  month: 'tháng',
  quarter: 'quý',
  'half-year': 'sáu tháng',
  year: 'năm',
};

/** The first cells of a form's rows. */
export const ROW_WORDS = {
  title: 'Biểu mẫu',
  code: 'Mã',
  rhythm: 'Kỳ',
  deadline: 'Hạn',
  milestones: 'Mốc nhắc',
  message: 'Lời nhắn',
  columns: 'Cột',
  rules: 'Quy tắc',
} as const;
export type FormRow = keyof typeof ROW_WORDS;

/** Headings over a form's columns, in their order. */
export const COLUMN_HEADINGS = {
  number: ROW_WORDS.columns,
  label: 'Nhãn',
  kind: 'Kiểu',
  partOf: 'Trong đó của',
  total: 'Tổng',
  required: 'Bắt buộc',
  explanation: 'Giải thích',
} as const;
export type ColumnHeading = keyof typeof COLUMN_HEADINGS;

/** Headings over a form's rules, in their order. */
export const RULE_HEADINGS = { number: ROW_WORDS.rules, severity: 'Mức', statement: 'Nội dung' } as const;
export type RuleHeading = keyof typeof RULE_HEADINGS;

export const REQUIRED_MARK = 'x';

/** Words of a rule's text. */
export const STATEMENT_WORDS = { before: 'trước', number: 'số', deviates: 'lệch', when: 'khi' } as const;

/** What a label asks for that has no place in a table of all units. */
export const SENSITIVE_WORDS: Readonly<Record<SensitiveKind, string>> = {
  ethnicity: 'dân tộc',
  religion: 'tôn giáo',
  health: 'sức khỏe',
  name: 'họ tên',
  identity: 'giấy tờ, ngày sinh, địa chỉ hoặc điện thoại của cá nhân',
};

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
const HALVES = ['', '6 tháng đầu năm', '6 tháng cuối năm'] as const;

/** Tháng 3 · Quý I · 6 tháng đầu năm · Năm 2025; '' for a form that is asked for once. */
export function periodText(kind: Rhythm['kind'], number: number, year: number): string {
  switch (kind) {
    case 'once':
      return '';
    case 'month':
      return `Tháng ${number}`;
    case 'quarter':
      return `Quý ${ROMAN[number]}`;
    case 'half-year':
      return HALVES[number] ?? '';
    case 'year':
      return `Năm ${year}`;
  }
}
