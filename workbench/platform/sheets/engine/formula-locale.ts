import { badRequest } from '../service/api-error.ts';

/** How formulas and numbers are written in a spreadsheet's locale (docs/platform.md 66). */
export interface LocaleForm {
  readonly code: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
  /** Between arguments; `;` is understood everywhere. */
  readonly separators: readonly string[];
  /** Between columns of an array literal. */
  readonly arrayColumn: string;
  /** Order of day and month in typed dates, and the format a date without a pattern gets. */
  readonly dayFirst: boolean;
  readonly dateFormat: string;
  readonly timeFormat: string;
  /** How the locale's own money is typed; undefined where nobody has told us. */
  readonly money?: { readonly sign: string; readonly isBehind: boolean };
}

const vietnamese: LocaleForm = {
  code: 'vi_VN',
  decimal: ',',
  thousands: '.',
  separators: [';'],
  arrayColumn: '\\',
  dayFirst: true,
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  money: { sign: '₫', isBehind: true },
};

const american: LocaleForm = {
  code: 'en_US',
  decimal: '.',
  thousands: ',',
  separators: [',', ';'],
  arrayColumn: ',',
  dayFirst: false,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'h:mm:ss am/pm',
  money: { sign: '$', isBehind: false },
};

const known = new Map([
  ['vi_VN', vietnamese],
  ['vi', vietnamese],
  ['en_US', american],
  ['en', american],
]);

/**
 * The form of a locale. Google takes every locale it knows (recorded of fr_FR, burnash/gspread); the two that the add-on
 * meets are written out, the others are taken from the CLDR data that Node carries.
 */
export function localeForm(code: string): LocaleForm {
  const form = known.get(code) ?? formOfCldr(code);
  known.set(code, form);
  return form;
}

function formOfCldr(code: string): LocaleForm {
  const tag = code.replaceAll('_', '-');
  if (!isLocale(tag)) throw badRequest(`Invalid locale: ${code}`);
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.5);
  const symbol = (type: string) => parts.find((part) => part.type === type)?.value;
  const decimal = symbol('decimal') === ',' ? ',' : '.';
  const date = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(0);
  const letters: Readonly<Record<string, string>> = { day: 'dd', month: 'mm', year: 'yyyy' };
  return {
    code,
    decimal,
    thousands: symbol('group') ?? (decimal === ',' ? '.' : ','),
    separators: decimal === ',' ? [';'] : [',', ';'],
    arrayColumn: decimal === ',' ? '\\' : ',',
    dayFirst: date.findIndex(({ type }) => type === 'day') < date.findIndex(({ type }) => type === 'month'),
    dateFormat: date.map(({ type, value }) => letters[type] ?? value).join(''),
    timeFormat: 'hh:mm:ss',
  };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false; // not even the form of a language tag
  }
}
