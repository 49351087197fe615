import type { LocaleForm } from './formula-locale.ts';
import { serialOfDay } from './serial-date.ts';

/** What typed text means: a value and, when it was a date or a percentage, the number format it brings along. */
export interface Typed {
  readonly value: number | string | boolean | undefined;
  readonly numberFormat?: {
    readonly type: 'DATE' | 'DATE_TIME' | 'TIME' | 'PERCENT' | 'NUMBER' | 'CURRENCY';
    readonly pattern: string;
  };
  /** Begins with `=`: to be parsed as a formula. */
  readonly isFormula?: true;
}

/**
 * Reads text as Google's editor does in that locale (platform.md D: vi_VN reads dd/mm). `todaySerial` completes a date
 * typed without a year.
 */
export function parseTyped(text: string, locale: LocaleForm, todaySerial: number): Typed {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^[=+](?=[^\s\d.,+=-])/.test(text) || /^=./.test(text)) return { value: text, isFormula: true };
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  return parseNumber(trimmed, locale) ?? parseDate(trimmed, locale, todaySerial) ?? { value: text };
}

function parseNumber(text: string, locale: LocaleForm): Typed | undefined {
  const thousands = locale.thousands === '.' ? '\\.' : ',';
  const decimal = locale.decimal === '.' ? '\\.' : ',';
  const pattern = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${thousands}\\d{3})+|\\d*)(${decimal}\\d*)?(?:[eE]([+-]?\\d+))?\\s*(%?)$`,
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent, percent] = match;
  const digits = whole.replaceAll(locale.thousands, '');
  const decimals = fraction.slice(1);
  if (digits === '' && decimals === '') return undefined;
  const number = Number(
    `${sign}${digits || '0'}.${decimals || '0'}${exponent === undefined ? '' : `e${exponent}`}`,
  );
  // Sheets keeps fifteen significant digits, so longer numbers lose their tail as soon as they are typed.
  const value = Number(number.toPrecision(15));
  if (percent)
    return {
      value: Number((value / 100).toPrecision(15)),
      numberFormat: { type: 'PERCENT', pattern: decimals === '' ? '0%' : '0.00%' },
    };
  if (digits !== whole)
    return { value, numberFormat: { type: 'NUMBER', pattern: decimals === '' ? '#,##0' : '#,##0.00' } };
  return { value };
}

const clockPattern = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function parseDate(text: string, locale: LocaleForm, todaySerial: number): Typed | undefined {
  const [first = '', second, ...rest] = text.split(/\s+/);
  if (rest.length > 0) return undefined;
  const alone = second === undefined ? parseClock(first) : undefined;
  if (alone !== undefined) return { value: alone, numberFormat: { type: 'TIME', pattern: 'hh:mm:ss' } };
  const day = parseDay(first, locale, todaySerial);
  if (day === undefined) return undefined;
  if (second === undefined) return { value: day, numberFormat: { type: 'DATE', pattern: locale.dateFormat } };
  const clock = parseClock(second);
  if (clock === undefined) return undefined;
  return {
    value: day + clock,
    numberFormat: { type: 'DATE_TIME', pattern: `${locale.dateFormat} ${locale.timeFormat}` },
  };
}

function parseClock(text: string): number | undefined {
  const match = clockPattern.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60
    ? (hours * 3600 + minutes * 60 + seconds) / 86_400
    : undefined;
}

function parseDay(text: string, locale: LocaleForm, todaySerial: number): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const separators = locale.decimal === ',' ? '[-/.]' : '[-/]';
  const match = new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`).exec(text);
  if (!match) return undefined;
  const [day, month] = locale.dayFirst ? [match[1], match[3]] : [match[3], match[1]];
  const typedYear = match[4];
  if (typedYear === undefined && match[2] === '.') return undefined;
  const thisYear = new Date(Date.UTC(1899, 11, 30) + todaySerial * 86_400_000).getUTCFullYear();
  const year =
    typedYear === undefined
      ? thisYear
      : Number(typedYear) + (typedYear.length === 2 ? (Number(typedYear) < 50 ? 2000 : 1900) : 0);
  return serialOfDay(year, Number(month), Number(day));
}
