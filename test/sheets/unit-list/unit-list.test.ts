import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Written } from '../../../src/sheets/cells/value.ts';
import { columnNamed } from '../../../src/sheets/unit-list/heading.ts';
import { readTable } from '../../../src/sheets/unit-list/table-text.ts';
import { byLine, readUnitList } from '../../../src/sheets/unit-list/unit-list.ts';
import { type UnitListProblem, WHOLE_LIST } from '../../../src/sheets/units/unit-row-parse.ts';
import { parseUnits } from '../../../src/sheets/units/units-parse.ts';
import { PASTED_COLUMNS, type UnitColumn, unitColumn } from '../../../src/sheets/units/units-tab.ts';
import { fileText } from '../../../src/ui/common/file-text.ts';
import { gridWith, UNIT_HEADER } from '../support.ts';

type Table = readonly (readonly string[])[];
const HEADER = ['Mã đơn vị', 'Tên đơn vị'];

/** The first unit's cell in one column, as it would be written. */
function written(header: string, text: string, key: UnitColumn): Written {
  const [first] = readUnitList([
    [...HEADER, header],
    ['K01', 'Chi bộ A', text],
  ]).units;
  return first?.cells.find(({ column }) => column === unitColumn(key))?.value ?? null;
}

/** What is told about a list, wherever it is found out. */
function told(table: Table): readonly UnitListProblem[] {
  const list = readUnitList(table);
  if (list.refusals.length > 0) return list.refusals;
  const parsed = parseUnits(gridWith([...UNIT_HEADER, ...list.units.flatMap(({ cells }) => cells)]));
  return [...list.warnings, ...byLine(parsed.ok ? parsed.problems : parsed.errors, list.units, list.reading)];
}

function units(table: Table) {
  const { refusals, ...list } = readUnitList(table);
  expect(refusals).toEqual([]);
  const parsed = parseUnits(gridWith([...UNIT_HEADER, ...list.units.flatMap(({ cells }) => cells)]));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value.map(({ unit }) => unit);
}

const names = (table: Table) => units(table).map(({ name }) => name);
const leftOut = (table: Table) => readUnitList(table).reading.leftOut.map(({ line, why }) => [line, why]);
const sample = (name: string): Table => {
  const text = fileText(readFileSync(new URL(`../../samples/lists/${name}.tsv`, import.meta.url)));
  return readTable(text ?? '').table;
};

describe("an office's own list", () => {
  it.each<[string, readonly string[]]>([
    ['dong-tieu-de-o-tren', ['K01 Chi bộ A k01@donvi.example']],
    ['ky-tu-an', ['K01 Chi bộ A k01@donvi.example,k01vt@donvi.example', 'K02 Chi bộ B k02@donvi.example']],
    ['nhom-la-ma', ['K01 Chi bộ A k01@donvi.example', 'K02 Chi bộ B k02@donvi.example']],
    ['ten-cot-thuong-gap', ['K01 Chi bộ A k01@donvi.example']],
    ['tong-cong-co-chi-tieu', ['K01 Chi bộ A k01@donvi.example', 'K02 Chi bộ B k02@donvi.example']],
    [
      'xuong-dong-trong-o',
      [
        'K01 Chi bộ Trung tâm Xúc tiến Đầu tư k01@donvi.example,k01vt@donvi.example',
        'K02 Chi bộ B k02@donvi.example',
      ],
    ],
  ])('%s becomes the units a person would make of it', (name, expected) => {
    expect(units(sample(name)).map((unit) => `${unit.code} ${unit.name} ${unit.emails}`)).toEqual(expected);
  });

  it('bang-excel-that: titles, columns nobody asked for, no codes, a sum, a date and a signature', () => {
    const table = sample('bang-excel-that');
    const found = units(table);
    expect(found).toHaveLength(12);
    expect(found.map(({ code }) => code).slice(0, 3)).toEqual(['ĐV01', 'ĐV02', 'ĐV03']);
    expect(found[2]).toMatchObject({
      name: 'Đảng bộ Công ty Cổ phần "Hoa Đà Lạt"',
      emails: ['hoadalat@donvi.example', 'vanthu.hoadalat@donvi.example'],
    });
    expect(found[3]?.emails).toEqual(['bandantoc@donvi.example', 'vanthu.bdt@donvi.example']);
    expect(leftOut(table)).toEqual([
      [1, 'above-header'],
      [2, 'above-header'],
      [3, 'above-header'],
      [4, 'blank'],
      [12, 'blank'],
      [19, 'total'],
      [20, 'blank'],
      [21, 'footer'],
      [22, 'footer'],
    ]);
    expect(told(table)).toMatchObject([
      { kind: 'not-an-address', where: { kind: 'line', line: 10 }, found: 'cdsp.danguy@donvi' },
      { kind: 'not-an-address', where: { kind: 'line', line: 10 }, found: 'example' },
    ]);
  });

  it('so-dang-chu: numbers in our notation are read, the others refused by name', () => {
    const table = sample('so-dang-chu');
    expect(units(table).map(({ assignedAdmission }) => assignedAdmission)).toEqual([
      5,
      3,
      null,
      3,
      1200,
      null,
    ]);
    expect(told(table)).toMatchObject([
      { kind: 'not-a-count', where: { kind: 'line', line: 4 }, found: '-' },
      { kind: 'not-a-count', where: { kind: 'line', line: 7 }, found: '02 đ/c' },
    ]);
  });
});

