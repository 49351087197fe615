import { areaAt } from '../cells/a1.ts';
import type { CellWrite, TabSpec } from '../cells/tab.ts';
import { heightsOf } from '../cells/text-lines.ts';
import { MONTH_FORM_ROW_HEIGHTS } from './month-form.ts';
import { PROGRESS_TAB, READ_COLUMNS } from './progress-layout.ts';
import { PROGRESS_MERGES } from './progress-spec.ts';

const T = PROGRESS_TAB;

/** Rows of fixed height: what they have at least, and the size of their letters. */
const ROWS: readonly (readonly [row: number, least: number, size: number])[] = [
  [T.title.row, 28, 12],
  [T.remark.row, 60, 9],
  [T.openingHeaderRow, 96, 10],
  [T.opening.row, 40, 10],
  [T.standingHeaderRow, 36, 10],
  [T.admissionRow, 36, 10],
  [T.trainingRow, 36, 10],
  [T.monthHeaderRow, 68, 10],
];

/** Pixels. A row of words is as high as these need: the words are a setting's, a unit's or a vocabulary's. */
export function progressRowHeights(
  cells: readonly CellWrite[],
  columnWidths: readonly number[],
): TabSpec['rowHeights'] {
  const heightOf = heightsOf(cells, columnWidths);
  const columns = Array.from({ length: READ_COLUMNS }, (_, column) => column);
  const needed = (row: number, size: number): number =>
    Math.max(
      ...columns.map((column) => {
        const merged = PROGRESS_MERGES.find((one) => one.row === row && one.column === column);
        return heightOf(merged ?? areaAt(row, column), { size, font: 'sans' });
      }),
    );
  return [
    ...ROWS.map(([row, least, size]) => [row, Math.max(least, needed(row, size))] as const),
    // A reason in merged cells.
    [T.correctionRow, 90],
    ...MONTH_FORM_ROW_HEIGHTS,
  ];
}
