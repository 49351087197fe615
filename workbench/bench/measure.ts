import { DAILY_HANDLER, SWEEP_HANDLER } from '../../src/google/world.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import { type Action, type ActionCalls, actionCalls } from '../rehearsal/action-calls.ts';
import { entryBookId, unitTabs } from '../rehearsal/books.ts';
import { choose, openOffice, provision, type Spoken, setUp, unbroken } from '../rehearsal/office.ts';
import { SCENARIOS } from '../rehearsal/scenario.ts';
import { typeAndSubmit } from '../rehearsal/unit-hands.ts';
import { sampleUnits } from './sample-units.ts';

export interface Measured extends ActionCalls {
  /** `sweep` and `remind` happen in more than one condition. */
  readonly label: string;
  /** Our own time. */
  readonly millis: number;
}

/** Every action once, in a campaign of `count` units; the platform is left behind for the naive way. */
export function measureActions(
  count: number,
  twoFiles: boolean,
): { readonly platform: Platform; readonly measured: readonly Measured[] } {
  const scenario = SCENARIOS[0];
  if (scenario === undefined) throw new RangeError('no scenario to measure');
  const platform = openOffice(`${scenario.startsOn}T08:30`, 1500);
  const measured: Measured[] = [];
  const note = (label: string, action: Action, runs: readonly RunResult[]) => {
    const millis = runs.reduce((sum, { cpuMillis }) => sum + cpuMillis, 0);
    measured.push({ label, ...actionCalls(action, runs), millis });
  };
  const agreed = ({ said, run }: Spoken): RunResult => {
    if (!said.ok) throw new RangeError(said.message);
    return run;
  };

  const request = { settings: scenario.settings, units: sampleUnits(count), twoFiles };
  note('provision', 'provision', [agreed(setUp(platform, request)), agreed(provision(platform))]);
  note('provision again', 'reprovision', [agreed(provision(platform))]);
  choose(platform, 'remindersOn');
  note('invite', 'invite', [choose(platform, 'invite', [{ button: 'YES' }])]);
  note('sweep, idle', 'sweep', nextRuns(platform, SWEEP_HANDLER, '2023-01-09T08:35'));
  // The last day: every unit owes, members and the office are told as well.
  note('remind, all owing', 'remind', nextRuns(platform, DAILY_HANDLER, '2023-01-30T08:30'));
  submitAll(platform);
  note('sweep, all ticking', 'sweep', nextRuns(platform, SWEEP_HANDLER, '2023-01-30T08:35'));
  note('close', 'close', [choose(platform, 'close', [{ button: 'YES' }])]);
  const answers = ['K001', 'Nhập nhầm'].map((text) => ({ button: 'OK', text }) as const);
  note('reopen', 'reopen', [choose(platform, 'reopen', answers)]);
  note('check', 'check', [choose(platform, 'check')]);
  return { platform, measured };
}

/** Lets time pass until the last moment a trigger falls due, and lets only that one run. */
function nextRuns(platform: Platform, handler: string, until: string): RunResult[] {
  const day = until.slice(0, 10);
  return platform
    .advanceTo(until, { skip: (trigger, at) => trigger.handler !== handler || !at.startsWith(day) })
    .slice(-1)
    .map(unbroken);
}

function submitAll(platform: Platform): void {
  const bookId = entryBookId(platform);
  for (const [code, sheetId] of unitTabs(platform)) {
    const desk = { code, user: `${code.toLowerCase()}@dukhoi.example`, bookId, sheetId };
    const { rejections } = typeAndSubmit(platform, desk, {
      members: '72',
      staff: '88',
      trained: '4',
      target: '2',
      note: '',
    });
    if (rejections.length > 0) throw new RangeError(`not typed: ${JSON.stringify(rejections)}`);
  }
}
