import { helpers } from '@odoo/o-spreadsheet';
import { type Calculated, errorTexts, isError } from '../engine/calculator.ts';
import type { LocaleForm } from '../engine/formula-locale.ts';
import type { CellFormat } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';

const { formatValue } = helpers;
const american = {
  name: 'en_US',
  code: 'en_US',
  decimalSeparator: '.',
  thousandsSeparator: ',',
  weekStart: 1,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ',',
};
const checked = new Set<string>();

/** Refuses by name a pattern that the engine cannot show: Google knows more of them. */
export function requireKnownPattern({ numberFormat }: CellFormat): void {
  const { pattern } = numberFormat ?? {};
  if (!pattern || pattern === '@' || checked.has(pattern)) return;
  try {
    formatValue(1, { format: pattern, locale: american });
  } catch {
    throw badRequest(`local platform: the number format ${pattern} is not emulated`);
  }
  checked.add(pattern);
}

/** The pattern a format gives a number, undefined when it is automatic. */
export function patternOf(format: CellFormat | undefined, locale: LocaleForm): string | undefined {
  const numberFormat = format?.numberFormat;
  if (!numberFormat) return undefined;
  if (numberFormat.pattern) return numberFormat.pattern;
  switch (numberFormat.type) {
    case 'TEXT':
      return '@';
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'DATE':
      return locale.dateFormat;
    case 'TIME':
      return locale.timeFormat;
    case 'DATE_TIME':
      return `${locale.dateFormat} ${locale.timeFormat}`;
    case 'CURRENCY':
      return locale.money?.isBehind ? `#,##0 [$${locale.money.sign}]` : '"$"#,##0.00';
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return undefined;
  }
}

export const isPlainText = (format: CellFormat | undefined) =>
  format?.numberFormat?.type === 'TEXT' || format?.numberFormat?.pattern === '@';

/** The value as the cell shows it. Text is shown as it is, whatever the format. */
export function formatted(
  { value, format }: Calculated,
  cellFormat: CellFormat | undefined,
  locale: LocaleForm,
): string {
  if (value === null) return '';
  if (isError(value)) return errorTexts[value.type];
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = patternOf(cellFormat, locale) ?? format;
  if (pattern === undefined && !Number.isInteger(value)) {
    const text = plainFraction(value, locale);
    if (text !== undefined) return text;
  }
  const engineLocale = {
    name: locale.code,
    code: locale.code,
    decimalSeparator: locale.decimal,
    thousandsSeparator: locale.thousands,
    weekStart: 1,
    dateFormat: locale.dateFormat,
    timeFormat: locale.timeFormat,
    formulaArgSeparator: ';',
  };
  return formatValue(value, { ...(pattern && pattern !== '@' && { format: pattern }), locale: engineLocale });
}

/** Ten digits, as a cell without a format shows them: 1/1024 is 0.0009765625 (brucemcpherson/gas-fakes, tests). */
function plainFraction(value: number, locale: LocaleForm): string | undefined {
  const text = String(Number(value.toPrecision(10)));
  return text.includes('e') ? undefined : text.replace('.', locale.decimal);
}
