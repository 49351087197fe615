import { beforeEach, describe, expect, it } from 'vitest';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { K01, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

/** Every sentence that formulas put together for a unit is one sentence: no blank too many, no sign twice. */
const tab = TAB_OF.K01;
const { office, again } = officeReady(
  { settings: { ...PROGRESS_2024, forms: FORM_CHOICES.both } },
  PROGRESS_DAY,
);
beforeEach(again);

const COLUMNS = 'ABCDEFGHIJK';
const ROWS = 49;

const type = (cells: Readonly<Record<string, string>>) => {
  for (const [at, text] of Object.entries(cells)) office.type(K01, tab, at, text);
};

/** What is wrong with the sentences that the tab shows. */
function faults(): string[] {
  return Array.from({ length: ROWS }, (_, row) => [...COLUMNS].map((column) => `${column}${row + 1}`))
    .flat()
    .flatMap((at) => {
      const text = office.shown(tab, at);
      return /[ ]{2}|^\s|\s$|[ ]\n|\n[ ]|[ ][.,;](?![.])|[,;]{2}|(?<![.])[.]{2}(?![.])|[.:][✘⚠○]/u.test(text)
        ? [`${at}: ${JSON.stringify(text)}`]
        : [];
    });
}

/** Every state: as typed, with the tick, after the answer. */
function seen(ticks: readonly string[]): string[] {
  const before = faults();
  for (const at of ticks) office.tick(K01, tab, at);
  const ticked = faults();
  office.sweep();
  return [...new Set([...before, ...ticked, ...faults()])];
}

const OPENING = { B28: '4', C28: '2', D28: '0', E28: '0' };

describe('no sentence of a unit’s tab has a blank too many', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['nothing', {}],
    ['blank cells', { B9: '72', B33: '1', E33: '2' }],
    ['texts and formulas', { ...OPENING, B9: '=1+1', F9: '=1+1', B33: 'x', C33: '=1', H33: '=1+1' }],
    ['wrong opening figures', { B28: 'x', D28: '1,5', B33: '1' }],
    [
      'figures against every rule',
      {
        ...OPENING,
        B9: '5',
        C9: '3',
        D9: '1',
        E9: '9',
        B33: '0',
        C33: '9',
        D33: '9',
        E33: '9',
        F33: '9',
        G33: '9',
      },
    ],
    [
      'the same with notes',
      {
        ...OPENING,
        B9: '5',
        C9: '3',
        D9: '1',
        E9: '9',
        F9: 'đã rà soát',
        B33: '0',
        C33: '0',
        D33: '0',
        E33: '0',
        F33: '0',
        G33: '1',
        H33: 'đã rà soát',
      },
    ],
    ['nothing new beside a figure', { ...OPENING, B33: '1', I33: 'TRUE' }],
    [
      'an earlier month that is open',
      { ...OPENING, B34: '1', C34: '0', D34: '0', E34: '0', F34: '0', G34: '0' },
    ],
  ])('with %s', (_, cells) => {
    type(cells);
    expect(seen(['I9', 'J33', 'J34', 'J46'])).toEqual([]);
  });

  it('after acceptance, typing on, a return and closing', () => {
    type({ ...OPENING, B9: '72', C9: '88', D9: '4', E9: '2', I33: 'TRUE' });
    expect(seen(['I9', 'J33'])).toEqual([]);
    type({ E9: '1', H33: 'thêm' });
    expect(seen([])).toEqual([]);
    office.reopen('K01', 'Xin sửa lại số');
    expect(seen([])).toEqual([]);
    office.close();
    expect(seen([])).toEqual([]);
  });
});
