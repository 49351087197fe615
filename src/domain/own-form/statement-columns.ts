import type { Quantity } from '../form/expression.ts';
import { type Comparison, fieldsIn, type Statement } from '../form/statement.ts';
import { type AskedColumn, type ColumnId, columnIdOf, isBefore } from './own-form.ts';

type Columns = Quantity<AskedColumn>;

/** The sides of what a rule compares. */
const sidesOf = (statement: Statement<AskedColumn>): readonly [Columns, Columns] => {
  switch (statement.kind) {
    case 'compares':
      return [statement.left, statement.right];
    case 'deviates':
      return [statement.figure, statement.from];
    case 'requires':
      return sidesOf(statement.when);
  }
};

/** The figures that a rule compares, each once. */
export const comparedIn = (statement: Statement<AskedColumn>): readonly AskedColumn[] => [
  ...new Set(sidesOf(statement).flatMap(fieldsIn)),
];

/** The columns of the report itself that a rule is about: the one to look at first, first. */
export const columnsIn = (statement: Statement<AskedColumn>): readonly ColumnId[] => [
  ...new Set([
    ...(statement.kind === 'requires' ? [columnIdOf(statement.field)] : []),
    ...comparedIn(statement).flatMap((asked) => (isBefore(asked) ? [] : [columnIdOf(asked)])),
  ]),
];

/** A comparison of one column with another, as days are compared: no sum, no share, no number. */
export const isPlainComparison = (statement: Statement<AskedColumn>): boolean => {
  const comparison: Comparison<AskedColumn> | null =
    statement.kind === 'compares' ? statement : statement.kind === 'requires' ? statement.when : null;
  return comparison !== null && comparison.left.op === 'value' && comparison.right.op === 'value';
};
