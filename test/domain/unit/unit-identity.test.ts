import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify, type KnownUnit, type ListedMarks } from '../../../src/domain/unit/unit-identity.ts';

const known = (id: number, code: string, name: string, ...accounts: string[]): KnownUnit => ({
  id,
  code,
  name,
  accounts,
});
const A = known(1, 'K01', 'Chi bộ A', 'a@x.vn');
const B = known(2, 'K02', 'Chi bộ B', 'b@x.vn');
const C = known(3, 'K03', 'Chi bộ C', 'c@x.vn');
const ALL = [A, B, C];

/** A row in words: what it is, or what it might be. */
const said = (rows: readonly ListedMarks[], units: readonly KnownUnit[] = ALL): string[] =>
  identify(rows, units).map((found) =>
    found.kind === 'known' ? String(found.id) : found.kind === 'new' ? 'new' : `? ${found.ids.join(' ')}`,
  );
const row = (unit: KnownUnit, change: Partial<ListedMarks> = {}): ListedMarks => ({ ...unit, ...change });

describe('a row of the list is', () => {
  it.each<[string, ListedMarks[], string[]]>([
    ['the unit it was, when nothing changed', ALL, ['1', '2', '3']],
    ['the same unit when its code alone changed', [row(A, { code: '01' }), B, C], ['1', '2', '3']],
    ['the same unit when its name alone changed', [row(A, { name: 'Đảng bộ A' }), B, C], ['1', '2', '3']],
    [
      'the same unit when two marks changed, by its id',
      [row(A, { code: 'X', accounts: [] }), B, C],
      ['1', '2', '3'],
    ],
    [
      'where it was when codes alone were exchanged',
      [row(A, { code: 'K02' }), row(B, { code: 'K01' }), C],
      ['1', '2', '3'],
    ],
    [
      'where it was when names were exchanged',
      [row(A, { name: B.name }), row(B, { name: A.name }), C],
      ['1', '2', '3'],
    ],
    [
      'the unit of code and accounts when both were put right against the names',
      [row(A, { code: 'K02', accounts: B.accounts }), row(B, { code: 'K01', accounts: A.accounts }), C],
      ['2', '1', '3'],
    ],
    [
      'the unit of code and accounts when three rows were turned',
      [
        row(A, { code: B.code, accounts: B.accounts }),
        row(B, { code: C.code, accounts: C.accounts }),
        row(C, { code: A.code, accounts: A.accounts }),
      ],
      ['2', '3', '1'],
    ],
    [
      'found again when the columns were sorted and the ids were not',
      [row(C, { id: 1 }), row(A, { id: 2 }), row(B, { id: 3 })],
      ['3', '1', '2'],
    ],
    ['found again without any id', ALL.map((unit) => row(unit, { id: null })), ['1', '2', '3']],
    [
      'new when code, name and accounts were written over',
      [row(A, { code: 'N', name: 'Mới', accounts: ['n@x.vn'] }), B, C],
      ['new', '2', '3'],
    ],
    [
      'new when it is blank but for a name nobody has',
      [row(A, { code: '', name: 'Mới', accounts: [] })],
      ['new'],
    ],
    ['new when it is a copy with another code', [A, row(A, { code: 'K09' }), B, C], ['1', 'new', '2', '3']],
    [
      'the unit whose id it has, when the other was typed anew',
      [row(A, { code: 'K09' }), row(A, { id: null }), B, C],
      ['1', 'new', '2', '3'],
    ],
    [
      'the unit of its own id and name, when another row took its code and accounts from a third',
      [row(A, { code: B.code, accounts: B.accounts }), row(B, { code: 'K09', accounts: ['new@x.vn'] }), C],
      ['1', '2', '3'],
    ],
    [
      'undecided when two copies have the same id and the same marks',
      [row(A, { code: '' }), row(A, { code: '' })],
      ['? 1', '? 1'],
    ],
  ])('%s', (_, rows, expected) => expect(said(rows)).toEqual(expected));

  it('not told by a name or an account that two units have alike', () => {
    const D = known(4, 'K04', 'Chi bộ A', 'a@x.vn');
    expect(said([row(D, { code: 'X', id: null })], [A, D])).toEqual(['? 1 4']);
    expect(said([row(D, { code: 'X' })], [A, D])).toEqual(['4']);
    // The other one is taken by a row that agrees in all.
    expect(said([row(D, { code: 'X', id: null }), A], [A, D])).toEqual(['4', '1']);
  });

  it('recognised in another case, spacing, form of accents, order and spelling of accounts', () => {
    const wide = known(7, 'Đ1', 'Chi bộ Ủy ban', 'x.y@gmail.com', 'b@x.vn');
    const typed = {
      id: null,
      code: 'đ1',
      name: ' CHI BỘ  Ủy ban '.normalize('NFD'),
      accounts: ['B@x.vn', 'xy@gmail.com'],
    };
    expect(said([{ ...typed, code: '' }], [wide])).toEqual(['7']);
    expect(said([{ ...typed, name: '' }], [wide])).toEqual(['7']);
  });
});

describe('whatever the list has become', () => {
  const mark = fc.constantFrom('', 'a', 'b', 'c', 'd');
  const marks = fc.record({
    code: mark,
    name: mark,
    accounts: mark.map((text) => (text === '' ? [] : [text])),
  });
  const records = fc.array(marks, { maxLength: 5 }).map((all) => all.map((one, id) => ({ ...one, id })));
  const rows = fc.array(
    fc.tuple(marks, fc.option(fc.nat({ max: 6 }))).map(([one, id]) => ({ ...one, id })),
    {
      maxLength: 6,
    },
  );

  it('no unit is two rows, and none is a row that agrees with it in nothing', () => {
    fc.assert(
      fc.property(rows, records, (list, units) => {
        const found = identify(list, units);
        const ids = found.flatMap((one) => (one.kind === 'known' ? [one.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        found.forEach((one, at) => {
          if (one.kind !== 'known') return;
          const unit = units.find(({ id }) => id === one.id);
          const same = (['code', 'name'] as const).filter(
            (key) => unit?.[key] !== '' && unit?.[key] === list[at]?.[key],
          );
          const alike = unit?.accounts.length === 1 && unit.accounts[0] === list[at]?.accounts[0] ? 1 : 0;
          expect(same.length + alike).toBeGreaterThanOrEqual(list[at]?.id === one.id ? 1 : 2);
        });
      }),
    );
  });

  it('the order of the rows decides nothing', () => {
    fc.assert(
      fc.property(rows, records, fc.nat(), (list, units, turn) => {
        const at = list.length === 0 ? 0 : turn % list.length;
        const turned = [...list.slice(at), ...list.slice(0, at)];
        const found = identify(list, units);
        expect(identify(turned, units)).toEqual([...found.slice(at), ...found.slice(0, at)]);
      }),
    );
  });
});
