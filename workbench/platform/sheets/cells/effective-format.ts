import type { Sheet } from '../book/book.ts';
import { clippedArea, contains } from '../book/grid-range.ts';
import { parseIn } from '../book/titles.ts';
import type { Calculated } from '../engine/calculator.ts';
import { isFormula } from '../engine/formula.ts';
import { localeForm } from '../engine/formula-locale.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { CellFormat, ConditionalFormatRule } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { type FieldMask, project } from '../service/field-mask.ts';
import { calculatedAt, formatOf, type Reading, shownAt } from './cell-read.ts';
import { patternOf } from './number-format.ts';
import { DEFAULT_FORMAT } from './theme.ts';
import { satisfies } from './validation-check.ts';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

/** What a cell comes to look like: the file's default, its own format, then the highlights that apply. */
export function effectiveFormatAt(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  calculated: Calculated,
  mask: FieldMask,
): CellFormat | undefined {
  const cell = sheet.cells.get(row, column);
  const own = formatOf(cell);
  if (own?.numberFormat === undefined && isNumberOnly(mask) && !isFormula(cell?.value)) return undefined;
  const numberFormat = numberFormatOf(reading, own, cell?.value, calculated);
  if (isNumberOnly(mask)) return numberFormat && (project({ numberFormat }, mask) as CellFormat);
  const looks = [DEFAULT_FORMAT, own ?? {}, ...highlightsAt(reading, sheet, row, column).reverse()];
  const merged = { ...looks.reduce(merge), ...(numberFormat && { numberFormat }) };
  return project(merged, mask) as CellFormat;
}

/** Most readings ask for nothing else, of thousands of cells. */
const isNumberOnly = (mask: FieldMask): boolean =>
  mask !== '*' && mask.numberFormat !== undefined && Object.keys(mask).length === 1;

/** A format of the cell without a pattern has its locale's; the look that a formula gives its result has none. */
function numberFormatOf(
  reading: Reading,
  own: CellFormat | undefined,
  value: unknown,
  { format }: Calculated,
): NumberFormat | undefined {
  if (own?.numberFormat !== undefined) {
    const pattern = patternOf(own, localeForm(reading.book.properties.locale));
    return { ...own.numberFormat, ...(pattern !== undefined && pattern !== '@' && { pattern }) };
  }
  return isFormula(value) && format !== undefined ? { type: typeOfPattern(format) } : undefined;
}

function typeOfPattern(pattern: string): NonNullable<NumberFormat['type']> {
  const [isDay, isTime] = [/[dy]/.test(pattern), /h/.test(pattern)];
  if (isDay) return isTime ? 'DATE_TIME' : 'DATE';
  if (isTime) return 'TIME';
  if (pattern.includes('%')) return 'PERCENT';
  return pattern === '@' ? 'TEXT' : 'NUMBER';
}

const merge = (under: CellFormat, over: CellFormat): CellFormat => ({
  ...under,
  ...over,
  ...(over.textFormat && { textFormat: { ...under.textFormat, ...over.textFormat } }),
});

/** Formats of the highlights that hold for a cell, the first rule first. */
function highlightsAt(reading: Reading, sheet: Sheet, row: number, column: number): CellFormat[] {
  return sheet.conditionalFormats.flatMap((rule) => {
    if (!(rule.ranges ?? []).some((range) => contains(clippedArea(range, sheet), row, column))) return [];
    if (rule.booleanRule === undefined)
      throw badRequest('local platform: the effectiveFormat of a cell with a colour scale is not emulated');
    return holds(reading, sheet, row, column, rule) ? [rule.booleanRule.format ?? {}] : [];
  });
}

function holds(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  { booleanRule = {}, ranges = [] }: ConditionalFormatRule,
): boolean {
  const { type = '', values = [] } = booleanRule.condition ?? {};
  if (values.some(({ relativeDate }) => relativeDate !== undefined))
    throw badRequest('local platform: a highlight by a relative date is not emulated');
  const text = shownAt(reading, sheet, row, column);
  const wanted = (values[0]?.userEnteredValue ?? '').toLowerCase();
  switch (type) {
    case 'CUSTOM_FORMULA': {
      const origin = clippedArea(ranges[0] ?? {}, sheet);
      const formula = parseIn(reading.book, values[0]?.userEnteredValue ?? '');
      const here = copiedBy(formula, row - origin.top, column - origin.left);
      const { value } = reading.calculator.evaluate(reading.book, here, sheet.id, row, column);
      return value === true || (typeof value === 'number' && value !== 0);
    }
    case 'BLANK':
      return text === '';
    case 'NOT_BLANK':
      return text !== '';
    case 'TEXT_STARTS_WITH':
      return text.toLowerCase().startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.toLowerCase().endsWith(wanted);
    case 'TEXT_NOT_EQ':
    case 'DATE_NOT_EQ':
      throw badRequest(`local platform: a highlight of the type ${type} is not emulated`);
    default:
      return (
        calculatedAt(reading, sheet, row, column).value !== null &&
        satisfies(reading, sheet, row, column, booleanRule)
      );
  }
}
