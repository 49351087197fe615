import type { Moment } from '../domain/day.ts';
import { momentValue, type Written } from './value.ts';

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
  readonly done: number;
  readonly target: number | null;
  readonly verdict: string;
}

/** A block of `Số chốt` for form B, in the tab's columns under headings of its own (`closings.ts` has form A's). */
export function progressClosingRows(title: string, lines: readonly ProgressLine[], at: Moment): Written[][] {
  const sum = (of: (line: ProgressLine) => number | null) =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  return [
    [null, null, title, null, null, null, null, null, null, momentValue(at)],
    [
      null,
      null,
      'Đơn vị',
      'Lũy kế kết nạp',
      'Chỉ tiêu kết nạp',
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
      `Kết nạp: ${line.admission.verdict}; cử đi học: ${line.training.verdict}`,
      line.state,
      null,
      line.daysLate,
    ]),
    [
      null,
      null,
      'TỔNG CỘNG',
      sum(({ admission }) => admission.done),
      sum(({ admission }) => admission.target),
      sum(({ training }) => training.done),
      sum(({ training }) => training.target),
    ],
    [],
  ];
}
