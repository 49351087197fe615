import { BREAKS_NEXT, NOT_OPEN } from '../../words/figure-words.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import { a1, a1Area, type Cell, columnName } from '../cells/a1.ts';
import { CODE_OK, firstOf } from '../cells/expression-formula.ts';
import {
  CLOSED_FOR_GOOD,
  isOfDress,
  isRefusal,
  REFUSED_AT_ONCE,
  TICK_AGAIN,
} from '../cells/refused-formulas.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { quotedText } from '../cells/value.ts';
import type { PeriodBlock } from './period-block.ts';

/** What a block's panel says to the unit, as formulas over the block's codes. */

/** `ô F12` within a text: the name moves along when the formula is copied. */
export const named = (at: Cell): string => `"ô ${columnName(at.column)}"&ROW(${a1(at)})`;

/** A sentence with the names of cells in it, as a formula. */
export const sentence = (...parts: readonly (string | Cell)[]): string =>
  parts.map((part) => (typeof part === 'string' ? quotedText(part) : named(part))).join('&');

/** The code of a blank that may stay blank. */
export const NONE = 'none';

export const countOf = (range: string, code: string): string => `COUNTIF(${range};${quotedText(code)})`;
export const codesOf = ({ codes }: PeriodBlock): string => a1Area(codes);

/** What both the checks and the state say of a way out; the state is known by it. */
export const REMEDY = 'Hãy sửa số';

/** How many cells hold what their columns take. */
export const rightCells = (block: PeriodBlock): string =>
  `${countOf(codesOf(block), CODE_OK)}+${countOf(codesOf(block), NONE)}`;

const isState = (block: PeriodBlock, code: string): string => `${a1(block.stateCode)}="${code}"`;

/** True when a formula knows that the report will be refused. */
const isBlocked = (block: PeriodBlock): string =>
  `OR(${rightCells(block)}<${block.codes.rows};ISNUMBER(FIND("✘";${a1(block.checks)}));ISNUMBER(FIND(${quotedText(REMEDY)};${a1(block.checks)})))`;

/** The state says so before the script does. */
const waitingText = (block: PeriodBlock): string =>
  `IF(${isBlocked(block)};` +
  `${quotedText(`${REFUSED_AT_ONCE}: còn mục có dấu ✘, ⚠ hoặc ○ bên dưới. ${TICK_AGAIN}`)};` +
  `${quotedText(`${STATE_TEXT.waiting}. Đã ghi nhận yêu cầu nộp, trả lời trong ít phút.`)})`;

/** The state and what to do next. */
export function stateText(block: PeriodBlock): string {
  const tickAgain = (text: string, end: string) => sentence(`${text} tích `, block.tick, end);
  const open = firstOf(
    [
      ['waiting', waitingText(block)],
      ['returned', tickAgain(`${STATE_TEXT.returned} để sửa. Đọc lý do bên dưới; sửa xong thì`, ' lần nữa.')],
      ['edited', tickAgain(`${STATE_TEXT.edited}. Kiểm tra rồi`, ' lần nữa.')],
      ['submitted', submittedFormula(a1(block.daysLate), { end: '.' })],
      ['empty', tickAgain(`${STATE_TEXT.empty}. Nhập các ô màu vàng, rồi`, ' để nộp.')],
      ['faulty', tickAgain(`${STATE_TEXT.faulty}. Sửa các mục có dấu ✘ hoặc ⚠ bên dưới, rồi`, ' để nộp.')],
      ['typing', tickAgain(`${STATE_TEXT.typing}. Nhập các mục có dấu ○ bên dưới, rồi`, ' để nộp.')],
    ].map(([code = '', text = '']): readonly [string, string] => [isState(block, code), text]),
    tickAgain(`${STATE_TEXT.ready}. Kiểm tra lại rồi`, ' để nộp.'),
  );
  const closed = firstOf(
    [
      [isState(block, 'submitted'), submittedFormula(a1(block.daysLate), { end: '.' })],
      [isState(block, 'edited'), quotedText(`${STATE_TEXT.edited}.`)],
      [isState(block, 'returned'), quotedText(`${STATE_TEXT.returned}, chưa nộp lại.`)],
    ],
    quotedText('Chưa nộp.'),
  );
  const notOwed = quotedText(`${STATE_TEXT['not-owed']}. `);
  return `IF(${a1(block.demand)}="owed";"";${notOwed})&IF(ISBLANK(${a1(block.closedAt)});${open};${closed}&${quotedText(` ${CLOSED_FOR_GOOD}`)})`;
}

/** True when the script refused for a reason that no formula of the block can tell to be gone. */
const isUnseen = (answer: string): string =>
  `OR(${isOfDress(answer)};${[NOT_OPEN, BREAKS_NEXT].map((words) => `ISNUMBER(FIND(${quotedText(words)};${answer}))`).join(';')})`;

/**
 * What the script answered, as long as it holds: a refusal goes when the cells are right, unless only the script can tell that,
 * and when nothing can be put right any more.
 */
export function answerText(block: PeriodBlock): string {
  const answer = a1(block.answer);
  const isRight = `OR(${isState(block, 'ready')};AND(${isState(block, 'edited')};NOT(${isBlocked(block)})))`;
  const isAnew = `OR(${isState(block, 'submitted')};${isState(block, 'waiting')})`;
  const isClosed = `NOT(ISBLANK(${a1(block.closedAt)}))`;
  return `IF(${answer}="";"";IF(AND(${isRefusal(answer)};OR(${isClosed};${isAnew};AND(${isRight};NOT(${isUnseen(answer)}))));"";${answer}))`;
}
