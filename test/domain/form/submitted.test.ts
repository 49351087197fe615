import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import { REPORT_STATES } from '../../../src/domain/form/status.ts';
import { isAccepted, isTyping, standingOf } from '../../../src/domain/form/submitted.ts';
import {
  completedProgress,
  type LiveUnit,
  type ProgressTable,
} from '../../../src/domain/report/progress-report.ts';
import { progressEntry, standingOn } from '../progress-support.ts';
import { unit } from '../support.ts';

describe('a number that may be quoted', () => {
  it.each(REPORT_STATES)('is none of a report that was never accepted, be it %s', (state) => {
    expect(standingOf(state, false)).toBe(state === 'not-owed' ? 'not-owed' : 'missing');
    expect(isTyping(state, false)).toBe(state !== 'empty' && state !== 'not-owed');
  });

  it.each(REPORT_STATES)('stays that of the acceptance, be the report %s since', (state) => {
    const isOwn = state === 'edited' || state === 'returned' || state === 'not-owed';
    expect(standingOf(state, true)).toBe(isOwn ? state : 'submitted');
    expect(isTyping(state, true)).toBe(false);
  });

  it('is known by the days late, which nothing but an acceptance has', () => {
    expect([0, 3, null].map((daysLate) => isAccepted({ daysLate }))).toEqual([true, true, false]);
  });
});

describe('a frozen table of a month', () => {
  const WITH_TYPED = { done: { admission: 0, training: 0 }, remark: '' };
  const line = (code: string, timeliness: 'missing' | 'on-time') => ({
    code,
    name: code,
    target: { admission: 1, training: null },
    done: { admission: 0, training: 0 },
    hasReported: timeliness !== 'missing',
    ended: null,
    monthsBefore: 0,
    openMonths: timeliness === 'missing' ? ([3] as const) : [],
    timeliness,
  });
  const frozen: ProgressTable = {
    basis: { kind: 'frozen', at: '2024-04-02T17:00:00' as Moment, added: [] },
    through: 3,
    lastMonth: 11,
    units: [line('K1', 'on-time'), line('K2', 'missing'), line('K3', 'missing'), line('K4', 'missing')],
    withTyped: WITH_TYPED,
  };
  const standing = standingOn(
    {
      code: '',
      entry: progressEntry(),
      target: { admission: 1, training: null },
      receivedOn: new Map([[3, day('2024-04-05')]]),
    },
    day('2024-04-06'),
  );
  const [march, ...later] = standing.months;
  if (march === undefined) throw new RangeError('no March');
  const reported = {
    ...standing,
    months: [{ ...march, daysLate: 11, cumulative: { admission: 2, training: 0 } }, ...later],
  };
  const open = {
    ...standing,
    hasAccepted: false,
    months: [{ ...march, daysLate: null, state: 'ready' as const }, ...later],
  };
  const live = (code: string, progress: LiveUnit['progress'], isExempt = false): LiveUnit => ({
    unit: unit(code, { exemptFromMonthly: isExempt }),
    progress,
  });
  const complete = (units: readonly LiveUnit[]) =>
    completedProgress(frozen, units, [], day('2024-04-06'), WITH_TYPED);

  it('is completed by a report that came since, and by nothing that only stands typed or was excused', () => {
    const table = complete([
      live('K1', reported),
      live('K2', reported),
      live('K3', open),
      live('K4', open, true),
    ]);
    expect(table.basis.added).toEqual(['K2']);
    expect(table.units.map(({ timeliness, done }) => [timeliness, done.admission])).toEqual([
      // A frozen number stays: its change is a correction.
      ['on-time', 0],
      ['late', 2],
      ['missing', 0],
      ['missing', 0],
    ]);
  });

  it('holds a unit of today’s list that it did not know once that has reported, and stays itself otherwise', () => {
    expect(complete([live('K9', reported)]).units.map(({ code }) => code)).toEqual([
      'K1',
      'K2',
      'K3',
      'K4',
      'K9',
    ]);
    expect(complete([live('K9', open)])).toBe(frozen);
  });
});
