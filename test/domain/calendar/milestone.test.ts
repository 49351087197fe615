import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/calendar/day.ts';
import { lastDay } from '../../../src/domain/calendar/deadline.ts';
import {
  latestDue,
  milestoneLabel,
  milestonesOf,
  parseMilestones,
} from '../../../src/domain/calendar/milestone.ts';
import { DEFAULT_OFFSETS, SEED_1, SHIPPED } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

describe('milestones as typed', () => {
  it.each([
    ['the default', '-5, -3, -1, 0, +1, +3, +5', [-5, -3, -1, 0, 1, 3, 5]],
    ['minus signs and dashes', '−5; –3 -1', [-5, -3, -1]],
    ['any order', '+1 0 -2', [-2, 0, 1]],
    ['a number without its sign', '3', [3]],
    ['line ends and doubled separators', '-1,\n,; +1', [-1, 1]],
    ['the farthest', '-60 +60', [-60, 60]],
    ['a signed nought', '-0', [0]],
  ])('are read: %s', (_, text, offsets) => {
    expect(parseMilestones(text)).toEqual({ ok: true, value: offsets });
  });

  it.each([
    ['nothing', '', [{ kind: 'no-milestones' }]],
    ['separators alone', ' ,; ', [{ kind: 'no-milestones' }]],
    ['a word', '-5, năm', [{ kind: 'not-a-milestone', text: 'năm' }]],
    ['a fraction', '1.5', [{ kind: 'not-a-milestone', text: '1.5' }]],
    ['a sign apart from its number', '- 5', [{ kind: 'not-a-milestone', text: '-' }]],
    ['one too far', '61', [{ kind: 'not-a-milestone', text: '61' }]],
    ['one too far before', '-61', [{ kind: 'not-a-milestone', text: '-61' }]],
    ['a number of many digits', '100', [{ kind: 'not-a-milestone', text: '100' }]],
    ['one twice', '-1, 0, −1', [{ kind: 'milestone-twice', offset: -1 }]],
    ['one twice, spelt differently', '1 +1', [{ kind: 'milestone-twice', offset: 1 }]],
    [
      'several faults at once',
      'x, 0, 0, 99',
      [
        { kind: 'not-a-milestone', text: 'x' },
        { kind: 'milestone-twice', offset: 0 },
        { kind: 'not-a-milestone', text: '99' },
      ],
    ],
  ])('are refused: %s', (_, text, errors) => {
    expect(parseMilestones(text)).toEqual({ ok: false, errors });
  });

  it('are read back from their labels, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { minLength: 1 }), (offsets) => {
        expect(parseMilestones(offsets.map(milestoneLabel).join(', '))).toEqual({
          ok: true,
          value: [...offsets].sort((a, b) => a - b),
        });
      }),
    );
  });

  it.each([
    [-5, '-5'],
    [0, '0'],
    [3, '+3'],
  ])('%i is labelled %s', (offset, label) => expect(milestoneLabel(offset)).toBe(label));
});

describe('the milestones of "trước ngày 31/01/2023"', () => {
  const milestones = milestonesOf(lastDay(SEED_1), DEFAULT_OFFSETS, SHIPPED);

  it('fall on working days around Tết', () => {
    expect(milestones).toEqual([
      { offset: -5, day: '2023-01-16' },
      { offset: -3, day: '2023-01-18' },
      { offset: -1, day: '2023-01-27' },
      { offset: 0, day: '2023-01-30' },
      { offset: 1, day: '2023-01-31' },
      { offset: 3, day: '2023-02-02' },
      { offset: 5, day: '2023-02-06' },
    ]);
  });

  const early = day('2023-01-09');
  it.each([
    ['nothing before the first', '2023-01-15', early, null],
    ['the first on its day', '2023-01-16', early, -5],
    ['a missed one until the next', '2023-01-17', early, -5],
    ['only the latest of several missed', '2023-01-29', early, -1],
    ['the last one ever after', '2023-06-01', early, 5],
    ['none that fell before reminders were on', '2023-01-26', day('2023-01-19'), null],
    ['one that falls on the day reminders were switched on', '2023-01-30', day('2023-01-30'), 0],
    ['none when reminders came on after the last', '2023-06-01', day('2023-02-07'), null],
  ])('are due: %s', (_, today, since, offset) => {
    expect(latestDue(milestones, day(today), since)?.offset ?? null).toBe(offset);
  });

  it('are never due early, never from before the switch, and never overtaken by a later one that is due', () => {
    const days = fc.integer({ min: -30, max: 40 }).map((shift): Day => addDays(day('2023-01-16'), shift));
    fc.assert(
      fc.property(days, days, (today, since) => {
        const due = latestDue(milestones, today, since);
        const candidates = milestones.filter(({ day: at }) => at <= today && at >= since);
        expect(due === null).toBe(candidates.length === 0);
        for (const { day: at } of candidates) expect(at <= (due?.day ?? '')).toBe(true);
        if (due !== null) expect(candidates).toContainEqual(due);
      }),
    );
  });
});

it('a last day on a day off has its day-0 milestone on the next working day', () => {
  expect(milestonesOf(day('2024-11-30'), [-1, 0], SHIPPED)).toEqual([
    { offset: -1, day: '2024-11-29' },
    { offset: 0, day: '2024-12-02' },
  ]);
});
