import { parseDay } from '../../src/domain/calendar/day.ts';
import type { CalendarException } from '../../src/domain/calendar/working-calendar.ts';
import { unmarked } from '../../src/domain/text/plain-text.ts';
import { readCsv } from '../rehearsal/csv-file.ts';

export type HolidayReading =
  | { readonly ok: true; readonly days: readonly CalendarException[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Days off and days worked instead, from a file: a day, and *nghỉ* or *làm bù*. */
export function readHolidays(path: string): HolidayReading {
  const file = readCsv(path);
  if (!file.ok) return { ok: false, problems: [file.problem] };
  const days: CalendarException[] = [];
  const problems: string[] = [];
  file.rows.forEach(([typed = '', kind = ''], at) => {
    const day = parseDay(typed);
    const isWorked = unmarked(kind) === 'lam bu';
    if (day !== null && (isWorked || ['', 'nghi'].includes(unmarked(kind))))
      days.push({ day, kind: isWorked ? 'worked' : 'off' });
    // The first line may be a heading.
    else if (at > 0 && `${typed}${kind}`.trim() !== '')
      problems.push(
        `Tệp "${path}", dòng ${at + 1}: không hiểu "${typed}, ${kind}"; hãy ghi, ví dụ 02/09/2025, nghỉ.`,
      );
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, days };
}
