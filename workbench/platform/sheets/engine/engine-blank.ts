import type { Model } from '@odoo/o-spreadsheet';
import { helpers, registries } from '@odoo/o-spreadsheet';
import { type Evaluator, evaluatorOf } from './engine-evaluator.ts';

const { isMatrix } = helpers;

/** Function the calculator writes around every formula. */
export const resultFunction = 'PLATFORM.RESULT';

/**
 * A formula that refers to an empty cell is blank in Google; o-spreadsheet makes it 0. The wrapper function notes that
 * the value it passes on is blank, and the evaluator, which calls it last of all, then stores an empty cell.
 */
export function keepBlankResults(model: Model): void {
  let lastWasBlank = false;
  registries.functionRegistry.replace(resultFunction, {
    description: resultFunction,
    args: [{ name: 'value', description: '', type: ['ANY'], acceptErrors: true, acceptMatrix: true }],
    compute: (given) => {
      const only = isMatrix(given)
        ? given.length === 1 && given[0]?.length === 1
          ? given[0][0]
          : undefined
        : given;
      lastWasBlank = !isMatrix(given) || only !== undefined ? (only?.value ?? null) === null : false;
      return given ?? { value: 0 };
    },
  });

  // Of every model made from now on.
  const evaluator: Evaluator = Object.getPrototypeOf(evaluatorOf(model));
  const original = evaluator.computeFormulaCell;
  evaluator.computeFormulaCell = function (position, cell) {
    const evaluated = original.call(this, position, cell);
    const isBlank = lastWasBlank && evaluated.value === 0;
    lastWasBlank = false;
    return isBlank ? { ...evaluated, value: null, type: 'empty' } : evaluated;
  };
}
