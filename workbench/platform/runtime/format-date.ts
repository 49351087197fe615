import type { CalendarDateTime } from '@internationalized/date';
import { isTimeZone } from '../time-zone.ts';
import { localDateTime } from './clock.ts';

type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly unknown: string };

const fields: Readonly<Record<string, (date: CalendarDateTime) => number>> = {
  y: (date) => date.year,
  M: (date) => date.month,
  d: (date) => date.day,
  H: (date) => date.hour,
  m: (date) => date.minute,
  s: (date) => date.second,
};
const widths: Readonly<Record<string, readonly number[]>> = {
  y: [2, 4],
  M: [1, 2],
  d: [1, 2],
  H: [1, 2],
  m: [1, 2],
  s: [1, 2],
};

/** The numeric letters of Java's SimpleDateFormat, which Utilities.formatDate takes; names of days and months are refused. */
export function formatDate(at: number, timeZone: string, pattern: string): Formatted {
  const zone = ianaZone(timeZone);
  if (zone === undefined) return { ok: false, unknown: `time zone ${timeZone}` };
  const date = localDateTime(at, zone);
  let text = '';
  for (const [part] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    const letter = part.charAt(0);
    if (letter === "'") {
      if (part.length === 1) return { ok: false, unknown: `an open quote in ${pattern}` };
      text += part === "''" ? "'" : part.slice(1, -1).replaceAll("''", "'");
    } else if (/[A-Za-z]/.test(letter)) {
      const field = fields[letter];
      if (field === undefined || widths[letter]?.includes(part.length) !== true) {
        return { ok: false, unknown: `the letters ${part} of ${pattern}` };
      }
      text += String(field(date))
        .padStart(part.length, '0')
        .slice(part.length === 2 ? -2 : 0);
    } else {
      text += part;
    }
  }
  return { ok: true, text };
}

/** An IANA name, or `GMT+7` as Apps Script also takes it. */
function ianaZone(timeZone: string): string | undefined {
  const offset = /^(?:GMT|UTC)(?:([+-])0?(\d{1,2})(?::?00)?)?$/.exec(timeZone);
  // Etc/GMT-7 is seven hours ahead of Greenwich.
  if (offset !== null) {
    const [, sign, hours] = offset;
    return hours === undefined ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  }
  return isTimeZone(timeZone) ? timeZone : undefined;
}
