import { type Comparison, fieldsOf, type Statement } from '../form/statement.ts';
import { type AskedColumn, type ColumnId, columnIdOf, isBefore } from './own-form.ts';

/** The columns of the report itself that a rule is about: the one to look at first, first. */
export const columnsIn = (statement: Statement<AskedColumn>): readonly ColumnId[] => [
  ...new Set([
    ...(statement.kind === 'requires' ? [columnIdOf(statement.field)] : []),
    ...fieldsOf(statement).flatMap((asked) => (isBefore(asked) ? [] : [columnIdOf(asked)])),
  ]),
];

/** A comparison of one column with another, as days are compared: no sum, no share, no number. */
export const isPlainComparison = (statement: Statement<AskedColumn>): boolean => {
  const comparison: Comparison<AskedColumn> | null =
    statement.kind === 'compares' ? statement : statement.kind === 'requires' ? statement.when : null;
  return comparison !== null && comparison.left.op === 'value' && comparison.right.op === 'value';
};

/** Both sides are the same, so that the rule holds of every report or of none. */
export function isWithItself(statement: Statement<AskedColumn>): boolean {
  if (statement.kind === 'requires') return isWithItself(statement.when);
  const [left, right] =
    statement.kind === 'compares' ? [statement.left, statement.right] : [statement.figure, statement.from];
  return JSON.stringify(left) === JSON.stringify(right);
}
