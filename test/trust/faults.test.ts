import { afterAll, describe, expect, it } from 'vitest';
import { actionsOf, officeFor } from './support/actions.ts';
import { callsOf, FAULT_KINDS, isDone, playFault } from './support/faults.ts';
import { stateOf } from './support/state.ts';
import { report } from './support/tally.ts';
import { wrongs } from './support/verdict.ts';

/** Everything with TRUST=full (`npm run trust`); otherwise every eighth call, the kinds taken in turn. */
const isFull = process.env.TRUST === 'full';

const tally = new Map(FAULT_KINDS.map(({ name }) => [name, { played: 0, wrong: 0 }]));
afterAll(() => report('Lỗi tiêm vào lệnh gọi Google', 'sai', tally));

describe.each([
  ['one file', false],
  ['two files', true],
])('in %s', { timeout: isFull ? 3_600_000 : 240_000 }, (_, twoFiles) => {
  const offices = officeFor(twoFiles);
  let turn = twoFiles ? 0 : 5;

  it.each(actionsOf(twoFiles))(
    '$name ends the same, whatever fails at whichever call',
    ({ from, prepare, run }) => {
      const { office, again } = offices[from];
      again();
      prepare(office);
      const start = office.platform.moment();
      const calls = callsOf(office, run);
      const once = stateOf(office);
      run(office);
      const twice = stateOf(office);
      expect(twice.mails.length).toBe(once.mails.length);
      const found: string[] = [];
      for (const call of calls) {
        turn += 1;
        if (!isFull && turn % 8 !== 0) continue;
        const kinds = FAULT_KINDS.filter(({ strikes }) => strikes(call));
        for (const kind of isFull ? kinds : kinds.slice((turn / 8) % kinds.length).slice(0, 1)) {
          office.platform.backTo(start);
          const first = playFault(office, run, kind, call.index);
          let last = first;
          for (
            let tries = 0;
            tries < 2 && (!isDone(last) || (tries === 0 && kind.mend !== undefined));
            tries++
          )
            last = run(office);
          // What a dead run could not put on record is put there by the next sweep, five minutes later.
          if (stateOf(office).facts.has('memory journal')) office.sweep();
          const end = stateOf(office);
          const doubts = isDone(first) ? 'none' : 'one';
          // Asked twice, having died when all was done, it may answer as it does to anybody who asks twice.
          const again = doubts === 'none' ? [] : wrongs(twice, end, doubts);
          const wrong = again.length === 0 && doubts === 'one' ? [] : wrongs(once, end, doubts);
          const counter = tally.get(kind.name) ?? { played: 0, wrong: 0 };
          counter.played += 1;
          counter.wrong += wrong.length > 0 ? 1 : 0;
          found.push(...wrong.slice(0, 4).map((text) => `${kind.name} @${call.index} ${call.name}: ${text}`));
        }
      }
      expect(found.slice(0, 30)).toEqual([]);
    },
  );
});
