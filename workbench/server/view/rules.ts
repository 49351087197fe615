import type {
  BooleanCondition,
  DataValidationRule,
  SheetResource,
} from '../../platform/sheets/service/api.ts';
import { styleOf } from './styles.ts';
import { zoneName } from './zones.ts';

const OPERATORS: Readonly<Record<string, string>> = {
  CUSTOM_FORMULA: 'customFormula',
  NUMBER_GREATER: 'isGreaterThan',
  NUMBER_GREATER_THAN_EQ: 'isGreaterOrEqualTo',
  NUMBER_LESS: 'isLessThan',
  NUMBER_LESS_THAN_EQ: 'isLessOrEqualTo',
  NUMBER_EQ: 'isEqual',
  NUMBER_NOT_EQ: 'isNotEqual',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  TEXT_EQ: 'isEqual',
  TEXT_NOT_EQ: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_NOT_CONTAINS: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  BLANK: 'isEmpty',
  NOT_BLANK: 'isNotEmpty',
};

/** `;` of vi_VN becomes the engine's `,`, outside of quoted text. */
const engineFormula = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, (part) => (part === ';' ? ',' : part));

const valuesOf = ({ values = [] }: BooleanCondition): string[] =>
  values.map(({ userEnteredValue = '' }) =>
    userEnteredValue.startsWith('=') ? engineFormula(userEnteredValue) : userEnteredValue,
  );

/** The page does not know the day: a condition that asks for it is told. */
const onDay = (formula: string, today: number): string => formula.replaceAll('TODAY()', String(today));

/** Conditional formats, which the page calculates from the values it shows. */
export function conditionalFormats(sheet: SheetResource, today: number): object[] {
  return (sheet.conditionalFormats ?? []).flatMap(({ booleanRule, ranges = [] }, index) => {
    const operator = OPERATORS[booleanRule?.condition?.type ?? ''];
    if (booleanRule?.condition === undefined || operator === undefined) return [];
    return [
      {
        id: `cf${index}`,
        ranges: ranges.map((range) => zoneName(range, sheet)),
        rule: {
          type: 'CellIsRule',
          operator,
          values: valuesOf(booleanRule.condition).map((value) => onDay(value, today)),
          style: styleOf(booleanRule.format ?? {}),
        },
      },
    ];
  });
}

/** Cells with a rule: how the page draws it. The server decides what is accepted, so nothing blocks here. */
export function validationRules(
  cells: readonly { readonly name: string; readonly rule: DataValidationRule }[],
): object[] {
  const byRule = new Map<string, { criterion: object; ranges: string[] }>();
  for (const { name, rule } of cells) {
    const criterion = criterionOf(rule);
    if (criterion === null) continue;
    const key = JSON.stringify(criterion);
    const known = byRule.get(key) ?? { criterion, ranges: [] };
    known.ranges.push(name);
    byRule.set(key, known);
  }
  return [...byRule.values()].map((rule, index) => ({ id: `dv${index}`, isBlocking: false, ...rule }));
}

function criterionOf({ condition, showCustomUi }: DataValidationRule): object | null {
  const values = condition === undefined ? [] : valuesOf(condition);
  switch (condition?.type) {
    case 'BOOLEAN':
      return { type: 'isBoolean', values: [] };
    case 'ONE_OF_LIST':
      return { type: 'isValueInList', values, displayStyle: showCustomUi === false ? 'plainText' : 'arrow' };
    case 'ONE_OF_RANGE':
      return {
        type: 'isValueInRange',
        values: values.map((value) => value.replace(/^=/, '')),
        displayStyle: showCustomUi === false ? 'plainText' : 'arrow',
      };
    default:
      return null;
  }
}
