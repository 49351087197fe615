import type { Severity } from '../../domain/form/judge.ts';
import type { DraftRule } from '../../domain/own-form/form-draft.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import type { RuleHeading } from '../../words/form-words.ts';
import { named, ordinalIn } from './keys.ts';
import { readStatement } from './read-statement.ts';
import type { Tell } from './text-problem.ts';

const SEVERITIES: Readonly<Record<Severity, readonly string[]>> = {
  error: ['loi'],
  warning: ['canh bao'],
  notice: ['luu y'],
};

/** A rule of the form; `cellAt` gives the text under a heading, null where there is no such heading. */
export function readRule(cellAt: (heading: RuleHeading) => string | null, tell: Tell): DraftRule {
  const [typedNumber, typedSeverity, typedStatement] = [
    cellAt('number') ?? '',
    cellAt('severity'),
    cellAt('statement'),
  ];
  const number = ordinalIn(typedNumber);
  if (number === null) tell({ kind: 'not-a-number', found: oneLine(typedNumber) });
  const severity = typedSeverity === null ? null : named(typedSeverity, SEVERITIES);
  if (typedSeverity !== null && severity === null)
    tell({ kind: 'not-a-severity', found: oneLine(typedSeverity) });
  const reading = typedStatement === null ? null : readStatement(typedStatement);
  if (reading?.ok === false) for (const problem of reading.errors) tell(problem);
  return { number, severity, statement: reading?.ok === true ? reading.value : null };
}
