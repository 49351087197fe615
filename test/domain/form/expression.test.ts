import { describe, expect, it } from 'vitest';
import {
  all,
  type CellView,
  type Condition,
  compare,
  constant,
  holds,
  is,
  minus,
  not,
  value,
  whole,
} from '../../../src/domain/form/expression.ts';

type Field = 'a' | 'b' | 'none';

/** Two numbers and a cell without one. */
const view = (a: number, b: number): CellView<Field> => ({
  is: (op, field) => (op === 'blank' ? field === 'none' : op === 'number' && field !== 'none'),
  value: (field) => {
    if (field === 'none') throw new RangeError('none holds no number');
    return field === 'a' ? a : b;
  },
  text: () => '',
});

describe('a condition', () => {
  it.each<[string, Condition<Field>, boolean]>([
    ['asks the cell', is('blank', 'none'), true],
    ['is turned round', not(is('blank', 'none')), false],
    ['compares below', compare(value('a'), '<', value('b')), true],
    ['compares above', compare(value('a'), '>', value('b')), false],
    ['compares equal', compare(value('a'), '=', constant(2.5)), true],
    ['equal is neither above nor below', compare(value('b'), '<', constant(4)), false],
    ['takes the whole part', compare(whole('a'), '=', constant(2)), true],
    ['takes away', compare(minus(value('b'), value('a')), '=', constant(1.5)), true],
    ['takes away in order', compare(minus(value('a'), value('b')), '<', constant(0)), true],
    ['holds when all do', all(is('number', 'a'), is('number', 'b')), true],
    ['fails when one fails', all(is('number', 'a'), is('number', 'none')), false],
    ['of nothing holds', all(), true],
  ])('%s', (_, condition, wanted) => expect(holds(condition, view(2.5, 4))).toBe(wanted));

  it('does not look past the first part that fails', () => {
    const guarded = all(is('number', 'none'), compare(value('none'), '>', constant(0)));
    expect(holds(guarded, view(1, 2))).toBe(false);
    expect(() => holds(compare(value('none'), '>', constant(0)), view(1, 2))).toThrow(RangeError);
  });

  it('rounds a negative number down, as INT does in a sheet', () => {
    expect(holds(compare(whole('a'), '=', constant(-3)), view(-2.5, 0))).toBe(true);
  });
});
