import type { LocaleForm } from '../engine/formula-locale.ts';
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
 * Reads text as Google's editor does in that locale (docs/platform.md 68: vi_VN reads dd/mm). `todaySerial` completes a date
 * typed without a year.
 */
export function parseTyped(text: string, locale: LocaleForm, todaySerial: number): Typed {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^[=+](?=[^\s\d.,+=-])/.test(text) || /^=./.test(text)) return { value: text, isFormula: true };
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  return (
    parseNumber(trimmed, locale) ??
    parseMoney(trimmed, locale) ??
    parseDate(trimmed, locale, todaySerial) ?? { value: text }
  );
}

interface Numeral {
  readonly value: number;
  readonly isGrouped: boolean;
  readonly hasDecimals: boolean;
  readonly isPercent: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function parseNumeral(text: string, locale: LocaleForm): Numeral | undefined {
  const thousands = escaped(locale.thousands);
  const decimal = escaped(locale.decimal);
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
  return {
    // Sheets keeps fifteen significant digits, so longer numbers lose their tail as soon as they are typed.
    value: Number(number.toPrecision(15)),
    isGrouped: digits !== whole,
    hasDecimals: decimals !== '',
    isPercent: percent === '%',
  };
}

function parseNumber(text: string, locale: LocaleForm): Typed | undefined {
  const numeral = parseNumeral(text, locale);
  if (numeral === undefined) return undefined;
  const { value, isGrouped, hasDecimals, isPercent } = numeral;
  if (isPercent)
    return {
      value: Number((value / 100).toPrecision(15)),
      numberFormat: { type: 'PERCENT', pattern: hasDecimals ? '0.00%' : '0%' },
    };
  if (isGrouped)
    return { value, numberFormat: { type: 'NUMBER', pattern: hasDecimals ? '#,##0.00' : '#,##0' } };
  return { value };
}

/** Money in the locale's own currency: recorded of `$100.15` in en_US (brucemcpherson/gas-fakes, tests). */
function parseMoney(text: string, locale: LocaleForm): Typed | undefined {
  if (locale.money === undefined) return undefined;
  const { sign, isBehind } = locale.money;
  const match = new RegExp(
    isBehind ? `^(.+?)\\s*${escaped(sign)}$` : `^([+-]?)${escaped(sign)}\\s*(.+)$`,
  ).exec(text);
  const numeral = match && parseNumeral(isBehind ? (match[1] ?? '') : `${match[1]}${match[2]}`, locale);
  if (!numeral || numeral.isPercent) return undefined;
  const digits = numeral.hasDecimals ? '#,##0.00' : '#,##0';
  const pattern = isBehind ? `${digits} [$${sign}]` : `"${sign}"${digits}`;
  return { value: numeral.value, numberFormat: { type: 'CURRENCY', pattern } };
}

const clockPattern = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

interface Parsed {
  readonly serial: number;
  /** A typed date keeps the look it was typed in: `2026-09-05` is `yyyy-mm-dd`, `1-2` is `m-d` (recorded). */
  readonly pattern: string;
}

function parseDate(text: string, locale: LocaleForm, todaySerial: number): Typed | undefined {
  const [first = '', second, ...rest] = text.split(/\s+/);
  if (rest.length > 0) return undefined;
  const alone = second === undefined ? parseClock(first) : undefined;
  if (alone !== undefined)
    return { value: alone.serial, numberFormat: { type: 'TIME', pattern: alone.pattern } };
  const day = parseDay(first, locale, todaySerial);
  if (day === undefined) return undefined;
  if (second === undefined)
    return { value: day.serial, numberFormat: { type: 'DATE', pattern: day.pattern } };
  const clock = parseClock(second);
  if (clock === undefined) return undefined;
  return {
    value: day.serial + clock.serial,
    numberFormat: { type: 'DATE_TIME', pattern: `${day.pattern} ${clock.pattern}` },
  };
}

function parseClock(text: string): Parsed | undefined {
  const match = clockPattern.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours >= 24 || minutes >= 60 || seconds >= 60) return undefined;
  return {
    serial: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    pattern: match[3] === undefined ? 'hh:mm' : 'hh:mm:ss',
  };
}

const asTyped = (letter: string, digits = '') => letter.repeat(digits.length);

function parseDay(text: string, locale: LocaleForm, todaySerial: number): Parsed | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const [, year, mark = '', month, day] = iso;
    const serial = serialOfDay(Number(year), Number(month), Number(day));
    const pattern = ['yyyy', asTyped('m', month), asTyped('d', day)].join(mark);
    return serial === undefined ? undefined : { serial, pattern };
  }
  const separators = locale.decimal === ',' ? '[-/.]' : '[-/]';
  const match = new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`).exec(text);
  if (!match) return undefined;
  const [, first, mark = '', second, typedYear] = match;
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  if (typedYear === undefined && mark === '.') return undefined;
  const thisYear = new Date(Date.UTC(1899, 11, 30) + todaySerial * 86_400_000).getUTCFullYear();
  const year =
    typedYear === undefined
      ? thisYear
      : Number(typedYear) + (typedYear.length === 2 ? (Number(typedYear) < 50 ? 2000 : 1900) : 0);
  const serial = serialOfDay(year, Number(month), Number(day));
  const letters = locale.dayFirst ? (['d', 'm'] as const) : (['m', 'd'] as const);
  const parts = [asTyped(letters[0], first), asTyped(letters[1], second)];
  if (typedYear !== undefined) parts.push(asTyped('y', typedYear));
  return serial === undefined ? undefined : { serial, pattern: parts.join(mark) };
}
