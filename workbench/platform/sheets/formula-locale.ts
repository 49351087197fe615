/** How formulas and numbers are written in a spreadsheet's locale (platform.md D). */
export interface LocaleForm {
  readonly code: string;
  readonly decimal: '.' | ',';
  readonly thousands: '.' | ',';
  /** Between arguments; `;` is understood everywhere. */
  readonly separators: readonly string[];
  /** Between columns of an array literal. */
  readonly arrayColumn: string;
  /** Order of day and month in typed dates, and the format a typed date gets. */
  readonly dayFirst: boolean;
  readonly dateFormat: string;
  readonly timeFormat: string;
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
};

/** Only the two locales the product meets; any other is refused by name rather than guessed. */
export function localeForm(code: string): LocaleForm {
  if (code === 'vi_VN' || code === 'vi') return vietnamese;
  if (code === 'en_US' || code === 'en') return american;
  throw new RangeError(`local platform: the locale ${code} is not emulated (vi_VN and en_US are)`);
}
