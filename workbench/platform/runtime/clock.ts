import {
  type CalendarDateTime,
  fromAbsolute,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import type { PlatformClock } from '../spreadsheet-backend.ts';
import { offsetAt } from '../time-zone.ts';

/** The platform's time. Stands still unless somebody moves it, and never goes back. */
export class Clock implements PlatformClock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError(`the clock cannot advance by ${milliseconds} ms`);
    this.#now += milliseconds;
  }

  /** Replaces the time, backwards too: only for putting a snapshot back. */
  reset(now: number): void {
    this.#now = now;
  }
}

/** `yyyy-MM-ddTHH:mm[:ss]` in a zone → milliseconds since 1970. */
export function fromLocal(local: string, timeZone: string): number {
  return toZoned(parseDateTime(local), timeZone).toDate().getTime();
}

export function localDateTime(at: number, timeZone: string): CalendarDateTime {
  return toCalendarDateTime(fromAbsolute(at + offsetAt(at, timeZone), 'UTC'));
}

/** `yyyy-MM-ddTHH:mm:ss`. */
export function toLocal(at: number, timeZone: string): string {
  return localDateTime(at - (at % 1000), timeZone).toString();
}
