import { describe, expect, it } from 'vitest';
import { excess } from '../../workbench/bench/limits.ts';
import { measureActions } from '../../workbench/bench/measure.ts';

describe.each([
  ['one file', false, 'registration'],
  ['two files', true, 'registration'],
  ['two files with both forms', true, 'both'],
] as const)('150 units in %s', (_, twoFiles, forms) => {
  it('stay within the calls that are allowed', () => {
    const { measured } = measureActions(150, twoFiles, forms);
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
    expect(measured.flatMap((one) => excess(one).map((words) => `${one.label}: ${words}`))).toEqual([]);
    const mails = Object.fromEntries(measured.map((one) => [one.label, one.mails]));
    // 15 committee members and the office are told on the last day.
    expect(mails).toMatchObject({ invite: 150, 'remind, all owing': 166 });
  });
});
