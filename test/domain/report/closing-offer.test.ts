import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import type { Month, Period } from '../../../src/domain/campaign/obligation.ts';
import type { MonthStanding } from '../../../src/domain/form/progress.ts';
import type { ReportState } from '../../../src/domain/form/status.ts';
import {
  begunPeriods,
  caughtBy,
  isClosable,
  likelyPeriod,
  missedMonths,
  type OfferedUnit,
  periodStanding,
} from '../../../src/domain/report/closing-offer.ts';
import { campaign, PROGRESS_2024, SHIPPED } from '../support.ts';

const MONTHS: readonly Month[] = [3, 4, 5];

/** `s` accepted, `-` not, `x` not owed; a capital letter or `=`, `X`: closed. */
const months = (signs: string): MonthStanding[] =>
  [...signs].map((sign, index) => ({
    month: (index + 3) as Month,
    state: /s/i.test(sign) ? 'submitted' : /x/i.test(sign) ? 'not-owed' : 'empty',
    daysLate: /s/i.test(sign) ? 0 : null,
    moved: null,
    cumulative: { admission: 0, training: 0 },
    isClosed: /[SX=]/.test(sign),
  }));

const unit = (signs: string, final: ReportState = 'typing', isFinalClosed = false): OfferedUnit => ({
  state: 'submitted',
  acceptedTarget: 2,
  isClosed: true,
  progress: {
    months: months(signs),
    before: { admission: 0, training: 0 },
    certified: null,
    candidates: null,
    proposed: 0,
    target: { admission: null, training: null },
    final,
    finalDaysLate: final === 'submitted' ? 0 : null,
    isFinalClosed,
    hasAccepted: true,
    isTyping: false,
    typed: { admission: 0, training: 0 },
  },
});

describe('what closing a period closes', () => {
  it.each<[signs: string, period: Period, isClosable: boolean, caught: readonly Period[]]>([
    ['sss', 'month-3', true, []],
    ['Sss', 'month-3', false, []],
    ['S-s', 'month-4', true, ['month-4']],
    ['--s', 'month-4', true, ['month-3', 'month-4']],
    // Opened again before a closed month: closing the later one closes it too.
    ['-SS', 'month-5', true, ['month-3']],
    ['=SS', 'month-5', false, []],
    ['xXs', 'month-4', false, []],
    ['SSS', 'final', true, ['final']],
    ['S-S', 'final', true, ['month-4', 'final']],
    ['---', 'registration', false, []],
  ])('%s, %s', (signs, period, closable, caught) => {
    expect(isClosable(unit(signs), period, MONTHS)).toBe(closable);
    expect(caughtBy(unit(signs), period, MONTHS)).toEqual(caught);
  });

  it('is nothing of a year that is closed', () => {
    expect(isClosable(unit('S=S', 'ready', true), 'final', MONTHS)).toBe(false);
    expect(periodStanding(unit('S=S', 'ready', true), 'final')).toEqual({
      state: 'ready',
      isAccepted: false,
      isClosed: true,
    });
  });
});

describe('months that were closed before they were handed in', () => {
  it.each<[string, Period, readonly Month[]]>([
    ['===', 'month-5', [3, 4]],
    ['===', 'final', [3, 4, 5]],
    ['=S=', 'month-5', [3]],
    ['-==', 'month-5', [4]],
    ['X==', 'month-5', [4]],
    ['===', 'month-3', []],
    ['===', 'registration', []],
  ])('%s, before %s', (signs, period, missed) => expect(missedMonths(unit(signs), period)).toEqual(missed));
});

describe('the period to begin with', () => {
  const both = campaign({ progress: PROGRESS_2024, year: 2024 });
  const begun = (on: string) => begunPeriods(both, day(on));
  const likely = (on: string) => likelyPeriod(begun(on), deadlinesOf(both, SHIPPED), day(on));

  it('is the last one whose last day has passed, of those that have begun', () => {
    expect(begun('2024-03-10')).toEqual(['month-3']);
    expect(begun('2024-11-02').slice(-2)).toEqual(['month-11', 'final']);
    expect(begun('2024-10-31').slice(-1)).toEqual(['month-10']);
    expect(likely('2024-04-25')).toBe('month-3');
    expect(likely('2024-11-25')).toBe('month-10');
    expect(likely('2024-11-26')).toBe('month-11');
    expect(likely('2024-12-04')).toBe('final');
  });

  it('is the first one while no last day has passed, and none where there is none', () => {
    expect(likelyPeriod(['month-3', 'month-4'], deadlinesOf(both, SHIPPED), day('2024-03-01'))).toBe(
      'month-3',
    );
    expect(likelyPeriod([], deadlinesOf(both, SHIPPED), day('2024-12-31'))).toBeNull();
  });
});
