import { offsetAt } from '../../time-zone.ts';

/** Spreadsheet dates: days since 1899-12-30, no time zone (docs/platform.md 51). */
const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** The serial of a moment as a wall clock in `timeZone` shows it. */
export function serialOf(moment: number, timeZone: string): number {
  const wall = moment + offsetAt(moment, timeZone);
  return (Math.floor(wall / 1000) * 1000 - epoch) / dayMs;
}

/** The serial of a calendar day, or undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - epoch) / dayMs : undefined;
}
