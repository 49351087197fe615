import type { Quantity } from '../domain/form/expression.ts';
import type { Comparison, Relation, Statement } from '../domain/form/statement.ts';
import { type AskedColumn, columnIdOf, type FormColumn, isBefore } from '../domain/own-form/own-form.ts';
import { countText } from './wording.ts';

/** Rules of the office's own forms as sentences, with the labels of their columns. */

export const SHOULD: Readonly<Record<Relation, string>> = {
  '<': 'nhỏ hơn',
  '<=': 'không lớn hơn',
  '=': 'bằng',
  '>=': 'không nhỏ hơn',
  '>': 'lớn hơn',
};
export const DAYS_SHOULD: Readonly<Record<Relation, string>> = {
  '<': 'trước',
  '<=': 'không sau',
  '=': 'cùng ngày với',
  '>=': 'không trước',
  '>': 'sau',
};

/** What holds when the rule does not. */
const BROKEN: Readonly<Record<Relation, string>> = {
  '<': 'không nhỏ hơn',
  '<=': 'lớn hơn',
  '=': 'khác',
  '>=': 'nhỏ hơn',
  '>': 'không lớn hơn',
};
const DAYS_BROKEN: Readonly<Record<Relation, string>> = {
  '<': 'không trước',
  '<=': 'sau',
  '=': 'khác ngày với',
  '>=': 'trước',
  '>': 'không sau',
};

const BEFORE = 'kỳ trước';

type Columns = readonly Pick<FormColumn, 'id' | 'label' | 'kind'>[];

/** “Đã học” không nhỏ hơn 90% “Tổng số đảng viên” */
export const ruleText = (statement: Statement<AskedColumn>, columns: Columns): string => {
  switch (statement.kind) {
    case 'compares':
      return comparisonText(statement, columns, [SHOULD, DAYS_SHOULD]);
    case 'deviates':
      return `${sumText(statement.figure, columns)} lệch không quá ${percentText(statement.permille)} so với ${sumText(statement.from, columns)}`;
    case 'requires':
      return `${labelText(statement.field, columns)} phải nhập khi ${ruleText(statement.when, columns)}`;
  }
};

/** What is said of a report that breaks the rule: “Đã học” nhỏ hơn 90% “Tổng số đảng viên” */
export const brokenRuleText = (statement: Statement<AskedColumn>, columns: Columns): string => {
  switch (statement.kind) {
    case 'compares': {
      const { left, is, right } = statement;
      // No figure is below 0.
      const isZero = is === '>' && left.op === 'value' && right.op === 'constant' && right.value === 0;
      return isZero
        ? `${sumText(left, columns)} bằng 0`
        : comparisonText(statement, columns, [BROKEN, DAYS_BROKEN]);
    }
    case 'deviates':
      return `${sumText(statement.figure, columns)} lệch quá ${percentText(statement.permille)} so với ${sumText(statement.from, columns)}`;
    case 'requires':
      return `${labelText(statement.field, columns)} chưa nhập, trong khi ${ruleText(statement.when, columns)}`;
  }
};

function comparisonText(
  { left, is, right }: Comparison<AskedColumn>,
  columns: Columns,
  [words, ofDays]: readonly [typeof SHOULD, typeof SHOULD],
): string {
  const isOfDays = left.op === 'value' && columnOf(left.field, columns)?.kind.kind === 'day';
  return `${sumText(left, columns)} ${(isOfDays ? ofDays : words)[is]} ${sumText(right, columns)}`;
}

const columnOf = (asked: AskedColumn, columns: Columns) => columns.find(({ id }) => id === columnIdOf(asked));

const labelText = (asked: AskedColumn, columns: Columns): string =>
  `“${columnOf(asked, columns)?.label ?? columnIdOf(asked)}”${isBefore(asked) ? ` ${BEFORE}` : ''}`;

function sumText(of: Quantity<AskedColumn>, columns: Columns): string {
  switch (of.op) {
    case 'value':
    case 'whole':
    case 'tenths':
      return labelText(of.field, columns);
    case 'constant':
      return figureText(of.value);
    case 'share':
      return `${percentText(of.permille)} ${sumText(of.of, columns)}`;
    case 'plus':
      return `${sumText(of.left, columns)} + ${sumText(of.right, columns)}`;
    case 'minus':
      return `${sumText(of.left, columns)} − ${sumText(of.right, columns)}`;
  }
}

/** 1.234 and 95,5, as vi_VN writes them. */
export const figureText = (number: number): string => {
  const [whole = '', decimals] = String(number).split('.');
  return `${countText(Number(whole))}${decimals === undefined ? '' : `,${decimals}`}`;
};

const percentText = (permille: number): string => `${figureText(permille / 10)}%`;
