import { CellErrorType, helpers } from '@odoo/o-spreadsheet';
import {
  amend,
  define,
  failure,
  type Given,
  invalidValue,
  type Locale,
  matrix,
  one,
  type Result,
} from './engine-function-kit.ts';

const { isEvaluationError, toNumber } = helpers;

/** A branch left out or blank stays blank, as in Google, instead of becoming 0. */
export function amendBranches(): void {
  amendMatches();
  const blank: Result = { value: null };
  define('IF', ['range', 'range', 'optionalRange'], function (condition, ...branches) {
    return mapCondition(
      condition,
      (result) => {
        const truth = truthOf(result, this.locale);
        if (typeof truth !== 'boolean') return truth;
        if (!truth && branches.length < 2) return { value: false };
        return (truth ? branches[0] : branches[1]) ?? blank;
      },
      branches,
    );
  });
  define('IFERROR', ['range', 'optionalRange'], (given, instead) =>
    mapCondition(given, (result) => (isEvaluationError(result.value) ? (instead ?? blank) : result), [
      instead,
    ]));
  define('IFNA', ['range', 'optionalRange'], (given, instead) =>
    mapCondition(
      given,
      (result) => (result.value === CellErrorType.NotAvailable ? (instead ?? blank) : result),
      [instead],
    ));
}

/** Without a match Google answers #N/A. */
function amendMatches(): void {
  for (const name of ['IFS', 'SWITCH']) {
    amend(
      name,
      (original) =>
        function (...given) {
          const result = original.apply(this, given);
          const isUnmatched =
            one(result as Given)
              ?.message?.toString()
              .startsWith('No match') ?? false;
          return isUnmatched ? failure(CellErrorType.NotAvailable, 'No match.') : result;
        },
    );
  }
}

function truthOf(result: Result, locale: Locale): boolean | Result {
  if (isEvaluationError(result.value)) return result;
  if (typeof result.value === 'string') {
    if (/^(true|false)$/i.test(result.value)) return /^true$/i.test(result.value);
    if (result.value === '') return invalidValue('IF expects a boolean.');
    return invalidValue(
      `IF expects boolean values, but '${result.value}' is a text and cannot be coerced to a boolean.`,
    );
  }
  return toNumber(result as never, locale) !== 0;
}

/** Chooses once for a single condition (the branch may be a range), cell by cell for a range of conditions. */
function mapCondition(
  condition: Given,
  choose: (result: Result) => Given,
  branches: readonly Given[],
): Given {
  const columns = matrix(condition);
  if (columns.length === 1 && columns[0]?.length === 1) return choose(columns[0][0] ?? { value: null });
  return columns.map((column, x) =>
    column.map((result, y) => {
      const chosen = choose(result);
      if (!Array.isArray(chosen) || !branches.includes(chosen)) return one(chosen) ?? { value: null };
      return (
        chosen[Math.min(x, chosen.length - 1)]?.[Math.min(y, (chosen[0]?.length ?? 1) - 1)] ?? { value: null }
      );
    }),
  );
}
