import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMS_SCENARIO, SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
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
    ['it is empty', [], 'chưa có đơn vị nào'],
    ['it has no unit', good.slice(0, 1), 'chưa có đơn vị nào'],
    [
      'no column holds the names',
      // Names of units would tell the column by themselves.
      changed((table) => {
        for (const [at, text] of ['Bí thư', 'đồng chí A', 'đồng chí B'].entries())
          cell(table, at + 1, HEADER[1], text);
      }),
      'Danh sách, dòng 1: không thấy cột nào là tên đơn vị (các cột: Mã đơn vị; Bí thư;',
    ],
    [
      'no unit has a name',
      good
        .slice(0, 2)
        .map((row, at) => (at === 0 ? row : row.map((text, column) => (column === 1 ? ' ' : text)))),
      'Danh sách, dòng 2: đơn vị mã "K01" chưa có tên; hãy ghi tên.',
    ],
    [
      'a code stands twice',
      changed((table) => cell(table, 3, HEADER[0], 'k01')),
      'Danh sách, dòng 3, cột Mã đơn vị: mã "k01" đã có ở dòng 2; mỗi đơn vị cần một mã riêng.',
    ],
    [
      'it is written in letters of TCVN3',
      changed((table) => cell(table, 3, HEADER[1], '§¶ng bé Së Y tÕ')),
      'Danh sách, dòng 3, cột B: "§¶ng bé Së Y tÕ" là chữ của bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển',
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

  it('it is no text of UTF-8 or UTF-16', async () => {
    const path = join(temporaryFolder(), 'la.csv');
    for (const bytes of [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), Buffer.from('a\0b')]) {
      writeFileSync(path, bytes);
      expect(await refusal(path)).toContain(
        'không phải văn bản UTF-8 hay UTF-16; trong Excel, chọn Lưu thành › CSV UTF-8',
      );
    }
  });

  it('it has several codes twice: all are told at once', async () => {
    const table = unitTable({ code: 'K01' }, { code: 'K01' }, { code: 'K02' }, { code: 'K02' });
    expect((await refusal(csvFile(table))).split('\n')).toHaveLength(2);
  });
});

describe('a unit file is played, and what could not be used is named, when', () => {
  const played = async (file: string) => {
    const { code, out, error, rows } = await rehearsed(
      ...['--scenario', 'khoi-2023', '--until', '2023-01-10', '--units', file],
    );
    expect([code, error]).toEqual([0, '']);
    return { out, units: rows('tong-hop.csv').slice(0, -2) };
  };

  it.each<[string, string[][], string, number]>([
    [
      'a column is unknown',
      changed((table) => {
        cell(table, 1, 'Ghi chú', 'Bí thư');
        cell(table, 2, 'Ghi chú', 'x');
      }),
      'Không dùng 1 cột: Bí thư.',
      2,
    ],
    ['a column stands twice', changed((table) => cell(table, 1, 'Ghi chú', 'Tên đơn vị')), '2 đơn vị', 2],
    ['a row is short', changed((table) => void table[2]?.pop()), '2 đơn vị', 2],
    [
      'a unit has no name',
      changed((table) => cell(table, 3, HEADER[1], ' ')),
      'dòng 3: đơn vị mã "K02" chưa có tên',
      1,
    ],
    [
      'a unit has no code',
      changed((table) => cell(table, 3, HEADER[0], '')),
      'Đặt mã ĐV01 cho 1 đơn vị chưa có mã.',
      2,
    ],
    [
      'an address is none',
      changed((table) => cell(table, 2, 'Email nhận nhắc việc', 'khong-phai')),
      'dòng 2: "khong-phai" không phải địa chỉ e-mail',
      2,
    ],
    [
      'a received date is none',
      changed((table) => cell(table, 2, 'Ngày nhận báo cáo', '31/02/2023')),
      'Dòng 2, cột Ngày nhận báo cáo: "31/02/2023" không phải ngày',
      2,
    ],
    [
      'a received date is before the letter',
      changed((table) => cell(table, 2, 'Ngày nhận báo cáo', '06/01/2023')),
      'Dòng 2, cột Ngày nhận báo cáo: 06/01/2023 trước ngày ra công văn 09/01/2023',
      2,
    ],
  ])('%s', async (_, table, words, count) => {
    const { out, units } = await played(csvFile(table));
    expect(out).toContain(words);
    expect(units).toHaveLength(count);
  });

  it('its quotes do not match', async () => {
    const path = join(temporaryFolder(), 'ngoac.csv');
    writeFileSync(path, `Mã;Tên đơn vị\nK01;Chi bộ A\nK02;"Chi bộ B\n`);
    expect((await played(path)).out).toContain('dấu ngoặc kép không khớp');
  });

  it.each([
    ['bang-excel-that', 12],
    ['dong-tieu-de-o-tren', 1],
    ['ky-tu-an', 2],
    ['nhom-la-ma', 2],
    ['so-dang-chu', 6],
    ['ten-cot-thuong-gap', 1],
    ['tong-cong-co-chi-tieu', 2],
    ['xuong-dong-trong-o', 2],
  ])('it is the list %s of an office, with nobody reporting', async (name, count) => {
    const file = fileURLToPath(new URL(`../samples/lists/${name}.tsv`, import.meta.url));
    const { out, units } = await played(file);
    expect(out).toContain('diễn tập như chưa đơn vị nào nộp');
    expect(units.map((unit) => unit['Trạng thái'])).toEqual(Array.from({ length: count }, () => 'Chưa nhập'));
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
  const names = [...SCENARIOS.map(({ name }) => name), FORMS_SCENARIO].join(', ');
  expect([status, stdout, stderr]).toEqual([2, '', `Không có kịch bản "khoi-2024"; hãy dùng: ${names}.\n`]);
  expect(existsSync(out)).toBe(false);
}, 30_000);
