import { CellErrorType, helpers } from '@odoo/o-spreadsheet';
import { amendBranches } from './engine-branches.ts';
import {
  amend,
  define,
  type Evaluation,
  failure,
  flat,
  type Given,
  invalidValue,
  type Locale,
  one,
  type Result,
  text,
} from './engine-function-kit.ts';
import { registerLookups } from './engine-lookups.ts';

/**
 * Functions o-spreadsheet lacks or computes otherwise than Google. Registered once, for every engine of the process.
 * Names beginning with PLATFORM are written by the calculator only.
 */
const { isDateTimeFormat, isEvaluationError, toNumber, formatValue } = helpers;
const { toString: asText } = helpers;

export type EngineMoment = { serial: number };

export function registerFunctions(moment: EngineMoment): void {
  define('TODAY', [], function () {
    return { value: Math.floor(moment.serial), format: this.locale.dateFormat };
  });
  define('NOW', [], function () {
    return { value: moment.serial, format: `${this.locale.dateFormat} ${this.locale.timeFormat}` };
  });
  registerMissing();
  registerLookups();
  amendArithmetic();
  amendTexts();
  amendBranches();
}

function registerMissing(): void {
  define('N', ['range'], (given) => {
    const { value } = one(given) ?? { value: null };
    if (isEvaluationError(value)) return one(given);
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  });
  define('T', ['range'], (given) => {
    const { value } = one(given) ?? { value: null };
    return typeof value === 'string' ? (one(given) ?? '') : '';
  });
  define('REPT', ['value', 'value'], function (given, times) {
    const count = Math.trunc(toNumber(one(times) as never, this.locale));
    return count < 0 || count > 32000
      ? invalidValue('REPT: number of repetitions')
      : text(given).repeat(count);
  });
  define('REGEXMATCH', ['value', 'value'], (given, pattern) => {
    const { value } = one(given) ?? { value: null };
    if (typeof value === 'number') return invalidValue('REGEXMATCH expects text');
    try {
      return new RegExp(text(pattern), 'u').test(text(given));
    } catch {
      return failure(CellErrorType.InvalidReference, `${text(pattern)} is not a valid regular expression.`);
    }
  });
  define('SIGN', ['value'], function (given) {
    return Math.sign(toNumber(one(given) as never, this.locale));
  });
  define('ISDATE', ['range'], (given) => {
    const result = one(given);
    return typeof result?.value === 'number' && isDateTimeFormat(result.format ?? '');
  });
  define('ISEMAIL', ['range'], (given) => {
    const { value } = one(given) ?? { value: null };
    return typeof value === 'string' && isEmail(value);
  });
  // 1.005 is a little less than that in binary; Google rounds what is shown, to fifteen digits.
  define('ROUND', ['value', 'optional'], function (given, places) {
    const number = toNumber(one(given) as never, this.locale);
    const scale = 10 ** Math.trunc(toNumber((one(places) ?? { value: 0 }) as never, this.locale));
    const rounded = Math.round(Number((Math.abs(number) * scale).toPrecision(15))) / scale;
    const format = one(given)?.format;
    return { value: Math.sign(number) * rounded, ...(format !== undefined && { format }) };
  });
  define('PROPER', ['value'], (given) =>
    text(given)
      .toLowerCase()
      .replace(
        /(^|[^\p{L}\p{M}])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      ));
  define('ARRAYFORMULA', ['range'], (given) => given);
}

/** As Google's TEXT_IS_EMAIL and ISEMAIL see it, as far as known. */
export const isEmail = (value: string) => /^[^\s@,;<>()[\]"]+@[^\s@,;<>()[\]"]+\.[A-Za-z]{2,}$/.test(value);

/** In Google an empty text is no number; a difference of two dates is a count of days, not a date. */
function amendArithmetic(): void {
  for (const name of ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POW', 'UMINUS', 'UNARY.PERCENT', 'POWER']) {
    amend(
      name,
      (original) =>
        function (...given) {
          if (given.some((each) => one(each)?.value === ''))
            return invalidValue(`${name} expects number values.`);
          const result = original.apply(this, given);
          const dates = given.filter((each) => isDateTimeFormat(one(each)?.format ?? '')).length;
          const keepsDate = (name === 'ADD' || name === 'MINUS') && dates === 1;
          if (
            keepsDate ||
            dates === 0 ||
            typeof result !== 'object' ||
            result === null ||
            Array.isArray(result)
          )
            return result;
          return isDateTimeFormat(result.format ?? '') ? { ...result, format: undefined } : result;
        },
    );
  }
}

/** A number inside text is written with the locale's decimal sign; HYPERLINK is its label; JOIN keeps blank pieces. */
function amendTexts(): void {
  const written = (result: Result | undefined, locale: Locale): string =>
    typeof result?.value === 'number'
      ? String(result.value).replace('.', locale.decimalSeparator)
      : asText(result as never);
  define('CONCAT', ['value', 'value'], function (first, second) {
    return written(one(first), this.locale) + written(one(second), this.locale);
  });
  const pieces = function (this: Evaluation, given: readonly Given[]): string[] | Result {
    const all = given.flatMap(flat);
    const error = all.find(({ value }) => isEvaluationError(value));
    return error ?? all.map((result) => written(result, this.locale));
  };
  define('CONCATENATE', ['repeating'], function (...given) {
    const all = pieces.call(this, given);
    return Array.isArray(all) ? all.join('') : all;
  });
  define('JOIN', ['value', 'repeating'], function (delimiter, ...given) {
    const all = pieces.call(this, given);
    return Array.isArray(all) ? all.join(text(delimiter)) : all;
  });
  define('TEXTJOIN', ['value', 'value', 'repeating'], function (delimiter, skipEmpty, ...given) {
    const all = pieces.call(this, given);
    if (!Array.isArray(all)) return all;
    return (one(skipEmpty)?.value === true ? all.filter((piece) => piece !== '') : all).join(text(delimiter));
  });
  define('HYPERLINK', ['value', 'optional'], (url, label) =>
    (one(label)?.value ?? null) === null ? text(url) : (one(label) ?? ''));
  define('PLATFORM.LINK', ['value', 'optional'], (url) => text(url));
  define('TO_TEXT', ['value'], function (given) {
    const { value, format } = one(given) ?? { value: null };
    return typeof value === 'number' && format !== undefined
      ? formatValue(value, { format, locale: this.locale })
      : text(given);
  });
  define('TEXT', ['value', 'value'], function (given, format) {
    const result = one(given);
    const pattern = text(format);
    if (typeof result?.value === 'boolean') return asText(result as never);
    if (typeof result?.value === 'string') {
      if (result.value === '') return '';
      try {
        return formatValue(toNumber(result as never, this.locale), { format: pattern, locale: this.locale });
      } catch {
        return result.value;
      }
    }
    return formatValue(result?.value ?? 0, { format: pattern, locale: this.locale });
  });
}
