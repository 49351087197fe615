import {
  MONTH_RULES,
  type MonthAggregate,
  type MonthRule,
  type MonthRuleField,
  type MonthRuleId,
} from '../../domain/form/month-rule.ts';
import { MONTH_FIELDS, type MonthField } from '../../domain/form/progress.ts';
import { MONTH_RULE_TEXT } from '../../words/progress-words.ts';
import { OVERDUE, STATE_TEXT, SUBMITTED } from '../../words/wording.ts';
import { a1, absolute, beside, type Cell, cell, columnName } from '../cells/a1.ts';
import { conditionFormula, type FormulaRefs, firstOf, sentences } from '../cells/expression-formula.ts';
import {
  CLOSED_FOR_GOOD,
  CLOSED_MARK,
  isOfDress,
  isRefusal,
  REFUSED_AT_ONCE,
  TICK_AGAIN,
} from '../cells/refused-formulas.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, write } from '../cells/tab.ts';
import { openingCell, PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { isOwed, monthNumber, OPENINGS } from './progress-refs.ts';

const R = RECORD;

/** The cells that a month's rules refer to: its own, and the running numbers of the month before. */
const refsOf = (row: number): FormulaRefs<MonthRuleField> => {
  const before = (column: number) => beside(row - 1, column);
  const since = (column: number) =>
    `(${before(column)}-${absolute(cell(PROGRESS_TAB.monthHeaderRow, column))})`;
  const around: Readonly<Record<MonthAggregate | 'nothingNew', string>> = {
    nothingNew: beside(row, R.nothingNew),
    monthsAhead: `(${monthNumber(row)}-${absolute(PROGRESS_TAB.currentMonth)})`,
    balanceBefore: before(R.balance),
    admittedEarlier: since(R.admitted),
    admissionProposedEarlier: before(R.admissionProposed),
    classSentEarlier: since(R.classSent),
    classProposedEarlier: before(R.classProposed),
    openBefore: before(R.open),
  };
  const cellOf = (field: MonthRuleField): string =>
    field in around
      ? around[field as MonthAggregate]
      : beside(row, R.shown + MONTH_FIELDS.indexOf(field as MonthField));
  return {
    cell: cellOf,
    counted: (field) => `ISNUMBER(${cellOf(field)})`,
    note: beside(row, R.note),
  };
};

/** ✘ for a *lỗi*, ⚠ for a *cảnh báo*, ○ for B4: an earlier month that is still open is no fault of this month's figures. */
const signOf = ({ id, severity }: MonthRule): string =>
  id === 'B4' ? '○' : severity === 'error' ? '✘' : '⚠';

/** The rules a month breaks, each with its sign: `✘B2 ⚠B3 `. */
export const rulesFormula = (row: number): string =>
  MONTH_RULES.map(
    (rule) => `IF(${conditionFormula(rule.broken, refsOf(row))};"${signOf(rule)}${rule.id} ";"")`,
  ).join('&');

const BALANCE_REMEDY = `: hãy kiểm tra số đưa vào, đưa ra, đã kết nạp và số cảm tình đầu kỳ (ô ${a1(openingCell('candidates'))})`;

/**
 * Sentences of the months' states. Each stands once in the tab, and the twelve formulas refer to it. None begins or ends with a
 * blank: the formulas put one between two of them.
 */
export const STATE_WORDS = {
  waiting: `${STATE_TEXT.waiting}. Đã ghi nhận, trả lời trong ít phút.`,
  inTime: SUBMITTED.inTime,
  late: SUBMITTED.late,
  edited: `${STATE_TEXT.edited}. Số liệu đã khác lần nhận gần nhất; kiểm tra rồi tích ô Nộp lần nữa. Biên nhận`,
  returned: `${STATE_TEXT.returned} để sửa. Sửa từng số ở dòng Đính chính, nơi ghi lý do; giữ nguyên thì tích ô Nộp. Biên nhận`,
  overdue: `${OVERDUE}, chưa nhập.`,
  empty: 'Chưa nhập.',
  ready: `${STATE_TEXT.ready}: tích ô Nộp.`,
  before: 'Lần nộp trước:',
  notOwed: `${STATE_TEXT['not-owed']}.`,
  typing: `${STATE_TEXT.typing}.`,
  refused: `${REFUSED_AT_ONCE}:`,
  again: TICK_AGAIN,
  unsent: 'Chưa nộp.',
  editedClosed: `${STATE_TEXT.edited}.`,
  returnedClosed: `${STATE_TEXT.returned}, chưa nộp lại.`,
  closed: CLOSED_FOR_GOOD,
  closedMark: CLOSED_MARK,
  faulty: `${STATE_TEXT.faulty}.`,
  blank: 'chưa nhập; không có thì gõ 0, hoặc tích Không phát sinh.',
  notNothing: 'lớn hơn 0 mà đã tích Không phát sinh; bỏ tích, hoặc xóa số.',
  wrong: 'chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp.',
  opening: 'Nhập đủ số liệu đầu kỳ rồi mới nộp.',
  note: '✘ Ghi chú đang chứa công thức; hãy gõ chữ.',
  remedy: 'Sửa số hoặc ghi lý do vào Ghi chú.',
  ...(Object.fromEntries(
    MONTH_RULES.map((rule) => [
      rule.id,
      `${signOf(rule)} ${MONTH_RULE_TEXT[rule.id]}${rule.id === 'B2' ? BALANCE_REMEDY : ''}.`,
    ]),
  ) as Record<MonthRuleId, string>),
} as const;

const WORD_KEYS = Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[];

const wordCell = (key: keyof typeof STATE_WORDS): Cell =>
  cell(PROGRESS_TAB.words.row, PROGRESS_TAB.words.column + WORD_KEYS.indexOf(key));
const word = (key: keyof typeof STATE_WORDS): string => absolute(wordCell(key));

export const stateWordCells = (): CellWrite[] =>
  WORD_KEYS.map((key) => write(wordCell(key).row, wordCell(key).column, STATE_WORDS[key]));

/** `Ô B33, D33 chưa nhập; …`, by what is wrong with each cell of a row that holds no count. */
function countsText(row: number): string {
  const shown = (index: number) => beside(row, R.shown + index);
  const said = (isSo: (code: string) => string, key: keyof typeof STATE_WORDS): string => {
    const names = MONTH_FIELDS.map(
      (_, index) => `IF(${isSo(shown(index))};"${columnName(R.counts + index)}"&ROW();"")`,
    );
    const named = `TEXTJOIN(", ";TRUE;${names.join(';')})`;
    return `IF(${named}="";"";${sentences(['"Ô"', named, word(key)])})`;
  };
  const is = (code: string) => (ref: string) => `${ref}="${code}"`;
  const isOther = (ref: string) => `NOT(OR(ISNUMBER(${ref});${ref}="blank";${ref}="not-nothing"))`;
  return sentences([
    said(is('blank'), 'blank'),
    said(is('not-nothing'), 'notNothing'),
    said(isOther, 'wrong'),
  ]);
}

/** True when a formula sees that the tick will be refused. An earlier month that waits too may be accepted with it. */
function isBlocked(row: number): string {
  const rules = beside(row, R.rules);
  const has = (sign: string) => `ISNUMBER(FIND("${sign}";${rules}))`;
  const shown = `${beside(row, R.shown)}:${beside(row, R.shown + 5)}`;
  const note = beside(row, R.noteCode);
  // From the row of headings on, so that January has one above it.
  const waitBefore = `COUNTIF(${absolute(cell(PROGRESS_TAB.monthHeaderRow, R.state))}:${beside(row - 1, R.state)};${word('waiting')})`;
  return (
    `OR(COUNT(${shown})<6;COUNT(${OPENINGS})<4;${note}="formula";${has('✘')};AND(${note}="none";${has('⚠')});` +
    `AND(${has('○')};${beside(row - 1, R.open)}>${waitBefore}))`
  );
}

/** The state of a month in words: what is missing or wrong, and what the office answered. */
export function stateTextFormula(row: number): string {
  const state = beside(row, R.stateCode);
  const counts = `COUNT(${beside(row, R.shown)}:${beside(row, R.shown + 5)})`;
  const rules = beside(row, R.rules);
  const late = beside(row, R.daysLate);
  const answer = beside(row, R.answer);
  const receipt = beside(row, R.receipt);
  const isCurrent = `${monthNumber(row)}<=${absolute(PROGRESS_TAB.currentMonth)}`;
  const isOver = `${beside(row, R.lastDay)}<${absolute(PROGRESS_TAB.today)}`;
  const broken = MONTH_RULES.map(({ id }) => `IF(ISNUMBER(FIND("${id}";${rules}));${word(id)};"")`);
  // While the cell is still wrong, the head of the last refusal is enough: the live text already lists the errors. Once it is
  // right, the refusal is prefixed with "Lần nộp trước", because a date typed as a count has no live text of its own.
  const said =
    `IF(AND(OR(${state}="faulty";${state}="typing");${isRefusal(answer)};NOT(${isOfDress(answer)});ISNUMBER(FIND(").";${answer})));LEFT(${answer};FIND(").";${answer})+1);` +
    `IF(${state}="ready";${sentences([word('before'), answer])};${answer}))`;
  const isPast = `AND(${state}="ready";${isRefusal(answer)};NOT(${isOfDress(answer)}))`;
  const isWaiting = `${state}="waiting"`;
  const open = sentences([
    `IF(${state}="ready";${word('ready')};IF(${state}="typing";${word('typing')};IF(${isWaiting};${word('refused')};${word('faulty')})))`,
    `IF(${counts}<6;${countsText(row)};IF(COUNT(${OPENINGS})<4;${word('opening')};""))`,
    `IF(${beside(row, R.noteCode)}="formula";${word('note')};"")`,
    `IF(${rules}="";"";${sentences(broken)})`,
    `IF(AND(${beside(row, R.noteCode)}="none";ISNUMBER(FIND("⚠";${rules})));${word('remedy')};"")`,
    `IF(${isWaiting};${word('again')};"")`,
  ]);
  const isShut = `NOT(ISBLANK(${beside(row, R.closedAt)}))`;
  const isClosed = `AND(${isShut};OR(${isOwed(row)};${state}<>"empty"))`;
  const stands = firstOf(
    [
      [`IF(${isWaiting};NOT(${isBlocked(row)});FALSE)`, word('waiting')],
      [
        `${state}="submitted"`,
        sentences([
          `${submittedFormula(late, { late: word('late'), inTime: word('inTime') })}&" ("&${receipt}&")"`,
          `IF(${isShut};${word('closedMark')};"")`,
        ]),
      ],
      // Once closed, nobody can type any more, so nothing is asked for.
      [
        isClosed,
        sentences([
          `IF(${state}="edited";${word('editedClosed')};IF(${state}="returned";${word('returnedClosed')};${word('unsent')}))`,
          word('closed'),
        ]),
      ],
      [`${state}="returned"`, sentences([word('returned'), receipt])],
    ],
    `${firstOf(
      [
        [`${state}="edited"`, sentences([word('edited'), receipt])],
        [
          `${state}="empty"`,
          `IF(AND(${isCurrent};${isOwed(row)});IF(${isOver};${word('overdue')};${word('empty')});"")`,
        ],
      ],
      open,
    )}&IF(OR(${answer}="";${isWaiting};${isPast});"";CHAR(10)&${said})`,
  );
  return sentences([`IF(${isOwed(row)};"";${word('notOwed')})`, stands]);
}
