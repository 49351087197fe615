import type { Moment } from '../../domain/calendar/day.ts';
import { type Month, monthOfObligation } from '../../domain/campaign/obligation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import type { Standing } from '../../domain/form/submitted.ts';
import type { ProgressWithTyped } from '../../domain/report/progress-report.ts';
import type { Say } from '../../words/vocabulary.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { momentValue, type Written } from '../cells/value.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import {
  type ClosingColumn,
  type ClosingId,
  closingBlocks,
  closingRow,
  codeIn,
  standingIn,
} from './closing-blocks.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const CLOSINGS = CLOSING_COLUMNS.at;
/** Columns of form B's figures: those that hold form A's counts in its blocks. */
const FIGURES = {
  admitted: 'members',
  admissionTarget: 'staff',
  classSent: 'trained',
  trainingTarget: 'target',
} as const;

const headingsIn = (say: Say) => ({
  order: 'STT',
  code: 'Mã',
  name: 'Tên đơn vị',
  [FIGURES.admitted]: say('Lũy kế kết nạp'),
  [FIGURES.admissionTarget]: say('Chỉ tiêu kết nạp'),
  [FIGURES.classSent]: 'Lũy kế cử đi học',
  [FIGURES.trainingTarget]: 'Chỉ tiêu cử đi học',
  note: 'Kết quả',
  state: 'Trạng thái',
  daysLate: 'Số ngày chậm',
});

/** One unit of a closed month, or of the closed year. */
export interface ProgressLine {
  readonly code: string;
  readonly name: string;
  readonly admission: ProgressFigures;
  readonly training: ProgressFigures;
  readonly state: string;
  readonly standing: Standing;
  readonly daysLate: number | null;
}

interface ProgressFigures {
  /** Null while nothing of the unit was accepted. */
  readonly done: number | null;
  readonly target: number | null;
  readonly verdict: string;
}

/** A block of `Số chốt` for form B (`closings.ts` has form A's). */
export function progressClosingRows(
  closing: ClosingId,
  title: string,
  lines: readonly ProgressLine[],
  withTyped: ProgressWithTyped,
  say: Say,
): Written[][] {
  const sum = (of: (line: ProgressLine) => number | null) =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  return [
    closingRow(closing, 'title', { name: title, at: momentValue(closing.at) }),
    closingRow(closing, 'headings', headingsIn(say)),
    ...lines.map((line, index) =>
      closingRow(closing, 'unit', {
        order: index + 1,
        code: line.code,
        name: line.name,
        [FIGURES.admitted]: line.admission.done,
        [FIGURES.admissionTarget]: line.admission.target,
        [FIGURES.classSent]: line.training.done,
        [FIGURES.trainingTarget]: line.training.target,
        note: say`Kết nạp: ${line.admission.verdict}; cử đi học: ${line.training.verdict}`,
        state: line.state,
        daysLate: line.daysLate,
        standing: line.standing,
      }),
    ),
    closingRow(closing, 'total', {
      name: TOTAL_LABEL,
      [FIGURES.admitted]: sum(({ admission }) => admission.done),
      [FIGURES.admissionTarget]: sum(({ admission }) => admission.target),
      [FIGURES.classSent]: sum(({ training }) => training.done),
      [FIGURES.trainingTarget]: sum(({ training }) => training.target),
    }),
    closingRow(closing, 'with-typed', {
      name: WITH_TYPED_LABEL,
      [FIGURES.admitted]: withTyped.done.admission,
      [FIGURES.classSent]: withTyped.done.training,
      note: withTyped.remark || null,
    }),
  ];
}

/** A block read back. */
export interface ClosedProgress {
  readonly at: Moment;
  /** The last month it covers; null: the whole year. */
  readonly through: Month | null;
  readonly lines: readonly (Pick<ProgressLine, 'code' | 'name' | 'standing' | 'daysLate'> & {
    readonly target: Readonly<Record<TargetKind, number | null>>;
    readonly done: Readonly<Record<TargetKind, number>>;
    readonly hasReported: boolean;
  })[];
  readonly withTyped: ProgressWithTyped;
}

/** Every block of form B in `Số chốt`, oldest first. */
export function parseProgressClosings(grid: Grid, codeOf: UnitCodes['ofUnit']): ClosedProgress[] {
  const number = (row: number, column: ClosingColumn) => numberAt(grid, cell(row, CLOSINGS[column]));
  const doneAt = (row: number) => ({
    admission: number(row, FIGURES.admitted) ?? 0,
    training: number(row, FIGURES.classSent) ?? 0,
  });
  return closingBlocks(grid)
    .filter(({ period }) => period !== 'registration')
    .map(({ at, period, units, withTyped }) => ({
      at,
      through: monthOfObligation(period),
      lines: units.map((row) => ({
        code: codeIn(grid, row, codeOf),
        name: textAt(grid, cell(row, CLOSINGS.name)),
        standing: standingIn(grid, row),
        daysLate: number(row, 'daysLate'),
        done: doneAt(row),
        hasReported: number(row, FIGURES.admitted) !== null,
        target: {
          admission: number(row, FIGURES.admissionTarget),
          training: number(row, FIGURES.trainingTarget),
        },
      })),
      withTyped: {
        done: withTyped === null ? { admission: 0, training: 0 } : doneAt(withTyped),
        remark: withTyped === null ? '' : textAt(grid, cell(withTyped, CLOSINGS.note)),
      },
    }));
}
