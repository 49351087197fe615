import type { Mutation } from './mutation-targets.ts';

const BLOCKS = 'src/sheets/own-form/unit-blocks.ts';

/** What keeps own forms' figures from being lost, counted wrongly or typed where nothing is asked for. */
export const OWN_FORM_MUTATIONS: readonly Mutation[] = [
  {
    guard: 'own forms: a number typed in place of a day is refused',
    source: 'src/domain/form/column.ts',
    before: "least: kind === 'day' ? FIRST_DAY : 0,",
    after: 'least: 0,',
    file: 'test/domain/form/form.test.ts',
    test: 'a cell of',
  },
  {
    guard: 'own forms: the period in which a unit ended stays open until its last day',
    source: BLOCKS,
    before: "demand === 'none' || (demand === 'optional' && (deadline?.lastDay ?? today) < today)",
    after: "demand !== 'owed'",
    file: 'test/trust/unit-years.test.ts',
    test: 'a unit that ends within a quarter may hand that in until its last day',
  },
  {
    guard: 'own forms: a closed period is locked',
    source: BLOCKS,
    before: 'return isRetired || isClosed ||',
    after: 'return isRetired ||',
    file: 'test/bundle/forms/own-form-closing.test.ts',
    test: 'stays locked when tabs are provisioned again',
  },
  {
    guard: 'own forms: a retired form is locked',
    source: BLOCKS,
    before: 'return isRetired || isClosed ||',
    after: 'return isClosed ||',
    file: 'test/bundle/forms/own-form-retired.test.ts',
    test: 'is hidden and locked by provisioning, its figures kept, and the other form stays open',
  },
  {
    guard: 'own forms: a form that somebody else changed meanwhile is not overwritten',
    source: 'src/app/forms/forms-save.ts',
    before: 'if (text !== seen) return stopped(viForms.changedMeanwhile, []);',
    after: '',
    file: 'test/bundle/forms/forms-dialog.test.ts',
    test: 'changes what displaces nothing, and refuses what would once the form is on units’ tabs',
  },
  {
    guard: 'own forms: a sum is of accepted figures alone',
    source: 'src/sheets/own-form/form-table-spec.ts',
    before: 'SUMIF(${shown};${ACCEPTED_SHOWN};${of})',
    after: 'SUM(${of})',
    file: 'test/bundle/forms/own-form-table.test.ts',
    test: 'are added, and no longer grey, once they are accepted; those of another unit are not',
  },
];
