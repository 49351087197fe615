import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  a1,
  a1Area,
  absolute,
  areaAt,
  cell,
  columnName,
  quotedTab,
  toGridRange,
} from '../../../src/sheets/cells/a1.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 200 });

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));

it('a column name read in base 26 gives the column back', () => {
  fc.assert(
    fc.property(fc.nat({ max: 18_277 }), (column) => {
      const read = [...columnName(column)].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
      expect(read).toBe(column);
    }),
  );
});

it('cells and areas are written as a person reads them', () => {
  expect(a1(cell(8, 1))).toBe('B9');
  expect(absolute(cell(8, 1))).toBe('$B$9');
  expect(a1Area(areaAt(8, 1, 1, 4))).toBe('B9:E9');
  expect(a1Area(areaAt(6, 2, 60))).toBe('C7:C66');
  expect(a1Area(areaAt(0, 0))).toBe('A1:A1');
});

it('an area goes to Google half-open', () => {
  expect(toGridRange(7, areaAt(8, 1, 2, 4))).toEqual({
    sheetId: 7,
    startRowIndex: 8,
    endRowIndex: 10,
    startColumnIndex: 1,
    endColumnIndex: 5,
  });
});

describe('a tab name in a formula', () => {
  it.each([
    ['Tổng hợp', "'Tổng hợp'"],
    ["Chi bộ xã D'Ran", "'Chi bộ xã D''Ran'"],
    ["''", "''''''"],
    ['A', "'A'"],
  ])('%s is quoted', (title, quoted) => expect(quotedTab(title)).toBe(quoted));
});
