/** Calendar day in the campaign's time zone, `yyyy-MM-dd`. Never a moment: no zone, no hour. */
export type Day = string & { readonly brand: 'Day' };

/** Moment in the campaign's time zone, `yyyy-MM-ddTHH:mm:ss`; compares as text. */
export type Moment = string & { readonly brand: 'Moment' };

/** Of the Gregorian calendar, which repeats after 400 years. */
const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to Sheets' day zero, 1899-12-30 (docs/platform.md 51). */
const SERIAL_ZERO = 693_899;

/** Years are counted from March, so that the day that leap years add is their last one. */
function fromSerial(serial: number): Day {
  const days = serial + SERIAL_ZERO;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const ofEra = days - era * DAYS_IN_400_YEARS;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  return written(era * 400 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, date);
}

const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}` as Day;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** @throws RangeError when `text` is not a real day written `yyyy-MM-dd`. */
export function day(text: string): Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError(`not a yyyy-MM-dd day: ${text}`);
  // The 30th of February would be counted as a day of March.
  if (fromSerial(serialOf(text as Day)) !== text) throw new RangeError(`no such day: ${text}`);
  return text as Day;
}

/** The day `text` names, or null. Accepts `yyyy-MM-dd` and the Vietnamese `d/M/yyyy`. */
export function parseDay(text: string): Day | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`
    : text.trim();
  try {
    const parsed = day(iso);
    return yearOf(parsed) >= 1900 ? parsed : null;
  } catch {
    return null; // the caller names the cell and the remedy
  }
}

/** A day of a month, 1 = January; its last one for a number that is too high. */
export const dayInMonth = (year: number, month: number, date: number): Day =>
  fromSerial(
    Math.min(
      serialOf(firstOf(year, month)) + date - 1,
      serialOf(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1)) - 1,
    ),
  );

const firstOf = (year: number, month: number): Day => written(year, month, 1);

export const addDays = (from: Day, days: number): Day => fromSerial(serialOf(from) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: Day): number => ((((serialOf(date) - 2) % 7) + 7) % 7) + 1;

export const yearOf = (date: Day): number => Number(date.slice(0, 4));
export const monthOf = (date: Day): number => Number(date.slice(5, 7));

/** Sheets' serial number of a day (whole). */
export function serialOf(date: Day): number {
  const [month, ofMonth] = [monthOf(date), Number(date.slice(8, 10))];
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + ofMonth - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + ofYear - SERIAL_ZERO;
}

/** The day a Sheets serial stands for; the hour, if any, is dropped. Null when it is no day of the years 1900–9999. */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 2 || serial >= 2958466) return null;
  return fromSerial(Math.floor(serial));
}

export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day;

/** Sheets' serial of a moment: days and the fraction of the day. */
export function serialOfMoment(moment: Moment): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  return serialOf(dayOf(moment)) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** @returns null when the serial is no moment of the years 1900–9999. */
export function momentOfSerial(serial: number): Moment | null {
  const whole = dayOfSerial(serial + 0.5 / 86_400);
  if (whole === null) return null;
  const seconds = Math.round((serial - serialOf(whole)) * 86_400);
  return `${whole}T${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}` as Moment;
}
