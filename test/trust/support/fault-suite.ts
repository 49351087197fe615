import { afterAll, describe, expect, it } from 'vitest';
import type { CallInfo } from '../../../workbench/platform/runtime/faults.ts';
import type { Office } from '../../bundle/support/office.ts';
import { type Action, officesFor } from '../actions/action.ts';
import { callsOf, FAULT_KINDS, type FaultKind, isDone, playFault } from './faults.ts';
import { type State, stateOf } from './state.ts';
import { report } from './tally.ts';
import { wrongs } from './verdict.ts';

/**
 * Everything with TRUST=full (`npm run trust`); otherwise each action in one of the two layouts by turns, and of its grid a
 * point in so many: a prime, so that it does not keep step with the kinds of a call.
 */
export const isFull = process.env.TRUST === 'full';
const ONE_IN = isFull ? 1 : 19;

/** Every fault at every call of every action: run again, it ends as the run without fault. */
export function faultSuite(title: string, actions: (twoFiles: boolean) => readonly Action[]): void {
  const tally = new Map(FAULT_KINDS.map(({ name }) => [name, { played: 0, wrong: 0 }]));
  afterAll(() => report(title, 'sai', tally));
  let turn = 0;

  describe.each([
    ['one file', false],
    ['two files', true],
  ])('in %s', { timeout: isFull ? 3_600_000 : 240_000 }, (_, twoFiles) => {
    const offices = officesFor(twoFiles);

    const played = actions(twoFiles).filter((_, index) => isFull || (index % 2 === 1) === twoFiles);
    it.each(played)(
      '$name ends the same, whatever fails at whichever call',
      ({ from, prepare, run, isAnswerAll }) => {
        const { office, again } = offices(from);
        again();
        prepare(office);
        const start = office.platform.snapshot();
        const { calls, result } = callsOf(office, run);
        const answer = isAnswerAll === true ? JSON.stringify(result) : null;
        const once = stateOf(office);
        const done = office.platform.snapshot();
        /** Who asks twice is told so, and may be answered otherwise; found out when it matters. */
        const twice = () => {
          office.platform.restore(done);
          run(office);
          return stateOf(office);
        };
        const found: string[] = [];
        for (const { call, kind } of gridOf(calls)) {
          turn += 1;
          if (turn % ONE_IN !== 0) continue;
          office.platform.restore(start);
          const wrong = playedWrong(office, run, kind, call, { once, twice, answer });
          const counter = tally.get(kind.name) ?? { played: 0, wrong: 0 };
          counter.played += 1;
          counter.wrong += wrong.length > 0 ? 1 : 0;
          found.push(...wrong.slice(0, 4).map((text) => `${kind.name} @${call.index} ${call.name}: ${text}`));
        }
        expect(found.slice(0, 30)).toEqual([]);
      },
    );
  });
}

const gridOf = (calls: readonly CallInfo[]) =>
  calls.flatMap((call) => FAULT_KINDS.filter(({ strikes }) => strikes(call)).map((kind) => ({ call, kind })));

/** The action with the fault, then again as its sentence asks: what is not as it would be without. */
function playedWrong(
  office: Office,
  run: Action['run'],
  kind: FaultKind,
  call: CallInfo,
  expected: { readonly once: State; readonly twice: () => State; readonly answer: string | null },
): string[] {
  const first = playFault(office, run, kind, call.index);
  let last = first;
  for (let tries = 0; tries < 2 && (!isDone(last) || (tries === 0 && kind.repair !== undefined)); tries++)
    last = run(office);
  // What a dead run could not put on record is put there by the next sweep, five minutes later.
  if (stateOf(office).facts.has('memory journal')) office.sweep();
  const end = stateOf(office);
  const doubts = isDone(first) ? 'none' : 'one';
  if (expected.answer !== null && JSON.stringify(last.result) !== expected.answer)
    return [`another answer: ${JSON.stringify(last.result)}`];
  const wrong = wrongs(expected.once, end, doubts);
  if (wrong.length === 0 || doubts === 'none') return wrong;
  // Asked twice, having died when all was done, it may answer as it does to anybody who asks twice.
  return wrongs(expected.twice(), end, doubts).length === 0 ? [] : wrong;
}
