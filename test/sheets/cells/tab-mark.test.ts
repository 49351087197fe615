import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAt, cell } from '../../../src/sheets/cells/a1.ts';
import { gridOf } from '../../../src/sheets/cells/grid.ts';
import { type TabSpec, write } from '../../../src/sheets/cells/tab.ts';
import { isAsMarked, specMarker, watchedAreas } from '../../../src/sheets/cells/tab-mark.ts';

const MARK = cell(0, 5);
const SPEC: TabSpec = {
  sheetId: 7,
  title: 'Trang',
  rows: 9,
  columns: 6,
  frozenRows: 1,
  frozenColumns: 0,
  tabColor: '#ffffff',
  columnWidths: [60, 60],
  hiddenColumns: [5],
  rowHeights: [[2, 30]],
  merges: [areaAt(3, 0, 1, 2)],
  styles: [[areaAt(0, 0), { bold: true }]],
  cells: [write(0, 0, 'Mã'), write(1, 0, 12), write(2, 0, { formula: '=1+1' })],
  mark: MARK,
  watched: [areaAt(0, 0, 3)],
  validations: [[areaAt(4, 0), { condition: { type: 'BOOLEAN' }, help: 'Tích' }]],
  highlights: [{ area: areaAt(0, 0), when: 'A1=1', style: { bold: true } }],
};

const markOf = (spec: TabSpec) =>
  specMarker()(spec).cells.find(({ row, column }) => row === MARK.row && column === MARK.column)?.value;

describe('the mark of a specification', () => {
  const changes: readonly Partial<TabSpec>[] = [
    { sheetId: 8 },
    { rows: 10 },
    { tabColor: '#fffffe' },
    { hiddenColumns: [4] },
    { hiddenRows: [1] },
    { isHidden: true },
    { rowHeights: [[2, 31]] },
    { merges: [areaAt(3, 0, 1, 3)] },
    { styles: [[areaAt(0, 0), { bold: false }]] },
    { cells: [...SPEC.cells].reverse() },
    { cells: SPEC.cells.map((one) => (one.value === 12 ? { ...one, value: '12' } : one)) },
    { cells: SPEC.cells.map((one) => (one.value === 'Mã' ? { ...one, value: 'Ma' } : one)) },
    { validations: [] },
    { validations: [[areaAt(4, 0), { condition: { type: 'BOOLEAN' }, help: 'tích' }]] },
    { highlights: [] },
    { fills: [areaAt(2, 0)] },
  ];

  it('differs whatever is changed, but for the title, which people change', () => {
    const marks = changes.map((change) => markOf({ ...SPEC, ...change }));
    expect(new Set([...marks, markOf(SPEC)]).size).toBe(changes.length + 1);
    expect(markOf({ ...SPEC, title: 'Khác' })).toBe(markOf(SPEC));
  });

  it('differs for any two texts, however alike', () => {
    const of = (text: string) => markOf({ ...SPEC, cells: [write(0, 0, text)] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(of(one) === of(other)).toBe(one === other);
      }),
    );
    const many = Array.from({ length: 20_000 }, (_, at) => of(`Chi bộ số ${at}`));
    expect(new Set(many).size).toBe(many.length);
  });

  it('is the same for equal specifications, whichever were marked before', () => {
    const mark = specMarker();
    mark({ ...SPEC, cells: [...SPEC.cells, write(5, 0, 'x')] });
    expect(mark(structuredClone(SPEC)).cells).toEqual(mark(SPEC).cells);
  });
});

describe('a tab', () => {
  const marked = specMarker()(SPEC);
  const shown = (rows: readonly (readonly [row: number, column: number, value: object])[]) =>
    gridOf(
      7,
      rows.map(([startRow, startColumn, effectiveValue]) => ({
        startRow,
        startColumn,
        rowData: [{ values: [{ effectiveValue }] }],
      })),
    );
  const right = [
    [0, 0, { stringValue: 'Mã' }],
    [1, 0, { numberValue: 12 }],
    [2, 0, { numberValue: 99 }],
    [0, 5, { stringValue: markOf(SPEC) }],
  ] as const;

  it('is as it was left while it shows its mark and what is watched; results of formulas are not looked at', () => {
    expect(isAsMarked(marked, shown(right))).toBe(true);
    expect(watchedAreas(SPEC)).toEqual([areaAt(0, 5), areaAt(0, 0, 3)]);
  });

  it.each([0, 1, 3])('is not when the %s. of these shows something else', (at) => {
    const wrong = right.map((one, index) =>
      index === at ? ([one[0], one[1], { stringValue: 'khác' }] as const) : one,
    );
    expect(isAsMarked(marked, shown(wrong))).toBe(false);
    expect(isAsMarked(marked, shown(right.filter((_, index) => index !== at)))).toBe(false);
  });
});
