import { afterAll, describe, expect, it } from 'vitest';
import { csvFile, rehearsed, removeTemporaryFolders } from '../support/rehearsal.ts';
import { type UnitRow, unitTable } from '../support/unit-rows.ts';

afterAll(removeTemporaryFolders);

const play = (units: readonly UnitRow[], ...args: readonly string[]) =>
  rehearsed(
    '--scenario',
    'khoi-2023',
    '--until',
    '2023-01-11',
    '--units',
    csvFile(unitTable(...units)),
    ...args,
  );

describe('a campaign of other units', () => {
  it('may have a single unit that never reports', async () => {
    const { code, rows } = await play([{ code: 'K01' }], '--until', '2023-01-16');
    expect(code).toBe(0);
    expect(rows('tong-hop.csv').map((row) => row['Trạng thái'])).toEqual(['Chưa nhập', '', '']);
    expect(rows('mails.csv').map(({ sentOn, kind }) => `${sentOn} ${kind}`)).toEqual([
      '2023-01-09 invite',
      '2023-01-16 unit',
    ]);
  });

  it('tells what the sheet rejected, once each, and what the check refused', async () => {
    const units: UnitRow[] = [
      { code: 'K01', figures: ['12 người', '1,5', '-3', '1234567'], receivedOn: '10/01/2023' },
      { code: 'K02', figures: ['1.234', '2000', ' 4 ', '2'], receivedOn: '10/01/2023' },
      { code: 'K03', figures: ['72', '', '4', '2'], receivedOn: '10/01/2023' },
      { code: 'K04', figures: ['72', '88', '4', '9'], receivedOn: '10/01/2023' },
    ];
    const { rows } = await play(units);
    expect(rows('rejected.csv').map(({ unitCode, cell, value }) => [unitCode, cell, value])).toEqual([
      ['K01', 'B9', '12 người'],
      ['K01', 'C9', '1,5'],
      ['K01', 'D9', "'-3"],
      ['K01', 'E9', '1234567'],
      ['K01', 'I9', 'TRUE'],
      ['K03', 'I9', 'TRUE'],
      ['K04', 'I9', 'TRUE'],
    ]);
    expect(rows('rejected.csv').at(0)?.reason).toContain('B9 chỉ nhận số nguyên');
    expect(rows('rejected.csv').at(-2)?.reason).toContain('Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập');
    expect(rows('rejected.csv').at(-1)?.reason).toContain('Ghi chú F9');
    expect(rows('tong-hop.csv').map((row) => [row['Tổng số đảng viên'], row['Trạng thái']])).toEqual([
      ['', 'Chưa nhập'],
      ['1234', 'Đã nộp đúng hạn'],
      // Typed and not submitted: no figure, so that the column adds up to TỔNG CỘNG.
      ['', 'Đang nhập'],
      ['', 'Có lỗi'],
      ['1234', ''],
      ['1378', ''],
    ]);
  });

  it('shows names and notes as typed, with an apostrophe before what looks like a formula', async () => {
    const note = '=1+1; "trích" <b>';
    const units: UnitRow[] = [
      { code: 'K01', name: "Đảng bộ D'Ran & <b>", note, receivedOn: '09/01/2023' },
      { code: 'K02', name: '-2023', note: '@chi bộ', receivedOn: '10/01/2023' },
      { code: 'K03', name: 'Tổng hợp', receivedOn: '11/01/2023' },
      { code: 'K04', name: 'Tổng hợp' },
    ];
    const { rows } = await play(units, '--two-files');
    expect(rows('tong-hop.csv').map((row) => [row.Tên, row['Ghi chú']])).toEqual([
      ["Đảng bộ D'Ran & <b>", `'${note}`],
      ["'-2023", "'@chi bộ"],
      ['Tổng hợp (K03)', ''],
      ['Tổng hợp (K04)', ''],
      ['TỔNG CỘNG', ''],
      ['Kể cả số đang nhập', ''],
    ]);
  });

  it('lets the first Google account type when there is one', async () => {
    const table = unitTable({ code: 'K01', receivedOn: '10/01/2023' }).map((row, index) => [
      ...row,
      index === 0 ? 'Tài khoản Google' : 'bithu@gmail.com; vanthu@gmail.com',
    ]);
    const { rows } = await rehearsed(
      ...['--scenario', 'khoi-2023', '--until', '2023-01-10', '--units', csvFile(table)],
    );
    expect(rows('rejected.csv')).toEqual([]);
    expect(rows('tong-hop.csv')[0]?.['Nộp lúc']).toBe('2023-01-10T12:00:00');
  });

  it('says so when a unit has nobody who could type', async () => {
    const { rows } = await play([{ code: 'K01', emails: '', receivedOn: '10/01/2023' }, { code: 'K02' }]);
    expect(rows('rejected.csv').map(({ cell }) => cell)).toEqual(['B9', 'C9', 'D9', 'E9', 'I9']);
    expect(rows('mails.csv').map(({ unitCode }) => unitCode)).toEqual(['K02']);
  });
});
