import { describe, expect, it } from 'vitest';
import { areaAt } from '../../../src/sheets/cells/a1.ts';
import { writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { gridOf } from '../../../src/sheets/cells/grid.ts';
import { PROTECTION } from '../../../src/sheets/cells/registry.ts';
import { COLORS } from '../../../src/sheets/cells/style.ts';
import { type TabSpec, type Validation, write } from '../../../src/sheets/cells/tab.ts';
import {
  differingCells,
  lostValidations,
  type ProtectionSpec,
  protectionRequests,
  repairTab,
} from '../../../src/sheets/cells/tab-diff.ts';
import { relayTab } from '../../../src/sheets/cells/tab-resize.ts';
import { type CellData, formula } from '../../../src/sheets/cells/value.ts';

const WHOLE_NUMBER: Validation = { condition: { type: 'CUSTOM_FORMULA' }, help: 'Chỉ nhận số nguyên.' };
const TICK: Validation = { condition: { type: 'BOOLEAN' }, help: 'Tích vào ô này.' };

/** A label, a formula and a count in row 1, a tick in row 2. */
const SPEC: TabSpec = {
  sheetId: 9,
  title: 'Chi bộ A',
  rows: 10,
  columns: 5,
  frozenRows: 1,
  frozenColumns: 0,
  tabColor: COLORS.title,
  columnWidths: [],
  hiddenColumns: [],
  rowHeights: [],
  merges: [areaAt(2, 0, 1, 2)],
  styles: [
    [areaAt(0, 2, 1, 2), { number: 'count', bold: true }],
    [areaAt(0, 0, 1, 2), { bold: true }],
    [areaAt(2, 0), { fill: COLORS.input, number: 'text' }],
  ],
  cells: [write(0, 0, 'Hạn nộp'), write(0, 1, formula('IF(A1="x";1;2)')), write(3, 4, 7)],
  validations: [
    [areaAt(0, 2), WHOLE_NUMBER],
    [areaAt(1, 0), TICK],
  ],
  highlights: [],
};

const ruled = (type: string, data: CellData = {}): CellData => ({
  ...data,
  dataValidation: { condition: { type } },
});
const checked = () => ruled('BOOLEAN');
const label: CellData = { userEnteredValue: { stringValue: 'Hạn nộp' } };
const commas: CellData = { userEnteredValue: { formulaValue: '=IF(A1="x",1,2)' } };
const seven: CellData = { userEnteredValue: { numberValue: 7 } };
const typed = ruled('CUSTOM_FORMULA', { userEnteredValue: { numberValue: 12 } });

/** The tab as it must be, a unit's 12 in its input, but for the first row's cells given. */
const grid = (
  first: readonly CellData[] = [label, commas, typed],
  tick: CellData = checked(),
  note: CellData = {},
) =>
  gridOf(9, [
    {
      rowData: [
        { values: [...first] },
        { values: [tick] },
        { values: [note] },
        { values: [{}, {}, {}, {}, seven] },
      ],
    },
  ]);

const kindsOf = (requests: readonly object[]) => requests.flatMap((request) => Object.keys(request));

describe('repairing a tab', () => {
  it('asks for nothing when all stands as it must, inputs whatever they hold', () => {
    expect(repairTab(SPEC, grid())).toEqual([]);
    expect(repairTab(SPEC, grid([label, commas, ruled('CUSTOM_FORMULA')]))).toEqual([]);
  });

  it('finds the cells that differ: overwritten, emptied, or a broken formula', () => {
    const overwritten: CellData = { userEnteredValue: { stringValue: 'x' } };
    const broken: CellData = { userEnteredValue: { formulaValue: '=#REF!' } };
    expect(differingCells(SPEC, grid([overwritten, broken, typed]))).toEqual(SPEC.cells.slice(0, 2));
    expect(differingCells(SPEC, gridOf(9, []))).toEqual(SPEC.cells);
  });

  it('writes those back, and no input', () => {
    expect(repairTab(SPEC, grid([label, {}, typed]))).toEqual(
      writeCells(9, [write(0, 1, formula('IF(A1="x";1;2)'))]),
    );
  });

  it('gives an input its lost validation and its looks back', () => {
    const pastedOver = grid([label, commas, { userEnteredValue: { numberValue: 12 } }]);
    expect(lostValidations(SPEC, pastedOver)).toEqual([[areaAt(0, 2), WHOLE_NUMBER]]);
    const [validation, format, ...rest] = repairTab(SPEC, pastedOver);
    expect(validation).toMatchObject({
      setDataValidation: {
        range: { sheetId: 9, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
        rule: { condition: { type: 'CUSTOM_FORMULA' }, strict: true },
      },
    });
    expect(format).toMatchObject({ repeatCell: { range: { startColumnIndex: 2, endColumnIndex: 3 } } });
    expect(format?.repeatCell?.fields).toContain('numberFormat');
    expect(format?.repeatCell?.fields).toContain('bold');
    expect(rest).toEqual([]);
  });

  it('gives a tick its box back, which has no number format', () => {
    expect(kindsOf(repairTab(SPEC, grid(undefined, {})))).toEqual(['setDataValidation', 'repeatCell']);
  });

  it('takes a tick for lost where another rule was pasted', () => {
    expect(lostValidations(SPEC, grid(undefined, ruled('CUSTOM_FORMULA')))).toEqual([[areaAt(1, 0), TICK]]);
  });

  it('takes a rule away from an input that has none, and gives it its looks and its merge back', () => {
    const requests = repairTab(SPEC, grid(undefined, undefined, ruled('CUSTOM_FORMULA')));
    // Nothing may be merged across rows that somebody froze.
    expect(kindsOf(requests)).toEqual([
      'setDataValidation',
      'repeatCell',
      'updateSheetProperties',
      'mergeCells',
    ]);
    expect(requests[0]?.setDataValidation?.rule).toBeUndefined();
    expect(requests[1]?.repeatCell?.cell?.userEnteredFormat?.numberFormat?.type).toBe('TEXT');
  });
});

describe('laying a tab out anew', () => {
  const relaid = (rows: number, highlightCount = 0) =>
    relayTab(SPEC, { rows, columns: SPEC.columns, highlightCount }, []);
  const kinds = (rows: number) => relaid(rows).flatMap((request) => Object.keys(request));

  it.each([
    [
      'grows it',
      7,
      [
        'appendDimension',
        'updateSheetProperties',
        'updateCells',
        'unmergeCells',
        'updateSheetProperties',
        'mergeCells',
        'repeatCell',
      ],
    ],
    [
      'leaves its size',
      10,
      [
        'updateSheetProperties',
        'updateCells',
        'unmergeCells',
        'updateSheetProperties',
        'mergeCells',
        'repeatCell',
      ],
    ],
    [
      'shrinks it',
      13,
      [
        'updateSheetProperties',
        'updateCells',
        'unmergeCells',
        'deleteDimension',
        'updateSheetProperties',
        'mergeCells',
      ],
    ],
  ])('%s and never deletes it', (_, rows, wanted) => {
    expect(kinds(rows).slice(0, wanted.length)).toEqual(wanted);
  });

  it('freezes nothing while it changes its size, and in the end what must be', () => {
    const frozen = relaid(13).flatMap(
      ({ updateSheetProperties }) => updateSheetProperties?.properties?.gridProperties?.frozenRowCount ?? [],
    );
    expect(frozen).toEqual([0, 1]);
  });

  it('adds or takes away just the rows that differ', () => {
    expect(relaid(7)[0]).toEqual({
      appendDimension: { sheetId: 9, dimension: 'ROWS', length: 3 },
    });
    expect(relaid(13)).toContainEqual({
      deleteDimension: { range: { sheetId: 9, dimension: 'ROWS', startIndex: 10, endIndex: 13 } },
    });
  });

  it.each([7, 13])('empties all there was of %i rows', (rows) => {
    const emptied = relaid(rows).find(({ updateCells }) => updateCells);
    expect(emptied?.updateCells?.range).toMatchObject({ startRowIndex: 0, endRowIndex: Math.max(rows, 10) });
  });

  it('takes away every highlight there was, always the first, while all rows are there', () => {
    expect(kindsOf(relaid(13, 3)).lastIndexOf('deleteConditionalFormatRule')).toBeLessThan(
      kindsOf(relaid(13, 3)).indexOf('deleteDimension'),
    );
    const deletions = relaid(10, 3).filter(({ deleteConditionalFormatRule }) => deleteConditionalFormatRule);
    expect(deletions).toEqual(
      Array.from({ length: 3 }, () => ({ deleteConditionalFormatRule: { sheetId: 9, index: 0 } })),
    );
  });
});

describe('protections', () => {
  const OWNER = 'owner@x.vn';
  const tab: ProtectionSpec = {
    description: PROTECTION.tab,
    sheetId: 9,
    area: null,
    unprotected: [areaAt(8, 1, 1, 5), areaAt(8, 8)],
    editors: ['office@x.vn'],
  };
  const inputs: ProtectionSpec = {
    description: PROTECTION.inputs,
    sheetId: 9,
    area: areaAt(8, 1, 1, 5),
    unprotected: [],
    editors: ['office@x.vn', 'k01@x.vn'],
  };
  const found = (of: ProtectionSpec, given: object = {}) => ({
    protectedRangeId: 31,
    description: of.description,
    area: of.area,
    unprotected: of.unprotected,
    editors: of.editors,
    isWarningOnly: false,
    ...given,
  });

  it('that are missing are added, with the owner among the editors always', () => {
    const requests = protectionRequests([tab, inputs], [], OWNER);
    expect(requests).toEqual([
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 9 },
            description: PROTECTION.tab,
            warningOnly: false,
            editors: { users: ['office@x.vn', OWNER] },
            unprotectedRanges: [
              { sheetId: 9, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 6 },
              { sheetId: 9, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 8, endColumnIndex: 9 },
            ],
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 9, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 6 },
            description: PROTECTION.inputs,
            warningOnly: false,
            editors: { users: ['office@x.vn', 'k01@x.vn', OWNER] },
          },
        },
      },
    ]);
  });

  it('name the owner once, and nobody when the owner is not known', () => {
    const users = (owner: string) =>
      protectionRequests([{ ...tab, editors: [OWNER] }], [], owner)[0]?.addProtectedRange?.protectedRange
        ?.editors?.users;
    expect(users(OWNER)).toEqual([OWNER]);
    expect(users('')).toEqual([OWNER]);
    expect(protectionRequests([{ ...tab, editors: [] }], [], '')[0]).toMatchObject({
      addProtectedRange: { protectedRange: { editors: { users: [] } } },
    });
  });

  it.each<[string, object]>([
    ['just so', {}],
    ['with the owner listed', { editors: ['office@x.vn', OWNER] }],
    ['with editors in other case and order', { editors: [OWNER, 'OFFICE@X.VN'] }],
    ['with its open cells in another order', { unprotected: [areaAt(8, 8), areaAt(8, 1, 1, 5)] }],
  ])('that stand %s are left alone', (_, given) => {
    expect(protectionRequests([tab], [found(tab, given)], OWNER)).toEqual([]);
  });

  it('know a Gmail account again however it is spelt, and name it once', () => {
    const spec = { ...tab, editors: ['van.phong@gmail.com', 'Can.Bo@gmail.com'] };
    const owner = 'vanphong@gmail.com';
    expect(protectionRequests([spec], [found(spec, { editors: ['canbo@gmail.com'] })], owner)).toEqual([]);
    expect(protectionRequests([spec], [], owner)[0]).toMatchObject({
      addProtectedRange: {
        protectedRange: { editors: { users: ['van.phong@gmail.com', 'Can.Bo@gmail.com'] } },
      },
    });
  });

  it.each<[string, ProtectionSpec, object]>([
    ['an editor too many', tab, { editors: ['office@x.vn', 'k01@x.vn'] }],
    ['an editor too few', inputs, { editors: ['office@x.vn'] }],
    ['editors that Google does not show', tab, { editors: null }],
    ['a warning instead of a protection', tab, { isWarningOnly: true }],
    ['an open cell too many', tab, { unprotected: [...tab.unprotected, areaAt(0, 0)] }],
    ['an open cell too few', tab, { unprotected: [] }],
    ['another place', inputs, { area: areaAt(7, 1, 1, 5) }],
    ['a part instead of the whole', tab, { area: areaAt(0, 0, 5, 5) }],
  ])('with %s are corrected in place', (_, spec, given) => {
    const [request, ...rest] = protectionRequests([spec], [found(spec, given)], OWNER);
    expect(rest).toEqual([]);
    expect(request?.updateProtectedRange?.protectedRange).toMatchObject({
      protectedRangeId: 31,
      editors: { users: [...spec.editors, OWNER] },
    });
    expect(request?.updateProtectedRange?.fields?.split(',')).toEqual(
      expect.arrayContaining(spec.area === null ? ['editors', 'unprotectedRanges'] : ['range', 'editors']),
    );
  });

  it('that stand twice lose the second', () => {
    expect(protectionRequests([tab], [found(tab), found(tab, { protectedRangeId: 32 })], OWNER)).toEqual([
      { deleteProtectedRange: { protectedRangeId: 32 } },
    ]);
  });

  it('that people added to cells stay, also to the very cells of ours', () => {
    const theirs = { ...found(inputs, { editors: [] }), protectedRangeId: 40, description: 'Khóa của Ban' };
    expect(protectionRequests([inputs], [theirs, found(inputs)], OWNER)).toEqual([]);
    expect(protectionRequests([inputs], [theirs], OWNER)).toMatchObject([{ addProtectedRange: {} }]);
  });

  it.each(['', 'Khóa của Ban'])(
    'of a whole tab are taken over, called "%s": Google allows no second',
    (description) => {
      const theirs = found(tab, { editors: [], description });
      expect(protectionRequests([tab], [theirs], OWNER)).toMatchObject([
        {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: 31, description: PROTECTION.tab },
            fields: expect.stringContaining('description'),
          },
        },
      ]);
    },
  );

  it('of cells that were renamed are known by their place and editors', () => {
    expect(protectionRequests([inputs], [found(inputs, { description: 'x' })], OWNER)).toMatchObject([
      { updateProtectedRange: { protectedRange: { description: PROTECTION.inputs } } },
    ]);
  });

  it('that were narrowed go before the whole tab is protected again', () => {
    const narrowed = found(tab, { area: areaAt(0, 0, 30, 3), unprotected: [] });
    const whole = found(tab, { protectedRangeId: 40, description: 'mới' });
    expect(protectionRequests([tab], [narrowed, whole], OWNER)).toMatchObject([
      { deleteProtectedRange: { protectedRangeId: 31 } },
      { updateProtectedRange: { protectedRange: { protectedRangeId: 40, range: { sheetId: 9 } } } },
    ]);
  });
});
