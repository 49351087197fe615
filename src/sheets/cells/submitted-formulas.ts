import { COLORS, type Style } from './style.ts';

/** The formula faces of `src/domain/form/submitted.ts`: what the official tables show and add. */

/** Below the units: the accepted figures, then the present whole numbers of every unit. */
export const TOTAL_LABEL = 'TỔNG CỘNG';
export const WITH_TYPED_LABEL = 'Kể cả số đang nhập';

/** Above the units, so that nobody takes a typed figure for a submitted one. */
export const TYPED_LEGEND = 'Chỉ cộng số đã nộp; số nghiêng: chưa nộp';

/** How the figures of a unit look of which nothing was accepted. */
export const TYPED_STYLE = { italic: true, color: COLORS.typed } satisfies Style;

/** The accepted figure, or what is typed while there is none. */
export const shownFormula = (isAccepted: string, accepted: string, typed: string): string =>
  `IF(${isAccepted};${accepted};${typed})`;

/** The one line on units that only type; '' when there are none. */
export const typingFormula = (typing: string, edited: string): string =>
  `IF(${typing}>0;"đang nhập, chưa nộp: "&${typing}&" đơn vị";"")&IF(AND(${typing}>0;${edited}>0);"; ";"")` +
  `&IF(${edited}>0;"sửa sau khi nộp: "&${edited}&" đơn vị";"")`;

/** How the row of a unit looks from the day after its last one on; what it did stays in every sum. */
export const ENDED_STYLE = { italic: true, color: COLORS.typed } satisfies Style;

export const endedFormula = (until: string, today: string): string =>
  `IF(ISNUMBER(${until});${until}<${today};FALSE)`;

export const endedRemark = (until: string, today: string): string =>
  `IF(${endedFormula(until, today)};" · đã kết thúc "&RIGHT("0"&DAY(${until});2)&"/"&RIGHT("0"&MONTH(${until});2)&"/"&YEAR(${until});"")`;

/** How many units there are that have not ended. */
export const presentFormula = (units: number, untils: string, today: string): string =>
  `${units}-COUNTIF(${untils};"<"&${today})`;
