import { describe, expect, it } from 'vitest';
import { monitorsOf } from '../../../src/domain/unit/monitors.ts';
import { unit } from '../support.ts';

const of = (code: string, name: string, ...emails: readonly string[]) =>
  unit(code, { monitor: { name, emails } });
/** Which addresses each unit's person is written to at. */
const written = (...units: readonly ReturnType<typeof of>[]) => {
  const personOf = monitorsOf(units);
  return units.map((one) => personOf(one)?.emails.join());
};

describe('a committee member', () => {
  it.each([
    [
      'the same addresses in another order',
      of('K1', 'A', 'a@x.vn', 'b@x.vn'),
      of('K2', 'A', 'b@x.vn', 'a@x.vn'),
    ],
    ['the same address in other letters', of('K1', 'A', 'a@x.vn'), of('K2', 'A', 'A@X.vn')],
    ['the same Gmail account with dots', of('K1', 'A', 'a.b@gmail.com'), of('K2', 'B', 'ab@gmail.com')],
    ['an address more in one row', of('K1', 'A', 'a@x.vn'), of('K2', 'A', 'a@x.vn', 'vt@x.vn')],
    ['the same first address under another name', of('K1', 'A', 'a@x.vn'), of('K2', 'Đ/c A', 'a@x.vn')],
    ['the name in other spacing and case', of('K1', 'Lê  a', 'a@x.vn', 'v@x.vn'), of('K2', 'LÊ A', 'v@x.vn')],
  ])('is one person: %s', (_, one, other) => {
    const [first, second] = written(one, other);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('is one person by way of a third row', () => {
    const told = written(of('K1', 'A', 'a@x.vn'), of('K2', 'A', 'b@x.vn'), of('K3', 'A', 'a@x.vn', 'b@x.vn'));
    expect(new Set(told)).toEqual(new Set(['a@x.vn,b@x.vn']));
  });

  it.each([
    ['a second address in common', of('K1', 'A', 'a@x.vn', 'vt@x.vn'), of('K2', 'B', 'b@x.vn', 'vt@x.vn')],
    ['the same name alone', of('K1', 'A', 'a@x.vn'), of('K2', 'A', 'b@x.vn')],
    ['no name at all', of('K1', '', 'a@x.vn', 'v@x.vn'), of('K2', '', 'b@x.vn', 'v@x.vn')],
  ])('is two: %s', (_, one, other) => {
    const [first, second] = written(one, other);
    expect(second).not.toBe(first);
  });

  it('without an address is nobody to write to', () => {
    expect(written(of('K1', 'A'))).toEqual([undefined]);
  });
});
