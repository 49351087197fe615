import { REFUSED } from '../../words/wording.ts';
import { quotedText } from './value.ts';

/** What the state begins with when the tick was set on figures that the check will refuse. */
export const REFUSED_AT_ONCE = 'Chưa nộp được';

/** The script clears the tick: whoever was slower than it sets it again. */
export const TICK_AGAIN = 'Sửa xong, nếu dấu tích đã mất thì tích lại.';

export const CLOSED_FOR_GOOD = 'Số liệu đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.';

/** Whether what the script answered is a refusal. */
export const isRefusal = (answer: string): string =>
  `LEFT(${answer};${REFUSED.length})=${quotedText(REFUSED)}`;

/** Of a number in the dress of a date, a percentage or money no formula knows whether it was put right. */
export const isOfDress = (answer: string): string =>
  `OR(${['ngày', 'phần', 'tiền'].map((word) => `ISNUMBER(FIND("đang ở dạng ${word}";${answer}))`).join(';')})`;