describe('the headings', () => {
  it('are known by the labels of the list itself', () => {
    expect(PASTED_COLUMNS.map(({ label }) => columnNamed(label)).filter((key) => key !== null)).toEqual(
      PASTED_COLUMNS.map(({ key }) => key),
    );
  });

  it.each<[UnitColumn, readonly string[]]>([
    ['order', ['TT', 'STT', 'Số TT', 'Số thứ tự', 'S.T.T']],
    ['code', ['Mã', 'Mã số', 'MÃ CHI BỘ', 'Ma don vi', 'Mã số đơn vị', 'Ký hiệu']],
    [
      'name',
      [
        'Tên',
        'Đơn vị',
        'Tên chi bộ, đảng bộ',
        'Chi, đảng bộ trực thuộc',
        'TÊN TỔ CHỨC CƠ SỞ ĐẢNG',
        'Tên TCCSĐ',
        'Ten don vi',
        'Chi bộ/Đảng bộ',
        'Tên đơn vị (ghi đầy đủ)',
      ],
    ],
    [
      'emails',
      [
        'Email',
        'E-mail',
        'E - mail',
        'Thư điện tử',
        'Địa chỉ email',
        'Hộp thư điện tử',
        'Email nhận nhắc việc',
        'Email (công vụ)',
      ],
    ],
    ['accounts', ['Tài khoản', 'Tài khoản Google', 'Gmail']],
    [
      'monitorName',
      ['Đ/c phụ trách', 'Cấp ủy viên', 'Cấp uỷ viên theo dõi', 'Đồng chí theo dõi', 'ĐUV phụ trách'],
    ],
    ['monitorEmails', ['Email cấp ủy viên theo dõi', 'E-mail đ/c phụ trách']],
    ['assignedAdmission', ['Chỉ tiêu giao', 'Chỉ tiêu kết nạp được giao', 'Giao chỉ tiêu năm 2023']],
    ['assignedTraining', ['Chỉ tiêu giao: cử đi học', 'Chỉ tiêu cử đi học lớp nhận thức được giao']],
  ])('%s has these names, too', (key, headings) => {
    const all = headings.flatMap((heading) => [
      heading,
      heading.normalize('NFD'),
      ` ${heading.toUpperCase()} `,
    ]);
    expect(all.map((heading) => columnNamed(heading))).toEqual(all.map(() => key));
  });

  it.each([
    'Bí thư',
    'Số ĐT',
    'Điện thoại',
    'Ghi chú',
    'Số chi bộ trực thuộc',
    'Tổng số đảng viên',
    'Mã số thuế',
    'Địa chỉ',
    'Số tài khoản ngân hàng',
    'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
    'DANH SÁCH CHI BỘ',
    'Điện thoại đ/c phụ trách',
    'Lĩnh vực phụ trách',
    'Chỉ tiêu kết nạp đảng viên năm 2023',
    'Họ và tên',
    'Chức vụ',
    '',
  ])('%j is not known', (heading) => expect(columnNamed(heading)).toBeNull());

  it('may stand in two rows, merged or wrapped', () => {
    const merged = [
      ['STT', 'Tên đơn vị', 'Liên hệ', '', 'Cấp ủy viên phụ trách', ''],
      ['', '', 'Điện thoại', 'Email', 'Họ tên', 'Email'],
      ['1', 'Chi bộ A', '0900 000 000', 'a@x.vn', 'Đồng chí B', 'b@x.vn'],
    ];
    expect(units(merged)).toMatchObject([
      { name: 'Chi bộ A', emails: ['a@x.vn'], monitor: { name: 'Đồng chí B', emails: ['b@x.vn'] } },
    ]);
    const wrapped = [
      ['TT', 'Tên chi bộ,', 'Thư'],
      ['', 'đảng bộ', 'điện tử'],
      ['1', 'Chi bộ A', 'a@x.vn'],
    ];
    expect(units(wrapped)).toMatchObject([{ name: 'Chi bộ A', emails: ['a@x.vn'] }]);
  });

  it('of two columns for one thing leave the second out', () => {
    const { reading } = readUnitList([
      ['Tên đơn vị', 'Email', 'Email bí thư'],
      ['Chi bộ A', 'a@x.vn', 'bt@x.vn'],
    ]);
    expect(reading.columns.map(({ key }) => key)).toEqual(['name', 'emails', null]);
  });

  it('give way to what a person chose, also where no row names the columns', () => {
    const table = [
      ['Sở A', 'a@x.vn'],
      ['Sở B', 'b@x.vn'],
    ];
    expect(readUnitList(table).refusals).toMatchObject([{ kind: 'missing-column' }]);
    const list = readUnitList(table, [], { 0: 'name', 1: 'emails' });
    expect(list.units.map(({ code, name }) => [code, name])).toEqual([
      ['ĐV01', 'Sở A'],
      ['ĐV02', 'Sở B'],
    ]);
    const [header = [], ...rows] = [['Tên đơn vị', 'Email'], ...table];
    expect(readUnitList([header, ...rows], [], { 1: null }).reading.columns[1]?.key).toBeNull();
  });

  it('with only accounts are those of mails, too', () => {
    expect(
      units([
        ['Đơn vị', 'Tài khoản'],
        ['Chi bộ A', 'a@gmail.com'],
      ]),
    ).toMatchObject([{ emails: ['a@gmail.com'], accounts: ['a@gmail.com'] }]);
  });
});

