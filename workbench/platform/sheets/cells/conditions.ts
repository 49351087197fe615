import type { Book } from '../book/book.ts';
import { parseIn, writtenIn } from '../book/titles.ts';
import type { Formula } from '../engine/formula.ts';
import { localeForm } from '../engine/formula-locale.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { BooleanCondition, DataValidationRule } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { parseTyped } from './typed-text.ts';

type Bounds = readonly [least: number, most: number];
const two: Bounds = [2, 2];
const none: Bounds = [0, 0];
const valueCounts: Readonly<Record<string, Bounds>> = {
  NUMBER_BETWEEN: two,
  NUMBER_NOT_BETWEEN: two,
  DATE_BETWEEN: two,
  DATE_NOT_BETWEEN: two,
  TEXT_IS_EMAIL: none,
  TEXT_IS_URL: none,
  DATE_IS_VALID: none,
  BLANK: none,
  NOT_BLANK: none,
  BOOLEAN: [0, 2],
  ONE_OF_LIST: [1, Number.POSITIVE_INFINITY],
};
const onlyInValidation = [
  'BOOLEAN',
  'ONE_OF_LIST',
  'ONE_OF_RANGE',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_IS_VALID',
];
const onlyInFormats = [
  'BLANK',
  'NOT_BLANK',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'TEXT_NOT_EQ',
  'DATE_NOT_EQ',
];

/** Refuses a condition Google would refuse; formulas and numbers are read in the book's locale (docs/platform.md 61, 66). */
export function checkCondition(
  book: Book,
  condition: BooleanCondition | undefined,
  place: 'validation' | 'format',
  home?: number,
): void {
  const { type, values = [] } = condition ?? {};
  if (type === undefined || type === 'CONDITION_TYPE_UNSPECIFIED')
    throw badRequest('BooleanCondition.type is required');
  const misplaced = place === 'validation' ? onlyInFormats : onlyInValidation;
  if (misplaced.includes(type))
    throw badRequest(
      `ConditionType: ${type} is not supported for ${place === 'validation' ? 'data validation' : 'conditional formatting'}.`,
    );
  const [least, most] = valueCounts[type] ?? [1, 1];
  if (values.length < least || values.length > most) {
    throw badRequest(`Invalid number of values for ConditionType: ${type}, found ${values.length}`);
  }
  for (const { relativeDate, userEnteredValue = '' } of values) {
    if (relativeDate !== undefined) {
      if (place === 'validation')
        throw badRequest('ConditionValue.relativeDate is not supported for data validation.');
      continue;
    }
    const invalid = () =>
      badRequest(`Invalid ConditionValue.userEnteredValue: ${userEnteredValue} for ConditionType: ${type}`);
    const isFormulaText = /^[=+]/.test(userEnteredValue);
    const formula = isFormulaText ? parseIn(book, userEnteredValue) : undefined;
    if (formula?.malformed) throw invalid();
    // Measured live of formulas that name another tab (github salvadoraveldano/r-googlesheets4); lists may.
    if (type === 'CUSTOM_FORMULA' && place === 'validation' && formula && namesOther(formula, home))
      throw invalid();
    if ((type === 'CUSTOM_FORMULA' || type === 'ONE_OF_RANGE') && !isFormulaText) throw invalid();
    if (/^(NUMBER|DATE)_/.test(type) && !isFormulaText) {
      const parsed = parseTyped(userEnteredValue, localeForm(book.properties.locale), 0);
      if (typeof parsed.value !== 'number') throw invalid();
    }
  }
}

const namesOther = ({ parts }: Formula, home: number | undefined): boolean =>
  parts.some(
    (part) =>
      part.kind === 'reference' && part.sheetId !== undefined && home !== undefined && part.sheetId !== home,
  );

/** The rule as stored; an empty one clears. The range of ONE_OF_RANGE becomes absolute (docs/platform.md 61, 62). */
export function checkedRule(
  book: Book,
  rule: DataValidationRule | undefined,
  home?: number,
): DataValidationRule | undefined {
  if (!rule?.condition) return undefined;
  checkCondition(book, rule.condition, 'validation', home);
  if (rule.condition.type !== 'ONE_OF_RANGE') return rule;
  return mapRuleFormulas(book, rule, (formula) => ({
    ...formula,
    parts: formula.parts.map((part) =>
      part.kind === 'reference'
        ? { ...part, text: undefined, from: fixed(part.from), ...(part.to && { to: fixed(part.to) }) }
        : part,
    ),
  }));
}

const fixed = <T extends object>(corner: T): T => ({ ...corner, rowFixed: true, columnFixed: true });

/** The rule as it stands `rows` below and `columns` right of where it was written. */
export const ruleCopiedBy = (
  book: Book,
  rule: DataValidationRule,
  rows: number,
  columns: number,
): DataValidationRule =>
  rows === 0 && columns === 0
    ? rule
    : mapRuleFormulas(book, rule, (formula) => copiedBy(formula, rows, columns));

/** The rule with its formulas changed; the same object when none did. `from` is the book they were written in. */
export function mapRuleFormulas<T extends { condition?: BooleanCondition }>(
  book: Book,
  rule: T,
  change: (formula: Formula) => Formula,
  from: Book = book,
): T {
  const condition = rule.condition && mapConditionFormulas(book, rule.condition, change, from);
  return condition && condition !== rule.condition ? { ...rule, condition } : rule;
}

export function mapConditionFormulas(
  book: Book,
  condition: BooleanCondition,
  change: (formula: Formula) => Formula,
  from: Book = book,
): BooleanCondition {
  let changed = false;
  const values = (condition.values ?? []).map((value) => {
    const text = value.userEnteredValue;
    if (text === undefined || !text.startsWith('=')) return value;
    const parsed = parseIn(from, text);
    if (parsed.malformed) return value;
    const next = writtenIn(book, change(parsed));
    if (next === text) return value;
    changed = true;
    return { ...value, userEnteredValue: next };
  });
  return changed ? { ...condition, values } : condition;
}
