import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import type { Period } from '../../../src/domain/campaign/obligation.ts';
import { monthsBefore } from '../../../src/domain/report/closing-offer.ts';
import {
  type FiledReport,
  isOpenedAlready,
  laterDay,
  reopening,
} from '../../../src/domain/report/reopening.ts';
import { unit } from '../support.ts';

const at = (text: string) => text as Moment;
const OPEN: FiledReport = { closedAt: null, firstAcceptedAt: null, returnedAt: null };
const CLOSED = { ...OPEN, closedAt: at('2024-04-02T17:00:00') };
const ACCEPTED = { ...OPEN, firstAcceptedAt: at('2024-03-20T09:00:00') };
const BOTH = { ...CLOSED, ...{ firstAcceptedAt: ACCEPTED.firstAcceptedAt } };
const ALONE = { earlier: new Map<number, FiledReport>(), also: [] };

describe.each(['cells', 'correction'] as const)('a report that is changed by its %s', (changedBy) => {
  it.each([
    ['open and never accepted: nothing', OPEN, { kind: 'nothing' }],
    ['closed: reopened', CLOSED, { kind: 'reopened', wasAccepted: false, by: 'cells', missed: [] }],
    ['accepted: sent back', ACCEPTED, { kind: 'sentBack', wasAccepted: true, by: changedBy, missed: [] }],
    [
      'closed and accepted: reopened',
      BOTH,
      { kind: 'reopened', wasAccepted: true, by: changedBy, missed: [] },
    ],
  ])('is, when %s', (_, report, decided) => {
    expect(reopening(report, { ...ALONE, changedBy })).toEqual(decided);
  });

  it('opens earlier ones with it that were closed unreported, and only those that are asked for', () => {
    const earlier = new Map([
      [1, CLOSED],
      [2, BOTH],
      [3, OPEN],
      [4, CLOSED],
    ]);
    expect(reopening(CLOSED, { changedBy, earlier, also: [1, 2, 3] })).toMatchObject({ missed: [1] });
  });
});

describe('an earlier attempt', () => {
  const returned = { ...ACCEPTED, returnedAt: at('2024-04-03T08:00:00') };
  const line = (time: string, reason = 'sai số liệu') => ({ at: at(`2024-04-03T${time}`), reason });

  it.each([
    ['is known by its reason in the log', returned, [line('08:00:01')], true],
    ['of before the return is another', returned, [line('07:59:59')], false],
    ['with more words in its reason is another', returned, [line('08:00:00', 'sai số liệu tháng 3')], false],
    [
      'of a report that is closed has yet to be repeated',
      { ...returned, closedAt: CLOSED.closedAt },
      [line('08:00:00')],
      false,
    ],
    ['of a report that was handed in since is over', ACCEPTED, [line('08:00:00')], false],
  ])('%s', (_, report, logged, expected) => {
    expect(isOpenedAlready(report, 'sai số liệu', () => logged)).toBe(expected);
  });

  it('is looked for in the log only where the report was sent back', () => {
    expect(
      isOpenedAlready(ACCEPTED, '', () => {
        throw new RangeError('the log was read');
      }),
    ).toBe(false);
  });
});

describe('a later day', () => {
  const today = day('2024-04-03');
  const asked = (extension: { obligation: Period; until: string } | null = null) => ({
    unit: unit('K1', {
      extension: extension === null ? null : { ...extension, until: day(extension.until), reason: '' },
    }),
    obligation: 'month-3' as const,
    lastDay: day(extension?.obligation === 'month-3' ? extension.until : '2024-03-25'),
    offsets: [],
    isOwed: true,
  });

  it.each([
    ['no day', null, null, 'not-later'],
    ['a day that is over', null, '2024-04-02', 'not-later'],
    ['today', null, '2024-04-03', 'later'],
    [
      'the day that the unit has',
      { obligation: 'month-3' as const, until: '2024-04-10' },
      '2024-04-10',
      'later',
    ],
    [
      'an earlier one than the unit has',
      { obligation: 'month-3' as const, until: '2024-04-10' },
      '2024-04-09',
      'not-later',
    ],
    [
      'a day where another report has one',
      { obligation: 'final' as const, until: '2025-01-10' },
      '2024-04-10',
      'taken',
    ],
  ])('%s', (_, extension, until, kind) => {
    expect(laterDay(asked(extension), until === null ? null : day(until), today).kind).toBe(kind);
  });

  it('that stands in the list already is not written again', () => {
    const kept = asked({ obligation: 'month-3', until: '2024-04-10' });
    expect(laterDay(kept, day('2024-04-10'), today)).toMatchObject({ isNew: false });
    expect(laterDay(asked(), day('2024-04-10'), today)).toMatchObject({ isNew: true });
  });
});

it('reaches back to the months before it, and to none from form A', () => {
  const months = [3, 4, 5] as const;
  expect(monthsBefore('month-5', months)).toEqual([3, 4]);
  expect(monthsBefore('final', months)).toEqual([3, 4, 5]);
  expect(monthsBefore('registration', months)).toEqual([]);
});
