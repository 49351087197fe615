import type { Condition, Quantity } from '../../domain/form/expression.ts';

/** Where a form's cells are, for the formula face of a condition. */
export interface FormulaRefs<F extends string> {
  /** `$B$9` */
  readonly cell: (field: F) => string;
  /** The cell that holds the field's problem code, `ok` when it is a count. */
  readonly code: (field: F) => string;
  /** A condition of its own that the field holds a count, where there is no cell for its code. */
  readonly counted?: (field: F) => string;
  readonly note: string;
}

/** The Sheets face of a condition; `all` becomes nested IFs, because AND looks at every argument. */
export function conditionFormula<F extends string>(condition: Condition<F>, refs: FormulaRefs<F>): string {
  switch (condition.op) {
    case 'blank':
      return `ISBLANK(${refs.cell(condition.field)})`;
    case 'formula':
      return `ISFORMULA(${refs.cell(condition.field)})`;
    case 'number':
      return `ISNUMBER(${refs.cell(condition.field)})`;
    case 'noted':
      return notedFormula(refs.note);
    case 'ticked':
      return `${refs.cell(condition.field)}=TRUE`;
    case 'counted':
      return refs.counted?.(condition.field) ?? `${refs.code(condition.field)}="${CODE_OK}"`;
    case '<':
    case '>':
    case '=':
      return `${quantityFormula(condition.left, refs)}${condition.op}${quantityFormula(condition.right, refs)}`;
    case 'not':
      return `NOT(${conditionFormula(condition.of, refs)})`;
    case 'all':
      return condition.of
        .map((part) => conditionFormula(part, refs))
        .reduceRight((rest, part) => (rest === '' ? part : `IF(${part};${rest};FALSE)`), '');
  }
}

export const CODE_OK = 'ok';

/** Something but blanks stands in the note. */
export const notedFormula = (note: string): string => `LEN(SUBSTITUTE(${note};" ";""))>0`;

function quantityFormula<F extends string>(of: Quantity<F>, refs: FormulaRefs<F>): string {
  switch (of.op) {
    case 'value':
      return refs.cell(of.field);
    case 'whole':
      return `INT(${refs.cell(of.field)})`;
    case 'constant':
      return String(of.value);
    case 'plus':
      return `(${quantityFormula(of.left, refs)}+${quantityFormula(of.right, refs)})`;
    case 'minus':
      return `(${quantityFormula(of.left, refs)}-${quantityFormula(of.right, refs)})`;
  }
}

/** `IF(a;x;IF(b;y;…otherwise))`: the first case that holds. */
export const firstOf = (
  cases: readonly (readonly [when: string, then: string])[],
  otherwise: string,
): string => cases.reduceRight((rest, [when, then]) => `IF(${when};${then};${rest})`, otherwise);
