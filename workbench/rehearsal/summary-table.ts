import { REGISTRATION_FIELDS } from '../../src/domain/form/registration.ts';
import { type Grid, momentAt, numberAt, textAt } from '../../src/sheets/cells/grid.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { ACCEPTED_COLUMN, SUMMARY, SUMMARY_COLUMNS } from '../../src/sheets/tables/summary-columns.ts';
import { registrationColumns } from '../../src/words/wording.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import { gridIn } from './books.ts';
import type { CsvCell } from './csv-text.ts';
import type { Scenario } from './scenario.ts';

export interface SummaryTable {
  readonly header: readonly string[];
  /** One row per unit in accepted figures, then TỔNG CỘNG of these and Kể cả số đang nhập. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** What the board above the table says: superior's target, registered, gap, share, and how many were in time. */
  readonly board: {
    readonly superior: CsvCell;
    readonly registered: CsvCell;
    readonly gap: CsvCell;
    readonly share: number | null;
    readonly timeliness: string;
  };
}

/** The official table as the tab `Tổng hợp` calculates it. */
export function summaryTable(
  book: SpreadsheetResource,
  { year, classWord }: Pick<Scenario, 'year' | 'classWord'>,
): SummaryTable {
  const grid = gridIn(book, SHEET_IDS.summary);
  const names = registrationColumns({ year, classWord, vocabulary: 'party' });
  const rows: (readonly CsvCell[])[] = [];
  // Below the totals stand the charts' figures.
  for (let row = SUMMARY.firstUnitRow; textAt(grid, { row, column: SUMMARY_COLUMNS.name }) !== ''; row++)
    rows.push(rowOf(grid, row));
  const board = (column: number): CsvCell => shown(grid, SUMMARY.boardRow, column);
  return {
    header: [
      'STT',
      'Tên',
      ...REGISTRATION_FIELDS.map((field) => names[field]),
      'Ghi chú',
      'Trạng thái',
      'Nộp lúc',
      'Số ngày chậm',
    ],
    rows,
    board: {
      superior: board(2),
      registered: board(3),
      gap: board(4),
      share: numberAt(grid, { row: SUMMARY.boardRow, column: 5 }),
      timeliness: textAt(grid, { row: SUMMARY.boardRow, column: 6 }),
    },
  };
}

const { order, name, note, state, acceptedAt, daysLate } = SUMMARY_COLUMNS;

/** A unit of which nothing was accepted has no figures and no note here, so that the column adds up to TỔNG CỘNG. */
function rowOf(grid: Grid, row: number): CsvCell[] {
  const isUnit = textAt(grid, { row, column: SUMMARY_COLUMNS.code }) !== '';
  const at = momentAt(grid, { row, column: acceptedAt });
  const columns = isUnit ? ACCEPTED_COLUMN : SUMMARY_COLUMNS;
  return [
    shown(grid, row, order),
    shown(grid, row, name),
    ...REGISTRATION_FIELDS.map((field) => shown(grid, row, columns[field])),
    isUnit && at === null ? '' : shown(grid, row, note),
    shown(grid, row, state),
    at,
    shown(grid, row, daysLate),
  ];
}

/** A formula's "" is nothing; an error value is told as one. */
function shown(grid: Grid, row: number, column: number): CsvCell {
  const value = grid.effective({ row, column });
  return value.errorValue?.message ?? value.numberValue ?? textAt(grid, { row, column });
}
