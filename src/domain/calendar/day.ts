import { CalendarDate, GregorianCalendar, parseDate } from '@internationalized/date';

/** Calendar day in the campaign's time zone, `yyyy-MM-dd`. Never a moment: no zone, no hour. */
export type Day = string & { readonly brand: 'Day' };

/** Moment in the campaign's time zone, `yyyy-MM-ddTHH:mm:ss`; compares as text. */
export type Moment = string & { readonly brand: 'Moment' };

const CALENDAR = new GregorianCalendar();

/** Sheets' day zero, 1899-12-30 (docs/platform.md 51), as the library counts days. */
const SERIAL_ZERO = julianDay(new CalendarDate(1899, 12, 30));

function julianDay(date: CalendarDate): number {
  return CALENDAR.toJulianDay(date);
}

/** @throws RangeError when `text` is not a real day written `yyyy-MM-dd`. */
export function day(text: string): Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError(`not a yyyy-MM-dd day: ${text}`);
  return parseDate(text).toString() as Day;
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
  new CalendarDate(year, month, date).toString() as Day;

export const addDays = (from: Day, days: number): Day => parseDate(from).add({ days }).toString() as Day;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: Day): number => ((((serialOf(date) - 2) % 7) + 7) % 7) + 1;

export const yearOf = (date: Day): number => parseDate(date).year;
export const monthOf = (date: Day): number => parseDate(date).month;

/** Sheets' serial number of a day (whole). */
export function serialOf(date: Day): number {
  return julianDay(parseDate(date)) - SERIAL_ZERO;
}

/** The day a Sheets serial stands for; the hour, if any, is dropped. Null when it is no day of the years 1900–9999. */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 2 || serial >= 2958466) return null;
  // `fromJulianDay` takes the same time for every day. `add({ days })` from 1899 walks month by month and took half of the
  // time to read a sheet.
  return CALENDAR.fromJulianDay(SERIAL_ZERO + Math.floor(serial)).toString() as Day;
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
  const part = (value: number) => String(value).padStart(2, '0');
  return `${whole}T${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}` as Moment;
}
