import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_UNIT_SHEET_ID, SHEET_IDS, TAB_TITLES, tabTitles } from '../../../src/sheets/cells/registry.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

const titleOf = (name: string, code = 'K01') => tabTitles([{ code, name }]).get(code);

describe("a unit's tab", () => {
  it.each([
    ['is named after the unit', 'Chi bộ Tỉnh đoàn', 'Chi bộ Tỉnh đoàn'],
    ['keeps an apostrophe inside', "Chi bộ xã D'Ran", "Chi bộ xã D'Ran"],
    ['has none at its ends', "'Chi bộ A'", 'Chi bộ A'],
    ['has no sign that Excel refuses', 'Ban A/B: [C] *D? \\E', 'Ban A B C D E'],
    ['has single blanks', '  Chi bộ \n A ', 'Chi bộ A'],
    ['has its code where no sign of the name is left', '[*?]', 'K01'],
    ['has its code where there is no name', '', 'K01'],
    ['is never named like a tab of ours', 'tổng hợp', 'tổng hợp (K01)'],
    ['ends after 100 signs', 'x'.repeat(120), 'x'.repeat(100)],
  ])('%s', (_, name, wanted) => expect(titleOf(name)).toBe(wanted));

  it('has its code too when another has the name, whatever its case', () => {
    const titles = tabTitles([
      { code: 'K01', name: 'Chi bộ A' },
      { code: 'K02', name: 'CHI BỘ A' },
      { code: 'K03', name: 'Chi bộ A' },
    ]);
    expect([...titles]).toEqual([
      ['K01', 'Chi bộ A'],
      ['K02', 'CHI BỘ A (K02)'],
      ['K03', 'Chi bộ A (K03)'],
    ]);
  });

  it('has a title of its own even when another unit is named like its title with the code', () => {
    const titles = tabTitles([
      { code: 'K1', name: 'A (K3)' },
      { code: 'K2', name: 'A' },
      { code: 'K3', name: 'A' },
    ]);
    expect([...titles.values()]).toEqual(['A (K3)', 'A', 'A (K3-2)']);
  });

  it('keeps its code whole when the name must be cut for it', () => {
    const name = 'x'.repeat(150);
    const titles = tabTitles([
      { code: 'K01', name },
      { code: 'K'.repeat(30), name },
    ]);
    const second = titles.get('K'.repeat(30)) ?? '';
    expect(second).toHaveLength(100);
    expect(second.endsWith(` (${'K'.repeat(30)})`)).toBe(true);
  });

  it('of any list has a title of its own, 1 to 100 signs, without a forbidden one', () => {
    const words = fc.constantFrom(
      'Chi bộ',
      'chi bộ',
      "D'Ran",
      'A/B',
      '[',
      '*',
      'Tổng hợp',
      'x'.repeat(60),
      ' ',
      '',
    );
    const names = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const units = list.map((name, index) => ({ code: `K${index}`, name }));
        const titles = tabTitles(units);
        expect([...titles.keys()]).toEqual(units.map(({ code }) => code));
        const all = [...titles.values(), ...Object.values(TAB_TITLES)].map((title) => title.toLowerCase());
        expect(new Set(all).size).toBe(all.length);
        for (const title of titles.values()) {
          expect(title).toMatch(/^[^[\]*?/\\:]{1,100}$/);
          expect(title).toBe(title.trim());
        }
      }),
    );
  });
});

it('our own tabs have numbers below those of units, each its own', () => {
  const ids = Object.values(SHEET_IDS);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Math.max(...ids)).toBeLessThan(FIRST_UNIT_SHEET_ID);
});
