import { upperFirst } from '../../domain/text/plain-text.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import type { World } from '../ports.ts';
import type { DialogAnswer, DialogProblem, DialogRefusal } from './dialog-answer.ts';
import type { Refusal } from './refusal.ts';
import {
  otherYearText,
  refusalText,
  settingProblemWords,
  unitProblemText,
  unitProblemWords,
} from './vi-refusals.ts';

const sentence = (words: string): string => `${upperFirst(words)}.`;

/** A refusal as a dialog shows it: the whole sentence, and each problem at its field or line. */
export const refused = (refusal: Refusal): DialogRefusal => ({
  ok: false,
  message: refusalText(refusal),
  problems: problemsIn(refusal),
});

/** Like `alone`, for work whose answer a dialog shows. */
export function aloneInDialog<T extends object>(
  { lock }: Pick<World, 'lock'>,
  work: () => DialogAnswer<T>,
): DialogAnswer<T> {
  const answer = lock.run(work);
  return answer === 'busy' ? refused({ kind: 'busy' }) : answer;
}

/** A problem of the unit list, at its line where the list was pasted just now. */
export const listProblem = (error: UnitListProblem): DialogProblem =>
  error.pastedAt === undefined
    ? { field: '', line: null, column: null, text: unitProblemText(error) }
    : { field: '', ...error.pastedAt, text: sentence(unitProblemWords(error)) };

function problemsIn(refusal: Refusal): DialogProblem[] {
  const at = { field: '', line: null, column: null };
  if (refusal.kind === 'settings')
    return refusal.errors.map((error) => ({
      ...at,
      field: error.key,
      text: sentence(settingProblemWords(error)),
    }));
  if (refusal.kind === 'units') return refusal.errors.map(listProblem);
  if (refusal.kind === 'another-year')
    return [{ ...at, field: 'year', text: otherYearText(refusal.present) }];
  return [];
}
