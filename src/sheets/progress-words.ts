import type { MonthRuleId } from '../domain/month-rule.ts';
import type { MonthField, OpeningField } from '../domain/progress.ts';

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

/** Labels that prove where the rows of form B are. */
export const PROGRESS_LABELS = {
  total: 'Cộng các tháng',
  final: 'Báo cáo năm',
  correction: 'ĐÍNH CHÍNH SỐ LIỆU ĐÃ NỘP',
} as const;

export const MONTH_RULE_TEXT: Readonly<Record<MonthRuleId, string>> = {
  B1: 'Tháng chưa đến, chưa nhập',
  B2: 'Số đưa ra và kết nạp lớn hơn số cảm tình trong danh sách',
  B3: 'Số đã kết nạp vượt số đã đề nghị kết nạp',
  B4: 'Tháng trước chưa được nhận: nộp lần lượt hoặc tích cùng lúc',
  B5: 'Số đã cử đi học vượt số đã đề nghị học lớp',
};
