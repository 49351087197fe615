import {
  MONTH_RULES,
  type MonthAggregate,
  type MonthRule,
  type MonthRuleField,
} from '../domain/month-rule.ts';
import { MONTH_FIELDS, type MonthField } from '../domain/progress.ts';
import { absolute, cell, columnName } from './a1.ts';
import { conditionFormula, type FormulaRefs, firstOf } from './expression-formula.ts';
import { PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { beside, monthNumber } from './progress-refs.ts';
import { MONTH_RULE_TEXT } from './progress-words.ts';
import { quotedText } from './value.ts';
import { STATE_TEXT } from './wording.ts';

const R = RECORD;

/** Where a month's rules find what they ask: its own cells, and the running numbers of the month before. */
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
    code: cellOf,
    counted: (field) => `ISNUMBER(${cellOf(field)})`,
    note: beside(row, R.note),
  };
};

/** ✘ a *lỗi*, ⚠ a *cảnh báo*; an earlier month still open is no fault of this month's figures. */
const signOf = ({ id, severity }: MonthRule): string =>
  id === 'B4' ? '○' : severity === 'error' ? '✘' : '⚠';

/** The rules a month breaks, each with its sign: `✘B2 ⚠B3 `. */
export const rulesFormula = (row: number): string =>
  MONTH_RULES.map(
    (rule) => `IF(${conditionFormula(rule.broken, refsOf(row))};"${signOf(rule)}${rule.id} ";"")`,
  ).join('&');

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
    `${quotedText('chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp; tích Không phát sinh thì để trống hoặc 0. ')};"")` +
    `&IF(${beside(row, R.noteCode)}="formula";${quotedText('✘ Ghi chú đang chứa công thức; hãy gõ chữ. ')};"")`;
  const broken = MONTH_RULES.map(
    (rule) =>
      `IF(ISNUMBER(FIND("${rule.id}";${rules}));${quotedText(`${signOf(rule)} ${MONTH_RULE_TEXT[rule.id]}. `)};"")`,
  ).join('&');
  const remedy = `IF(AND(${beside(row, R.noteCode)}="none";ISNUMBER(FIND("⚠";${rules})));${quotedText('Sửa số hoặc ghi lý do vào Ghi chú. ')};"")`;
  return (
    firstOf(
      [
        [`${state}="waiting"`, quotedText(`${STATE_TEXT.waiting}. Đã ghi nhận, trả lời trong ít phút.`)],
        [
          `${state}="submitted"`,
          `IF(${late}>0;"Đã nộp chậm "&${late}&" ngày";"Đã nộp đúng hạn")&" ("&${beside(row, R.receipt)}&")"`,
        ],
        [
          `${state}="edited"`,
          `${quotedText(`${STATE_TEXT.edited}; số đã nhận giữ ở biên nhận `)}&${beside(row, R.receipt)}&"."`,
        ],
        [
          `${state}="empty"`,
          `IF(${isCurrent};IF(${beside(row, R.lastDay)}<${absolute(PROGRESS_TAB.today)};"Quá hạn, chưa nhập.";"Chưa nhập.");"")`,
        ],
        [
          `${state}="typing"`,
          `IF(COUNTIF(${shown};"blank")>0;${quotedText(`${STATE_TEXT.typing}. Còn ô `)}&${names(row, (one) => `${one}="blank"`)}&${quotedText('chưa nhập.')};${quotedText(`${STATE_TEXT.typing}: nhập đủ số liệu đầu kỳ rồi mới nộp.`)})`,
        ],
        [`${state}="ready"`, quotedText(`${STATE_TEXT.ready}: tích ô Nộp.`)],
      ],
      `${quotedText(`${STATE_TEXT.faulty}. `)}&${wrong}`,
    ) +
    `&IF(OR(${rules}="";${state}="empty";${state}="waiting";${state}="submitted");"";" "&${broken}&${remedy})` +
    `&IF(OR(${answer}="";${state}="waiting";${state}="submitted");"";CHAR(10)&${answer})`
  );
}
