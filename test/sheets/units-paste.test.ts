import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseUnits, type UnitListProblem } from '../../src/sheets/units-parse.ts';
import { byLine, pastedUnits } from '../../src/sheets/units-paste.ts';
import { UNIT_COLUMNS, type UnitColumn, unitColumn } from '../../src/sheets/units-tab.ts';
import type { Written } from '../../src/sheets/value.ts';
import { gridWith, UNIT_HEADER } from './support.ts';

type Table = readonly (readonly string[])[];
const HEADER = ['Mã đơn vị', 'Tên đơn vị'];

function pasted(table: Table) {
  const result = pastedUnits(table);
  if (!result.ok) throw new RangeError(JSON.stringify(result.errors));
  return result.value;
}

/** The first unit's cell in one column, as it would be written. */
function written(header: string, text: string, key: UnitColumn): Written {
  const [first] = pasted([
    [...HEADER, header],
    ['K01', 'Chi bộ A', text],
  ]);
  return first?.cells.find(({ column }) => column === unitColumn(key))?.value ?? null;
}

/** What is wrong with a pasted list, wherever it is found out. */
function faults(table: Table): readonly UnitListProblem[] {
  const result = pastedUnits(table);
  if (!result.ok) return result.errors;
  const parsed = parseUnits(gridWith([...UNIT_HEADER, ...result.value.flatMap(({ cells }) => cells)]));
  return byLine(parsed.ok ? parsed.problems : parsed.errors, result.value, table[0]);
}

function units(table: Table) {
  const cells = pasted(table).flatMap((of) => of.cells);
  const parsed = parseUnits(gridWith([...UNIT_HEADER, ...cells]));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value.map(({ unit }) => unit);
}

