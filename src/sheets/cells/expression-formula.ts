import { type Condition, choiceKey } from '../../domain/form/expression.ts';
import type { CellProblem } from '../../domain/form/judge.ts';
import { comparisonFormula, type Measure } from './comparison-formula.ts';
import { quotedText } from './value.ts';

/** Where a form's cells are, for the formula face of a condition. */
export interface FormulaRefs<F extends string> {
  /** `$B$9` */
  readonly cell: (field: F) => string;
  /** The figure that the cell stands for, where that is not what it holds. */
  readonly figure?: (field: F) => string;
  /** True when the field holds a figure that its column takes. */
  readonly counted: (field: F) => string;
  /** How large a field's figures are. Without it all are counts. */
  readonly measure?: (field: F) => Measure;
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
      return refs.counted(condition.field);
    case 'filled':
      return filledFormula(refs.cell(condition.field));
    case 'one-of':
      return oneOfFormula(refs.cell(condition.field), condition.texts);
    case 'longer':
      return `IFERROR(LEN(${refs.cell(condition.field)})>${condition.than};FALSE)`;
    case '<':
    case '>':
    case '=':
      return comparisonFormula(condition, refs);
    case 'not':
      return `NOT(${conditionFormula(condition.of, refs)})`;
    case 'all':
      return condition.of
        .map((part) => conditionFormula(part, refs))
        .reduceRight((rest, part) => (rest === '' ? part : `IF(${part};${rest};FALSE)`), '');
  }
}

export const CODE_OK = 'ok';

/** The code of a cell: its first problem, or `ok`. */
export const codeFormula = <F extends string>(
  problems: readonly CellProblem<F, string>[],
  // Without measures: what is typed may be larger than its column takes, or have more decimals.
  { measure: _, ...refs }: FormulaRefs<F>,
): string =>
  firstOf(
    problems.map(({ kind, when }) => [conditionFormula(when, refs), quotedText(kind)]),
    quotedText(CODE_OK),
  );

/** Texts behind each other, with one blank between two that are not empty. */
export const sentences = (texts: readonly string[]): string => `TEXTJOIN(" ";TRUE;${texts.join(';')})`;

/** Something but blanks stands in the note. */
export const notedFormula = (note: string): string => `LEN(SUBSTITUTE(${note};" ";""))>0`;

/** A pasted error is no blank. */
const filledFormula = (ref: string): string =>
  `IF(ISFORMULA(${ref});TRUE;IFERROR(${notedFormula(ref)};TRUE))`;

/** A sheet cannot compose accents, so each text is compared in both encodings. An error is none of the texts. */
function oneOfFormula(ref: string, texts: readonly string[]): string {
  const typed = `LOWER(TRIM(SUBSTITUTE(${ref};CHAR(160);" ")))`;
  const keys = texts.map(choiceKey).flatMap((key) => [...new Set([key, key.normalize('NFD')])]);
  return `IFERROR(OR(${keys.map((key) => `${typed}=${quotedText(key)}`).join(';')});FALSE)`;
}

/** `IF(a;x;IF(b;y;…otherwise))`: the first case that holds. */
export const firstOf = (
  cases: readonly (readonly [when: string, then: string])[],
  otherwise: string,
): string => cases.reduceRight((rest, [when, then]) => `IF(${when};${then};${rest})`, otherwise);
