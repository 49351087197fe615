import { describe, expect, it } from 'vitest';
import { remarksIn } from '../../src/app/provisioning/change-remarks.ts';
import { day } from '../../src/domain/calendar/day.ts';
import type { Unit } from '../../src/domain/unit/unit.ts';
import { movesOf, type StandingChange, unitsByCode } from '../../src/sheets/units/unit-changes.ts';
import { campaign, PROGRESS_2024, unit } from '../domain/support.ts';

const endsInto = (successor: string, until = '2024-06-30'): Partial<Unit> => ({
  life: { from: null, until: day(until) },
  successor,
});
const row = (given: Partial<StandingChange> = {}): StandingChange => ({
  row: 3,
  on: day('2024-07-01'),
  kind: 'Sáp nhập',
  from: 'K01',
  to: 'K02',
  admission: 1,
  training: 0,
  candidates: 0,
  certified: 0,
  basis: '',
  ...given,
});

/** K01 and K02 as they are listed, K03 beside them, and the rows of the tab. */
function remarks(
  [one, two]: readonly [Partial<Unit>, Partial<Unit>],
  changes: readonly StandingChange[],
  waiting: readonly StandingChange[] = [],
): string[] {
  const listed = [
    unit('K01', { assignedAdmission: 3, ...one }),
    unit('K02', { assignedAdmission: 2, ...two }),
    unit('K03'),
  ];
  const codes = unitsByCode(listed, []);
  const roster = listed.map((each) => ({ unit: { ...each, moves: movesOf(each.code, changes, codes) } }));
  return remarksIn({
    campaign: campaign({ progress: PROGRESS_2024, registration: null }),
    roster: roster as never,
    records: [],
    changes,
    waitingChanges: waiting,
  }).map(({ kind }) => kind);
}

describe('the list and the tab of changes', () => {
  it('agree after a merger, after a split, and where nothing happens', () => {
    expect(remarks([endsInto('K02'), {}], [row()])).toEqual([]);
    expect(remarks([{}, {}], [row({ kind: 'Chia', on: day('2024-05-10') })])).toEqual([]);
    expect(remarks([{}, {}], [])).toEqual([]);
    expect(remarks([endsInto(''), {}], [])).toEqual([]);
  });

  it.each<[string, readonly [Partial<Unit>, Partial<Unit>], readonly StandingChange[], readonly string[]]>([
    ['a successor without a row', [endsInto('K02'), {}], [], ['no-row']],
    ['a row for an end that the list does not know', [{}, {}], [row()], ['other-end']],
    ['an ended unit that is listed again', [{ successor: 'K02' }, {}], [row()], ['other-end']],
    ['two different days', [endsInto('K02', '2024-05-31'), {}], [row()], ['other-end']],
    ['two successors', [endsInto('K03'), {}], [row()], ['other-heir']],
    ['an end alone, with a receiver in the list', [endsInto('K02'), {}], [row({ to: '' })], ['other-heir']],
    [
      'a successor that ended itself',
      [endsInto('K02'), { life: { from: null, until: day('2024-03-31') } }],
      [row()],
      ['heir-gone', 'receiver-gone'],
    ],
    [
      'a successor that is founded later',
      [endsInto('K02'), { life: { from: day('2024-08-01'), until: null } }],
      [row()],
      ['heir-gone', 'receiver-gone'],
    ],
    ['more than the target', [endsInto('K02'), {}], [row({ admission: 4 })], ['below-zero']],
    ['a target from a unit that has none', [{}, {}], [row({ kind: 'Chia', from: 'K03' })], ['below-zero']],
    ['one change in two rows', [endsInto('K02'), {}], [row(), row({ row: 4, from: 'k01' })], ['twice']],
  ])('%s: told', (_, units, changes, kinds) => expect(remarks(units, changes)).toEqual(kinds));

  it('a row that waits to be put right is no missing row', () =>
    expect(remarks([endsInto('K02'), {}], [], [row()])).toEqual([]));

  it('a successor that is founded on the next day takes over', () =>
    expect(remarks([endsInto('K02'), { life: { from: day('2024-07-01'), until: null } }], [row()])).toEqual(
      [],
    ));
});