describe('rows that are no units', () => {
  const HEAD = ['STT', 'Tên đơn vị', 'Email'];
  const unit = (order: string, name: string) => [order, name, `u${order}@x.vn`];

  it.each<[string, readonly string[], string]>([
    ['numbers of columns', ['(1)', '(2)', '(3)'], 'column-numbers'],
    ['letters of columns', ['A', 'B', 'C'], 'column-numbers'],
    ['a group with a number of Rome', ['II', 'Cơ quan nhà nước', ''], 'group'],
    ['a group with a letter', ['B.', 'Cơ quan nhà nước', ''], 'group'],
    ['a group merged into the first cell', ['Cơ quan nhà nước', '', ''], 'group'],
    ['a group in capitals', ['', 'CƠ QUAN NHÀ NƯỚC', ''], 'group'],
    ['a group by its word', ['', 'Cụm 2', ''], 'group'],
    ['a number in the name', ['', 'III. Doanh nghiệp', ''], 'group'],
    ['a sum', ['', 'TỔNG CỘNG', ''], 'total'],
    ['a sum with its number', ['', 'Tổng số: 12 đơn vị', ''], 'total'],
    ['a sum of a group', ['', 'Cộng nhóm I', ''], 'total'],
    ['a sum in the first cell', ['Tổng cộng', '', '12'], 'total'],
    ['a sum without accents', ['', 'TONG CONG', ''], 'total'],
    ['the headings again', HEAD, 'header'],
    ['a blank', ['', ' ', ''], 'blank'],
    ['dots', ['…', '…', '…'], 'blank'],
    ['a number alone', ['3', '', ''], 'blank'],
  ])('%s', (_, row, why) => {
    const table = [HEAD, row, unit('1', 'Chi bộ A'), unit('2', 'Chi bộ B'), unit('3', 'Chi bộ C')];
    const below = [
      HEAD,
      unit('1', 'Chi bộ A'),
      unit('2', 'Chi bộ B'),
      unit('3', 'Chi bộ C'),
      row,
      unit('4', 'Chi bộ D'),
    ];
    expect(leftOut(table)).toEqual([[2, why]]);
    expect(names(table)).toHaveLength(3);
    if (why === 'column-numbers' && !row[0]?.startsWith('(')) return;
    expect(leftOut(below)).toEqual([[5, why]]);
    expect(names(below)).toHaveLength(4);
  });

  it.each([
    'Tổng công ty Điện lực',
    'Công đoàn Viên chức',
    'Công an tỉnh',
    'Cộng đồng người Hoa',
    'Chi bộ Cụm công nghiệp',
    'Trung tâm I',
    'CHI BỘ TỈNH ĐOÀN',
    'Tổng cục Thuế',
    'Bí thư Tỉnh đoàn',
    'Đảng bộ Khu vực I',
  ])('%s is a unit', (name) => {
    expect(names([HEAD, unit('1', 'Chi bộ A'), ['2', name, ''], unit('3', 'Chi bộ C')])).toContain(name);
    expect(names([['Tên đơn vị'], ['Chi bộ A'], [name], ['Chi bộ C']])).toContain(name);
  });

  it('stand below: dates, offices and names of who signs', () => {
    const table = [
      ['Tên đơn vị'],
      ['Chi bộ A'],
      ['Chi bộ B'],
      ['Tổng cộng: 2'],
      ['Đà Lạt, ngày 05 tháng 01 năm 2023'],
      ['NGƯỜI LẬP BIỂU'],
      ['Đồng chí A'],
    ];
    expect(names(table)).toEqual(['Chi bộ A', 'Chi bộ B']);
  });

  it('are none where numbers of Rome count the units', () => {
    expect(names([HEAD, unit('I', 'Chi bộ A'), ['II', 'Chi bộ B', '']])).toEqual(['Chi bộ A', 'Chi bộ B']);
  });

  it('are told when somebody counted them and no name stands there', () => {
    expect(told([HEAD, unit('1', 'Chi bộ A'), ['2', '', 'b@x.vn']])).toMatchObject([
      { kind: 'no-name', where: { kind: 'line', line: 3 }, pastedAt: { line: 3, column: 1 } },
    ]);
  });

  it('do not hide units that come after a sum', () => {
    const table = [HEAD, unit('1', 'A A'), ['', 'TỔNG CỘNG', ''], unit('2', 'B B'), ['', 'C C', 'c@x.vn']];
    expect(names(table)).toEqual(['A A', 'B B', 'C C']);
  });

  it('names may be counted before themselves', () => {
    expect(names([['Tên đơn vị'], ['1. Chi bộ A'], ['2. Chi bộ B']])).toEqual(['Chi bộ A', 'Chi bộ B']);
    expect(names([['Tên đơn vị'], ['- Chi bộ A'], ['- Chi bộ B']])).toEqual(['Chi bộ A', 'Chi bộ B']);
  });
});

