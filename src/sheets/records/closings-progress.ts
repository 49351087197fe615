import type { Moment } from '../../domain/calendar/day.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import type { ProgressWithTyped } from '../../domain/report/progress-report.ts';
import { everyWording, type Say } from '../../words/vocabulary.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { momentValue, type Written } from '../cells/value.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { codeIn } from './closings.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const ADMITTED_HEADING = 'Lũy kế kết nạp';

const CLOSINGS = CLOSING_COLUMNS.at;
/** Columns of form B's figures: those that hold form A's counts in its blocks. */
const FIGURES = {
  admitted: CLOSINGS.members,
  admissionTarget: CLOSINGS.staff,
  classSent: CLOSINGS.trained,
  trainingTarget: CLOSINGS.target,
} as const;

/** One unit of a closed month, or of the closed year. */
export interface ProgressLine {
  readonly code: string;
  readonly name: string;
  readonly admission: ProgressFigures;
  readonly training: ProgressFigures;
  readonly state: string;
  readonly daysLate: number | null;
}

interface ProgressFigures {
  /** Null while nothing of the unit was accepted. */
  readonly done: number | null;
  readonly target: number | null;
  readonly verdict: string;
}

/** A block of `Số chốt` for form B, in the tab's columns under headings of its own (`closings.ts` has form A's). */
export function progressClosingRows(
  title: string,
  lines: readonly ProgressLine[],
  withTyped: ProgressWithTyped,
  at: Moment,
  say: Say,
): Written[][] {
  const sum = (of: (line: ProgressLine) => number | null) =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  return [
    [null, null, title, null, null, null, null, null, null, momentValue(at)],
    [
      null,
      null,
      'Đơn vị',
      say(ADMITTED_HEADING),
      say('Chỉ tiêu kết nạp'),
      'Lũy kế cử đi học',
      'Chỉ tiêu cử đi học',
      'Kết quả',
      'Trạng thái',
      null,
      'Số ngày chậm',
    ],
    ...lines.map((line, index): Written[] => [
      index + 1,
      line.code,
      line.name,
      line.admission.done,
      line.admission.target,
      line.training.done,
      line.training.target,
      say`Kết nạp: ${line.admission.verdict}; cử đi học: ${line.training.verdict}`,
      line.state,
      null,
      line.daysLate,
    ]),
    [
      null,
      null,
      TOTAL_LABEL,
      sum(({ admission }) => admission.done),
      sum(({ admission }) => admission.target),
      sum(({ training }) => training.done),
      sum(({ training }) => training.target),
    ],
    [
      null,
      null,
      WITH_TYPED_LABEL,
      withTyped.done.admission,
      null,
      withTyped.done.training,
      null,
      withTyped.remark || null,
    ],
    [],
  ];
}

/** A block read back; `title` tells the period. */
export interface ClosedProgress {
  readonly at: Moment;
  readonly title: string;
  readonly lines: readonly (Pick<ProgressLine, 'code' | 'name' | 'state' | 'daysLate'> & {
    readonly target: Readonly<Record<TargetKind, number | null>>;
    readonly done: Readonly<Record<TargetKind, number>>;
    readonly hasReported: boolean;
  })[];
  readonly withTyped: ProgressWithTyped;
}

/** Every block of form B in `Số chốt`, oldest first: known by the headings under its title. */
export function parseProgressClosings(grid: Grid, codeOf: UnitCodes['ofUnit']): ClosedProgress[] {
  const found: ClosedProgress[] = [];
  for (let row = 0; row < grid.endRow; row++) {
    const at = textAt(grid, cell(row, CLOSINGS.code)) === '' ? momentAt(grid, cell(row, CLOSINGS.at)) : null;
    if (
      at === null ||
      !everyWording(ADMITTED_HEADING).includes(textAt(grid, cell(row + 1, FIGURES.admitted)))
    )
      continue;
    const lines: ClosedProgress['lines'][number][] = [];
    let line = row + 2;
    const number = (column: number) => numberAt(grid, cell(line, column));
    for (; textAt(grid, cell(line, CLOSINGS.code)) !== ''; line++) {
      lines.push({
        code: codeIn(grid, line, codeOf),
        name: textAt(grid, cell(line, CLOSINGS.name)),
        state: textAt(grid, cell(line, CLOSINGS.state)),
        daysLate: number(CLOSINGS.daysLate),
        done: { admission: number(FIGURES.admitted) ?? 0, training: number(FIGURES.classSent) ?? 0 },
        hasReported: number(FIGURES.admitted) !== null,
        target: { admission: number(FIGURES.admissionTarget), training: number(FIGURES.trainingTarget) },
      });
    }
    // Skips the row TỔNG CỘNG, which follows the units.
    line += 1;
    found.push({
      at,
      title: textAt(grid, cell(row, CLOSINGS.name)),
      lines,
      withTyped: {
        done: { admission: number(FIGURES.admitted) ?? 0, training: number(FIGURES.classSent) ?? 0 },
        remark: textAt(grid, cell(line, CLOSINGS.note)),
      },
    });
  }
  return found;
}
