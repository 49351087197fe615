import { addDays, type Day, day } from '../../src/domain/calendar/day.ts';
import { shiftWorkingDays, workingCalendar } from '../../src/domain/calendar/working-calendar.ts';
import { SWEEP_HANDLER } from '../../src/google/world.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { parseHolidays } from '../../src/sheets/entry-book/board.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { ClockStep } from '../protocol.ts';
import { readTab } from './read-tab.ts';

/** Before the office is at work and before the morning run, so that a person sees the day begin. */
const MORNING = '07:30';
/** The daily run comes within 15 minutes of 8. */
const AFTER_RUN = '08:30';

/** Sweeps that are played although nobody typed since the last one: at noon, and where a step ends, so that the clock is seen to run. */
const IDLE_SWEEP = /T(07:30|08:30|12:00)/;

/** Lets the platform's time pass, without most sweeps in which nothing can happen: only the first finds what was just ticked. */
export function takeStep(platform: Platform, step: ClockStep): RunResult[] {
  const now = platform.now();
  const first = nextSweep(now);
  return platform.advanceTo(momentOf(platform, step, now), {
    skip: ({ handler }, at) => handler === SWEEP_HANDLER && at.slice(0, 16) !== first && !IDLE_SWEEP.test(at),
  });
}

function momentOf(platform: Platform, step: ClockStep, now: string): string {
  const today = day(now.slice(0, 10));
  switch (step) {
    case 'sweep':
      return nextSweep(now);
    case 'morning':
      return `${now.slice(11, 16) < AFTER_RUN ? today : addDays(today, 1)}T${AFTER_RUN}`;
    case 'tomorrow':
      return `${addDays(today, 1)}T${MORNING}`;
    case 'workday':
      return `${shiftWorkingDays(calendarOf(platform), today, 1)}T${MORNING}`;
  }
}

/** The next full five minutes, `yyyy-MM-ddTHH:mm`. */
function nextSweep(now: string): string {
  const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  const next = (Math.floor(minutes / 5) + 1) * 5;
  const two = (value: number) => String(value).padStart(2, '0');
  const today = day(now.slice(0, 10));
  const date: Day = next >= 1440 ? addDays(today, 1) : today;
  return `${date}T${two(Math.floor((next % 1440) / 60))}:${two(next % 60)}`;
}

/** Weekends, and the days of the tab `Ngày nghỉ` as it stands. */
function calendarOf(platform: Platform) {
  const grid = readTab(platform, SHEET_IDS.holidays);
  return workingCalendar(grid === null ? [] : parseHolidays(grid).exceptions);
}
