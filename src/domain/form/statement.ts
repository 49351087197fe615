import { all, type Condition, compare, is, minus, not, type Quantity, share } from './expression.ts';

export type Relation = '<' | '<=' | '=' | '>=' | '>';

export interface Comparison<F extends string> {
  readonly kind: 'compares';
  readonly left: Quantity<F>;
  readonly is: Relation;
  readonly right: Quantity<F>;
}

/** What should hold in a report. It is asked only when all its figures are there. */
export type Statement<F extends string> =
  | Comparison<F>
  /** Two figures differ by at most so many thousandths of the second. */
  | {
      readonly kind: 'deviates';
      readonly figure: Quantity<F>;
      readonly from: Quantity<F>;
      readonly permille: number;
    }
  /** The field must be filled when the condition holds. */
  | { readonly kind: 'requires'; readonly field: F; readonly when: Comparison<F> };

export const compares = <F extends string>(
  left: Quantity<F>,
  relation: Relation,
  right: Quantity<F>,
): Comparison<F> => ({ kind: 'compares', left, is: relation, right });

/** The figure that the same unit's report of the period immediately before had; no number where there is none. */
export type Before<F extends string> = `before ${F}`;

/** The condition under which the statement is broken. */
export function brokenBy<F extends string>(statement: Statement<F>): Condition<F> {
  switch (statement.kind) {
    case 'compares':
      return asked(statement, broken(statement));
    case 'deviates': {
      const { figure, from, permille } = statement;
      const most = share(permille, from);
      const isWithin = all(
        not(compare(minus(figure, from), '>', most)),
        not(compare(minus(from, figure), '>', most)),
      );
      return asked(statement, not(isWithin));
    }
    case 'requires': {
      const { field, when } = statement;
      return asked(statement, not(broken(when)), not(is('filled', field)));
    }
  }
}

/** The figures that a statement compares, from left to right. */
export function fieldsOf<F extends string>(statement: Statement<F>): readonly F[] {
  switch (statement.kind) {
    case 'compares':
      return [...new Set([...fieldsIn(statement.left), ...fieldsIn(statement.right)])];
    case 'deviates':
      return [...new Set([...fieldsIn(statement.figure), ...fieldsIn(statement.from)])];
    case 'requires':
      return fieldsOf(statement.when);
  }
}

/** All figures are there, and then the conditions hold. */
const asked = <F extends string>(
  statement: Statement<F>,
  ...conditions: readonly Condition<F>[]
): Condition<F> => all(...fieldsOf(statement).map((field) => is('counted', field)), ...conditions);

function broken<F extends string>({ left, is: relation, right }: Comparison<F>): Condition<F> {
  switch (relation) {
    case '<=':
      return compare(left, '>', right);
    case '>=':
      return compare(left, '<', right);
    default:
      return not(compare(left, relation, right));
  }
}

/** The figures of a quantity, from left to right. */
function fieldsIn<F extends string>(of: Quantity<F>): readonly F[] {
  switch (of.op) {
    case 'value':
    case 'whole':
    case 'tenths':
      return [of.field];
    case 'constant':
      return [];
    case 'share':
      return fieldsIn(of.of);
    case 'plus':
    case 'minus':
      return [...fieldsIn(of.left), ...fieldsIn(of.right)];
  }
}