describe('a pasted list', () => {
  it('is read by its headers, whatever their order', () => {
    const found = units([
      ['Tên đơn vị', 'E-mail nhận nhắc việc', 'Mã đơn vị'],
      ['Chi bộ A', 'a@x.vn', 'K01'],
      ['Chi bộ B', '', 'K02'],
    ]);
    expect(found.map(({ code, name, emails }) => [code, name, emails])).toEqual([
      ['K01', 'Chi bộ A', ['a@x.vn']],
      ['K02', 'Chi bộ B', []],
    ]);
  });

  it.each([
    ['Mã', 'Tên'],
    ['Mã chi bộ', 'Tên chi bộ'],
    ['MÃ ĐƠN VỊ', '  tên   tổ chức cơ sở đảng '],
    ['Mã đơn vị'.normalize('NFD'), 'Tên đơn vị'.normalize('NFD')],
  ])('knows the headers %j and %j', (code, name) => {
    expect(
      units([
        [code, name],
        ['K01', 'Chi bộ A'],
      ]),
    ).toMatchObject([{ code: 'K01', name: 'Chi bộ A' }]);
  });

  it.each([
    ['E-mail nhận nhắc việc', 'emails'],
    ['Email nhận nhắc việc', 'emails'],
    ['EMAIL CẤP ỦY VIÊN THEO DÕI', 'monitorEmails'],
  ] as const)('knows an e-mail column as %s', (header, key) => {
    expect(written(header, 'a@x.vn', key)).toBe('a@x.vn');
  });

  it('knows every column by the label the list itself has', () => {
    const labels = UNIT_COLUMNS.map(({ label }) => label);
    const line = UNIT_COLUMNS.map(({ key }) => (key === 'code' ? 'K01' : key === 'name' ? 'A' : 'x'));
    expect(pasted([labels, line])[0]?.cells.map(({ column }) => column)).toEqual(
      labels.map((_, index) => index),
    );
  });

  it('passes over empty lines and empty columns without a header', () => {
    const found = pasted([
      [...HEADER, ''],
      ['', ' ', ''],
      ['K01', 'Chi bộ A', ' '],
      ['', '', ''],
      ['K02', 'Chi bộ B'],
    ]);
    expect(found.map(({ line, cells }) => [line, cells.map(({ row }) => row)])).toEqual([
      [3, [3, 3]],
      [5, [4, 4]],
    ]);
  });

  it.each<[string, string, UnitColumn, Written]>([
    ['Chỉ tiêu giao: kết nạp', '2', 'assignedAdmission', 2],
    ['Chỉ tiêu giao: kết nạp', '0', 'assignedAdmission', 0],
    ['Chỉ tiêu giao: kết nạp', '1,5', 'assignedAdmission', '1,5'],
    ['Chỉ tiêu giao: cử đi học', '-1', 'assignedTraining', '-1'],
    ['STT', '7', 'order', 7],
    ['Hạn riêng: đến hết ngày', '10/02/2023', 'extensionUntil', 44_967],
    ['Hạn riêng: đến hết ngày', '31/02/2023', 'extensionUntil', '31/02/2023'],
    ['Loại hình', '12', 'kind', '12'],
    ['Loại hình', '=HYPERLINK("x")', 'kind', '=HYPERLINK("x")'],
    ['Loại hình', ` ${'cơ sở'.normalize('NFD')} `, 'kind', 'cơ sở'],
    ['Loại hình', '  ', 'kind', null],
  ])('%s: %j becomes what the cell must hold', (header, text, key, value) => {
    expect(written(header, text, key)).toBe(value);
  });

  it('keeps the zeros of a code', () => {
    expect(pasted([HEADER, ['007', 'Chi bộ A']])[0]?.cells[0]?.value).toBe('007');
  });

  it('tells the life of each unit', () => {
    const found = units([
      [...HEADER, 'Báo cáo từ', 'Báo cáo đến', 'Nhập vào'],
      ['K01', 'Chi bộ A', '', '30/06/2023', 'K02'],
      ['K02', 'Chi bộ B', '1/2/2023', '', ''],
    ]);
    expect(found).toMatchObject([
      { code: 'K01', life: { from: null, until: '2023-06-30' }, successor: 'K02' },
      { code: 'K02', life: { from: '2023-02-01', until: null }, successor: '' },
    ]);
  });

  it('is that of khoi-2023 once its columns of figures are left out', () => {
    const text = readFileSync(new URL('../../workbench/samples/khoi-2023.csv', import.meta.url), 'utf8');
    const table: string[][] = parse(text, { bom: true });
    const refused = faults(table);
    expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(['unknown-column']));
    const strange = new Set(refused.map(({ found }) => found));
    const kept = (table[0] ?? []).map((header) => !strange.has(header));
    const found = units(table.map((line) => line.filter((_, index) => kept[index])));
    expect(found).toHaveLength(60);
    expect(found[3]).toMatchObject({
      code: 'K04',
      emails: ['k04@dukhoi.example', 'k04.vanthu@dukhoi.example'],
      monitor: { name: 'Cấp ủy viên phụ trách cụm 1', emails: ['cum1@dukhoi.example'] },
    });
  });
});

