import type { ConditionalFormattingOptions, DataValidation } from 'exceljs';
import { a1Area } from '../../src/sheets/cells/a1.ts';
import type { ConditionalFormatRule, DataValidationRule, GridRange } from '../platform/sheets/service/api.ts';
import { type TabNames, xlsxFormula } from './formula.ts';
import { highlightStyle } from './style.ts';

/** Excel refuses longer rules and messages. */
const LONGEST_RULE = 255;

/** A validation rule; undefined for one that Excel does not have, or refuses for its length. */
export function validation(rule: DataValidationRule, tabs: TabNames): DataValidation | undefined {
  const { condition, strict = false, inputMessage } = rule;
  const values = (condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    ...(inputMessage !== undefined && { error: inputMessage.slice(0, LONGEST_RULE) }),
  };
  const of = (type: 'list' | 'custom', formula: string): DataValidation | undefined =>
    formula.length > LONGEST_RULE ? undefined : { ...shared, type, formulae: [formula] };
  switch (condition?.type) {
    case 'BOOLEAN':
      return of('list', '"TRUE,FALSE"');
    case 'ONE_OF_LIST':
      return values.some((value) => value.includes(',')) ? undefined : of('list', `"${values.join(',')}"`);
    case 'CUSTOM_FORMULA':
      return of('custom', xlsxFormula(values[0] ?? '', tabs));
    default:
      return undefined;
  }
}

/** A highlight by formula; undefined for other kinds of rule. */
export function highlight(
  { ranges = [], booleanRule }: ConditionalFormatRule,
  priority: number,
  tabs: TabNames,
): ConditionalFormattingOptions | undefined {
  const { condition, format = {} } = booleanRule ?? {};
  const formula = condition?.values?.[0]?.userEnteredValue;
  if (condition?.type !== 'CUSTOM_FORMULA' || formula === undefined) return undefined;
  return {
    ref: ranges.map(areaName).join(' '),
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [xlsxFormula(formula, tabs)],
        style: highlightStyle(format),
      },
    ],
  };
}

/** `B9:E9`. A range without bounds covers the tab, which ours never do. */
export function areaName({
  startRowIndex = 0,
  endRowIndex = startRowIndex + 1,
  startColumnIndex = 0,
  endColumnIndex = startColumnIndex + 1,
}: GridRange): string {
  return a1Area({
    row: startRowIndex,
    column: startColumnIndex,
    rows: endRowIndex - startRowIndex,
    columns: endColumnIndex - startColumnIndex,
  });
}
