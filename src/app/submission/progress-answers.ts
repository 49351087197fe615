import { MONTHS, monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import type {} from '../../domain/campaign/unit-life.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { styleRequest } from '../../sheets/cells/tab.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { parseUnitProgress } from '../../sheets/progress-form/progress-parse.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import type { TabResult } from '../office/answer-log.ts';
import { gridAfter } from '../office/grid-after.ts';
import { narrowProgress } from '../provisioning/protections.ts';
import { answerCorrection, correctedMonth } from './answer-correction.ts';
import { answerFinal } from './answer-final.ts';
import { acceptedMonths, answerMonth } from './answer-month.ts';
import { noteChange } from './note-change.ts';
import type { ProgressContext, ProgressResult } from './progress-result.ts';

/** The report that a tick hands in or corrects; `period` is null for a correction that names none. */
export interface AnsweredReport {
  readonly period: Period | null;
  readonly isCorrection: boolean;
}

/**
 * The results of every tick of a unit's form B: months in their order, so that several can be handed in at once, then a
 * correction, then the year's report. Null for a tab whose rows moved.
 */
export function progressAnswers(
  grid: Grid,
  context: ProgressContext,
): readonly (ProgressResult & AnsweredReport)[] | null {
  const reading = parseUnitProgress(grid);
  if (reading === null || !isProgressInPlace(grid, context.unitCode)) return null;
  const accepted = acceptedMonths(reading);
  const months = MONTHS.filter((month) => reading.months[month].ticked).map((month) => {
    const answer = answerMonth(reading, month, accepted, context);
    if (answer.kind === 'accepted') accepted.add(month);
    return { ...answer, period: monthObligation(month), isCorrection: false };
  });
  const corrected = correctedMonth(reading);
  const notes = MONTHS.flatMap((month) => {
    const noted = reading.months[month].ticked ? null : noteChange(reading, month, context);
    return noted === null ? [] : [{ ...noted, period: monthObligation(month), isCorrection: false }];
  });
  return [
    ...notes,
    ...months,
    // A correction is judged by the tab as it was read: it is about figures that were accepted before this run.
    ...(reading.correction.ticked
      ? [
          {
            ...answerCorrection(reading, context),
            period: corrected === null ? null : monthObligation(corrected),
            isCorrection: true,
          },
        ]
      : []),
    ...(reading.final.ticked
      ? [{ ...answerFinal(reading, accepted, context), period: 'final' as const, isCorrection: false }]
      : []),
  ];
}

/** The cells and requests that the results are written by; accepted figures are locked in the same write. */
export function progressTabAnswer(
  grid: Grid,
  answers: readonly ProgressResult[],
  protections: readonly ProtectionFound[],
): TabResult {
  const cells = answers.flatMap((answer) => answer.cells);
  const { sheetId } = grid;
  return {
    sheetId,
    cells,
    formats: [
      ...answers
        .flatMap(({ reformat }) => reformat)
        .map((area) => styleRequest(sheetId, area, { number: 'automatic' })),
      ...(answers.some(({ kind }) => kind === 'accepted') ? lockRequests(grid, answers, protections) : []),
    ],
    log: answers.flatMap(({ log }) => log),
  };
}

/** Narrows the protections to the inputs that stay open, judged by the tab with the results written. */
function lockRequests(
  grid: Grid,
  answers: readonly ProgressResult[],
  protections: readonly ProtectionFound[],
): SheetRequest[] {
  const reading = parseUnitProgress(grid);
  if (reading === null) return [];
  const { firstMonth, lastMonth, final } = reading;
  const after = gridAfter(
    grid,
    answers.flatMap(({ cells }) => cells),
  );
  const demands = byKey(MONTHS, (month) => reading.months[month].demand);
  const open = openProgressAreas({ firstMonth, lastMonth, final: final.lastDay }, after, demands);
  return narrowProgress(grid.sheetId, open, protections);
}