describe('a fault of a pasted list', () => {
  it.each<[string, Table, readonly UnitListProblem[]]>([
    ['a header alone', [HEADER], [{ kind: 'empty', where: '', found: '' }]],
    ['a header and blanks', [HEADER, [' ', '']], [{ kind: 'empty', where: '', found: '' }]],
    [
      'an unknown column',
      [
        [...HEADER, 'Ghi chú'],
        ['K01', 'A', ''],
      ],
      [{ kind: 'unknown-column', where: 'dòng 1', found: 'Ghi chú' }],
    ],
    [
      'figures under no header',
      [
        [...HEADER, ' '],
        ['K01', 'A', '12'],
      ],
      [{ kind: 'unknown-column', where: 'dòng 1', found: '' }],
    ],
    [
      'no column of codes',
      [['Tên đơn vị'], ['A']],
      [{ kind: 'missing-column', where: 'dòng 1', found: 'Mã đơn vị' }],
    ],
    [
      'no column of names',
      [['Mã'], ['K01']],
      [{ kind: 'missing-column', where: 'dòng 1', found: 'Tên đơn vị' }],
    ],
    [
      'a column twice, under two names',
      [
        ['Mã', ...HEADER],
        ['K01', 'K01', 'A'],
      ],
      [{ kind: 'column-twice', where: 'dòng 1', found: 'Mã đơn vị' }],
    ],
    ['no code', [HEADER, ['', 'Chi bộ A']], [{ kind: 'no-code', where: 'dòng 2', found: 'Chi bộ A' }]],
    ['no name', [HEADER, ['K01', '']], [{ kind: 'no-name', where: 'dòng 2', found: 'K01' }]],
    [
      'a code twice, over an empty line',
      [HEADER, ['K01', 'A'], ['', ''], ['k01', 'B']],
      [{ kind: 'code-twice', where: 'dòng 4', found: 'k01|dòng 2' }],
    ],
    [
      'a bad address',
      [
        [...HEADER, 'E-mail nhận nhắc việc'],
        ['K01', 'A', 'a@x.vn'],
        ['K02', 'B', 'b@'],
      ],
      [{ kind: 'not-an-address', where: 'dòng 3', found: 'b@' }],
    ],
    [
      'a target that is no number',
      [
        [...HEADER, 'Chỉ tiêu giao: kết nạp'],
        ['K01', 'A', 'hai'],
      ],
      [{ kind: 'not-a-count', where: 'dòng 2', found: 'hai' }],
    ],
    [
      'an extension without its reason',
      [
        [...HEADER, 'Hạn riêng: cho việc', 'Hạn riêng: đến hết ngày'],
        ['K01', 'A', 'Đăng ký chỉ tiêu', '10/02/2023'],
      ],
      [{ kind: 'extension-incomplete', where: 'dòng 2', found: '' }],
    ],
    [
      'an extension to a day that is none',
      [
        [...HEADER, 'Hạn riêng: cho việc', 'Hạn riêng: đến hết ngày', 'Hạn riêng: lý do'],
        ['K01', 'A', 'Đăng ký chỉ tiêu', '31/02/2023', 'Đại hội'],
      ],
      [{ kind: 'not-a-day', where: 'dòng 2', found: '31/02/2023' }],
    ],
  ])('is told by its line: %s', (_, table, errors) => {
    const found = faults(table);
    expect(found).toHaveLength(errors.length);
    expect(found).toMatchObject(errors);
  });

  it.each<[string, Table, object]>([
    ['in its cell', [HEADER, ['K01', 'A'], ['K 2', 'B']], { line: 3, column: 0 }],
    [
      'in its cell, columns in another order',
      [
        ['Tên', 'Mã'],
        ['A', 'K 1'],
      ],
      { line: 2, column: 1 },
    ],
    ['in the blank cell', [HEADER, ['K01', '']], { line: 2, column: 1 }],
    [
      'in the header',
      [
        [...HEADER, 'Ghi chú'],
        ['K01', 'A', 'x'],
      ],
      { line: 1, column: 2 },
    ],
    ['beyond the header', [HEADER, ['K01', 'A', '', 'x']], { line: 2, column: 3 }],
    [
      'in the line, when its column is missing',
      [
        [...HEADER, 'Hạn riêng: cho việc', 'Hạn riêng: đến hết ngày'],
        ['K01', 'A', 'Đăng ký chỉ tiêu', '10/02/2023'],
      ],
      { line: 2, column: null },
    ],
  ])('is found %s', (_, table, place) => {
    expect(faults(table).map(({ pastedAt }) => pastedAt)).toEqual([place]);
  });

  it('of the header comes with the others of the header', () => {
    const found = faults([
      ['Mã', 'Mã chi bộ', 'Ghi chú'],
      ['K01', 'K01', 'x'],
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['unknown-column', 'column-twice', 'missing-column']);
  });

  it('that no line is to blame for keeps its place', () => {
    const whole: UnitListProblem = { kind: 'too-many-units', where: '', found: '301' };
    expect(byLine([whole], pasted([HEADER, ['K01', 'A']]))).toEqual([whole]);
  });
});

describe('a pasted list of odd shape', () => {
  it('loses nothing silently: text beyond the header is named', () => {
    const pasted = pastedUnits([
      ['Mã', 'Tên'],
      ['K01', 'Chi bộ A', 'thừa'],
    ]);
    expect(pasted).toEqual({
      ok: false,
      errors: [{ kind: 'beyond-header', where: 'dòng 2', found: 'thừa', pastedAt: { line: 2, column: 2 } }],
    });
  });

  it('without any line is empty', () => {
    expect(pastedUnits([])).toEqual({ ok: false, errors: [{ kind: 'empty', where: '', found: '' }] });
  });
});
