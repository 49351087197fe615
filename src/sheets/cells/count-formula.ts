import { countProblems } from '../../domain/form/column.ts';
import { conditionFormula, firstOf } from './expression-formula.ts';
import { quotedText } from './value.ts';

const refsTo = (ref: string) => ({ cell: () => ref, counted: () => `ISNUMBER(${ref})`, note: ref });

/** Rules A2 and B1 as native validation: true when the typed value is a count. */
export const countFormula = (ref: string): string =>
  countProblems('count')
    // Without A2's clause on formulas: the validation judges a formula by its value, and submission refuses it.
    .filter(({ kind }) => kind !== 'blank' && kind !== 'formula')
    .map(({ when }) => conditionFormula(when, refsTo(ref)))
    .reduceRight((rest, broken) => `IF(${broken};FALSE;${rest})`, 'TRUE');

/** The count of an opening figure, or its problem code. */
export const openingShownFormula = (ref: string): string =>
  firstOf(
    countProblems('count').map(({ kind, when }): readonly [string, string] => [
      conditionFormula(when, refsTo(ref)),
      quotedText(kind),
    ]),
    ref,
  );

/**
 * A month's count, its problem code, or 0 for a blank beside *Không phát sinh*: the cases of `monthProblems`, told apart by
 * whether the cell is blank once and not in every case. Twelve months times six cells hold this formula.
 */
export const monthShownFormula = (ref: string, nothingNew: string): string => {
  const typed = countProblems('count').filter(({ kind }) => kind !== 'blank');
  const [isFormula, ...others] = typed.map(({ kind, when }): readonly [string, string] => [
    conditionFormula(when, refsTo(ref)),
    quotedText(kind),
  ]);
  if (isFormula === undefined) throw new RangeError('a count has no problems');
  const isTicked = `${nothingNew}=TRUE`;
  const notNothing: readonly [string, string] = [`IF(${isTicked};${ref}>0;FALSE)`, '"not-nothing"'];
  return firstOf([isFormula, [`ISBLANK(${ref})`, `IF(${isTicked};0;"blank")`], ...others, notNothing], ref);
};
