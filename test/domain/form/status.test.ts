import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegistrationEntry } from '../../../src/domain/form/registration.ts';
import { checkRegistration } from '../../../src/domain/form/rule.ts';
import {
  type Acceptance,
  owes,
  REPORT_STATES,
  type ReportState,
  stateOfRegistration,
} from '../../../src/domain/form/status.ts';
import { BLANK, numberCell, textCell } from '../../../src/domain/text/cell.ts';
import { counts, entry } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

const ACCEPTED: Acceptance = {
  figures: { members: 72, staff: 88, trained: 4, target: 2, note: '' },
};
const nothing = { members: BLANK, staff: BLANK, trained: BLANK, target: BLANK };

const state = (of: RegistrationEntry, acceptance: Acceptance | null = null, ticked = false): ReportState =>
  stateOfRegistration({ entry: of, check: checkRegistration(of, null), ticked, acceptance });

describe('the state of a report', () => {
  it.each<[string, ReportState, ReportState]>([
    ['nothing typed', state(entry(nothing)), 'empty'],
    ['blanks in the note are nothing typed', state(entry(nothing, '  ')), 'empty'],
    ['a note alone is typing', state(entry(nothing, 'sẽ gửi sau')), 'typing'],
    ['one number is typing', state(entry({ ...nothing, members: numberCell(72) })), 'typing'],
    ['three numbers are typing', state(entry({ target: BLANK })), 'typing'],
    ['a wrong number while typing', state(entry({ ...nothing, members: textCell('72') })), 'faulty'],
    ['a wrong number among four', state(entry({ members: numberCell(-1) })), 'faulty'],
    ['a broken rule without a note', state(entry(counts(72, 88, 4, 5))), 'faulty'],
    ['a broken rule while typing', state(entry({ members: numberCell(99), target: BLANK })), 'faulty'],
    ['a broken rule with a note', state(entry(counts(72, 88, 4, 5), 'sẽ cử học')), 'ready'],
    ['a target of 0', state(entry(counts(31, 31, 0, 0))), 'ready'],
    ['four numbers', state(entry()), 'ready'],
    ['four zeros', state(entry(counts(0, 0, 0, 0))), 'ready'],
    ['the accepted figures', state(entry(), ACCEPTED), 'submitted'],
    ['another number than accepted', state(entry({ target: numberCell(3) }), ACCEPTED), 'edited'],
    ['another note than accepted', state(entry({}, 'thêm'), ACCEPTED), 'submitted'],
    ['a wrong number after acceptance', state(entry({ target: textCell('x') }), ACCEPTED), 'edited'],
    ['everything deleted after acceptance', state(entry(nothing), ACCEPTED), 'edited'],
    ['a tick on an empty form', state(entry(nothing), null, true), 'waiting'],
    ['a tick on a faulty form', state(entry({ members: BLANK }), null, true), 'waiting'],
    ['a tick on accepted figures', state(entry(), ACCEPTED, true), 'waiting'],
    ['a tick on edited figures', state(entry({ target: numberCell(3) }), ACCEPTED, true), 'waiting'],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));

  it('of a note that is a formula is faulty, even when nothing else stands there', () => {
    expect(state({ ...entry(nothing), note: { kind: 'formula', text: '=A1' } })).toBe('faulty');
  });

  it('is submitted again once the accepted figures are typed back', () => {
    expect(state(entry(counts(72, 88, 4, 2)), ACCEPTED)).toBe('submitted');
  });

  it('is submitted for just the figures that were accepted, whatever they are', () => {
    const count = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(count, count, count, count, (members, staff, trained, target) => {
        const typed = entry(counts(members, staff, trained, target));
        const same = members === 1 && staff === 2 && trained === 1 && target === 1;
        const acceptance = {
          ...ACCEPTED,
          figures: { members: 1, staff: 2, trained: 1, target: 1, note: '' },
        };
        expect(state(typed, acceptance)).toBe(same ? 'submitted' : 'edited');
      }),
    );
  });
});

it('a report is owed in every state but submitted', () => {
  expect(REPORT_STATES.filter((of) => !owes(of))).toEqual(['not-owed', 'submitted']);
});
