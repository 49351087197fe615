import { MONTHS, monthObligation, type Obligation } from '../domain/obligation.ts';
import { type Area, area } from './a1.ts';
import { type Grid, textAt } from './grid.ts';
import { finalCell, monthCell, PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { UNIT_TAB } from './unit-tab.ts';
import { REFUSED } from './wording.ts';

/** Where the script wrote what it answered to a unit's ticks. */
export const answerAreas = (hasProgress: boolean): readonly Area[] => [
  area(UNIT_TAB.answer.row, UNIT_TAB.answer.column),
  ...(hasProgress
    ? [area(PROGRESS_TAB.januaryRow, RECORD.answer, PROGRESS_TAB.finalRow - PROGRESS_TAB.januaryRow + 1)]
    : []),
];

/** The reports whose last answer was that they were not accepted. */
export function refusedReports(grid: Grid, hasProgress: boolean): readonly Obligation[] {
  const isRefused = (at: Parameters<typeof textAt>[1]) => textAt(grid, at).startsWith(REFUSED);
  return [
    ...(isRefused(UNIT_TAB.answer) ? (['registration'] as const) : []),
    ...(hasProgress
      ? [
          ...MONTHS.filter((month) => isRefused(monthCell(month, 'answer'))).map(monthObligation),
          ...(isRefused(finalCell('answer')) ? (['final'] as const) : []),
        ]
      : []),
  ];
}
