import { describe, expect, it } from 'vitest';
import { type Day, day, type Moment } from '../../../src/domain/calendar/day.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import type { Month } from '../../../src/domain/campaign/obligation.ts';
import {
  countedReport,
  coveredThrough,
  type FrozenLine,
  type FrozenTable,
  officialProgress,
  type ProgressDay,
} from '../../../src/domain/report/official-progress.ts';
import { timelinessOf } from '../../../src/domain/report/timeliness.ts';
import { progressEntry, standingOn } from '../progress-support.ts';
import { campaign, PROGRESS_2024, SHIPPED, unit } from '../support.ts';

const on = (today: string, given: Partial<typeof PROGRESS_2024> = {}): ProgressDay => {
  const plan = { ...PROGRESS_2024, ...given };
  const year = campaign({ year: 2024, registration: null, progress: plan });
  return { plan, deadlines: deadlinesOf(year, SHIPPED), today: day(today) };
};

describe('the period that a live table of form B covers', () => {
  const first = PROGRESS_2024.firstMonth;
  const last = PROGRESS_2024.lastMonth;
  const finalDay = on('2024-01-01').deadlines.find(({ obligation }) => obligation === 'final')?.lastDay;
  const lastDayOf = (month: Month, of = on('2024-01-01')) =>
    of.deadlines.find(({ obligation }) => obligation === `month-${month}`)?.lastDay as Day;

  it.each<[string, ProgressDay, Month | null, Month | null]>([
    ['before any month was due the first one', on('2024-01-02'), first, first],
    ['on its last day still the first one', on(lastDayOf(first)), first, first],
    ['on the last day of a month the one before', on(lastDayOf(5)), 4, 4],
    ['the year only when its own report was due, too', on(finalDay ?? ''), last, last],
    ['after that the year', on('2025-06-30'), null, null],
    [
      'without a report of the year, its last month tells how it came in',
      on('2025-06-30', { final: null }),
      null,
      last,
    ],
  ])('%s', (_, at, through, counted) => {
    expect([coveredThrough(at), countedReport(at)]).toEqual([through, counted]);
  });
});

describe('the official table of form B', () => {
  const AT = '2024-04-02T17:00:00' as Moment;
  const NONE = { done: { admission: 0, training: 0 }, remark: '' };
  const target = { admission: 1, training: null };
  const line = (code: string, given: Partial<FrozenLine> = {}): FrozenLine => ({
    code,
    name: code,
    target,
    done: { admission: 0, training: 0 },
    hasReported: true,
    standing: 'submitted',
    daysLate: 0,
    ...given,
  });
  const closed = (through: Month | null, lines: readonly FrozenLine[] = [line('K1')]): FrozenTable => ({
    at: AT,
    through,
    lines,
    withTyped: NONE,
  });
  const standing = standingOn(
    { code: '', entry: progressEntry(), target, receivedOn: new Map() },
    day('2024-04-06'),
  );
  const found = (tables: readonly FrozenTable[], today: string, until: string | null = null) => {
    const one = unit('K1', {
      life: { from: null, until: until === null ? null : day(until) },
      successor: 'K2',
    });
    const live = {
      basis: { kind: 'provisional', at: AT, added: [] },
      roster: [one],
      units: [{ unit: one, progress: standing }],
      withTyped: NONE,
    } as const;
    return officialProgress(tables, live, on(today));
  };

  it('is the newest snapshot until a later month is due', () => {
    const kinds = (tables: readonly FrozenTable[], today: string) => {
      const { table, isClosed } = found(tables, today);
      return [table.basis.kind, table.through, isClosed];
    };
    expect(kinds([], '2024-04-06')).toEqual(['provisional', 3, false]);
    expect(kinds([closed(3)], '2024-04-06')).toEqual(['frozen', 3, true]);
    expect(kinds([closed(3)], '2024-05-06')).toEqual(['provisional', 4, true]);
    // Closed before the month was due.
    expect(kinds([closed(4)], '2024-04-06')).toEqual(['frozen', 4, true]);
    expect(kinds([closed(12)], '2025-06-30')).toEqual(['provisional', null, true]);
    expect(kinds([closed(12), closed(null)], '2025-06-30')).toEqual(['frozen', null, true]);
  });

  it('has no corrections of its own while it is live, and tells those of what was closed', () => {
    const wrong = [line('K1', { hasReported: false, target: { admission: 2, training: null } })];
    const later = found([closed(3, wrong)], '2024-05-06');
    expect([later.changes, later.correction?.figures.length]).toEqual([null, 1]);
    const then = found([closed(3, wrong)], '2024-04-06');
    expect([then.changes?.figures.length, then.correction?.figures.length]).toEqual([1, 1]);
  });

  it('says how each report came in, and which month is missing', () => {
    const lines = [
      line('K1', { standing: 'missing', hasReported: false }),
      line('K2', { standing: 'not-owed', daysLate: null }),
      line('K3', { standing: 'returned', daysLate: 2 }),
      line('K4', { daysLate: null }),
    ];
    const rows = (through: Month | null, today: string) =>
      found([closed(through, lines)], today).table.units.map(({ timeliness, openMonths }) => [
        timeliness,
        openMonths,
      ]);
    expect(rows(3, '2024-04-06')).toEqual([
      ['missing', [3]],
      ['exempt', []],
      ['late', []],
      ['on-time', []],
    ]);
    expect(rows(null, '2025-06-30')[0]).toEqual(['missing', []]);
  });

  it('shows a unit as it lived when the month ended', () => {
    const ended = (until: string, today = '2024-06-20', through: Month | null = 3) =>
      found([closed(6), closed(through)], today, until).table.units[0]?.ended ?? null;
    expect(ended('2024-03-15', '2024-04-06')).toEqual({ on: '2024-03-15', heir: 'K2' });
    expect(ended('2024-04-03', '2024-04-06')).toBeNull();
    expect(ended('2024-11-15', '2025-06-30', null)).toEqual({ on: '2024-11-15', heir: 'K2' });
  });
});

it.each([
  ['missing', 0, 'missing'],
  ['missing', 4, 'missing'],
  ['not-owed', 0, 'exempt'],
  ['submitted', 0, 'on-time'],
  ['submitted', 1, 'late'],
  ['edited', 0, 'on-time'],
  ['returned', 3, 'late'],
] as const)('a report %s, %i days late, is %s', (standing, daysLate, timeliness) => {
  expect(timelinessOf(standing, daysLate)).toBe(timeliness);
});
