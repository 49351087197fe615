import type { Quantity } from '../../domain/form/expression.ts';

/** The figures that a column takes. */
export interface Measure {
  readonly most: number;
  readonly decimals: 0 | 1;
}

interface Refs<F extends string> {
  readonly cell: (field: F) => string;
  /** The figure that the cell stands for, where that is not what it holds. */
  readonly figure?: (field: F) => string;
  readonly measure?: (field: F) => Measure;
}

interface Comparison<F extends string> {
  readonly op: '<' | '>' | '=';
  readonly left: Quantity<F>;
  readonly right: Quantity<F>;
}

/** Up to here a sheet reckons whole numbers exactly: it keeps 15 digits. */
const EXACT = 999_999_999_999_999;

/**
 * Compares exactly. Whole numbers that cannot grow too large are compared as they are written. Decimals and shares are
 * multiplied to whole numbers first; numbers that grow too large by it are reckoned in millions and the rest.
 */
export function comparisonFormula<F extends string>(
  { op, left, right }: Comparison<F>,
  refs: Refs<F>,
): string {
  const { measure } = refs;
  if (measure === undefined) return `${quantityFormula(left, refs)}${op}${quantityFormula(right, refs)}`;
  const { terms, constant } = reduced(weighed(left, right, measure));
  const most = terms.reduce(
    (sum, { field, weight }) => sum + Math.abs(weight) * wholeMost(measure(field)),
    Math.abs(constant),
  );
  const parts = terms.map(({ field, weight }) => ({
    weight,
    whole: wholeFormula(figureIn(refs, field), measure(field)),
  }));
  if (most <= EXACT) return `${sumFormula(parts, constant)}${op}0`;
  return op === '>' ? largeFormula(parts.map(negated), -constant, '<') : largeFormula(parts, constant, op);
}

interface Term<F extends string> {
  readonly field: F;
  readonly weight: number;
}

interface Part {
  readonly weight: number;
  /** A whole number, 0 or above. */
  readonly whole: string;
}

const negated = ({ weight, whole }: Part): Part => ({ weight: -weight, whole });

/** Columns of one decimal are taken in tenths. */
const wholeFormula = (ref: string, { decimals }: Measure): string =>
  decimals === 0 ? ref : `ROUND(${ref}*10;0)`;
const wholeMost = ({ most, decimals }: Measure): number => (decimals === 0 ? most : most * 10);

/** Left less right, as whole weights of whole numbers. */
function weighed<F extends string>(
  left: Quantity<F>,
  right: Quantity<F>,
  measure: (field: F) => Measure,
): { readonly terms: readonly Term<F>[]; readonly constant: number } {
  const weights = new Map<F, number>();
  let constant = 0;
  const add = (of: Quantity<F>, factor: number): void => {
    switch (of.op) {
      case 'whole':
      case 'tenths':
        throw new RangeError(`figures of a rule are not rounded: ${of.field}`);
      case 'value': {
        const weight = measure(of.field).decimals === 0 ? factor * 10 : factor;
        weights.set(of.field, (weights.get(of.field) ?? 0) + weight);
        return;
      }
      case 'constant':
        constant += of.value * factor * 10;
        return;
      case 'share':
        add(of.of, (factor * of.permille) / 1000);
        return;
      case 'plus':
      case 'minus':
        add(of.left, factor);
        add(of.right, of.op === 'plus' ? factor : -factor);
    }
  };
  add(left, 1000);
  add(right, -1000);
  return { terms: [...weights].map(([field, weight]) => ({ field, weight })), constant };
}

/** The same comparison in the smallest whole weights. */
function reduced<F extends string>({
  terms,
  constant,
}: ReturnType<typeof weighed<F>>): ReturnType<typeof weighed<F>> {
  const kept = terms.filter(({ weight }) => weight !== 0);
  const by = [constant, ...kept.map(({ weight }) => weight)].reduce(divisor, 0) || 1;
  return {
    terms: kept.map(({ field, weight }) => ({ field, weight: weight / by })),
    constant: constant / by,
  };
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** `2*B9-C9+5` */
function sumFormula(parts: readonly Part[], constant: number): string {
  const summands = parts.map(({ weight, whole }) => `${signed(weight, whole)}`);
  if (constant !== 0 || parts.length === 0) summands.push(`${constant < 0 ? '-' : '+'}${Math.abs(constant)}`);
  return summands.join('').replace(/^\+/, '');
}

const signed = (weight: number, whole: string): string =>
  `${weight < 0 ? '-' : '+'}${Math.abs(weight) === 1 ? '' : `${Math.abs(weight)}*`}${whole}`;

const LIMB = 1_000_000;

/** A sum that may have more than 15 digits, compared with 0: its millions, and its rest that may carry into them. */
function largeFormula(parts: readonly Part[], constant: number, op: '<' | '='): string {
  const millions = parts.map(({ weight, whole }) => ({ weight, whole: `INT(${whole}/${LIMB})` }));
  const rests = parts.map(({ weight, whole }) => ({ weight, whole: `MOD(${whole};${LIMB})` }));
  const upper = Math.floor(constant / LIMB);
  const rest = `(${sumFormula(rests, constant - upper * LIMB)})`;
  const above = sumFormula(millions, upper);
  return op === '<'
    ? `${above}+INT(${rest}/${LIMB})<0`
    : `IF(MOD(${rest};${LIMB})=0;${above}+${rest}/${LIMB}=0;FALSE)`;
}

const figureIn = <F extends string>({ cell, figure = cell }: Refs<F>, field: F): string => figure(field);

function quantityFormula<F extends string>(of: Quantity<F>, refs: Refs<F>): string {
  switch (of.op) {
    case 'value':
      return figureIn(refs, of.field);
    case 'whole':
      return `INT(${figureIn(refs, of.field)})`;
    case 'tenths':
      return `ROUND(${figureIn(refs, of.field)};1)`;
    case 'constant':
      return String(of.value);
    case 'share':
      return `${quantityFormula(of.of, refs)}*${of.permille}/1000`;
    case 'plus':
      return `(${quantityFormula(of.left, refs)}+${quantityFormula(of.right, refs)})`;
    case 'minus':
      return `(${quantityFormula(of.left, refs)}-${quantityFormula(of.right, refs)})`;
  }
}
