import type { Month } from '../domain/campaign/obligation.ts';
import type { MonthRuleId } from '../domain/form/month-rule.ts';
import type { MonthField, OpeningField } from '../domain/form/progress.ts';

/** Form B's columns; the same words stand in the list of the correction, which finds a figure by them. */
export const MONTH_FIELD_WORDS: Readonly<Record<MonthField, string>> = {
  listed: 'Đưa vào danh sách cảm tình',
  delisted: 'Đưa ra khỏi danh sách',
  classProposed: 'Đề nghị học lớp',
  classSent: 'Đã cử đi học lớp',
  admissionProposed: 'Đề nghị kết nạp',
  admitted: 'Đã kết nạp',
};

export const OPENING_FIELD_WORDS: Readonly<Record<OpeningField, string>> = {
  candidates: 'Cảm tình Đảng trong danh sách',
  certified: 'Có giấy chứng nhận còn hạn',
  admittedBefore: 'Đã kết nạp trước tháng đầu',
  classSentBefore: 'Đã cử đi học trước tháng đầu',
};

/** In the correction's list of months: the figures at the start. */
export const OPENING_WORD = 'Đầu kỳ';

/**
 * Where a unit writes down what happens after its report of the last month: no later month takes it. Settings, tabs, mails and
 * dialogs all say this.
 */
export const lastDaysText = (lastMonth: Month): string =>
  `phát sinh sau khi báo cáo tháng ${lastMonth} (tháng cuối) đã được nhận thì ghi bằng Đính chính tháng ${lastMonth}`;

/** Labels of form B's rows below the months. */
export const PROGRESS_LABELS = {
  total: 'Cộng các tháng',
  final: 'Báo cáo năm',
  correction: 'ĐÍNH CHÍNH SỐ LIỆU ĐÃ NỘP',
} as const;

export const MONTH_RULE_TEXT: Readonly<Record<MonthRuleId, string>> = {
  B1: 'Tháng này chưa đến: hãy xóa số đã nhập',
  B2: 'Số đưa ra và kết nạp lớn hơn số cảm tình trong danh sách',
  B3: 'Lũy kế đã kết nạp (kể từ đầu kỳ) vượt lũy kế đề nghị kết nạp',
  B4: 'Tháng trước chưa được nhận: hãy nộp lần lượt từng tháng, hoặc tích ô Nộp của các tháng đó cùng lúc',
  B5: 'Lũy kế đã cử đi học (kể từ đầu kỳ) vượt lũy kế đề nghị học lớp',
};

/** How a unit stands against its target, in `Tiến độ` and in the documents. */
export const VERDICT_WORDS = {
  above: 'Vượt',
  reached: 'Đạt',
  below: 'Chưa đạt',
  open: 'Đang thực hiện',
  none: '–',
  // During the year, in `Tiến độ`.
  behind: 'Chậm',
  onPlan: 'Kịp kế hoạch',
} as const;

/** Beside a month's figure, so that its state is read without colour too. */
export const MONTH_SIGNS = { inTime: '✓', late: 'c', missing: '✗', exempt: '×' } as const;

/** The steps from the list of candidates to admission. */
export const SOURCE_STEP_WORDS = {
  candidates: 'Cảm tình trong danh sách',
  classSent: 'Đã cử học lớp',
  certified: 'Có giấy chứng nhận (đầu kỳ)',
  proposed: 'Đề nghị kết nạp',
  admitted: 'Đã kết nạp',
} as const;

/** Early warnings in `Tiến độ`. Only a text that begins with the sign is counted and told as a warning. */
export const WARNING_WORDS = {
  alarm: '⚠ ',
  certified: 'Nguồn đã học lớp (',
  needed: ') không đủ cho chỉ tiêu kết nạp (',
  end: ').',
  missing: 'Còn thiếu ',
  onlyProposed: ', mới đề nghị ',
  monthsLeft: ', còn ',
  monthsEnd: ' tháng.',
  admission: 'Kết nạp chậm ',
  training: 'Cử đi học chậm ',
  behind: ' so với kế hoạch',
  noSource: ', chưa có nguồn.',
  source: '; nguồn: ',
  proposed: ' đã đề nghị, ',
  ready: ' có giấy chứng nhận.',
  idle: ' tháng liền không phát sinh.',
} as const;
