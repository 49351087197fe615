import { MONTHS, monthObligation, type Obligation } from '../../domain/campaign/obligation.ts';
import type {} from '../../domain/campaign/unit-life.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { styleRequest } from '../../sheets/cells/tab.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { parseUnitProgress } from '../../sheets/progress-form/progress-parse.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import type { TabAnswer } from '../office/answer-log.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { ProtectionFacts } from '../ports.ts';
import { narrowProgress } from '../provisioning/protections.ts';
import { answerCorrection } from './answer-correction.ts';
import { answerFinal } from './answer-final.ts';
import { acceptedMonths, answerMonth, type ProgressAnswer, type ProgressContext } from './answer-month.ts';

/**
 * Every tick of a unit's form B: months in their order, so that several may be handed in at once; then a correction; the
 * year's report last, each with what it answers; null for a correction. Null for a tab whose rows were moved.
 */
export function progressAnswers(
  grid: Grid,
  context: ProgressContext,
): readonly (ProgressAnswer & { readonly obligation: Obligation | null })[] | null {
  const reading = parseUnitProgress(grid);
  if (reading === null || !isProgressInPlace(grid, context.unitCode)) return null;
  const accepted = acceptedMonths(reading);
  const months = MONTHS.filter((month) => reading.months[month].ticked).map((month) => {
    const answer = answerMonth(reading, month, accepted, context);
    if (answer.kind === 'accepted') accepted.add(month);
    return { ...answer, obligation: monthObligation(month) };
  });
  return [
    ...months,
    // Before months of this very run were accepted: a correction is of what was in already.
    ...(reading.correction.ticked ? [{ ...answerCorrection(reading, context), obligation: null }] : []),
    ...(reading.final.ticked
      ? [{ ...answerFinal(reading, accepted, context), obligation: 'final' as const }]
      : []),
  ];
}

/** The answers as what is written for them: what was accepted is locked in the same write. */
export function progressTabAnswer(
  grid: Grid,
  answers: readonly ProgressAnswer[],
  protections: readonly ProtectionFacts[],
): TabAnswer {
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

/** Which places stay open, judged by the tab as it will be. */
function lockRequests(
  grid: Grid,
  answers: readonly ProgressAnswer[],
  protections: readonly ProtectionFacts[],
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
