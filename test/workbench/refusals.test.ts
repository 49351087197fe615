import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { csvFile, rehearsed, removeTemporaryFolders, temporaryFolder } from '../support/rehearsal.ts';
import { HEADER, unitTable } from '../support/unit-rows.ts';

afterAll(removeTemporaryFolders);

const good = unitTable({ code: 'K01', receivedOn: '10/01/2023' }, { code: 'K02' });
const changed = (change: (table: string[][]) => void): string[][] => {
  const table = structuredClone(good);
  change(table);
  return table;
};
const cell = (table: string[][], line: number, name: (typeof HEADER)[number], text: string) => {
  const row = table[line - 1];
  if (row !== undefined) row[HEADER.indexOf(name)] = text;
};
const play = (file: string) => rehearsed('--scenario', 'khoi-2023', '--units', file);

async function refusal(file: string): Promise<string> {
  const { code, out, error, files } = await play(file);
  expect([code, out, files()]).toEqual([2, '', []]);
  return error.trimEnd();
}

describe('a unit file is refused, with nothing written, when', () => {
  it.each<[string, string[][], string]>([
    ['it is empty', [], 'dòng 1 trống'],
    ['it has no unit', good.slice(0, 1), 'chưa có đơn vị nào'],
    [
      'a column is unknown',
      changed((table) => cell(table, 1, 'Ghi chú', 'Ghi chép')),
      'Dòng 1, cột G: không có cột nào tên "Ghi chép"; hãy bỏ cột này hoặc sửa lại tên cột.',
    ],
    [
      'a column without name has content',
      changed((table) => {
        cell(table, 1, 'Ghi chú', '');
        cell(table, 2, 'Ghi chú', 'x');
      }),
      'Dòng 1, cột G: chưa có tên cột',
    ],
    [
      'a column stands twice',
      changed((table) => cell(table, 1, 'Ghi chú', 'Tên đơn vị')),
      'Dòng 1: cột "Tên đơn vị" có 2 lần; hãy chỉ để lại một cột.',
    ],
    [
      'a column is missing',
      good.map((row) => row.slice(1)),
      'Dòng 1: thiếu cột "Mã đơn vị"; hãy thêm cột này.',
    ],
    ['a row is short', changed((table) => void table[2]?.pop()), 'Dòng 3: có 10 ô mà dòng 1 có 11 cột'],
    [
      'a unit has no name',
      changed((table) => cell(table, 3, HEADER[1], ' ')),
      'dòng 3: đơn vị mã "K02" chưa có tên',
    ],
    [
      'a unit has no code',
      changed((table) => cell(table, 3, HEADER[0], '')),
      'dòng 3: đơn vị "Chi bộ K02" chưa có mã',
    ],
    [
      'a code stands twice',
      changed((table) => cell(table, 3, HEADER[0], 'k01')),
      'dòng 3: mã "k01" đã có ở dòng 2',
    ],
    [
      'a received date is none',
      changed((table) => cell(table, 2, 'Ngày nhận báo cáo', '31/02/2023')),
      'Dòng 2, cột Ngày nhận báo cáo: "31/02/2023" không phải ngày',
    ],
    [
      'a received date is before the letter',
      changed((table) => cell(table, 2, 'Ngày nhận báo cáo', '06/01/2023')),
      'Dòng 2, cột Ngày nhận báo cáo: 06/01/2023 trước ngày ra công văn 09/01/2023',
    ],
  ])('%s', async (_, table, words) => {
    const error = await refusal(csvFile(table));
    expect(error).toContain(words);
    expect(error.split('\n')).toHaveLength(1);
  });

  it('it is not there, or is no file', async () => {
    expect(await refusal('/khong/co.csv')).toContain('không có tệp này');
    expect(await refusal(temporaryFolder())).toContain('không đọc được');
  });

  it('it is not a text of UTF-8, or its quotes do not match', async () => {
    const path = join(temporaryFolder(), 'la.csv');
    writeFileSync(path, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]));
    expect(await refusal(path)).toContain('không phải văn bản UTF-8');
    writeFileSync(path, 'a\0b');
    expect(await refusal(path)).toContain('không phải tệp CSV');
    writeFileSync(path, `${HEADER.join(';')}\n"K01;x\n`);
    expect(await refusal(path)).toContain('dấu ngoặc kép không khớp');
  });

  it('it has several problems: all are told at once', async () => {
    const table = changed((rows) => {
      cell(rows, 2, 'Ngày nhận báo cáo', 'mai');
      cell(rows, 3, 'Ngày nhận báo cáo', 'mốt');
    });
    expect((await refusal(csvFile(table))).split('\n')).toHaveLength(2);
  });
});

it('a file as Excel saves it in Vietnam, with semicolons and a byte order mark, is read', async () => {
  const path = join(temporaryFolder(), 'excel.csv');
  writeFileSync(
    path,
    `\uFEFF${good.map((row) => row.map((text) => `"${text}"`).join(';')).join('\r\n')}\r\n`,
  );
  const { code, error } = await rehearsed(
    ...['--scenario', 'khoi-2023', '--until', '2023-01-09', '--units', path],
  );
  expect([code, error]).toEqual([0, '']);
});

it('the command ends with 2, a Vietnamese sentence on stderr and nothing on stdout', () => {
  const out = join(temporaryFolder(), 'ketqua');
  const command = fileURLToPath(new URL('../../workbench/rehearse.ts', import.meta.url));
  const args = ['--import', 'tsx', command, '--scenario', 'khoi-2024', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const names = SCENARIOS.map(({ name }) => name).join(', ');
  expect([status, stdout, stderr]).toEqual([2, '', `Không có kịch bản "khoi-2024"; hãy dùng: ${names}.\n`]);
  expect(existsSync(out)).toBe(false);
}, 30_000);
