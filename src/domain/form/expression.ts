/**
 * A condition over the cells of one form: one definition that is evaluated here and compiled to a Sheets formula
 * (`src/sheets/cells/expression-formula.ts`), so that what a unit sees and what submission checks cannot disagree.
 */
export type Condition<F extends string> =
  | { readonly op: CellQuestion; readonly field: F }
  /** The field holds one of these texts; case, blanks around and the encoding of accents do not count. */
  | { readonly op: 'one-of'; readonly field: F; readonly texts: readonly string[] }
  | { readonly op: 'longer'; readonly field: F; readonly than: number }
  | { readonly op: '<' | '>' | '='; readonly left: Quantity<F>; readonly right: Quantity<F> }
  | { readonly op: 'not'; readonly of: Condition<F> }
  /** True when all hold. Evaluated from the left, up to the first false one. */
  | { readonly op: 'all'; readonly of: readonly Condition<F>[] };

export type Quantity<F extends string> =
  | { readonly op: 'value'; readonly field: F }
  | { readonly op: 'whole' | 'tenths'; readonly field: F }
  /** So many thousandths of a quantity: 80 % are 800. */
  | { readonly op: 'share'; readonly permille: number; readonly of: Quantity<F> }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'plus' | 'minus'; readonly left: Quantity<F>; readonly right: Quantity<F> };

export const value = <F extends string>(field: F): Quantity<F> => ({ op: 'value', field });
export const whole = <F extends string>(field: F): Quantity<F> => ({ op: 'whole', field });
/** The number with one decimal. */
export const tenths = <F extends string>(field: F): Quantity<F> => ({ op: 'tenths', field });
export const share = <F extends string>(permille: number, of: Quantity<F>): Quantity<F> => ({
  op: 'share',
  permille,
  of,
});
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
/**
 * A question about one cell. `filled`: something but blanks stands in it; `counted`: a figure stands in it that its column
 * takes, which a blank is not.
 */
export type CellQuestion = 'blank' | 'formula' | 'number' | 'noted' | 'ticked' | 'filled' | 'counted';

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
  readonly text: (field: F) => string;
}

export function holds<F extends string>(condition: Condition<F>, view: CellView<F>): boolean {
  switch (condition.op) {
    case 'blank':
    case 'formula':
    case 'number':
    case 'noted':
    case 'ticked':
    case 'filled':
    case 'counted':
      return view.is(condition.op, condition.field);
    case 'one-of':
      return condition.texts.map(choiceKey).includes(choiceKey(view.text(condition.field)));
    case 'longer':
      return view.text(condition.field).length > condition.than;
    case '<':
      return difference(condition, view) < 0;
    case '>':
      return difference(condition, view) > 0;
    case '=':
      return difference(condition, view) === 0;
    case 'not':
      return !holds(condition.of, view);
    case 'all':
      return condition.of.every((part) => holds(part, view));
  }
}

/** Below 0, 0 or above it, as the left side compares with the right one. */
function difference<F extends string>(
  { left, right }: { readonly left: Quantity<F>; readonly right: Quantity<F> },
  view: CellView<F>,
): number {
  const [a, b] = [quantity(left, view), quantity(right, view)];
  if (a === null || b === null) return plain(left, view) - plain(right, view);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In ten-thousandths, exactly; null where a number has more than one decimal: no column takes it. */
function quantity<F extends string>(of: Quantity<F>, view: CellView<F>): bigint | null {
  switch (of.op) {
    case 'share': {
      const whole = quantity(of.of, view);
      return whole === null ? null : (whole * BigInt(of.permille)) / 1000n;
    }
    case 'plus':
    case 'minus': {
      const [a, b] = [quantity(of.left, view), quantity(of.right, view)];
      return a === null || b === null ? null : of.op === 'plus' ? a + b : a - b;
    }
    default:
      return exact(plain(of, view));
  }
}

/** A number of at most one decimal in ten-thousandths. */
function exact(number: number): bigint | null {
  if (Number.isSafeInteger(number)) return BigInt(number) * 10_000n;
  const inTenths = Math.round(number * 10);
  return Number.isSafeInteger(inTenths) && inTenths / 10 === number ? BigInt(inTenths) * 1000n : null;
}

function plain<F extends string>(of: Quantity<F>, view: CellView<F>): number {
  switch (of.op) {
    case 'value':
      return view.value(of.field);
    case 'whole':
      return Math.floor(view.value(of.field));
    case 'tenths':
      return Math.round(view.value(of.field) * 10) / 10;
    case 'share':
      return (plain(of.of, view) * of.permille) / 1000;
    case 'constant':
      return of.value;
    case 'plus':
      return plain(of.left, view) + plain(of.right, view);
    case 'minus':
      return plain(of.left, view) - plain(of.right, view);
  }
}

/** Texts of a list are compared by it. */
export const choiceKey = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .toLowerCase();
