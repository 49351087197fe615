import { value } from '../form/expression.ts';
import type { Severity } from '../form/judge.ts';
import { compares, type Statement } from '../form/statement.ts';
import type { AskedColumn, ColumnId, OwnForm } from './own-form.ts';

/** A rule as it is asked. */
export interface AskedRule {
  /** Null for a rule that *trong đó* gives. */
  readonly number: number | null;
  readonly severity: Severity;
  readonly statement: Statement<AskedColumn>;
}

/** Rules of a form: each part is at most its whole, then those that the office wrote. */
export const rulesOf = ({ columns, rules }: Pick<OwnForm, 'columns' | 'rules'>): readonly AskedRule[] => [
  ...columns.flatMap(({ id, partOf }) =>
    partOf === null ? [] : [{ number: null, severity: 'error' as const, statement: partRule(id, partOf) }],
  ),
  ...rules,
];

const partRule = (part: ColumnId, whole: ColumnId): Statement<AskedColumn> =>
  compares<AskedColumn>(value(part), '<=', value(whole));
