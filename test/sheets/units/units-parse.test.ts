import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { cell } from '../../../src/sheets/cells/a1.ts';
import { dateValue, formula, type Written } from '../../../src/sheets/cells/value.ts';
import {
  cellPlace,
  type UnitListProblem,
  type UnitListProblemKind,
  WHOLE_LIST,
} from '../../../src/sheets/units/unit-row-parse.ts';
import { MOST_UNITS, parseUnits } from '../../../src/sheets/units/units-parse.ts';
import {
  UNITS_TAB,
  type UnitColumn,
  unitColumn,
  writtenColumn,
} from '../../../src/sheets/units/units-tab.ts';
import { gridWith, UNIT_HEADER, type UnitCells, unitsGrid } from '../support.ts';

const K01 = { code: 'K01', name: 'Đảng bộ Văn phòng Tỉnh ủy' };
const K02 = { code: 'K02', name: "Chi bộ xã D'Ran" };
const at = (key: UnitColumn, line = 4) => cellPlace(cell(line - 1, unitColumn(key)));

function roster(units: readonly UnitCells[], ...more: Parameters<typeof unitsGrid>[1][]) {
  const parsed = parseUnits(
    unitsGrid(
      units,
      more.flatMap((cells) => cells ?? []),
    ),
  );
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value;
}

function problems(units: readonly UnitCells[]): readonly UnitListProblem[] {
  const parsed = parseUnits(unitsGrid(units));
  return parsed.ok ? parsed.problems : parsed.errors;
}

describe('a unit', () => {
  it('needs no more than a code and a name', () => {
    expect(roster([K01])).toEqual([
      {
        unit: {
          ...K01,
          kind: '',
          accounts: [],
          emails: [],
          monitor: null,
          assignedAdmission: null,
          assignedTraining: null,
          extension: null,
          lastYearAdmission: null,
          lastYearTraining: null,
          exemptFromMonthly: false,
          life: { from: null, until: null },
          successor: '',
          lifeBasis: '',
          moves: [],
        },
        row: 3,
        listedId: null,
        identity: { kind: 'new' },
        record: null,
        sheetId: null,
        shared: [],
      },
    ]);
  });

  it('is read with everything the office typed', () => {
    const [entry] = roster([
      {
        ...K01,
        order: 1,
        kind: 'Đảng bộ cơ sở',
        accounts: 'thuky@gmail.com',
        emails: 'k01@x.vn, k01.vanthu@x.vn',
        monitorName: 'Cụm 1',
        monitorEmails: 'cum1@x.vn',
        assignedAdmission: 2,
        assignedTraining: 0,
        extensionOf: 'Đăng ký chỉ tiêu',
        extensionUntil: 44_967,
        extensionReason: 'Đại hội',
        exemptFromMonthly: 'Có',
        lifeFrom: dateValue(day('2023-03-01')),
        lifeUntil: dateValue(day('2023-06-30')),
        lifeBasis: 'QĐ 5-QĐ/ĐU',
        lastYearAdmission: 3,
        lastYearTraining: 0,
      },
    ]);
    expect(entry?.unit).toEqual({
      ...K01,
      kind: 'Đảng bộ cơ sở',
      accounts: ['thuky@gmail.com'],
      emails: ['k01@x.vn', 'k01.vanthu@x.vn'],
      monitor: { name: 'Cụm 1', emails: ['cum1@x.vn'] },
      assignedAdmission: 2,
      assignedTraining: 0,
      extension: { obligation: 'registration', until: '2023-02-10', reason: 'Đại hội' },
      exemptFromMonthly: true,
      life: { from: '2023-03-01', until: '2023-06-30' },
      successor: '',
      moves: [],
      lifeBasis: 'QĐ 5-QĐ/ĐU',
      lastYearAdmission: 3,
      lastYearTraining: 0,
    });
  });

  it.each([
    ['Đăng ký chỉ tiêu', 'registration'],
    ['Tháng 1', 'month-1'],
    ['Tháng 12', 'month-12'],
    ['Hoàn thành chỉ tiêu', 'completion'],
    ['Báo cáo năm', 'final'],
  ])('may have a later date for %s', (extensionOf, obligation) => {
    const [entry] = roster([
      { ...K01, extensionOf, extensionUntil: '10/02/2023', extensionReason: 'Đại hội' },
    ]);
    expect(entry?.unit.extension).toEqual({ obligation, until: '2023-02-10', reason: 'Đại hội' });
  });

  it('is read from a file made before there were columns for last year', () => {
    const older = UNIT_HEADER.filter(({ column }) => column < unitColumn('lastYearAdmission'));
    const cells = [
      ...older,
      { row: 3, column: unitColumn('code'), value: 'K01' },
      { row: 3, column: unitColumn('name'), value: 'A' },
    ];
    expect(parseUnits(gridWith(cells))).toMatchObject({
      ok: true,
      value: [{ unit: { lastYearAdmission: null } }],
    });
  });

  it('is read with what the add-on wrote beside it', () => {
    const [entry] = roster(
      [K01],
      [
        { row: 3, column: writtenColumn('unitId'), value: 730_001 },
        { row: 3, column: writtenColumn('shared'), value: 'k01@x.vn, k02@x.vn' },
      ],
    );
    expect(entry).toMatchObject({
      listedId: 730_001,
      shared: ['k01@x.vn', 'k02@x.vn'],
    });
  });

  it('may type with its e-mails where no accounts are given', () => {
    expect(roster([{ ...K01, emails: 'k01@x.vn' }])[0]?.unit.accounts).toEqual(['k01@x.vn']);
  });

  it('that has ended stays in the list', () => {
    const until = day('2023-06-30');
    const units = roster([{ ...K01, lifeUntil: dateValue(until), successor: 'K02' }, K02]);
    expect(units.map(({ unit }) => [unit.code, unit.life.until, unit.successor])).toEqual([
      ['K01', until, 'K02'],
      ['K02', null, ''],
    ]);
  });

  it('has a code of digits read as text', () =>
    expect(roster([{ ...K01, code: 7 }])[0]?.unit.code).toBe('7'));

  it('keeps its row when rows before it are empty or hold an order number alone', () => {
    expect(roster([{}, { order: 2 }, K02]).map(({ unit, row }) => [unit.code, row])).toEqual([['K02', 5]]);
  });

  it('has an apostrophe kept and its name in NFC', () => {
    const [entry] = roster([{ code: 'K02', name: ` ${"Chi bộ xã D'Ran".normalize('NFD')} ` }]);
    expect(entry?.unit.name).toBe("Chi bộ xã D'Ran");
  });
});

