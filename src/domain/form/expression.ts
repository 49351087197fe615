/**
 * A condition over the cells of one form: one definition that is evaluated here and compiled to a Sheets formula
 * (`src/sheets/cells/expression-formula.ts`), so that what a unit sees and what submission checks cannot disagree.
 */
export type Condition<F extends string> =
  | { readonly op: 'blank' | 'formula' | 'number' | 'noted' | 'ticked'; readonly field: F }
  /** The field holds a count that passes A1 and A2. */
  | { readonly op: 'counted'; readonly field: F }
  | { readonly op: '<' | '>' | '='; readonly left: Quantity<F>; readonly right: Quantity<F> }
  | { readonly op: 'not'; readonly of: Condition<F> }
  /** True when all hold, judged from the left: what follows a false one is not looked at. */
  | { readonly op: 'all'; readonly of: readonly Condition<F>[] };

export type Quantity<F extends string> =
  | { readonly op: 'value'; readonly field: F }
  | { readonly op: 'whole'; readonly field: F }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'plus' | 'minus'; readonly left: Quantity<F>; readonly right: Quantity<F> };

export const value = <F extends string>(field: F): Quantity<F> => ({ op: 'value', field });
export const whole = <F extends string>(field: F): Quantity<F> => ({ op: 'whole', field });
export const constant = (number: number): Quantity<never> => ({ op: 'constant', value: number });
export const minus = <F extends string>(left: Quantity<F>, right: Quantity<F>): Quantity<F> => ({
  op: 'minus',
  left,
  right,
});
export const plus = <F extends string>(left: Quantity<F>, right: Quantity<F>): Quantity<F> => ({
  op: 'plus',
  left,
  right,
});
/** What is asked of one cell. */
export type CellQuestion = 'blank' | 'formula' | 'number' | 'noted' | 'ticked' | 'counted';

export const is = <F extends string>(op: CellQuestion, field: F): Condition<F> => ({
  op,
  field,
});
export const compare = <F extends string>(
  left: Quantity<F>,
  op: '<' | '>' | '=',
  right: Quantity<F>,
): Condition<F> => ({
  op,
  left,
  right,
});
export const not = <F extends string>(of: Condition<F>): Condition<F> => ({ op: 'not', of });
export const all = <F extends string>(...of: readonly Condition<F>[]): Condition<F> => ({ op: 'all', of });

/** How the evaluator sees a form's cells. */
export interface CellView<F extends string> {
  readonly is: (op: CellQuestion, field: F) => boolean;
  /** @throws RangeError when the field holds no number: guard with `number` or `counted` first. */
  readonly value: (field: F) => number;
}

export function holds<F extends string>(condition: Condition<F>, view: CellView<F>): boolean {
  switch (condition.op) {
    case 'blank':
    case 'formula':
    case 'number':
    case 'noted':
    case 'ticked':
    case 'counted':
      return view.is(condition.op, condition.field);
    case '<':
      return quantity(condition.left, view) < quantity(condition.right, view);
    case '>':
      return quantity(condition.left, view) > quantity(condition.right, view);
    case '=':
      return quantity(condition.left, view) === quantity(condition.right, view);
    case 'not':
      return !holds(condition.of, view);
    case 'all':
      return condition.of.every((part) => holds(part, view));
  }
}

function quantity<F extends string>(of: Quantity<F>, view: CellView<F>): number {
  switch (of.op) {
    case 'value':
      return view.value(of.field);
    case 'whole':
      return Math.floor(view.value(of.field));
    case 'constant':
      return of.value;
    case 'plus':
      return quantity(of.left, view) + quantity(of.right, view);
    case 'minus':
      return quantity(of.left, view) - quantity(of.right, view);
  }
}
