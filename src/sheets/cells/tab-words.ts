import type { Say } from '../../words/vocabulary.ts';
import type { CellWrite, TabSpec } from './tab.ts';
import type { Written } from './value.ts';

/** Cells and rules of the add-on in the office's words. None of them may hold what people typed. */

const valueIn = (value: Written, say: Say): Written =>
  typeof value === 'string'
    ? say(value)
    : typeof value === 'object' && value !== null
      ? { formula: say(value.formula) }
      : value;

export const cellsIn = (cells: readonly CellWrite[], say: Say): CellWrite[] =>
  cells.map(({ row, column, value }) => ({ row, column, value: valueIn(value, say) }));

export const validationsIn = (validations: TabSpec['validations'], say: Say): TabSpec['validations'] =>
  validations.map(([area, { condition, help }]) => [
    area,
    {
      condition:
        condition.type === 'ONE_OF_LIST'
          ? { ...condition, values: choicesIn(condition.values ?? [], say) }
          : condition,
      help: say(help),
    },
  ]);

/** Choices that one vocabulary tells apart and another does not are offered once. */
const choicesIn = (
  values: readonly GoogleAppsScript.Sheets.Schema.ConditionValue[],
  say: Say,
): GoogleAppsScript.Sheets.Schema.ConditionValue[] =>
  [...new Set(values.map(({ userEnteredValue = '' }) => say(userEnteredValue)))].map((userEnteredValue) => ({
    userEnteredValue,
  }));

/** A tab without anything that people typed. */
export const tabIn = (spec: TabSpec, say: Say): TabSpec => ({
  ...spec,
  cells: cellsIn(spec.cells, say),
  validations: validationsIn(spec.validations, say),
});