describe('a cell of a list', () => {
  it.each<[string, string, UnitColumn, Written]>([
    ['Chỉ tiêu giao: kết nạp', '2', 'assignedAdmission', 2],
    ['Chỉ tiêu giao: kết nạp', '0', 'assignedAdmission', 0],
    ['Chỉ tiêu giao: kết nạp', '1,5', 'assignedAdmission', '1,5'],
    ['Chỉ tiêu giao: cử đi học', '-1', 'assignedTraining', '-1'],
    ['STT', '7.', 'order', 7],
    ['Hạn riêng: đến hết ngày', '10/02/2023', 'extensionUntil', 44_967],
    ['Hạn riêng: đến hết ngày', '31/02/2023', 'extensionUntil', '31/02/2023'],
    ['Loại hình', '12', 'kind', '12'],
    ['Loại hình', '=HYPERLINK("x")', 'kind', '=HYPERLINK("x")'],
    ['Loại hình', ` ${'cơ sở'.normalize('NFD')} `, 'kind', 'cơ sở'],
    ['Loại hình', 'cơ\u00a0 sở', 'kind', 'cơ sở'],
    ['Loại hình', '  ', 'kind', null],
    ['Email', 'Văn thư <A@x.vn>; mailto:b@x.vn / c@x.vn.', 'emails', 'A@x.vn, b@x.vn, c@x.vn'],
    ['Email', '"Nguyễn, A" <a@x.vn>', 'emails', 'a@x.vn'],
    ['Email', 'a\u200b@x.vn,\u00a0b@x.vn\nc@x.vn\ufeff', 'emails', 'a@x.vn, b@x.vn, c@x.vn'],
  ])('%s: %j becomes what the cell must hold', (header, text, key, value) => {
    expect(written(header, text, key)).toBe(value);
  });

  it('keeps the zeros of a code, and drops signs that no eye sees', () => {
    const [unit] = units([HEADER, ['\u200e007\u00ad', 'Chi\u200b bộ A\u2060']]);
    expect(unit).toMatchObject({ code: '007', name: 'Chi bộ A' });
  });

  it('asks about a comma before three digits', () => {
    expect(
      told([
        [...HEADER, 'Chỉ tiêu giao'],
        ['K01', 'A A', '1,000'],
      ]),
    ).toMatchObject([
      {
        kind: 'doubtful-count',
        where: { kind: 'line', line: 2 },
        found: '1,000',
        pastedAt: { line: 2, column: 2 },
      },
    ]);
  });
});

