import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { khoi2023 } from '../support/campaign.ts';
import { type Rehearsed, rehearsed, removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

type Row = Readonly<Record<string, string>>;

let oneFile: Rehearsed;
let twoFiles: Rehearsed;
beforeAll(async () => {
  oneFile = await rehearsed('--scenario', 'khoi-2023');
  twoFiles = await rehearsed('--scenario', 'khoi-2023', '--two-files');
}, 120_000);

const sample: readonly Row[] = parse(readFileSync(khoi2023().unitsFile), { columns: true });
const isoDay = (text = '') => text.split('/').reverse().join('-');
const receivedOn = new Map(sample.map((unit) => [unit['Mã đơn vị'], isoDay(unit['Ngày nhận báo cáo'])]));

const mails = () => oneFile.rows('mails.csv');
const daysOf = (kind: string): Record<string, number> => {
  const days: Record<string, number> = {};
  for (const { sentOn = '' } of mails().filter((mail) => mail.kind === kind))
    days[sentOn] = (days[sentOn] ?? 0) + 1;
  return days;
};

describe('the letter of 09/01/2023, 60 units', () => {
  it('ends with the totals of the sample against the target', () => {
    const [total, withTyped] = oneFile.text('tong-hop.csv').trim().split('\n').slice(-2);
    expect(total).toBe(',TỔNG CỘNG,3464,5723,184,95,,,,');
    expect(withTyped).toBe(',Kể cả số đang nhập,3464,5723,184,95,,,,');
    expect(oneFile.out).toContain('Đăng ký 95, cấp trên giao 90: vượt 5, đạt 105,6%.');
    expect(oneFile.out).toContain('54 + 6 + 0 = 60');
  });

  it('lists every unit as it typed', () => {
    const rows = oneFile.rows('tong-hop.csv').slice(0, -2);
    const figures = [
      'Tổng số đảng viên',
      'Tổng số CBCC, VC, người lao động',
      'Số quần chúng đã học lớp đối tượng kết nạp Đảng',
      'Chỉ tiêu kết nạp đảng viên năm 2023',
      'Ghi chú',
    ];
    const of = (row: Row, name: string) => [row.STT, row[name], ...figures.map((figure) => row[figure])];
    expect(rows.map((row) => of(row, 'Tên'))).toEqual(sample.map((row) => of(row, 'Tên tổ chức cơ sở đảng')));
    expect(oneFile.text('rejected.csv').trim()).toBe('unitCode,cell,value,reason');
  });

  it('counts late units by calendar days', () => {
    const late = oneFile
      .rows('tong-hop.csv')
      .filter((row) => Number(row['Số ngày chậm']) > 0)
      .map((row) => [row['Nộp lúc']?.slice(0, 10), row['Trạng thái']]);
    expect(late.sort()).toEqual([
      ['2023-01-31', 'Đã nộp chậm 1 ngày'],
      ['2023-01-31', 'Đã nộp chậm 1 ngày'],
      ['2023-01-31', 'Đã nộp chậm 1 ngày'],
      ['2023-02-01', 'Đã nộp chậm 2 ngày'],
      ['2023-02-01', 'Đã nộp chậm 2 ngày'],
      ['2023-02-03', 'Đã nộp chậm 4 ngày'],
    ]);
  });

  it('invites every unit on the day of the letter', () => {
    expect(daysOf('invite')).toEqual({ '2023-01-09': 60 });
  });

  it('reminds as many units on each day as the deadline asks for, and on no day off', () => {
    expect(daysOf('unit')).toEqual({
      '2023-01-16': 41,
      '2023-01-18': 31,
      '2023-01-27': 17,
      '2023-01-30': 11,
      '2023-01-31': 6,
      '2023-02-02': 1,
    });
  });

  it('tells committee members and the office from the last day on, and nobody once nobody owes', () => {
    expect(daysOf('monitor')).toEqual({ '2023-01-30': 6, '2023-01-31': 3, '2023-02-02': 1 });
    expect(daysOf('office')).toEqual({ '2023-01-30': 1, '2023-01-31': 1, '2023-02-02': 1 });
    expect(mails().every(({ cc }) => cc === '')).toBe(true);
  });

  it('never reminds a unit that has reported, nor any unit twice on one day', () => {
    const reminders = mails().filter(({ kind }) => kind === 'unit');
    expect(reminders.length).toBeGreaterThan(60);
    for (const { unitCode, sentOn = '' } of reminders) {
      expect((receivedOn.get(unitCode) ?? '') >= sentOn, `${unitCode} on ${sentOn}`).toBe(true);
    }
    const keys = reminders.map(({ unitCode, sentOn }) => `${unitCode} ${sentOn}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names the milestone of each reminder', () => {
    const named = new Map(mails().map(({ sentOn, milestone }) => [sentOn, milestone]));
    expect([...named]).toEqual([
      ['2023-01-09', ''],
      ['2023-01-16', 'dang-ky:-5'],
      ['2023-01-18', 'dang-ky:-3'],
      ['2023-01-27', 'dang-ky:-1'],
      ['2023-01-30', 'dang-ky:0'],
      ['2023-01-31', 'dang-ky:+1'],
      ['2023-02-02', 'dang-ky:+3'],
    ]);
  });

  it('keeps every mail as a file', () => {
    const names = readdirSync(join(oneFile.folder, 'mails')).sort();
    expect(names).toHaveLength(mails().length);
    expect(names[0]).toBe('0001-invite-K01.eml');
    expect(oneFile.text('mails/0004-invite-K04.eml')).toMatch(
      /^To: k04@dukhoi\.example, k04\.vanthu@dukhoi\.example\r?$/m,
    );
  });

  it('asks of Google no more than allowed, action by action', () => {
    const calls = oneFile.calls();
    const most = (action: string, key: 'reads' | 'writes') =>
      Math.max(...calls.filter((call) => call.action === action).map((call) => call[key]));
    const pairs = Object.fromEntries(
      ['provision', 'reprovision', 'sweep', 'remind', 'check'].map((action) => [
        action,
        [most(action, 'reads'), most(action, 'writes')],
      ]),
    );
    expect(pairs.provision?.[0]).toBeLessThanOrEqual(4);
    expect(pairs.provision?.[1]).toBeLessThanOrEqual(6);
    expect(pairs).toMatchObject({ reprovision: [3, 0], sweep: [2, 1], remind: [3, 2], check: [3, 0] });
    expect(calls.reduce((sum, call) => sum + call.mails, 0)).toBe(mails().length);
  });

  it('leaves the files that were promised', () => {
    const names = ['calls.json', 'mails', 'mails.csv', 'rejected.csv', 'tong-hop.csv', 'workbook.xlsx'];
    expect(oneFile.files()).toEqual(names);
    expect(twoFiles.files()).toEqual([...names, 'workbook-van-phong.xlsx'].sort());
  });

  it('gives the same table and the same mails with two files', () => {
    expect(twoFiles.text('tong-hop.csv')).toBe(oneFile.text('tong-hop.csv'));
    expect(twoFiles.text('mails.csv')).toBe(oneFile.text('mails.csv'));
  });
});