describe('a list with one fault', () => {
  it.each<[UnitListProblemKind, UnitCells, UnitColumn, string]>([
    ['no-code', { name: 'Chi bộ A' }, 'code', 'Chi bộ A'],
    ['no-code', { code: '  ', name: 'Chi bộ A' }, 'code', 'Chi bộ A'],
    ['bad-code', { ...K01, code: 'K 01' }, 'code', 'K 01'],
    ['bad-code', { ...K01, code: 'K|01' }, 'code', 'K|01'],
    ['bad-code', { ...K01, code: 'K'.repeat(31) }, 'code', 'K'.repeat(31)],
    ['no-name', { code: 'K01' }, 'name', 'K01'],
    ['name-too-long', { code: 'K01', name: 'x'.repeat(301) }, 'name', 'x'.repeat(40)],
    ['formula', { ...K01, kind: formula('A1') }, 'kind', '=A1'],
    ['formula', { ...K01, emails: formula('A1') }, 'emails', '=A1'],
    ['formula', { ...K01, assignedAdmission: formula('1+1') }, 'assignedAdmission', '=1+1'],
    ['formula', { ...K01, lifeUntil: formula('A1') }, 'lifeUntil', '=A1'],
    ['not-an-address', { ...K01, emails: 'k01@x.vn, k01' }, 'emails', 'k01'],
    ['not-an-address', { ...K01, accounts: 'thuky' }, 'accounts', 'thuky'],
    ['not-an-address', { ...K01, monitorEmails: 'cum1@' }, 'monitorEmails', 'cum1@'],
    [
      'too-many-addresses',
      { ...K01, emails: Array.from({ length: 11 }, (_, index) => `a${index}@x.vn`).join() },
      'emails',
      '11',
    ],
    ['not-a-count', { ...K01, assignedAdmission: 'hai' }, 'assignedAdmission', 'hai'],
    ['not-a-count', { ...K01, assignedAdmission: '2' }, 'assignedAdmission', '2'],
    ['not-a-count', { ...K01, assignedTraining: 1.5 }, 'assignedTraining', '1.5'],
    ['not-a-count', { ...K01, assignedTraining: -1 }, 'assignedTraining', '-1'],
    ['not-a-count', { ...K01, assignedTraining: 1_000_000 }, 'assignedTraining', '1000000'],
    ['not-a-day', { ...K01, lifeFrom: 'tháng 7' }, 'lifeFrom', 'tháng 7'],
    ['not-a-day', { ...K01, lifeUntil: 30 }, 'lifeUntil', '30'],
    ['unknown-successor', { ...K01, successor: 'K09' }, 'successor', 'K09'],
    ['unknown-successor', { ...K01, successor: 'k01' }, 'successor', 'k01'],
    [
      'ends-before-it-begins',
      { ...K01, lifeFrom: dateValue(day('2023-07-01')), lifeUntil: dateValue(day('2023-06-30')) },
      'lifeUntil',
      '45107',
    ],
    ['not-yes-no', { ...K01, exemptFromMonthly: 'x' }, 'exemptFromMonthly', 'x'],
  ])('%s names its cell: %j', (kind, cells, key, found) => {
    expect(problems([cells])).toEqual([{ kind, where: at(key), found }]);
  });

  const extension = {
    extensionOf: 'Đăng ký chỉ tiêu',
    extensionUntil: '10/02/2023',
    extensionReason: 'Đại hội',
  };

  it.each<[UnitListProblemKind, UnitColumn, Written, string]>([
    ['extension-incomplete', 'extensionOf', null, ''],
    ['extension-incomplete', 'extensionUntil', null, ''],
    ['extension-incomplete', 'extensionReason', null, ''],
    ['not-an-obligation', 'extensionOf', 'Tháng 13', 'Tháng 13'],
    ['not-a-day', 'extensionUntil', '31/02/2023', '31/02/2023'],
  ])('%s of an extension: %s', (kind, key, value, found) => {
    expect(roster([{ ...K01, ...extension }])[0]?.unit.extension?.until).toBe('2023-02-10');
    expect(problems([{ ...K01, ...extension, [key]: value }])).toEqual([{ kind, where: at(key), found }]);
  });

  it.each([
    ['K01', 'K01'],
    ['K01', 'k01'],
    ['đ-1', 'Đ-1'],
  ])('code-twice names both cells: %s and %s', (first, second) => {
    expect(problems([{ ...K01, code: first }, K02, { ...K02, code: second }])).toEqual([
      { kind: 'code-twice', where: at('code', 6), found: second, other: at('code', 4) },
    ]);
  });

  it('two units may have one name', () => {
    expect(problems([K01, { ...K01, code: 'K02' }])).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['order numbers alone', [{ order: 1 }, { order: 2 }]],
  ])('empty: %s', (_, units) => {
    expect(problems(units)).toEqual([{ kind: 'empty', where: at('code'), found: '' }]);
  });

  it('changed-header names each changed cell and what stood there, and looks no further', () => {
    const header = UNIT_HEADER.map((of) =>
      of.column === unitColumn('name')
        ? { ...of, value: 'Tên' }
        : of.column === 14
          ? { ...of, value: null }
          : of,
    );
    const parsed = parseUnits(gridWith([...header, { row: 3, column: 1, value: 'K 01' }]));
    expect(parsed).toEqual({
      ok: false,
      errors: [
        { kind: 'changed-header', where: at('name', 3), found: 'Tên đơn vị' },
        { kind: 'changed-header', where: at('lifeFrom', 3), found: 'Báo cáo từ' },
      ],
    });
  });

  it('too-many-units means the whole list', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ code: `K${index}`, name: `Chi bộ ${index}` }));
    expect(problems(many(MOST_UNITS))).toEqual([]);
    expect(problems(many(MOST_UNITS + 1))).toEqual([
      { kind: 'too-many-units', where: WHOLE_LIST, found: String(MOST_UNITS + 1) },
    ]);
  });
});

