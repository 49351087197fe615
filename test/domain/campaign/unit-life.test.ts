import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/calendar/day.ts';
import {
  candidatesMoved,
  type Life,
  livesOn,
  monthsBefore,
  owesOnce,
  owesPeriod,
  periodDemand,
} from '../../../src/domain/campaign/unit-life.ts';

const lifeOf = (from: string | null, until: string | null): Life => ({
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
});
const JUNE = { start: day('2024-06-01'), end: day('2024-06-30') };
const JULY = { start: day('2024-07-01'), end: day('2024-07-31') };

describe('a month', () => {
  it.each([
    ['of the whole year', null, null, 'owed', 'owed'],
    ['of a unit that ends on its last day', null, '2024-06-30', 'owed', 'none'],
    ['of a unit that ends a day before it does', null, '2024-06-29', 'optional', 'none'],
    ['of a unit that ends on its first day', null, '2024-07-01', 'owed', 'optional'],
    ['of a unit founded on its first day', '2024-07-01', null, 'none', 'owed'],
    ['of a unit founded on its last acceptable day', '2024-07-25', null, 'none', 'owed'],
    ['of a unit founded a day after', '2024-07-26', null, 'none', 'none'],
    ['of a unit founded and ended within it', '2024-06-10', '2024-06-20', 'optional', 'none'],
    ['of a unit founded too late and ended within it', '2024-06-26', '2024-06-28', 'none', 'none'],
  ])('%s', (_, from, until, june, july) => {
    const life = lifeOf(from, until);
    expect(periodDemand(life, JUNE, day('2024-06-25'))).toBe(june);
    expect(periodDemand(life, JULY, day('2024-07-25'))).toBe(july);
  });
});

it.each([
  [null, '2024-11-29', true],
  [null, '2024-11-28', false],
  ['2024-11-29', null, true],
  ['2024-11-30', null, false],
])('what is asked once is owed on its last acceptable day: from %s until %s', (from, until, owed) =>
  expect(owesOnce(lifeOf(from, until), day('2024-11-29'))).toBe(owed),
);

const days = fc.integer({ min: -40, max: 400 }).map((offset): Day => addDays(day('2024-01-01'), offset));
const lives = fc
  .tuple(fc.option(days), fc.option(days))
  .map(([a, b]): Life => (a !== null && b !== null && a > b ? { from: b, until: a } : { from: a, until: b }));

it('nothing is owed outside a life', () => {
  fc.assert(
    fc.property(lives, days, days, (life, end, last) => {
      if (owesPeriod(life, end, last)) expect(livesOn(life, end)).toBe(true);
      if (owesOnce(life, last)) expect(livesOn(life, last)).toBe(true);
    }),
  );
});

it('a founded unit is judged by the months since', () => {
  expect(monthsBefore(lifeOf('2024-07-01', null), 2024)).toBe(6);
  expect(monthsBefore(lifeOf('2023-07-01', null), 2024)).toBe(0);
  expect(monthsBefore(lifeOf(null, '2024-06-30'), 2024)).toBe(0);
});

it('candidates count where they are from the month of the change, and are gone from the next full one', () => {
  const move = (on: string, candidates: number) => ({
    on: day(on),
    admission: 0,
    training: 0,
    certified: 0,
    candidates,
  });
  const moved = candidatesMoved([move('2024-07-01', 3), move('2024-07-16', -1), move('2023-12-31', 5)], 2024);
  expect([moved[6], moved[7], moved[8], moved[12]]).toEqual([0, 3, -1, 0]);
});
