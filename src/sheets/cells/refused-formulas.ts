import { REFUSED } from '../../words/wording.ts';
import { quotedText } from './value.ts';

/** The state begins with this when a unit ticked figures that the check will refuse. */
export const REFUSED_AT_ONCE = 'Chưa nộp được';

/** The script clears the tick when it refuses. A unit that corrects its figures after that must tick again. */
export const TICK_AGAIN = 'Sửa xong, nếu dấu tích đã mất thì tích lại.';

export const CLOSED_FOR_GOOD = 'Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.';

/** Behind the state of a report that is in: it asks for nothing, and says that no correction is taken. */
export const CLOSED_MARK = 'Đã chốt.';

/** True when the script's answer is a refusal. */
export const isRefusal = (answer: string): string =>
  `LEFT(${answer};${REFUSED.length})=${quotedText(REFUSED)}`;

/**
 * True when the script refused a number formatted as a date, a percentage, money or with an exponent: no formula sees whether
 * that was corrected.
 */
export const isOfDress = (answer: string): string =>
  `OR(${['ngày', 'phần', 'tiền', 'số mũ'].map((word) => `ISNUMBER(FIND("đang ở dạng ${word}";${answer}))`).join(';')})`;
