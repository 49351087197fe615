/** Spreadsheet dates: days since 1899-12-30, no time zone (platform.md C). */
const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** The serial of a moment as a wall clock in `timeZone` shows it. */
export function serialOf(moment: number, timeZone: string): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return (wall - epoch) / dayMs;
}

/** The serial of a calendar day, or undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - epoch) / dayMs : undefined;
}

export const yearOfSerial = (serial: number) => new Date(epoch + serial * dayMs).getUTCFullYear();
