import { CellErrorType, EvaluationError, helpers, registries } from '@odoo/o-spreadsheet';

/**
 * Functions o-spreadsheet lacks or computes otherwise than Google. Registered once, for every engine of the process.
 * Names beginning with PLATFORM are written by the calculator only.
 */
const { functionRegistry } = registries;
const { isDateTimeFormat, isEvaluationError, toNumber, formatValue } = helpers;
const { toString: asText } = helpers;

type Value = string | number | boolean | null;
export type Result = { value: Value; format?: string | undefined; message?: string };
type Matrix = Result[][];
type Given = Result | Matrix | undefined;
type Locale = Parameters<typeof toNumber>[1];
export type Evaluation = { locale: Locale };
type Compute = (this: Evaluation, ...args: Given[]) => Given | Value;

const one = (given: Given): Result | undefined => (Array.isArray(given) ? given[0]?.[0] : given);
const matrix = (given: Given): Matrix => (Array.isArray(given) ? given : [[given ?? { value: null }]]);
/** Row by row, as Google goes through a range; a matrix here is a list of columns. */
const flat = (given: Given): Result[] => {
  const columns = matrix(given);
  return (columns[0] ?? []).flatMap((_, row) => columns.map((column) => column[row] ?? { value: null }));
};
const text = (given: Given): string => asText(one(given) as never);
const failure = (kind: string, message = ''): Result =>
  new EvaluationError(message, kind) as unknown as Result;
const invalidValue = (message = ''): Result => failure(CellErrorType.GenericError, message);

type Parameter = 'value' | 'range' | 'optional' | 'optionalRange' | 'repeating';
const parameter = (kind: Parameter, index: number) => ({
  name: `argument${index + 1}`,
  description: '',
  type: ['ANY'],
  acceptErrors: kind === 'range' || kind === 'optionalRange',
  acceptMatrix: kind === 'range' || kind === 'optionalRange' || kind === 'repeating',
  ...((kind === 'optional' || kind === 'optionalRange') && { optional: true }),
  ...(kind === 'repeating' && { repeating: true }),
});

function define(name: string, parameters: readonly Parameter[], compute: Compute): void {
  functionRegistry.replace(name, {
    description: name,
    args: parameters.map(parameter) as never,
    compute: compute as never,
  });
}

/** Puts something before o-spreadsheet's own computation, keeping its parameters. */
function amend(name: string, change: (original: Compute) => Compute): void {
  const description = functionRegistry.get(name);
  functionRegistry.replace(name, {
    ...description,
    compute: change(description.compute as unknown as Compute) as never,
  });
}

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
  amendXlookup();
  amendArithmetic();
  amendTexts();
  amendBranches();
  amendMatches();
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

/** Google compares accents: `hạn` is not `hàn`. o-spreadsheet drops them in MATCH and VLOOKUP. */
function registerLookups(): void {
  amend(
    'MATCH',
    (original) =>
      function (key, range, type) {
        if (type === undefined || toNumber(one(type) as never, this.locale) !== 0)
          return original.call(this, key, range, type);
        const at = exactIndex(one(key), flat(range));
        return at < 0 ? notFound() : at + 1;
      },
  );
  amend(
    'VLOOKUP',
    (original) =>
      function (key, range, column, sorted) {
        if (
          sorted === undefined ||
          one(sorted)?.value === true ||
          toNumber(one(sorted) as never, this.locale) !== 0
        ) {
          return original.call(this, key, range, column, sorted);
        }
        const columns = matrix(range);
        const wanted = Math.trunc(toNumber(one(column) as never, this.locale));
        if (wanted < 1) return invalidValue();
        if (wanted > columns.length)
          return failure(CellErrorType.InvalidReference, 'VLOOKUP evaluates to an out of bounds range.');
        const at = exactIndex(one(key), columns[0] ?? []);
        return at < 0 ? notFound() : (columns[wanted - 1]?.[at] ?? notFound());
      },
  );
}

/** XLOOKUP for an exact match from the first item on; other modes are o-spreadsheet's, which drop accents. */
function amendXlookup(): void {
  amend(
    'XLOOKUP',
    (original) =>
      function (key, range, results, missing, mode, search) {
        const isExact = mode === undefined || toNumber(one(mode) as never, this.locale) === 0;
        if (!isExact || search !== undefined) {
          return original.call(
            this,
            ...[key, range, results, missing, mode, search].filter((each) => each !== undefined),
          );
        }
        const at = exactIndex(one(key), flat(range), { wildcards: false });
        if (at < 0) return missing ?? notFound();
        const columns = matrix(results);
        return matrix(range).length === 1
          ? columns.map((column) => column.slice(at, at + 1))
          : columns.slice(at, at + 1);
      },
  );
}

const notFound = () => failure(CellErrorType.NotAvailable, 'Did not find value in lookup.');

function exactIndex(
  key: Result | undefined,
  candidates: readonly Result[],
  { wildcards } = { wildcards: true },
): number {
  const wanted = key?.value ?? null;
  if (wanted === null) return -1;
  if (typeof wanted !== 'string') return candidates.findIndex(({ value }) => value === wanted);
  const pattern = new RegExp(`^${wildcards ? wildcardSource(wanted) : escaped(wanted)}$`, 'isu');
  return candidates.findIndex(
    ({ value }) => typeof value === 'string' && !isEvaluationError(value) && pattern.test(value),
  );
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** `?` and `*` stand for one and any characters, `~` takes that from them. */
const wildcardSource = (text: string) =>
  text.replace(/~[*?~]|[\\^$.*+?()[\]{}|/]/g, (mark) => {
    if (mark === '*') return '.*';
    if (mark === '?') return '.';
    return `\\${mark.startsWith('~') && mark.length > 1 ? mark.slice(1) : mark}`.replace('\\~', '~');
  });

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

/** A branch left out or blank stays blank, as in Google, instead of becoming 0. */
function amendBranches(): void {
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
