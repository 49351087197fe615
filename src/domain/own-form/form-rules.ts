import { value } from '../form/expression.ts';
import type { OwnRuleId } from '../form/form.ts';
import type { Severity } from '../form/judge.ts';
import { compares, type Statement } from '../form/statement.ts';
import type { AskedColumn, ColumnId, OfficeForm } from './own-form.ts';

/** A rule as it is asked. */
export interface AskedRule {
  /** As findings name it. */
  readonly id: OwnRuleId<ColumnId>;
  /** Null for a rule that *trong đó* gives. */
  readonly number: number | null;
  readonly severity: Severity;
  readonly statement: Statement<AskedColumn>;
}

/** Rules of a form: each part is at most its whole, then those that the office wrote. */
export const rulesOf = ({ columns, rules }: Pick<OfficeForm, 'columns' | 'rules'>): readonly AskedRule[] => [
  ...columns.flatMap(({ id, partOf }): AskedRule[] =>
    partOf === null
      ? []
      : [{ id: `part ${id}`, number: null, severity: 'error', statement: partRule(id, partOf) }],
  ),
  ...rules.map((rule, at): AskedRule => ({ ...rule, id: `rule ${at + 1}` })),
];

const partRule = (part: ColumnId, whole: ColumnId): Statement<AskedColumn> =>
  compares<AskedColumn>(value(part), '<=', value(whole));
