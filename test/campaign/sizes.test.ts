import { describe, expect, it } from 'vitest';
import { excess } from '../../workbench/bench/limits.ts';
import { measureActions } from '../../workbench/bench/measure.ts';

describe.each([
  ['30 units in one file', 30, false, 'registration'],
  ['150 units in two files', 150, true, 'registration'],
  // The calls do not grow with the units; the bytes of 150 are looked at by the benchmark.
  ['30 units in two files with both forms', 30, true, 'both'],
] as const)('%s', (_, units, twoFiles, forms) => {
  it('stay within the calls that are allowed', () => {
    const { measured } = measureActions(units, twoFiles, forms);
    expect(measured.map(({ label }) => label)).toEqual([
      'provision',
      'provision again',
      'invite',
      'sweep, idle',
      'remind, all owing',
      'sweep, all ticking',
      'close',
      'reopen',
      'check',
    ]);
    expect(measured.flatMap((one) => excess(one, units).map((words) => `${one.label}: ${words}`))).toEqual(
      [],
    );
    const mails = Object.fromEntries(measured.map((one) => [one.label, one.mails]));
    // Ten units to a committee member; members and the office are told on the last day.
    expect(mails).toMatchObject({ invite: units, 'remind, all owing': units + units / 10 + 1 });
  });
});
