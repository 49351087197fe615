import { SUBMITTED } from '../../words/wording.ts';
import { COLORS, type Style } from './style.ts';
import { quotedText } from './value.ts';

/** `src/domain/form/submitted.ts` as formulas: which figures the official tables show and add. */

/** Below the units: the accepted figures, then the present whole numbers of every unit. */
export const TOTAL_LABEL = 'TỔNG CỘNG';
export const WITH_TYPED_LABEL = 'Kể cả số đang nhập';

/** The row of that label in a table of units: below the total, which follows the last unit. */
export const withTypedRow = (lastUnitRow: number): number => lastUnitRow + 2;

/** Above the units, so that nobody takes a typed figure for a submitted one. */
export const TYPED_LEGEND = 'Chỉ cộng số đã nộp; số nghiêng: chưa nộp';

/** The style of figures of a unit that has nothing accepted yet. */
export const TYPED_STYLE = { italic: true, color: COLORS.typed } satisfies Style;

/** The accepted figure, or what is typed while there is none. */
export const shownFormula = (isAccepted: string, accepted: string, typed: string): string =>
  `IF(${isAccepted};${accepted};${typed})`;

/**
 * "Đã nộp đúng hạn" or "Đã nộp chậm 3 ngày" of the days late in a cell; `isLate` where that cell may hold a text. The words
 * are formulas too, so that a tab may keep them in cells of its own.
 */
export const submittedFormula = (
  daysLate: string,
  {
    isLate = `${daysLate}>0`,
    end = '',
    late = quotedText(SUBMITTED.late),
    inTime = quotedText(`${SUBMITTED.inTime}${end}`),
  } = {},
): string => `IF(${isLate};${late}&${daysLate}&${quotedText(`${SUBMITTED.days}${end}`)};${inTime})`;

/** The one line on units that only type; '' when there are none. */
export const typingFormula = (typing: string, edited: string): string =>
  `IF(${typing}>0;"đang nhập, chưa nộp: "&${typing}&" đơn vị";"")&IF(AND(${typing}>0;${edited}>0);"; ";"")` +
  `&IF(${edited}>0;"sửa sau khi nộp: "&${edited}&" đơn vị";"")`;

/** The style of a unit's row from the day after its last one on. Its figures stay in every sum. */
export const ENDED_STYLE = { italic: true, color: COLORS.typed } satisfies Style;

export const endedFormula = (until: string, today: string): string =>
  `IF(ISNUMBER(${until});${until}<${today};FALSE)`;

export const endedRemark = (until: string, today: string): string =>
  `IF(${endedFormula(until, today)};" · đã kết thúc "&RIGHT("0"&DAY(${until});2)&"/"&RIGHT("0"&MONTH(${until});2)&"/"&YEAR(${until});"")`;

/** How many units there are that have not ended. */
export const presentFormula = (units: number, untils: string, today: string): string =>
  `${units}-COUNTIF(${untils};"<"&${today})`;
