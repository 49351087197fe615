import type { Moment } from '../../domain/calendar/day.ts';
import { dayOfSerial } from '../../domain/calendar/day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import type { ReportState } from '../../domain/form/status.ts';
import { standingOf } from '../../domain/form/submitted.ts';
import { sumsOf } from '../../domain/report/correction.ts';
import type { BoardTable, BoardUnit } from '../../domain/report/registration-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { withTypedRow } from '../cells/submitted-formulas.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { ACCEPTED_COLUMN, SUMMARY, SUMMARY_COLUMNS, TYPED_COLUMN } from './summary-columns.ts';

/**
 * `Tổng hợp` as it stands at this moment: the one reading of it for documents, closings and *Kiểm tra số liệu*. Units that are
 * left out, by the table's own code, are in no row and in no sum.
 */
export function boardTable(
  grid: Grid,
  at: Moment,
  codeOf: UnitCodes['ofTab'],
  leftOut: ReadonlySet<string> = new Set(),
): BoardTable {
  const units: BoardUnit[] = [];
  let last = SUMMARY.firstUnitRow - 1;
  for (let row = SUMMARY.firstUnitRow; row < grid.endRow; row++) {
    const code = textAt(grid, cell(row, SUMMARY_COLUMNS.code));
    const sheetId = numberAt(grid, cell(row, SUMMARY_COLUMNS.sheetId));
    if (code === '') continue;
    last = row;
    if (!leftOut.has(code)) units.push(unitAt(grid, row, codeOf(sheetId, code)));
  }
  return {
    basis: { kind: 'provisional', at, added: [] },
    units,
    withTyped: {
      totals: sumsOf(
        REGISTRATION_FIELDS,
        units.map(({ typed }) => typed),
      ),
      remark: textAt(grid, cell(withTypedRow(last), SUMMARY_COLUMNS.note)),
    },
  };
}

function unitAt(grid: Grid, row: number, code: string): BoardUnit {
  const text = (column: number) => textAt(grid, cell(row, column));
  const number = (column: number) => numberAt(grid, cell(row, column));
  const figures = (columns: Readonly<Record<RegistrationField, number>>) =>
    byKey(REGISTRATION_FIELDS, (field) => number(columns[field]));
  const acceptedAt = number(SUMMARY_COLUMNS.acceptedAt);
  return {
    code,
    name: text(SUMMARY_COLUMNS.name),
    figures: figures(ACCEPTED_COLUMN),
    typed: figures(TYPED_COLUMN),
    // The note belongs to the figures beside it: that of a unit which only types is not handed in either.
    note: acceptedAt === null ? '' : text(SUMMARY_COLUMNS.note),
    standing: standingOf(text(SUMMARY_COLUMNS.stateCode) as ReportState, acceptedAt !== null),
    stateText: text(SUMMARY_COLUMNS.state),
    acceptedAt,
    daysLate: number(SUMMARY_COLUMNS.daysLate) ?? 0,
    assigned: number(SUMMARY_COLUMNS.assigned),
    // A row whose formulas were lost has no last day; `broken` rows are refused before documents are made.
    lastDay: dayOfSerial(number(SUMMARY_COLUMNS.lastDay) ?? 2) ?? ('1900-01-01' as BoardUnit['lastDay']),
  };
}
