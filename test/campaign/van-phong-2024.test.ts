import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rehearsed, rehearsed, removeTemporaryFolders } from '../support/rehearsal.ts';

/** The letter of 2024 from 15/03 to 10/12/2024, as docs/product.md 7, 8, 9 and the sample tell it. */
let played: Rehearsed;
beforeAll(async () => {
  played = await rehearsed('--scenario', 'van-phong-2024');
}, 600_000);
afterAll(removeTemporaryFolders);

const progress = () => played.rows('tien-do.csv');
const mails = () => played.rows('mails.csv');

it('accepts everything, and says what the year came to', () => {
  expect(played.code).toBe(0);
  expect(played.rows('rejected.csv')).toEqual([]);
  expect(played.out).toContain('Kết nạp 2 trên 3; cử đi học 2 trên 2.');
});

describe('month by month', () => {
  it('only the five months of the sample are late, counted in calendar days', () => {
    const late = progress().filter(({ 'Số ngày chậm': days }) => Number(days) > 0);
    expect(late.map((row) => `${row.Mã} ${row.Tháng} ${row['Số ngày chậm']}`).sort()).toEqual([
      'VP03 4 3',
      'VP05 8 3',
      'VP10 10 1',
      'VP12 10 4',
      'VP12 6 2',
    ]);
  });

  it('VP12 owes November, and nobody else owes anything', () => {
    const open = progress().filter((row) => row['Trạng thái']?.startsWith('Đã nộp') === false);
    expect(open.filter((row) => row.Mã?.startsWith('VP')).map((row) => [row.Mã, row.Tháng])).toEqual([
      ['VP12', '11'],
    ]);
  });

  it('a unit without a target shows a dash and is not short', () => {
    const [first] = progress();
    expect([first?.['Chỉ tiêu kết nạp'], first?.['% kết nạp'], first?.['Kết quả kết nạp']]).toEqual([
      '0',
      '–',
      '–',
    ]);
  });
});

describe('mails', () => {
  it('go to no unit twice on one day', () => {
    const seen = mails().flatMap(({ kind, sentOn, unitCode }) =>
      kind === 'unit' ? [`${sentOn} ${unitCode}`] : [],
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ['2024-11-27', 'VP12', 'thang-11:+2'],
    ['2024-11-28', 'VP12', 'hoan-thanh:-1; bao-cao-nam:-3'],
    ['2024-12-04', 'VP12', 'hoan-thanh:+3; bao-cao-nam:+1'],
  ])('of %s to %s join %s', (day, unit, milestone) => {
    const found = mails().filter(
      ({ sentOn, unitCode, kind }) => sentOn === day && unitCode === unit && kind === 'unit',
    );
    expect(found.map((mail) => mail.milestone)).toEqual([milestone]);
  });

  it('a completion reminder goes to the only unit that is short', () => {
    const told = mails().filter(
      ({ kind, milestone }) => kind === 'unit' && milestone?.includes('hoan-thanh'),
    );
    expect(new Set(told.map(({ unitCode }) => unitCode))).toEqual(new Set(['VP12']));
  });

  it('a member hears only of units in their charge', () => {
    const members = mails().filter(({ kind, sentOn }) => kind === 'monitor' && sentOn === '2024-11-27');
    expect(members.map(({ to }) => to)).toEqual(['cum3@vanphong.example']);
  });
});

it.each([
  ['sweep', 2, 2],
  ['remind', 3, 2],
])('no %s of the year costs more than %i reads and %i writes', (action, reads, writes) => {
  const calls = played.calls().filter((one) => one.action === action);
  expect(calls.length).toBeGreaterThan(50);
  expect(Math.max(...calls.map((one) => one.reads))).toBeLessThanOrEqual(reads);
  expect(Math.max(...calls.map((one) => one.writes))).toBeLessThanOrEqual(writes);
});
