import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { lateness } from '../../../src/domain/calendar/deadline.ts';
import { monthlyLastDay } from '../../../src/domain/campaign/campaign-deadlines.ts';
import { obstacles } from '../../../src/domain/form/judge.ts';
import { checkMonth } from '../../../src/domain/form/month-check.ts';
import { cumulativeOf } from '../../../src/domain/form/progress.ts';
import { owes } from '../../../src/domain/form/status.ts';
import { shortOf } from '../../../src/domain/mail/unit-obligation.ts';
import { CONTEXT, standingOn, vanPhong2024 } from '../progress-support.ts';
import { PROGRESS_2024, SHIPPED } from '../support.ts';

const units = vanPhong2024();
const NOVEMBER_29 = day('2024-11-29');

describe('the sample of 2024', () => {
  it('breaks no rule in any month', () => {
    for (const { entry, receivedOn } of units) {
      for (const month of receivedOn.keys()) {
        const context = {
          ...CONTEXT,
          firstMonth: 3 as const,
          currentMonth: month,
          isAccepted: (one: number) => one < month,
        };
        expect(obstacles(checkMonth(entry, month, context))).toEqual([]);
      }
    }
  });

  it('is late five times, in calendar days', () => {
    const late = units.flatMap(({ code, receivedOn }) =>
      [...receivedOn].flatMap(([month, on]) => {
        const days = lateness(monthlyLastDay(PROGRESS_2024, 2024, month, SHIPPED), on);
        return days === 0 ? [] : [`${code} ${month}: ${days}`];
      }),
    );
    expect(late.sort()).toEqual(['VP03 4: 3', 'VP05 8: 3', 'VP10 10: 1', 'VP12 10: 4', 'VP12 6: 2']);
  });

  it('stands at 2 of 3 admitted and 2 of 2 sent to the class on 29/11/2024', () => {
    const standings = units.map((unit) => standingOn(unit, NOVEMBER_29));
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(
      (['admission', 'training'] as const).map((kind) => [
        sum(standings.map((of) => cumulativeOf(of, kind))),
        sum(standings.map(({ target }) => target[kind] ?? 0)),
      ]),
    ).toEqual([
      [2, 3],
      [2, 2],
    ]);
  });

  it('has VP12 alone short of its target and owing November', () => {
    const standings = units.map((unit) => [unit.code, standingOn(unit, NOVEMBER_29)] as const);
    expect(
      standings
        .filter(([, of]) => shortOf(of, 'admission') + shortOf(of, 'training') > 0)
        .map(([code]) => code),
    ).toEqual(['VP12']);
    expect(
      standings.flatMap(([code, { months }]) =>
        months.flatMap(({ month, state }) => (owes(state) ? [`${code} ${month}: ${state}`] : [])),
      ),
    ).toEqual(['VP12 11: empty']);
  });
});
