import { type MonthRuleField, monthProblems } from '../domain/month-rule.ts';
import { countProblems } from '../domain/rule.ts';
import { conditionFormula, firstOf } from './expression-formula.ts';
import { quotedText } from './value.ts';

const refsTo = (ref: string) => ({ cell: () => ref, code: () => ref, note: ref });

/** The native validation's face of A2 and B1: true when the typed value is a count. */
export const countFormula = (ref: string): string =>
  countProblems('count')
    // A2 without its formula clause: a formula's value is judged like a typed one here, and refused at submission.
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

/** A month's count, its problem code, or 0 for a blank beside *Không phát sinh*. */
export const monthShownFormula = (ref: string, nothingNew: string): string => {
  const refs = {
    ...refsTo(ref),
    cell: (field: MonthRuleField) => (field === 'nothingNew' ? nothingNew : ref),
  };
  return firstOf(
    monthProblems('listed').map(({ kind, when }): readonly [string, string] => [
      conditionFormula(when, refs),
      quotedText(kind),
    ]),
    `N(${ref})`,
  );
};
