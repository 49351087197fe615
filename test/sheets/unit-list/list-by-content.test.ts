import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/sheets/unit-list/table-text.ts';
import { nameAndAddresses } from '../../../src/sheets/unit-list/told-by-content.ts';
import { readUnitList } from '../../../src/sheets/unit-list/unit-list.ts';
import { unitColumn } from '../../../src/sheets/units/units-tab.ts';

/** Name and addresses of each unit. */
function unitsOf(text: string): (readonly [string, string])[] {
  const { units, refusals } = readUnitList(readTable(text).table);
  expect(refusals).toEqual([]);
  return units.map(({ name, cells }) => {
    const emails = cells.find(({ column }) => column === unitColumn('emails'))?.value ?? '';
    return [name, String(emails)];
  });
}

describe('what a heading does not say', () => {
  it('the cells do: addresses under words that nobody foresaw', () => {
    expect(unitsOf('STT;Tên chi bộ;Địa chỉ thư\n1;Chi bộ A;a@x.vn\n2;Chi bộ B;"b@x.vn; b2@x.vn"')).toEqual([
      ['Chi bộ A', 'a@x.vn'],
      ['Chi bộ B', 'b@x.vn, b2@x.vn'],
    ]);
  });

  it('the cells do: names under a foreign word, or under none at all, below a title', () => {
    expect(unitsOf('No.\tUnit\tE-mail\n1\tChi bộ A\ta@x.vn')).toEqual([['Chi bộ A', 'a@x.vn']]);
    expect(unitsOf('Danh sách năm 2026\nChi bộ A\nĐảng bộ B\nTrường THPT C')).toEqual([
      ['Chi bộ A', ''],
      ['Đảng bộ B', ''],
      ['Trường THPT C', ''],
    ]);
  });

  it('is still refused where the cells do not say it either', () => {
    expect(readUnitList(readTable('1\tA\n2\tB').table).refusals).toMatchObject([{ kind: 'missing-column' }]);
  });

  it('is not taken from a column that a person left out', () => {
    const { table } = readTable('STT\tTên chi bộ\tLiên hệ\n1\tChi bộ A\ta@x.vn');
    expect(readUnitList(table, [], { 2: null }).reading.columns[2]?.key).toBeNull();
  });

  it('a year in the second row of headings makes that row no unit', () => {
    expect(
      unitsOf('STT\tĐơn vị\tThông tin liên hệ\t\tChỉ tiêu\n\t\tEmail\tSĐT\t2026\n1\tChi bộ A\ta@x.vn\t09\t5'),
    ).toEqual([['Chi bộ A', 'a@x.vn']]);
  });
});

describe('an address in the cell of the name', () => {
  it.each([
    ['Chi bộ A (a@x.vn)', 'Chi bộ A', 'a@x.vn'],
    ['Chi bộ A - a@x.vn', 'Chi bộ A', 'a@x.vn'],
    ['Chi bộ A <a@x.vn>', 'Chi bộ A', 'a@x.vn'],
    ['Chi bộ A\nEmail: a@x.vn, b@x.vn', 'Chi bộ A', 'a@x.vn; b@x.vn'],
    ['a@x.vn', '', 'a@x.vn'],
    ['Chi bộ A (khối phố)', 'Chi bộ A (khối phố)', ''],
  ])('%j', (text, name, addresses) => {
    expect(nameAndAddresses(text)).toEqual({ name, addresses });
  });

  it('is the unit’s where no column has one', () => {
    expect(unitsOf('TT\tTên đơn vị\n1\tChi bộ A (a@x.vn)\n2\tChi bộ B')).toEqual([
      ['Chi bộ A', 'a@x.vn'],
      ['Chi bộ B', ''],
    ]);
  });

  it('alone is no name: the row is left out and named', () => {
    const { units, reading } = readUnitList(readTable('TT\tTên đơn vị\n1\tChi bộ A\n2\tb@x.vn').table);
    expect(units.map(({ name }) => name)).toEqual(['Chi bộ A']);
    expect(reading.leftOut).toMatchObject([{ line: 3, why: 'no-name' }]);
  });
});

describe('a table of Word, pasted as text', () => {
  const BROKEN =
    'STT\tTên tổ chức\tThư điện tử\n1\tChi bộ Sở \nKế hoạch\nvà Đầu tư\ta@x.vn\n2\tChi bộ Y\tc@x.vn\n3\tChi bộ Z\td@x.vn';

  it('has its broken cells joined', () => {
    expect(unitsOf(BROKEN)).toEqual([
      ['Chi bộ Sở Kế hoạch và Đầu tư', 'a@x.vn'],
      ['Chi bộ Y', 'c@x.vn'],
      ['Chi bộ Z', 'd@x.vn'],
    ]);
  });

  it('rows that only end early stay rows of their own', () => {
    expect(unitsOf('STT\tTên chi bộ\tEmail\n1\tChi bộ A\n2\tChi bộ B\n3\tChi bộ C\tc@x.vn')).toEqual([
      ['Chi bộ A', ''],
      ['Chi bộ B', ''],
      ['Chi bộ C', 'c@x.vn'],
    ]);
  });
});
