import type { Mutation } from './mutation-targets.ts';

const PARSED = {
  source: 'src/sheets/units/unit-changes.ts',
  file: 'test/sheets/units/unit-changes.test.ts',
} as const;
const DIALOG = 'test/bundle/unit-change/change-dialog.test.ts';
const LIVES = 'test/bundle/unit-change/life-of-units.test.ts';

/** What keeps units that come, go and merge from being asked wrongly, and their figures from being lost or counted twice. */
export const LIFE_MUTATIONS: readonly Mutation[] = [
  {
    guard: 'lives of units: a month outside is not owed',
    source: 'src/domain/campaign/unit-life.ts',
    before: 'livesOn(life, periodEnd) && hasBegun(life, lastAcceptableDay);',
    after: 'hasBegun(life, lastAcceptableDay);',
    file: 'test/domain/campaign/unit-life.test.ts',
    test: 'a month',
  },
  {
    guard: 'lives of units: a row with a wrong cell moves nothing',
    ...PARSED,
    before: 'if (on === null || wrong.length > 0) waiting',
    after: 'if (on === null) waiting',
    test: 'counts nothing, is named',
  },
  {
    guard: 'lives of units: the giver loses what the receiver gets',
    ...PARSED,
    before: '=== code ? [-1] : []',
    after: '=== code ? [] : []',
    test: 'what a change takes',
  },
  {
    guard: 'lives of units: one end has one row',
    source: 'src/app/unit-change/unit-change-save.ts',
    before: 'standing?.row ?? next++',
    after: 'next++',
    file: DIALOG,
    test: 'it is put right in its row',
  },
  {
    guard: 'lives of units: the same change saved again writes nothing',
    source: 'src/app/unit-change/unit-change-save.ts',
    before: 'if (before !== null && isSame(before, change)) continue;',
    after: '',
    file: DIALOG,
    test: 'merges: the target',
  },
  {
    guard: 'lives of units: no more is moved than there is',
    source: 'src/app/unit-change/unit-change-faults.ts',
    before: 'if (most !== null && moved[what] > most)',
    after: 'if (most !== null && moved[what] < 0)',
    file: DIALOG,
    test: 'refuses more than the unit has',
  },
  {
    guard: 'lives of units: a row typed since provisioning counts',
    source: 'src/app/unit-change/unit-change.ts',
    before: 'movedSince(tab, unit.moves, year)',
    after: '({ admission: 0, training: 0, candidates: 0, certified: 0 })',
    file: DIALOG,
    test: 'puts a row right',
  },
  {
    guard: 'lives of units: a list that disagrees with the changes is told',
    source: 'src/app/provisioning/change-remarks.ts',
    before: 'given.has(unit.code) ? []',
    after: 'until !== null ? []',
    file: 'test/app/change-remarks.test.ts',
    test: 'a successor without a row',
  },
  {
    guard: 'lives of units: a report keeps the figures of an ended unit',
    source: 'src/app/documents/builders/progress-report.ts',
    before: '...endedLine(report),',
    after: '',
    file: 'test/bundle/documents/life-documents.test.ts',
    test: 'July: still two of five',
  },
  {
    guard: 'lives of units: an ended unit’s tab is locked and its accounts leave',
    source: 'src/app/provisioning/unit-access.ts',
    before: '!hasEnded(placed.unit.life, today) ||',
    after: 'placed.unit.code !== "" ||',
    file: LIVES,
    test: 'is locked and loses the file',
  },
  {
    guard: 'lives of units: nobody is let in before the first day',
    source: 'src/app/provisioning/unit-access.ts',
    before: '.filter(({ unit: { life } }) => hasBegun(life, today))',
    after: '',
    file: LIVES,
    test: 'is not let in, invited',
  },
];