describe('a list is refused only for', () => {
  it.each<[string, Table, object]>([
    ['nothing in it', [], { kind: 'empty' }],
    ['a header alone', [HEADER], { kind: 'empty', where: WHOLE_LIST }],
    [
      'no column of names',
      [
        ['Mã', 'Email'],
        ['K01', 'a@x.vn'],
      ],
      { kind: 'missing-column', where: { kind: 'line', line: 1 } },
    ],
    [
      'one code twice, over an empty line',
      [HEADER, ['K01', 'A'], ['', ''], ['k01', 'B']],
      {
        kind: 'code-twice',
        where: { kind: 'line', line: 4, column: 'Mã đơn vị' },
        found: 'k01',
        other: { kind: 'line', line: 2 },
        pastedAt: { line: 4, column: 0 },
      },
    ],
    [
      'letters of TCVN3',
      [
        ['STT', 'Tên đơn vị'],
        ['1', '§¶ng bé Së Y tÕ'],
      ],
      { kind: 'old-letters', where: { kind: 'line', line: 2, column: 'B' } },
    ],
    [
      'letters of VNI',
      [
        ['STT', 'Teân ñôn vò'],
        ['1', 'Chi boä Sôû Y teá'],
      ],
      { kind: 'old-letters', where: { kind: 'line', line: 1, column: 'B' } },
    ],
  ])('%s', (_, table, problem) => expect(readUnitList(table).refusals).toMatchObject([problem]));

  it('no foreign name', () => {
    expect(names([['Tên đơn vị'], ['Công ty Müller'], ['Chi bộ «Hoa Đà Lạt»']])).toHaveLength(2);
  });

  it('not a code that cannot be used: one is made instead, and it says so', () => {
    const table = [HEADER, ['K 01/a', 'Chi bộ A']];
    expect(units(table)).toMatchObject([{ code: 'ĐV01' }]);
    expect(told(table)).toMatchObject([
      { kind: 'bad-code', where: { kind: 'line', line: 2 }, found: 'K 01/a' },
    ]);
  });
});

