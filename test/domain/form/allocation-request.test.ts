import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import {
  type AllocationFault,
  type AllocationRequest,
  changedTargets,
  faultIn,
  leftToShare,
} from '../../../src/domain/form/allocation-request.ts';
import { unit } from '../support.ts';

const TODAY = day('2024-05-02');
const ENDED = { life: { from: null, until: day('2024-05-01') } };
const UNITS = [
  unit('K01', { assignedAdmission: 2, assignedTraining: 7 }),
  unit('K02'),
  unit('K03', { ...ENDED, assignedAdmission: 3 }),
];
const request = (
  parts: readonly (readonly [string, number | null, number | null])[] = [
    ['K01', 2, 4],
    ['K02', null, 1],
  ],
  given: Partial<AllocationRequest> = {},
): AllocationRequest => ({
  kind: 'admission',
  decision: 'Quyết định 12',
  parts: parts.map(([code, seen, part]) => ({ code, seen, part })),
  ...given,
});

describe('an allocation', () => {
  it('is right when it names every unit that has not ended, as the person saw them', () => {
    expect(faultIn(UNITS, request(), TODAY)).toBeNull();
  });

  it.each<[string, AllocationRequest, AllocationFault]>([
    ['a kind that is none', request([], { kind: 'x' as never }), { kind: 'other-units' }],
    ['half a person', request([['K01', 2, 0.5]]), { kind: 'not-a-count', code: 'K01' }],
    ['fewer than none', request([['K01', 2, -1]]), { kind: 'not-a-count', code: 'K01' }],
    ['a million', request([['K01', 2, 1_000_000]]), { kind: 'not-a-count', code: 'K01' }],
    ['a unit left out', request([['K01', 2, 4]]), { kind: 'other-units' }],
    [
      'a unit that ended',
      request([
        ['K01', 2, 4],
        ['K03', 3, 1],
      ]),
      { kind: 'other-units' },
    ],
    [
      'a unit named twice',
      request([
        ['K01', 2, 4],
        ['K01', 2, 4],
      ]),
      { kind: 'other-units' },
    ],
    [
      'a target that somebody changed meanwhile',
      request([
        ['K01', 1, 4],
        ['K02', 5, 1],
      ]),
      {
        kind: 'moved',
        moved: [
          { code: 'K01', now: 2 },
          { code: 'K02', now: null },
        ],
      },
    ],
    ['no decision', request(undefined, { decision: '  ' }), { kind: 'no-decision' }],
  ])('is refused for %s', (_, asked, fault) => expect(faultIn(UNITS, asked, TODAY)).toEqual(fault));

  it('is right again when its own targets stand already: the first answer was lost', () => {
    const again = request([
      ['K01', 1, 2],
      ['K02', 9, null],
    ]);
    expect(faultIn(UNITS, again, TODAY)).toBeNull();
    expect(changedTargets(UNITS, again)).toEqual([]);
  });

  it('changes what differs, a blank and a nought being two things', () => {
    const changed = changedTargets(
      UNITS,
      request([
        ['K01', 2, null],
        ['K02', null, 0],
      ]),
    );
    expect(changed.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['K01', 2, null],
      ['K02', null, 0],
    ]);
  });

  it('shares what the units that ended leave of the superior’s target', () => {
    expect(leftToShare(UNITS, 'admission', 10, TODAY)).toBe(7);
    expect(leftToShare(UNITS, 'admission', 2, TODAY)).toBe(0);
    expect(leftToShare(UNITS, 'training', 10, TODAY)).toBe(10);
    expect(leftToShare(UNITS, 'admission', null, TODAY)).toBeNull();
    // On its last day a unit still shares.
    expect(leftToShare(UNITS, 'admission', 10, day('2024-05-01'))).toBe(10);
  });
});
