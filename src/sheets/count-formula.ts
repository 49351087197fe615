import { countProblems } from '../domain/rule.ts';
import { conditionFormula, firstOf } from './expression-formula.ts';
import { quotedText } from './value.ts';

const problemsOf = (ref: string) => {
  const refs = { cell: () => ref, code: () => ref, note: ref };
  return countProblems('count').map(({ kind, when }) => ({ kind, when: conditionFormula(when, refs) }));
};

/** The native validation's face of A2 and B1: true when the typed value is a count. */
export const countFormula = (ref: string): string =>
  problemsOf(ref)
    // A2 without its formula clause: a formula's value is judged like a typed one here, and refused at submission.
    .filter(({ kind }) => kind !== 'blank' && kind !== 'formula')
    .reduceRight((rest, { when }) => `IF(${when};FALSE;${rest})`, 'TRUE');

/** The count that a cell holds or its problem code; `blank` is what a cell without anything counts as. */
export const shownCountFormula = (ref: string, blank: string): string =>
  firstOf(
    problemsOf(ref).map(({ kind, when }): readonly [string, string] => [
      when,
      kind === 'blank' ? blank : quotedText(kind),
    ]),
    ref,
  );