describe('codes that are made', () => {
  const standing = (...rows: readonly (readonly [code: string, name: string, address?: string])[]) =>
    rows.map(([code, name, address]) => ({ code, name, addresses: address === undefined ? [] : [address] }));
  const codes = (rows: Table, before: ReturnType<typeof standing>) =>
    readUnitList([['Tên đơn vị', 'Email'], ...rows], before).units.map(({ code }) => code);
  const BEFORE = standing(['ĐV01', 'Chi bộ A', 'a@x.vn'], ['TV', 'Chi bộ B', 'b@x.vn'], ['ĐV03', 'Chi bộ C']);

  it('stay when the list is pasted again, in any order, with new units between', () => {
    expect(
      codes(
        [
          ['Chi bộ C', ''],
          ['chi  bộ b', ''],
          ['Chi bộ Mới', 'm@x.vn'],
          ['Chi bộ A', ''],
        ],
        BEFORE,
      ),
    ).toEqual(['ĐV03', 'TV', 'ĐV04', 'ĐV01']);
  });

  it('follow the address when the name was put right', () => {
    expect(
      codes(
        [
          ['Chi bộ A mới', 'A@x.vn'],
          ['Chi bộ B', 'b@x.vn'],
        ],
        BEFORE,
      ),
    ).toEqual(['ĐV01', 'TV']);
  });

  it('follow the place when name and address are of no help', () => {
    expect(
      codes(
        [
          ['Chi bộ A', ''],
          ['Chi bộ B', ''],
          ['Chi bộ Cờ', ''],
        ],
        BEFORE,
      ),
    ).toEqual(['ĐV01', 'TV', 'ĐV03']);
  });

  it('are new for another list, and for a unit with another address in the same place', () => {
    expect(
      codes(
        [
          ['Chi bộ X', ''],
          ['Chi bộ Y', ''],
          ['Chi bộ Z', ''],
        ],
        BEFORE,
      ),
    ).toEqual(['ĐV04', 'ĐV05', 'ĐV06']);
    expect(
      codes(
        [
          ['Chi bộ X', 'x@x.vn'],
          ['Chi bộ B', ''],
          ['Chi bộ C', ''],
        ],
        BEFORE,
      ),
    ).toEqual(['ĐV04', 'TV', 'ĐV03']);
  });

  it('of namesakes are told by the address, then by the order', () => {
    const twins = standing(['ĐV01', 'Chi bộ A', 'a1@x.vn'], ['ĐV02', 'Chi bộ A', 'a2@x.vn']);
    expect(
      codes(
        [
          ['Chi bộ A', 'a2@x.vn'],
          ['Chi bộ A', 'a1@x.vn'],
        ],
        twins,
      ),
    ).toEqual(['ĐV02', 'ĐV01']);
    expect(
      codes(
        [
          ['Chi bộ A', ''],
          ['Chi bộ A', ''],
        ],
        twins,
      ),
    ).toEqual(['ĐV01', 'ĐV02']);
  });

  it('never meet one that stands or is given', () => {
    const list = readUnitList(
      [
        ['Mã', 'Tên đơn vị'],
        ['ĐV07', 'Chi bộ A'],
        ['', 'Chi bộ B'],
      ],
      standing(['đv09', 'Chi bộ Z']),
    );
    expect(list.units.map(({ code }) => code)).toEqual(['ĐV07', 'ĐV10']);
  });
});
