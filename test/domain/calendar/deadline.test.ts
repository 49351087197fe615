import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { type DeadlineWording, lastDay, lateness, outlook } from '../../../src/domain/calendar/deadline.ts';
import { SHIPPED } from '../support.ts';

describe('the last acceptable day', () => {
  it.each<[string, DeadlineWording, string, string]>([
    ['"trước ngày 31/01/2023" ends with 30/01', 'before', '2023-01-31', '2023-01-30'],
    ['"trước 30/11/2024" ends with Friday 29/11', 'before', '2024-11-30', '2024-11-29'],
    ['"trước ngày 01/03/2024" ends with the leap day', 'before', '2024-03-01', '2024-02-29'],
    ['"trước ngày 01/01/2024" ends with the year before', 'before', '2024-01-01', '2023-12-31'],
    ['"chậm nhất ngày 03/12/2024" counts 03/12', 'no-later-than', '2024-12-03', '2024-12-03'],
    ['"đến hết ngày 03/12/2024" counts 03/12', 'until-end-of', '2024-12-03', '2024-12-03'],
    ['a day off is not moved', 'no-later-than', '2023-01-22', '2023-01-22'],
  ])('%s', (_, wording, date, wanted) => expect(lastDay({ wording, date: day(date) })).toBe(wanted));
});

describe('the outlook of a deadline', () => {
  it('of seed 1 on the day of its letter is 11 working days, counting that day', () => {
    expect(outlook(day('2023-01-30'), day('2023-01-09'), SHIPPED)).toEqual({
      lastDay: '2023-01-30',
      proposedDay: null,
      workingDaysLeft: 11,
      daysLate: 0,
      calendarIsKnown: true,
    });
  });

  it.each([
    ['a working day proposes nothing', '2024-11-29', null],
    ['a Saturday proposes the Friday', '2024-11-30', '2024-11-29'],
    ['a Sunday proposes the Friday', '2023-01-29', '2023-01-27'],
    ['a day of Tết proposes the last day before it', '2023-01-25', '2023-01-19'],
    ['a worked Saturday proposes nothing', '2024-05-04', null],
  ])('%s and never moves the day itself', (_, last, proposed) => {
    const found = outlook(day(last), day('2023-01-01'), SHIPPED);
    expect(found.proposedDay).toBe(proposed);
    expect(found.lastDay).toBe(last);
  });

  it.each([
    ['on the last day', '2023-01-30', 1, 0],
    ['the day after', '2023-01-31', 0, 1],
    ['a week after', '2023-02-06', 0, 7],
    ['on the day off before', '2023-01-29', 1, 0],
  ])('%s says how much is left or late', (_, today, left, late) => {
    expect(outlook(day('2023-01-30'), day(today), SHIPPED)).toMatchObject({
      workingDaysLeft: left,
      daysLate: late,
    });
  });

  it('says that the holidays of 2027 are not known', () => {
    expect(outlook(day('2027-01-29'), day('2026-12-31'), SHIPPED).calendarIsKnown).toBe(false);
    expect(outlook(day('2026-12-31'), day('2026-12-31'), SHIPPED).calendarIsKnown).toBe(true);
  });
});

describe('lateness', () => {
  it.each([
    ['2023-01-29', 0],
    ['2023-01-30', 0],
    ['2023-01-31', 1],
    ['2023-02-03', 4],
  ])('of a report on %s is %i calendar days', (on, late) => {
    expect(lateness(day('2023-01-30'), day(on))).toBe(late);
  });
});
