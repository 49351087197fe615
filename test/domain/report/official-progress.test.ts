import { describe, expect, it } from 'vitest';
import { type Day, day, type Moment } from '../../../src/domain/calendar/day.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import type { ProgressStanding } from '../../../src/domain/form/progress.ts';
import { closeProgress } from '../../../src/domain/report/closing-lines.ts';
import {
  coveredThrough,
  officialProgress,
  type ProgressNow,
} from '../../../src/domain/report/official-progress.ts';
import type { LiveUnit } from '../../../src/domain/report/progress-report.ts';
import { standingOn, vanPhong2024 } from '../progress-support.ts';
import { campaign, PROGRESS_2024, SHIPPED, unit } from '../support.ts';

const AT = '2024-04-02T17:00:00' as Moment;
const WITH_TYPED = { done: { admission: 0, training: 0 }, remark: '' };
const plan = PROGRESS_2024;
const deadlines = deadlinesOf(campaign({ progress: plan, year: 2024 }), SHIPPED);
const [sample] = vanPhong2024();
if (sample === undefined) throw new RangeError('no sample');

const nowOn = (today: Day, live: readonly LiveUnit[] = []): ProgressNow => ({
  plan,
  deadlines,
  today,
  at: AT,
  live,
  withTyped: WITH_TYPED,
});

describe('the table that is official', () => {
  it.each([
    ['2024-01-15', plan.firstMonth],
    ['2024-05-02', 4],
    ['2024-12-01', 11],
    ['2025-12-31', null],
  ])('covers on %s the months that are due: %s', (today, through) => {
    expect(coveredThrough(nowOn(day(today))).through).toBe(through);
  });

  it('is judged by the last month where no report of the year is asked for', () => {
    const without = deadlines.filter(({ obligation }) => obligation !== 'final');
    expect(coveredThrough({ ...nowOn(day('2025-12-31')), deadlines: without })).toEqual({
      through: null,
      lastReport: plan.lastMonth,
    });
  });

  const progress = standingOn(sample, day('2024-05-01'));
  const live: LiveUnit = { unit: unit('K1'), progress };
  const units = new Map([['K1', live.unit]]);
  const frozen = (period: 'month-3' | 'month-4', standing = progress) => {
    const { state: _, verdicts: __, ...line } = closeProgress(standing, period, plan.lastMonth);
    const none = { admitted: null, admissionTarget: null, classSent: null, trainingTarget: null };
    return {
      at: AT,
      period,
      lines: [{ ...line, code: 'K1', name: 'K1', note: '' }],
      withTyped: { figures: none, remark: '' },
    };
  };

  it('is the newest snapshot as long as that covers what is due, and the live one afterwards', () => {
    const basisOn = (today: string) =>
      officialProgress(nowOn(day(today), [live]), [frozen('month-3')], units).table.basis.kind;
    expect([basisOn('2024-04-03'), basisOn('2024-05-02')]).toEqual(['frozen', 'provisional']);
    expect(officialProgress(nowOn(day('2024-04-03'), [live]), [], units).isClosed).toBe(false);
  });

  it('finds nothing corrected while nothing was, even where the target is 0', () => {
    const idle = { ...progress, target: { admission: 0, training: 0 } };
    const found = officialProgress(
      nowOn(day('2024-04-03'), [{ ...live, progress: idle }]),
      [frozen('month-3', idle)],
      units,
    );
    expect([found.changes, found.correction]).toEqual([null, null]);
  });

  it('finds a figure of a closed month that was corrected since', () => {
    const [march, ...later] = progress.months;
    if (march === undefined) throw new RangeError('no March');
    const months = [
      { ...march, cumulative: { admission: 9, training: march.cumulative.training } },
      ...later,
    ];
    const found = officialProgress(
      nowOn(day('2024-04-03'), [{ ...live, progress: { ...progress, months } }]),
      [frozen('month-3')],
      units,
    );
    expect(found.changes?.figures).toMatchObject([{ code: 'K1', field: 'admitted', after: 9 }]);
  });
});

describe('what is frozen of a unit', () => {
  const all = standingOn(sample, day('2025-01-01'));
  const whole: ProgressStanding = {
    ...all,
    final: 'ready',
    months: all.months.map((one) => ({ ...one, state: 'submitted', daysLate: 0 })),
  };
  const [march, ...later] = whole.months;
  if (march === undefined) throw new RangeError('no March');
  const yearOf = (given: Partial<ProgressStanding>) =>
    closeProgress({ ...whole, ...given }, 'final', 11).state;

  it('is a year that is ready only while every month of it is in', () => {
    expect(yearOf({})).toBe('ready');
    expect(yearOf({ months: [{ ...march, state: 'not-owed', daysLate: null }, ...later] })).toBe('ready');
    expect(yearOf({ months: [{ ...march, daysLate: null }, ...later] })).toBe('typing');
    expect(yearOf({ months: [{ ...march, state: 'returned' }, ...later] })).toBe('typing');
    expect(yearOf({ isTyping: true })).toBe('typing');
  });

  it.each([
    ['submitted', 3, 'submitted'],
    ['edited', 0, 'edited'],
    ['returned', 0, 'returned'],
    ['waiting', null, 'missing'],
    ['not-owed', null, 'not-owed'],
  ] as const)('stands, when %s, as %s days late: %s', (state, daysLate, standing) => {
    const months = [{ ...march, state, daysLate }, ...later];
    expect(closeProgress({ ...whole, months }, 'month-3', 11)).toMatchObject({ standing, daysLate });
  });

  it('has no figures, not zeros, while nothing was accepted', () => {
    expect(closeProgress({ ...whole, hasAccepted: false }, 'month-3', 11).figures).toMatchObject({
      admitted: null,
      classSent: null,
    });
  });
});
