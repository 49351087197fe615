import type { Sheet } from '../book/book.ts';
import { clippedArea, parseRange } from '../book/grid-range.ts';
import { parseIn } from '../book/titles.ts';
import { isError } from '../engine/calculator.ts';
import { isEmail } from '../engine/engine-functions.ts';
import { localeForm } from '../engine/formula-locale.ts';
import type { BooleanCondition, DataValidationRule } from '../service/api.ts';
import { calculatedAt, type Reading, shownAt } from './cell-read.ts';
import { parseTyped } from './typed-text.ts';

/** Whether the value now standing in the cell satisfies the rule. An empty cell satisfies any. */
export function satisfies(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  rule: DataValidationRule,
): boolean {
  const { value } = calculatedAt(reading, sheet, row, column);
  const { type = '', values = [] } = rule.condition ?? {};
  if (value === null) return true;
  if (isError(value)) return false;
  const operand = (index: number) => conditionValue(reading, sheet, row, column, rule.condition, index);
  if (type.startsWith('NUMBER_') || (type.startsWith('DATE_') && type !== 'DATE_IS_VALID')) {
    return typeof value === 'number' && compares(type, value, Number(operand(0)), Number(operand(1)));
  }
  const text = shownAt(reading, sheet, row, column);
  switch (type) {
    case 'BOOLEAN':
      return values.length === 0
        ? typeof value === 'boolean'
        : values.some((_, index) => operand(index) === value);
    case 'ONE_OF_LIST':
      return values.some(
        ({ userEnteredValue = '' }) =>
          userEnteredValue === text ||
          operand(values.findIndex((each) => each.userEnteredValue === userEnteredValue)) === value,
      );
    case 'ONE_OF_RANGE':
      return valuesOfRange(reading, values[0]?.userEnteredValue ?? '').includes(text);
    case 'CUSTOM_FORMULA': {
      const truth = operand(0);
      return truth === true || (typeof truth === 'number' && truth !== 0);
    }
    case 'DATE_IS_VALID':
      return typeof value === 'number';
    case 'TEXT_IS_EMAIL':
      return isEmail(text);
    case 'TEXT_IS_URL':
      return /^(https?|ftp|mailto):\S+$/i.test(text) || /^www\.\S+\.\S+$/i.test(text);
    case 'TEXT_CONTAINS':
      return lower(text).includes(lower(operand(0)));
    case 'TEXT_NOT_CONTAINS':
      return !lower(text).includes(lower(operand(0)));
    case 'TEXT_EQ':
      return lower(text) === lower(operand(0));
    default:
      throw new RangeError(`local platform: validation of type ${type} is not emulated`);
  }
}

const lower = (value: unknown) => String(value ?? '').toLowerCase();

function compares(type: string, value: number, first: number, second: number): boolean {
  const comparison = type.replace(/^(NUMBER|DATE)_/, '');
  switch (comparison) {
    case 'GREATER':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return value <= first;
    case 'EQ':
      return value === first;
    case 'NOT_EQ':
      return value !== first;
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    default:
      throw new RangeError(`local platform: validation of type ${type} is not emulated`);
  }
}

/** A value of the condition: a formula calculated at the cell, or text parsed as if typed (docs/platform.md 61). */
function conditionValue(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  condition: BooleanCondition | undefined,
  index: number,
): unknown {
  const text = condition?.values?.[index]?.userEnteredValue ?? '';
  const { book, calculator } = reading;
  if (!/^[=+]/.test(text)) return parseTyped(text, localeForm(book.properties.locale), 0).value;
  const { value } = calculator.evaluate(book, parseIn(book, text), sheet.id, row, column);
  return isError(value) ? undefined : value;
}

function valuesOfRange(reading: Reading, text: string): string[] {
  const range = parseRange(reading.book, text.replace(/^=/, '').replaceAll('$', ''));
  const sheet = reading.book.sheets.find(({ id }) => id === range.sheetId);
  if (!sheet) return [];
  const area = clippedArea(range, sheet);
  const values: string[] = [];
  for (let row = area.top; row < Math.min(area.bottom, sheet.cells.height); row++) {
    for (let column = area.left; column < area.right; column++)
      values.push(shownAt(reading, sheet, row, column));
  }
  return values.filter((value) => value !== '');
}
