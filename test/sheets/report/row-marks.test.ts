import { describe, expect, it } from 'vitest';
import { cell } from '../../../src/sheets/cells/a1.ts';
import { type CellWrite, writeAt } from '../../../src/sheets/cells/tab.ts';
import { areRowsInPlace, markCells, type RowMark } from '../../../src/sheets/report/row-marks.ts';
import { gridWith } from '../support.ts';

const MARKS: readonly RowMark[] = [
  { at: cell(3, 9), code: 'tick', label: cell(3, 4) },
  { at: cell(8, 9), code: 'closed', label: cell(8, 4) },
];
const LABELS = MARKS.map(({ label }) => writeAt(label, 'Lời bất kỳ'));
const whole = (...more: readonly CellWrite[]) => [
  ...LABELS,
  ...markCells(MARKS),
  writeAt(cell(3, 5), true),
  ...more,
];

/** The tab after a row was inserted above `row`, or deleted there. */
const movedRows = (cells: readonly CellWrite[], row: number, by: 1 | -1) =>
  cells.flatMap((one) => {
    if (one.row < row) return [one];
    return by < 0 && one.row === row ? [] : [{ ...one, row: one.row + by }];
  });
const movedColumns = (cells: readonly CellWrite[], column: number, by: 1 | -1) =>
  cells.flatMap((one) => {
    if (one.column < column) return [one];
    return by < 0 && one.column === column ? [] : [{ ...one, column: one.column + by }];
  });

describe('rows and columns are in their place', () => {
  it('whatever their labels say', () => expect(areRowsInPlace(gridWith(whole()), MARKS)).toBe(true));

  it.each<[string, readonly CellWrite[]]>([
    ['a row was inserted above them', movedRows(whole(), 0, 1)],
    ['a row was inserted between them', movedRows(whole(), 5, 1)],
    ['a row was deleted between them', movedRows(whole(), 5, -1)],
    ['one row was inserted above and one deleted below', movedRows(movedRows(whole(), 0, 1), 6, -1)],
    ['a column was inserted before the marks', movedColumns(whole(), 7, 1)],
    [
      'a column was inserted before the labels and one deleted after',
      movedColumns(movedColumns(whole(), 0, 1), 8, -1),
    ],
    [
      'a column was deleted before the labels and one inserted after',
      movedColumns(movedColumns(whole(), 0, -1), 7, 1),
    ],
    ['a label was deleted', whole(writeAt(cell(8, 4), null))],
    ['a mark was deleted', whole(writeAt(cell(8, 9), null))],
  ])('not after %s', (_, cells) => expect(areRowsInPlace(gridWith(cells), MARKS)).toBe(false));
});