it('every fault of a list is told at once, from the top', () => {
  const found = problems([
    { code: 'K 1', emails: 'a, b' },
    { ...K01, assignedAdmission: -1, lifeUntil: 'x' },
    { ...K02, code: 'k01' },
  ]);
  expect(found.map(({ kind, where }) => [kind, where])).toEqual([
    ['bad-code', at('code')],
    ['no-name', at('name')],
    ['not-an-address', at('emails')],
    ['not-an-address', at('emails')],
    ['not-a-count', at('assignedAdmission', 5)],
    ['not-a-day', at('lifeUntil', 5)],
    ['code-twice', at('code', 6)],
  ]);
});

it('the list begins under its header', () => expect(UNITS_TAB.firstRow).toBe(UNITS_TAB.headerRow + 1));

describe('Danh sách', () => {
  it('passes over a row that holds a blank only', () => {
    const roster = parseUnits(unitsGrid([{ code: 'K01', name: 'Chi bộ A' }, { kind: ' ' }]));
    expect(roster).toMatchObject({ ok: true, value: [{ unit: { code: 'K01' } }] });
  });

  it('tells a formula once, not also as a missing code', () => {
    const roster = parseUnits(unitsGrid([{ code: { formula: '=A1' }, name: 'Chi bộ A' }]));
    expect((roster.ok ? roster.problems : roster.errors).map(({ kind }) => kind)).toEqual(['formula']);
  });

  it('refuses a small number typed for a day', () => {
    const extension = { extensionOf: 'Đăng ký chỉ tiêu', extensionUntil: 10, extensionReason: 'Thiên tai' };
    const roster = parseUnits(unitsGrid([{ code: 'K01', name: 'Chi bộ A', ...extension }]));
    expect((roster.ok ? roster.problems : roster.errors).map(({ kind, where }) => [kind, where])).toEqual([
      ['not-a-day', at('extensionUntil')],
    ]);
  });
});
