import { fromAbsolute } from '@internationalized/date';

const QUARTER = 15 * 60_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that clocks in `timeZone` are ahead of UTC at a moment. Zones change at quarters of an hour only. */
export function offsetAt(at: number, timeZone: string): number {
  const quarter = Math.floor(at / QUARTER);
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const offset = known.get(quarter) ?? fromAbsolute(quarter * QUARTER, timeZone).offset;
  known.set(quarter, offset);
  return offset;
}

const zones = new Map<string, boolean>();

/** Whether it is the name of a zone, as `Asia/Ho_Chi_Minh`. */
export function isTimeZone(name: string): boolean {
  const known = zones.get(name) ?? isKnownToIntl(name);
  zones.set(name, known);
  return known;
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
