import type { ProgressStanding } from '../../domain/form/progress.ts';
import { REPORT_STATES, type ReportState } from '../../domain/form/status.ts';
import type { ProgressWithTyped } from '../../domain/report/progress-report.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { withTypedRow } from '../cells/submitted-formulas.ts';
import { parseMonthFacts } from '../progress-form/progress-facts.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { fetchedColumn, PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from './progress-table.ts';

/** One unit's row of `Tiến độ`. */
export interface ProgressRow {
  readonly progress: ProgressStanding;
  /** Whether a tick of form B waits in the unit's tab. */
  readonly hasProgressTick: boolean;
}

/** Rows of `Tiến độ` by unit code; one with a broken formula is left out. */
export function parseProgressBoard(grid: Grid): ReadonlyMap<string, ProgressRow> {
  const rows = new Map<string, ProgressRow>();
  const first = numberAt(grid, PROGRESS_TABLE.firstMonth) ?? 0;
  const last = numberAt(grid, PROGRESS_TABLE.lastMonth) ?? 0;
  for (let row = PROGRESS_TABLE.firstUnitRow; row < grid.endRow; row++) {
    const code = textAt(grid, cell(row, PROGRESS_TABLE_COLUMNS.code));
    const parsed = code === '' ? null : parseRow(grid, row, first, last);
    if (parsed !== null) rows.set(code, parsed);
  }
  return rows;
}

function parseRow(grid: Grid, row: number, first: number, last: number): ProgressRow | null {
  const number = (exported: number) => numberAt(grid, cell(row, fetchedColumn(exported)));
  const text = (exported: number) => textAt(grid, cell(row, fetchedColumn(exported)));
  const months = parseMonthFacts(text(EXPORT.months), first, last);
  const final = text(EXPORT.finalState) as ReportState;
  if (months === null || !REPORT_STATES.includes(final)) return null;
  return {
    progress: {
      months,
      before: {
        admission: number(EXPORT.admittedBefore) ?? 0,
        training: number(EXPORT.classSentBefore) ?? 0,
      },
      certified: number(EXPORT.certified),
      candidates: number(EXPORT.candidates),
      proposed: number(EXPORT.proposed) ?? 0,
      target: { admission: number(EXPORT.admissionTarget), training: number(EXPORT.trainingTarget) },
      final,
      finalDaysLate: number(EXPORT.finalDaysLate),
      isFinalClosed: (number(EXPORT.finalClosed) ?? 0) > 0,
      hasAccepted: (number(EXPORT.acceptedMonths) ?? 0) > 0,
      isTyping: (number(EXPORT.typing) ?? 0) > 0,
      typed: {
        admission: number(EXPORT.typedAdmitted) ?? 0,
        training: number(EXPORT.typedClassSent) ?? 0,
      },
    },
    hasProgressTick: text(EXPORT.pending) !== '',
  };
}

/** The row *Kể cả số đang nhập* of `Tiến độ`. */
export function progressWithTyped(grid: Grid): ProgressWithTyped {
  const { code, admitted, proposed, classSent } = PROGRESS_TABLE_COLUMNS;
  let last = PROGRESS_TABLE.firstUnitRow - 1;
  for (let row = last + 1; row < grid.endRow; row++) if (textAt(grid, cell(row, code)) !== '') last = row;
  const row = withTypedRow(last);
  const done = (column: number) => numberAt(grid, cell(row, column)) ?? 0;
  return {
    done: { admission: done(admitted), training: done(classSent) },
    remark: textAt(grid, cell(row, proposed)),
  };
}
