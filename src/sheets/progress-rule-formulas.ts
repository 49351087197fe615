import { MONTH_FIELDS } from '../domain/progress.ts';
import { absolute, columnName } from './a1.ts';
import { firstOf } from './expression-formula.ts';
import { PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { beside, monthNumber } from './progress-refs.ts';
import { quotedText } from './value.ts';
import { STATE_TEXT } from './wording.ts';

const R = RECORD;

/** The rules a month breaks, each with its sign: ✘ a *lỗi*, ⚠ a *cảnh báo*. */
export const rulesFormula = (_row: number): string => '""';

const RULES: readonly (readonly [id: string, text: string])[] = [];

/** `B33 D33 ` for the counts of a row of which something holds. */
const names = (row: number, test: (shown: string) => string): string =>
  MONTH_FIELDS.map(
    (_, index) =>
      `IF(${test(beside(row, R.shown + index))};"${columnName(R.counts + index)}"&ROW(${beside(row, R.label)})&" ";"")`,
  ).join('&');

/** The state of a month in words: what is missing or wrong, and what the office answered. */
export function stateTextFormula(row: number): string {
  const state = beside(row, R.stateCode);
  const shown = `${beside(row, R.shown)}:${beside(row, R.shown + 5)}`;
  const rules = beside(row, R.rules);
  const late = beside(row, R.daysLate);
  const answer = beside(row, R.answer);
  const isCurrent = `${monthNumber(row)}<=${absolute(PROGRESS_TAB.currentMonth)}`;
  const wrong =
    `IF(COUNT(${shown})+COUNTIF(${shown};"blank")<6;"✘ Ô "&${names(row, (one) => `NOT(OR(ISNUMBER(${one});${one}="blank"))`)}&` +
    `${quotedText('chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp. ')};"")` +
    `&IF(${beside(row, R.noteCode)}="formula";${quotedText('✘ Ghi chú đang chứa công thức; hãy gõ chữ. ')};"")`;
  const broken = RULES.map(
    ([id, text]) => `IF(ISNUMBER(FIND("${id}";${rules}));${quotedText(`${text} `)};"")`,
  );
  return (
    firstOf(
      [
        [`${state}="waiting"`, quotedText(`${STATE_TEXT.waiting}. Đã ghi nhận, trả lời trong ít phút.`)],
        [
          `${state}="submitted"`,
          `IF(${late}>0;"Đã nộp chậm "&${late}&" ngày";"Đã nộp đúng hạn")&", biên nhận "&${beside(row, R.receipt)}&"."`,
        ],
        [
          `${state}="edited"`,
          quotedText(`${STATE_TEXT.edited}; số đã nhận giữ ở biên nhận `) + `&${beside(row, R.receipt)}&"."`,
        ],
        [
          `${state}="empty"`,
          `IF(${isCurrent};IF(${beside(row, R.lastDay)}<${absolute(PROGRESS_TAB.today)};"Quá hạn, chưa nhập.";"Chưa nhập.");"")`,
        ],
        [
          `${state}="typing"`,
          `${quotedText(`${STATE_TEXT.typing}. Còn ô `)}&${names(row, (one) => `${one}="blank"`)}&${quotedText('chưa nhập.')}`,
        ],
        [`${state}="ready"`, quotedText(`${STATE_TEXT.ready}: tích ô Nộp.`)],
      ],
      quotedText(`${STATE_TEXT.faulty}. `) + `&${wrong}`,
    ) +
    (broken.length === 0 ? '' : `&IF(${rules}="";"";" "&${broken.join('&')})`) +
    `&IF(OR(${answer}="";${state}="waiting";${state}="submitted");"";CHAR(10)&${answer})`
  );
}
