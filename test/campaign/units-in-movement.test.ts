import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { csvFile, type Rehearsed, rehearsed, removeTemporaryFolders } from '../support/rehearsal.ts';

/**
 * The letter of 2024 with one unit that is merged on 30/06 (VP05, into VP06) and one that is founded on 01/07 (VP13): from
 * 15/03 to 10/12/2024, as counted by hand from the sample.
 */
const [MERGED, HEIR, FOUNDED] = ['VP05', 'VP06', 'VP13'] as const;
const scenario = SCENARIOS.find(({ name }) => name === 'van-phong-2024');
if (scenario?.progressFile == null) throw new RangeError('no scenario van-phong-2024');
const tableOf = (path: string): string[][] => parse(readFileSync(path, 'utf8'), { bom: true });
const [header = [], ...units] = tableOf(scenario.unitsFile);
const [progressHeader = [], ...months] = tableOf(scenario.progressFile);
const at = (name: string) => header.indexOf(name);

const founded = header.map((name, index) =>
  name === 'Mã chi bộ'
    ? FOUNDED
    : name === 'Tên chi bộ'
      ? 'Chi bộ Trung tâm mới'
      : name === 'Email nhận nhắc việc'
        ? 'vp13@vanphong.example'
        : /^Số cảm tình|^Chỉ tiêu/.test(name)
          ? '0'
          : name === 'Ngày nhận báo cáo'
            ? '02/12/2024'
            : (units[0]?.[index] ?? ''),
);
const lives = new Map([
  [MERGED, ['', '30/06/2024', HEIR]],
  [FOUNDED, ['01/07/2024', '', '']],
]);
const list = [
  [...header, 'Báo cáo từ', 'Báo cáo đến', 'Nhập vào'],
  ...[...units, founded].map((row) => [
    ...row,
    ...(lives.get((row[at('Mã chi bộ')] ?? '') as typeof MERGED) ?? ['', '', '']),
  ]),
];
/** VP13 hands in from July on, July a day late, each month in which nothing was done. */
const added = [7, 8, 9, 10, 11].map((month) => [
  FOUNDED,
  String(month),
  ...['0', '0', '0', '0', '0', '0'],
  month === 7 ? '26/07/2024' : `20/${String(month).padStart(2, '0')}/2024`,
  '',
]);

let played: Rehearsed;
beforeAll(async () => {
  const progress = csvFile([progressHeader, ...months, ...added]);
  played = await rehearsed('--scenario', 'van-phong-2024', '--units', csvFile(list), '--progress', progress);
}, 600_000);
afterAll(removeTemporaryFolders);

const rows = () => played.rows('tien-do.csv');
const ofUnit = (code: string) => rows().filter((row) => row.Mã === code);
const column = (name: string) => progressHeader.indexOf(name);

/** What the sample's file says was admitted by the end of a month, the ended unit's after June left out. */
const byHand = (field: string, through: number): number =>
  months
    .filter(([code, month]) => Number(month) <= through && (code !== MERGED || Number(month) <= 6))
    .reduce((sum, row) => sum + Number(row[column(field)]), 0);

it('is no refused input: what came after the end is rejected, by name', () => {
  expect([played.code, played.error]).toEqual([0, '']);
  const codes = new Set(played.rows('rejected.csv').map(({ unitCode }) => unitCode));
  expect([...codes]).toEqual([MERGED]);
});

describe('month by month', () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 11])('the sums of month %i are those counted by hand', (month) => {
    const total = rows().find((row) => row.Mã === 'TỔNG CỘNG' && row.Tháng === String(month));
    expect(Number(total?.['Lũy kế kết nạp'])).toBe(byHand('Đã kết nạp', month));
    expect(Number(total?.['Lũy kế cử đi học'])).toBe(byHand('Đã cử đi học lớp', month));
  });

  it('the ended unit has its rows, owed until June and none after', () => {
    expect(ofUnit(MERGED).map((row) => [row.Tháng, row['Trạng thái'] === 'Không phải nộp'])).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => [String(month), month > 6]),
    );
  });

  it('the founded unit owes from July on, and was late once', () => {
    expect(ofUnit(FOUNDED).map((row) => [row.Tháng, row['Trạng thái']])).toEqual([
      ...[3, 4, 5, 6].map((month) => [String(month), 'Không phải nộp']),
      ['7', 'Đã nộp chậm 1 ngày'],
      ...[8, 9, 10, 11].map((month) => [String(month), 'Đã nộp đúng hạn']),
    ]);
  });
});

describe('mails', () => {
  it('say nothing to a unit outside its life', () => {
    const outside = played
      .rows('mails.csv')
      .filter(
        ({ unitCode, sentOn }) =>
          (unitCode === MERGED && String(sentOn) > '2024-06-30') ||
          (unitCode === FOUNDED && String(sentOn) < '2024-07-01'),
      );
    expect(outside).toEqual([]);
  });

  it('speak of no month outside a life', () => {
    const asked = played
      .rows('mails.csv')
      .filter(({ kind, unitCode }) => kind === 'unit' && unitCode === FOUNDED);
    expect(asked.length).toBeGreaterThan(0);
    for (const { milestone } of asked) expect(milestone).not.toMatch(/thang-[3-6]\b/);
  });

  it('invite the founded unit on its first day', () => {
    const invitations = played
      .rows('mails.csv')
      .filter(({ kind, unitCode }) => kind === 'invite' && unitCode === FOUNDED);
    expect(invitations.map(({ sentOn }) => sentOn)).toEqual(['2024-07-01']);
  });
});
